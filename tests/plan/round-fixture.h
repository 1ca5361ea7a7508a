/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A plan in its second round, and the record of the first, to be filled */

#include "lib/test-plans.h"
#include "plan/gw-round.h"

G_BEGIN_DECLS

typedef struct
{
  GwPlan *plan;
  GwRound *round;
  GwItem *record;
} RoundFixture;

void round_set_up    (RoundFixture  *fixture,
                      gconstpointer  data);
void round_tear_down (RoundFixture  *fixture,
                      gconstpointer  data);

#define round_add_test(path, function) \
  g_test_add (path, RoundFixture, NULL, round_set_up, function, round_tear_down)

G_END_DECLS
