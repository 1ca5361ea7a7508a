/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/gw-print-dialog.h"

#include "gw-config.h"

#include <glib/gi18n.h>

#include "file/gw-file-error.h"
#include "ui/print/gw-print-job.h"
#include "ui/print/gw-print-pdf.h"
#include "ui/print/gw-print-preview.h"
#include "ui/widgets/gw-alert.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-toast.h"

/**
 * GwPrintDialog:
 *
 * Shows what will be printed and how, then prints it or makes a PDF of it. The
 * options stand here because a print dialog of the system has no place for
 * them. They are the user's, not the plan's.
 */
struct _GwPrintDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GwDocument *document;
  GSettings *store;
  GwPrintOptions *options;
  char *revision;

  /* Template */
  GwPrintPreview *preview;
  AdwComboRow *paper;
  AdwComboRow *orientation;
  AdwComboRow *view;
  AdwComboRow *language;
  AdwSwitchRow *greyscale;

  gboolean filling;
};

G_DEFINE_FINAL_TYPE (GwPrintDialog, gw_print_dialog, ADW_TYPE_DIALOG)

/* In the order of their rows */
static const GwPaperSize papers[] = { GW_PAPER_A4, GW_PAPER_A3, GW_PAPER_LETTER };
static const GwMatrixView views[] = { GW_MATRIX_VIEW_BOTH, GW_MATRIX_VIEW_INHERENT, GW_MATRIX_VIEW_RESIDUAL,
                                      GW_MATRIX_VIEW_SINCE };
static const char *const languages[] = { NULL, "ko", "en" };

static char *
dup_file_name (GwPrintDialog *self)
{
  GFile *file = gw_document_get_file (self->document);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  return name != NULL ? g_filename_display_name (name) : NULL;
}

/* Each use has a sheet of its own, as each paginates and may draw in another
 * thread. */
static GwSheet *
create_sheet (GwPrintDialog *self)
{
  GwPlan *plan = gw_document_get_plan (self->document);
  const char *language = self->options->language;
  g_autoptr(GwWords) words = NULL;
  g_autofree char *today = gw_today ();
  g_autofree char *file_name = dup_file_name (self);
  GwSheetOptions options;

  words = gw_words_new (language != NULL ? language : gw_item_get_text (plan, GW_PLAN_LANGUAGE));
  options = (GwSheetOptions) {
    .words = words,
    .today = today,
    .file_name = file_name,
    .revision = self->revision,
    .view = self->options->view,
    .greyscale = self->options->greyscale,
  };
  return gw_sheet_new (plan, GW_SHEET_MATRIX, &options);
}

static void
update_preview (GwPrintDialog *self)
{
  g_autoptr(GwSheet) sheet = create_sheet (self);
  GwPaper paper;

  gw_print_paper_from_setup (self->options->page_setup, &paper);
  gw_print_preview_set_sheet (self->preview, sheet, &paper);
}

static void
options_changed (GwPrintDialog *self)
{
  gw_print_options_save (self->options, self->store);
  update_preview (self);
}

/* --- Rows */

static void
paper_selected_cb (GwPrintDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->paper);

  if (self->filling || selected >= G_N_ELEMENTS (papers))
    return;
  gw_print_options_set_paper (self->options, papers[selected]);
  options_changed (self);
}

static void
orientation_selected_cb (GwPrintDialog *self)
{
  if (self->filling)
    return;
  gw_print_options_set_landscape (self->options, adw_combo_row_get_selected (self->orientation) == 0);
  options_changed (self);
}

static void
view_selected_cb (GwPrintDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->view);

  if (self->filling || selected >= G_N_ELEMENTS (views))
    return;
  self->options->view = views[selected];
  options_changed (self);
}

static void
language_selected_cb (GwPrintDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->language);

  if (self->filling || selected >= G_N_ELEMENTS (languages))
    return;
  g_set_str (&self->options->language, languages[selected]);
  options_changed (self);
}

static void
greyscale_switched_cb (GwPrintDialog *self)
{
  if (self->filling)
    return;
  self->options->greyscale = adw_switch_row_get_active (self->greyscale);
  options_changed (self);
}

