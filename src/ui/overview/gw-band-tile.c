/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/gw-band-tile.h"

#include <glib/gi18n.h>

#include "ui/widgets/gw-drawing.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-tooltip.h"

#define RADIUS 9

/**
 * GwBandTile:
 *
 * How many risks lie in a band: the colour of the band, the number and the
 * word. Without a band, how many are not placed. It leads to the risks.
 */
struct _GwBandTile
{
  GtkButton parent_instance;

  /* Borrowed: children of the button */
  GtkLabel *number;
  GtkLabel *change;
  GtkLabel *word;

  GwBand band;
};

G_DEFINE_FINAL_TYPE (GwBandTile, gw_band_tile, GTK_TYPE_BUTTON)

static GdkRGBA
to_rgba (GwColor color)
{
  return (GdkRGBA) { (float) color.red, (float) color.green, (float) color.blue, (float) color.alpha };
}

/* Wholly: left alone, text is as translucent as the theme has it. */
static void
set_label_color (GtkLabel *label,
                 GwColor   color)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_foreground_new ((guint16) (color.red * G_MAXUINT16),
                                                     (guint16) (color.green * G_MAXUINT16),
                                                     (guint16) (color.blue * G_MAXUINT16)));
  pango_attr_list_insert (attributes, pango_attr_foreground_alpha_new (G_MAXUINT16));
  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);
}

static void
update_colors (GwBandTile *self)
{
  const GwPalette *palette = gw_drawing_get_style ().palette;

  if (self->band == GW_BAND_NONE)
    return;
  set_label_color (self->number, palette->band_text[self->band - GW_BAND_LOW]);
  set_label_color (self->change, palette->band_text[self->band - GW_BAND_LOW]);
  set_label_color (self->word, palette->band_text[self->band - GW_BAND_LOW]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
gw_band_tile_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  GwBandTile *self = GW_BAND_TILE (widget);
  const GwPalette *palette = gw_drawing_get_style ().palette;
  GtkStateFlags state = gtk_widget_get_state_flags (widget);
  graphene_rect_t bounds;
  GskRoundedRect shape;
  GdkRGBA fill, line;
  const float widths[] = { 1, 1, 1, 1 };

  if (self->band != GW_BAND_NONE && gtk_widget_compute_bounds (widget, widget, &bounds))
    {
      GdkRGBA lines[4];

      fill = to_rgba (palette->band_fill[self->band - GW_BAND_LOW]);
      line = to_rgba (palette->cell_line);
      lines[0] = lines[1] = lines[2] = lines[3] = line;
      gsk_rounded_rect_init_from_rect (&shape, &bounds, RADIUS);
      gtk_snapshot_push_rounded_clip (snapshot, &shape);
      gtk_snapshot_append_color (snapshot, &fill, &bounds);
      if ((state & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_ACTIVE)) != 0)
        gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 0, 0, 0, 0.08f }, &bounds);
      gtk_snapshot_pop (snapshot);
      gtk_snapshot_append_border (snapshot, &shape, widths, lines);
    }
  GTK_WIDGET_CLASS (gw_band_tile_parent_class)->snapshot (widget, snapshot);
}

static void
gw_band_tile_state_flags_changed (GtkWidget     *widget,
                                  GtkStateFlags  previous)
{
  GTK_WIDGET_CLASS (gw_band_tile_parent_class)->state_flags_changed (widget, previous);
  gtk_widget_queue_draw (widget);
}

static GtkLabel *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static const char *
get_word (GwBandTile *self)
{
  return self->band != GW_BAND_NONE ? gw_ui_band_label (self->band) : _("Unplaced");
}

/* Since the last review: a triangle and a number, like the movement of risks */
static char *
dup_change (int change)
{
  if (change == 0)
    return g_strdup ("");
  return g_strdup_printf ("%s%d", change > 0 ? "▲" : "▼", ABS (change));
}

static void
gw_band_tile_class_init (GwBandTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = gw_band_tile_snapshot;
  widget_class->state_flags_changed = gw_band_tile_state_flags_changed;
}

static void
gw_band_tile_init (GwBandTile *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->number = make_label ("title-2");
  self->change = make_label ("caption-heading");
  self->word = make_label ("caption-heading");
  gtk_label_set_ellipsize (self->word, PANGO_ELLIPSIZE_END);
  gtk_widget_set_vexpand (GTK_WIDGET (self->word), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->word), GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->change));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->word));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "gw-tile");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", "risks");
  gw_drawing_watch (GTK_WIDGET (self), G_CALLBACK (update_colors));
}

/**
 * gw_band_tile_new:
 * @band: a band, or %GW_BAND_NONE for the risks that are not placed
 *
 * Returns: (transfer floating): a tile
 */
GtkWidget *
gw_band_tile_new (GwBand band)
{
  GwBandTile *self = g_object_new (GW_TYPE_BAND_TILE, NULL);

  self->band = band;
  gtk_label_set_label (self->word, get_word (self));
  if (band == GW_BAND_NONE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  update_colors (self);
  return GTK_WIDGET (self);
}

/**
 * gw_band_tile_set:
 * @self: a tile
 * @count: how many risks
 * @change: how many more than at the last review; less than 0 for fewer
 * @low: the lowest score of the band
 * @high: the highest one
 *
 * Shows how many there are.
 */
void
gw_band_tile_set (GwBandTile *self,
                  guint       count,
                  int         change,
                  int         low,
                  int         high)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *risks = g_strdup_printf (ngettext ("%d risk", "%d risks", count), (int) count);
  g_autofree char *moved = dup_change (change);
  g_autofree char *name = g_strdup_printf ("%s: %s", get_word (self), risks);
  g_autofree char *scores = g_strdup_printf (_("Scores %d to %d"), low, high);
  g_autofree char *tip = self->band != GW_BAND_NONE ? g_strdup_printf ("%s\n%s", name, scores)
                                                    : g_strdup (name);

  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->change, moved);
  gw_ui_set_tooltip (GTK_WIDGET (self), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * gw_band_tile_set_with_change:
 * @self: a tile
 * @with_change: whether it has a line for the change
 *
 * Makes room for the change below the number, whether there was one or not, so
 * that tiles beside each other look alike.
 */
void
gw_band_tile_set_with_change (GwBandTile *self,
                              gboolean    with_change)
{
  g_return_if_fail (GW_IS_BAND_TILE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->change), with_change);
}
