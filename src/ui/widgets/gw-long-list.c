/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-long-list.h"

#include "gw-config.h"
#include "ui/widgets/gw-more-button.h"

/**
 * GwLongList:
 *
 * A boxed list whose rows open in place, within a page that scrolls: so it can be
 * no list view, which would want to scroll by itself. However many items there
 * are, it has rows for a stretch of them, which buttons make longer.
 */
struct _GwLongList
{
  AdwBin parent_instance;

  /* Owned */
  GtkSliceListModel *stretch;
  GtkWidget *placeholder;

  /* Template */
  GtkButton *earlier;
  GtkListBox *list;
  GtkButton *later;
};

typedef enum
{
  PROP_PLACEHOLDER = 1,
} GwLongListProperty;

static GParamSpec *properties[PROP_PLACEHOLDER + 1];

G_DEFINE_FINAL_TYPE (GwLongList, gw_long_list, ADW_TYPE_BIN)

static guint
count_items (GwLongList *self)
{
  GListModel *items = gtk_slice_list_model_get_model (self->stretch);

  return items != NULL ? g_list_model_get_n_items (items) : 0;
}

static void
update_buttons (GwLongList *self)
{
  const guint offset = gtk_slice_list_model_get_offset (self->stretch);
  const guint end = offset + gtk_slice_list_model_get_size (self->stretch);
  const guint n_items = count_items (self);

  gw_more_button_show (self->earlier, MIN (MIN (offset, n_items), GW_LONG_LIST_STEP));
  gw_more_button_show (self->later, MIN (n_items > end ? n_items - end : 0, GW_LONG_LIST_STEP));
}

static void
set_stretch (GwLongList *self,
             guint       offset,
             guint       size)
{
  gtk_slice_list_model_set_size (self->stretch, size);
  gtk_slice_list_model_set_offset (self->stretch, offset);
  update_buttons (self);
}

static void
earlier_clicked_cb (GwLongList *self)
{
  const guint offset = gtk_slice_list_model_get_offset (self->stretch);
  const guint n_more = MIN (offset, GW_LONG_LIST_STEP);

  set_stretch (self, offset - n_more, gtk_slice_list_model_get_size (self->stretch) + n_more);
}

static void
later_clicked_cb (GwLongList *self)
{
  set_stretch (self, gtk_slice_list_model_get_offset (self->stretch),
               gtk_slice_list_model_get_size (self->stretch) + GW_LONG_LIST_STEP);
}

/* Where so many have gone that none of the stretch is left, it begins anew. */
static void
items_changed_cb (GwLongList *self)
{
  if (gtk_slice_list_model_get_offset (self->stretch) >= count_items (self))
    set_stretch (self, 0, GW_LONG_LIST_STEP);
  else
    update_buttons (self);
}

static void
forget_items (GwLongList *self)
{
  GListModel *items = gtk_slice_list_model_get_model (self->stretch);

  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  if (items != NULL)
    g_signal_handlers_disconnect_by_func (items, items_changed_cb, self);
  gtk_slice_list_model_set_model (self->stretch, NULL);
}

static void
gw_long_list_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch ((GwLongListProperty) prop_id)
    {
    case PROP_PLACEHOLDER:
      g_value_set_object (value, GW_LONG_LIST (object)->placeholder);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_long_list_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GwLongList *self = GW_LONG_LIST (object);

  switch ((GwLongListProperty) prop_id)
    {
    case PROP_PLACEHOLDER:
      if (g_set_object (&self->placeholder, g_value_get_object (value)))
        gtk_list_box_set_placeholder (self->list, self->placeholder);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_long_list_dispose (GObject *object)
{
  GwLongList *self = GW_LONG_LIST (object);

  if (self->stretch != NULL)
    forget_items (self);
  g_clear_object (&self->stretch);
  g_clear_object (&self->placeholder);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_LONG_LIST);

  G_OBJECT_CLASS (gw_long_list_parent_class)->dispose (object);
}

static void
gw_long_list_class_init (GwLongListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gw_long_list_get_property;
  object_class->set_property = gw_long_list_set_property;
  object_class->dispose = gw_long_list_dispose;

  properties[PROP_PLACEHOLDER] =
    g_param_spec_object ("placeholder", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/widgets/gw-long-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GwLongList, earlier);
  gtk_widget_class_bind_template_child (widget_class, GwLongList, list);
  gtk_widget_class_bind_template_child (widget_class, GwLongList, later);
  gtk_widget_class_bind_template_callback (widget_class, earlier_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_clicked_cb);
}

static void
gw_long_list_init (GwLongList *self)
{
  self->stretch = gtk_slice_list_model_new (NULL, 0, GW_LONG_LIST_STEP);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_long_list_bind:
 * @self: a list
 * @items: (nullable): what it lists
 * @make_row: makes a row of an item
 * @data: what @make_row is given, for as long as @self lives
 *
 * Says what it lists; it shows the beginning.
 */
void
gw_long_list_bind (GwLongList                 *self,
                   GListModel                 *items,
                   GtkListBoxCreateWidgetFunc  make_row,
                   gpointer                    data)
{
  g_return_if_fail (GW_IS_LONG_LIST (self));
  g_return_if_fail (items == NULL || G_IS_LIST_MODEL (items));

  forget_items (self);
  gtk_slice_list_model_set_model (self->stretch, items);
  set_stretch (self, 0, GW_LONG_LIST_STEP);
  if (items == NULL)
    return;
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->stretch), make_row, data, NULL);
  g_signal_connect_object (items, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * gw_long_list_show_row:
 * @self: a list
 * @position: of an item
 *
 * Lists a stretch with the item, unless it is listed.
 *
 * Returns: (transfer none) (nullable): its row; %NULL if there is no such item
 */
GtkListBoxRow *
gw_long_list_show_row (GwLongList *self,
                       guint       position)
{
  guint offset;

  g_return_val_if_fail (GW_IS_LONG_LIST (self), NULL);

  offset = gtk_slice_list_model_get_offset (self->stretch);
  if (position < offset || position - offset >= gtk_slice_list_model_get_size (self->stretch))
    {
      offset = position - position % GW_LONG_LIST_STEP;
      set_stretch (self, offset, GW_LONG_LIST_STEP);
    }
  return gtk_list_box_get_row_at_index (self->list, (int) (position - offset));
}

/**
 * gw_long_list_set_label:
 * @self: a list
 * @label: what it lists, for assistive technologies
 */
void
gw_long_list_set_label (GwLongList *self,
                        const char *label)
{
  g_return_if_fail (GW_IS_LONG_LIST (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
