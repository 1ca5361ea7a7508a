/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-board-private.h"

#include <glib/gi18n.h>

#include "ui/widgets/gw-announce.h"
#include "ui/widgets/gw-labels.h"

/* The keys. The board is one Tab stop: arrows walk from chip to chip and from
 * cell to cell, and carry a risk that was taken up. */

static gboolean
is_item (GtkWidget *widget)
{
  return GW_IS_RISK_CHIP (widget) || GW_IS_RISK_STACK (widget) ||
         GW_IS_BOARD_CELL (widget) || GW_IS_RISK_TRAY (widget);
}

/* The focus, when it is on the board and not in something that it has opened */
GtkWidget *
gw_risk_board_get_focus (GwRiskBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !is_item (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;

  return focus;
}

static GwBoardTarget
get_place (GtkWidget *item)
{
  GwPosition position = { 0, 0 };

  if (GW_IS_RISK_CHIP (item))
    position = gw_risk_chip_get_mark (GW_RISK_CHIP (item))->position;
  else if (GW_IS_RISK_STACK (item))
    position = gw_risk_stack_get_position (GW_RISK_STACK (item));
  else if (GW_IS_BOARD_CELL (item))
    position = gw_board_cell_get_position (GW_BOARD_CELL (item));

  return (GwBoardTarget) {
    gw_position_is_placed (position) ? GW_PLACE_CELL : GW_PLACE_TRAY, position,
  };
}

static GPtrArray *
get_items (GwRiskBoard   *self,
           GwBoardTarget  place)
{
  return place.place == GW_PLACE_CELL ? gw_risk_board_get_cell_items (self, place.position)
                                      : gw_risk_tray_get_items (self->tray);
}

static GtkWidget *
get_holder (GwRiskBoard   *self,
            GwBoardTarget  place)
{
  if (place.place != GW_PLACE_CELL)
    return GTK_WIDGET (self->tray);

  return GTK_WIDGET (self->cells[gw_risk_board_cell_to_index (place.position)]);
}

/* What has the focus is what the details show. */
static gboolean
focus_item (GwRiskBoard *self,
            GtkWidget   *item)
{
  if (GW_IS_RISK_CHIP (item))
    {
      GwRisk *risk = gw_risk_chip_get_mark (GW_RISK_CHIP (item))->risk;

      gtk_widget_grab_focus (item);
      gw_risk_selection_set_risk (self->selection, risk);
    }
  else
    {
      gtk_widget_grab_focus (item);
    }

  return TRUE;
}

static gboolean
enter_place (GwRiskBoard   *self,
             GwBoardTarget  place,
             gboolean       from_end)
{
  g_autoptr(GPtrArray) items = get_items (self, place);

  if (items->len == 0)
    return focus_item (self, get_holder (self, place));

  return focus_item (self, g_ptr_array_index (items, from_end ? items->len - 1 : 0));
}

/* The tray reads as text does; the matrix runs to the right in every language. */
static gboolean
walk_inside (GwRiskBoard   *self,
             GtkWidget     *focus,
             GwBoardTarget  place,
             int            right)
{
  g_autoptr(GPtrArray) items = get_items (self, place);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int step = rtl ? -right : right;
  guint at;

  if (!g_ptr_array_find (items, focus, &at))
    return FALSE;
  if ((int) at + step < 0 || at + step >= items->len)
    return place.place == GW_PLACE_TRAY;

  return focus_item (self, g_ptr_array_index (items, (int) at + step));
}

static gboolean
walk (GwRiskBoard *self,
      GtkWidget   *focus,
      int          right,
      int          up)
{
  GwBoardTarget place = get_place (focus);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GwBoardTarget next;

  if (right != 0 && walk_inside (self, focus, place, right))
    return TRUE;

  next = gw_board_target_step (place, right, up, gw_risk_board_get_axes (self));
  if (gw_board_target_equal (place, next))
    return TRUE;

  return enter_place (self, next, right != 0 && (right < 0) != rtl);
}

static void
announce_target (GwRiskBoard *self)
{
  GwBoardTarget target = gw_board_drag_get_target (self->drag);
  GwPosition position = target.position;
  int score = gw_position_get_score (position);
  g_autofree char *message = NULL;

  if (target.place == GW_PLACE_TRAY)
    {
      gw_announce (GTK_WIDGET (self), _("Return to Tray"));
      return;
    }

  message = g_strdup_printf (_("Probability %d, impact %d, score %d, %s"),
                             position.probability, position.impact, score,
                             gw_ui_band_label (gw_limits_get_band (&self->limits, score)));
  gw_announce (GTK_WIDGET (self), message);
}

static void
show_carried (GwRiskBoard *self)
{
  gw_risk_board_forget_target (self);
  gw_risk_board_update_held (self);
  announce_target (self);
}

static gboolean
take_up (GwRiskBoard *self,
         GtkWidget   *focus)
{
  const GwMark *mark = gw_risk_chip_get_mark (GW_RISK_CHIP (focus));

  if (gw_mark_is_gone (mark))
    return TRUE;
  if (!self->editable || gw_mark_is_past (mark))
    {
      gw_risk_board_activate_risk (self, mark->risk);
      return TRUE;
    }

  gw_board_drag_take_up (self->drag, mark->risk, gw_mark_get_placement (mark, self->view), get_place (focus));
  show_carried (self);

  return TRUE;
}

static gboolean
get_arrow (guint  keyval,
           int   *right,
           int   *up)
{
  *right = *up = 0;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *right = -1;
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *right = 1;
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *up = 1;
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *up = -1;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_take (guint keyval)
{
  return keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space || keyval == GDK_KEY_Return ||
         keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

/* While a risk is held, all other keys wait. */
static gboolean
press_while_held (GwRiskBoard *self,
                  guint        keyval)
{
  gboolean carrying = gw_board_drag_get_state (self->drag) == GW_BOARD_CARRYING;
  int right, up;

  if (keyval == GDK_KEY_Escape)
    {
      gw_risk_board_cancel (self);
      gw_announce (GTK_WIDGET (self), _("Put back"));
    }
  else if (carrying && is_take (keyval))
    {
      gw_risk_board_drop (self);
    }
  else if (carrying && get_arrow (keyval, &right, &up))
    {
      if (gw_board_drag_carry (self->drag, right, up, gw_risk_board_get_axes (self)))
        show_carried (self);
    }

  return TRUE;
}

static gboolean
press_on_chip (GwRiskBoard *self,
               GtkWidget   *focus,
               guint        keyval)
{
  if (is_take (keyval))
    return take_up (self, focus);
  if (self->editable && (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete))
    {
      gw_risk_board_clear (self, gw_risk_chip_get_mark (GW_RISK_CHIP (focus)));
      return TRUE;
    }

  return FALSE;
}

static gboolean
key_pressed_cb (GwRiskBoard     *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  GtkWidget *focus = gw_risk_board_get_focus (self);
  int right, up;

  if (gw_board_drag_is_holding (self->drag))
    return press_while_held (self, keyval);
  if (focus == NULL)
    return FALSE;
  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    {
      gw_risk_board_open_menu (self, focus, NULL);
      return TRUE;
    }
  if (modifiers != 0)
    return FALSE;
  if (get_arrow (keyval, &right, &up))
    return walk (self, focus, right, up);

  return GW_IS_RISK_CHIP (focus) && press_on_chip (self, focus, keyval);
}

/* A risk is carried while the board has the focus. */
static void
focus_left_cb (GwRiskBoard *self)
{
  if (gw_board_drag_get_state (self->drag) == GW_BOARD_CARRYING)
    gw_risk_board_cancel (self);
}

void
gw_risk_board_add_keys (GwRiskBoard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* One comes to the selected risk, else to the first unplaced one, else to the
 * most urgent cell. */
gboolean
gw_risk_board_grab_focus (GtkWidget *widget)
{
  GwRiskBoard *self = GW_RISK_BOARD (widget);
  GwRisk *selected = gw_risk_selection_get_risk (self->selection);
  g_autoptr(GPtrArray) tray = gw_risk_tray_get_items (self->tray);

  if (selected != NULL && gw_risk_board_focus_risk (self, selected))
    return TRUE;
  if (tray->len > 0)
    return gtk_widget_grab_focus (g_ptr_array_index (tray, 0));

  return enter_place (self, (GwBoardTarget) { GW_PLACE_CELL, { GW_LEVELS, GW_LEVELS } }, FALSE);
}

gboolean
gw_risk_board_move_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  /* What has opened over the board moves its own focus. */
  if (GTK_IS_NATIVE (child))
    return gtk_widget_child_focus (child, direction);
  if (child != NULL)
    return FALSE;

  return gtk_widget_grab_focus (widget);
}
