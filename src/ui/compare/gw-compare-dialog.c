/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compare/gw-compare-dialog.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "ui/compare/gw-compare-row.h"
#include "ui/widgets/gw-toast.h"
#include "words/gw-format.h"

/**
 * GwCompareDialog:
 *
 * How the plan differs from another version: a list of cards, grouped by the
 * parts of the plan, from which single changes or all can be taken over.
 */
struct _GwCompareDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GwComparison *comparison;
  GListStore *rows;             /* GwComparedItem with headings */

  gboolean editable;
  gboolean filling;             /* the filter gets its words */

  /* Template */
  AdwWindowTitle *window_title;
  AdwBanner *note;
  GtkDropDown *filter;
  GtkWidget *merge;
  GtkButton *take_all;
  GtkStack *stack;
  GtkListView *list;
};

enum
{
  MERGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwCompareDialog, gw_compare_dialog, ADW_TYPE_DIALOG)

static gboolean
is_shown (GwCompareDialog *self,
          GwComparedItem  *item)
{
  guint selected = gtk_drop_down_get_selected (self->filter);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION || item->kind == selected - 1;
}

/* --- Rows */

/* Parts of the plan in the order in which they are first told of */
static GPtrArray *
group (GwCompareDialog *self)
{
  GPtrArray *items = gw_comparison_get_items (self->comparison);
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GHashTable) by_section = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    {
      GwComparedItem *item = g_ptr_array_index (items, i);
      GPtrArray *found = g_hash_table_lookup (by_section, item->section);

      if (!is_shown (self, item))
        continue;
      if (found == NULL)
        {
          found = g_ptr_array_new ();
          g_ptr_array_add (groups, found);
          g_hash_table_insert (by_section, item->section, found);
        }
      g_ptr_array_add (found, item);
    }
  return groups;
}

static void
fill_rows (GwCompareDialog *self)
{
  g_autoptr(GPtrArray) groups = group (self);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < groups->len; i++)
    {
      GPtrArray *items = g_ptr_array_index (groups, i);

      g_ptr_array_add (rows, gw_compared_item_new_heading (((GwComparedItem *) g_ptr_array_index (items, 0))->section));
      for (guint j = 0; j < items->len; j++)
        g_ptr_array_add (rows, g_object_ref (g_ptr_array_index (items, j)));
    }
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata, rows->len);
}

/* What only this plan has is never deleted by the way: that is asked for one
 * by one. */
static GPtrArray *
get_takeable (GwCompareDialog *self)
{
  GPtrArray *items = gw_comparison_get_items (self->comparison);
  GPtrArray *takeable = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      GwComparedItem *item = g_ptr_array_index (items, i);

      if (item->difference != NULL && (item->difference->flags & GW_DIFFERENCE_REMOVED) == 0 && is_shown (self, item))
        g_ptr_array_add (takeable, item);
    }
  return takeable;
}

static void
update_page (GwCompareDialog *self)
{
  g_autoptr(GPtrArray) takeable = get_takeable (self);
  const char *name = "differences";

  if (gw_comparison_get_items (self->comparison)->len == 0)
    name = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0)
    name = "nothing";
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (GTK_WIDGET (self->filter), !g_str_equal (name, "empty"));
  gtk_widget_set_visible (GTK_WIDGET (self->take_all), gw_comparison_can_take_over (self->comparison) && !g_str_equal (name, "empty"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.take-over-all", self->editable && takeable->len > 0);
}

/* --- The filter */

static char *
dup_filter_word (const char *word,
                 guint       count)
{
  return gw_format ("%s (%u)", word, count);
}

static void
fill_filter (GwCompareDialog *self)
{
  GPtrArray *items = gw_comparison_get_items (self->comparison);
  guint counts[GW_N_COMPARED_KINDS] = { 0 };
  guint selected = gtk_drop_down_get_selected (self->filter);
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < items->len; i++)
    counts[((GwComparedItem *) g_ptr_array_index (items, i))->kind]++;
  gtk_string_list_take (words, dup_filter_word (_("All"), items->len));
  for (guint kind = 0; kind < GW_N_COMPARED_KINDS; kind++)
    gtk_string_list_take (words, dup_filter_word (gw_compared_kind_get_word (kind), counts[kind]));
  self->filling = TRUE;
  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (words));
  gtk_drop_down_set_selected (self->filter, selected != GTK_INVALID_LIST_POSITION ? selected : 0);
  self->filling = FALSE;
}

static void
comparison_changed_cb (GwCompareDialog *self)
{
  fill_filter (self);
  fill_rows (self);
  update_page (self);
}

static void
filter_changed_cb (GwCompareDialog *self)
{
  if (self->filling || self->comparison == NULL)
    return;
  fill_rows (self);
  update_page (self);
}

