/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-risks.h"
#include "edit/gw-edit-text.h"
#include "lib/test-plans.h"
#include "ui/risks/gw-risk-list.h"
#include "ui/widgets/gw-date-button.h"
#include "ui/widgets/gw-flush.h"
#include "ui/widgets/gw-id-choice.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-owner-button.h"
#include "ui/widgets/gw-text-area.h"
#include "ui/widgets/gw-text-field.h"
#include "ui/widgets/gw-text-limit.h"
#include "ui/widgets/gw-text-row.h"
#include "ui/widgets/gw-toast.h"
#include "ui/widgets/gw-typing.h"
#include "ui/widgets/gw-whole-text.h"
#include "ui/widgets/gw-word-breaks.h"
#include "ui-fixture.h"

#define HOSTILE "<b>R&D</b> & <a href=\"x\">y</a>"

static gboolean
has_step (gpointer history)
{
  return gw_history_can_undo (history);
}

static GwTextField *
show_title_field (UiFixture *fixture)
{
  GwTextField *field = GW_TEXT_FIELD (gw_text_field_new ());

  gw_text_field_bind (field, fixture->history, fixture->plan, GW_PLAN_TITLE);
  ui_fixture_show (fixture, GTK_WIDGET (field));
  return field;
}

static void
type (gpointer    field,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (field), text);
}

static void
assert_title (UiFixture  *fixture,
              const char *title)
{
  g_assert_cmpstr (gw_item_get_text (fixture->plan, GW_PLAN_TITLE), ==, title);
}

static void
test_typing_commits_by_itself (UiFixture     *fixture,
                               gconstpointer  data)
{
  GwTextField *field = show_title_field (fixture);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "Churn");
  type (field, "Churn 2");
  assert_title (fixture, "Churn");
  ui_wait_for (has_step, fixture->history);
  assert_title (fixture, "Churn 2");
}

static void
test_typing_is_one_step_a_visit (UiFixture     *fixture,
                                 gconstpointer  data)
{
  GwTextField *field = show_title_field (fixture);

  ui_set_focused (GTK_WIDGET (field), TRUE);
  type (field, "a");
  ui_wait_for (has_step, fixture->history);
  type (field, "ab");
  ui_set_focused (GTK_WIDGET (field), FALSE);
  assert_title (fixture, "ab");
  gw_history_undo (fixture->history);
  assert_title (fixture, "Churn");
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "Churn");
}

static void
test_typing_escape_leaves_no_step (UiFixture     *fixture,
                                   gconstpointer  data)
{
  GwTextField *field = show_title_field (fixture);
  GwTyping *typing = gw_typing_get (GTK_WIDGET (field));

  ui_set_focused (GTK_WIDGET (field), TRUE);
  type (field, "a");
  gw_typing_commit (typing);
  type (field, "ab");
  g_assert_true (gw_typing_revert (typing));
  assert_title (fixture, "Churn");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "Churn");
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_false (gw_typing_revert (typing));
}

static gboolean
type_on_cb (gpointer field)
{
  g_autofree char *text = g_strconcat (gtk_editable_get_text (field), "a", NULL);

  gtk_editable_set_text (field, text);
  return G_SOURCE_CONTINUE;
}

/* What a crash may take is counted in seconds, not in pauses */
static void
test_typing_without_pause (UiFixture     *fixture,
                           gconstpointer  data)
{
  GwTextField *field = show_title_field (fixture);
  guint source_id = g_timeout_add (100, type_on_cb, field);

  ui_set_focused (GTK_WIDGET (field), TRUE);
  ui_wait_for (has_step, fixture->history);
  g_assert_cmpuint (strlen (gtk_editable_get_text (GTK_EDITABLE (field))), >, strlen ("Churn"));
  g_source_remove (source_id);
  ui_set_focused (GTK_WIDGET (field), FALSE);
  gw_history_undo (fixture->history);
  assert_title (fixture, "Churn");
}

static void
test_typing_waits_for_preedit (UiFixture     *fixture,
                               gconstpointer  data)
{
  GwTextField *field = show_title_field (fixture);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (field));

  type (field, "한");
  g_signal_emit_by_name (text, "preedit-changed", "ㄱ");
  ui_wait (1500);
  g_assert_false (gw_history_can_undo (fixture->history));
  g_signal_emit_by_name (text, "preedit-changed", "");
  ui_wait_for (has_step, fixture->history);
  assert_title (fixture, "한");
}

/* A syllable that is being put together would be torn out of the hands of who types it. */
static void
test_typing_is_not_replaced_in_a_preedit (UiFixture     *fixture,
                                          gconstpointer  data)
{
  GwTextField *field = show_title_field (fixture);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (field));

  ui_set_focused (GTK_WIDGET (field), TRUE);
  g_signal_emit_by_name (text, "preedit-changed", "ㄱ");
  gw_edit_set_text (fixture->history, fixture->plan, GW_PLAN_TITLE, "From elsewhere");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "Churn");
  g_signal_emit_by_name (text, "preedit-changed", "");
  ui_set_focused (GTK_WIDGET (field), FALSE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "From elsewhere");
  assert_title (fixture, "From elsewhere");
}

