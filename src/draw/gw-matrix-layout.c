/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-matrix-layout.h"

#include <math.h>

/* Sizes at scale 1 */
#define GAP 3.0
#define TITLE 22.0
#define ROW_LABELS 70.0
#define COLUMN_LABELS 36.0
#define COMPACT_LABELS 18.0
#define MINIMUM_CELL 36.0
#define CORNER 11.0
#define CORNER_INSET 3.0
#define CHIP 26.0
#define SMALL_CHIP 24.0
#define CHIP_GAP 2.0
#define FOOT 18.0               /* where a cell names band and score: a line of Korean, off the edge */
#define PADDING 4.0

static double
get_title_size (const GwMatrixOptions *options)
{
  return options->bare ? 0 : TITLE * options->scale;
}

static double
get_row_labels_width (const GwMatrixOptions *options)
{
  if (options->bare)
    return 0;
  return (options->compact ? COMPACT_LABELS : ROW_LABELS) * options->scale;
}

static double
get_column_labels_height (const GwMatrixOptions *options)
{
  if (options->bare)
    return 0;
  return (options->compact ? COMPACT_LABELS : COLUMN_LABELS) * options->scale;
}

/* On the right, everything that names rows changes sides; the axes stay. */
static void
place_labels (GwMatrixLayout *self)
{
  const GwRect *area = &self->area;
  GwRect *grid = &self->grid;
  double title = get_title_size (&self->options);
  double labels = get_row_labels_width (&self->options);
  double below = get_column_labels_height (&self->options);
  gboolean rtl = self->options.rtl;

  *grid = (GwRect) {
    .x = rtl ? area->x : area->x + title + labels,
    .y = area->y,
    .width = MAX (area->width - title - labels, 0),
    .height = MAX (area->height - title - below, 0),
  };
  self->row_labels = (GwRect) { rtl ? grid->x + grid->width : area->x + title, grid->y, labels, grid->height };
  self->row_title = (GwRect) { rtl ? self->row_labels.x + labels : area->x, grid->y, title, grid->height };
  self->column_labels = (GwRect) { grid->x, grid->y + grid->height, grid->width, below };
  self->column_title = (GwRect) { grid->x, self->column_labels.y + below, grid->width, title };
}

/**
 * gw_matrix_layout_init:
 * @self: (out caller-allocates): the layout
 * @area: where the matrix goes, with its labels
 * @options: how
 *
 * Lays out a matrix that fills @area.
 */
void
gw_matrix_layout_init (GwMatrixLayout        *self,
                       GwRect                 area,
                       const GwMatrixOptions *options)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (options != NULL && options->scale > 0);

  *self = (GwMatrixLayout) { .options = *options, .area = area, .gap = GAP * options->scale };
  place_labels (self);
  self->cell_width = MAX ((self->grid.width - (GW_LEVELS - 1) * self->gap) / GW_LEVELS, 0);
  self->cell_height = MAX ((self->grid.height - (GW_LEVELS - 1) * self->gap) / GW_LEVELS, 0);
}

/**
 * gw_matrix_layout_get_minimum:
 * @options: how the matrix is laid out
 * @width: (out): the least width
 * @height: (out): the least height
 *
 * Tells how small the matrix may become: cells stay large enough to be hit.
 */
void
gw_matrix_layout_get_minimum (const GwMatrixOptions *options,
                              double                *width,
                              double                *height)
{
  double grid = (GW_LEVELS * MINIMUM_CELL + (GW_LEVELS - 1) * GAP) * options->scale;

  *width = grid + get_title_size (options) + get_row_labels_width (options);
  *height = grid + get_title_size (options) + get_column_labels_height (options);
}

static double
get_column_x (const GwMatrixLayout *self,
              int                   level)
{
  return self->grid.x + (level - 1) * (self->cell_width + self->gap);
}

static double
get_row_y (const GwMatrixLayout *self,
           int                   level)
{
  return self->grid.y + (GW_LEVELS - level) * (self->cell_height + self->gap);
}

