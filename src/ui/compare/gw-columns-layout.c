/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compare/gw-columns-layout.h"

#define SPACING 12
/* Narrower, a column of text is hard to read */
#define LEAST_WIDTH 170
#define NATURAL_WIDTH 280

/**
 * GwColumnsLayout:
 *
 * Texts to compare side by side, in columns of one width; where these would be
 * too narrow they stand below each other.
 */
struct _GwColumnsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (GwColumnsLayout, gw_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return next_shown (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return next_shown (gtk_widget_get_next_sibling (child));
}

static int
count (GtkWidget *widget)
{
  int n_children = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    n_children++;
  return n_children;
}

static int
get_least_width (GtkWidget *widget)
{
  int least = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      least = MAX (least, minimum);
    }
  return least;
}

/* The width of a column; all of it when they stand below each other */
static int
get_column_width (GtkWidget *widget,
                  int        width,
                  gboolean  *stacked)
{
  int n_children = count (widget);
  int column = n_children > 0 ? (width - SPACING * (n_children - 1)) / n_children : width;

  *stacked = column < MAX (LEAST_WIDTH, get_least_width (widget));
  return *stacked ? width : column;
}

static int
get_height (GtkWidget *child,
            int        width)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  gboolean stacked;
  int column = get_column_width (widget, width, &stacked);
  int highest = 0, sum = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int height = get_height (child, column);

      highest = MAX (highest, height);
      sum += height + (sum > 0 ? SPACING : 0);
    }
  return stacked ? sum : highest;
}

static GtkSizeRequestMode
gw_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gw_columns_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  int least = get_least_width (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = MAX (least, count (widget) * (NATURAL_WIDTH + SPACING));
      return;
    }
  *minimum = *natural = measure_height (widget, for_size >= 0 ? MAX (for_size, least) : least);
}

static void
gw_columns_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  gboolean stacked;
  int column = get_column_width (widget, width, &stacked);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int child_height = stacked ? get_height (child, column) : height;

      gtk_widget_size_allocate (child, &(GtkAllocation) { rtl ? width - column - x : x, y, column, child_height }, -1);
      x += stacked ? 0 : column + SPACING;
      y += stacked ? child_height + SPACING : 0;
    }
}

static void
gw_columns_layout_class_init (GwColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = gw_columns_layout_get_request_mode;
  layout_class->measure = gw_columns_layout_measure;
  layout_class->allocate = gw_columns_layout_allocate;
}

static void
gw_columns_layout_init (GwColumnsLayout *self)
{
}
