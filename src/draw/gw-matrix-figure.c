/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-matrix-figure.h"

#include "draw/gw-movement-sign.h"

/* How a chip shrinks until all fit, and where it begins at scale 1 */
#define LARGEST_CHIP 22.0
#define STEP 0.5
/* How much larger than a chip a count is, where a cell is high enough */
#define COUNT 1.5

/*
 * n_single marks of a cell are drawn one by one: all; without the ghosts,
 * which share one chip; or none, and one chip says how many.
 */
typedef struct
{
  guint n_marks;
  guint n_ghosts;
  guint n_single;
  GwSlots slots;
} Cell;

struct _GwMatrixFigure
{
  /* Borrowed */
  const GwMatrixModel *model;

  GwMatrixLayout layout;
  double diameter;
  Cell cells[GW_LEVELS][GW_LEVELS];
};

static const Cell *
get_cell (const GwMatrixFigure *self,
          GwPosition            position)
{
  return &self->cells[position.probability - 1][position.impact - 1];
}

static gboolean
fits (const GwMatrixLayout *layout,
      GwPosition            position,
      guint                 n_chips,
      double                diameter,
      GwSlots              *slots)
{
  gw_matrix_layout_place_chips (layout, position, n_chips, diameter, GW_MATRIX_MAX_SLOTS, slots);
  return slots->n_stacked == 0;
}

static double
get_count_size (const GwMatrixFigure *self)
{
  GwRect room = gw_matrix_layout_get_chip_area (&self->layout, (GwPosition) { 1, 1 });

  return CLAMP (room.height, self->diameter, self->diameter * COUNT);
}

/* Returns: whether every mark has its own chip */
static gboolean
fill_cell (GwMatrixFigure *self,
           GwPosition      position)
{
  Cell *cell = &self->cells[position.probability - 1][position.impact - 1];

  gw_matrix_model_get_marks (self->model, position, &cell->n_marks);
  cell->n_ghosts = gw_matrix_model_count_ghosts (self->model, position);
  cell->n_single = cell->n_marks;
  if (fits (&self->layout, position, cell->n_marks, self->diameter, &cell->slots))
    return TRUE;

  cell->n_single = cell->n_marks - cell->n_ghosts;
  if (cell->n_ghosts == 0 || !fits (&self->layout, position, cell->n_single + 1, self->diameter, &cell->slots))
    {
      cell->n_single = 0;
      fits (&self->layout, position, cell->n_ghosts > 0 && cell->n_ghosts < cell->n_marks ? 2 : 1,
            get_count_size (self), &cell->slots);
    }
  return FALSE;
}

static gboolean
fill_cells (GwMatrixFigure *self)
{
  gboolean complete = TRUE;

  for (int probability = 1; probability <= GW_LEVELS; probability++)
    for (int impact = 1; impact <= GW_LEVELS; impact++)
      complete &= fill_cell (self, (GwPosition) { probability, impact });
  return complete;
}

static int
get_longest_number (const GwMatrixModel *model)
{
  GPtrArray *placed = gw_matrix_model_get_placed (model);

  return placed->len > 0 ? gw_risk_get_number (g_ptr_array_index (placed, placed->len - 1)) : 0;
}

/**
 * gw_matrix_figure_new:
 * @layout: where; copied
 * @model: the risks, which must outlive the figure
 * @smallest_text: the least size of a number, in the units of the drawing
 *
 * Chooses the largest chips with which every cell can hold its numbers.
 *
 * Returns: (transfer full): the figure
 */
GwMatrixFigure *
gw_matrix_figure_new (const GwMatrixLayout *layout,
                      const GwMatrixModel  *model,
                      double                smallest_text)
{
  GwMatrixFigure *self = g_new0 (GwMatrixFigure, 1);
  GwRect room = gw_matrix_layout_get_chip_area (layout, (GwPosition) { 1, 1 });
  double most = MIN (LARGEST_CHIP * layout->options.scale, MIN (room.width, room.height));
  double least = smallest_text / gw_chip_get_number_size (1, get_longest_number (model));

  self->layout = *layout;
  self->model = model;
  self->diameter = MAX (most, least);
  while (!fill_cells (self) && self->diameter > least)
    self->diameter = MAX (self->diameter - STEP, least);
  return self;
}

/**
 * gw_matrix_figure_free:
 * @self: (transfer full): a figure
 */
void
gw_matrix_figure_free (GwMatrixFigure *self)
{
  g_free (self);
}

/**
 * gw_matrix_figure_get_diameter:
 * @self: a figure
 *
 * Returns: the diameter of its chips
 */
