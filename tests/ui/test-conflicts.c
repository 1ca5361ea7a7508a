/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "edit/gw-edit-conflicts.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "ui/compare/gw-conflict-row.h"
#include "ui/compare/gw-conflicts-page.h"
#include "ui/compare/gw-move-matrix.h"

#define HOSTILE "R&D <b>budget</b> < 5 k"

static void
add (UiFixture             *fixture,
     const GwConflictDraft *draft)
{
  gw_edit_add_conflict (fixture->history, draft);
}

static void
add_title_conflict (UiFixture *fixture)
{
  gw_edit_set_text (fixture->history, gw_plan_find (fixture->plan, "K1"), GW_RISK_TITLE, "We lose the model");
  add (fixture, &(GwConflictDraft) { .item = "K1", .field = "title", .kind = "both-changed", .from = HOSTILE,
                                     .base = "\"We lose a model\"", .theirs = "\"We lose " HOSTILE "\"" });
}

static GwConflictsPage *
show_page (UiFixture *fixture)
{
  GwConflictsPage *page = gw_conflicts_page_new (fixture->history);

  ui_fixture_show (fixture, GTK_WIDGET (page));
  return page;
}

static GtkWidget *
get_row (GwConflictsPage *page,
         guint            nth)
{
  return ui_find_child (GTK_WIDGET (page), GW_TYPE_CONFLICT_ROW, nth);
}

static gboolean
can (GtkWidget  *row,
     const char *label)
{
  GtkWidget *text = ui_find_label (row, label);

  return text != NULL && gtk_widget_is_sensitive (text);
}

static const char *
get_title (UiFixture *fixture)
{
  return gw_item_get_text (gw_plan_find (fixture->plan, "K1"), GW_RISK_TITLE);
}

static guint
count_conflicts (UiFixture *fixture)
{
  return gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_CONFLICTS));
}

/* The window keeps the one from which the focus has to move. */
static void
test_is_freed (UiFixture     *fixture,
               gconstpointer  data)
{
  gpointer page, row;

  add_title_conflict (fixture);
  page = show_page (fixture);
  row = get_row (page, 0);
  g_object_add_weak_pointer (page, &page);
  g_object_add_weak_pointer (row, &row);
  gtk_window_set_focus (fixture->window, NULL);
  adw_toast_overlay_set_child (fixture->overlay, NULL);
  ui_assert_gone (&page);
  ui_assert_gone (&row);
}

static void
test_shows_the_sides_as_typed (UiFixture     *fixture,
                               gconstpointer  data)
{
  GtkWidget *row;

  add_title_conflict (fixture);
  row = get_row (show_page (fixture), 0);
  g_assert_nonnull (ui_find_label (row, "We lose the model"));
  g_assert_nonnull (ui_find_label (row, "We lose " HOSTILE));
  g_assert_nonnull (ui_find_label (row, "We lose a model"));
  g_assert_nonnull (ui_find_label (row, "Title · from “" HOSTILE "”"));
}

static gboolean
is_marked (GtkWidget     *label,
           PangoAttrType  type,
           guint          start,
           guint          end)
{
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (label));
  GSList *list = pango_attr_list_get_attributes (attributes);
  gboolean found = FALSE;

  for (GSList *l = list; l != NULL; l = l->next)
    {
      PangoAttribute *attribute = l->data;

      found |= attribute->klass->type == type && attribute->start_index == start && attribute->end_index == end;
    }
  g_slist_free_full (list, (GDestroyNotify) pango_attribute_destroy);
  return found;
}

static void
test_changed_words_are_marked_by_shape (UiFixture     *fixture,
                                        gconstpointer  data)
{
  GtkWidget *row;

  add_title_conflict (fixture);
  row = get_row (show_page (fixture), 0);
  g_assert_true (is_marked (ui_find_label (row, "We lose the model"), PANGO_ATTR_UNDERLINE, 8, 11));
  g_assert_true (is_marked (ui_find_label (row, "We lose the model"), PANGO_ATTR_WEIGHT, 8, 11));
  g_assert_true (is_marked (ui_find_label (row, "We lose a model"), PANGO_ATTR_STRIKETHROUGH, 8, 9));
}

