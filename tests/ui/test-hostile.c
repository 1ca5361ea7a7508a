/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "file/gw-codec.h"
#include "file/gw-template.h"
#include "gw-config.h"
#include "lib/test-documents.h"
#include "lib/test-hostile.h"
#include "lib/test-plans.h"
#include "plan/gw-search.h"
#include "ui/dialogs/gw-find-labels.h"
#include "ui/widgets/gw-text-limit.h"
#include "ui/window/gw-application.h"
#include "ui/window/gw-sidebar-row.h"
#include "ui/window/gw-window.h"
#include "words/gw-direction.h"

/* A plan that came by mail, hostile in every text of every class: it is opened,
 * every page and dialog of it is shown without a warning, and nothing of it
 * becomes markup. */

/* How many rows of the sidebar there are at most */
#define MOST_ROWS 40

static GFile *
write_plan (const char *folder,
            gboolean    codes)
{
  g_autoptr(GBytes) sample = gw_sample_get_bytes ("en");
  g_autoptr(GwDecoded) decoded = gw_codec_decode (sample, "sample", GW_DECODE_DEFAULT, NULL);
  g_autoptr(GwSnapshot) snapshot = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *path = g_build_filename (folder, "<b>=1+1 \u202e&.mlproj", NULL);

  test_hostile_fill (decoded->plan, codes);
  snapshot = gw_item_get_snapshot (decoded->plan);
  bytes = gw_codec_encode (snapshot);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return g_file_new_for_path (path);
}

static GwWindow *
open_window (GFile *file)
{
  g_autoptr(GSettings) settings = g_settings_new (GW_APP_ID);
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDocument) document = test_document_load (file, FALSE, &error);
  GwWindow *window = gw_window_new (GTK_APPLICATION (g_application_get_default ()), settings);

  g_assert_no_error (error);
  gw_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

/* What is markup may hold none that came from the plan: it has links and styles
 * in every text. */
static void
assert_no_foreign_markup (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_use_markup (GTK_LABEL (widget)))
    {
      const char *markup = gtk_label_get_label (GTK_LABEL (widget));

      if (strstr (markup, "<a href=\"javascript") != NULL || strstr (markup, "<img") != NULL ||
          strstr (markup, "<script") != NULL)
        g_error ("markup of the plan: %s", markup);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_no_foreign_markup (child);
}

/* What is laid out is a beginning wherever it stands. */
static void
assert_short (GtkWidget *widget)
{
  if (gtk_widget_get_mapped (widget) && GTK_IS_LABEL (widget))
    g_assert_cmpint (g_utf8_strlen (gtk_label_get_text (GTK_LABEL (widget)), -1), <=, GW_TEXT_LIMIT + 1);
  else if (GTK_IS_EDITABLE (widget))
    g_assert_cmpint (g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (widget)), -1), <=, GW_TEXT_LIMIT + 1);
  else if (GTK_IS_TEXT_VIEW (widget))
    g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget))), <=,
                     GW_TEXT_LIMIT + 1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_short (child);
}

/* No text turns another one around, or itself. */
static void
assert_straight (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      const char *text = gtk_label_get_label (GTK_LABEL (widget));
      g_autofree char *straight = gw_direction_straighten (text);

      g_assert_cmpstr (text, ==, straight);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_straight (child);
}

static void
look (GwWindow *window)
{
  ui_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  assert_no_foreign_markup (GTK_WIDGET (window));
  assert_short (GTK_WIDGET (window));
  assert_straight (GTK_WIDGET (window));
}

static void
show_pages (GwWindow *window)
{
  GtkWidget *row;

  for (guint i = 0; i < MOST_ROWS; i++)
    {
      row = ui_find_child (GTK_WIDGET (window), GW_TYPE_SIDEBAR_ROW, i);
      if (row == NULL)
        break;
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s",
                                  gw_sidebar_row_get_place (GW_SIDEBAR_ROW (row)));
      look (window);
    }
}

static void
close_dialog (GwWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  if (dialog != NULL)
    adw_dialog_force_close (dialog);
  ui_settle ();
}

static void
show_dialogs (GwWindow *window)
{
  static const char *const actions[] = {
    "win.properties", "win.levels", "win.export", "win.print", "win.record-review", "win.find", "win.meeting",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL));
      look (window);
      close_dialog (window);
    }
}

