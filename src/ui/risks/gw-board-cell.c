/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-board-cell.h"

#include <glib/gi18n.h>

#include "ui/risks/gw-board-header.h"
#include "ui/widgets/gw-tooltip.h"

/**
 * GwBoardCell:
 *
 * A cell of the matrix, as the keyboard, the pointer and a screen reader meet
 * it: focusable, named, with a tooltip. The board paints it.
 */
struct _GwBoardCell
{
  GtkWidget parent_instance;

  GwPosition position;
};

G_DEFINE_FINAL_TYPE (GwBoardCell, gw_board_cell, GTK_TYPE_WIDGET)

static void
gw_board_cell_class_init (GwBoardCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "boardcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
gw_board_cell_init (GwBoardCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * gw_board_cell_new:
 * @position: which cell
 *
 * Creates a cell.
 *
 * Returns: (transfer floating): the cell
 */
GwBoardCell *
gw_board_cell_new (GwPosition position)
{
  GwBoardCell *self = g_object_new (GW_TYPE_BOARD_CELL, NULL);

  self->position = position;

  return self;
}

/**
 * gw_board_cell_get_position:
 * @self: a cell
 *
 * Returns: which cell it is
 */
GwPosition
gw_board_cell_get_position (GwBoardCell *self)
{
  g_return_val_if_fail (GW_IS_BOARD_CELL (self), ((GwPosition) { 0, 0 }));

  return self->position;
}

static void
append_level (GString            *text,
              const GwMatrixAxes *axes,
              GwMatrixAxis        axis,
              int                 level)
{
  g_autofree char *words = gw_board_header_dup_level (axes, axis, level);

  g_string_append_printf (text, "\n%s", words);
}

static void
update_tooltip (GwBoardCell        *self,
                const GwMatrixAxes *axes,
                guint               n_risks)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_printf (text, _("Score %d: probability %d × impact %d"),
                   gw_position_get_score (self->position),
                   self->position.probability, self->position.impact);
  append_level (text, axes, GW_AXIS_PROBABILITY, self->position.probability);
  append_level (text, axes, GW_AXIS_IMPACT, self->position.impact);
  if (self->position.impact == GW_LEVELS)
    g_string_append_printf (text, "\n%s", _("Impact 5: watch even if rare"));
  if (n_risks > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("%d risk in this cell", "%d risks in this cell", n_risks),
                              (int) n_risks);
    }

  gw_ui_set_tooltip (GTK_WIDGET (self), text->str);
}

/**
 * gw_board_cell_update:
 * @self: a cell
 * @axes: what the levels mean
 * @n_risks: how many risks lie in it
 *
 * Names it anew.
 */
void
gw_board_cell_update (GwBoardCell        *self,
                      const GwMatrixAxes *axes,
                      guint               n_risks)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GW_IS_BOARD_CELL (self));

  name = g_strdup_printf (ngettext ("Cell: probability %d, impact %d, %d risk",
                                    "Cell: probability %d, impact %d, %d risks", n_risks),
                          self->position.probability, self->position.impact, (int) n_risks);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  update_tooltip (self, axes, n_risks);
}
