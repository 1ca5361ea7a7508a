/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-stage-context.h"

/**
 * GwStageContext:
 *
 * What the rows of a stage page have in common and the plan does not know:
 * which check is open for editing, which ones are selected, whether anything
 * may be edited at all.
 */
struct _GwStageContext
{
  GObject parent_instance;

  /* Owned */
  GwHistory *history;
  GwRound *round;               /* an earlier one, to look at */
  GwCheck *expanded;
  GwCheck *anchor;              /* where a stretch of the selection begins */
  GHashTable *selected;         /* a set of checks */
  char *guide;

  gboolean editable;
  gboolean selecting;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwStageContext, gw_stage_context, G_TYPE_OBJECT)

static void
emit_changed (GwStageContext *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
gw_stage_context_dispose (GObject *object)
{
  GwStageContext *self = GW_STAGE_CONTEXT (object);

  g_hash_table_remove_all (self->selected);
  g_clear_object (&self->expanded);
  g_clear_object (&self->anchor);
  g_clear_object (&self->round);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_stage_context_parent_class)->dispose (object);
}

static void
gw_stage_context_finalize (GObject *object)
{
  GwStageContext *self = GW_STAGE_CONTEXT (object);

  g_hash_table_unref (self->selected);
  g_free (self->guide);

  G_OBJECT_CLASS (gw_stage_context_parent_class)->finalize (object);
}

static void
gw_stage_context_class_init (GwStageContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gw_stage_context_dispose;
  object_class->finalize = gw_stage_context_finalize;

  /**
   * GwStageContext::changed:
   * @self: the context
   *
   * Any of it has changed; rows look at it anew.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
gw_stage_context_init (GwStageContext *self)
{
  self->editable = TRUE;
  self->selected = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * gw_stage_context_new:
 * @history: the history of the plan
 *
 * Returns: (transfer full): a context in which everything can be edited,
 *   nothing is open and nothing is selected
 */
GwStageContext *
gw_stage_context_new (GwHistory *history)
{
  GwStageContext *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_STAGE_CONTEXT, NULL);
  self->history = g_object_ref (history);
  return self;
}

/**
 * gw_stage_context_get_history:
 * @self: a context
 *
 * Returns: (transfer none): the history of the plan
 */
GwHistory *
gw_stage_context_get_history (GwStageContext *self)
{
  return self->history;
}

/**
 * gw_stage_context_get_plan:
 * @self: a context
 *
 * Returns: (transfer none): the plan
 */
GwPlan *
gw_stage_context_get_plan (GwStageContext *self)
{
  return gw_history_get_plan (self->history);
}

/**
 * gw_stage_context_get_editable:
 * @self: a context
 *
 * Returns: whether the plan may be edited
 */
gboolean
gw_stage_context_get_editable (GwStageContext *self)
{
  return self->editable;
}

/**
 * gw_stage_context_set_editable:
 * @self: a context
 * @editable: whether the plan may be edited; an earlier round never may
 */
void
gw_stage_context_set_editable (GwStageContext *self,
                               gboolean        editable)
{
  editable = editable && self->round == NULL;
  if (self->editable == editable)
    return;
  self->editable = editable;
  if (!editable)
    gw_stage_context_set_selecting (self, FALSE);
  emit_changed (self);
}

/**
 * gw_stage_context_get_round:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): the earlier round that is looked at;
 *   %NULL for the plan as it is now
 */
GwRound *
gw_stage_context_get_round (GwStageContext *self)
{
  return self->round;
}

/**
 * gw_stage_context_set_round:
 * @self: a context
 * @round: (nullable): an earlier round of the plan
 *
 * Looks at what a round has kept, instead of the plan as it is now.
 */
void
gw_stage_context_set_round (GwStageContext *self,
                            GwRound        *round)
{
  if (g_set_object (&self->round, round))
    gw_stage_context_set_editable (self, self->editable);
}

/**
 * gw_stage_context_dup_checks:
 * @self: a context
 * @group: a group of the plan
 *
 * Returns: (transfer container) (element-type GwCheck): its checks: the live
 *   ones, or those that the round has kept
 */
GPtrArray *
gw_stage_context_dup_checks (GwStageContext *self,
                             GwGroup        *group)
{
  GwList *list = gw_item_get_list (group, GW_GROUP_CHECKS);
  GPtrArray *checks;

  if (self->round != NULL)
    return gw_round_get_checks (self->round, group);
  checks = g_ptr_array_new ();
  for (guint i = 0; i < gw_list_get_length (list); i++)
    g_ptr_array_add (checks, gw_list_get (list, i));
  return checks;
}