/* `data`: whether codes are hostile too */
static void
test_is_shown (gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("groundwork-XXXXXX", NULL);
  g_autoptr(GFile) file = write_plan (folder, GPOINTER_TO_INT (data));
  GwWindow *window = open_window (file);

  show_pages (window);
  show_dialogs (window);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_rmdir (folder);
}

static void
assert_says_what_it_is (GwPlan     *plan,
                        const char *text)
{
  g_autoptr(GwSearch) search = gw_search_new (plan, text);
  GListModel *hits = gw_search_get_hits (search);

  while (gw_search_step (search, 100))
    continue;
  g_assert_cmpuint (g_list_model_get_n_items (hits), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr(GwSearchHit) hit = g_list_model_get_item (hits, i);
      g_autofree char *context = gw_find_dup_context (hit);

      /* the name that a field has in the file is no word */
      if (!g_ascii_isupper (*context))
        g_error ("“%s” says nothing", context);
    }
}

static const char *
show_title (GwWindow   *window,
            const char *title)
{
  GwPlan *plan = gw_document_get_plan (gw_window_get_document (window));
  GwStage *stage = gw_list_get (gw_item_get_list (plan, GW_PLAN_STAGES), 1);

  test_set_text (stage, GW_STAGE_TITLE, title);
  ui_settle ();
  for (guint i = 0; i < MOST_ROWS; i++)
    {
      GtkWidget *row = ui_find_child (GTK_WIDGET (window), GW_TYPE_SIDEBAR_ROW, i);

      if (g_str_equal (gw_sidebar_row_get_place (GW_SIDEBAR_ROW (row)), gw_item_get_id (stage)))
        return gtk_widget_get_tooltip_text (row);
    }
  g_assert_not_reached ();
}

/* A title that runs to the left, or wants to, leaves the count behind it alone. */
static void
test_title_turns_nothing (void)
{
  g_autoptr(GSettings) settings = g_settings_new (GW_APP_ID);
  g_autoptr(GwDocument) document = gw_document_new_sample ("en");
  GwWindow *window = gw_window_new (GTK_APPLICATION (g_application_get_default ()), settings);

  gw_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (g_str_has_prefix (show_title (window, "\u202eturned round"), "turned round\n"));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (window), "turned round"));
  g_assert_true (g_str_has_prefix (show_title (window, "\u05d0\u05d1"), "\u200e\u2068\u05d0\u05d1\u2069\n"));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
}

/* No text of any class is found that nobody would know what it is. */
static void
test_found_texts_say_what_they_are (void)
{
  g_autoptr(GBytes) sample = gw_sample_get_bytes ("en");
  g_autoptr(GwDecoded) decoded = gw_codec_decode (sample, "sample", GW_DECODE_DEFAULT, NULL);

  test_hostile_fill (decoded->plan, FALSE);
  for (guint i = 0; i < test_hostile_get_n_texts (); i++)
    assert_says_what_it_is (decoded->plan, test_hostile_get_text (i));
}

/* --- Long texts */

#define LONG_TEXT (500 * 1000)

static GwWindow *
open_long (void)
{
  g_autoptr(GSettings) settings = g_settings_new (GW_APP_ID);
  g_autoptr(GwDocument) document = gw_document_new_sample ("en");
  GwWindow *window = gw_window_new (GTK_APPLICATION (g_application_get_default ()), settings);

  test_hostile_fill_long (gw_document_get_plan (document), LONG_TEXT);
  gw_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

static void
test_long_texts_are_shown (void)
{
  GwWindow *window = open_long ();
  g_autoptr(GBytes) before = test_document_encode (gw_window_get_document (window));
  g_autoptr(GBytes) after = NULL;

  show_pages (window);
  show_dialogs (window);
  after = test_document_encode (gw_window_get_document (window));
  g_assert_true (g_bytes_equal (before, after));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwApplication) application = ui_test_init_application (&argc, &argv);

  g_test_add_data_func ("/ui/hostile/texts-are-shown", GINT_TO_POINTER (FALSE), test_is_shown);
  g_test_add_data_func ("/ui/hostile/codes-are-shown", GINT_TO_POINTER (TRUE), test_is_shown);
  g_test_add_func ("/ui/hostile/title-turns-nothing", test_title_turns_nothing);
  g_test_add_func ("/ui/hostile/found-texts-say-what-they-are", test_found_texts_say_what_they_are);
  if (g_test_slow ())
    g_test_add_func ("/ui/hostile/long-texts-are-shown", test_long_texts_are_shown);

  return g_test_run ();
}
