/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-stage-part.h"

#include "ui/widgets/gw-day.h"

/**
 * GwStagePart:
 *
 * What a row of the stage page holds: the widget for one kind of item. It
 * keeps the item and says when to show it anew; what it looks like and what
 * can be done with it is up to the derived class.
 */
typedef struct
{
  /* Owned */
  GwStageContext *context;
  GObject *item;

  guint update_id;
} GwStagePartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GwStagePart, gw_stage_part, ADW_TYPE_BIN)

static GwStagePartPrivate *
get_private (GwStagePart *self)
{
  return gw_stage_part_get_instance_private (self);
}

static GwItem *
gw_stage_part_get_plan_item (GwStagePart *self)
{
  GObject *item = get_private (self)->item;

  return GW_IS_ITEM (item) ? GW_ITEM (item) : NULL;
}

/* What has left the plan stands nowhere: its page goes soon. */
static gboolean
has_left (GwStagePart *self)
{
  GwItem *item = GW_STAGE_PART_GET_CLASS (self)->get_plan_item (self);
  GwPlan *plan = gw_stage_context_get_plan (get_private (self)->context);

  return item != NULL && gw_item_get_root (item) != GW_ITEM (plan);
}

static gboolean
update_cb (gpointer data)
{
  get_private (data)->update_id = 0;
  if (!has_left (data))
    gw_stage_part_update (data);
  return G_SOURCE_REMOVE;
}

/* Many items may change in one step. */
static void
gw_stage_part_plan_changed (GwStagePart *self,
                            GwItem      *item)
{
  GwStagePartPrivate *priv = get_private (self);

  if (priv->update_id == 0)
    priv->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
plan_changed_cb (GwStagePart *self,
                 GwItem      *item)
{
  GW_STAGE_PART_GET_CLASS (self)->plan_changed (self, item);
}

static void
day_changed_cb (GwStagePart *self)
{
  gw_stage_part_plan_changed (self, NULL);
}

static void
gw_stage_part_dispose (GObject *object)
{
  GwStagePartPrivate *priv = get_private (GW_STAGE_PART (object));

  g_clear_handle_id (&priv->update_id, g_source_remove);
  g_clear_object (&priv->context);
  g_clear_object (&priv->item);

  G_OBJECT_CLASS (gw_stage_part_parent_class)->dispose (object);
}

static void
gw_stage_part_class_init (GwStagePartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_stage_part_dispose;
  klass->plan_changed = gw_stage_part_plan_changed;
  klass->get_plan_item = gw_stage_part_get_plan_item;
}

static void
gw_stage_part_init (GwStagePart *self)
{
}

/**
 * gw_stage_part_new:
 * @type: a class of parts
 * @context: what the rows of the page have in common
 *
 * Returns: (transfer floating): a part that shows nothing yet
 */
GtkWidget *
gw_stage_part_new (GType           type,
                   GwStageContext *context)
{
  GwStagePart *self;

  g_return_val_if_fail (g_type_is_a (type, GW_TYPE_STAGE_PART), NULL);
  g_return_val_if_fail (GW_IS_STAGE_CONTEXT (context), NULL);

  self = g_object_new (type, NULL);
  get_private (self)->context = g_object_ref (context);
  g_signal_connect_object (context, "changed", G_CALLBACK (gw_stage_part_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gw_stage_context_get_plan (context), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  gw_day_follow (self, G_CALLBACK (day_changed_cb));
  return GTK_WIDGET (self);
}

/**
 * gw_stage_part_bind:
 * @self: a part
 * @item: (type GObject) (nullable): what it shows from now on
 */
void
gw_stage_part_bind (GwStagePart *self,
                    gpointer     item)
{
  GwStagePartClass *klass;

  g_return_if_fail (GW_IS_STAGE_PART (self));

  klass = GW_STAGE_PART_GET_CLASS (self);
  if (klass->leave != NULL)
    klass->leave (self);
  g_set_object (&get_private (self)->item, item);
  gw_stage_part_update (self);
}

/**
 * gw_stage_part_update:
 * @self: a part
 *
 * Shows its item anew, if it has one.
 */
void
gw_stage_part_update (GwStagePart *self)
{
  g_return_if_fail (GW_IS_STAGE_PART (self));

  if (get_private (self)->item != NULL)
    GW_STAGE_PART_GET_CLASS (self)->update (self);
}

/**
 * gw_stage_part_get_item:
 * @self: a part
 *
 * Returns: (transfer none) (type GObject) (nullable): what it shows
 */
gpointer
gw_stage_part_get_item (GwStagePart *self)
{
  g_return_val_if_fail (GW_IS_STAGE_PART (self), NULL);

  return get_private (self)->item;
}

/**
 * gw_stage_part_get_context:
 * @self: a part
 *
 * Returns: (transfer none): what the rows of the page have in common
 */
GwStageContext *
gw_stage_part_get_context (GwStagePart *self)
{
  g_return_val_if_fail (GW_IS_STAGE_PART (self), NULL);

  return get_private (self)->context;
}

/**
 * gw_stage_part_get_history:
 * @self: a part
 *
 * Returns: (transfer none): the history of the plan
 */
GwHistory *
gw_stage_part_get_history (GwStagePart *self)
{
  g_return_val_if_fail (GW_IS_STAGE_PART (self), NULL);

  return gw_stage_context_get_history (get_private (self)->context);
}
