/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Plans for tests, written as loading writes them. */

#include "plan/gw-check.h"
#include "plan/gw-group.h"
#include "plan/gw-person.h"
#include "plan/gw-plan.h"

G_BEGIN_DECLS

void      test_set_text        (gpointer    item,
                                guint       index,
                                const char *text);
void      test_set_level       (gpointer    item,
                                guint       index,
                                int         level);
void      test_set_number      (gpointer    item,
                                guint       index,
                                double      number);
void      test_set_position    (GwRisk     *risk,
                                guint       first,
                                int         probability,
                                int         impact);
gpointer  test_add             (gpointer    parent,
                                guint       index,
                                const char *id);
GwRisk   *test_add_risk        (GwPlan     *plan,
                                const char *id,
                                int         number,
                                const char *title);
GwPerson *test_add_person      (GwPlan     *plan,
                                const char *id,
                                const char *name);
GwPlan   *test_plan_new        (void);

G_END_DECLS
