/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-case-row.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "gw-config.h"
#include "ui/case/gw-case-item.h"
#include "ui/case/gw-code-row.h"
#include "ui/widgets/gw-area-row.h"
#include "ui/widgets/gw-date-button.h"
#include "ui/widgets/gw-late-menu.h"
#include "ui/widgets/gw-later.h"
#include "ui/widgets/gw-long-list.h"
#include "ui/widgets/gw-number-row.h"
#include "ui/widgets/gw-owner-button.h"
#include "ui/widgets/gw-text-row.h"
#include "ui/widgets/gw-toast.h"
#include "words/gw-format.h"

/**
 * GwCaseRow:
 *
 * A part of the business case: what it says in a line, to be opened and edited
 * field by field. Which fields there are is told by #GwCaseItem.
 */
struct _GwCaseRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  GwHistory *history;
  GwItem *item;
  GPtrArray *rows;              /* one a field, borrowed */

  const GwCaseItem *kind;
  gboolean editable;
  GwLater later;

  /* Template */
  GtkMenuButton *more;
  GMenuModel *row_menu;
};

G_DEFINE_FINAL_TYPE (GwCaseRow, gw_case_row, ADW_TYPE_EXPANDER_ROW)

/* --- What it says */

static const char *
get_title (GwCaseRow *self)
{
  const char *title = gw_item_get_text (self->item, self->kind->title);

  return title != NULL ? title : gettext (self->kind->untitled);
}

static void
update (GwCaseRow *self)
{
  g_autofree char *title = g_strdelimit (g_strdup (get_title (self)), "\n", ' ');
  g_autofree char *line = self->kind->dup_line (gw_history_get_plan (self->history), self->item);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), line);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-up",
                                 self->editable && gw_edit_can_move_by (self->item, -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-down",
                                 self->editable && gw_edit_can_move_by (self->item, 1));
}

/* The line also names an owner, and is in the currency of the case. */
static void
plan_changed_cb (GwCaseRow *self)
{
  gw_later_queue (&self->later);
}

/* --- The fields */

static GtkWidget *
make_button_row (const char *title,
                 GtkWidget  *button)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static GtkWidget *
make_owner_row (GwCaseRow  *self,
                const char *title)
{
  GtkWidget *button = gw_owner_button_new ();
  g_autoptr(GPtrArray) items = gw_edit_items_one (self->item);

  gw_field_button_bind (GW_FIELD_BUTTON (button), self->history, items);
  return make_button_row (title, button);
}

static GtkWidget *
make_date_row (GwCaseRow  *self,
               const char *title)
{
  GtkWidget *button = gw_date_button_new ();
  g_autoptr(GPtrArray) items = gw_edit_items_one (self->item);

  gw_field_button_bind (GW_FIELD_BUTTON (button), self->history, items);
  return make_button_row (title, button);
}

static GtkWidget *
make_text_row (GwCaseRow         *self,
               const GwCaseField *field,
               GwFieldKind        kind)
{
  const char *title = gettext (field->title);
  GtkWidget *row;

  if (kind == GW_FIELD_LINES)
    {
      row = gw_area_row_new (title);
      gw_area_row_bind (GW_AREA_ROW (row), self->history, self->item, field->index);
    }
  else if (kind == GW_FIELD_NUMBER)
    {
      row = gw_number_row_new (title);
      gw_number_row_bind (GW_NUMBER_ROW (row), self->history, self->item, field->index);
    }
  else
    {
      row = gw_text_row_new (title);
      gw_text_row_bind (GW_TEXT_ROW (row), self->history, self->item, field->index);
    }
  return row;
}

static GtkWidget *
make_row (GwCaseRow         *self,
          const GwCaseField *field)
{
  const GwFieldKind kind = gw_item_get_field (self->item, field->index)->kind;

  if (field->label != NULL)
    return gw_code_row_new (gettext (field->title), self->history, self->item, field->index, field->label);
  if (kind == GW_FIELD_DATE)
    return make_date_row (self, gettext (field->title));
  if (kind == GW_FIELD_REF)
    return make_owner_row (self, gettext (field->title));
  return make_text_row (self, field, kind);
}

/* What is only to be read can still be copied. */
static void
set_row_editable (GtkWidget *row,
                  gboolean   editable)
{
  if (GTK_IS_EDITABLE (row))
    gtk_editable_set_editable (GTK_EDITABLE (row), editable);
  else if (GW_IS_AREA_ROW (row))
    gw_area_row_set_editable (GW_AREA_ROW (row), editable);
  else
    gtk_widget_set_sensitive (row, editable);
}

