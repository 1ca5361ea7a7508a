/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gstdio.h>

#include "file/gw-template.h"
#include "gw-config.h"
#include "plan/gw-item-write.h"
#include "plan/gw-risk.h"
#include "session/gw-document.h"
#include "session/gw-plan-memory.h"
#include "session/gw-worker.h"
#include "ui/print/gw-page-image.h"
#include "ui/print/gw-print-dialog.h"
#include "ui/print/gw-print-job.h"
#include "ui/print/gw-print-paper.h"
#include "ui/print/gw-print-pdf.h"
#include "ui/print/gw-print-preview.h"
#include "ui-fixture.h"

/* A4 in points, and what a renderer may round */
#define A4_LONG 841.89
#define A4_SHORT 595.28
#define ROUNDING 1.0

/* The choices of the dialog, from top to bottom */
enum
{
  ROW_VIEW,
  ROW_SINCE,
  ROW_LANGUAGE,
  ROW_PAPER,
  ROW_ORIENTATION,
};

/* The sheets, from top to bottom */
enum
{
  SWITCH_STATUS,
  SWITCH_MATRIX,
  SWITCH_REGISTER,
};

typedef struct
{
  GwDocument *document;
  GSettings *store;
  GtkWindow *window;
  AdwDialog *dialog;
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  language)
{
  static const char *const keys[] = { "print-options", "print-settings", "page-setup" };

  fixture->document = gw_document_new_sample (language);
  fixture->store = g_settings_new (GW_APP_ID);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->store, keys[i]);
  fixture->folder = g_dir_make_tmp ("groundwork-print-XXXXXX", NULL);
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, 1000, 700);
}

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_remove (file), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  language)
{
  gtk_window_destroy (fixture->window);
  gw_worker_wait ();
  ui_settle ();
  g_assert_finalize_object (fixture->document);
  g_clear_object (&fixture->store);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* --- What a PDF says */

static char *
run (const char *const *command)
{
  g_autofree char *output = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return g_steal_pointer (&output);
}

static void
assert_pdf (const char *path,
            guint       n_pages,
            double      width,
            double      height)
{
  const char *command[] = { "pdfinfo", path, NULL };
  g_autofree char *info = run (command);
  const char *pages = strstr (info, "Pages:");
  const char *size = strstr (info, "Page size:");
  char *rest;

  g_assert_nonnull (pages);
  g_assert_nonnull (size);
  g_assert_cmpuint (g_ascii_strtoull (pages + strlen ("Pages:"), NULL, 10), ==, n_pages);
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (size + strlen ("Page size:"), &rest), width, ROUNDING);
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (rest + strlen (" x "), NULL), height, ROUNDING);
}

static char *
without_space (const char *text)
{
  GString *result = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (result, g_utf8_get_char (p));
  return g_string_free_and_steal (result);
}

/* A title may run over several lines; in the order of painting they follow each
 * other. */
static void
assert_has_titles (const char *path,
                   GwPlan     *plan)
{
  const char *command[] = { "pdftotext", "-raw", "-enc", "UTF-8", path, "-", NULL };
  g_autofree char *text = run (command);
  g_autofree char *joined = without_space (text);
  GListModel *risks = G_LIST_MODEL (gw_item_get_list (plan, GW_PLAN_RISKS));

  g_assert_cmpuint (g_list_model_get_n_items (risks), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (risks); i++)
    {
      g_autoptr(GwRisk) risk = g_list_model_get_item (risks, i);
      g_autofree char *title = without_space (gw_item_get_text (risk, GW_RISK_TITLE));

      if (strstr (joined, title) == NULL)
        g_error ("“%s” is missing", title);
    }
}

/* --- Printing */

static GwSheet *
create_sheet (Fixture *fixture)
{
  g_autoptr(GwWords) words = gw_words_new ("ko");
  const GwSheetOptions options = { .words = words, .today = "2026-11-23", .view = GW_MATRIX_VIEW_BOTH };

  return gw_sheet_new (gw_document_get_plan (fixture->document), GW_SHEET_MATRIX, &options);
}