double
gw_matrix_figure_get_diameter (const GwMatrixFigure *self)
{
  return self->diameter;
}

/**
 * gw_matrix_figure_is_counted:
 * @self: a figure
 * @position: a placed position
 *
 * Returns: whether the cell shows how many risks lie there instead of which
 */
gboolean
gw_matrix_figure_is_counted (const GwMatrixFigure *self,
                             GwPosition            position)
{
  const Cell *cell = get_cell (self, position);

  return cell->n_single == 0 && cell->n_marks > cell->n_ghosts;
}

/**
 * gw_matrix_figure_has_counts:
 * @self: a figure
 *
 * Returns: whether any cell does
 */
gboolean
gw_matrix_figure_has_counts (const GwMatrixFigure *self)
{
  for (int probability = 1; probability <= GW_LEVELS; probability++)
    for (int impact = 1; impact <= GW_LEVELS; impact++)
      if (gw_matrix_figure_is_counted (self, (GwPosition) { probability, impact }))
        return TRUE;
  return FALSE;
}

static gboolean
find_center (const GwMatrixFigure *self,
             GwRisk               *risk,
             gboolean              ghost,
             GwPoint              *center)
{
  GwPosition position;
  guint index;

  if (!gw_matrix_model_find (self->model, risk, ghost, &position, &index) ||
      index >= get_cell (self, position)->n_single)
    return FALSE;
  *center = get_cell (self, position)->slots.centers[index];
  return TRUE;
}

static void
paint_arrows (const GwMatrixFigure *self,
              cairo_t              *cr,
              const GwDrawStyle    *style)
{
  GPtrArray *placed = gw_matrix_model_get_placed (self->model);

  for (guint i = 0; i < placed->len; i++)
    {
      GwRisk *risk = g_ptr_array_index (placed, i);
      GwPoint from, to;
      GwArrow arrow;

      if (find_center (self, risk, TRUE, &from) && find_center (self, risk, FALSE, &to) &&
          gw_arrow_init (&arrow, from, to, self->diameter))
        gw_arrow_paint (cr, style, &arrow, self->layout.options.scale);
    }
}

/* How many there are, once for the risks that lie here and once for ghosts. */
static void
paint_counts (const GwMatrixFigure *self,
              cairo_t              *cr,
              const GwDrawStyle    *style,
              const Cell           *cell)
{
  guint counts[] = { cell->n_marks - cell->n_ghosts - cell->n_single, cell->n_ghosts };
  guint slot = cell->n_single;
  double diameter = cell->n_single == 0 ? get_count_size (self) : self->diameter;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > 0 && slot < cell->slots.n_chips)
      {
        g_autofree char *text = g_strdup_printf ("%u", counts[i]);

        gw_chip_paint_stack (cr, style, cell->slots.centers[slot++], diameter, text,
                             i == 0 ? GW_CHIP_SOLID : GW_CHIP_GHOST, GW_CHIP_NORMAL);
      }
}

static void
paint_cell (const GwMatrixFigure *self,
            cairo_t              *cr,
            const GwDrawStyle    *style,
            GwPosition            position)
{
  const Cell *cell = get_cell (self, position);
  guint n_marks;
  const GwMark *marks = gw_matrix_model_get_marks (self->model, position, &n_marks);

  for (guint i = 0; i < cell->n_single; i++)
    {
      GwPoint center = cell->slots.centers[i];

      gw_chip_paint (cr, style, center, self->diameter, marks[i].number, marks[i].kind, GW_CHIP_NORMAL);
      gw_movement_badge_paint (cr, style, center, self->diameter, gw_mark_get_badge (&marks[i]));
    }
  if (cell->n_single < n_marks)
    paint_counts (self, cr, style, cell);
}

/**
 * gw_matrix_figure_paint:
 * @self: a figure
 * @cr: where to
 * @style: colours, words and fonts
 * @axes: (nullable): what the levels are called
 * @limits: bands and appetite
 *
 * Paints the matrix with its risks.
 */
void
gw_matrix_figure_paint (const GwMatrixFigure *self,
                        cairo_t              *cr,
                        const GwDrawStyle    *style,
                        const GwMatrixAxes   *axes,
                        const GwLimits       *limits)
{
  gw_matrix_paint_static (cr, style, &self->layout, limits);
  paint_arrows (self, cr, style);
  gw_matrix_paint_texts (cr, style, &self->layout, axes, limits);
  for (int probability = 1; probability <= GW_LEVELS; probability++)
    for (int impact = 1; impact <= GW_LEVELS; impact++)
      paint_cell (self, cr, style, (GwPosition) { probability, impact });
}
