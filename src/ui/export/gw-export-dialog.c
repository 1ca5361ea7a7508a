/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/export/gw-export-dialog.h"

#include "gw-config.h"

#include <glib/gi18n.h>

#include "ui/dialogs/gw-file-dialogs.h"
#include "ui/export/gw-export-file.h"
#include "ui/export/gw-export-labels.h"
#include "ui/export/gw-export-options.h"
#include "ui/export/gw-export-task.h"
#include "ui/print/gw-since-row.h"
#include "ui/widgets/gw-drawing.h"
#include "ui/widgets/gw-today.h"
#include "words/gw-format.h"

/**
 * GwExportDialog:
 *
 * Asks what of the plan is to be made into what kind of file, and makes it
 * beside the main loop. The plan can be exported while it is only read.
 */
struct _GwExportDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GwDocument *document;
  GSettings *store;
  GCancellable *cancellable;
  GwProgress *progress;
  guint timeout;

  /* Template */
  GtkButton *export_button;
  GtkStack *stack;
  AdwComboRow *format;
  AdwComboRow *sheet;
  AdwComboRow *language;
  AdwSwitchRow *words;
  AdwComboRow *paper;
  GwSinceRow *since;
  GtkLabel *working_label;
  GtkProgressBar *progress_bar;
};

/* Long enough not to flash, in milliseconds */
#define TICK 150

enum
{
  SIGNAL_EXPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const languages[] = { NULL, "ko", "en" };
static const char *const papers[] = { "A4", "A3", "Letter" };

G_DEFINE_FINAL_TYPE (GwExportDialog, gw_export_dialog, ADW_TYPE_DIALOG)

static GwFormat
get_format (GwExportDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->format);

  return selected < GW_N_FORMATS ? (GwFormat) selected : GW_FORMAT_PDF;
}

static const char *
get_sheet (GwExportDialog *self)
{
  g_autoptr(GPtrArray) sheets = gw_export_list_sheets (get_format (self));
  const guint selected = adw_combo_row_get_selected (self->sheet);

  return g_ptr_array_index (sheets, selected < sheets->len ? selected : 0);
}

static gboolean
has_review (GwExportDialog *self)
{
  return g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (self->since))) > 2;
}

/* What the chosen file has no use for is no choice. */
static void
update_rows (GwExportDialog *self)
{
  const GwFormat format = get_format (self);
  const char *sheet = get_sheet (self);

  gtk_widget_set_visible (GTK_WIDGET (self->sheet), gw_format_get_sheets (format)[1] != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->words), format == GW_FORMAT_CSV);
  gtk_widget_set_visible (GTK_WIDGET (self->paper), format == GW_FORMAT_PDF);
  gtk_widget_set_visible (GTK_WIDGET (self->since), gw_format_is_drawn (format) && has_review (self) &&
                                                    !g_str_equal (sheet, "process-picture") &&
                                                    !g_str_equal (sheet, "plan"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->format), gw_export_format_hint (format));
}

static void
format_selected_cb (GwExportDialog *self)
{
  g_autoptr(GPtrArray) sheets = gw_export_list_sheets (get_format (self));
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < sheets->len; i++)
    gtk_string_list_append (labels, gw_export_sheet_label (g_ptr_array_index (sheets, i)));
  adw_combo_row_set_model (self->sheet, G_LIST_MODEL (labels));
  update_rows (self);
}

static void
sheet_selected_cb (GwExportDialog *self)
{
  update_rows (self);
}

/* --- Making the file */

static gboolean
tick_cb (gpointer data)
{
  GwExportDialog *self = data;
  const double fraction = gw_progress_get_fraction (self->progress);

  gtk_stack_set_visible_child_name (self->stack, "working");
  /* What draws cannot tell how far it is. */
  if (fraction > 0)
    gtk_progress_bar_set_fraction (self->progress_bar, fraction);
  else
    gtk_progress_bar_pulse (self->progress_bar);
  return G_SOURCE_CONTINUE;
}

static void
begin_work (GwExportDialog *self,
            GFile          *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *text = gw_format (_("Exporting to “%s”"), name);

  gtk_label_set_label (self->working_label, text);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose", FALSE);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_pointer (&self->progress, gw_progress_unref);
  self->progress = gw_progress_new (self->cancellable);
  self->timeout = g_timeout_add (TICK, tick_cb, self);
}

