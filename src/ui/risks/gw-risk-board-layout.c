/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-board-private.h"

#include <math.h>

/* Where everything lies: the matrix with its legend, and the tray. */

#define SPACING 12
#define NATURAL_WIDTH 620
#define MATRIX_HEIGHT 290.0     /* at least, so that a cell holds two rows of chips */
#define COMPACT_WIDTH 430.0     /* below it, levels are digits only */
#define LEGEND_MARGIN 4         /* of what shines up under the pointer */
#define ASPECT 0.82             /* of the matrix, height to width */
#define NARROW_ASPECT 1.2       /* with cells that are higher than wide */
#define ENLARGED_WIDTH 560.0    /* an enlarged board grows from this width on */

/* A board that is to be read from afar is enlarged as far as there is room. */
static double
get_enlargement (GwRiskBoard *self,
                 int          width)
{
  return CLAMP (width / ENLARGED_WIDTH, 1, self->enlarged);
}

/* With large letters in a narrow window it is as large as it can be. */
static double
limit_scale (GwMatrixOptions options,
             int             width)
{
  double scale = options.scale, least_width, least_height;

  options.scale = 1;
  options.compact = TRUE;
  gw_matrix_layout_get_minimum (&options, &least_width, &least_height);
  return MIN (scale, MAX (width / least_width, 1));
}

static GwMatrixOptions
get_options (GwRiskBoard *self,
             int          width)
{
  GwMatrixOptions options = {
    .scale = gw_board_get_scale (GTK_WIDGET (self)) * get_enlargement (self, width),
    .swap = self->swapped,
    .rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .movements = self->model != NULL ? gw_matrix_model_get_movements (self->model) : 0,
  };

  options.scale = limit_scale (options, width);
  options.compact = width < COMPACT_WIDTH * options.scale;
  return options;
}

static int
measure_child (gpointer child,
               int      width,
               int     *natural)
{
  int minimum, ignored;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &ignored, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, minimum), &minimum, natural, NULL, NULL);

  return minimum;
}

static double
get_matrix_most (GwRiskBoard *self,
                 int          width)
{
  return MAX (MATRIX_HEIGHT, width * (self->narrow ? NARROW_ASPECT : ASPECT));
}

static int
get_matrix_minimum (GwRiskBoard *self,
                    int          width)
{
  GwMatrixOptions options = get_options (self, width);
  double least_width, least_height;

  gw_matrix_layout_get_minimum (&options, &least_width, &least_height);

  return (int) ceil (MAX (least_height, MATRIX_HEIGHT));
}

static double
measure_legend (GwRiskBoard *self,
                int          width)
{
  GwDrawStyle style = gw_drawing_get_style ();
  GwMatrixOptions options = get_options (self, width);

  return gw_matrix_paint_legend (NULL, &style, &self->limits, 0, 0, width, &options);
}

GtkSizeRequestMode
gw_risk_board_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GwRiskBoard *self,
               int         *minimum,
               int         *natural)
{
  GwMatrixOptions options = get_options (self, 0);
  double width, height;
  int tray;

  gw_matrix_layout_get_minimum (&options, &width, &height);
  gtk_widget_measure (GTK_WIDGET (self->tray), GTK_ORIENTATION_HORIZONTAL, -1, &tray, NULL, NULL, NULL);
  *minimum = MAX ((int) ceil (width), tray);
  *natural = MAX (NATURAL_WIDTH, *minimum);
}

static void
measure_height (GwRiskBoard *self,
                int          width,
                int         *minimum,
                int         *natural)
{
  int matrix = get_matrix_minimum (self, width);
  int legend = (int) ceil (measure_legend (self, width));
  int tray;
  int least = measure_child (self->tray, width, &tray);

  *minimum = matrix + least + legend + 2 * SPACING;
  *natural = MAX (matrix, (int) get_matrix_most (self, width)) + tray + legend + 2 * SPACING;
}