static void
test_placeholder_makes_room_for_a_preedit (UiFixture     *fixture,
                                           gconstpointer  data)
{
  GtkWidget *area = g_object_new (GW_TYPE_TEXT_AREA, "placeholder-text", "Why", NULL);
  GtkWidget *view, *placeholder;

  ui_fixture_show (fixture, area);
  view = ui_find_child (area, GTK_TYPE_TEXT_VIEW, 0);
  /* behind the label that makes room */
  placeholder = ui_find_child (area, GTK_TYPE_LABEL, 1);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (placeholder)), ==, "Why");
  g_assert_true (gtk_widget_get_mapped (placeholder));
  g_signal_emit_by_name (view, "preedit-changed", "ㅎ");
  g_assert_false (gtk_widget_get_mapped (placeholder));
  g_signal_emit_by_name (view, "preedit-changed", "");
  g_assert_true (gtk_widget_get_mapped (placeholder));
}

static void
test_typing_follows_others (UiFixture     *fixture,
                            gconstpointer  data)
{
  GwTextField *field = show_title_field (fixture);

  gw_edit_set_text (fixture->history, fixture->plan, GW_PLAN_TITLE, "From elsewhere");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "From elsewhere");
  g_assert_false (gw_typing_is_pending (gw_typing_get (GTK_WIDGET (field))));
}

static void
test_typing_keeps_one_line (UiFixture     *fixture,
                            gconstpointer  data)
{
  GwTextField *field = show_title_field (fixture);

  ui_set_focused (GTK_WIDGET (field), TRUE);
  type (field, "two\nlines");
  ui_set_focused (GTK_WIDGET (field), FALSE);
  assert_title (fixture, "two lines");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "two lines");
}

static void
test_typing_leaves_what_was_deleted (UiFixture     *fixture,
                                     gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, "Lead", NULL);
  g_autoptr(GPtrArray) items = gw_edit_items_one (person);
  GwTextRow *row = GW_TEXT_ROW (gw_text_row_new ("Name"));
  guint step;

  gw_text_row_bind (row, fixture->history, person, GW_PERSON_NAME);
  ui_fixture_show (fixture, GTK_WIDGET (row));
  type (row, "Head");
  gw_edit_delete (fixture->history, items);
  step = gw_history_get_step (fixture->history);
  gw_typing_commit (gw_typing_get (GTK_WIDGET (row)));
  g_assert_cmpuint (gw_history_get_step (fixture->history), ==, step);
}

static void
test_flush_reaches_every_text (UiFixture     *fixture,
                               gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GwTextRow *row = GW_TEXT_ROW (gw_text_row_new ("Title"));
  GwTextArea *area = GW_TEXT_AREA (gw_text_area_new ());

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (area));
  gw_text_row_bind (row, fixture->history, fixture->plan, GW_PLAN_TITLE);
  gw_text_area_bind (area, fixture->history, fixture->plan, GW_PLAN_SUMMARY);
  ui_fixture_show (fixture, box);

  type (row, "Title");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (gw_text_area_get_view (area)), "a\nb", -1);
  gw_ui_flush_typing (fixture->window);
  assert_title (fixture, "Title");
  g_assert_cmpstr (gw_item_get_text (fixture->plan, GW_PLAN_SUMMARY), ==, "a\nb");
}

static void
test_undo_takes_the_text_first (UiFixture     *fixture,
                                gconstpointer  data)
{
  GwTextArea *area = GW_TEXT_AREA (gw_text_area_new ());
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (gw_text_area_get_view (area));

  gw_text_area_bind (area, fixture->history, fixture->plan, GW_PLAN_TITLE);
  ui_fixture_show (fixture, GTK_WIDGET (area));
  gtk_widget_grab_focus (GTK_WIDGET (area));
  gtk_text_buffer_insert_interactive_at_cursor (buffer, "!", -1, TRUE);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 6);
  g_assert_true (gw_ui_undo_typing (fixture->window));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 5);
  g_assert_false (gw_ui_undo_typing (fixture->window));
  g_assert_true (gw_ui_redo_typing (fixture->window));
}

static int
measure_height (GwTextArea *area,
                int         width)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (area), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static const char *
get_room (GwTextArea *area)
{
  return gtk_label_get_text (GTK_LABEL (ui_find_child (GTK_WIDGET (area), GTK_TYPE_LABEL, 0)));
}

/* Most fonts for Korean have no sign without width: looking for one takes as long as
 * a line of text. */
static void
test_area_makes_room_with_its_own_text (UiFixture     *fixture,
                                        gconstpointer  data)
{
  static const char *const room[][2] = {
    { "\uac00", "\uac00" }, { "", "\u200b" }, { "\uac00\n", "\uac00\n\u200b" }, { "a\u2028", "a\u2028\u200b" },
  };
  GwTextArea *area = GW_TEXT_AREA (gw_text_area_new ());
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (gw_text_area_get_view (area));
  int height;

  ui_fixture_show (fixture, GTK_WIDGET (area));
  for (gsize i = 0; i < G_N_ELEMENTS (room); i++)
    {
      gtk_text_buffer_set_text (buffer, room[i][0], -1);
      g_assert_cmpstr (get_room (area), ==, room[i][1]);
    }
  gtk_text_buffer_set_text (buffer, "a", -1);
  height = measure_height (area, 100);
  gtk_text_buffer_set_text (buffer, "a\n", -1);
  g_assert_cmpint (measure_height (area, 100), >, height);
}