static void
print_to_file (Fixture        *fixture,
               GwPrintOptions *options,
               const char     *path)
{
  g_autoptr(GwSheet) sheet = create_sheet (fixture);
  g_autoptr(GtkPrintOperation) operation = gw_print_job_new (sheet, options);
  g_autoptr(GError) error = NULL;
  GtkPrintOperationResult result;

  gtk_print_operation_set_show_progress (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_finalize_object (g_steal_pointer (&operation));
}

static void
test_printing_puts_every_risk_on_the_paper (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autoptr(GwPrintOptions) options = gw_print_options_load (fixture->store);
  g_autofree char *path = g_build_filename (fixture->folder, "out.pdf", NULL);

  gw_print_options_set_paper (options, GW_PAPER_A4);
  print_to_file (fixture, options, path);
  assert_pdf (path, 1, A4_LONG, A4_SHORT);
  assert_has_titles (path, gw_document_get_plan (fixture->document));
  g_assert_false (gw_document_is_modified (fixture->document) && gw_document_get_file (fixture->document) != NULL);
}

static void
test_printing_follows_the_page_setup (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr(GwPrintOptions) options = gw_print_options_load (fixture->store);
  g_autofree char *path = g_build_filename (fixture->folder, "out.pdf", NULL);
  GtkPaperSize *cards = gtk_paper_size_new_custom ("card", "Card", 100, 148, GTK_UNIT_MM);
  GwPrintOptions *kept;

  gw_print_options_set_paper (options, GW_PAPER_A3);
  gw_print_options_set_landscape (options, FALSE);
  print_to_file (fixture, options, path);
  assert_pdf (path, 1, A4_LONG, 2 * A4_SHORT);

  gtk_page_setup_set_paper_size (options->page_setup, cards);
  gtk_paper_size_free (cards);
  gw_print_options_save (options, fixture->store);
  kept = gw_print_options_load (fixture->store);
  g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_width (kept->page_setup, GTK_UNIT_MM), 100, 0.1);
  print_to_file (fixture, kept, path);
  assert_has_titles (path, gw_document_get_plan (fixture->document));
  gw_print_options_free (kept);
}

static void
test_preview_of_the_system_leads_back (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr(GwPrintOptions) options = gw_print_options_load (fixture->store);
  g_autoptr(GwSheet) sheet = create_sheet (fixture);
  g_autoptr(GtkPrintOperation) operation = gw_print_job_new (sheet, options);
  g_autoptr(GError) error = NULL;
  GtkPrintOperationResult result;

  g_assert_false (gw_print_job_was_preview (operation));
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PREVIEW, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (gw_print_job_was_preview (operation));
  g_assert_finalize_object (g_steal_pointer (&operation));
}

/* GTK puts the origin of a page that is not full at its upper left margins. */
static void
note_origin_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                int                page,
                double            *origin)
{
  origin[0] = origin[1] = 0;
  cairo_user_to_device (gtk_print_context_get_cairo_context (context), &origin[0], &origin[1]);
}

static void
test_margins_turn_with_the_paper (Fixture       *fixture,
                                  gconstpointer  data)
{
  static const GtkPageOrientation orientations[] = {
    GTK_PAGE_ORIENTATION_PORTRAIT, GTK_PAGE_ORIENTATION_LANDSCAPE,
    GTK_PAGE_ORIENTATION_REVERSE_PORTRAIT, GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE,
  };
  g_autoptr(GwPrintOptions) options = gw_print_options_load (fixture->store);
  GtkPageSetup *setup = options->page_setup;

  gw_print_options_set_paper (options, GW_PAPER_A4);
  gtk_page_setup_set_top_margin (setup, 10, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 20, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 30, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 40, GTK_UNIT_POINTS);
  for (guint i = 0; i < G_N_ELEMENTS (orientations); i++)
    {
      g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
      g_autofree char *path = g_build_filename (fixture->folder, "margins.pdf", NULL);
      double origin[2];
      GwPaper paper;

      gtk_page_setup_set_orientation (setup, orientations[i]);
      gw_print_paper_from_setup (setup, &paper);
      g_assert_cmpfloat_with_epsilon (paper.left + paper.right + paper.top + paper.bottom, 100, 0.01);
      gtk_print_operation_set_default_page_setup (operation, setup);
      gtk_print_operation_set_n_pages (operation, 1);
      gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
      gtk_print_operation_set_export_filename (operation, path);
      g_signal_connect (operation, "draw-page", G_CALLBACK (note_origin_cb), origin);
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
      /* The reverse ones stand on their head. */
      g_assert_cmpfloat_with_epsilon (i < 2 ? origin[0] : paper.width - origin[0], paper.left, 0.01);
      g_assert_cmpfloat_with_epsilon (i < 2 ? origin[1] : paper.height - origin[1], paper.top, 0.01);
    }
}

