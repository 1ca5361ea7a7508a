/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "edit/gw-edit-risks.h"
#include "table-fixture.h"

/* Taking rows in: what is wanted of them, and the step. */

static GList *
list_risks (TableFixture *fixture)
{
  GwList *risks = gw_item_get_list (fixture->plan, GW_PLAN_RISKS);
  GList *list = NULL;

  for (guint i = gw_list_get_length (risks); i > 0; i--)
    list = g_list_prepend (list, gw_list_get (risks, i - 1));
  return list;
}

static void
assert_numbers_differ (TableFixture *fixture)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr(GList) risks = list_risks (fixture);

  for (GList *l = risks; l != NULL; l = l->next)
    g_assert_true (g_hash_table_add (seen, GINT_TO_POINTER (gw_risk_get_number (l->data))));
}

static void
leave_out (GwTableImport *import,
           guint          i,
           gboolean       left_out)
{
  gw_table_import_take (import, g_ptr_array_index (gw_table_import_get_rows (import), i), !left_out);
}

static void
test_counts_follow_what_is_left_out (TableFixture  *fixture,
                                     gconstpointer  data)
{
  g_autoptr(GwTableImport) import =
    table_import_text (fixture, "id,title,owner\nK1,,Mina\n,New,mina\n,Newer,Jun\nnobody-knows,,\n");

  g_assert_cmpuint (gw_table_import_count_taken (import), ==, 3);
  g_assert_cmpuint (gw_table_import_count_newcomers (import), ==, 2);
  leave_out (import, 0, TRUE);
  leave_out (import, 0, TRUE);
  g_assert_cmpuint (gw_table_import_count_taken (import), ==, 2);
  g_assert_cmpuint (gw_table_import_count_newcomers (import), ==, 2);
  leave_out (import, 1, TRUE);
  leave_out (import, 3, FALSE);
  {
    g_autoptr(GPtrArray) names = gw_table_import_list_newcomers (import, G_MAXUINT);

    g_assert_cmpuint (names->len, ==, 1);
    g_assert_cmpstr (names->pdata[0], ==, "Jun");
  }
  leave_out (import, 0, FALSE);
  g_assert_cmpuint (gw_table_import_count_taken (import), ==, 2);
  g_assert_cmpuint (gw_table_import_count_newcomers (import), ==, 2);
}

static void
test_names_are_listed_up_to_a_number (TableFixture  *fixture,
                                      gconstpointer  data)
{
  g_autoptr(GwTableImport) import = table_import_text (fixture, "title,owner\na,P\nb,Q\nc,R\n");
  g_autoptr(GPtrArray) names = gw_table_import_list_newcomers (import, 2);

  g_assert_cmpuint (names->len, ==, 2);
  g_assert_cmpuint (gw_table_import_count_newcomers (import), ==, 3);
}

/* A change from elsewhere, such as a merge, while it was made ready */
static void
test_what_was_ready_is_made_anew_after_a_change (TableFixture  *fixture,
                                                 gconstpointer  data)
{
  g_autoptr(GwTableImport) import = table_import_text (fixture, "id,title,owner\nX1,Flood,Mina\n,Fire,Mina\n");
  GwRisk *risk;

  g_assert_false (gw_table_import_prepare (import, G_MAXINT64));
  gw_history_begin (fixture->history, "meanwhile");
  risk = gw_edit_add_risk (fixture->history, "Meanwhile");
  gw_history_end (fixture->history);
  g_assert_true (gw_table_import_apply (import, fixture->history));
  assert_numbers_differ (fixture);
  g_assert_cmpint (gw_risk_get_number (gw_plan_find_typed (fixture->plan, "X1", GW_TYPE_RISK)), ==,
                   gw_risk_get_number (risk) + 1);
  gw_history_undo (fixture->history);
  g_assert_null (gw_plan_find (fixture->plan, "X1"));
}

static void
test_rows_that_are_left_out_take_no_number (TableFixture  *fixture,
                                            gconstpointer  data)
{
  g_autoptr(GwTableImport) import = table_import_text (fixture, "id,title,owner\nX1,Flood,Mina\nX2,Fire,Jun\n");
  gint64 number = gw_plan_get_next_number (fixture->plan);

  leave_out (import, 0, TRUE);
  g_assert_true (gw_table_import_apply (import, fixture->history));
  g_assert_null (gw_plan_find (fixture->plan, "X1"));
  g_assert_cmpint (gw_risk_get_number (gw_plan_find_typed (fixture->plan, "X2", GW_TYPE_RISK)), ==, number);
}

/* Forgetting it bit by bit frees all of it. */
static void
test_forgotten_import_leaves_the_plan (TableFixture  *fixture,
                                       gconstpointer  data)
{
  g_autoptr(GwTableImport) import = table_import_text (fixture, "id,title\nX1,Flood\nX2,Fire\n");

  gw_table_import_prepare (import, G_MAXINT64);
  while (gw_table_import_shrink (import, 0))
    ;
  g_assert_cmpuint (gw_table_import_get_rows (import)->len, ==, 0);
  g_assert_null (gw_plan_find (fixture->plan, "X1"));
  g_assert_false (gw_history_can_undo (fixture->history));
}

/* One cell as long as the file stops no other row, and takes no time. */
static void
test_endless_cell_refuses_its_row (TableFixture  *fixture,
                                   gconstpointer  data)
{
  g_autofree char *cell = g_strnfill (8 * 1024 * 1024, 'z');
  g_autofree char *text = g_strdup_printf ("title,note,what\nA,%s,\n%s,x,\nB,y,%s\n", cell, cell, cell);
  g_autoptr(GwTableImport) import = table_import_text (fixture, text);

  g_assert_cmpint (table_get_row (import, 0)->kind, ==, GW_IMPORT_REFUSED);
  g_assert_cmpuint (table_get_row (import, 0)->column, ==, 2);
  g_assert_cmpstr (table_get_row (import, 0)->reason, ==, "Note: the text is longer than 1048576 bytes");
  g_assert_cmpuint (table_get_row (import, 1)->column, ==, 1);
  g_assert_cmpuint (strlen (table_get_row (import, 1)->label), <, 300);
  g_assert_cmpint (table_get_row (import, 2)->kind, ==, GW_IMPORT_ADD);
}

#define ADD(clause, function) \
  g_test_add ("/exchange/import/" clause, TableFixture, NULL, table_set_up, function, table_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("counts-follow-what-is-left-out", test_counts_follow_what_is_left_out);
  ADD ("names-are-listed-up-to-a-number", test_names_are_listed_up_to_a_number);
  ADD ("what-was-ready-is-made-anew-after-a-change", test_what_was_ready_is_made_anew_after_a_change);
  ADD ("rows-that-are-left-out-take-no-number", test_rows_that_are_left_out_take_no_number);
  ADD ("forgotten-import-leaves-the-plan", test_forgotten_import_leaves_the_plan);
  ADD ("endless-cell-refuses-its-row", test_endless_cell_refuses_its_row);
  return g_test_run ();
}
