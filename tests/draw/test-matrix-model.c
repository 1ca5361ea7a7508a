/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-matrix-model.h"

#include "draw-plans.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "edit/gw-edit-rounds.h"

static const GwPosition nowhere = { 0, 0 };

static GwPlan *
make_plan (void)
{
  GwPlan *plan = draw_plan_new_empty ();

  draw_plan_add_risk (plan, 4, "unplaced", nowhere, nowhere);
  draw_plan_add_risk (plan, 3, "moved", (GwPosition) { 4, 4 }, (GwPosition) { 2, 3 });
  draw_plan_add_risk (plan, 2, "inherent only", (GwPosition) { 2, 3 }, nowhere);
  draw_plan_add_risk (plan, 5, "stayed", (GwPosition) { 4, 4 }, (GwPosition) { 4, 4 });
  draw_plan_add_risk (plan, 6, "residual only", nowhere, (GwPosition) { 1, 5 });
  draw_plan_set_text (draw_plan_add_risk (plan, 1, "closed", (GwPosition) { 5, 5 }, nowhere), GW_RISK_STATUS, "closed");
  return plan;
}

static char *
describe (const GwMatrixModel *model,
          GwPosition           position)
{
  GString *text = g_string_new (NULL);
  guint n_marks;
  const GwMark *marks = gw_matrix_model_get_marks (model, position, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    g_string_append_printf (text, "%d%c", marks[i].number, "sdg"[marks[i].kind]);
  return g_string_free_and_steal (text);
}

static void
check_cell (const GwMatrixModel *model,
            int                  probability,
            int                  impact,
            const char          *expected)
{
  g_autofree char *text = describe (model, (GwPosition) { probability, impact });

  g_assert_cmpstr (text, ==, expected);
}

static void
test_views_differ (void)
{
  g_autoptr(GwPlan) plan = make_plan ();
  g_autoptr(GwMatrixModel) inherent = gw_matrix_model_new (plan, GW_MATRIX_VIEW_INHERENT);
  g_autoptr(GwMatrixModel) residual = gw_matrix_model_new (plan, GW_MATRIX_VIEW_RESIDUAL);
  g_autoptr(GwMatrixModel) both = gw_matrix_model_new (plan, GW_MATRIX_VIEW_BOTH);

  check_cell (inherent, 4, 4, "3s5s");
  check_cell (inherent, 2, 3, "2s");
  check_cell (inherent, 1, 5, "");
  check_cell (residual, 4, 4, "5s");
  check_cell (residual, 2, 3, "2d3s");
  check_cell (residual, 1, 5, "6s");
  check_cell (both, 4, 4, "5s3g");
  check_cell (both, 2, 3, "2d3s");
  check_cell (both, 5, 5, "");
}

static void
test_every_risk_is_accounted_for (void)
{
  g_autoptr(GwPlan) plan = make_plan ();

  for (int view = GW_MATRIX_VIEW_INHERENT; view <= GW_MATRIX_VIEW_BOTH; view++)
    {
      g_autoptr(GwMatrixModel) model = gw_matrix_model_new (plan, view);

      g_assert_cmpuint (gw_matrix_model_get_placed (model)->len + gw_matrix_model_get_unplaced (model)->len +
                        gw_matrix_model_get_closed (model)->len, ==, 6);
      g_assert_cmpuint (gw_matrix_model_get_closed (model)->len, ==, 1);
      g_assert_cmpuint (gw_matrix_model_get_unplaced (model)->len, ==, view == GW_MATRIX_VIEW_INHERENT ? 2 : 1);
    }
}

static void
test_find_tells_chip_from_ghost (void)
{
  g_autoptr(GwPlan) plan = make_plan ();
  g_autoptr(GwMatrixModel) model = gw_matrix_model_new (plan, GW_MATRIX_VIEW_BOTH);
  GwRisk *moved = gw_list_get (gw_item_get_list (plan, GW_PLAN_RISKS), 1);
  GwRisk *stayed = gw_list_get (gw_item_get_list (plan, GW_PLAN_RISKS), 3);
  GwPosition position;
  guint index;

  g_assert_true (gw_matrix_model_find (model, moved, FALSE, &position, &index));
  g_assert_true (gw_position_equal (position, (GwPosition) { 2, 3 }));
  g_assert_cmpuint (index, ==, 1);
  g_assert_true (gw_matrix_model_find (model, moved, TRUE, &position, &index));
  g_assert_true (gw_position_equal (position, (GwPosition) { 4, 4 }));
  g_assert_cmpuint (index, ==, 1);
  g_assert_false (gw_matrix_model_find (model, stayed, TRUE, &position, &index));
}

static void
test_removed_risk_stays_valid (void)
{
  g_autoptr(GwPlan) plan = make_plan ();
  g_autoptr(GwMatrixModel) model = gw_matrix_model_new (plan, GW_MATRIX_VIEW_BOTH);

  g_clear_object (&plan);
  g_assert_cmpint (gw_risk_get_number (g_ptr_array_index (gw_matrix_model_get_placed (model), 0)), ==, 2);
}

/* What it says of each risk: number, kind and sign, ghosts last. */
static void
test_since_a_review (void)
{
  g_autoptr(GwPlan) plan = make_plan ();
  g_autoptr(GwHistory) history = gw_history_new (plan);
  GwReview *review = gw_edit_record_review (history, &(GwReviewDraft) { .title = "First", .on = "2026-11-13" });
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  g_autoptr(GPtrArray) stayed = gw_edit_items_one (gw_list_get (risks, 3));
  g_autoptr(GwMatrixModel) before = gw_matrix_model_new_since (plan, review);
  g_autoptr(GwMatrixModel) after = NULL;
  guint n_marks;

  g_assert_cmpuint (gw_matrix_model_get_movements (before), ==, 0);
  check_cell (before, 4, 4, "5s");
  gw_edit_place_risk (history, gw_list_get (risks, 1), GW_PLACEMENT_RESIDUAL, (GwPosition) { 1, 1 });
  gw_edit_close_risk (history, stayed, "Gone", "2026-11-20");
  gw_edit_clear_place (history, gw_list_get (risks, 4), GW_PLACEMENT_RESIDUAL);
  after = gw_matrix_model_new_since (plan, review);

  check_cell (after, 1, 1, "3s");
  check_cell (after, 2, 3, "2d3g");
  check_cell (after, 4, 4, "5g");
  check_cell (after, 1, 5, "6g");
  g_assert_cmpint (gw_mark_get_badge (gw_matrix_model_get_marks (after, (GwPosition) { 1, 1 }, &n_marks)), ==,
                   GW_MOVEMENT_BETTER);
  g_assert_cmpint (gw_mark_get_badge (&gw_matrix_model_get_marks (after, (GwPosition) { 2, 3 }, &n_marks)[1]), ==,
                   GW_MOVEMENT_NONE);
  g_assert_cmpint (gw_mark_get_badge (gw_matrix_model_get_marks (after, (GwPosition) { 4, 4 }, &n_marks)), ==,
                   GW_MOVEMENT_CLOSED);
  g_assert_cmpint (gw_matrix_model_get_movement (after, gw_list_get (risks, 4)), ==, GW_MOVEMENT_UNPLACED);
  g_assert_cmpuint (gw_matrix_model_get_movements (after), ==,
                    1u << GW_MOVEMENT_BETTER | 1u << GW_MOVEMENT_CLOSED | 1u << GW_MOVEMENT_UNPLACED);
}

static void
test_what_was_removed_leaves_its_ghost (void)
{
  g_autoptr(GwPlan) plan = make_plan ();
  g_autoptr(GwHistory) history = gw_history_new (plan);
  GwReview *review = gw_edit_record_review (history, &(GwReviewDraft) { .title = "First", .on = "2026-11-13" });
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  g_autoptr(GPtrArray) gone = g_ptr_array_new ();
  g_autoptr(GwMatrixModel) since = NULL;
  g_autoptr(GwMatrixModel) residual = NULL;
  const GwMark *mark;
  guint n_marks;

  /* The unplaced, the moved and the closed one */
  g_ptr_array_add (gone, gw_list_get (risks, 0));
  g_ptr_array_add (gone, gw_list_get (risks, 1));
  g_ptr_array_add (gone, gw_list_get (risks, 5));
  g_assert_true (gw_edit_delete (history, gone));
  since = gw_matrix_model_new_since (plan, review);
  residual = gw_matrix_model_new (plan, GW_MATRIX_VIEW_RESIDUAL);

  check_cell (since, 2, 3, "2d3g");
  mark = &gw_matrix_model_get_marks (since, (GwPosition) { 2, 3 }, &n_marks)[1];
  g_assert_cmpint (gw_mark_get_badge (mark), ==, GW_MOVEMENT_REMOVED);
  g_assert_true (gw_mark_is_gone (mark));
  g_assert_true (gw_mark_is_past (mark));
  g_assert_cmpuint (gw_matrix_model_get_movements (since), ==, 1u << GW_MOVEMENT_REMOVED);
  g_assert_cmpuint (gw_matrix_model_get_removed (since)->len, ==, 2);
  g_assert_cmpint (gw_risk_get_number (g_ptr_array_index (gw_matrix_model_get_removed (since), 0)), ==, 3);
  g_assert_cmpuint (gw_matrix_model_get_placed (since)->len + gw_matrix_model_get_unplaced (since)->len, ==, 3);
  check_cell (residual, 2, 3, "2d");
  g_assert_cmpuint (gw_matrix_model_get_removed (residual)->len, ==, 0);

  gw_history_undo (history);
  g_clear_pointer (&since, gw_matrix_model_free);
  since = gw_matrix_model_new_since (plan, review);
  g_assert_cmpuint (gw_matrix_model_get_removed (since)->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/matrix-model/views-differ", test_views_differ);
  g_test_add_func ("/draw/matrix-model/every-risk-is-accounted-for", test_every_risk_is_accounted_for);
  g_test_add_func ("/draw/matrix-model/find-tells-chip-from-ghost", test_find_tells_chip_from_ghost);
  g_test_add_func ("/draw/matrix-model/removed-risk-stays-valid", test_removed_risk_stays_valid);
  g_test_add_func ("/draw/matrix-model/since-a-review", test_since_a_review);
  g_test_add_func ("/draw/matrix-model/what-was-removed-leaves-its-ghost", test_what_was_removed_leaves_its_ghost);
  return g_test_run ();
}
