/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-board-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "ui/dialogs/gw-close-risk-dialog.h"
#include "ui/risks/gw-place-picker.h"
#include "ui/risks/gw-risk-list.h"
#include "ui/widgets/gw-toast.h"
#include "words/gw-format.h"

/* What can be done with the selected risk, and what opens from the board: the
 * context menu, the choice of a cell, the list of a stack. */

/* The mark of the selected risk: that of the chip with the focus if it is one
 * of its two, else where it stands. */
static gboolean
get_mark (GwRiskBoard *self,
          GwMark      *mark)
{
  GwRisk *risk = gw_risk_selection_get_risk (self->selection);
  GtkWidget *chip = gw_risk_board_get_focus (self);

  if (risk == NULL)
    return FALSE;
  if (!GW_IS_RISK_CHIP (chip) || gw_risk_chip_get_mark (GW_RISK_CHIP (chip))->risk != risk)
    chip = gw_risk_board_get_chip (self, risk);
  if (chip == NULL)
    return FALSE;

  *mark = *gw_risk_chip_get_mark (GW_RISK_CHIP (chip));
  return TRUE;
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GwRiskBoard *self = GW_RISK_BOARD (widget);
  GwRisk *risk = gw_risk_selection_get_risk (self->selection);

  if (risk != NULL)
    gw_risk_board_activate_risk (self, risk);
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GwRiskBoard *self = GW_RISK_BOARD (widget);

  adw_dialog_present (gw_close_risk_dialog_new (self->history, gw_risk_selection_get_risks (self->selection)),
                      widget);
}

static void
return_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwRiskBoard *self = GW_RISK_BOARD (widget);
  GwRisk *risk = gw_risk_selection_get_risk (self->selection);

  if (risk != NULL)
    gw_risk_board_return (self, risk);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwRiskBoard *self = GW_RISK_BOARD (widget);
  GwRisk *risk = gw_risk_selection_get_risk (self->selection);
  g_autoptr(GPtrArray) risks = NULL;
  g_autofree char *title = NULL;

  if (risk == NULL)
    return;

  risks = gw_edit_items_one (risk);
  title = gw_format (_("“%s” deleted"), gw_risk_get_label (risk));
  if (gw_edit_delete (self->history, risks))
    gw_toast_step (widget, self->history, title);
}

/* The popover goes when it is closed; what it has done is done by then. */
static gboolean
drop_popover_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

static void
popover_closed_cb (GtkWidget   *popover,
                   GwRiskBoard *self)
{
  GwRisk *risk = gw_risk_selection_get_risk (self->selection);

  if (self->menu == popover)
    self->menu = NULL;
  if (self->list == popover)
    self->list = NULL;
  if (risk != NULL)
    gw_risk_board_focus_risk (self, risk);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_popover_cb, g_object_ref (popover), g_object_unref);
}

static void
point_to (GwRiskBoard        *self,
          GtkWidget          *popover,
          GtkWidget          *item,
          const GdkRectangle *at)
{
  GdkRectangle rectangle = { 0, 0, 1, 1 };
  graphene_rect_t bounds;

  if (at != NULL)
    rectangle = *at;
  else if (gtk_widget_compute_bounds (item, GTK_WIDGET (self), &bounds))
    rectangle = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                 (int) bounds.size.width, (int) bounds.size.height };

  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &rectangle);
}

static void
open_popover (GwRiskBoard        *self,
              GtkWidget         **slot,
              GtkWidget          *popover,
              GtkWidget          *item,
              const GdkRectangle *at)
{
  if (*slot != NULL)
    gtk_popover_popdown (GTK_POPOVER (*slot));

  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  point_to (self, popover, item, at);
  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed_cb), self);
  *slot = popover;
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
place_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GwRiskBoard *self = GW_RISK_BOARD (widget);
  GtkWidget *popover;
  GwPlacePicker *picker;
  GwMark mark;

  if (!get_mark (self, &mark))
    return;

  picker = gw_place_picker_new (self->history, mark.risk, gw_mark_get_placement (&mark, self->view));
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (picker));
  g_signal_connect_object (picker, "done", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
  open_popover (self, &self->list, popover, gw_risk_board_get_chip (self, mark.risk), NULL);
  gw_place_picker_start (picker);
}

