/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gate/gw-stage-gate.h"

/**
 * GwStageGate:
 *
 * The row of a stage page at which is decided whether the project goes on.
 */
struct _GwStageGate
{
  GObject parent_instance;

  /* Owned */
  GwStage *stage;
};

G_DEFINE_FINAL_TYPE (GwStageGate, gw_stage_gate, G_TYPE_OBJECT)

static void
gw_stage_gate_dispose (GObject *object)
{
  g_clear_object (&GW_STAGE_GATE (object)->stage);

  G_OBJECT_CLASS (gw_stage_gate_parent_class)->dispose (object);
}

static void
gw_stage_gate_class_init (GwStageGateClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_stage_gate_dispose;
}

static void
gw_stage_gate_init (GwStageGate *self)
{
}

/**
 * gw_stage_gate_new:
 * @stage: a stage
 *
 * Returns: (transfer full): its gate
 */
GwStageGate *
gw_stage_gate_new (GwStage *stage)
{
  GwStageGate *self;

  g_return_val_if_fail (GW_IS_STAGE (stage), NULL);

  self = g_object_new (GW_TYPE_STAGE_GATE, NULL);
  self->stage = g_object_ref (stage);
  return self;
}

/**
 * gw_stage_gate_get_stage:
 * @self: a gate
 *
 * Returns: (transfer none): the stage that ends there
 */
GwStage *
gw_stage_gate_get_stage (GwStageGate *self)
{
  g_return_val_if_fail (GW_IS_STAGE_GATE (self), NULL);

  return self->stage;
}
