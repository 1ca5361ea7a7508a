/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/gw-print-paper.h"

#include <math.h>

/* In pixels of the interface; the shadow needs the room around the paper. */
#define MARGIN 18
#define SHADOW 6
#define MIN_SIZE 120

/**
 * GwPrintPaper:
 *
 * A sheet of paper with one page, as large as there is room. It shows a picture
 * that was drawn before, until there is one for the new size.
 */
struct _GwPrintPaper
{
  GtkWidget parent_instance;

  /* Owned */
  GdkTexture *texture;

  double ratio; /* of the paper: width to height */
};

enum
{
  RESIZED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwPrintPaper, gw_print_paper, GTK_TYPE_WIDGET)

static graphene_rect_t
get_paper (GwPrintPaper *self)
{
  const float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  const float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  const float room_width = MAX (width - 2 * MARGIN, 1), room_height = MAX (height - 2 * MARGIN, 1);
  const float paper_width = floorf (MIN (room_width, (float) (room_height * self->ratio)));
  const float paper_height = floorf (MIN (room_height, (float) (room_width / self->ratio)));

  return GRAPHENE_RECT_INIT (floorf ((width - paper_width) / 2), floorf ((height - paper_height) / 2),
                             paper_width, paper_height);
}

static void
gw_print_paper_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GwPrintPaper *self = GW_PRINT_PAPER (widget);
  const graphene_rect_t paper = get_paper (self);
  const GdkRGBA shade = { 0, 0, 0, 0.35f }, edge = { 0, 0, 0, 0.25f };
  GskRoundedRect outline;

  if (self->texture == NULL)
    return;
  gsk_rounded_rect_init_from_rect (&outline, &paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 2, 0, SHADOW);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &edge, 0, 0, 1, 0);
  gtk_snapshot_append_scaled_texture (snapshot, self->texture, GSK_SCALING_FILTER_TRILINEAR, &paper);
}

static void
gw_print_paper_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = MIN_SIZE;
  *natural = 2 * MIN_SIZE;
}

static void
gw_print_paper_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  g_signal_emit (widget, signals[RESIZED], 0);
}

static void
scale_changed_cb (GwPrintPaper *self)
{
  g_signal_emit (self, signals[RESIZED], 0);
}

static void
gw_print_paper_finalize (GObject *object)
{
  GwPrintPaper *self = GW_PRINT_PAPER (object);

  g_clear_object (&self->texture);

  G_OBJECT_CLASS (gw_print_paper_parent_class)->finalize (object);
}

static void
gw_print_paper_class_init (GwPrintPaperClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gw_print_paper_finalize;
  widget_class->snapshot = gw_print_paper_snapshot;
  widget_class->measure = gw_print_paper_measure;
  widget_class->size_allocate = gw_print_paper_size_allocate;

  /**
   * GwPrintPaper::resized:
   *
   * There is another room for the page, in pixels of the device.
   */
  signals[RESIZED] = g_signal_new ("resized", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "printpaper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gw_print_paper_init (GwPrintPaper *self)
{
  self->ratio = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_changed_cb), NULL);
}

/**
 * gw_print_paper_set_image:
 * @self: a paper
 * @image: what is on it
 *
 * Shows a page.
 */
void
gw_print_paper_set_image (GwPrintPaper      *self,
                          const GwPageImage *image)
{
  g_return_if_fail (GW_IS_PRINT_PAPER (self));
  g_return_if_fail (image != NULL && image->height > 0);

  g_set_object (&self->texture, image->texture);
  self->ratio = image->width / image->height;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * gw_print_paper_get_ratio:
 * @self: a paper
 *
 * Returns: its width as a multiple of its height
 */
double
gw_print_paper_get_ratio (GwPrintPaper *self)
{
  g_return_val_if_fail (GW_IS_PRINT_PAPER (self), 1);

  return self->ratio;
}

/**
 * gw_print_paper_set_zoom:
 * @self: a paper
 * @zoom: its size as a multiple of the largest that fits
 * @width: how wide it may be to fit, in pixels of the interface
 * @height: how high it may be to fit, in pixels of the interface
 *
 * Asks for room for a larger paper; with 1 it takes what there is.
 */
void
gw_print_paper_set_zoom (GwPrintPaper *self,
                         double        zoom,
                         int           width,
                         int           height)
{
  const double room_width = MAX (width - 2 * MARGIN, 1), room_height = MAX (height - 2 * MARGIN, 1);
  double paper_width;

  g_return_if_fail (GW_IS_PRINT_PAPER (self));
  g_return_if_fail (zoom >= 1);

  paper_width = MIN (room_width, room_height * self->ratio) * zoom;
  if (zoom > 1)
    gtk_widget_set_size_request (GTK_WIDGET (self), (int) ceil (paper_width) + 2 * MARGIN,
                                 (int) ceil (paper_width / self->ratio) + 2 * MARGIN);
  else
    gtk_widget_set_size_request (GTK_WIDGET (self), -1, -1);
}

/**
 * gw_print_paper_get_room:
 * @self: a paper
 * @width: (out): how wide a page may be, in pixels of the device
 * @height: (out): how high a page may be, in pixels of the device
 *
 * Tells how large a page can be; 0 before there is any room.
 */
void
gw_print_paper_get_room (GwPrintPaper *self,
                         int          *width,
                         int          *height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const int scale = gtk_widget_get_scale_factor (widget);

  *width = MAX (gtk_widget_get_width (widget) - 2 * MARGIN, 0) * scale;
  *height = MAX (gtk_widget_get_height (widget) - 2 * MARGIN, 0) * scale;
}
