/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-risks.h"
#include "edit/gw-edit-rounds.h"
#include "lib/test-plans.h"
#include "plan/gw-field-word.h"
#include "plan/gw-item-change.h"
#include "plan/gw-movement.h"

typedef struct
{
  GwPlan *plan;
  GwHistory *history;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = test_plan_new ();
  fixture->history = gw_history_new (fixture->plan);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->plan);
}

static GwReview *
record (Fixture    *fixture,
        const char *title,
        const char *on)
{
  return gw_edit_record_review (fixture->history, &(GwReviewDraft) { .title = title, .on = on });
}

static GwRisk *
get_risk (Fixture    *fixture,
          const char *id)
{
  return gw_plan_find_typed (fixture->plan, id, GW_TYPE_RISK);
}

static GwMovementKind
get_movement (Fixture    *fixture,
              GwReview   *review,
              const char *id)
{
  g_autoptr(GHashTable) then = gw_review_get_risks (review);

  return gw_movement_between (g_hash_table_lookup (then, id), get_risk (fixture, id)).kind;
}

static void
move (Fixture    *fixture,
      const char *id,
      int         probability,
      int         impact)
{
  gw_edit_place_risk (fixture->history, get_risk (fixture, id), GW_PLACEMENT_RESIDUAL,
                      (GwPosition) { probability, impact });
}

static void
close_risk (Fixture    *fixture,
            const char *id)
{
  g_autoptr(GPtrArray) risks = gw_edit_items_one (get_risk (fixture, id));

  gw_edit_close_risk (fixture->history, risks, "Gone", "2026-11-23");
}

/* K3 lay at 3 × 4 after its response. */
static void
test_score_says_better_or_worse (Fixture       *fixture,
                                 gconstpointer  data)
{
  GwReview *review = record (fixture, "First", "2026-11-13");

  g_assert_cmpint (get_movement (fixture, review, "K3"), ==, GW_MOVEMENT_NONE);
  move (fixture, "K3", 2, 3);
  g_assert_cmpint (get_movement (fixture, review, "K3"), ==, GW_MOVEMENT_BETTER);
  move (fixture, "K3", 4, 3);
  g_assert_cmpint (get_movement (fixture, review, "K3"), ==, GW_MOVEMENT_SIDEWAYS);
  move (fixture, "K3", 4, 4);
  g_assert_cmpint (get_movement (fixture, review, "K3"), ==, GW_MOVEMENT_WORSE);
}

static void
test_tray_is_neither_better_nor_worse (Fixture       *fixture,
                                       gconstpointer  data)
{
  GwReview *review = record (fixture, "First", "2026-11-13");

  move (fixture, "K1", 5, 5);
  g_assert_cmpint (get_movement (fixture, review, "K1"), ==, GW_MOVEMENT_PLACED);
  gw_edit_clear_place (fixture->history, get_risk (fixture, "K2"), GW_PLACEMENT_INHERENT);
  g_assert_cmpint (get_movement (fixture, review, "K2"), ==, GW_MOVEMENT_UNPLACED);
}

static void
test_closing_counts_for_more_than_moving (Fixture       *fixture,
                                          gconstpointer  data)
{
  GwReview *review = record (fixture, "First", "2026-11-13");

  move (fixture, "K3", 5, 5);
  close_risk (fixture, "K3");
  g_assert_cmpint (get_movement (fixture, review, "K3"), ==, GW_MOVEMENT_CLOSED);
  g_assert_cmpint (get_movement (fixture, record (fixture, "Second", "2026-11-20"), "K3"), ==, GW_MOVEMENT_NONE);
}

static void
test_new_and_removed_are_told (Fixture       *fixture,
                               gconstpointer  data)
{
  GwReview *review = record (fixture, "First", "2026-11-13");
  GwRisk *risk = gw_edit_add_risk (fixture->history, "Late");
  g_autoptr(GHashTable) then = gw_review_get_risks (review);

  g_assert_cmpint (gw_movement_between (NULL, risk).kind, ==, GW_MOVEMENT_NEW);
  g_assert_false (g_hash_table_contains (then, gw_item_get_id (risk)));
  g_assert_cmpint (gw_movement_between (g_hash_table_lookup (then, "K1"), NULL).kind, ==, GW_MOVEMENT_REMOVED);
}

