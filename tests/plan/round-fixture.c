/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "round-fixture.h"

void
round_set_up (RoundFixture  *fixture,
              gconstpointer  data)
{
  fixture->plan = test_plan_new ();
  fixture->round = test_add (fixture->plan, GW_PLAN_ROUNDS, "1");
  test_add (fixture->plan, GW_PLAN_ROUNDS, "2");
  fixture->record = test_add (fixture->round, GW_ROUND_RECORD, NULL);
}

void
round_tear_down (RoundFixture  *fixture,
                 gconstpointer  data)
{
  g_assert_finalize_object (fixture->plan);
}
