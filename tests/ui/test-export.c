/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include <glib/gstdio.h>

#include "gw-config.h"
#include "session/gw-document.h"
#include "test-folder.h"
#include "ui/export/gw-export-dialog.h"
#include "ui/export/gw-export-file.h"
#include "ui/export/gw-export-labels.h"
#include "ui/print/gw-since-row.h"
#include "ui/risks/gw-matrix-copy.h"
#include "ui-fixture.h"

typedef struct
{
  GwDocument *document;
  GtkWindow *window;
  AdwToastOverlay *overlay;
  GtkWidget *content;
  AdwDialog *dialog;
  GFile *exported;
  char *folder;
} Fixture;

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->dialog == NULL;
}

static gboolean
is_shown (gpointer data)
{
  return ui_find_label (GTK_WIDGET (((Fixture *) data)->dialog), "Cancel") != NULL;
}

static void
closed_cb (AdwDialog *dialog,
           Fixture   *fixture)
{
  fixture->dialog = NULL;
}

static void
exported_cb (AdwDialog *dialog,
             GFile     *file,
             Fixture   *fixture)
{
  g_set_object (&fixture->exported, file);
}

static void
show_dialog (Fixture *fixture)
{
  fixture->dialog = gw_export_dialog_new (fixture->document);
  g_signal_connect (fixture->dialog, "closed", G_CALLBACK (closed_cb), fixture);
  g_signal_connect (fixture->dialog, "exported", G_CALLBACK (exported_cb), fixture);
  adw_dialog_present (fixture->dialog, GTK_WIDGET (fixture->window));
  ui_wait_for (is_shown, fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  language)
{
  g_autoptr(GSettings) store = g_settings_new (GW_APP_ID);

  g_settings_reset (store, "export-options");
  fixture->document = gw_document_new_sample (language);
  fixture->folder = g_dir_make_tmp ("groundwork-export-XXXXXX", NULL);
  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  fixture->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  adw_toast_overlay_set_child (fixture->overlay, fixture->content);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->overlay));
  gtk_window_set_default_size (fixture->window, 1000, 700);
  gtk_window_present (fixture->window);
  show_dialog (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  language)
{
  gtk_window_destroy (fixture->window);
  ui_settle ();
  g_clear_object (&fixture->exported);
  g_assert_finalize_object (fixture->document);
  folder_remove (fixture->folder);
  g_free (fixture->folder);
}

static GFile *
get_file (Fixture    *fixture,
          const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (folder) != NULL)
    n_files++;
  return n_files;
}

static gboolean
is_row_shown (Fixture    *fixture,
              const char *title)
{
  GtkWidget *label = ui_find_label (GTK_WIDGET (fixture->dialog), title);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
choose (Fixture    *fixture,
        GwFormat    format,
        const char *sheet)
{
  gw_export_dialog_choose (GW_EXPORT_DIALOG (fixture->dialog), format, sheet);
  ui_settle ();
}

static void
test_every_format_has_words (void)
{
  for (guint format = 0; format < GW_N_FORMATS; format++)
    {
      const char *const *sheets = gw_format_get_sheets (format);

      g_assert_cmpstr (gw_export_format_label (format), !=, "");
      g_assert_cmpstr (gw_export_format_hint (format), !=, "");
      for (guint i = 0; sheets[i] != NULL; i++)
        g_assert_cmpstr (gw_export_sheet_label (sheets[i]), !=, sheets[i]);
    }
}

static void
test_only_what_matters_is_asked (Fixture       *fixture,
                                 gconstpointer  language)
{
  choose (fixture, GW_FORMAT_PDF, "matrix");
  g_assert_true (is_row_shown (fixture, "Content"));
  g_assert_true (is_row_shown (fixture, "Paper"));
  g_assert_true (is_row_shown (fixture, "Movement Since"));
  g_assert_false (is_row_shown (fixture, "Words Instead of Codes"));
  choose (fixture, GW_FORMAT_CSV, "checks");
  g_assert_false (is_row_shown (fixture, "Paper"));
  g_assert_true (is_row_shown (fixture, "Words Instead of Codes"));
  choose (fixture, GW_FORMAT_HTML, NULL);
  g_assert_false (is_row_shown (fixture, "Content"));
  g_assert_false (is_row_shown (fixture, "Paper"));
  choose (fixture, GW_FORMAT_PNG, "process-picture");
  g_assert_false (is_row_shown (fixture, "Paper"));
  g_assert_false (is_row_shown (fixture, "Movement Since"));
}

static void
write_one (Fixture    *fixture,
           GwFormat    format,
           const char *sheet,
           const char *magic)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", sheet, gw_format_get_ending (format));
  g_autoptr(GFile) file = get_file (fixture, name);
  g_autofree char *bytes = NULL;
  g_autoptr(GError) error = NULL;

  choose (fixture, format, sheet);
  gw_export_dialog_write (GW_EXPORT_DIALOG (fixture->dialog), file);
  ui_wait_for (is_closed, fixture);
  g_file_load_contents (file, NULL, &bytes, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (bytes, magic));
  g_assert_true (g_file_equal (fixture->exported, file));
}

