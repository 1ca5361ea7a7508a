/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-record.h"
#include "plan/gw-round-checks.h"
#include "round-fixture.h"

/* What an earlier round has kept, by stage and group. */

static void
keep (RoundFixture *fixture,
      const char   *id,
      const char   *state)
{
  GwCheck *check = test_add (fixture->record, GW_RECORD_CHECKS, id);

  if (state != NULL)
    test_set_text (check, GW_CHECK_STATE, state);
}

static void
assert_kept (RoundFixture *fixture,
             const char   *owner,
             const char   *expected)
{
  g_autoptr(GPtrArray) checks = gw_round_get_checks (fixture->round, gw_plan_find (fixture->plan, owner));
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < checks->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", gw_item_get_id (checks->pdata[i]));
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_stands_where_it_stands_now (RoundFixture  *fixture,
                                 gconstpointer  data)
{
  keep (fixture, "c100", "answered");
  keep (fixture, "c112", NULL);
  assert_kept (fixture, "data", "c100 c112");
  assert_kept (fixture, "g10", "c100");
  assert_kept (fixture, "g11", "c112");
  assert_kept (fixture, "problem", "");
}

static void
test_gone_ones_stay_with_their_neighbours (RoundFixture  *fixture,
                                           gconstpointer  data)
{
  keep (fixture, "gone1", NULL);
  keep (fixture, "c100", NULL);
  keep (fixture, "gone2", NULL);
  keep (fixture, "c110", NULL);
  assert_kept (fixture, "g10", "gone1 c100 gone2");
  assert_kept (fixture, "g11", "c110");
}

static void
test_counts_what_was_kept (RoundFixture  *fixture,
                           gconstpointer  data)
{
  GwCheckCounts counts;

  keep (fixture, "c100", "answered");
  keep (fixture, "c101", "not-applicable");
  keep (fixture, "c102", NULL);
  counts = gw_round_count_checks (fixture->round, gw_plan_find (fixture->plan, "data"));
  g_assert_cmpuint (counts.total, ==, 3);
  g_assert_cmpuint (counts.answered, ==, 1);
  g_assert_cmpuint (counts.not_applicable, ==, 1);
}

static void
test_current_is_no_past_one (RoundFixture  *fixture,
                             gconstpointer  data)
{
  g_assert_true (gw_plan_find_past_round (fixture->plan, "1") == fixture->round);
  g_assert_null (gw_plan_find_past_round (fixture->plan, "2"));
  g_assert_null (gw_plan_find_past_round (fixture->plan, "3"));
  g_assert_null (gw_plan_find_past_round (fixture->plan, NULL));
  g_assert_cmpint (gw_plan_get_next_round (fixture->plan), ==, 3);
}

static void
test_ids_that_are_no_number (RoundFixture  *fixture,
                             gconstpointer  data)
{
  g_assert_cmpint (gw_round_id_parse ("12"), ==, 12);
  g_assert_cmpint (gw_round_id_parse ("-1"), ==, 0);
  g_assert_cmpint (gw_round_id_parse ("pilot"), ==, 0);
  g_assert_cmpint (gw_round_id_parse ("99999999999999999999"), ==, 0);
  g_assert_cmpint (gw_round_id_parse (NULL), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  round_add_test ("/plan/round-checks/stands-where-it-stands-now", test_stands_where_it_stands_now);
  round_add_test ("/plan/round-checks/gone-ones-stay-with-their-neighbours", test_gone_ones_stay_with_their_neighbours);
  round_add_test ("/plan/round-checks/counts-what-was-kept", test_counts_what_was_kept);
  round_add_test ("/plan/round-checks/current-is-no-past-one", test_current_is_no_past_one);
  round_add_test ("/plan/round-checks/ids-that-are-no-number", test_ids_that_are_no_number);

  return g_test_run ();
}