/**
 * gw_stage_context_get_guide:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): what the stage is for
 */
const char *
gw_stage_context_get_guide (GwStageContext *self)
{
  return self->guide;
}

/**
 * gw_stage_context_set_guide:
 * @self: a context
 * @guide: (nullable): what the stage is for, as plain text
 */
void
gw_stage_context_set_guide (GwStageContext *self,
                            const char     *guide)
{
  if (g_set_str (&self->guide, guide))
    emit_changed (self);
}

/**
 * gw_stage_context_get_expanded:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): the check that is open for editing
 */
GwCheck *
gw_stage_context_get_expanded (GwStageContext *self)
{
  return self->expanded;
}

/**
 * gw_stage_context_set_expanded:
 * @self: a context
 * @check: (nullable): the check to open, %NULL to close
 *
 * Opens a check for editing. One is open at a time.
 */
void
gw_stage_context_set_expanded (GwStageContext *self,
                               GwCheck        *check)
{
  if (g_set_object (&self->expanded, check))
    emit_changed (self);
}

/**
 * gw_stage_context_get_selecting:
 * @self: a context
 *
 * Returns: whether several checks are being selected
 */
gboolean
gw_stage_context_get_selecting (GwStageContext *self)
{
  return self->selecting;
}

/**
 * gw_stage_context_set_selecting:
 * @self: a context
 * @selecting: whether several checks are being selected
 *
 * Begins or ends selecting; at both nothing is selected.
 */
void
gw_stage_context_set_selecting (GwStageContext *self,
                                gboolean        selecting)
{
  if (self->selecting == selecting)
    return;
  self->selecting = selecting;
  g_hash_table_remove_all (self->selected);
  g_clear_object (&self->anchor);
  g_clear_object (&self->expanded);
  emit_changed (self);
}

/**
 * gw_stage_context_is_selected:
 * @self: a context
 * @check: a check
 *
 * Returns: whether it is selected
 */
gboolean
gw_stage_context_is_selected (GwStageContext *self,
                              GwCheck        *check)
{
  return g_hash_table_contains (self->selected, check);
}

/**
 * gw_stage_context_select:
 * @self: a context
 * @check: a check
 * @selected: whether it is to be selected
 *
 * Begins selecting where nobody has yet.
 */
void
gw_stage_context_select (GwStageContext *self,
                         GwCheck        *check,
                         gboolean        selected)
{
  gw_stage_context_set_selecting (self, TRUE);
  g_set_object (&self->anchor, check);
  if (selected)
    g_hash_table_add (self->selected, g_object_ref (check));
  else
    g_hash_table_remove (self->selected, check);
  emit_changed (self);
}

/**
 * gw_stage_context_select_all:
 * @self: a context
 * @checks: (element-type GwCheck): checks
 *
 * Selects these besides those that are.
 */
void
gw_stage_context_select_all (GwStageContext *self,
                             GPtrArray      *checks)
{
  gw_stage_context_set_selecting (self, TRUE);
  for (guint i = 0; i < checks->len; i++)
    g_hash_table_add (self->selected, g_object_ref (checks->pdata[i]));
  emit_changed (self);
}

/**
 * gw_stage_context_get_n_selected:
 * @self: a context
 *
 * Returns: how many checks are selected
 */
guint
gw_stage_context_get_n_selected (GwStageContext *self)
{
  return g_hash_table_size (self->selected);
}

/**
 * gw_stage_context_dup_selected:
 * @self: a context
 *
 * Returns: (transfer container) (element-type GwCheck): the selected checks
 *   that are still in the plan
 */
GPtrArray *
gw_stage_context_dup_selected (GwStageContext *self)
{
  GPtrArray *checks = g_ptr_array_new_with_free_func (g_object_unref);
  GwItem *plan = GW_ITEM (gw_stage_context_get_plan (self));
  GHashTableIter iter;
  gpointer check;

  g_hash_table_iter_init (&iter, self->selected);
  while (g_hash_table_iter_next (&iter, &check, NULL))
    if (gw_item_get_root (check) == plan)
      g_ptr_array_add (checks, g_object_ref (check));
  return checks;
}

/**
 * gw_stage_context_get_anchor:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): the check selected last, where a
 *   stretch begins
 */
GwCheck *
gw_stage_context_get_anchor (GwStageContext *self)
{
  return self->anchor;
}
