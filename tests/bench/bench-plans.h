/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

/**
 * BenchFixture:
 * @n_risks: how many risks it has besides those of the template
 * @plan: a plan from the standard template, in Korean
 * @bytes: its file
 * @root: the same as json-glib reads it
 */
typedef struct
{
  guint n_risks;
  GwPlan *plan;
  GBytes *bytes;
  JsonNode *root;
} BenchFixture;

void  bench_fixture_init   (BenchFixture *fixture,
                            guint         n_risks);
void  bench_fixture_clear  (BenchFixture *fixture);
void  bench_fill_risks     (GwHistory    *history,
                            guint         n_risks);

G_END_DECLS