static void
test_job_name_suits_printers (void)
{
  g_autofree char *plain = gw_print_job_name ("Risk\nmatrix:\t\x1b[31m\u202echurn");
  g_autofree char *cut = NULL;
  g_autoptr(GString) title = g_string_new (NULL);

  g_assert_cmpstr (plain, ==, "Risk matrix: [31mchurn");
  for (guint i = 0; i < 200; i++)
    g_string_append (title, "위");
  cut = gw_print_job_name (title->str);
  g_assert_cmpuint (strlen (cut), ==, 126);
  g_assert_true (g_utf8_validate (cut, -1, NULL));
}

static void
test_options_are_kept (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GwPrintOptions) first = gw_print_options_load (fixture->store);
  g_autoptr(GwPrintOptions) second = NULL;
  g_autoptr(GwPrintOptions) third = NULL;
  GwPaperSize size;

  g_assert_true (gw_print_options_is_landscape (first));
  g_assert_null (first->language);
  gw_print_options_set_paper (first, GW_PAPER_A3);
  gw_print_options_set_landscape (first, FALSE);
  g_set_str (&first->language, "ko");
  first->view = GW_MATRIX_VIEW_INHERENT;
  first->greyscale = TRUE;
  gtk_print_settings_set_n_copies (first->settings, 3);
  gw_print_options_save (first, fixture->store);

  second = gw_print_options_load (fixture->store);
  g_assert_true (gw_print_options_get_paper (second, &size));
  g_assert_cmpint (size, ==, GW_PAPER_A3);
  g_assert_false (gw_print_options_is_landscape (second));
  g_assert_cmpstr (second->language, ==, "ko");
  g_assert_cmpint (second->view, ==, GW_MATRIX_VIEW_INHERENT);
  g_assert_true (second->greyscale);
  g_assert_cmpint (gtk_print_settings_get_n_copies (second->settings), ==, 3);

  g_settings_set_string (fixture->store, "page-setup", "not a key file");
  g_settings_set_string (fixture->store, "print-settings", "[Print Settings");
  third = gw_print_options_load (fixture->store);
  g_assert_true (gw_print_options_is_landscape (third));
}

static void
test_printer_is_asked_for_what_is_seen (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr(GwSheet) sheet = create_sheet (fixture);

  for (guint grey = 0; grey < 2; grey++)
    {
      g_autoptr(GwPrintOptions) options = gw_print_options_load (fixture->store);
      g_autoptr(GtkPrintOperation) operation = NULL;

      options->greyscale = grey == 1;
      operation = gw_print_job_new (sheet, options);
      g_assert_cmpint (gtk_print_settings_get_use_color (gtk_print_operation_get_print_settings (operation)), ==,
                       grey == 0);
    }
}

/* --- Export */

static void
pdf_written_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static GFile *
write_pdf (Fixture     *fixture,
           const char  *path,
           GError     **error)
{
  g_autoptr(GwSheet) sheet = create_sheet (fixture);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) result = NULL;
  GwPaper paper;

  gw_paper_init (&paper, GW_PAPER_A4, FALSE);
  gw_print_pdf_write_async (sheet, &paper, file, pdf_written_cb, &result);
  ui_wait_for (is_set, &result);
  return gw_print_pdf_save_finish (sheet, result, error);
}