/**
 * gw_matrix_layout_get_cell:
 * @self: a layout
 * @position: a placed position
 *
 * Returns: the cell
 */
GwRect
gw_matrix_layout_get_cell (const GwMatrixLayout *self,
                           GwPosition            position)
{
  gboolean swap = self->options.swap;

  g_return_val_if_fail (gw_position_is_placed (position), self->grid);

  return (GwRect) {
    get_column_x (self, swap ? position.probability : position.impact),
    get_row_y (self, swap ? position.impact : position.probability),
    self->cell_width,
    self->cell_height,
  };
}

/**
 * gw_matrix_layout_get_row_label:
 * @self: a layout
 * @level: 1 to 5
 *
 * Returns: where the level of the upright axis is named
 */
GwRect
gw_matrix_layout_get_row_label (const GwMatrixLayout *self,
                                int                   level)
{
  return (GwRect) { self->row_labels.x, get_row_y (self, level), self->row_labels.width, self->cell_height };
}

/**
 * gw_matrix_layout_get_column_label:
 * @self: a layout
 * @level: 1 to 5
 *
 * Returns: where the level of the axis across is named
 */
GwRect
gw_matrix_layout_get_column_label (const GwMatrixLayout *self,
                                   int                   level)
{
  return (GwRect) { get_column_x (self, level), self->column_labels.y, self->cell_width, self->column_labels.height };
}

static int
find_level (double offset,
            double cell,
            double gap)
{
  return CLAMP ((int) floor ((offset + gap / 2) / (cell + gap)), 0, GW_LEVELS - 1) + 1;
}

/**
 * gw_matrix_layout_hit:
 * @self: a layout
 * @x: a place
 * @y: a place
 *
 * A gap belongs to the nearer cell, so that a drop between cells is none into
 * the void.
 *
 * Returns: the cell there; an unplaced position outside the grid
 */
GwPosition
gw_matrix_layout_hit (const GwMatrixLayout *self,
                      double                x,
                      double                y)
{
  int across, upright;

  if (!gw_rect_contains (&self->grid, x, y))
    return (GwPosition) { 0, 0 };

  across = find_level (x - self->grid.x, self->cell_width, self->gap);
  upright = GW_LEVELS + 1 - find_level (y - self->grid.y, self->cell_height, self->gap);
  if (self->options.swap)
    return (GwPosition) { .probability = across, .impact = upright };
  return (GwPosition) { .probability = upright, .impact = across };
}

/* How many cells of a row the project accepts */
static int
count_accepted (const GwLimits *limits,
                int             level)
{
  return MIN (limits->appetite / level, GW_LEVELS);
}

static void
add_stair (GwPoint *points,
           guint   *n_points,
           GwPoint  point)
{
  if (*n_points > 0 && points[*n_points - 1].x == point.x && points[*n_points - 1].y == point.y)
    return;
  points[(*n_points)++] = point;
}

/**
 * gw_matrix_layout_get_staircase:
 * @self: a layout
 * @limits: with the appetite
 * @points: (out caller-allocates): the corners, from the upper left on
 *
 * The line between the cells that the project accepts, below, and those above
 * its appetite. It never runs along the outer edge. The score is symmetric,
 * so that it is the same for swapped axes.
 *
 * Returns: how many points; 0 when no appetite is settled or all is accepted
 */
guint
gw_matrix_layout_get_staircase (const GwMatrixLayout *self,
                                const GwLimits       *limits,
                                GwPoint               points[GW_MATRIX_MAX_STAIRS])
{
  guint n_points = 0;

  if (limits->appetite <= 0)
    return 0;
  for (int level = GW_LEVELS; level > 0; level--)
    {
      int accepted = count_accepted (limits, level);
      double x = get_column_x (self, accepted + 1) - self->gap / 2;
      double y = get_row_y (self, level) - self->gap / 2;
      double below = get_row_y (self, level - 1) - self->gap / 2;

      /* What all of a row lies on one side of has no upright part, but its
       * lower edge may still be part of the line. */
      if (accepted > 0 && accepted < GW_LEVELS)
        {
          add_stair (points, &n_points, (GwPoint) { x, y });
          add_stair (points, &n_points, (GwPoint) { x, below });
        }
      else if (accepted == 0 && level > 1 && count_accepted (limits, level - 1) > 0)
        add_stair (points, &n_points, (GwPoint) { x, below });
      else if (accepted == GW_LEVELS && level < GW_LEVELS && count_accepted (limits, level + 1) < GW_LEVELS)
        add_stair (points, &n_points, (GwPoint) { x, y });
    }
  return n_points;
}

