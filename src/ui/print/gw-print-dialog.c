/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/gw-print-dialog-private.h"

#include "gw-config.h"

#include <glib/gi18n.h>

#include "ui/print/gw-sheet-order.h"

/**
 * GwPrintDialog:
 *
 * Shows what will be printed and how, then prints it or makes a PDF of it. The
 * options stand here because a print dialog of the system has no place for
 * them. They are the user's, not the plan's: those of the last time that this plan
 * was printed, else of the last time at all.
 */

G_DEFINE_FINAL_TYPE (GwPrintDialog, gw_print_dialog, ADW_TYPE_DIALOG)

/* In the order of their rows */
static const GwPaperSize papers[] = { GW_PAPER_A4, GW_PAPER_A3, GW_PAPER_LETTER };
static const GwMatrixView views[] = { GW_MATRIX_VIEW_BOTH, GW_MATRIX_VIEW_INHERENT, GW_MATRIX_VIEW_RESIDUAL,
                                      GW_MATRIX_VIEW_SINCE };
static const char *const languages[] = { NULL, "ko", "en" };

GwSheet *
gw_print_dialog_create_sheet (GwPrintDialog *self)
{
  g_autoptr(GwSheetOrder) order = gw_sheet_order_new (self->document, self->options, self->revision);

  return gw_sheet_order_make (order, gw_document_get_plan (self->document));
}

static void
sheet_made_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr(GwPrintDialog) self = data;
  g_autoptr(GwSheet) sheet = gw_sheet_order_make_finish (result, NULL);
  GwPaper paper;

  /* Something else was asked for since, or nobody looks any more. */
  if (sheet == NULL)
    return;
  gw_print_paper_from_setup (self->options->page_setup, &paper);
  gw_print_preview_set_sheet (self->preview, sheet, &paper);
}

static void
stop (GwPrintDialog *self)
{
  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
}

void
gw_print_dialog_update_preview (GwPrintDialog *self)
{
  stop (self);
  self->making = g_cancellable_new ();
  gw_sheet_order_make_async (gw_sheet_order_new (self->document, self->options, self->revision), self->making,
                             sheet_made_cb, g_object_ref (self));
}

/* What none of the sheets shows has no choice. */
static void
update_rows (GwPrintDialog *self)
{
  const guint with_positions = 1u << GW_SHEET_MATRIX | 1u << GW_SHEET_REGISTER;
  const gboolean positions = (self->options->sheets & with_positions) != 0;
  const gboolean status = (self->options->sheets & (1u << GW_SHEET_STATUS)) != 0;

  gtk_widget_set_sensitive (GTK_WIDGET (self->view), positions);
  gtk_widget_set_sensitive (GTK_WIDGET (self->since),
                            status || (positions && self->options->view == GW_MATRIX_VIEW_SINCE));
}

static void
keep_options (GwPrintDialog *self)
{
  gw_print_options_save (self->options, self->store);
  gw_print_options_remember (self->options, self->document);
}

static void
options_changed (GwPrintDialog *self)
{
  keep_options (self);
  update_rows (self);
  gw_print_dialog_update_preview (self);
}

/* --- Rows */

static void
sheets_switched_cb (GwPrintDialog *self)
{
  if (self->filling)
    return;
  self->options->sheets = gw_print_sheets_get (self->sheets);
  options_changed (self);
}

static void
since_selected_cb (GwPrintDialog *self)
{
  if (self->filling)
    return;
  g_set_str (&self->options->since, gw_since_row_get_id (self->since));
  options_changed (self);
}

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

/* Who prefers to go without colours everywhere has no choice left. */
static void
fill_greyscale (GwPrintDialog *self)
{
  const gboolean everywhere = self->options->palette == GW_PALETTE_CHOICE_GREY;

  adw_switch_row_set_active (self->greyscale, everywhere || self->options->greyscale);
  gtk_widget_set_sensitive (GTK_WIDGET (self->greyscale), !everywhere);
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
  gw_print_sheets_set (self->sheets, self->options->sheets);
  gw_since_row_fill (self->since, gw_document_get_plan (self->document), self->options->since);
  fill_paper (self);
  adw_combo_row_set_selected (self->orientation, gw_print_options_is_landscape (self->options) ? 0 : 1);
  adw_combo_row_set_selected (self->view, find_view (self->options->view));
  adw_combo_row_set_selected (self->language, find_language (self->options->language));
  fill_greyscale (self);
  self->filling = FALSE;
}

/* What the system's dialog has decided */
void
gw_print_dialog_take_choices (GwPrintDialog *self)
{
  keep_options (self);
  fill_rows (self);
}

/* The preferences can be open above another window. */
static void
palette_changed_cb (GwPrintDialog *self)
{
  gw_print_options_update_palette (self->options, self->store);
  self->filling = TRUE;
  fill_greyscale (self);
  self->filling = FALSE;
  gw_print_dialog_update_preview (self);
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

  stop (self);
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
  gtk_widget_class_bind_template_child (widget_class, GwPrintDialog, sheets);
  gtk_widget_class_bind_template_child (widget_class, GwPrintDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, GwPrintDialog, orientation);
  gtk_widget_class_bind_template_child (widget_class, GwPrintDialog, view);
  gtk_widget_class_bind_template_child (widget_class, GwPrintDialog, since);
  gtk_widget_class_bind_template_child (widget_class, GwPrintDialog, language);
  gtk_widget_class_bind_template_child (widget_class, GwPrintDialog, greyscale);
  gtk_widget_class_bind_template_callback (widget_class, sheets_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, since_selected_cb);
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
  g_type_ensure (GW_TYPE_PRINT_SHEETS);
  g_type_ensure (GW_TYPE_SINCE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/print/gw-print-dialog.ui");
  bind_template (widget_class);
  gw_print_dialog_install_actions (widget_class);
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
}

/**
 * gw_print_dialog_new:
 * @document: a document, whose typing has been committed
 *
 * Returns: (transfer floating): a dialog that prints it
 */
AdwDialog *
gw_print_dialog_new (GwDocument *document)
{
  GwPrintDialog *self;

  g_return_val_if_fail (GW_IS_DOCUMENT (document), NULL);

  self = g_object_new (GW_TYPE_PRINT_DIALOG, NULL);
  self->document = g_object_ref (document);
  self->revision = gw_document_dup_revision (document);
  gw_print_options_recall (self->options, document);
  fill_rows (self);
  drop_since (self);
  update_rows (self);
  gw_print_dialog_update_preview (self);
  g_signal_connect_object (self->store, "changed::palette", G_CALLBACK (palette_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