static void
test_export_replaces_a_file (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.pdf", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = NULL;

  g_file_set_contents (path, "old", -1, &error);
  g_assert_no_error (error);
  file = write_pdf (fixture, path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (file);
  assert_pdf (path, 1, A4_SHORT, A4_LONG);
  assert_has_titles (path, gw_document_get_plan (fixture->document));
}

static void
test_export_says_what_failed (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "missing", "out.pdf", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = write_pdf (fixture, path, &error);

  g_assert_null (file);
  g_assert_nonnull (error);
}

/* --- The dialog */

static gboolean
has_pages (gpointer preview)
{
  return gw_print_preview_get_n_pages (preview) > 0;
}

static GwPrintPreview *
show_dialog (Fixture *fixture)
{
  GwPrintPreview *preview;

  gtk_window_present (fixture->window);
  fixture->dialog = gw_print_dialog_new (fixture->document);
  adw_dialog_present (fixture->dialog, GTK_WIDGET (fixture->window));
  preview = GW_PRINT_PREVIEW (ui_find_child (GTK_WIDGET (fixture->dialog), GW_TYPE_PRINT_PREVIEW, 0));
  ui_wait_for (has_pages, preview);
  return preview;
}

static void
close_dialog (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  adw_dialog_force_close (fixture->dialog);
  while (fixture->dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static double
get_ratio (GwPrintPreview *preview)
{
  GtkWidget *paper = ui_find_child (GTK_WIDGET (preview), GW_TYPE_PRINT_PAPER, 0);

  return gw_print_paper_get_ratio (GW_PRINT_PAPER (paper));
}

static gboolean
is_portrait (gpointer preview)
{
  return get_ratio (preview) < 1;
}

static void
select_row (Fixture *fixture,
            guint    row,
            guint    choice)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_find_child (GTK_WIDGET (fixture->dialog), ADW_TYPE_COMBO_ROW, row)),
                              choice);
}

static void
test_dialog_comes_and_goes (Fixture       *fixture,
                            gconstpointer  data)
{
  GwPrintPreview *preview = show_dialog (fixture);

  g_assert_cmpuint (gw_print_preview_get_n_pages (preview), ==, 1);
  g_assert_cmpfloat (get_ratio (preview), >, 1);
  close_dialog (fixture);
}

/* That of GTK */
static gboolean
has_system_dialog (gpointer out)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkPrintUnixDialog") && gtk_widget_get_mapped (window))
        *(gpointer *) out = window;
    }
  return *(gpointer *) out != NULL;
}

static gboolean
has_printer (gpointer system)
{
  g_autoptr(GObject) printer = NULL;

  g_object_get (system, "selected-printer", &printer, NULL);
  return printer != NULL;
}

static GtkPrintSettings *
create_settings_for_file (GwPrintOptions *options,
                          const char     *path,
                          int             n_copies)
{
  GtkPrintSettings *settings = gtk_print_settings_copy (options->settings);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  gtk_print_settings_set_printer (settings, "Print to File");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_settings_set_n_copies (settings, n_copies);
  return settings;
}

