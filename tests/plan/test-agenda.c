/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-history.h"
#include "plan/gw-agenda.h"
#include "plan/gw-case.h"
#include "plan/gw-check.h"
#include "plan/gw-group.h"
#include "plan/gw-objective.h"

#define TODAY "2026-11-23"

typedef struct
{
  GwPlan *plan;
  GwHistory *history;
  GwGroup *group;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GwStage) stage = g_object_new (GW_TYPE_STAGE, NULL);
  g_autoptr(GwGroup) group = g_object_new (GW_TYPE_GROUP, NULL);

  fixture->plan = gw_plan_new ();
  fixture->history = gw_history_new (fixture->plan);
  fixture->group = group;
  gw_history_begin (fixture->history, "set up");
  gw_history_append (fixture->history, gw_item_get_list (fixture->plan, GW_PLAN_STAGES), stage);
  gw_history_append (fixture->history, gw_item_get_list (stage, GW_STAGE_GROUPS), group);
  gw_history_end (fixture->history);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->plan);
}

static void
set_text (Fixture    *fixture,
          gpointer    item,
          guint       index,
          const char *text)
{
  gw_history_begin (fixture->history, "set");
  gw_history_set_text (fixture->history, item, index, text);
  gw_history_end (fixture->history);
}

static gpointer
add (Fixture    *fixture,
     GwList     *list,
     GType       type,
     guint       index,
     const char *date)
{
  g_autoptr(GwItem) item = g_object_new (type, NULL);

  gw_history_begin (fixture->history, "add");
  gw_history_append (fixture->history, list, item);
  gw_history_end (fixture->history);
  set_text (fixture, item, index, date);
  return item;
}

static GwCheck *
add_check (Fixture    *fixture,
           const char *due)
{
  return add (fixture, gw_item_get_list (fixture->group, GW_GROUP_CHECKS), GW_TYPE_CHECK,
              GW_CHECK_DUE, due);
}

static GwRisk *
add_risk (Fixture    *fixture,
          guint       index,
          const char *date)
{
  return add (fixture, gw_item_get_list (fixture->plan, GW_PLAN_RISKS), GW_TYPE_RISK, index, date);
}

static char *
dup_days (Fixture *fixture)
{
  g_autoptr(GPtrArray) entries = gw_plan_get_agenda (fixture->plan, TODAY, 28);
  GString *days = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      GwAgendaEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (days, "%s%s%+d", i > 0 ? " " : "", entry->field->name, entry->days);
    }
  return g_string_free (days, FALSE);
}

static void
test_puts_the_earliest_first (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *days = NULL;

  add_check (fixture, "2026-12-01");
  add_check (fixture, "2026-11-13");
  add_risk (fixture, GW_RISK_REVIEW_ON, "2026-11-24");
  add_risk (fixture, GW_RISK_DUE, "2026-11-23");
  set_text (fixture, fixture->plan, GW_PLAN_REVIEW_ON, "2026-12-14");

  days = dup_days (fixture);
  g_assert_cmpstr (days, ==, "due-10 due+0 review_on+1 due+8 review_on+21");
}

static void
test_next_dates_are_its_beginning (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) first = NULL;
  g_autoptr(GwAgenda) agenda = NULL;
  guint n_dates, n_turns = 0;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *date = g_strdup_printf ("2026-11-%02u", 10 + i * 7 % 5);

      add_risk (fixture, i % 2 == 0 ? GW_RISK_DUE : GW_RISK_REVIEW_ON, date);
    }
  for (guint i = 0; i < 60; i++)
    add_risk (fixture, GW_RISK_REVIEW_ON, "2027-12-01");
  add_risk (fixture, GW_RISK_DUE, "2027-11-20");
  all = gw_plan_get_agenda (fixture->plan, TODAY, 28);
  agenda = gw_agenda_new (fixture->plan, TODAY, 28, 6);
  while (gw_agenda_step (agenda, 0))
    n_turns++;
  g_assert_cmpuint (n_turns, ==, 1);
  first = gw_agenda_end (agenda, &n_dates);
  g_assert_cmpuint (all->len, ==, 20);
  g_assert_cmpuint (n_dates, ==, 20);
  g_assert_cmpuint (first->len, ==, 6);
  for (guint i = 0; i < first->len; i++)
    {
      GwAgendaEntry *entry = g_ptr_array_index (first, i), *expected = g_ptr_array_index (all, i);

      g_assert_true (entry->item == expected->item);
      g_assert_true (entry->field == expected->field);
      g_assert_cmpint (entry->days, ==, expected->days);
    }
}

static void
test_knows_objectives (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GwCase) kase = g_object_new (GW_TYPE_CASE, NULL);
  g_autofree char *days = NULL;

  gw_history_begin (fixture->history, "add");
  gw_history_append (fixture->history, gw_item_get_list (fixture->plan, GW_PLAN_CASE), kase);
  gw_history_end (fixture->history);
  add (fixture, gw_item_get_list (kase, GW_CASE_OBJECTIVES), GW_TYPE_OBJECTIVE, GW_OBJECTIVE_DUE, "2026-12-04");
  days = dup_days (fixture);
  g_assert_cmpstr (days, ==, "due+11");
}

static void
test_leaves_out_what_is_settled (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autofree char *days = NULL;

  set_text (fixture, add_check (fixture, "2026-11-24"), GW_CHECK_STATE, "answered");
  set_text (fixture, add_check (fixture, "2026-11-24"), GW_CHECK_STATE, "not-applicable");
  set_text (fixture, add_risk (fixture, GW_RISK_DUE, "2026-11-24"), GW_RISK_STATUS, "closed");

  days = dup_days (fixture);
  g_assert_cmpstr (days, ==, "");
}

static void
test_looks_only_so_far_ahead (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *days = NULL;

  add_check (fixture, "2026-12-21");
  add_check (fixture, "2026-12-22");
  add_check (fixture, "2019-01-01");

  days = dup_days (fixture);
  g_assert_cmpstr (days, ==, "due-2883 due+28");
}

#define ADD(name, func) \
  g_test_add ("/plan/agenda/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("puts-the-earliest-first", test_puts_the_earliest_first);
  ADD ("next-dates-are-its-beginning", test_next_dates_are_its_beginning);
  ADD ("knows-objectives", test_knows_objectives);
  ADD ("leaves-out-what-is-settled", test_leaves_out_what_is_settled);
  ADD ("looks-only-so-far-ahead", test_looks_only_so_far_ahead);

  return g_test_run ();
}
