/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-chip.h"

#include <glib/gi18n.h>

#include "ui/risks/gw-board-paint.h"
#include "ui/widgets/gw-change-row.h"
#include "ui/widgets/gw-css-class.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-tooltip.h"
#include "words/gw-format.h"

/**
 * GwRiskChip:
 *
 * One risk on the board: a button, so that it can be focused, pressed by a
 * screen reader and named. On the matrix it is a disc with the number, painted
 * as on paper, or a pill that names the risk when it is given the room; in the
 * tray a pill with number and short title.
 */
struct _GwRiskChip
{
  GtkButton parent_instance;

  /* Owned */
  GwRisk *risk;

  /* Borrowed: children, in the tray only */
  GtkLabel *number;
  GtkLabel *title;

  GwMark mark;
  gboolean selected;
  gboolean movable;
};

/* The longest title of a pill, in characters; the rest is in the tooltip */
#define PILL_CHARS 18

G_DEFINE_FINAL_TYPE (GwRiskChip, gw_risk_chip, GTK_TYPE_BUTTON)

static char *
dup_name (GwRiskChip     *self,
          const GwLimits *limits)
{
  int number = gw_risk_get_number (self->risk);
  const char *title = gw_risk_get_label (self->risk);
  GwPosition position = self->mark.position;
  int score = gw_position_get_score (position);

  if (!gw_position_is_placed (position))
    return gw_format (_("Risk %d, %s: unplaced"), number, title);

  return gw_format (_("Risk %d, %s: probability %d, impact %d, score %d, %s"),
                    number, title, position.probability, position.impact, score,
                    gw_ui_band_label (gw_limits_get_band (limits, score)));
}

static const char *
get_description (GwRiskChip *self)
{
  if (gw_mark_is_gone (&self->mark))
    return gw_ui_movement_label (GW_MOVEMENT_REMOVED);
  if (gw_mark_is_past (&self->mark))
    return _("At the review");
  switch (self->mark.kind)
    {
    case GW_CHIP_GHOST:
      return _("Inherent");
    case GW_CHIP_DASHED:
      return _("Not placed after the response");
    case GW_CHIP_SOLID:
    default:
      return "";
    }
}

static void
update_tooltip (GwRiskChip     *self,
                const GwLimits *limits)
{
  g_autoptr(GString) text = g_string_new (gw_item_get_text (self->risk, GW_RISK_TITLE));
  GwPosition position = self->mark.position;
  int score = gw_position_get_score (position);

  if (!gw_position_is_placed (position))
    {
      gw_format_append (text, "\n%s",
                        self->movable ? _("Drag onto the matrix, or press Enter to choose a cell")
                                      : _("Unplaced"));
    }
  else
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _("Score %d: probability %d × impact %d"),
                              score, position.probability, position.impact);
    }
  if (self->mark.kind != GW_CHIP_SOLID)
    gw_format_append (text, "\n%s", get_description (self));
  if (self->mark.movement != GW_MOVEMENT_NONE && !gw_mark_is_gone (&self->mark))
    gw_format_append (text, "\n%s", gw_ui_movement_label (self->mark.movement));
  if (gw_limits_is_above (limits, score))
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _("Above the appetite of %d"), limits->appetite);
    }

  gw_ui_set_tooltip (GTK_WIDGET (self), text->str);
}

static void
update_labels (GwRiskChip *self)
{
  g_autofree char *number = NULL;

  if (self->number == NULL)
    return;

  number = g_strdup_printf ("%d", gw_risk_get_number (self->risk));
  gtk_label_set_text (self->number, number);
  gtk_label_set_text (self->title, gw_risk_get_label (self->risk));
}

static void
gw_risk_chip_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  GwRiskChip *self = GW_RISK_CHIP (widget);
  GwChipFlags flags = self->selected ? GW_CHIP_SELECTED : GW_CHIP_NORMAL;
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (self->number == NULL && self->risk != NULL && width > height)
    gw_board_paint_named_chip (snapshot, &self->mark, width, height, flags);
  else if (self->number == NULL && self->risk != NULL)
    gw_board_paint_chip (snapshot, &self->mark, width, flags);

  GTK_WIDGET_CLASS (gw_risk_chip_parent_class)->snapshot (widget, snapshot);
}