static void
end_work (GwExportDialog *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_stack_set_visible_child_name (self->stack, "choices");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose", TRUE);
}

static void
show_error (GwExportDialog *self,
            GFile          *file,
            const GError   *error)
{
  adw_dialog_present (gw_export_error_dialog_new (file, error), GTK_WIDGET (self));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(GwExportDialog) self = data;
  GFile *file = G_FILE (source);
  g_autoptr(GError) error = NULL;
  const gboolean written = gw_export_task_write_finish (file, result, &error);

  /* Closed meanwhile */
  if (self->document == NULL)
    return;
  end_work (self);
  if (written)
    {
      g_signal_emit (self, signals[SIGNAL_EXPORTED], 0, file);
      adw_dialog_close (ADW_DIALOG (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_error (self, file, error);
}

static char *
dup_file_name (GwExportDialog *self)
{
  GFile *file = gw_document_get_file (self->document);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  return name != NULL ? g_filename_display_name (name) : NULL;
}

static const char *
get_language (GwExportDialog *self)
{
  const char *chosen = languages[adw_combo_row_get_selected (self->language) % G_N_ELEMENTS (languages)];

  return chosen != NULL ? chosen : gw_item_get_text (gw_document_get_plan (self->document), GW_PLAN_LANGUAGE);
}

static const char *
get_paper (GwExportDialog *self)
{
  return papers[adw_combo_row_get_selected (self->paper) % G_N_ELEMENTS (papers)];
}

static guint
find_text (const char *const *texts,
           guint              n_texts,
           const char        *text)
{
  for (guint i = 0; i < n_texts; i++)
    if (g_strcmp0 (texts[i], text) == 0)
      return i;
  return 0;
}

static guint
find_paper (const char *paper)
{
  return find_text (papers, G_N_ELEMENTS (papers), paper);
}

/* Without a preference, that of the country, as when printing */
static guint
get_preferred_paper (GwExportDialog *self)
{
  g_autofree char *paper = g_settings_get_string (self->store, "paper");

  if (*paper == '\0' && g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER))
    return find_paper ("Letter");
  return find_paper (paper);
}

static GwReview *
find_since (GwExportDialog *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->since)))
    return NULL;
  return gw_since_row_find_review (self->since, gw_document_get_plan (self->document));
}

/* A paper that is preferred anyway follows the preference. */
static void
remember (GwExportDialog *self)
{
  const gboolean is_preferred = adw_combo_row_get_selected (self->paper) == get_preferred_paper (self);
  GwExportOptions options = {
    .format = get_format (self),
    .sheet = (char *) get_sheet (self),
    .language = (char *) languages[adw_combo_row_get_selected (self->language) % G_N_ELEMENTS (languages)],
    .paper = is_preferred ? NULL : (char *) get_paper (self),
    .since = (char *) gw_since_row_get_id (self->since),
    .in_words = adw_switch_row_get_active (self->words),
  };

  gw_export_options_remember (&options, self->store, self->document);
}

/**
 * gw_export_dialog_write:
 * @self: a dialog that is shown
 * @file: where to; replaced when it exists, and given the ending of the format
 *   when its name has none
 *
 * Makes the file that the choices describe, and closes the dialog when that is
 * done.
 */
void
gw_export_dialog_write (GwExportDialog *self,
                        GFile          *file)
{
  g_autofree char *today = gw_today ();
  g_autofree char *file_name = NULL;
  g_autoptr(GFile) ended = NULL;
  GwPlan *plan;
  GwOutputRequest request;

  g_return_if_fail (GW_IS_EXPORT_DIALOG (self) && G_IS_FILE (file));
  g_return_if_fail (self->timeout == 0);

  plan = gw_document_get_plan (self->document);
  file_name = dup_file_name (self);
  request = (GwOutputRequest) {
    .format = get_format (self),
    .sheet = get_sheet (self),
    .language = get_language (self),
    .in_words = adw_switch_row_get_active (self->words),
    .palette = gw_drawing_get_palette (),
    .paper = get_paper (self),
    .since = find_since (self),
    .today = today,
    .file_name = file_name,
  };
  remember (self);
  ended = gw_export_file_add_ending (file, gw_format_get_ending (request.format));
  begin_work (self, ended);
  gw_export_task_write_async (plan, &request, ended, self->progress, self->cancellable, written_cb,
                              g_object_ref (self));
}

