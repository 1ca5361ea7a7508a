/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-stage-end.h"

/**
 * GwStageEnd:
 *
 * The row after the last check of a group, or after the last group of the
 * stage: where one is added.
 */
struct _GwStageEnd
{
  GObject parent_instance;

  /* Owned */
  GwItem *owner;
};

G_DEFINE_FINAL_TYPE (GwStageEnd, gw_stage_end, G_TYPE_OBJECT)

static void
gw_stage_end_dispose (GObject *object)
{
  g_clear_object (&GW_STAGE_END (object)->owner);

  G_OBJECT_CLASS (gw_stage_end_parent_class)->dispose (object);
}

static void
gw_stage_end_class_init (GwStageEndClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_stage_end_dispose;
}

static void
gw_stage_end_init (GwStageEnd *self)
{
}

/**
 * gw_stage_end_new:
 * @owner: (type GwItem): a group, or the stage
 *
 * Returns: (transfer full): its end
 */
GwStageEnd *
gw_stage_end_new (gpointer owner)
{
  GwStageEnd *self = g_object_new (GW_TYPE_STAGE_END, NULL);

  self->owner = g_object_ref (owner);
  return self;
}

/**
 * gw_stage_end_get_owner:
 * @self: an end
 *
 * Returns: (transfer none) (type GwItem): the group or stage that ends here
 */
gpointer
gw_stage_end_get_owner (GwStageEnd *self)
{
  g_return_val_if_fail (GW_IS_STAGE_END (self), NULL);

  return self->owner;
}