static void
test_file_is_written_and_told (Fixture       *fixture,
                               gconstpointer  language)
{
  write_one (fixture, GW_FORMAT_XLSX, "plan", "PK");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_name_gets_its_ending (Fixture       *fixture,
                           gconstpointer  language)
{
  g_autoptr(GFile) typed = get_file (fixture, "checks v1.2");
  g_autoptr(GFile) file = get_file (fixture, "checks v1.2.csv");
  g_autoptr(GFile) upper = get_file (fixture, "CHECKS.CSV");
  g_autoptr(GFile) same = gw_export_file_add_ending (upper, "csv");
  g_autoptr(GFile) other = NULL;

  choose (fixture, GW_FORMAT_CSV, "checks");
  gw_export_dialog_write (GW_EXPORT_DIALOG (fixture->dialog), typed);
  ui_wait_for (is_closed, fixture);
  g_assert_true (g_file_equal (fixture->exported, file));
  g_assert_true (g_file_equal (same, upper));

  /* Nobody was asked whether that one may be replaced */
  other = gw_export_file_add_ending (typed, "csv");
  g_assert_true (g_file_equal (other, typed));
}

static void
test_drawn_file_is_written (Fixture       *fixture,
                            gconstpointer  language)
{
  write_one (fixture, GW_FORMAT_SVG, "matrix-picture", "<?xml");
}

/* The choices are there again, and nothing else is. */
static gboolean
shows_choices (gpointer data)
{
  Fixture *fixture = data;

  return is_row_shown (fixture, "Language") && gtk_widget_is_sensitive (ui_find_label (GTK_WIDGET (fixture->dialog), "Export…"));
}

static void
test_cancelling_leaves_nothing (Fixture       *fixture,
                                gconstpointer  language)
{
  g_autoptr(GFile) file = get_file (fixture, "plan.html");
  GtkWidget *cancel = gtk_widget_get_ancestor (ui_find_label (GTK_WIDGET (fixture->dialog), "Cancel"), GTK_TYPE_BUTTON);

  choose (fixture, GW_FORMAT_HTML, NULL);
  gw_export_dialog_write (GW_EXPORT_DIALOG (fixture->dialog), file);
  g_signal_emit_by_name (cancel, "clicked");
  ui_wait_for (shows_choices, fixture);
  g_assert_nonnull (fixture->dialog);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static gboolean
shows_error (gpointer data)
{
  return ui_find_label (GTK_WIDGET (((Fixture *) data)->window), "Could Not Export") != NULL;
}

static void
test_failure_says_what_and_where (Fixture       *fixture,
                                  gconstpointer  language)
{
  g_autoptr(GFile) file = get_file (fixture, "nowhere/plan.md");

  choose (fixture, GW_FORMAT_MARKDOWN, NULL);
  gw_export_dialog_write (GW_EXPORT_DIALOG (fixture->dialog), file);
  ui_wait_for (shows_error, fixture);
  g_assert_nonnull (fixture->dialog);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* --- The clipboard */

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  char **text = data;
  g_autoptr(GError) error = NULL;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
has_text (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_matrix_is_copied_as_a_table (Fixture       *fixture,
                                  gconstpointer  language)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->content);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  gw_matrix_copy_table (fixture->content, gw_document_get_plan (fixture->document));
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, &text);
  ui_wait_for (has_text, &text);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 7);
  g_assert_cmpstr (lines[3], ==, "3\t\t\t\t7\t");
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->overlay), "Copied to clipboard"));
}

static AdwComboRow *
get_since (Fixture *fixture)
{
  return ADW_COMBO_ROW (ui_find_child (GTK_WIDGET (fixture->dialog), GW_TYPE_SINCE_ROW, 0));
}