/**
 * gw_matrix_layout_get_corner:
 * @self: a layout
 * @position: a placed position
 * @corner: (out caller-allocates): the corners of a triangle
 *
 * The mark of cells with impact 5, which deserve a look even when rare. It
 * stands off the edge, where it would look like a part that is cut off.
 *
 * Returns: whether the cell has one
 */
gboolean
gw_matrix_layout_get_corner (const GwMatrixLayout *self,
                             GwPosition            position,
                             GwPoint               corner[3])
{
  GwRect cell;
  double size, inset, x;

  if (position.impact != GW_LEVELS)
    return FALSE;

  cell = gw_matrix_layout_get_cell (self, position);
  size = MIN (CORNER * self->options.scale, MIN (cell.width, cell.height) / 3);
  inset = MIN (CORNER_INSET * self->options.scale, size / 3);
  x = self->options.rtl ? cell.x + inset : cell.x + cell.width - inset;
  corner[0] = (GwPoint) { x + (self->options.rtl ? size : -size), cell.y + inset };
  corner[1] = (GwPoint) { x, cell.y + inset };
  corner[2] = (GwPoint) { x, cell.y + inset + size };
  return TRUE;
}

/* What a finger or a pointer still hits; paper is not hit. */
static double
get_least_chip (const GwMatrixLayout *self)
{
  return SMALL_CHIP * MIN (self->options.scale, 1);
}

/**
 * gw_matrix_layout_get_overhang:
 * @self: a layout
 * @diameter: of a chip
 *
 * Returns: how far what is painted of a chip reaches below its disc at most
 */
double
gw_matrix_layout_get_overhang (const GwMatrixLayout *self,
                               double                diameter)
{
  return diameter * (self->options.movements != 0 ? GW_MATRIX_BADGE_BELOW : GW_MATRIX_STACK_BELOW);
}

/**
 * gw_matrix_layout_get_chip_area:
 * @self: a layout
 * @position: a placed position
 *
 * Returns: the part of the cell for chips, above band and score where the cell is
 *   high enough for both
 */
GwRect
gw_matrix_layout_get_chip_area (const GwMatrixLayout *self,
                                GwPosition            position)
{
  GwRect cell = gw_matrix_layout_get_cell (self, position);
  double padding = MIN (PADDING * self->options.scale, cell.width / 12);
  double below = MAX (cell.height / 3, cell.height - padding - get_least_chip (self));
  double foot = FOOT * self->options.scale + gw_matrix_layout_get_overhang (self, CHIP * self->options.scale);

  return (GwRect) {
    cell.x + padding, cell.y + padding,
    MAX (cell.width - 2 * padding, 0), MAX (cell.height - padding - MIN (foot, below), 0),
  };
}

static guint
count_fitting (double room,
               double size,
               double gap)
{
  /* A chip may touch the edge; the tenth takes up rounding. */
  return (guint) MAX (floor ((room + gap + 0.1) / (size + gap)), 1);
}

static void
place_slots (const GwMatrixLayout *self,
             const GwRect         *area,
             guint                 n_slots,
             guint                 n_columns,
             double                diameter,
             GwSlots              *slots)
{
  double step = diameter + CHIP_GAP * self->options.scale;
  guint n_rows = (n_slots + n_columns - 1) / n_columns;
  double top = area->y + (area->height - n_rows * step + CHIP_GAP * self->options.scale) / 2;

  for (guint i = 0; i < n_slots; i++)
    {
      const guint row = i / n_columns;
      double x = (i % n_columns) * step + diameter / 2;

      slots->centers[i].x = self->options.rtl ? area->x + area->width - x : area->x + x;
      slots->centers[i].y = top + row * step + diameter / 2;
    }
}