/* A title is read in full, and yet it is one line. */
static void
test_one_line_wraps_and_takes_no_newline (UiFixture     *fixture,
                                          gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GwTextArea *area = g_object_new (GW_TYPE_TEXT_AREA, "one-line", TRUE, NULL);
  GtkWidget *next = gtk_button_new_with_label ("Next");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (gw_text_area_get_view (area));
  int height;

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (area));
  gtk_box_append (GTK_BOX (box), next);
  gw_text_area_bind (area, fixture->history, fixture->plan, GW_PLAN_TITLE);
  ui_fixture_show (fixture, box);
  height = measure_height (area, 100);
  gtk_widget_grab_focus (GTK_WIDGET (area));

  gtk_text_buffer_insert_interactive_at_cursor (buffer, " of many\nwords that go on", -1, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, "\n", -1, TRUE);
  g_assert_true (gtk_widget_has_focus (next));
  assert_title (fixture, "Churn of many words that go on");
  g_assert_cmpint (measure_height (area, 100), >, height);
}

/* Where a line ends after the dash nobody sees that it is a range. */
static void
test_label_keeps_ranges_together (UiFixture     *fixture,
                                  gconstpointer  data)
{
  GtkWidget *label = gtk_label_new ("Cost 210–480 million, levels 1–4, 2026–, yes – 7");

  ui_fixture_show (fixture, label);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==,
                   "Cost 210–\u2060480 million, levels 1–\u20604, 2026–, yes – 7");
  gtk_label_set_label (GTK_LABEL (label), "5–9");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "5–\u20609");
}

static gboolean
offers_more (GtkWidget *text)
{
  g_autoptr(GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean offers = FALSE;

  g_signal_emit_by_name (text, "query-tooltip", 10, 10, FALSE, tooltip, &offers);
  return offers;
}

/* A field of one line in a narrow window */
static void
test_what_a_field_cuts_is_in_its_tooltip (UiFixture     *fixture,
                                          gconstpointer  data)
{
  GtkWidget *row = gw_text_row_new ("Title"), *text;

  gtk_widget_set_size_request (row, 300, -1);
  gtk_widget_set_halign (row, GTK_ALIGN_START);
  ui_fixture_show (fixture, row);
  text = ui_find_child (row, GTK_TYPE_TEXT, 0);
  gtk_editable_set_text (GTK_EDITABLE (row), "Short");
  ui_settle ();
  g_assert_false (offers_more (text));
  gtk_editable_set_text (GTK_EDITABLE (row), "Customers at risk are called too late, since labels come a month later");
  ui_settle ();
  g_assert_true (gtk_widget_get_has_tooltip (text));
  g_assert_true (offers_more (text));
}

static GwRisk *
get_risk (UiFixture *fixture,
          guint      position)
{
  return gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), position);
}

static GwOwnerButton *
show_owner_button (UiFixture *fixture,
                   GPtrArray *items)
{
  GwOwnerButton *button = GW_OWNER_BUTTON (gw_owner_button_new ());

  gtk_widget_set_halign (GTK_WIDGET (button), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (button), GTK_ALIGN_CENTER);
  gw_field_button_bind (GW_FIELD_BUTTON (button), fixture->history, items);
  ui_fixture_show (fixture, GTK_WIDGET (button));
  return button;
}

static void
choose_owner (GwOwnerButton *button,
              const char    *typed)
{
  GtkWidget *search;

  gw_field_button_popup (GW_FIELD_BUTTON (button));
  search = ui_find_child (GTK_WIDGET (button), GTK_TYPE_SEARCH_ENTRY, 0);
  type (search, typed);
  g_signal_emit_by_name (search, "activate");
}

static void
test_owner_new_name_is_one_step (UiFixture     *fixture,
                                 gconstpointer  data)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new ();
  GwList *people = gw_item_get_list (fixture->plan, GW_PLAN_PEOPLE);
  guint n_people = gw_list_get_length (people);
  GwOwnerButton *button;

  g_ptr_array_add (items, get_risk (fixture, 0));
  g_ptr_array_add (items, get_risk (fixture, 1));
  button = show_owner_button (fixture, items);
  choose_owner (button, HOSTILE);

  g_assert_cmpuint (gw_list_get_length (people), ==, n_people + 1);
  g_assert_cmpstr (gw_field_button_get_value (GW_FIELD_BUTTON (button)), ==,
                   gw_item_get_id (gw_list_get (people, n_people)));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (button), HOSTILE));
  gw_history_undo (fixture->history);
  g_assert_false (gw_history_can_undo (fixture->history));
  g_assert_cmpuint (gw_list_get_length (people), ==, n_people);
  g_assert_null (gw_field_button_get_value (GW_FIELD_BUTTON (button)));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (button), "No Owner"));
}

