/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"
#include "plan/gw-verdict-rules.h"

G_BEGIN_DECLS

#define GW_TYPE_VERDICT (gw_verdict_get_type ())

typedef struct _GwVerdict GwVerdict;

/**
 * GwVerdictReason:
 * @cause: why
 * @item: (nullable): the item that it lies in: the case, an estimate, the worst
 *   risk that it holds for, the plan; %NULL where there is nothing to go to
 * @field: (nullable): the field that it lies in
 * @count: how many items it holds for, at least 1
 *
 * One reason of a verdict, and where it leads to.
 */
typedef struct
{
  GwVerdictCause cause;
  GwItem *item;
  const GwField *field;
  guint count;
} GwVerdictReason;

GType                  gw_verdict_get_type       (void) G_GNUC_CONST;

GwVerdict             *gw_plan_get_verdict       (GwPlan     *plan);
GwVerdict             *gw_verdict_ref            (GwVerdict  *self);
void                   gw_verdict_unref          (GwVerdict  *self);

GwVerdictCode          gw_verdict_get_derived    (GwVerdict  *self);
gboolean               gw_verdict_get_override   (GwVerdict     *self,
                                                  GwVerdictCode *override);
GwVerdictCode          gw_verdict_get_effective  (GwVerdict  *self);
guint                  gw_verdict_get_n_reasons  (GwVerdict  *self);
const GwVerdictReason *gw_verdict_get_reason     (GwVerdict  *self,
                                                  guint       index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwVerdict, gw_verdict_unref)

G_END_DECLS