/* A paper that was chosen in the system's dialog stands below the common ones. */
static void
fill_paper (GwPrintDialog *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = G_N_ELEMENTS (papers);
  GwPaperSize size;

  gtk_string_list_append (names, "A4");
  gtk_string_list_append (names, "A3");
  gtk_string_list_append (names, C_("paper", "Letter"));
  if (gw_print_options_get_paper (self->options, &size))
    while (selected-- > 0 && papers[selected] != size)
      ;
  else
    gtk_string_list_append (names, gtk_paper_size_get_display_name (
                                     gtk_page_setup_get_paper_size (self->options->page_setup)));
  adw_combo_row_set_model (self->paper, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->paper, selected);
}

static guint
find_language (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i], language) == 0)
      return i;
  return 0;
}

static guint
find_view (GwMatrixView view)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (views[i] == view)
      return i;
  return 0;
}

/* Without a review there is nothing to show movement since. */
static void
drop_since (GwPrintDialog *self)
{
  GtkStringList *names = GTK_STRING_LIST (adw_combo_row_get_model (self->view));

  if (gw_plan_get_last_review (gw_document_get_plan (self->document)) != NULL)
    return;
  self->filling = TRUE;
  gtk_string_list_remove (names, G_N_ELEMENTS (views) - 1);
  if (self->options->view == GW_MATRIX_VIEW_SINCE)
    self->options->view = GW_MATRIX_VIEW_BOTH;
  adw_combo_row_set_selected (self->view, find_view (self->options->view));
  self->filling = FALSE;
}

static void
fill_rows (GwPrintDialog *self)
{
  self->filling = TRUE;
  fill_paper (self);
  adw_combo_row_set_selected (self->orientation, gw_print_options_is_landscape (self->options) ? 0 : 1);
  adw_combo_row_set_selected (self->view, find_view (self->options->view));
  adw_combo_row_set_selected (self->language, find_language (self->options->language));
  adw_switch_row_set_active (self->greyscale, self->options->greyscale);
  self->filling = FALSE;
}

/* --- Errors */

static const char *
translate (const char *sentence,
           gpointer    data)
{
  return gettext (sentence);
}

static void
show_error (GwPrintDialog *self,
            const char    *heading,
            const GError  *error)
{
  g_autofree char *body = error->domain == GW_FILE_ERROR
                          ? gw_file_error_dup_text (error, translate, NULL) : g_strdup (error->message);
  AdwAlertDialog *alert = gw_alert_new (heading, body);

  adw_alert_dialog_add_response (alert, "close", _("_Close"));
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

/* --- Actions */

static void
keep_choices (GwPrintDialog     *self,
              GtkPrintOperation *operation)
{
  g_set_object (&self->options->settings, gtk_print_operation_get_print_settings (operation));
  g_set_object (&self->options->page_setup, gtk_print_operation_get_default_page_setup (operation));
  gw_print_options_save (self->options, self->store);
  fill_rows (self);
}

static void
printing_done_cb (GtkPrintOperation       *operation,
                  GtkPrintOperationResult  result,
                  GwPrintDialog           *self)
{
  g_autoptr(GError) error = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.print", TRUE);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      keep_choices (self, operation);
      if (gw_print_job_was_preview (operation))
        update_preview (self);
      else
        adw_dialog_close (ADW_DIALOG (self));
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      show_error (self, _("Could Not Print"), error);
    }
}

/* An operation that runs later tells its errors by “done” as well. */
static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GwPrintDialog *self = GW_PRINT_DIALOG (widget);
  g_autoptr(GwSheet) sheet = create_sheet (self);
  g_autoptr(GtkPrintOperation) operation = gw_print_job_new (sheet, self->options);
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_widget_action_set_enabled (widget, "print.print", FALSE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (printing_done_cb), self, G_CONNECT_DEFAULT);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GwPrintDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gw_print_pdf_save_finish (GW_SHEET (source), result, &error);
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.export", TRUE);
  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;
  if (file == NULL)
    {
      show_error (self, _("Could Not Export"), error);
      return;
    }
  base = g_file_get_basename (file);
  name = g_filename_display_name (base);
  title = g_strdup_printf (_("Exported to “%s”"), name);
  gw_toast_file (GTK_WIDGET (self->preview), file, title);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwPrintDialog *self = GW_PRINT_DIALOG (widget);
  g_autoptr(GwSheet) sheet = create_sheet (self);
  GFile *file = gw_document_get_file (self->document);
  g_autoptr(GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  GtkRoot *root = gtk_widget_get_root (widget);
  GwPaper paper;

  gtk_widget_action_set_enabled (widget, "print.export", FALSE);
  gw_print_paper_from_setup (self->options->page_setup, &paper);
  gw_print_pdf_save_async (sheet, &paper, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, folder, exported_cb,
                           g_object_ref (self));
}

