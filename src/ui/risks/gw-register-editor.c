/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-register-editor.h"

#include "edit/gw-edit-items.h"
#include "ui/risks/gw-place-picker.h"
#include "ui/risks/gw-risk-choices.h"
#include "ui/widgets/gw-date-button.h"
#include "ui/widgets/gw-owner-button.h"

/*
 * The editors that stand in a cell of the register: an entry, a drop-down, the
 * buttons for people and dates, a small matrix. Those that choose make their
 * step at once and say that they are done; an entry is committed by the cell.
 */

typedef struct
{
  GwHistory *history;
  GwRisk *risk;
  GwRegisterColumn column;
  GwEditorDone done;
  gpointer data;
} Editor;

static void
editor_free (gpointer data)
{
  Editor *editor = data;

  g_object_unref (editor->history);
  g_object_unref (editor->risk);
  g_free (editor);
}

static Editor *
get_editor (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "gw-editor");
}

static gboolean
tell_done (gpointer widget)
{
  Editor *editor = get_editor (widget);

  editor->done (widget, editor->data);
  return G_SOURCE_REMOVE;
}

/* The widget is about to go, which must not happen within its own signal. */
static void
tell_done_later (GtkWidget *widget)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, tell_done, g_object_ref (widget), g_object_unref);
}

static guint
get_field (Editor *editor)
{
  return gw_register_column_get_field (editor->column, editor->risk);
}

static const char *
get_value (Editor *editor)
{
  return gw_item_get_text (editor->risk, get_field (editor));
}

/* Entry */

static GtkWidget *
create_entry (Editor *editor)
{
  GtkWidget *entry = gtk_entry_new ();
  const char *text = get_value (editor);

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4);
  g_signal_connect (entry, "activate", G_CALLBACK (tell_done_later), NULL);
  return entry;
}

static void
commit_entry (Editor     *editor,
              GtkWidget  *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  const char *old = get_value (editor);

  /* A name is never taken away here: an emptied cell keeps what it had. */
  if (*text != '\0' && g_strcmp0 (text, old) != 0)
    gw_edit_set_text (editor->history, editor->risk, get_field (editor), text);
}

/* Drop-down */

static void
drop_down_selected_cb (GtkDropDown *drop_down)
{
  Editor *editor = get_editor (drop_down);
  GPtrArray *codes = g_object_get_data (G_OBJECT (drop_down), "gw-codes");
  guint selected = gtk_drop_down_get_selected (drop_down);

  if (selected < codes->len)
    gw_edit_set_text (editor->history, editor->risk, get_field (editor), codes->pdata[selected]);
  tell_done_later (GTK_WIDGET (drop_down));
}

static GtkWidget *
create_drop_down (Editor *editor)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected;
  GPtrArray *codes = gw_risk_choices_list (gw_history_get_plan (editor->history), editor->risk,
                                           get_field (editor), labels, &selected);
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  g_object_set_data_full (G_OBJECT (drop_down), "gw-codes", codes,
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (drop_down_selected_cb), NULL);
  return drop_down;
}

/* Owner and dates */

static GtkWidget *
create_owner_button (Editor *editor)
{
  GtkWidget *button = gw_owner_button_new ();
  g_autoptr(GPtrArray) items = gw_edit_items_one (editor->risk);

  gw_field_button_bind (GW_FIELD_BUTTON (button), editor->history, items);
  g_signal_connect_after (button, "chosen", G_CALLBACK (tell_done_later), NULL);
  return button;
}

static void
date_chosen_cb (GtkWidget  *button,
                const char *date)
{
  Editor *editor = get_editor (button);

  gw_edit_set_text (editor->history, editor->risk, get_field (editor), date);
  tell_done_later (button);
}

static GtkWidget *
create_date_button (Editor *editor)
{
  GtkWidget *button = gw_date_button_new ();

  gw_field_button_set_value (GW_FIELD_BUTTON (button), get_value (editor));
  g_object_set (button, "title", gw_register_column_get_title (editor->column), NULL);
  g_signal_connect (button, "chosen", G_CALLBACK (date_chosen_cb), NULL);
  return button;
}