static void
test_owner_is_found_by_part (UiFixture     *fixture,
                             gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, "Head of Data", NULL);
  g_autoptr(GPtrArray) items = gw_edit_items_one (get_risk (fixture, 0));
  GwOwnerButton *button = show_owner_button (fixture, items);

  choose_owner (button, "head");
  g_assert_cmpstr (gw_item_get_text (get_risk (fixture, 0), GW_RISK_OWNER), ==,
                   gw_item_get_id (person));
  gw_edit_set_text (fixture->history, person, GW_PERSON_NAME, "Chief");
  g_assert_nonnull (ui_find_label (GTK_WIDGET (button), "Chief"));
}

static void
test_owner_says_when_they_differ (UiFixture     *fixture,
                                  gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, "Lead", NULL);
  g_autoptr(GPtrArray) one = gw_edit_items_one (get_risk (fixture, 0));
  g_autoptr(GPtrArray) both = g_ptr_array_new ();
  GwOwnerButton *button;

  g_ptr_array_add (both, get_risk (fixture, 0));
  g_ptr_array_add (both, get_risk (fixture, 1));
  gw_edit_set_owner (fixture->history, one, gw_item_get_id (person));
  button = show_owner_button (fixture, both);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (button), "Several"));
}

/* Whoever has recorded something owns nothing: the button and what it offers say so. */
static void
test_owner_is_called_as_the_field_is (UiFixture     *fixture,
                                      gconstpointer  data)
{
  g_autoptr(GPtrArray) items = gw_edit_items_one (get_risk (fixture, 0));
  GwOwnerButton *button = show_owner_button (fixture, items);

  g_assert_nonnull (ui_find_label (GTK_WIDGET (button), "No Owner"));
  g_object_set (button, "title", "Recorded by", NULL);
  g_assert_null (ui_find_label (GTK_WIDGET (button), "No Owner"));
  gw_field_button_popup (GW_FIELD_BUTTON (button));
  ui_wait (100);
  g_assert_nonnull (ui_find_label (ui_find_child (GTK_WIDGET (button), GTK_TYPE_LIST_VIEW, 0), "Nobody Named"));
  g_assert_null (ui_find_label (GTK_WIDGET (button), "No Owner"));
}

static void
test_date_is_typed_and_cleared (UiFixture     *fixture,
                                gconstpointer  data)
{
  g_autoptr(GPtrArray) items = gw_edit_items_one (get_risk (fixture, 0));
  GwDateButton *button = GW_DATE_BUTTON (gw_date_button_new ());
  GtkWidget *entry;

  gw_field_button_bind (GW_FIELD_BUTTON (button), fixture->history, items);
  ui_fixture_show (fixture, GTK_WIDGET (button));
  gw_field_button_popup (GW_FIELD_BUTTON (button));
  entry = ui_find_child (GTK_WIDGET (button), GTK_TYPE_ENTRY, 0);

  type (entry, "2026-13-01");
  g_signal_emit_by_name (entry, "activate");
  g_assert_null (gw_field_button_get_value (GW_FIELD_BUTTON (button)));
  type (entry, "2026-12-24");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gw_item_get_text (get_risk (fixture, 0), GW_RISK_DUE), ==, "2026-12-24");
  g_assert_nonnull (ui_find_label (GTK_WIDGET (button), "24 Dec"));
  gw_history_undo (fixture->history);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (button), "No Due Date"));
}

static void
test_date_of_something_else_is_no_due_date (UiFixture     *fixture,
                                            gconstpointer  data)
{
  GtkWidget *button = gw_date_button_new ();

  ui_fixture_show (fixture, button);
  g_object_set (button, "title", "Due", NULL);
  g_assert_nonnull (ui_find_label (button, "No Due Date"));
  g_object_set (button, "title", "Next review", NULL);
  g_assert_nonnull (ui_find_label (button, "No Date"));
}

static GtkButton *
find_undo (UiFixture *fixture)
{
  GtkWidget *label = ui_find_label (GTK_WIDGET (fixture->overlay), "Undo");

  return label != NULL ? GTK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON)) : NULL;
}

static void
test_toast_undoes_its_step_once (UiFixture     *fixture,
                                 gconstpointer  data)
{
  GtkButton *undo;

  ui_fixture_show (fixture, gtk_label_new (""));
  gw_edit_set_text (fixture->history, fixture->plan, GW_PLAN_TITLE, "a");
  gw_edit_set_text (fixture->history, fixture->plan, GW_PLAN_TITLE, "b");
  gw_toast_step (adw_toast_overlay_get_child (fixture->overlay), fixture->history, HOSTILE);
  ui_settle ();
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->overlay), HOSTILE));

  undo = find_undo (fixture);
  g_object_ref (undo);
  g_signal_emit_by_name (undo, "clicked");
  assert_title (fixture, "a");
  g_signal_emit_by_name (undo, "clicked");
  assert_title (fixture, "a");
  g_object_unref (undo);
}