static void
setup_cb (GwCompareDialog *self,
          GtkListItem     *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (GW_TYPE_COMPARE_ROW, NULL));
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
bind_cb (GwCompareDialog *self,
         GtkListItem     *list_item)
{
  g_autofree char *label = gw_compared_item_dup_label (gtk_list_item_get_item (list_item));

  gtk_list_item_set_accessible_label (list_item, label);
  gw_compare_row_set_item (GW_COMPARE_ROW (gtk_list_item_get_child (list_item)), self->comparison,
                           gtk_list_item_get_item (list_item), self->editable);
}

static void
unbind_cb (GwCompareDialog *self,
           GtkListItem     *list_item)
{
  gw_compare_row_set_item (GW_COMPARE_ROW (gtk_list_item_get_child (list_item)), NULL, NULL, FALSE);
}

/* --- Actions */

static void
take_over_all_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  GwCompareDialog *self = GW_COMPARE_DIALOG (widget);
  g_autoptr(GPtrArray) takeable = get_takeable (self);
  guint n_taken = gw_comparison_take_over (self->comparison, takeable);
  g_autofree char *text = g_strdup_printf (ngettext ("%d change taken over", "%d changes taken over", n_taken),
                                           (int) n_taken);

  if (n_taken > 0)
    gw_toast_step (GTK_WIDGET (self->list), gw_comparison_get_history (self->comparison), text);
}

static void
merge_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_autoptr(GtkWidget) alive = g_object_ref (widget);

  adw_dialog_close (ADW_DIALOG (widget));
  g_signal_emit (widget, signals[MERGE], 0);
}

static void
gw_compare_dialog_dispose (GObject *object)
{
  GwCompareDialog *self = GW_COMPARE_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_clear_object (&self->rows);
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (gw_compare_dialog_parent_class)->dispose (object);
}

static void
gw_compare_dialog_class_init (GwCompareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_compare_dialog_dispose;

  /**
   * GwCompareDialog::merge:
   *
   * The other version is to be merged; the dialog closes.
   */
  signals[MERGE] =
    g_signal_new ("merge", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/compare/gw-compare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwCompareDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, GwCompareDialog, note);
  gtk_widget_class_bind_template_child (widget_class, GwCompareDialog, filter);
  gtk_widget_class_bind_template_child (widget_class, GwCompareDialog, merge);
  gtk_widget_class_bind_template_child (widget_class, GwCompareDialog, take_all);
  gtk_widget_class_bind_template_child (widget_class, GwCompareDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GwCompareDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_install_action (widget_class, "compare.take-over-all", NULL, take_over_all_action);
  gtk_widget_class_install_action (widget_class, "compare.merge", NULL, merge_action);
}

static void
gw_compare_dialog_init (GwCompareDialog *self)
{
  g_autoptr(GtkNoSelection) model = NULL;

  self->rows = g_list_store_new (GW_TYPE_COMPARED_ITEM);
  model = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

/**
 * gw_compare_dialog_new:
 * @comparison: how the plan differs from another version
 * @editable: whether the plan may be changed
 *
 * Returns: (transfer floating): a dialog that shows it
 */
AdwDialog *
gw_compare_dialog_new (GwComparison *comparison,
                       gboolean      editable)
{
  GwCompareDialog *self;
  g_autofree char *names = NULL;

  g_return_val_if_fail (GW_IS_COMPARISON (comparison), NULL);

  self = g_object_new (GW_TYPE_COMPARE_DIALOG, NULL);
  self->comparison = g_object_ref (comparison);
  self->editable = editable;
  names = gw_format ("%s → %s", gw_comparison_get_left_name (comparison), gw_comparison_get_right_name (comparison));
  adw_window_title_set_subtitle (self->window_title, names);
  gtk_button_set_label (self->take_all, gw_comparison_is_earlier (comparison) ? _("Restore All") : _("Take Over All"));
  g_signal_connect_object (comparison, "changed", G_CALLBACK (comparison_changed_cb), self, G_CONNECT_SWAPPED);
  comparison_changed_cb (self);
  return ADW_DIALOG (self);
}

/**
 * gw_compare_dialog_offer_merge:
 * @self: a dialog
 *
 * Offers to merge the other version, see #GwCompareDialog::merge.
 */
void
gw_compare_dialog_offer_merge (GwCompareDialog *self)
{
  g_return_if_fail (GW_IS_COMPARE_DIALOG (self));

  gtk_widget_set_visible (self->merge, self->editable);
}

/**
 * gw_compare_dialog_set_note:
 * @self: a dialog
 * @note: plain text
 *
 * Says something about the whole comparison.
 */
void
gw_compare_dialog_set_note (GwCompareDialog *self,
                            const char      *note)
{
  g_return_if_fail (GW_IS_COMPARE_DIALOG (self) && note != NULL);

  adw_banner_set_title (self->note, note);
  adw_banner_set_revealed (self->note, TRUE);
}
