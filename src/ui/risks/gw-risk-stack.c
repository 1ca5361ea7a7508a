/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-stack.h"

#include <glib/gi18n.h>

#include "ui/risks/gw-board-paint.h"
#include "ui/widgets/gw-tooltip.h"

/**
 * GwRiskStack:
 *
 * The risks of a cell, or of the tray, that have no room of their own: a
 * button with their number, which opens the list of all that lie there.
 */
struct _GwRiskStack
{
  GtkButton parent_instance;

  /* Owned */
  char *text;

  GwPosition position; /* unset in the tray */
};

G_DEFINE_FINAL_TYPE (GwRiskStack, gw_risk_stack, GTK_TYPE_BUTTON)

static void
gw_risk_stack_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  GwRiskStack *self = GW_RISK_STACK (widget);

  if (gw_position_is_placed (self->position) && self->text != NULL)
    gw_board_paint_stack (snapshot, self->text, gtk_widget_get_width (widget));

  GTK_WIDGET_CLASS (gw_risk_stack_parent_class)->snapshot (widget, snapshot);
}

static void
gw_risk_stack_finalize (GObject *object)
{
  g_free (GW_RISK_STACK (object)->text);

  G_OBJECT_CLASS (gw_risk_stack_parent_class)->finalize (object);
}

static void
gw_risk_stack_class_init (GwRiskStackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_risk_stack_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = gw_risk_stack_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "riskstack");
}

static void
gw_risk_stack_init (GwRiskStack *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
}

/**
 * gw_risk_stack_new:
 * @position: of its cell; unset for the tray
 *
 * Creates a stack.
 *
 * Returns: (transfer floating): the stack
 */
GwRiskStack *
gw_risk_stack_new (GwPosition position)
{
  GwRiskStack *self = g_object_new (GW_TYPE_RISK_STACK, NULL);

  self->position = position;
  if (!gw_position_is_placed (position))
    gtk_widget_add_css_class (GTK_WIDGET (self), "in-tray");

  return self;
}

/**
 * gw_risk_stack_get_position:
 * @self: a stack
 *
 * Returns: where it lies; unset in the tray
 */
GwPosition
gw_risk_stack_get_position (GwRiskStack *self)
{
  g_return_val_if_fail (GW_IS_RISK_STACK (self), ((GwPosition) { 0, 0 }));

  return self->position;
}

/**
 * gw_risk_stack_set_counts:
 * @self: a stack
 * @n_stacked: how many have no chip of their own
 * @n_risks: how many lie here in all
 *
 * Says how many there are.
 */
void
gw_risk_stack_set_counts (GwRiskStack *self,
                          guint        n_stacked,
                          guint        n_risks)
{
  g_autofree char *text = g_strdup_printf ("+%u", n_stacked);
  g_autofree char *name = NULL;
  gboolean placed;

  g_return_if_fail (GW_IS_RISK_STACK (self));

  g_set_str (&self->text, text);
  placed = gw_position_is_placed (self->position);
  name = g_strdup_printf (placed ? ngettext ("%d risk in this cell", "%d risks in this cell", n_risks)
                                 : ngettext ("Tray with %d unplaced risk", "Tray with %d unplaced risks", n_risks),
                          (int) n_risks);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gw_ui_set_tooltip (GTK_WIDGET (self), name);
  if (!placed)
    gtk_button_set_label (GTK_BUTTON (self), text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