static void
gw_risk_chip_dispose (GObject *object)
{
  g_clear_object (&GW_RISK_CHIP (object)->risk);

  G_OBJECT_CLASS (gw_risk_chip_parent_class)->dispose (object);
}

static void
gw_risk_chip_class_init (GwRiskChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gw_risk_chip_dispose;
  widget_class->snapshot = gw_risk_chip_snapshot;
  gtk_widget_class_set_css_name (widget_class, "riskchip");
}

static void
gw_risk_chip_init (GwRiskChip *self)
{
  self->movable = TRUE;
}

static void
add_labels (GwRiskChip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "number");
  gtk_widget_set_valign (GTK_WIDGET (self->number), GTK_ALIGN_CENTER);
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->title, PILL_CHARS);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "in-tray");
}

/**
 * gw_risk_chip_new:
 * @in_tray: whether it is to lie in the tray
 *
 * Creates a chip, whose risk is set by gw_risk_chip_set_mark().
 *
 * Returns: (transfer floating): the chip
 */
GwRiskChip *
gw_risk_chip_new (gboolean in_tray)
{
  GwRiskChip *self = g_object_new (GW_TYPE_RISK_CHIP, NULL);

  if (in_tray)
    add_labels (self);

  return self;
}

/**
 * gw_risk_chip_get_mark:
 * @self: a chip
 *
 * Returns: (transfer none): what it stands for
 */
const GwMark *
gw_risk_chip_get_mark (GwRiskChip *self)
{
  g_return_val_if_fail (GW_IS_RISK_CHIP (self), NULL);

  return &self->mark;
}

/**
 * gw_risk_chip_set_mark:
 * @self: a chip
 * @mark: what it stands for
 * @limits: what scores mean
 *
 * Shows @mark as the plan is now.
 */
void
gw_risk_chip_set_mark (GwRiskChip         *self,
                        const GwMark *mark,
                        const GwLimits     *limits)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GW_IS_RISK_CHIP (self));

  g_set_object (&self->risk, mark->risk);
  self->mark = *mark;

  name = dup_name (self, limits);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, get_description (self),
                                  -1);
  update_labels (self);
  update_tooltip (self, limits);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * gw_risk_chip_is_for:
 * @self: a chip
 * @mark: what is to be shown
 *
 * Tells whether @self shows the same position of the same risk, wherever it
 * lay, so that it can stay the same widget and keep the focus.
 *
 * Returns: whether it does
 */
gboolean
gw_risk_chip_is_for (GwRiskChip         *self,
                     const GwMark *mark)
{
  return self->risk == mark->risk &&
         (self->mark.kind == GW_CHIP_GHOST) == (mark->kind == GW_CHIP_GHOST);
}

/**
 * gw_risk_chip_set_selected:
 * @self: a chip
 * @selected: whether its risk is selected
 *
 * Marks it as selected.
 */
void
gw_risk_chip_set_selected (GwRiskChip *self,
                           gboolean    selected)
{
  g_return_if_fail (GW_IS_RISK_CHIP (self));

  if (self->selected == selected)
    return;

  self->selected = selected;
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_PRESSED,
                               selected ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * gw_risk_chip_set_movable:
 * @self: a chip
 * @movable: whether its risk can be placed
 *
 * Says whether the tooltip tells how to place it, from the next
 * gw_risk_chip_set_mark() on.
 */
void
gw_risk_chip_set_movable (GwRiskChip *self,
                          gboolean    movable)
{
  g_return_if_fail (GW_IS_RISK_CHIP (self));

  self->movable = movable;
}

/**
 * gw_risk_chip_set_lifted:
 * @self: a chip
 * @lifted: whether its risk is on its way
 *
 * Pales it while its risk is being dragged or carried.
 */
void
gw_risk_chip_set_lifted (GwRiskChip *self,
                         gboolean    lifted)
{
  g_return_if_fail (GW_IS_RISK_CHIP (self));

  gw_set_css_class (GTK_WIDGET (self), "lifted", lifted);
}