void
gw_risk_board_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  GwRiskBoard *self = GW_RISK_BOARD (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    measure_height (self, for_size < 0 ? NATURAL_WIDTH : for_size, minimum, natural);
}

static void
allocate (gpointer child,
          double   x,
          double   y,
          double   width,
          double   height)
{
  GtkAllocation allocation = { (int) round (x), (int) round (y), (int) round (width), (int) round (height) };
  int least;

  /* GTK wants to be asked before it is told. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  allocation.width = MAX (allocation.width, least);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, allocation.width, &least, NULL, NULL, NULL);
  allocation.height = MAX (allocation.height, least);
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
allocate_rect (gpointer child,
               GwRect   rect)
{
  gtk_widget_set_child_visible (child, TRUE);
  allocate (child, rect.x, rect.y, rect.width, rect.height);
}

static void
allocate_disc (gpointer child,
               GwPoint  center,
               double   size)
{
  allocate_rect (child, (GwRect) { center.x - size / 2, center.y - size / 2, size, size });
}

static GtkWidget *
find_chip (GwRiskBoard        *self,
           const GwMark *mark)
{
  return g_hash_table_lookup (mark->kind == GW_CHIP_GHOST ? self->ghosts : self->chips, mark->risk);
}

/* Where all chips of a cell have room for their names, they show them. */
static gboolean
allocate_named (GwRiskBoard  *self,
                GwPosition    position,
                const GwMark *marks,
                guint         n_marks)
{
  GwRect rects[GW_NAMED_CHIP_MOST];

  if (self->enlarged <= 1 || gw_matrix_model_count_ghosts (self->model, position) > 0 ||
      !gw_named_chip_place (&self->layout, position, n_marks, rects))
    return FALSE;
  for (guint i = 0; i < n_marks; i++)
    {
      GtkWidget *chip = find_chip (self, &marks[i]);
      double width = gw_board_get_named_width (&marks[i], rects[i].height, rects[i].width);

      if (self->layout.options.rtl)
        rects[i].x += rects[i].width - width;
      rects[i].width = width;
      allocate_rect (chip, rects[i]);
    }
  return TRUE;
}

static void
allocate_chips (GwRiskBoard   *self,
                const GwMark  *marks,
                guint          n_marks,
                const GwSlots *slots,
                double         size)
{
  GwRisk *selected = gw_risk_selection_get_risk (self->selection);
  g_autoptr(GPtrArray) existing = gw_board_marks_choose (marks, n_marks, GW_MATRIX_MAX_CHIPS, selected);
  g_autoptr(GPtrArray) chosen = gw_board_marks_choose (marks, n_marks, slots->n_chips, selected);

  for (guint i = 0; i < existing->len; i++)
    {
      GtkWidget *chip = find_chip (self, g_ptr_array_index (existing, i));
      guint slot;

      if (g_ptr_array_find (chosen, g_ptr_array_index (existing, i), &slot))
        allocate_disc (chip, slots->centers[slot], size);
      else
        gtk_widget_set_child_visible (chip, FALSE);
    }
}

static void
allocate_discs (GwRiskBoard  *self,
                guint         index,
                const GwMark *marks,
                guint         n_marks)
{
  GwPosition position = gw_risk_board_index_to_cell (index);
  double size = gw_matrix_layout_get_chip_size (&self->layout);
  GwSlots slots;

  gw_matrix_layout_place_chips (&self->layout, position, n_marks, size, GW_MATRIX_MAX_CHIPS, &slots);
  self->shown[index] = slots.n_chips;
  allocate_chips (self, marks, n_marks, &slots, size);

  if (slots.n_stacked > 0)
    {
      gw_risk_stack_set_counts (self->stacks[index], slots.n_stacked,
                                n_marks - gw_matrix_model_count_ghosts (self->model, position));
      allocate_disc (self->stacks[index], slots.centers[slots.n_chips], size);
    }
  else
    {
      gtk_widget_set_child_visible (GTK_WIDGET (self->stacks[index]), FALSE);
    }
}

static void
allocate_cell (GwRiskBoard *self,
               guint        index)
{
  GwPosition position = gw_risk_board_index_to_cell (index);
  GwRect cell = gw_matrix_layout_get_cell (&self->layout, position);
  guint n_marks;
  const GwMark *marks = gw_matrix_model_get_marks (self->model, position, &n_marks);

  allocate (self->cells[index], cell.x, cell.y, cell.width, cell.height);
  if (!allocate_named (self, position, marks, n_marks))
    {
      allocate_discs (self, index, marks, n_marks);
      return;
    }
  self->shown[index] = n_marks;
  gtk_widget_set_child_visible (GTK_WIDGET (self->stacks[index]), FALSE);
}

static void
allocate_header (GwBoardHeader *header,
                 GwRect         rect)
{
  allocate (header, rect.x, rect.y, rect.width, rect.height);
}

static void
allocate_headers (GwRiskBoard *self)
{
  for (int i = 0; i < GW_LEVELS; i++)
    {
      allocate_header (self->row_headers[i], gw_matrix_layout_get_row_label (&self->layout, i + 1));
      allocate_header (self->column_headers[i], gw_matrix_layout_get_column_label (&self->layout, i + 1));
    }
}

void
gw_risk_board_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  GwRiskBoard *self = GW_RISK_BOARD (widget);
  GwMatrixOptions options = get_options (self, width);
  double legend = ceil (measure_legend (self, width));
  int tray;
  int least_tray = measure_child (self->tray, width, &tray);
  double matrix, top;

  tray = CLAMP (height - (int) legend - 2 * SPACING - get_matrix_minimum (self, width), least_tray, tray);
  matrix = MIN (height - tray - legend - 2 * SPACING, get_matrix_most (self, width));
  top = self->narrow ? tray + SPACING : 0;

  gw_matrix_layout_init (&self->layout, (GwRect) { 0, top, width, matrix }, &options);
  allocate_headers (self);
  for (guint i = 0; i < GW_N_CELLS; i++)
    allocate_cell (self, i);
  self->legend = (GwRect) { 0, top + matrix + SPACING, width, legend };
  allocate (self->legend_button, -LEGEND_MARGIN, self->legend.y - LEGEND_MARGIN, width + 2 * LEGEND_MARGIN, legend);
  allocate (self->tray, 0, self->narrow ? 0 : self->legend.y + legend + SPACING, width, tray);

  allocate (self->layer, 0, 0, width, height);

  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (self->list != NULL)
    gtk_popover_present (GTK_POPOVER (self->list));
  g_clear_object (&self->picture);
  g_clear_pointer (&self->highlight, gsk_render_node_unref);
}

