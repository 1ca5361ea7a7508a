/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compare/gw-compare-row.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "plan/gw-field-word.h"
#include "ui/compare/gw-columns-layout.h"
#include "ui/compare/gw-item-lines.h"
#include "ui/compare/gw-move-matrix.h"
#include "ui/compare/gw-side.h"
#include "ui/widgets/gw-toast.h"
#include "words/gw-format.h"

/**
 * GwCompareRow:
 *
 * A row of a comparison: a heading, or an item with what differs, field by
 * field.
 */
struct _GwCompareRow
{
  AdwBin parent_instance;

  /* Owned */
  GwComparison *comparison;
  GwComparedItem *item;

  /* Template */
  GtkStack *stack;
  GtkLabel *heading;
  GtkLabel *kind;
  GtkLabel *title;
  GtkButton *take;
  GtkBox *units;
};

G_DEFINE_FINAL_TYPE (GwCompareRow, gw_compare_row, ADW_TYPE_BIN)

static GwItem *
get_item (GwCompareRow *self)
{
  return self->item->right != NULL ? self->item->right : self->item->left;
}

/* --- What differs */

static GtkWidget *
add_columns (GwCompareRow *self,
             const char   *word)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  if (word != NULL)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", word, "xalign", 0.0,
                                       "ellipsize", PANGO_ELLIPSIZE_END, NULL);

      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (self->units, label);
    }
  gtk_widget_set_layout_manager (columns, g_object_new (GW_TYPE_COLUMNS_LAYOUT, NULL));
  gtk_box_append (self->units, columns);
  return columns;
}

static GtkWidget *
add_sides (GwCompareRow *self,
           const char   *word,
           const char   *left,
           const char   *right)
{
  GtkWidget *columns = add_columns (self, word);

  gtk_box_append (GTK_BOX (columns), gw_side_new (gw_comparison_get_left_name (self->comparison), left, right, GW_SIDE_GONE));
  gtk_box_append (GTK_BOX (columns), gw_side_new (gw_comparison_get_right_name (self->comparison), right, left, GW_SIDE_NEW));
  return columns;
}

static GwPosition
get_position (GwItem        *risk,
              const GwField *field)
{
  return (GwPosition) { (int) gw_item_get_integer (risk, field->index),
                        (int) gw_item_get_integer (risk, field->index + 1) };
}

static void
add_matrix (GwCompareRow  *self,
            GtkWidget     *columns,
            const GwField *field)
{
  GwLimits limits = gw_plan_get_limits (gw_history_get_plan (gw_comparison_get_history (self->comparison)));
  g_autofree char *number = g_strdup_printf ("%d", gw_risk_get_number (GW_RISK (get_item (self))));
  GtkWidget *matrix = gw_move_matrix_new (&limits);

  gw_move_matrix_add (GW_MOVE_MATRIX (matrix), get_position (self->item->left, field), number, GW_CHIP_GHOST);
  gw_move_matrix_add (GW_MOVE_MATRIX (matrix), get_position (self->item->right, field), number, GW_CHIP_SOLID);
  gtk_box_append (GTK_BOX (columns), matrix);
}

static void
add_unit (GwCompareRow  *self,
          const GwField *field)
{
  GwItem *left_item = self->item->left, *right_item = self->item->right;
  g_autofree char *left = gw_ui_unit_text (left_item, left_item, field);
  g_autofree char *right = gw_ui_unit_text (right_item, right_item, field);
  GtkWidget *columns = add_sides (self, gettext (gw_field_get_word (field)), left, right);

  if (GW_IS_RISK (right_item) && field->kind == GW_FIELD_LEVEL)
    add_matrix (self, columns, field);
}

static const char *
get_extra (GwItem     *item,
           const char *name)
{
  GPtrArray *extras = gw_block_get_extras (gw_item_get_block (item));

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    if (g_str_equal (((GwExtra *) g_ptr_array_index (extras, i))->name, name))
      return ((GwExtra *) g_ptr_array_index (extras, i))->json;
  return NULL;
}

static void
add_place (GwCompareRow *self)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (!self->item->elsewhere)
    {
      gtk_box_append (self->units, g_object_new (GTK_TYPE_LABEL, "label", _("It has another place in the list."),
                                                 "xalign", 0.0, "wrap", TRUE, NULL));
      return;
    }
  left = gw_ui_item_title (gw_item_get_parent (self->item->left));
  right = gw_ui_item_title (gw_item_get_parent (self->item->right));
  add_sides (self, _("Place"), left, right);
}

static void
add_changes (GwCompareRow *self)
{
  if (self->item->kind == GW_COMPARED_MOVED)
    add_place (self);
  for (guint i = 0; i < self->item->units->len; i++)
    add_unit (self, g_array_index (self->item->units, GwUnit, i).first);
  for (guint i = 0; i < self->item->extras->len; i++)
    {
      const char *name = g_ptr_array_index (self->item->extras, i);

      add_sides (self, name, get_extra (self->item->left, name), get_extra (self->item->right, name));
    }
}