/* What is written when the nth choice of movement is taken */
static char *
write_matrix (Fixture    *fixture,
              guint       since,
              const char *name)
{
  g_autoptr(GFile) file = get_file (fixture, name);
  char *bytes = NULL;

  choose (fixture, GW_FORMAT_SVG, "matrix");
  adw_combo_row_set_selected (get_since (fixture), since);
  gw_export_dialog_write (GW_EXPORT_DIALOG (fixture->dialog), file);
  ui_wait_for (is_closed, fixture);
  g_assert_true (g_file_load_contents (file, NULL, &bytes, NULL, NULL, NULL));
  return bytes;
}

static void
test_every_review_is_offered (Fixture       *fixture,
                              gconstpointer  language)
{
  g_autoptr(GPtrArray) reviews = gw_plan_list_reviews (gw_document_get_plan (fixture->document));
  g_autofree char *none = NULL, *last = NULL, *first = NULL;

  g_assert_cmpuint (reviews->len, >, 1);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (get_since (fixture))), ==, reviews->len + 2);
  none = write_matrix (fixture, 0, "none.svg");
  show_dialog (fixture);
  last = write_matrix (fixture, 1, "last.svg");
  show_dialog (fixture);
  first = write_matrix (fixture, reviews->len + 1, "first.svg");
  g_assert_cmpstr (none, !=, last);
  g_assert_cmpstr (last, !=, first);
}

static void
test_choices_are_remembered (Fixture       *fixture,
                             gconstpointer  language)
{
  g_autoptr(GwDocument) other = gw_document_new_sample ("ko");
  g_autoptr(GwDocument) own = g_steal_pointer (&fixture->document);
  g_autofree char *written = NULL;

  fixture->document = g_object_ref (own);
  written = write_matrix (fixture, 1, "chosen.svg");
  g_clear_object (&fixture->document);
  fixture->document = g_steal_pointer (&other);
  show_dialog (fixture);
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->dialog), gw_export_format_label (GW_FORMAT_SVG)));
  g_assert_cmpuint (adw_combo_row_get_selected (get_since (fixture)), ==, 1);
}

/* Without a preference, as printing does */
static void
test_paper_is_that_of_the_country (Fixture       *fixture,
                                   gconstpointer  language)
{
  static const char *const papers[][2] = { { "en_US.UTF-8", "Letter" }, { "ko_KR.UTF-8", "A4" } };
  g_autofree char *before = g_strdup (setlocale (LC_PAPER, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      adw_dialog_force_close (fixture->dialog);
      ui_wait_for (is_closed, fixture);
      if (setlocale (LC_PAPER, papers[i][0]) == NULL)
        g_test_skip (papers[i][0]);
      show_dialog (fixture);
      choose (fixture, GW_FORMAT_PDF, "matrix");
      if (g_str_equal (setlocale (LC_PAPER, NULL), papers[i][0]))
        g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->dialog), papers[i][1]));
    }
  setlocale (LC_PAPER, before);
}

static gboolean
has_picture (gpointer data)
{
  return gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (data), "image/png");
}

static void
test_matrix_is_copied_as_a_picture (Fixture       *fixture,
                                    gconstpointer  language)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->content);

  gw_matrix_copy_picture (fixture->content, gw_document_get_plan (fixture->document), "both", NULL, FALSE);
  ui_wait_for (has_picture, clipboard);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/export/every-format-has-words", test_every_format_has_words);
#define add(name, function) \
  g_test_add ("/ui/export/" name, Fixture, "en", set_up, function, tear_down)
  add ("only-what-matters-is-asked", test_only_what_matters_is_asked);
  add ("file-is-written-and-told", test_file_is_written_and_told);
  add ("name-gets-its-ending", test_name_gets_its_ending);
  add ("drawn-file-is-written", test_drawn_file_is_written);
  add ("cancelling-leaves-nothing", test_cancelling_leaves_nothing);
  add ("failure-says-what-and-where", test_failure_says_what_and_where);
  add ("every-review-is-offered", test_every_review_is_offered);
  add ("choices-are-remembered", test_choices_are_remembered);
  add ("paper-is-that-of-the-country", test_paper_is_that_of_the_country);
  add ("matrix-is-copied-as-a-table", test_matrix_is_copied_as_a_table);
  add ("matrix-is-copied-as-a-picture", test_matrix_is_copied_as_a_picture);
#undef add
  return g_test_run ();
}