GPtrArray *
gw_risk_board_get_cell_items (GwRiskBoard *self,
                              GwPosition   position)
{
  guint index = gw_risk_board_cell_to_index (position);
  guint n_marks;
  const GwMark *marks = gw_matrix_model_get_marks (self->model, position, &n_marks);
  g_autoptr(GPtrArray) chosen =
    gw_board_marks_choose (marks, n_marks, self->shown[index], gw_risk_selection_get_risk (self->selection));
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (items, find_chip (self, g_ptr_array_index (chosen, i)));
  if (n_marks > chosen->len)
    g_ptr_array_add (items, self->stacks[index]);

  return items;
}

GwBoardTarget
gw_risk_board_hit (GwRiskBoard *self,
                   double       x,
                   double       y)
{
  GwPosition position = gw_matrix_layout_hit (&self->layout, x, y);
  graphene_rect_t tray;

  if (gw_position_is_placed (position))
    return (GwBoardTarget) { GW_PLACE_CELL, position };
  if (gtk_widget_compute_bounds (GTK_WIDGET (self->tray), GTK_WIDGET (self), &tray) &&
      graphene_rect_contains_point (&tray, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    return (GwBoardTarget) { GW_PLACE_TRAY };

  return (GwBoardTarget) { GW_PLACE_NOWHERE };
}
