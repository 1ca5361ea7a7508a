/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-board-header.h"

#include <glib/gi18n.h>

#include "ui/widgets/gw-tooltip.h"
#include "words/gw-format.h"

/**
 * GwBoardHeader:
 *
 * The name of a level beside the matrix, as the pointer and a screen reader
 * meet it: it says what the level means, for which the picture has no room.
 * The board paints it.
 */
struct _GwBoardHeader
{
  GtkWidget parent_instance;

  int level;
};

G_DEFINE_FINAL_TYPE (GwBoardHeader, gw_board_header, GTK_TYPE_WIDGET)

static void
gw_board_header_class_init (GwBoardHeaderClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "boardheader");
}

static void
gw_board_header_init (GwBoardHeader *self)
{
}

/**
 * gw_board_header_new:
 * @of_row: whether it stands beside a row, else below a column
 * @level: 1 to 5
 *
 * Creates a header, which is named by gw_board_header_update().
 *
 * Returns: (transfer floating): the header
 */
GwBoardHeader *
gw_board_header_new (gboolean of_row,
                     int      level)
{
  GwBoardHeader *self = g_object_new (GW_TYPE_BOARD_HEADER,
                                      "accessible-role", of_row ? GTK_ACCESSIBLE_ROLE_ROW_HEADER
                                                                : GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
                                      NULL);

  self->level = level;

  return self;
}

/**
 * gw_board_header_dup_level:
 * @axes: what the levels mean
 * @axis: a scale
 * @level: 1 to 5
 *
 * Says what a level means, as in “Probability 4: High, up to 80%”.
 *
 * Returns: (transfer full): the level in words
 */
char *
gw_board_header_dup_level (const GwMatrixAxes *axes,
                           GwMatrixAxis        axis,
                           int                 level)
{
  const char *name = axis == GW_AXIS_PROBABILITY ? _("Probability") : _("Impact");
  const char *label = gw_matrix_axes_get_label (axes, axis, level);
  const char *meaning = gw_matrix_axes_get_meaning (axes, axis, level);

  if (meaning == NULL || *meaning == '\0')
    return gw_format ("%s %d: %s", name, level, label);

  return gw_format ("%s %d: %s, %s", name, level, label, meaning);
}

/**
 * gw_board_header_update:
 * @self: a header
 * @axes: what the levels mean
 * @axis: the scale that it belongs to now
 *
 * Names it anew.
 */
void
gw_board_header_update (GwBoardHeader      *self,
                        const GwMatrixAxes *axes,
                        GwMatrixAxis        axis)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GW_IS_BOARD_HEADER (self));

  name = gw_board_header_dup_level (axes, axis, self->level);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gw_ui_set_tooltip (GTK_WIDGET (self), name);
}