static gboolean
has_no_toast (gpointer fixture)
{
  return find_undo (fixture) == NULL;
}

static void
test_toast_goes_with_next_change (UiFixture     *fixture,
                                  gconstpointer  data)
{
  ui_fixture_show (fixture, gtk_label_new (""));
  gw_edit_set_text (fixture->history, fixture->plan, GW_PLAN_TITLE, "a");
  gw_toast_step (adw_toast_overlay_get_child (fixture->overlay), fixture->history, "Done");
  ui_settle ();
  g_assert_nonnull (find_undo (fixture));
  gw_edit_set_text (fixture->history, fixture->plan, GW_PLAN_TITLE, "b");
  ui_wait_for (has_no_toast, fixture);
}

static void
test_labels_fall_back (UiFixture     *fixture,
                       gconstpointer  data)
{
  GwPerson *person = gw_edit_add_person (fixture->history, NULL, "sme");
  g_autofree char *unknown = gw_ui_person_label (fixture->plan, "nobody-here");
  g_autofree char *role = NULL;

  g_assert_cmpstr (unknown, ==, "nobody-here");
  g_assert_null (gw_ui_person_label (fixture->plan, NULL));
  g_assert_cmpstr (gw_ui_role_label ("own words"), ==, "own words");
  if (person == NULL)
    return;
  role = gw_ui_person_label (fixture->plan, gw_item_get_id (person));
  g_assert_cmpstr (role, ==, "Subject matter expert (SME)");
}

/* How many lines of a label begin in the middle of a word */
static guint
count_broken_words (GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  PangoLayout *layout = gtk_label_get_layout (label);
  guint n_broken = 0;

  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    n_broken += text[pango_layout_get_line_readonly (layout, i)->start_index - 1] != ' ';
  return n_broken;
}

static void
test_korean_breaks_between_words (UiFixture     *fixture,
                                  gconstpointer  data)
{
  static const char *const texts[] = {
    "학습에 사용할 데이터 세트는 정확하고 신뢰할 수 있는가?",
    "이해관계자들에게 해당 데이터에 대한 접근 권한이 있는가?",
  };
  GtkWidget *label = gtk_label_new (texts[0]);

  gw_word_breaks_install ();
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_size_request (label, 140, -1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  ui_fixture_show (fixture, label);
  g_assert_cmpuint (count_broken_words (GTK_LABEL (label)), ==, 0);
  /* as a list does with a row that it uses again */
  gtk_label_set_text (GTK_LABEL (label), texts[1]);
  ui_settle ();
  g_assert_cmpuint (count_broken_words (GTK_LABEL (label)), ==, 0);
}

/* Such titles often begin alike, and the list of a stack is all that tells them apart. */
static void
test_risks_to_choose_from_show_long_titles (UiFixture     *fixture,
                                            gconstpointer  data)
{
  static const char title[] = "One of many whose titles are too long for one line";
  g_autoptr(GListStore) risks = g_list_store_new (GW_TYPE_RISK);
  GwRiskList *list = gw_risk_list_new (G_LIST_MODEL (risks));
  GtkWidget *label;

  g_list_store_append (risks, gw_edit_add_risk (fixture->history, title));
  gtk_widget_set_halign (GTK_WIDGET (list), GTK_ALIGN_START);
  ui_fixture_show (fixture, GTK_WIDGET (list));
  label = ui_find_label (GTK_WIDGET (list), title);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

/* A hyphen is a glyph more than there are characters. */
static void
test_long_words_break_without_hyphens (UiFixture     *fixture,
                                       gconstpointer  data)
{
  g_autofree char *word = g_strnfill (100, 'w');
  GtkWidget *label = gtk_label_new (word);
  PangoLayout *layout;

  gw_word_breaks_install ();
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  ui_fixture_show (fixture, label);
  layout = gtk_label_get_layout (GTK_LABEL (label));
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

      g_assert_cmpint (((PangoGlyphItem *) line->runs->data)->glyphs->num_glyphs, ==, line->length);
    }
}

/* Laying it out would take minutes, and its width is more than Pango can say */
static void
test_label_shows_beginning_of_long_text (UiFixture     *fixture,
                                         gconstpointer  data)
{
  g_autofree char *all = g_strnfill (1 << 20, 'w');
  g_autofree char *fits = g_strnfill (GW_TEXT_PARAGRAPH, 'w');
  GtkWidget *label = gtk_label_new (all);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
  ui_fixture_show (fixture, label);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), fits));
  g_assert_cmpuint (strlen (gtk_label_get_text (GTK_LABEL (label))), ==, strlen (fits) + strlen ("…"));
  gtk_label_set_text (GTK_LABEL (label), fits);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, fits);
  gtk_label_set_text (GTK_LABEL (label), all);
  g_assert_true (g_str_has_suffix (gtk_label_get_text (GTK_LABEL (label)), "w…"));
}