static void
test_every_kind_has_word_and_sign (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr(GHashTable) signs = g_hash_table_new (g_str_hash, g_str_equal);

  for (int kind = GW_MOVEMENT_NONE; kind < GW_N_MOVEMENTS; kind++)
    {
      const char *sign = gw_movement_get_sign ((GwMovementKind) kind);

      g_assert_cmpstr (gw_movement_get_word ((GwMovementKind) kind), !=, NULL);
      g_assert_cmpint (g_utf8_strlen (sign, -1), ==, kind == GW_MOVEMENT_NONE ? 0 : 1);
      g_assert_true (g_hash_table_add (signs, (gpointer) sign));
    }
}

static void
test_counts_stay_as_they_were (Fixture       *fixture,
                               gconstpointer  data)
{
  GwReview *review = record (fixture, "First", "2026-11-13");
  GwLimits limits = gw_plan_get_limits (fixture->plan);
  GwRiskCounts counts;

  move (fixture, "K1", 5, 5);
  close_risk (fixture, "K2");
  counts = gw_review_count_risks (review, &limits);
  g_assert_cmpuint (counts.total, ==, 3);
  g_assert_cmpuint (counts.unplaced, ==, 1);
  g_assert_cmpuint (counts.closed, ==, 0);
  g_assert_cmpuint (counts.bands[GW_BAND_MEDIUM - GW_BAND_LOW], ==, 1);
  g_assert_cmpuint (counts.bands[GW_BAND_HIGH - GW_BAND_LOW], ==, 1);
}

static void
test_changes_are_checks_then_risks (Fixture       *fixture,
                                    gconstpointer  data)
{
  GwReview *review = record (fixture, "First", "2026-11-13");
  g_autoptr(GPtrArray) none = gw_review_get_changes (review);
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GPtrArray) checks = gw_edit_items_one (gw_plan_find (fixture->plan, "c001"));
  const GwItemChange *change;

  g_assert_cmpuint (none->len, ==, 0);
  gw_edit_set_check_state (fixture->history, checks, GW_CHECK_ANSWERED, NULL);
  move (fixture, "K3", 2, 3);
  changes = gw_review_get_changes (review);
  g_assert_cmpuint (changes->len, ==, 2);
  change = g_ptr_array_index (changes, 0);
  g_assert_cmpstr (gw_item_get_id (change->now), ==, "c001");
  g_assert_cmpstr (gw_field_get_word (g_ptr_array_index (change->units, 0)), ==, "State");
  change = g_ptr_array_index (changes, 1);
  g_assert_cmpstr (gw_item_get_id (change->now), ==, "K3");
  g_assert_cmpstr (gw_field_get_word (g_ptr_array_index (change->units, 0)), ==, "Residual");
}

static void
test_reviews_are_listed_from_the_latest (Fixture       *fixture,
                                         gconstpointer  data)
{
  GwReview *late = record (fixture, "Late", "2026-11-13");
  GwReview *early = record (fixture, "Early", "2026-08-28");
  GwReview *later = record (fixture, "Later", "2026-11-13");
  g_autoptr(GPtrArray) reviews = gw_plan_list_reviews (fixture->plan);

  g_assert_cmpuint (reviews->len, ==, 3);
  g_assert_true (reviews->pdata[0] == later);
  g_assert_true (reviews->pdata[1] == late);
  g_assert_true (reviews->pdata[2] == early);
  g_assert_true (gw_plan_get_last_review (fixture->plan) == later);
}

