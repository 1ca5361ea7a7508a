/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-board-layer.h"

#include <math.h>

#include "ui/risks/gw-board-paint.h"

/**
 * GwBoardLayer:
 *
 * What lies on the matrix: cells, chips, stacks and the tray. The board places
 * them; the layer is a widget of its own so that GTK tells apart a change of
 * them from a change of what moves above them. While a risk is on its way the
 * layer is still: it is painted into one picture, and a frame costs the same
 * with thousands of risks as with few. When one of its children changes it is
 * painted anew.
 */
struct _GwBoardLayer
{
  GtkWidget parent_instance;

  gboolean still;
};

/* What focus rings need beyond the edge */
#define MARGIN 4

G_DEFINE_FINAL_TYPE (GwBoardLayer, gw_board_layer, GTK_TYPE_WIDGET)

/* The box of the picture: whole pixels of the screen, so that nothing blurs */
static graphene_rect_t
get_box (GtkWidget *widget,
         double     scale)
{
  double width = ceil ((gtk_widget_get_width (widget) + 2 * MARGIN) * scale);
  double height = ceil ((gtk_widget_get_height (widget) + 2 * MARGIN) * scale);

  return GRAPHENE_RECT_INIT (-MARGIN, -MARGIN, (float) (width / scale), (float) (height / scale));
}

static GskRenderNode *
collect_children (GtkWidget *widget,
                  double     scale)
{
  GtkSnapshot *children = gtk_snapshot_new ();

  gtk_snapshot_scale (children, (float) scale, (float) scale);
  GTK_WIDGET_CLASS (gw_board_layer_parent_class)->snapshot (widget, children);

  return gtk_snapshot_free_to_node (children);
}

static void
snapshot_still (GtkWidget   *widget,
                GtkSnapshot *snapshot)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  double scale = gw_board_get_pixel_scale (widget);
  graphene_rect_t box = get_box (widget, scale);
  GskRenderNode *node = collect_children (widget, scale);
  g_autoptr(GdkTexture) texture = NULL;
  graphene_rect_t viewport;

  if (node == NULL)
    return;

  graphene_rect_scale (&box, (float) scale, (float) scale, &viewport);
  texture = gsk_renderer_render_texture (renderer, node, &viewport);
  gtk_snapshot_append_texture (snapshot, texture, &box);
  gsk_render_node_unref (node);
}

/* GTK keeps what comes out until one of the children changes. */
static void
gw_board_layer_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  if (GW_BOARD_LAYER (widget)->still)
    snapshot_still (widget, snapshot);
  else
    GTK_WIDGET_CLASS (gw_board_layer_parent_class)->snapshot (widget, snapshot);
}

static void
gw_board_layer_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gw_board_layer_parent_class)->dispose (object);
}

static void
gw_board_layer_class_init (GwBoardLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_board_layer_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = gw_board_layer_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
gw_board_layer_init (GwBoardLayer *self)
{
}

/**
 * gw_board_layer_new:
 *
 * Creates a layer without children.
 *
 * Returns: (transfer floating): the layer
 */
GwBoardLayer *
gw_board_layer_new (void)
{
  return g_object_new (GW_TYPE_BOARD_LAYER, NULL);
}

/**
 * gw_board_layer_set_still:
 * @self: a layer
 * @still: whether something moves above it
 *
 * Keeps the layer as a picture, or lets it be painted child by child.
 */
void
gw_board_layer_set_still (GwBoardLayer *self,
                          gboolean      still)
{
  g_return_if_fail (GW_IS_BOARD_LAYER (self));

  if (self->still == still)
    return;

  self->still = still;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