/* Two directions in a paragraph of a megabyte would be laid out for hours. */
static char *
make_long_text (void)
{
  GString *text = g_string_new (NULL);

  while (text->len < 1 << 20)
    g_string_append (text, "a\u05d01 ");
  return g_string_free (text, FALSE);
}

static void
respond (UiFixture  *fixture,
         const char *response)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (dialog);
  ui_settle ();
}

static void
test_typing_leaves_a_long_text_whole (UiFixture     *fixture,
                                      gconstpointer  data)
{
  g_autofree char *all = make_long_text ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gw_text_row_new ("Title");
  GtkWidget *area = gw_text_area_new ();
  GtkTextView *view = gw_text_area_get_view (GW_TEXT_AREA (area));

  gw_word_breaks_install ();
  test_set_text (fixture->plan, GW_PLAN_TITLE, all);
  test_set_text (fixture->plan, GW_PLAN_SUMMARY, all);
  gw_text_row_bind (GW_TEXT_ROW (row), fixture->history, fixture->plan, GW_PLAN_TITLE);
  gw_text_area_bind (GW_TEXT_AREA (area), fixture->history, fixture->plan, GW_PLAN_SUMMARY);
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), area);
  ui_fixture_show (fixture, box);
  g_assert_true (gw_typing_is_cut (gw_typing_get (row)));
  g_assert_cmpuint (strlen (gtk_editable_get_text (GTK_EDITABLE (row))), <, 3 * GW_TEXT_PARAGRAPH);
  g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (view)), ==, GW_TEXT_PARAGRAPH + 1);

  /* Nothing that is typed reaches it */
  gtk_editable_set_text (GTK_EDITABLE (row), "typed");
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), "typed", -1);
  ui_settle ();
  gw_ui_flush_typing (fixture->window);
  g_assert_cmpstr (gw_item_get_text (fixture->plan, GW_PLAN_TITLE), ==, all);
  g_assert_cmpstr (gw_item_get_text (fixture->plan, GW_PLAN_SUMMARY), ==, all);
  g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (view)), ==, GW_TEXT_PARAGRAPH + 1);

  /* It may be deleted, and be undone */
  respond (fixture, "cancel");
  respond (fixture, "delete");
  g_assert_true ((gw_item_get_text (fixture->plan, GW_PLAN_TITLE) == NULL) !=
                 (gw_item_get_text (fixture->plan, GW_PLAN_SUMMARY) == NULL));
  g_assert_true (gw_history_undo (fixture->history));
  g_assert_cmpstr (gw_item_get_text (fixture->plan, GW_PLAN_TITLE), ==, all);
  g_assert_cmpstr (gw_item_get_text (fixture->plan, GW_PLAN_SUMMARY), ==, all);
}

/* The file of a plan bounds its texts: one that is longer could not be saved. */
static void
test_area_refuses_what_no_file_holds (UiFixture     *fixture,
                                      gconstpointer  data)
{
  g_autofree char *longer = g_strnfill (GW_EDIT_MAX_TEXT, 'a');
  GtkWidget *area = gw_text_area_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (gw_text_area_get_view (GW_TEXT_AREA (area)));

  ui_fixture_show (fixture, area);
  gtk_text_buffer_insert_at_cursor (buffer, "글", -1);
  gtk_text_buffer_insert_at_cursor (buffer, longer, -1);
  gtk_text_buffer_insert_at_cursor (buffer, longer, -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 1);
  ui_wait (100);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->window), "This Text Is Too Long"));
  respond (fixture, "close");

  /* It is told once, and there is room for more */
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  gtk_text_buffer_insert_at_cursor (buffer, "!", -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 2);
}

#define KOREAN "학습에 사용할 데이터 세트는 정확하고 신뢰할 수 있는가?"

/* A text area of a width of its own, with a text */
static GtkTextView *
show_text_area (UiFixture  *fixture,
                int         width,
                const char *text)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *area = gw_text_area_new ();
  GtkTextView *view = gw_text_area_get_view (GW_TEXT_AREA (area));

  gw_word_breaks_install ();
  adw_clamp_set_child (ADW_CLAMP (clamp), area);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), width);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
  gtk_widget_set_valign (area, GTK_ALIGN_START);
  ui_fixture_show (fixture, clamp);
  ui_settle ();
  return view;
}

/* How many lines of a text begin in the middle of a word */
static guint
count_broken_words_of_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter;
  guint n_lines = 0, n_broken = 0;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  while (gtk_text_view_forward_display_line (view, &iter))
    {
      GtkTextIter before = iter;

      gtk_text_iter_backward_char (&before);
      n_broken += !g_unichar_isspace (gtk_text_iter_get_char (&before));
      n_lines++;
    }
  g_assert_cmpuint (n_lines, >, 1);
  return n_broken;
}