static void
test_review_is_found_by_what_people_say (Fixture       *fixture,
                                         gconstpointer  data)
{
  GwReview *early = record (fixture, "Early", "2026-08-28");
  GwReview *late = record (fixture, "Late", "2026-11-13");

  g_assert_true (gw_plan_find_review (fixture->plan, "last") == late);
  g_assert_true (gw_plan_find_review (fixture->plan, "2026-08-28") == early);
  g_assert_true (gw_plan_find_review (fixture->plan, "Early") == early);
  g_assert_true (gw_plan_find_review (fixture->plan, gw_item_get_id (late)) == late);
  g_assert_null (gw_plan_find_review (fixture->plan, "Never"));
}

static void
test_recording_is_one_step (Fixture       *fixture,
                            gconstpointer  data)
{
  GwReview *review = gw_edit_record_review (fixture->history, &(GwReviewDraft) {
    .title = "First", .on = "2026-11-13", .by_name = "Auditor", .note = "Two\nlines", .next = "2026-12-11" });
  GwList *people = gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE);

  g_assert_cmpuint (gw_list_get_length (people), ==, 3);
  g_assert_cmpstr (gw_item_get_text (review, GW_REVIEW_BY), ==, gw_item_get_id (gw_list_get (people, 2)));
  g_assert_cmpstr (gw_item_get_text (review, GW_REVIEW_NOTE), ==, "Two\nlines");
  g_assert_cmpstr (gw_item_get_text (fixture->plan, GW_PLAN_REVIEW_ON), ==, "2026-12-11");
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "record review");

  gw_history_undo (fixture->history);
  g_assert_cmpuint (gw_list_get_length (people), ==, 2);
  g_assert_null (gw_plan_get_last_review (fixture->plan));
  g_assert_cmpstr (gw_item_get_text (fixture->plan, GW_PLAN_REVIEW_ON), ==, NULL);
  g_assert_false (gw_history_can_undo (fixture->history));
}

static void
test_known_name_is_taken_for_the_review (Fixture       *fixture,
                                         gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, "Auditor", NULL);
  GwReview *review = gw_edit_record_review (fixture->history, &(GwReviewDraft) {
    .title = "First", .on = "2026-11-13", .by_name = "auditor" });

  g_assert_cmpuint (gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE)), ==, 3);
  g_assert_cmpstr (gw_item_get_text (review, GW_REVIEW_BY), ==, gw_item_get_id (person));
}

static void
test_deleting_a_review_is_undone (Fixture       *fixture,
                                  gconstpointer  data)
{
  GwReview *review = record (fixture, "First", "2026-11-13");
  g_autoptr(GPtrArray) items = gw_edit_items_one (review);
  g_autoptr(GHashTable) then = NULL;

  g_assert_true (gw_edit_delete (fixture->history, items));
  g_assert_cmpstr (gw_history_get_undo_name (fixture->history), ==, "delete review");
  g_assert_null (gw_plan_get_last_review (fixture->plan));
  gw_history_undo (fixture->history);
  then = gw_review_get_risks (gw_plan_get_last_review (fixture->plan));
  g_assert_cmpuint (g_hash_table_size (then), ==, 3);
}

#define add(name, test) \
  g_test_add ("/plan/movement/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("score-says-better-or-worse", test_score_says_better_or_worse);
  add ("tray-is-neither-better-nor-worse", test_tray_is_neither_better_nor_worse);
  add ("closing-counts-for-more-than-moving", test_closing_counts_for_more_than_moving);
  add ("new-and-removed-are-told", test_new_and_removed_are_told);
  add ("every-kind-has-word-and-sign", test_every_kind_has_word_and_sign);
  add ("counts-stay-as-they-were", test_counts_stay_as_they_were);
  add ("changes-are-checks-then-risks", test_changes_are_checks_then_risks);
  add ("reviews-are-listed-from-the-latest", test_reviews_are_listed_from_the_latest);
  add ("review-is-found-by-what-people-say", test_review_is_found_by_what_people_say);
  add ("recording-is-one-step", test_recording_is_one_step);
  add ("known-name-is-taken-for-the-review", test_known_name_is_taken_for_the_review);
  add ("deleting-a-review-is-undone", test_deleting_a_review_is_undone);
  return g_test_run ();
}