static void
test_what_is_chosen_for_the_printer_is_kept (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr(GwPrintOptions) before = gw_print_options_load (fixture->store);
  g_autofree char *path = g_build_filename (fixture->folder, "printed.pdf", NULL);
  g_autoptr(GtkPrintSettings) settings = create_settings_for_file (before, path, 3);
  g_autoptr(GwPrintOptions) kept = NULL;
  GObject *system = NULL;

  show_dialog (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "print.print", NULL);
  ui_wait_for (has_system_dialog, &system);
  g_object_set (system, "print-settings", settings, NULL);
  ui_wait_for (has_printer, system);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  g_signal_emit_by_name (system, "response", GTK_RESPONSE_OK);
  while (fixture->dialog != NULL)
    g_main_context_iteration (NULL, TRUE);

  kept = gw_print_options_load (fixture->store);
  g_assert_cmpint (gtk_print_settings_get_n_copies (kept->settings), ==, 3);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
test_dialog_may_close_while_drawing (Fixture       *fixture,
                                     gconstpointer  data)
{
  gtk_window_present (fixture->window);
  fixture->dialog = gw_print_dialog_new (fixture->document);
  adw_dialog_present (fixture->dialog, GTK_WIDGET (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  close_dialog (fixture);
}

static void
test_options_change_the_preview (Fixture       *fixture,
                                 gconstpointer  data)
{
  GwPrintPreview *preview = show_dialog (fixture);
  g_autoptr(GwPrintOptions) kept = NULL;

  select_row (fixture, ROW_ORIENTATION, 1);
  ui_wait_for (is_portrait, preview);
  select_row (fixture, ROW_VIEW, 2);
  select_row (fixture, ROW_LANGUAGE, 2);
  kept = gw_print_options_load (fixture->store);
  g_assert_false (gw_print_options_is_landscape (kept));
  g_assert_cmpint (kept->view, ==, GW_MATRIX_VIEW_RESIDUAL);
  g_assert_cmpstr (kept->language, ==, "en");
  close_dialog (fixture);
}

static gboolean
has_many_pages (gpointer preview)
{
  return gw_print_preview_get_n_pages (preview) > 1;
}

static GwSheet *
create_register (guint n_risks)
{
  g_autoptr(GwPlan) plan = gw_plan_new ();
  g_autoptr(GwWords) words = gw_words_new ("en");
  const GwSheetOptions options = { .words = words, .today = "2026-11-23" };

  for (guint i = 0; i < n_risks; i++)
    {
      g_autoptr(GwRisk) risk = g_object_new (GW_TYPE_RISK, NULL);

      gw_list_append (gw_item_get_list (plan, GW_PLAN_RISKS), risk);
    }
  return gw_sheet_new (plan, GW_SHEET_REGISTER, &options);
}

/* Laying out thousands of rows takes long; the next wish does not wait for it. */
static void
test_next_sheet_ends_the_layout_of_the_last (Fixture       *fixture,
                                             gconstpointer  language)
{
  GwPrintPreview *preview = show_dialog (fixture);
  g_autoptr(GwSheet) large = create_register (5000);
  g_autoptr(GwSheet) next = create_register (50);
  GwPaper paper;

  gw_paper_init (&paper, GW_PAPER_A4, FALSE);
  gw_print_preview_set_sheet (preview, large, &paper);
  gw_print_preview_set_sheet (preview, next, &paper);
  ui_wait_for (has_many_pages, preview);
  gw_worker_wait ();
  g_assert_cmpuint (gw_sheet_get_n_pages (large), ==, 0);
  g_assert_cmpuint (gw_sheet_get_n_pages (next), ==, gw_print_preview_get_n_pages (preview));
  close_dialog (fixture);
}

static double
get_zoom (GwPrintPreview *preview)
{
  double zoom;

  g_object_get (preview, "zoom", &zoom, NULL);
  return zoom;
}

static void
test_zoom_enlarges_the_page (Fixture       *fixture,
                             gconstpointer  data)
{
  GwPrintPreview *preview = show_dialog (fixture);
  GtkWidget *paper = ui_find_child (GTK_WIDGET (preview), GW_TYPE_PRINT_PAPER, 0);
  const int before = gtk_widget_get_width (paper);

  for (guint i = 0; i < 3; i++)
    gtk_widget_activate_action (GTK_WIDGET (preview), "preview.zoom-in", NULL);
  ui_wait (100);
  g_assert_cmpfloat_with_epsilon (get_zoom (preview), 1.953, 0.001);
  g_assert_cmpint (gtk_widget_get_width (paper), >, before * 3 / 2);
  for (guint i = 0; i < 4; i++)
    gtk_widget_activate_action (GTK_WIDGET (preview), "preview.zoom-out", NULL);
  ui_wait (100);
  g_assert_cmpfloat (get_zoom (preview), ==, 1);
  g_assert_cmpint (gtk_widget_get_width (paper), ==, before);

  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.zoom-in", NULL);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.zoom-fit", NULL);
  g_assert_cmpfloat (get_zoom (preview), ==, 1);
  close_dialog (fixture);
}

static gboolean
has_last_page (gpointer preview)
{
  return gw_print_preview_get_page (preview) + 1 == gw_print_preview_get_n_pages (preview);
}

static void
test_pages_are_turned (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GwPrintOptions) options = gw_print_options_load (fixture->store);
  GtkPaperSize *cards = gtk_paper_size_new_custom ("card", "Card", 100, 148, GTK_UNIT_MM);
  GwPrintPreview *preview;

  gtk_page_setup_set_paper_size (options->page_setup, cards);
  gtk_paper_size_free (cards);
  gw_print_options_save (options, fixture->store);
  preview = show_dialog (fixture);
  g_assert_true (has_many_pages (preview));
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.next-page", NULL);
  g_assert_cmpuint (gw_print_preview_get_page (preview), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.last-page", NULL);
  g_assert_true (has_last_page (preview));
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.previous-page", NULL);
  g_assert_false (has_last_page (preview));

  /* A sheet with fewer pages shows its last one. */
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.last-page", NULL);
  select_row (fixture, ROW_PAPER, 0);
  ui_wait_for (has_last_page, preview);
  close_dialog (fixture);
}

static AdwSwitchRow *
get_switch (Fixture *fixture,
            guint    index)
{
  return ADW_SWITCH_ROW (ui_find_child (GTK_WIDGET (fixture->dialog), ADW_TYPE_SWITCH_ROW, index));
}

static void
test_several_sheets_are_one_document (Fixture       *fixture,
                                      gconstpointer  data)
{
  GwPrintPreview *preview = show_dialog (fixture);
  g_autoptr(GwPrintOptions) kept = NULL;

  g_assert_cmpuint (gw_print_preview_get_n_pages (preview), ==, 1);
  adw_switch_row_set_active (get_switch (fixture, SWITCH_REGISTER), TRUE);
  adw_switch_row_set_active (get_switch (fixture, SWITCH_STATUS), TRUE);
  ui_wait_for (has_many_pages, preview);
  kept = gw_print_options_load (fixture->store);
  g_assert_cmpuint (kept->sheets, ==,
                    (1u << GW_SHEET_MATRIX) | (1u << GW_SHEET_REGISTER) | (1u << GW_SHEET_STATUS));
  close_dialog (fixture);
}

static void
test_one_sheet_stays_on (Fixture       *fixture,
                         gconstpointer  data)
{
  show_dialog (fixture);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (get_switch (fixture, SWITCH_MATRIX))));
  adw_switch_row_set_active (get_switch (fixture, SWITCH_STATUS), TRUE);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (get_switch (fixture, SWITCH_MATRIX))));
  adw_switch_row_set_active (get_switch (fixture, SWITCH_MATRIX), FALSE);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (get_switch (fixture, SWITCH_STATUS))));
  /* What only the matrix shows has no choice now. */
  g_assert_false (gtk_widget_is_sensitive (ui_find_child (GTK_WIDGET (fixture->dialog), ADW_TYPE_COMBO_ROW, ROW_VIEW)));
  g_assert_true (gtk_widget_is_sensitive (ui_find_child (GTK_WIDGET (fixture->dialog), ADW_TYPE_COMBO_ROW, ROW_SINCE)));
  close_dialog (fixture);
}