/* --- Choosing the file */

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(GwExportDialog) self = data;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (self->document == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose", TRUE);
  if (file != NULL)
    gw_export_dialog_write (self, file);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwExportDialog *self = GW_EXPORT_DIALOG (widget);
  g_autoptr(GtkFileDialog) dialog = gw_export_file_dialog_new (self->document, get_format (self), get_sheet (self));
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_widget_action_set_enabled (widget, "export.choose", FALSE);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, file_chosen_cb,
                        g_object_ref (self));
}

/* Ends the work, if there is any: the choices are there again. */
static void
cancel_clicked_cb (GwExportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

/* --- Class */

static void
gw_export_dialog_closed (AdwDialog *dialog)
{
  GwExportDialog *self = GW_EXPORT_DIALOG (dialog);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
gw_export_dialog_dispose (GObject *object)
{
  GwExportDialog *self = GW_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->progress, gw_progress_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  g_clear_object (&self->store);
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (gw_export_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, GwExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, GwExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GwExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, GwExportDialog, sheet);
  gtk_widget_class_bind_template_child (widget_class, GwExportDialog, language);
  gtk_widget_class_bind_template_child (widget_class, GwExportDialog, words);
  gtk_widget_class_bind_template_child (widget_class, GwExportDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, GwExportDialog, since);
  gtk_widget_class_bind_template_child (widget_class, GwExportDialog, working_label);
  gtk_widget_class_bind_template_child (widget_class, GwExportDialog, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_selected_cb);
}

static void
gw_export_dialog_class_init (GwExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_export_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = gw_export_dialog_closed;
  g_type_ensure (GW_TYPE_SINCE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/export/gw-export-dialog.ui");

  /**
   * GwExportDialog::exported:
   * @self: the dialog, which closes
   * @file: what was written
   *
   * The file is there.
   */
  signals[SIGNAL_EXPORTED] =
    g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_FILE);

  gtk_widget_class_install_action (widget_class, "export.choose", NULL, choose_action);
  bind_template (widget_class);
}

static void
gw_export_dialog_init (GwExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_formats (GwExportDialog *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < GW_N_FORMATS; i++)
    gtk_string_list_append (labels, gw_export_format_label (i));
  adw_combo_row_set_model (self->format, G_LIST_MODEL (labels));
}

/* As it was the last time; a sheet that the format does not have is the first. */
static void
recall (GwExportDialog *self)
{
  g_autoptr(GwExportOptions) options = gw_export_options_load (self->store, self->document);

  gw_since_row_fill_optional (self->since, gw_document_get_plan (self->document), options->since);
  fill_formats (self);
  format_selected_cb (self);
  adw_combo_row_set_selected (self->language, find_text (languages, G_N_ELEMENTS (languages), options->language));
  adw_combo_row_set_selected (self->paper, options->paper != NULL ? find_paper (options->paper) : get_preferred_paper (self));
  adw_switch_row_set_active (self->words, options->in_words);
  gw_export_dialog_choose (self, options->format, options->sheet);
}

/**
 * gw_export_dialog_new:
 * @document: a plan
 *
 * Returns: (transfer floating): the dialog, as it was left the last time
 */
AdwDialog *
gw_export_dialog_new (GwDocument *document)
{
  GwExportDialog *self = g_object_new (GW_TYPE_EXPORT_DIALOG, NULL);

  self->document = g_object_ref (document);
  self->store = g_settings_new (GW_APP_ID);
  recall (self);
  return ADW_DIALOG (self);
}

/**
 * gw_export_dialog_choose:
 * @self: a dialog
 * @format: a format
 * @sheet: (nullable): one of its sheets
 *
 * Chooses what is to be exported, as the user would.
 */
void
gw_export_dialog_choose (GwExportDialog *self,
                         GwFormat        format,
                         const char     *sheet)
{
  g_autoptr(GPtrArray) sheets = gw_export_list_sheets (format);

  g_return_if_fail (GW_IS_EXPORT_DIALOG (self));

  adw_combo_row_set_selected (self->format, format);
  for (guint i = 0; sheet != NULL && i < sheets->len; i++)
    if (g_str_equal (g_ptr_array_index (sheets, i), sheet))
      adw_combo_row_set_selected (self->sheet, i);
}