static void
test_taking_theirs_settles_and_can_be_undone (UiFixture     *fixture,
                                              gconstpointer  data)
{
  GwConflictsPage *page;

  add_title_conflict (fixture);
  page = show_page (fixture);
  gtk_widget_activate_action (get_row (page, 0), "conflict.theirs", NULL);
  ui_settle ();
  g_assert_cmpstr (get_title (fixture), ==, "We lose " HOSTILE);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (page), "No Conflicts"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->overlay), "Conflict settled"));

  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_cmpuint (count_conflicts (fixture), ==, 1);
  g_assert_nonnull (ui_find_label (get_row (page, 0), "We lose the model"));
}

static void
test_keeping_mine_and_earlier_settle (UiFixture     *fixture,
                                      gconstpointer  data)
{
  GwConflictsPage *page;

  add_title_conflict (fixture);
  page = show_page (fixture);
  gtk_widget_activate_action (get_row (page, 0), "conflict.mine", NULL);
  g_assert_cmpstr (get_title (fixture), ==, "We lose the model");
  g_assert_cmpuint (count_conflicts (fixture), ==, 0);
  gw_history_undo (fixture->history);
  ui_settle ();
  gtk_widget_activate_action (get_row (page, 0), "conflict.base", NULL);
  g_assert_cmpstr (get_title (fixture), ==, "We lose a model");
}

static void
test_follows_what_is_typed_meanwhile (UiFixture     *fixture,
                                      gconstpointer  data)
{
  GwConflictsPage *page;

  add_title_conflict (fixture);
  page = show_page (fixture);
  gw_edit_set_text (fixture->history, gw_plan_find (fixture->plan, "K1"), GW_RISK_TITLE, "Another one");
  ui_settle ();
  g_assert_nonnull (ui_find_label (get_row (page, 0), "Another one"));
}

static void
test_positions_are_shown_on_a_matrix (UiFixture     *fixture,
                                      gconstpointer  data)
{
  GwConflictsPage *page;

  gw_edit_place_risk (fixture->history, gw_plan_find_typed (fixture->plan, "K1", GW_TYPE_RISK), GW_PLACEMENT_INHERENT,
                      (GwPosition) { 4, 3 });
  add (fixture, &(GwConflictDraft) { .item = "K1", .field = "inherent", .kind = "both-changed",
                                     .base = "[1,4]", .theirs = "[3,4]" });
  page = show_page (fixture);
  g_assert_nonnull (ui_find_child (get_row (page, 0), GW_TYPE_MOVE_MATRIX, 0));
  g_assert_nonnull (ui_find_label (get_row (page, 0), "probability 3, impact 4"));
}

static void
test_damaged_conflicts_can_only_be_kept (UiFixture     *fixture,
                                         gconstpointer  data)
{
  GwConflictsPage *page;

  add (fixture, &(GwConflictDraft) { .item = "K1", .kind = "of the future", .theirs = "{\"a\":[1]}" });
  add (fixture, &(GwConflictDraft) { .item = "gone", .field = "title", .kind = "both-changed", .theirs = "7" });
  add (fixture, &(GwConflictDraft) { .item = "K2", .field = "title", .kind = "both-changed", .theirs = "[[[]]]" });
  add (fixture, &(GwConflictDraft) { .item = "X", .list = "nowhere", .kind = "deleted-here", .theirs = "{}" });
  page = show_page (fixture);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_true (can (get_row (page, i), "Keep Mine"));
      g_assert_false (can (get_row (page, i), "Take Theirs"));
    }
  for (guint i = 4; i > 0; i--)
    {
      gtk_widget_activate_action (get_row (page, 0), "conflict.mine", NULL);
      ui_settle ();
      g_assert_cmpuint (count_conflicts (fixture), ==, i - 1);
    }
}

