/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-plans.h"
#include "plan/gw-basis.h"
#include "plan/gw-group.h"
#include "plan/gw-record.h"

/* Which decision stands, and what has changed of its basis. */

typedef struct
{
  GwPlan *plan;
  GwStage *data;
  GwDecision *decision;
  GwCheck *check;
} Fixture;

/* A decision of round 1 on two checks */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char *const ids[] = { "c100", "c101", "c102", "c110", "c111", "c112" };
  GwRecord *basis;

  fixture->plan = test_plan_new ();
  fixture->data = gw_plan_find_typed (fixture->plan, "data", GW_TYPE_STAGE);
  fixture->check = gw_plan_find_typed (fixture->plan, "c100", GW_TYPE_CHECK);
  fixture->decision = test_add (fixture->data, GW_STAGE_DECISIONS, "d1");
  test_set_text (fixture->decision, GW_DECISION_ROUND, "1");
  test_set_text (fixture->decision, GW_DECISION_ON, "2026-08-14");
  test_set_text (fixture->decision, GW_DECISION_OUTCOME, "go");
  basis = test_add (fixture->decision, GW_DECISION_BASIS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    test_set_text (test_add (basis, GW_RECORD_CHECKS, ids[i]), GW_CHECK_QUESTION, ids[i]);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->plan);
}

static void
test_last_of_the_round_stands (Fixture       *fixture,
                               gconstpointer  data)
{
  GwDecision *earlier = test_add (fixture->data, GW_STAGE_DECISIONS, "d0");

  test_set_text (earlier, GW_DECISION_ROUND, "1");
  test_set_text (earlier, GW_DECISION_ON, "2026-08-01");
  g_assert_true (gw_plan_get_decision (fixture->plan, fixture->data) == fixture->decision);
  test_set_text (earlier, GW_DECISION_ON, "2026-08-14");
  g_assert_true (gw_plan_get_decision (fixture->plan, fixture->data) == earlier);
  g_assert_null (gw_plan_find_decision (fixture->plan, fixture->data, "2"));
}

static void
test_change_is_told_with_both_values (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr(GPtrArray) changes = NULL;
  GwItemChange *change;

  test_set_text (fixture->check, GW_CHECK_STATE, "answered");
  test_set_text (fixture->check, GW_CHECK_OWNER, "p1");
  changes = gw_decision_get_changes (fixture->decision);
  g_assert_cmpuint (changes->len, ==, 1);
  change = g_ptr_array_index (changes, 0);
  g_assert_cmpint (change->kind, ==, GW_ITEM_CHANGED);
  g_assert_true (change->now == (GwItem *) fixture->check);
  g_assert_cmpstr (gw_item_get_text (change->then, GW_CHECK_STATE), ==, NULL);
  g_assert_cmpuint (change->units->len, ==, 1);
}

static void
test_new_and_gone_checks_count (Fixture       *fixture,
                                gconstpointer  data)
{
  GwGroup *group = gw_plan_find_typed (fixture->plan, "g10", GW_TYPE_GROUP);
  GwItem *basis = gw_item_get_child (fixture->decision, GW_DECISION_BASIS);
  g_autoptr(GPtrArray) changes = NULL;

  test_add (group, GW_GROUP_CHECKS, "new");
  test_add (basis, GW_RECORD_CHECKS, "gone");
  changes = gw_decision_get_changes (fixture->decision);
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpint (((GwItemChange *) changes->pdata[0])->kind, ==, GW_ITEM_REMOVED);
  g_assert_cmpint (((GwItemChange *) changes->pdata[1])->kind, ==, GW_ITEM_ADDED);
}

static void
test_earlier_round_is_never_stale (Fixture       *fixture,
                                   gconstpointer  data)
{
  test_add (fixture->plan, GW_PLAN_ROUNDS, "1");
  test_set_text (fixture->check, GW_CHECK_ANSWER, "Otherwise");
  g_assert_true (gw_decision_is_stale (fixture->decision));
  test_add (fixture->plan, GW_PLAN_ROUNDS, "2");
  g_assert_false (gw_decision_is_stale (fixture->decision));
}

static void
test_without_basis_nothing_is_told (Fixture       *fixture,
                                    gconstpointer  data)
{
  GwDecision *bare = test_add (fixture->data, GW_STAGE_DECISIONS, "d2");

  test_set_text (bare, GW_DECISION_ROUND, "1");
  test_set_text (bare, GW_DECISION_ON, "2026-09-01");
  test_set_text (fixture->check, GW_CHECK_ANSWER, "Otherwise");
  g_assert_false (gw_decision_is_stale (bare));
  g_assert_cmpint (gw_decision_get_outcome (bare), ==, GW_OUTCOME_NONE);
}

#define add_test(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/plan/basis/last-of-the-round-stands", test_last_of_the_round_stands);
  add_test ("/plan/basis/change-is-told-with-both-values", test_change_is_told_with_both_values);
  add_test ("/plan/basis/new-and-gone-checks-count", test_new_and_gone_checks_count);
  add_test ("/plan/basis/earlier-round-is-never-stale", test_earlier_round_is_never_stale);
  add_test ("/plan/basis/without-basis-nothing-is-told", test_without_basis_nothing_is_told);

  return g_test_run ();
}
