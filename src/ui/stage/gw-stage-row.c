/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-stage-row.h"

#include "plan/gw-group.h"
#include "plan/gw-stage.h"
#include "ui/stage/gw-add-row.h"
#include "ui/stage/gw-check-row.h"
#include "ui/stage/gw-group-row.h"
#include "ui/stage/gw-stage-intro.h"

/**
 * GwStageRow:
 *
 * A row of the list view, which gives it any item to show. It keeps the widget
 * of the last kind and makes another only for another kind.
 */
struct _GwStageRow
{
  AdwBin parent_instance;

  /* Owned */
  GwStageContext *context;
  GObject *item;
};

G_DEFINE_FINAL_TYPE (GwStageRow, gw_stage_row, ADW_TYPE_BIN)

/* The classes of the list item, by which the style tells where a card begins
 * and ends */
static const char *const kinds[] = { "gw-of-check", "gw-of-group", "gw-of-end", "gw-of-stage" };

static const char *
get_kind (gpointer item)
{
  if (GW_IS_CHECK (item))
    return kinds[0];
  if (GW_IS_GROUP (item))
    return kinds[1];
  return GW_IS_STAGE_END (item) ? kinds[2] : kinds[3];
}

static void
mark_list_item (GwStageRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_widget_remove_css_class (parent, kinds[i]);
  gtk_widget_add_css_class (parent, get_kind (self->item));
}

static GtkWidget *
ensure_child (GwStageRow *self,
              GType       type,
              GtkWidget *(*make) (GwStageContext *context))
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  if (child == NULL || G_OBJECT_TYPE (child) != type)
    {
      child = make (self->context);
      adw_bin_set_child (ADW_BIN (self), child);
    }
  return child;
}

static void
show_item (GwStageRow *self,
           gpointer    item)
{
  if (GW_IS_CHECK (item))
    gw_check_row_bind (
      GW_CHECK_ROW (ensure_child (self, GW_TYPE_CHECK_ROW, gw_check_row_new)), item);
  else if (GW_IS_GROUP (item))
    gw_group_row_bind (
      GW_GROUP_ROW (ensure_child (self, GW_TYPE_GROUP_ROW, gw_group_row_new)), item);
  else if (GW_IS_STAGE_END (item))
    gw_add_row_bind (GW_ADD_ROW (ensure_child (self, GW_TYPE_ADD_ROW, gw_add_row_new)), item);
  else
    gw_stage_intro_bind (
      GW_STAGE_INTRO (ensure_child (self, GW_TYPE_STAGE_INTRO, gw_stage_intro_new)), item);
}

static void
forget_item (GwStageRow *self)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  if (GW_IS_CHECK_ROW (child))
    gw_check_row_bind (GW_CHECK_ROW (child), NULL);
  else if (GW_IS_ADD_ROW (child))
    gw_add_row_bind (GW_ADD_ROW (child), NULL);
}

static void
gw_stage_row_dispose (GObject *object)
{
  GwStageRow *self = GW_STAGE_ROW (object);

  g_clear_object (&self->item);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (gw_stage_row_parent_class)->dispose (object);
}

static void
gw_stage_row_class_init (GwStageRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_stage_row_dispose;
}

static void
gw_stage_row_init (GwStageRow *self)
{
}

/**
 * gw_stage_row_new:
 * @context: what the rows of the page have in common
 *
 * Returns: (transfer floating): a row of nothing yet
 */
GtkWidget *
gw_stage_row_new (GwStageContext *context)
{
  GwStageRow *self = g_object_new (GW_TYPE_STAGE_ROW, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

/**
 * gw_stage_row_bind:
 * @self: a row
 * @item: (type GObject) (nullable): a row of #GwStageRows, %NULL for none
 */
void
gw_stage_row_bind (GwStageRow *self,
                   gpointer    item)
{
  g_return_if_fail (GW_IS_STAGE_ROW (self));

  g_set_object (&self->item, item);
  if (item == NULL)
    {
      forget_item (self);
      return;
    }
  mark_list_item (self);
  show_item (self, item);
}

/**
 * gw_stage_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (type GObject) (nullable): what it shows
 */
gpointer
gw_stage_row_get_item (GwStageRow *self)
{
  g_return_val_if_fail (GW_IS_STAGE_ROW (self), NULL);

  return self->item;
}

/**
 * gw_stage_row_get_focused:
 * @list: the list view of the rows
 *
 * Returns: (transfer none) (nullable): the row that has the focus, itself or
 *   something in it
 */
GwStageRow *
gw_stage_row_get_focused (GtkWidget *list)
{
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, list))
    return NULL;
  row = gtk_widget_get_ancestor (focus, GW_TYPE_STAGE_ROW);
  if (row == NULL)
    row = gtk_widget_get_first_child (focus);
  return GW_IS_STAGE_ROW (row) ? GW_STAGE_ROW (row) : NULL;
}

static void
row_setup_cb (GwStageContext *context,
              GtkListItem    *list_item)
{
  gtk_list_item_set_child (list_item, gw_stage_row_new (context));
}

static const char *
get_accessible_label (gpointer item)
{
  const char *label = NULL;

  if (GW_IS_CHECK (item))
    label = gw_item_get_text (item, GW_CHECK_QUESTION);
  else if (GW_IS_GROUP (item))
    label = gw_item_get_text (item, GW_GROUP_TITLE);
  return label != NULL ? label : "";
}

static void
row_bind_cb (GwStageContext *context,
             GtkListItem    *list_item)
{
  gpointer item = gtk_list_item_get_item (list_item);

  gtk_list_item_set_accessible_label (list_item, get_accessible_label (item));
  gtk_list_item_set_focusable (list_item, GW_IS_CHECK (item) || GW_IS_GROUP (item));
  gtk_list_item_set_activatable (list_item, GW_IS_CHECK (item));
  gw_stage_row_bind (GW_STAGE_ROW (gtk_list_item_get_child (list_item)), item);
}

static void
row_unbind_cb (GwStageContext *context,
               GtkListItem    *list_item)
{
  gw_stage_row_bind (GW_STAGE_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/**
 * gw_stage_row_factory_new:
 * @context: what the rows have in common
 *
 * Returns: (transfer full): what makes them for a list view of #GwStageRows
 */
GtkListItemFactory *
gw_stage_row_factory_new (GwStageContext *context)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (row_setup_cb), context, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bind_cb), context, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (row_unbind_cb), context,
                           G_CONNECT_SWAPPED);
  return factory;
}