static void
cancel_clicked_cb (GwPrintDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- Keys */

/* They work wherever the focus is, but a list or a larger page that scrolls
 * takes its own first. */
static const struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
} keys[] = {
  { GDK_KEY_Page_Up, GDK_NO_MODIFIER_MASK, "preview.previous-page" },
  { GDK_KEY_Page_Down, GDK_NO_MODIFIER_MASK, "preview.next-page" },
  { GDK_KEY_Home, GDK_NO_MODIFIER_MASK, "preview.first-page" },
  { GDK_KEY_End, GDK_NO_MODIFIER_MASK, "preview.last-page" },
  { GDK_KEY_plus, GDK_CONTROL_MASK, "preview.zoom-in" },
  { GDK_KEY_equal, GDK_CONTROL_MASK, "preview.zoom-in" },
  { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "preview.zoom-in" },
  { GDK_KEY_minus, GDK_CONTROL_MASK, "preview.zoom-out" },
  { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "preview.zoom-out" },
  { GDK_KEY_0, GDK_CONTROL_MASK, "preview.zoom-fit" },
  { GDK_KEY_KP_0, GDK_CONTROL_MASK, "preview.zoom-fit" },
};

static gboolean
preview_key_cb (GtkWidget *widget,
                GVariant  *arguments,
                gpointer   data)
{
  const char *action;

  g_variant_get (arguments, "(&s)", &action);
  gtk_widget_activate_action (GTK_WIDGET (GW_PRINT_DIALOG (widget)->preview), action, NULL);
  return GDK_EVENT_STOP;
}

/* --- Class */

static void
gw_print_dialog_dispose (GObject *object)
{
  GwPrintDialog *self = GW_PRINT_DIALOG (object);

  g_clear_object (&self->document);
  /* The dialog leaves its child behind */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_PRINT_DIALOG);

  G_OBJECT_CLASS (gw_print_dialog_parent_class)->dispose (object);
}

static void
gw_print_dialog_finalize (GObject *object)
{
  GwPrintDialog *self = GW_PRINT_DIALOG (object);

  g_clear_pointer (&self->options, gw_print_options_free);
  g_clear_object (&self->store);
  g_free (self->revision);

  G_OBJECT_CLASS (gw_print_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, GwPrintDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, GwPrintDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, GwPrintDialog, orientation);
  gtk_widget_class_bind_template_child (widget_class, GwPrintDialog, view);
  gtk_widget_class_bind_template_child (widget_class, GwPrintDialog, language);
  gtk_widget_class_bind_template_child (widget_class, GwPrintDialog, greyscale);
  gtk_widget_class_bind_template_callback (widget_class, paper_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, orientation_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, greyscale_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
gw_print_dialog_class_init (GwPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_print_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gw_print_dialog_finalize;

  g_type_ensure (GW_TYPE_PRINT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/print/gw-print-dialog.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "print.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "print.export", NULL, export_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, preview_key_cb, "(s)",
                                  keys[i].action);
}

static void
gw_print_dialog_init (GwPrintDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->store = g_settings_new (GW_APP_ID);
  self->options = gw_print_options_load (self->store);
  fill_rows (self);
}

/**
 * gw_print_dialog_new:
 * @document: a document, whose typing has been committed
 *
 * Returns: (transfer floating): a dialog that prints its risk matrix
 */
AdwDialog *
gw_print_dialog_new (GwDocument *document)
{
  GwPrintDialog *self;

  g_return_val_if_fail (GW_IS_DOCUMENT (document), NULL);

  self = g_object_new (GW_TYPE_PRINT_DIALOG, NULL);
  self->document = g_object_ref (document);
  self->revision = gw_document_dup_revision (document);
  drop_since (self);
  update_preview (self);
  return ADW_DIALOG (self);
}
