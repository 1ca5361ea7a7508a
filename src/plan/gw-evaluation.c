/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-evaluation.h"

#include "plan/gw-link.h"
#include "plan/gw-objective.h"
#include "plan/gw-person.h"

/**
 * GwEvaluation:
 *
 * One result of judging the model: measured, or an expert's judgement.
 */
struct _GwEvaluation
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwEvaluation, gw_evaluation, GW_TYPE_ITEM)

static const char *const kind_codes[] = { "quantitative", "qualitative", NULL };
static const char *const better_codes[] = { "higher", "lower", NULL };
static const char *const setting_codes[] = { "offline", "live", NULL };

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "evaluation", GW_ID_PLAN);
  gw_item_class_add_text (klass, GW_EVALUATION_ROUND, "round");
  gw_item_class_add_code (klass, GW_EVALUATION_KIND, "kind", kind_codes);
  gw_item_class_add_date (klass, GW_EVALUATION_ON, "on");
  gw_item_class_add_text (klass, GW_EVALUATION_METRIC, "metric");
  gw_item_class_add_number (klass, GW_EVALUATION_VALUE, "value");
  gw_item_class_add_number (klass, GW_EVALUATION_TARGET, "target");
  gw_item_class_add_text (klass, GW_EVALUATION_UNIT, "unit");
  gw_item_class_add_code (klass, GW_EVALUATION_BETTER, "better", better_codes);
  gw_item_class_add_text (klass, GW_EVALUATION_SEGMENT, "segment");
  gw_item_class_add_text (klass, GW_EVALUATION_DATA, "data");
  gw_item_class_add_code (klass, GW_EVALUATION_SETTING, "setting", setting_codes);
  gw_item_class_add_level (klass, GW_EVALUATION_RATING, "rating");
  gw_item_class_add_lines (klass, GW_EVALUATION_JUDGEMENT, "judgement");
  gw_item_class_add_ref (klass, GW_EVALUATION_BY, "by", GW_TYPE_PERSON);
  gw_item_class_add_ref (klass, GW_EVALUATION_OBJECTIVE, "objective", GW_TYPE_OBJECTIVE);
  gw_item_class_add_list (klass, GW_EVALUATION_EVIDENCE, "evidence", GW_TYPE_LINK);
  gw_item_class_set_unit (klass, "value", GW_EVALUATION_VALUE, GW_EVALUATION_BETTER);
}

static void
gw_evaluation_class_init (GwEvaluationClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_evaluation_init (GwEvaluation *self)
{
}

/**
 * gw_evaluation_has_target:
 * @self: an evaluation
 *
 * Returns: whether it has measured something that has a target
 */
gboolean
gw_evaluation_has_target (GwEvaluation *self)
{
  return gw_item_is_set (self, GW_EVALUATION_VALUE) && gw_item_is_set (self, GW_EVALUATION_TARGET);
}

/**
 * gw_evaluation_misses_target:
 * @self: an evaluation
 *
 * Returns: whether the value is worse than the target; higher is better where
 *   it does not say. What has no target misses none.
 */
gboolean
gw_evaluation_misses_target (GwEvaluation *self)
{
  const double value = gw_item_get_number (self, GW_EVALUATION_VALUE);
  const double target = gw_item_get_number (self, GW_EVALUATION_TARGET);

  if (!gw_evaluation_has_target (self))
    return FALSE;
  if (g_strcmp0 (gw_item_get_text (self, GW_EVALUATION_BETTER), "lower") == 0)
    return value > target;
  return value < target;
}