/* Whoever sends so many gets neither the time nor the memory of so many rows. */
static void
test_many_conflicts_make_few_rows (UiFixture     *fixture,
                                   gconstpointer  data)
{
  GwConflictsPage *page;

  gw_history_begin (fixture->history, "many");
  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *item = g_strdup_printf ("R%u", i);

      add (fixture, &(GwConflictDraft) { .item = item, .field = "title", .kind = "both-changed", .theirs = "\"x\"" });
    }
  gw_history_end (fixture->history);
  g_assert_cmpuint (count_conflicts (fixture), ==, 10000);
  page = show_page (fixture);
  g_assert_nonnull (get_row (page, 1));
  g_assert_null (get_row (page, 400));
}

static void
test_is_only_read_when_not_editable (UiFixture     *fixture,
                                     gconstpointer  data)
{
  GwConflictsPage *page;

  add_title_conflict (fixture);
  page = show_page (fixture);
  g_assert_true (can (get_row (page, 0), "Keep Mine"));
  g_object_set (page, "editable", FALSE, NULL);
  ui_settle ();
  g_assert_false (can (get_row (page, 0), "Keep Mine"));
  g_assert_false (can (get_row (page, 0), "Take Theirs"));
}

/* Side by side while there is room, else below each other */
static void
test_sides_stand_below_each_other_when_narrow (UiFixture     *fixture,
                                               gconstpointer  data)
{
  GtkWidget *row, *mine, *theirs;
  graphene_point_t there;

  add_title_conflict (fixture);
  row = get_row (show_page (fixture), 0);
  mine = ui_find_label (row, "Mine");
  theirs = ui_find_label (row, "Theirs");
  g_assert_true (gtk_widget_compute_point (theirs, mine, &GRAPHENE_POINT_INIT (0, 0), &there));
  g_assert_cmpfloat (there.x, >, 100);
  g_assert_cmpfloat (there.y, ==, 0);

  gtk_window_set_default_size (fixture->window, 360, 700);
  ui_wait (300);
  g_assert_true (gtk_widget_compute_point (theirs, mine, &GRAPHENE_POINT_INIT (0, 0), &there));
  g_assert_cmpfloat (there.x, ==, 0);
  g_assert_cmpfloat (there.y, >, 10);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ui_add_test ("/ui/conflicts/is-freed", test_is_freed);
  ui_add_test ("/ui/conflicts/shows-the-sides-as-typed", test_shows_the_sides_as_typed);
  ui_add_test ("/ui/conflicts/changed-words-are-marked-by-shape", test_changed_words_are_marked_by_shape);
  ui_add_test ("/ui/conflicts/taking-theirs-settles-and-can-be-undone", test_taking_theirs_settles_and_can_be_undone);
  ui_add_test ("/ui/conflicts/keeping-mine-and-earlier-settle", test_keeping_mine_and_earlier_settle);
  ui_add_test ("/ui/conflicts/follows-what-is-typed-meanwhile", test_follows_what_is_typed_meanwhile);
  ui_add_test ("/ui/conflicts/positions-are-shown-on-a-matrix", test_positions_are_shown_on_a_matrix);
  ui_add_test ("/ui/conflicts/damaged-conflicts-can-only-be-kept", test_damaged_conflicts_can_only_be_kept);
  ui_add_test ("/ui/conflicts/many-conflicts-make-few-rows", test_many_conflicts_make_few_rows);
  ui_add_test ("/ui/conflicts/is-only-read-when-not-editable", test_is_only_read_when_not_editable);
  ui_add_test ("/ui/conflicts/sides-stand-below-each-other-when-narrow", test_sides_stand_below_each_other_when_narrow);

  return g_test_run ();
}