/* A row without rows has no arrow, so the first is made at once; the others
 * when they are first seen. */
static void
ensure_rows (GwCaseRow *self,
             guint      n_rows)
{
  for (guint i = self->rows->len; i < n_rows; i++)
    {
      GtkWidget *row = make_row (self, &self->kind->fields[i]);

      set_row_editable (row, self->editable);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
expanded_cb (GwCaseRow *self)
{
  if (self->kind != NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    ensure_rows (self, self->kind->n_fields);
}

/* --- Actions */

/* The list makes another row for what has moved: that one goes on as this did. */
static void
move (GwCaseRow *self,
      int        steps)
{
  GtkWidget *rows = gtk_widget_get_ancestor (GTK_WIDGET (self), GW_TYPE_LONG_LIST);
  GwList *list = gw_item_get_parent_list (self->item);
  gboolean expanded = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self));
  GtkListBoxRow *row;
  guint position;

  if (!gw_edit_can_move_by (self->item, steps) || !gw_list_find (list, self->item, &position))
    return;
  position += steps;
  gw_edit_move (self->history, self->item, list, position);
  row = gw_long_list_show_row (GW_LONG_LIST (rows), position);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), expanded);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr(GwCaseRow) self = g_object_ref (GW_CASE_ROW (widget));

  if (self->editable)
    move (self, g_str_equal (name, "row.move-up") ? -1 : 1);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_autoptr(GwCaseRow) self = g_object_ref (GW_CASE_ROW (widget));
  GtkWidget *box = gtk_widget_get_parent (widget);
  g_autoptr(GPtrArray) items = gw_edit_items_one (self->item);
  g_autofree char *title = gw_format (_("“%s” deleted"), get_title (self));

  if (self->editable && gw_edit_delete (self->history, items))
    gw_toast_step (box, self->history, title);
}

/* --- Class */

static void
gw_case_row_dispose (GObject *object)
{
  GwCaseRow *self = GW_CASE_ROW (object);

  gw_later_stop (&self->later);
  g_clear_object (&self->history);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (gw_case_row_parent_class)->dispose (object);
}

static void
gw_case_row_finalize (GObject *object)
{
  g_ptr_array_unref (GW_CASE_ROW (object)->rows);

  G_OBJECT_CLASS (gw_case_row_parent_class)->finalize (object);
}

static void
gw_case_row_class_init (GwCaseRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gw_case_row_dispose;
  object_class->finalize = gw_case_row_finalize;

  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "row.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.move-down", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/case/gw-case-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwCaseRow, more);
  gtk_widget_class_bind_template_child (widget_class, GwCaseRow, row_menu);
}

static void
gw_case_row_init (GwCaseRow *self)
{
  gw_later_init (&self->later, G_PRIORITY_HIGH_IDLE, (GSourceOnceFunc) update, self);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_ui_set_late_menu (self->more, self->row_menu);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * gw_case_row_new:
 * @history: the history of the plan
 * @item: (type GwItem): an objective, a constraint or an estimate
 * @editable: whether it may be changed
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
gw_case_row_new (GwHistory *history,
                 gpointer   item,
                 gboolean   editable)
{
  GwCaseRow *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (GW_IS_ITEM (item), NULL);

  self = g_object_new (GW_TYPE_CASE_ROW, NULL);
  self->history = g_object_ref (history);
  self->item = g_object_ref (item);
  self->kind = gw_case_item_get (G_OBJECT_TYPE (item));
  self->editable = editable;
  gtk_widget_set_visible (GTK_WIDGET (self->more), editable);
  ensure_rows (self, 1);
  g_signal_connect_object (gw_history_get_plan (history), "changed", G_CALLBACK (plan_changed_cb),
                           self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * gw_case_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (type GwItem): what it shows
 */
gpointer
gw_case_row_get_item (GwCaseRow *self)
{
  g_return_val_if_fail (GW_IS_CASE_ROW (self), NULL);

  return self->item;
}

/**
 * gw_case_row_edit:
 * @self: a row
 * @field: (nullable): a field of its item, %NULL for the first one
 *
 * Opens the row, with the focus in the field.
 */
void
gw_case_row_edit (GwCaseRow     *self,
                  const GwField *field)
{
  guint found = 0;

  g_return_if_fail (GW_IS_CASE_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  for (guint i = 0; field != NULL && i < self->kind->n_fields; i++)
    if (self->kind->fields[i].index == field->index)
      found = i;
  gtk_widget_grab_focus (self->rows->pdata[found]);
}