static GMenuModel *
new_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) first = g_menu_new ();
  g_autoptr(GMenu) second = g_menu_new ();

  g_menu_append (first, _("_Edit"), "board.edit");
  g_menu_append (first, _("_Place on Matrix…"), "board.place");
  g_menu_append (first, _("Return to _Tray"), "board.return");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append (second, _("_Close Risk…"), "board.close");
  g_menu_append (second, _("_Delete"), "board.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (second));

  return G_MENU_MODEL (menu);
}

void
gw_risk_board_open_menu (GwRiskBoard        *self,
                         GtkWidget          *item,
                         const GdkRectangle *at)
{
  g_autoptr(GMenuModel) model = NULL;
  GtkWidget *menu;

  if (!GW_IS_RISK_CHIP (item) || gw_mark_is_gone (gw_risk_chip_get_mark (GW_RISK_CHIP (item))))
    return;

  gtk_widget_grab_focus (item);
  gw_risk_selection_set_risk (self->selection, gw_risk_chip_get_mark (GW_RISK_CHIP (item))->risk);
  gw_risk_board_update_actions (self);

  model = new_menu ();
  menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), at == NULL);
  gtk_widget_set_halign (menu, at == NULL ? GTK_ALIGN_FILL : GTK_ALIGN_START);
  open_popover (self, &self->menu, menu, item, at);
}

static void
risk_chosen_cb (GwRiskBoard *self,
                GwRisk      *risk)
{
  gw_risk_selection_set_risk (self->selection, risk);
  if (self->list != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->list));
}

static GListStore *
list_risks (GwRiskBoard *self,
            GwPosition   position)
{
  GListStore *risks = g_list_store_new (GW_TYPE_RISK);
  guint n_marks = self->tray_marks->len;
  const GwMark *marks = (const GwMark *) self->tray_marks->data;

  if (gw_position_is_placed (position))
    marks = gw_matrix_model_get_marks (self->model, position, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    {
      if (marks[i].kind != GW_CHIP_GHOST)
        g_list_store_append (risks, marks[i].risk);
    }
  for (guint i = 0; i < n_marks; i++)
    {
      if (marks[i].kind == GW_CHIP_GHOST)
        g_list_store_append (risks, marks[i].risk);
    }

  return risks;
}

void
gw_risk_board_open_stack (GwRiskBoard *self,
                          GwRiskStack *stack)
{
  g_autoptr(GListStore) risks = list_risks (self, gw_risk_stack_get_position (stack));
  GwRiskList *list = gw_risk_list_new (G_LIST_MODEL (risks));
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (list));
  gtk_widget_add_css_class (popover, "menu");
  g_signal_connect_object (list, "chosen", G_CALLBACK (risk_chosen_cb), self, G_CONNECT_SWAPPED);
  open_popover (self, &self->list, popover, GTK_WIDGET (stack), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (list));
}

void
gw_risk_board_update_actions (GwRiskBoard *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GwRisk *risk = gw_risk_selection_get_risk (self->selection);
  gboolean on_board = risk != NULL && gw_risk_board_get_chip (self, risk) != NULL;
  gboolean can_edit = self->editable && risk != NULL;

  gtk_widget_action_set_enabled (widget, "board.edit", risk != NULL);
  gtk_widget_action_set_enabled (widget, "board.place", can_edit && on_board);
  gtk_widget_action_set_enabled (widget, "board.return", can_edit && on_board && gw_risk_is_placed (risk));
  gtk_widget_action_set_enabled (widget, "board.close", can_edit && !gw_risk_is_closed (risk));
  gtk_widget_action_set_enabled (widget, "board.delete", can_edit);
}

void
gw_risk_board_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "board.edit", NULL, edit_action);
  gtk_widget_class_install_action (klass, "board.place", NULL, place_action);
  gtk_widget_class_install_action (klass, "board.return", NULL, return_action);
  gtk_widget_class_install_action (klass, "board.close", NULL, close_action);
  gtk_widget_class_install_action (klass, "board.delete", NULL, delete_action);
}
