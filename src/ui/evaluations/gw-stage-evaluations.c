/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/evaluations/gw-stage-evaluations.h"

/**
 * GwStageEvaluations:
 *
 * The row of the stage page that holds the evaluations of one round: which
 * round that is, and which evaluation is open for editing. The list view makes
 * and drops the widgets of the row as it scrolls; this stays.
 */
struct _GwStageEvaluations
{
  GObject parent_instance;

  /* Owned */
  GwPlan *plan;
  char *round;                  /* NULL for the current one, whichever that is */
  GwEvaluation *expanded;

  gboolean wants_focus;         /* the open one was led to, not clicked */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwStageEvaluations, gw_stage_evaluations, G_TYPE_OBJECT)

static void
gw_stage_evaluations_dispose (GObject *object)
{
  GwStageEvaluations *self = GW_STAGE_EVALUATIONS (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->expanded);
  g_clear_pointer (&self->round, g_free);

  G_OBJECT_CLASS (gw_stage_evaluations_parent_class)->dispose (object);
}

static void
gw_stage_evaluations_class_init (GwStageEvaluationsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_stage_evaluations_dispose;

  /**
   * GwStageEvaluations::changed:
   * @self: the row
   *
   * Another round or another evaluation is to be shown.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
gw_stage_evaluations_init (GwStageEvaluations *self)
{
}

static gboolean
is_round (GwStageEvaluations *self,
          const char         *id)
{
  return id != NULL && (g_strcmp0 (id, gw_plan_get_round (self->plan)) == 0 ||
                        gw_list_find_id (gw_item_get_list (self->plan, GW_PLAN_ROUNDS), id) != NULL);
}

/* Nothing is lost: what says no round, or one that is not there, stands with
 * the current one. */
static const char *
get_round_of (GwStageEvaluations *self,
              GwEvaluation       *evaluation)
{
  const char *round = gw_item_get_text (evaluation, GW_EVALUATION_ROUND);

  return is_round (self, round) ? round : gw_plan_get_round (self->plan);
}

static gboolean
is_of_kind (GwEvaluation *evaluation,
            const char   *kind)
{
  const char *own = gw_item_get_text (evaluation, GW_EVALUATION_KIND);
  gboolean is_qualitative = g_strcmp0 (own, "qualitative") == 0;

  return is_qualitative == g_str_equal (kind, "qualitative");
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return g_strcmp0 (gw_item_get_text (*(gpointer *) b, GW_EVALUATION_ON),
                    gw_item_get_text (*(gpointer *) a, GW_EVALUATION_ON));
}

/**
 * gw_stage_evaluations_new:
 * @plan: a plan
 *
 * Returns: (transfer full): its evaluations, at the current round
 */
GwStageEvaluations *
gw_stage_evaluations_new (GwPlan *plan)
{
  GwStageEvaluations *self;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  self = g_object_new (GW_TYPE_STAGE_EVALUATIONS, NULL);
  self->plan = g_object_ref (plan);
  return self;
}

/**
 * gw_stage_evaluations_get_round:
 * @self: the evaluations of a plan
 *
 * Returns: (transfer none): the id of the round that is shown
 */
const char *
gw_stage_evaluations_get_round (GwStageEvaluations *self)
{
  g_return_val_if_fail (GW_IS_STAGE_EVALUATIONS (self), NULL);

  return is_round (self, self->round) ? self->round : gw_plan_get_round (self->plan);
}

/**
 * gw_stage_evaluations_set_round:
 * @self: the evaluations of a plan
 * @round: (nullable): the id of a round; %NULL for the current one, and for
 *   the next one as soon as that begins
 */
void
gw_stage_evaluations_set_round (GwStageEvaluations *self,
                                const char         *round)
{
  g_return_if_fail (GW_IS_STAGE_EVALUATIONS (self));

  if (g_strcmp0 (round, gw_plan_get_round (self->plan)) == 0)
    round = NULL;
  if (!g_set_str (&self->round, round))
    return;
  g_clear_object (&self->expanded);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * gw_stage_evaluations_list:
 * @self: the evaluations of a plan
 * @kind: `quantitative` or `qualitative`; a kind that is not known stands
 *   with the former
 *
 * Returns: (transfer full) (element-type GwEvaluation): those of the shown
 *   round, the newest first
 */
GPtrArray *
gw_stage_evaluations_list (GwStageEvaluations *self,
                           const char         *kind)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  GwList *list = gw_item_get_list (self->plan, GW_PLAN_EVALUATIONS);
  const char *round = gw_stage_evaluations_get_round (self);

  for (guint i = gw_list_get_length (list); i > 0; i--)
    {
      GwEvaluation *evaluation = gw_list_get (list, i - 1);

      if (is_of_kind (evaluation, kind) && g_strcmp0 (get_round_of (self, evaluation), round) == 0)
        g_ptr_array_add (found, g_object_ref (evaluation));
    }
  g_ptr_array_sort (found, compare_newest_first);
  return found;
}

/**
 * gw_stage_evaluations_get_expanded:
 * @self: the evaluations of a plan
 *
 * Returns: (transfer none) (nullable): the one that is open for editing
 */
GwEvaluation *
gw_stage_evaluations_get_expanded (GwStageEvaluations *self)
{
  g_return_val_if_fail (GW_IS_STAGE_EVALUATIONS (self), NULL);

  return self->expanded;
}

/**
 * gw_stage_evaluations_set_expanded:
 * @self: the evaluations of a plan
 * @evaluation: (nullable): the one to open, %NULL to close
 *
 * Opens an evaluation for editing. One is open at a time.
 */
void
gw_stage_evaluations_set_expanded (GwStageEvaluations *self,
                                   GwEvaluation       *evaluation)
{
  g_return_if_fail (GW_IS_STAGE_EVALUATIONS (self));

  if (g_set_object (&self->expanded, evaluation))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * gw_stage_evaluations_show:
 * @self: the evaluations of a plan
 * @evaluation: one of them
 *
 * Goes to its round, opens it, and has its row focused.
 */
void
gw_stage_evaluations_show (GwStageEvaluations *self,
                           GwEvaluation       *evaluation)
{
  g_return_if_fail (GW_IS_STAGE_EVALUATIONS (self));
  g_return_if_fail (GW_IS_EVALUATION (evaluation));

  gw_stage_evaluations_set_round (self, get_round_of (self, evaluation));
  g_set_object (&self->expanded, evaluation);
  self->wants_focus = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * gw_stage_evaluations_take_shown:
 * @self: the evaluations of a plan
 * @evaluation: one of them
 *
 * Returns: whether it waits for the focus since
 *   [method@StageEvaluations.show]; once only
 */
gboolean
gw_stage_evaluations_take_shown (GwStageEvaluations *self,
                                 GwEvaluation       *evaluation)
{
  gboolean wanted;

  g_return_val_if_fail (GW_IS_STAGE_EVALUATIONS (self), FALSE);

  wanted = self->wants_focus && self->expanded == evaluation;
  if (wanted)
    self->wants_focus = FALSE;
  return wanted;
}