/* All is read back through another document of the same plan. */
static void
test_each_plan_keeps_its_choices (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autofree char *memory = g_build_filename (fixture->folder, "plans", NULL);
  GwStateFolder *state = gw_state_folder_new (fixture->folder);
  g_autoptr(GwDocument) other = gw_document_new_sample ("ko");
  g_autoptr(GwPrintOptions) here = gw_print_options_load (fixture->store);
  g_autoptr(GwPlan) plan = gw_template_new_plan ("standard", "ko", "Another", "2026-11-23");
  g_autoptr(GwDocument) stranger = gw_document_new (plan, TRUE);
  g_autoptr(GwPrintOptions) there = gw_print_options_load (fixture->store);
  g_autoptr(GwPrintOptions) elsewhere = gw_print_options_load (fixture->store);
  GwPaperSize size;

  gw_document_set_state (fixture->document, state);
  gw_document_set_state (other, state);
  gw_document_set_state (stranger, state);
  here->sheets = 1u << GW_SHEET_STATUS;
  here->greyscale = TRUE;
  g_set_str (&here->since, "rv2");
  gw_print_options_set_paper (here, GW_PAPER_A3);
  gw_print_options_set_landscape (here, FALSE);
  gw_print_options_remember (here, fixture->document);
  gw_state_folder_finish (state);

  g_assert_cmpuint (there->sheets, ==, 1u << GW_SHEET_MATRIX);
  gw_print_options_recall (there, other);
  g_assert_cmpuint (there->sheets, ==, 1u << GW_SHEET_STATUS);
  g_assert_true (there->greyscale);
  g_assert_cmpstr (there->since, ==, "rv2");
  g_assert_true (gw_print_options_get_paper (there, &size));
  g_assert_cmpint (size, ==, GW_PAPER_A3);
  g_assert_false (gw_print_options_is_landscape (there));

  gw_print_options_recall (elsewhere, stranger);
  g_assert_cmpuint (elsewhere->sheets, ==, 1u << GW_SHEET_MATRIX);
  ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&other));
  g_assert_true (g_file_test (memory, G_FILE_TEST_IS_DIR));
  remove_folder (memory);
  g_object_unref (state);
}