static void
test_korean_breaks_where_it_is_typed (UiFixture     *fixture,
                                      gconstpointer  data)
{
  GtkTextView *view = show_text_area (fixture, 140, KOREAN);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  g_assert_cmpuint (count_broken_words_of_text (view), ==, 0);
  /* word by word, as it is typed; the cursor stays within one */
  for (int offset = 0; offset < 30; offset += 3)
    {
      gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
      gtk_text_buffer_place_cursor (buffer, &start);
      gtk_text_buffer_insert_at_cursor (buffer, offset % 2 == 0 ? " 관계" : "데이 터\n", -1);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, offset + 2);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, offset + 1);
      gtk_text_buffer_delete (buffer, &start, &end);
    }
  gtk_text_buffer_insert_at_cursor (buffer, KOREAN, -1);
  ui_settle ();
  g_assert_cmpuint (count_broken_words_of_text (view), ==, 0);
}

static void
test_area_has_room_for_its_text (UiFixture     *fixture,
                                 gconstpointer  data)
{
  static const char *const texts[] = { KOREAN " " KOREAN, "Of 200,000 paying subscribers, 4.0% (8,000) leave every "
    "month. Each week the customers most likely to leave are predicted and contacted first." };

  for (int i = 0; i < 60; i++)
    {
      GtkTextView *view = show_text_area (fixture, 200 + i, texts[i % 2]);
      GtkTextIter end;
      GdkRectangle place;

      gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
      gtk_text_view_get_iter_location (view, &end, &place);
      g_assert_cmpint (place.y + place.height + gtk_text_view_get_top_margin (view), <=,
                       gtk_widget_get_height (GTK_WIDGET (view)));
    }
}

/* --- Choices of ids */

static GtkDropDown *
show_choice (UiFixture *fixture,
             guint      n_entries)
{
  GtkDropDown *drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (labels, g_strdup ("Any"));
  g_ptr_array_add (ids, NULL);
  for (guint i = 1; i <= n_entries; i++)
    {
      g_ptr_array_add (labels, g_strdup_printf ("Entry %u", i));
      g_ptr_array_add (ids, g_strdup_printf ("e%u", i));
    }
  gw_id_choice_init (drop_down);
  gw_id_choice_fill (drop_down, labels, ids);
  ui_fixture_show (fixture, GTK_WIDGET (drop_down));
  return drop_down;
}

static guint
count_listed (GtkDropDown *drop_down)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (drop_down));
}

static void
open_choice (GtkDropDown *drop_down)
{
  gtk_widget_activate (ui_find_child (GTK_WIDGET (drop_down), GTK_TYPE_TOGGLE_BUTTON, 0));
  ui_wait (100);
}

static void
note_chosen_cb (GtkDropDown *drop_down,
                GParamSpec  *pspec,
                GString     *told)
{
  g_string_append_printf (told, " %s", gw_id_choice_get (drop_down));
}

static void
test_few_entries_are_listed_at_once (UiFixture     *fixture,
                                     gconstpointer  data)
{
  GtkDropDown *drop_down = show_choice (fixture, 20);

  g_assert_cmpuint (count_listed (drop_down), ==, 21);
  gtk_drop_down_set_selected (drop_down, 20);
  g_assert_cmpstr (gw_id_choice_get (drop_down), ==, "e20");
}

static void
note_change_cb (GListModel *model,
                guint       position,
                guint       n_removed,
                guint       n_added,
                GString    *told)
{
  g_string_append_printf (told, " %u-%u+%u", position, n_removed, n_added);
}

static void
fill_choice (GtkDropDown *drop_down,
             const char  *letters)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (; *letters != '\0'; letters++)
    {
      g_ptr_array_add (labels, g_strndup (letters, 1));
      g_ptr_array_add (ids, labels->len > 1 ? g_strndup (letters, 1) : NULL);
    }
  gw_id_choice_fill (drop_down, labels, ids);
}

static void
test_only_other_entries_are_listed_anew (UiFixture     *fixture,
                                         gconstpointer  data)
{
  const char *const lists[] = { "abcd", "abxd", "abxd", "abd", "aebd", "aebda", "a", "aab", "ab" };
  GtkDropDown *drop_down = show_choice (fixture, 20);
  g_autoptr(GString) told = g_string_new (NULL);

  fill_choice (drop_down, "abcd");
  gw_id_choice_set (drop_down, "d");
  g_signal_connect (gtk_drop_down_get_model (drop_down), "items-changed", G_CALLBACK (note_change_cb), told);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      fill_choice (drop_down, lists[i]);
      g_assert_cmpuint (count_listed (drop_down), ==, strlen (lists[i]));
      g_assert_cmpstr (gw_id_choice_get (drop_down), ==, strchr (lists[i], 'd') != NULL ? "d" : NULL);
    }
  g_assert_cmpstr (told->str, ==, " 2-1+1 2-1+0 1-0+1 4-0+1 1-4+0 1-0+2 1-1+0");
}