/* What is on one side only says all that it says. */
static void
add_whole (GwCompareRow *self)
{
  GwItem *item = get_item (self);
  g_autofree char *lines = gw_ui_item_lines (item, item);
  gulong n_within = self->item->n_within;
  g_autofree char *more = g_strdup_printf (ngettext ("with %d more that belongs to it", "with %d more that belong to it",
                                                     n_within), (int) n_within);

  if (*lines != '\0')
    gtk_box_append (self->units, gw_side_new (NULL, lines, NULL, GW_SIDE_PLAIN));
  if (n_within > 0)
    gtk_box_append (self->units, g_object_new (GTK_TYPE_LABEL, "label", more, "xalign", 0.0, "wrap", TRUE, NULL));
}

static void
clear_units (GwCompareRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->units))) != NULL)
    gtk_box_remove (self->units, child);
}

static void
show_item (GwCompareRow *self)
{
  g_autofree char *title = gw_ui_item_title (get_item (self));
  g_autofree char *kind = g_strdup_printf ("%s %s", gw_compared_kind_get_sign (self->item->kind),
                                           gw_compared_kind_get_word (self->item->kind));

  gtk_label_set_label (self->kind, kind);
  gtk_label_set_label (self->title, title);
  if (self->item->left != NULL && self->item->right != NULL)
    add_changes (self);
  else
    add_whole (self);
  gtk_widget_set_visible (GTK_WIDGET (self->units), gtk_widget_get_first_child (GTK_WIDGET (self->units)) != NULL);
}

static void
update_take (GwCompareRow *self,
             gboolean      editable)
{
  gboolean possible = self->item->difference != NULL && self->item->possible;

  const char *word = gw_comparison_is_earlier (self->comparison) ? C_("version", "Restore") : _("Take Over");
  g_autofree char *about = gw_compared_item_dup_label (self->item);
  g_autofree char *name = gw_format ("%s, %s", word, about);

  gtk_button_set_label (self->take, word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->take), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->take), gw_comparison_can_take_over (self->comparison));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.take-over", editable && possible);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->take), editable && !possible ? _("First take over what it belongs to.") : NULL);
}

/* --- */

static void
take_over_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  GwCompareRow *self = GW_COMPARE_ROW (widget);
  g_autoptr(GwComparison) comparison = g_object_ref (self->comparison);
  g_autoptr(GPtrArray) items = g_ptr_array_new ();
  g_autofree char *text = g_strdup_printf (ngettext ("%d change taken over", "%d changes taken over", 1), 1);
  GtkWidget *list = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW);

  g_ptr_array_add (items, self->item);
  if (gw_comparison_take_over (comparison, items) > 0 && list != NULL)
    gw_toast_step (list, gw_comparison_get_history (comparison), text);
}

static void
gw_compare_row_dispose (GObject *object)
{
  GwCompareRow *self = GW_COMPARE_ROW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->item);
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (gw_compare_row_parent_class)->dispose (object);
}

static void
gw_compare_row_class_init (GwCompareRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_compare_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/compare/gw-compare-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwCompareRow, stack);
  gtk_widget_class_bind_template_child (widget_class, GwCompareRow, heading);
  gtk_widget_class_bind_template_child (widget_class, GwCompareRow, kind);
  gtk_widget_class_bind_template_child (widget_class, GwCompareRow, title);
  gtk_widget_class_bind_template_child (widget_class, GwCompareRow, take);
  gtk_widget_class_bind_template_child (widget_class, GwCompareRow, units);
  gtk_widget_class_install_action (widget_class, "compare.take-over", NULL, take_over_action);
}

static void
gw_compare_row_init (GwCompareRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_compare_row_set_item:
 * @self: a row
 * @comparison: a comparison
 * @item: (nullable): one of its rows or a heading; %NULL to show none
 * @editable: whether the plan may be changed
 *
 * Shows it.
 */
void
gw_compare_row_set_item (GwCompareRow   *self,
                         GwComparison   *comparison,
                         GwComparedItem *item,
                         gboolean        editable)
{
  g_return_if_fail (GW_IS_COMPARE_ROW (self));

  clear_units (self);
  g_set_object (&self->comparison, comparison);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  gtk_stack_set_visible_child_name (self->stack, item->heading != NULL ? "heading" : "item");
  gtk_label_set_label (self->heading, item->heading != NULL ? item->heading : "");
  if (item->heading == NULL)
    {
      show_item (self);
      update_take (self, editable);
    }
}

/**
 * gw_compare_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
GwComparedItem *
gw_compare_row_get_item (GwCompareRow *self)
{
  g_return_val_if_fail (GW_IS_COMPARE_ROW (self), NULL);

  return self->item;
}
