/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compare/gw-move-matrix.h"

#include "draw/gw-matrix-paint.h"
#include "ui/widgets/gw-drawing.h"

#define SIZE 132
#define MOST_MARKS 4

typedef struct
{
  GwPosition position;
  char text[16];
  GwChipKind kind;
} Mark;

/**
 * GwMoveMatrix:
 *
 * A small matrix that shows where one risk lies in several versions, with
 * arrows from the first of them when that is a ghost. It says nothing by
 * itself to screen readers: the positions stand beside it in words.
 */
struct _GwMoveMatrix
{
  GtkWidget parent_instance;

  GwLimits limits;
  Mark marks[MOST_MARKS];
  guint n_marks;
};

G_DEFINE_FINAL_TYPE (GwMoveMatrix, gw_move_matrix, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
gw_move_matrix_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
gw_move_matrix_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

/* Marks of one cell stand beside each other. */
static GwPoint
get_center (GwMoveMatrix         *self,
            const GwMatrixLayout *layout,
            guint                 nth,
            double                diameter)
{
  guint n_here = 0, place = 0;
  GwSlots slots;

  for (guint i = 0; i < self->n_marks; i++)
    if (gw_position_equal (self->marks[i].position, self->marks[nth].position))
      {
        place += i < nth;
        n_here++;
      }
  gw_matrix_layout_place_chips (layout, self->marks[nth].position, n_here, diameter, MOST_MARKS, &slots);
  if (place < slots.n_chips)
    return slots.centers[place];
  return slots.centers[0];
}

static void
paint_arrows (GwMoveMatrix         *self,
              const GwMatrixLayout *layout,
              cairo_t              *cr,
              const GwDrawStyle    *style,
              double                diameter)
{
  for (guint i = 1; i < self->n_marks && self->marks[0].kind == GW_CHIP_GHOST; i++)
    {
      GwArrow arrow;

      if (gw_arrow_init (&arrow, get_center (self, layout, 0, diameter), get_center (self, layout, i, diameter), diameter))
        gw_arrow_paint (cr, style, &arrow, layout->options.scale);
    }
}

static gboolean
has_shared_cell (GwMoveMatrix *self)
{
  for (guint i = 0; i < self->n_marks; i++)
    for (guint j = 0; j < i; j++)
      if (gw_position_equal (self->marks[i].position, self->marks[j].position))
        return TRUE;
  return FALSE;
}

static void
paint (GwMoveMatrix *self,
       cairo_t      *cr,
       GwRect        area)
{
  GwDrawStyle style = gw_drawing_get_style ();
  GwMatrixOptions options = { .scale = 0.8, .compact = TRUE, .bare = TRUE };
  GwMatrixLayout layout;
  double diameter;

  gw_matrix_layout_init (&layout, area, &options);
  diameter = MIN (layout.cell_width, layout.cell_height) * (has_shared_cell (self) ? 0.5 : 0.8);
  gw_matrix_paint_static (cr, &style, &layout, &self->limits);
  paint_arrows (self, &layout, cr, &style, diameter);
  for (guint i = 0; i < self->n_marks; i++)
    gw_chip_paint_stack (cr, &style, get_center (self, &layout, i, diameter), diameter, self->marks[i].text,
                         self->marks[i].kind, GW_CHIP_NORMAL);
}

static void
gw_move_matrix_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double size = MIN (SIZE, MIN (width, height));
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  paint (GW_MOVE_MATRIX (widget), cr, (GwRect) { (width - size) / 2, (height - size) / 2, size, size });
  cairo_destroy (cr);
}

static void
gw_move_matrix_class_init (GwMoveMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = gw_move_matrix_get_request_mode;
  widget_class->measure = gw_move_matrix_measure;
  widget_class->snapshot = gw_move_matrix_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
gw_move_matrix_init (GwMoveMatrix *self)
{
  gw_drawing_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

/**
 * gw_move_matrix_new:
 * @limits: bands and appetite
 *
 * Returns: (transfer floating): an empty matrix
 */
GtkWidget *
gw_move_matrix_new (const GwLimits *limits)
{
  GwMoveMatrix *self = g_object_new (GW_TYPE_MOVE_MATRIX, NULL);

  self->limits = *limits;
  return GTK_WIDGET (self);
}

/**
 * gw_move_matrix_add:
 * @self: a matrix
 * @position: where the risk lies in one version; nothing is added when it lies
 *   in the tray there
 * @text: a letter or a number for the chip
 * @kind: how the chip looks
 *
 * Shows another version.
 */
void
gw_move_matrix_add (GwMoveMatrix *self,
                    GwPosition    position,
                    const char   *text,
                    GwChipKind    kind)
{
  Mark *mark;

  g_return_if_fail (GW_IS_MOVE_MATRIX (self));

  if (!gw_position_is_placed (position) || self->n_marks == MOST_MARKS)
    return;
  mark = &self->marks[self->n_marks++];
  mark->position = position;
  mark->kind = kind;
  g_strlcpy (mark->text, text, sizeof mark->text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
