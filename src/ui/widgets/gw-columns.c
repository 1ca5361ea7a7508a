/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-columns.h"

/**
 * GwColumns:
 *
 * Children side by side, equally wide, where there is room; else one below
 * the other. Unlike a breakpoint it can be as high as its children want.
 */
struct _GwColumns
{
  GtkWidget parent_instance;

  int column_width;
  int spacing;
};

typedef enum
{
  PROP_COLUMN_WIDTH = 1,
  PROP_SPACING,
} GwColumnsProperty;

static GParamSpec *properties[PROP_SPACING + 1];

static GtkBuildableIface *parent_buildable;

static void gw_columns_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GwColumns, gw_columns, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, gw_columns_buildable_init))

static void
gw_columns_add_child (GtkBuildable *buildable,
                      GtkBuilder   *builder,
                      GObject      *child,
                      const char   *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_insert_before (GTK_WIDGET (child), GTK_WIDGET (buildable), NULL);
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
gw_columns_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = gw_columns_add_child;
}

static int
count_children (GwColumns *self)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);
  return MAX (n, 1);
}

/* How many stand side by side: all, or each for itself */
static int
get_n_columns (GwColumns *self,
               int        width)
{
  int n = count_children (self);

  return width >= n * self->column_width + (n - 1) * self->spacing ? n : 1;
}

static int
get_child_width (GwColumns *self,
                 int        width)
{
  int n = get_n_columns (self, width);

  return (width - (n - 1) * self->spacing) / n;
}

static void
measure_width (GwColumns *self,
               int       *minimum,
               int       *natural)
{
  int n = count_children (self);

  *minimum = 0;
  *natural = n * self->column_width + (n - 1) * self->spacing;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
    }
  *natural = MAX (*natural, *minimum);
}

static void
measure_height (GwColumns *self,
                int        width,
                int       *minimum,
                int       *natural)
{
  int child_width = width >= 0 ? get_child_width (self, width) : -1;
  gboolean stacked = width >= 0 && get_n_columns (self, width) == 1;

  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;
      int gap = stacked && *natural > 0 ? self->spacing : 0;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, &least, &wanted, NULL, NULL);
      *minimum = stacked ? *minimum + gap + least : MAX (*minimum, least);
      *natural = stacked ? *natural + gap + wanted : MAX (*natural, wanted);
    }
}

static void
gw_columns_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (GW_COLUMNS (widget), minimum, natural);
  else
    measure_height (GW_COLUMNS (widget), for_size, minimum, natural);
}

static void
gw_columns_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  GwColumns *self = GW_COLUMNS (widget);
  gboolean stacked = get_n_columns (self, width) == 1;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0, 0, get_child_width (self, width), height };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation mirrored;

      if (!gtk_widget_should_layout (child))
        continue;
      if (stacked)
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL, NULL);
      mirrored = place;
      if (rtl)
        mirrored.x = width - place.x - place.width;
      gtk_widget_size_allocate (child, &mirrored, -1);
      if (stacked)
        place.y += place.height + self->spacing;
      else
        place.x += place.width + self->spacing;
    }
}

static GtkSizeRequestMode
gw_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gw_columns_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  GwColumns *self = GW_COLUMNS (object);

  switch ((GwColumnsProperty) prop_id)
    {
    case PROP_COLUMN_WIDTH:
      g_value_set_int (value, self->column_width);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_columns_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  GwColumns *self = GW_COLUMNS (object);

  switch ((GwColumnsProperty) prop_id)
    {
    case PROP_COLUMN_WIDTH:
      self->column_width = g_value_get_int (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
gw_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gw_columns_parent_class)->dispose (object);
}

static void
gw_columns_class_init (GwColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gw_columns_get_property;
  object_class->set_property = gw_columns_set_property;
  object_class->dispose = gw_columns_dispose;
  widget_class->measure = gw_columns_measure;
  widget_class->size_allocate = gw_columns_size_allocate;
  widget_class->get_request_mode = gw_columns_get_request_mode;

  properties[PROP_COLUMN_WIDTH] =
    g_param_spec_int ("column-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
gw_columns_init (GwColumns *self)
{
}