static void
test_spoilt_choices_are_ignored (Fixture       *fixture,
                                 gconstpointer  data)
{
  static const char *const spoilt[] = { "", "{", "[1, 2]", "{'sheets': <5>, 'page-setup': <'x'>}", "{'sheets': <['none']>}" };
  g_autofree char *memory = g_build_filename (fixture->folder, "plans", NULL);
  GwStateFolder *state = gw_state_folder_new (fixture->folder);

  gw_document_set_state (fixture->document, state);
  for (guint i = 0; i < G_N_ELEMENTS (spoilt); i++)
    {
      g_autoptr(GwPrintOptions) options = gw_print_options_load (fixture->store);

      gw_plan_memory_keep (fixture->document, "print", spoilt[i]);
      ui_wait (50);
      gw_print_options_recall (options, fixture->document);
      g_assert_cmpuint (options->sheets, ==, 1u << GW_SHEET_MATRIX);
    }
  gw_state_folder_finish (state);
  ui_settle ();
  remove_folder (memory);
  g_object_unref (state);
}

static void
test_printing_leaves_the_plan_alone (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autofree char *before = gw_document_dup_revision (fixture->document);
  g_autofree char *after = NULL;
  const gboolean modified = gw_document_is_modified (fixture->document);

  show_dialog (fixture);
  adw_switch_row_set_active (get_switch (fixture, SWITCH_STATUS), TRUE);
  select_row (fixture, ROW_LANGUAGE, 2);
  select_row (fixture, ROW_SINCE, 1);
  close_dialog (fixture);
  after = gw_document_dup_revision (fixture->document);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (gw_document_is_modified (fixture->document), ==, modified);
}

#define add_test(path, language, test) g_test_add (path, Fixture, language, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  add_test ("/ui/print/puts-every-risk-on-the-paper", "ko", test_printing_puts_every_risk_on_the_paper);
  add_test ("/ui/print/puts-every-risk-on-the-paper/en", "en", test_printing_puts_every_risk_on_the_paper);
  add_test ("/ui/print/follows-the-page-setup", "ko", test_printing_follows_the_page_setup);
  add_test ("/ui/print/preview-of-the-system-leads-back", "ko", test_preview_of_the_system_leads_back);
  add_test ("/ui/print/margins-turn-with-the-paper", "en", test_margins_turn_with_the_paper);
  g_test_add_func ("/ui/print/job-name-suits-printers", test_job_name_suits_printers);
  add_test ("/ui/print/options-are-kept", "en", test_options_are_kept);
  add_test ("/ui/print/printer-is-asked-for-what-is-seen", "en", test_printer_is_asked_for_what_is_seen);
  add_test ("/ui/print/what-is-chosen-for-the-printer-is-kept", "en", test_what_is_chosen_for_the_printer_is_kept);
  add_test ("/ui/print/export-replaces-a-file", "ko", test_export_replaces_a_file);
  add_test ("/ui/print/export-says-what-failed", "ko", test_export_says_what_failed);
  add_test ("/ui/print/dialog-comes-and-goes", "ko", test_dialog_comes_and_goes);
  add_test ("/ui/print/dialog-may-close-while-drawing", "ko", test_dialog_may_close_while_drawing);
  add_test ("/ui/print/zoom-enlarges-the-page", "ko", test_zoom_enlarges_the_page);
  add_test ("/ui/print/options-change-the-preview", "ko", test_options_change_the_preview);
  add_test ("/ui/print/next-sheet-ends-the-layout-of-the-last", "en", test_next_sheet_ends_the_layout_of_the_last);
  add_test ("/ui/print/pages-are-turned", "ko", test_pages_are_turned);
  add_test ("/ui/print/several-sheets-are-one-document", "ko", test_several_sheets_are_one_document);
  add_test ("/ui/print/one-sheet-stays-on", "en", test_one_sheet_stays_on);
  add_test ("/ui/print/each-plan-keeps-its-choices", "ko", test_each_plan_keeps_its_choices);
  add_test ("/ui/print/spoilt-choices-are-ignored", "ko", test_spoilt_choices_are_ignored);
  add_test ("/ui/print/leaves-the-plan-alone", "ko", test_printing_leaves_the_plan_alone);
  return g_test_run ();
}