/* GTK makes a row for each of the first two hundred. */
static void
test_many_entries_are_listed_when_opened (UiFixture     *fixture,
                                          gconstpointer  data)
{
  GtkDropDown *drop_down = show_choice (fixture, 300);
  g_autoptr(GString) told = g_string_new (NULL);
  GtkWidget *list;

  g_assert_cmpuint (count_listed (drop_down), ==, 1);
  gw_id_choice_set (drop_down, "e250");
  g_assert_cmpuint (count_listed (drop_down), ==, 2);
  g_assert_cmpstr (gw_id_choice_get (drop_down), ==, "e250");
  g_assert_nonnull (ui_find_label (GTK_WIDGET (drop_down), "Entry 250"));

  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (note_chosen_cb), told);
  open_choice (drop_down);
  g_assert_cmpuint (count_listed (drop_down), ==, 301);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 250);
  /* What is chosen has never been another. */
  g_assert_cmpstr (told->str, ==, " e250");
  list = ui_find_child (GTK_WIDGET (drop_down), GTK_TYPE_LIST_VIEW, 0);
  g_assert_true (gtk_selection_model_is_selected (gtk_list_view_get_model (GTK_LIST_VIEW (list)), 250));
  gtk_drop_down_set_selected (drop_down, 3);
  g_assert_cmpstr (gw_id_choice_get (drop_down), ==, "e3");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GROUNDWORK_TODAY", "2026-11-23", TRUE);
  ui_test_init (&argc, &argv);
  gw_text_limit_install ();
  gw_whole_text_install ();

  ui_add_test ("/ui/typing/commits-by-itself", test_typing_commits_by_itself);
  ui_add_test ("/ui/typing/leaves-a-long-text-whole", test_typing_leaves_a_long_text_whole);
  ui_add_test ("/ui/typing/is-one-step-a-visit", test_typing_is_one_step_a_visit);
  ui_add_test ("/ui/typing/escape-leaves-no-step", test_typing_escape_leaves_no_step);
  ui_add_test ("/ui/typing/reaches-the-plan-without-a-pause", test_typing_without_pause);
  ui_add_test ("/ui/typing/waits-for-preedit", test_typing_waits_for_preedit);
  ui_add_test ("/ui/typing/is-not-replaced-in-a-preedit", test_typing_is_not_replaced_in_a_preedit);
  ui_add_test ("/ui/text-area/placeholder-makes-room-for-a-preedit", test_placeholder_makes_room_for_a_preedit);
  ui_add_test ("/ui/typing/follows-others", test_typing_follows_others);
  ui_add_test ("/ui/typing/keeps-one-line", test_typing_keeps_one_line);
  ui_add_test ("/ui/typing/leaves-what-was-deleted", test_typing_leaves_what_was_deleted);
  ui_add_test ("/ui/flush/reaches-every-text", test_flush_reaches_every_text);
  ui_add_test ("/ui/flush/undo-takes-the-text-first", test_undo_takes_the_text_first);
  ui_add_test ("/ui/typing/one-line-wraps-and-takes-no-newline", test_one_line_wraps_and_takes_no_newline);
  ui_add_test ("/ui/label/keeps-ranges-together", test_label_keeps_ranges_together);
  ui_add_test ("/ui/typing/what-a-field-cuts-is-in-its-tooltip", test_what_a_field_cuts_is_in_its_tooltip);
  ui_add_test ("/ui/owner/new-name-is-one-step", test_owner_new_name_is_one_step);
  ui_add_test ("/ui/owner/is-found-by-part", test_owner_is_found_by_part);
  ui_add_test ("/ui/owner/is-called-as-the-field-is", test_owner_is_called_as_the_field_is);
  ui_add_test ("/ui/owner/says-when-they-differ", test_owner_says_when_they_differ);
  ui_add_test ("/ui/date/is-typed-and-cleared", test_date_is_typed_and_cleared);
  ui_add_test ("/ui/date/of-something-else-is-no-due-date", test_date_of_something_else_is_no_due_date);
  ui_add_test ("/ui/toast/undoes-its-step-once", test_toast_undoes_its_step_once);
  ui_add_test ("/ui/toast/goes-with-next-change", test_toast_goes_with_next_change);
  ui_add_test ("/ui/labels/fall-back", test_labels_fall_back);
  ui_add_test ("/ui/labels/korean-breaks-between-words", test_korean_breaks_between_words);
  ui_add_test ("/ui/labels/risks-to-choose-from-show-long-titles", test_risks_to_choose_from_show_long_titles);
  ui_add_test ("/ui/labels/long-words-break-without-hyphens", test_long_words_break_without_hyphens);
  ui_add_test ("/ui/labels/show-the-beginning-of-what-is-too-long", test_label_shows_beginning_of_long_text);
  ui_add_test ("/ui/text/korean-breaks-between-words", test_korean_breaks_where_it_is_typed);
  ui_add_test ("/ui/text/refuses-what-no-file-holds", test_area_refuses_what_no_file_holds);
  ui_add_test ("/ui/text/makes-room-with-its-own-text", test_area_makes_room_with_its_own_text);
  ui_add_test ("/ui/text/has-room-for-every-line", test_area_has_room_for_its_text);
  ui_add_test ("/ui/choice/lists-few-entries-at-once", test_few_entries_are_listed_at_once);
  ui_add_test ("/ui/choice/only-other-entries-are-listed-anew", test_only_other_entries_are_listed_anew);
  ui_add_test ("/ui/choice/lists-many-entries-when-opened", test_many_entries_are_listed_when_opened);

  return g_test_run ();
}
