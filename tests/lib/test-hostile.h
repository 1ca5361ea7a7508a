/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A plan whose every text wants to be something else, for tests of exports. */

#include "plan/gw-plan.h"

G_BEGIN_DECLS

/* In the name of what must never run, load or lead anywhere */
#define TEST_HOSTILE_ADDRESS "evil.example.org"

guint       test_hostile_get_n_texts (void);
const char *test_hostile_get_text    (guint i);
GwPlan     *test_hostile_plan_new    (void);
void        test_hostile_add_link    (gpointer    item,
                                      guint       index,
                                      const char *address);
void        test_hostile_fill        (GwPlan   *plan,
                                      gboolean  codes);
void        test_hostile_fill_with   (gpointer    item,
                                      const char *text);
void        test_hostile_fill_long   (GwPlan     *plan,
                                      gsize       n_bytes);

G_END_DECLS