/* Place */

static GtkWidget *
create_place_popover (Editor *editor)
{
  GtkWidget *popover = gtk_popover_new ();
  GwPlacement placement = GW_PLACEMENT_INHERENT;
  GwPlacePicker *picker;

  /* From the tray a risk always takes its inherent place first. */
  if (editor->column == GW_COLUMN_RESIDUAL &&
      gw_position_is_placed (gw_risk_get_inherent (editor->risk)))
    placement = GW_PLACEMENT_RESIDUAL;
  picker = gw_place_picker_new (editor->history, editor->risk, placement);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (picker));
  g_signal_connect_swapped (picker, "done", G_CALLBACK (gtk_popover_popdown), popover);
  g_signal_connect (popover, "closed", G_CALLBACK (tell_done_later), NULL);
  return popover;
}

static GtkWidget *
create_editor (Editor *editor)
{
  switch (editor->column)
    {
    case GW_COLUMN_STAGE:
    case GW_COLUMN_RESPONSE:
      return create_drop_down (editor);
    case GW_COLUMN_INHERENT:
    case GW_COLUMN_RESIDUAL:
      return create_place_popover (editor);
    case GW_COLUMN_OWNER:
      return create_owner_button (editor);
    case GW_COLUMN_DUE:
    case GW_COLUMN_REVIEW_ON:
      return create_date_button (editor);
    case GW_COLUMN_RISK:
    case GW_COLUMN_NUMBER:
    case GW_COLUMN_STATUS:
    case GW_COLUMN_MOVEMENT:
    default:
      return create_entry (editor);
    }
}

/**
 * gw_register_editor_new:
 * @history: the history of the plan
 * @risk: the risk of the row
 * @column: an editable column
 * @done: called when the user has chosen
 * @data: passed along
 *
 * Returns: (transfer floating): an editor for the cell, to be made its child
 */
GtkWidget *
gw_register_editor_new (GwHistory        *history,
                        GwRisk           *risk,
                        GwRegisterColumn  column,
                        GwEditorDone      done,
                        gpointer          data)
{
  Editor *editor;
  GtkWidget *widget;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (GW_IS_RISK (risk), NULL);

  editor = g_new (Editor, 1);
  *editor = (Editor) { g_object_ref (history), g_object_ref (risk), column, done, data };
  widget = create_editor (editor);
  g_object_set_data_full (G_OBJECT (widget), "gw-editor", editor, editor_free);
  gtk_widget_add_css_class (widget, "register-editor");
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gw_register_column_get_title (column), -1);
  return widget;
}

/**
 * gw_register_editor_start:
 * @editor: an editor that has its place
 *
 * Moves the focus to it and opens its choice, if it has one.
 */
void
gw_register_editor_start (GtkWidget *editor)
{
  if (GTK_IS_POPOVER (editor))
    {
      gtk_popover_popup (GTK_POPOVER (editor));
      gw_place_picker_start (GW_PLACE_PICKER (gtk_popover_get_child (GTK_POPOVER (editor))));
      return;
    }
  gtk_widget_grab_focus (editor);
  if (GW_IS_OWNER_BUTTON (editor))
    gw_field_button_popup (GW_FIELD_BUTTON (editor));
  else if (GW_IS_DATE_BUTTON (editor))
    gw_field_button_popup (GW_FIELD_BUTTON (editor));
  else if (GTK_IS_DROP_DOWN (editor))
    gtk_widget_activate (editor);
}

/**
 * gw_register_editor_commit:
 * @editor: an editor
 *
 * Writes what was typed into the plan, as one step. What is chosen from a list
 * is there already.
 */
void
gw_register_editor_commit (GtkWidget *editor)
{
  if (GTK_IS_ENTRY (editor))
    commit_entry (get_editor (editor), editor);
}