/**
 * gw_matrix_layout_place_chips:
 * @self: a layout
 * @position: a placed position
 * @n_chips: how many lie there
 * @diameter: of a chip
 * @n_most: how many may be shown, %GW_MATRIX_MAX_CHIPS on screen
 * @slots: (out caller-allocates): where they lie
 *
 * Places chips in rows. When they are too many, or the cell too small, the
 * last place goes to a stack of all the others.
 */
void
gw_matrix_layout_place_chips (const GwMatrixLayout *self,
                              GwPosition            position,
                              guint                 n_chips,
                              double                diameter,
                              guint                 n_most,
                              GwSlots              *slots)
{
  GwRect area = gw_matrix_layout_get_chip_area (self, position);
  double gap = CHIP_GAP * self->options.scale;
  guint n_columns = count_fitting (area.width, diameter, gap);
  guint n_rows = count_fitting (area.height, diameter, gap);
  guint room = MIN (MIN (n_columns * n_rows, MAX (n_most, 1)), GW_MATRIX_MAX_SLOTS);

  slots->n_chips = n_chips <= room ? n_chips : room - 1;
  slots->n_stacked = n_chips - slots->n_chips;
  place_slots (self, &area, MIN (n_chips, room), n_columns, diameter, slots);
}

/**
 * gw_matrix_layout_get_chip_size:
 * @self: a layout
 *
 * Returns: the diameter of chips that leaves room for nine in a cell where it
 *   can, does not cover the score, and never is below what a finger or a pointer
 *   hits (24 pixels)
 */
double
gw_matrix_layout_get_chip_size (const GwMatrixLayout *self)
{
  GwRect area = gw_matrix_layout_get_chip_area (self, (GwPosition) { 1, 1 });
  double gap = CHIP_GAP * self->options.scale;
  double nine = (MIN (area.width, area.height) - 2 * gap) / 3;
  double least = CLAMP (area.height, get_least_chip (self), SMALL_CHIP * self->options.scale);

  return CLAMP (nine, least, CHIP * self->options.scale);
}

static GwPoint
move_towards (GwPoint from,
              GwPoint to,
              double  distance)
{
  double length = hypot (to.x - from.x, to.y - from.y);

  return (GwPoint) { from.x + (to.x - from.x) / length * distance, from.y + (to.y - from.y) / length * distance };
}

/**
 * gw_arrow_init:
 * @self: (out caller-allocates): the arrow
 * @from: the middle of the first chip
 * @to: the middle of the second
 * @diameter: of both
 *
 * Bends the way between two chips, so that arrows in opposite directions do
 * not cover each other, and ends it at their edges.
 *
 * Returns: whether the chips lie far enough apart for an arrow
 */
gboolean
gw_arrow_init (GwArrow *self,
               GwPoint  from,
               GwPoint  to,
               double   diameter)
{
  double length = hypot (to.x - from.x, to.y - from.y);
  double head = diameter * 0.34;
  GwPoint back;
  double across_x, across_y;

  if (length < diameter + head)
    return FALSE;

  self->control.x = (from.x + to.x) / 2 - (to.y - from.y) * 0.14;
  self->control.y = (from.y + to.y) / 2 + (to.x - from.x) * 0.14;
  self->start = move_towards (from, self->control, diameter / 2);
  self->end = move_towards (to, self->control, diameter / 2);

  back = move_towards (self->end, self->control, head);
  across_x = (back.y - self->end.y) * 0.45;
  across_y = (self->end.x - back.x) * 0.45;
  self->wings[0] = (GwPoint) { back.x + across_x, back.y + across_y };
  self->wings[1] = (GwPoint) { back.x - across_x, back.y - across_y };
  return TRUE;
}
