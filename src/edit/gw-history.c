/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-history.h"

#include "edit/gw-history-private.h"
#include "edit/gw-step.h"

/**
 * GwHistory:
 *
 * The one way for every change of the plan: verbs begin a step, make generic
 * changes through it and end it. The history can take steps back and make
 * them again, and knows whether the plan is as it was saved.
 *
 * Every state has a serial number. `modified` compares that of the present
 * state with that of the saved one, so undoing back to it is not modified.
 */
struct _GwHistory
{
  GObject parent_instance;

  /* Owned */
  GwPlan *plan;
  GPtrArray *done;
  GPtrArray *undone;
  GwStep *open;                 /* the step being made */

  guint depth;                  /* of nested begin and end */
  guint last_serial;
  guint last_visit;
  guint saved;                  /* the serial of the saved state */
};

typedef enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_MODIFIED,
} GwHistoryProperty;

enum
{
  SIGNAL_MOVED,
  N_SIGNALS,
};

/* The saved state has been lost: no serial is ever this one. */
#define NEVER_SAVED G_MAXUINT

static GParamSpec *properties[PROP_MODIFIED + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwHistory, gw_history, G_TYPE_OBJECT)

static GwStep *
get_top (GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

static void
notify_all (GwHistory *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_CAN_UNDO; i <= PROP_MODIFIED; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
gw_history_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  GwHistory *self = GW_HISTORY (object);

  switch ((GwHistoryProperty) prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, gw_history_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, gw_history_can_redo (self));
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, gw_history_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, gw_history_get_redo_name (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, gw_history_is_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_history_finalize (GObject *object)
{
  GwHistory *self = GW_HISTORY (object);

  g_clear_pointer (&self->open, gw_step_free);
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_object_unref (self->plan);

  G_OBJECT_CLASS (gw_history_parent_class)->finalize (object);
}

static void
gw_history_class_init (GwHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = gw_history_get_property;
  object_class->finalize = gw_history_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * GwHistory::moved:
   * @self: the history
   * @item: (type GwItem): what the step that was taken back or made again is about
   *
   * A step has been taken back or made again.
   */
  signals[SIGNAL_MOVED] =
    g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GW_TYPE_ITEM);
}

static void
gw_history_init (GwHistory *self)
{
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_step_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_step_free);
}

/**
 * gw_history_new:
 * @plan: a plan
 *
 * Returns: (transfer full): a history without steps, whose present state
 *   counts as saved
 */
GwHistory *
gw_history_new (GwPlan *plan)
{
  GwHistory *self;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  self = g_object_new (GW_TYPE_HISTORY, NULL);
  self->plan = g_object_ref (plan);
  return self;
}

/**
 * gw_history_get_plan:
 * @self: a history
 *
 * Returns: (transfer none): the plan it changes
 */
GwPlan *
gw_history_get_plan (GwHistory *self)
{
  g_return_val_if_fail (GW_IS_HISTORY (self), NULL);

  return self->plan;
}

/**
 * gw_history_begin:
 * @self: a history
 * @name: a static string: what the user does, in English; shown translated
 *
 * Begins a step. Steps nest: what begins inside another belongs to it.
 */
void
gw_history_begin (GwHistory  *self,
                  const char *name)
{
  gw_history_begin_visit (self, name, 0);
}

/**
 * gw_history_begin_visit:
 * @self: a history
 * @name: a static string: what the user does
 * @visit: from [method@History.new_visit], 0 for none
 *
 * Begins a step; those of one visit of a field become one.
 */
void
gw_history_begin_visit (GwHistory  *self,
                        const char *name,
                        guint       visit)
{
  g_return_if_fail (GW_IS_HISTORY (self));

  if (self->depth++ == 0)
    self->open = gw_step_new (name, visit, ++self->last_serial);
}

/* The commits of one visit are one step, unless the plan was saved between
 * them: then going back must be able to stop at what was saved. */
static gboolean
continues_visit (GwHistory *self,
                 GwStep    *top,
                 GwStep    *step)
{
  return top != NULL && gw_step_get_visit (step) != 0 &&
         gw_step_get_visit (top) == gw_step_get_visit (step) &&
         gw_step_get_serial (top) != self->saved;
}

static void
keep_step (GwHistory *self,
           GwStep    *step)
{
  GwStep *top = get_top (self->done);

  g_ptr_array_set_size (self->undone, 0);
  if (!continues_visit (self, top, step))
    {
      g_ptr_array_add (self->done, step);
      return;
    }
  gw_step_absorb (top, step);
  if (gw_step_is_empty (top))
    g_ptr_array_set_size (self->done, (int) self->done->len - 1);
}

/**
 * gw_history_end:
 * @self: a history
 *
 * Ends the step. One that has changed nothing leaves no trace, nor does one that
 * has changed only what is not in the plan any more, as a merge may have taken it
 * out while a dialog was open: nobody would see it.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_history_end (GwHistory *self)
{
  g_autoptr(GwStep) step = NULL;

  g_return_val_if_fail (GW_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  if (--self->depth > 0)
    return FALSE;
  step = g_steal_pointer (&self->open);
  if (gw_step_is_empty (step))
    return FALSE;
  if (!gw_step_concerns (step, GW_ITEM (self->plan)))
    {
      gw_step_revert (step);
      return FALSE;
    }
  keep_step (self, g_steal_pointer (&step));
  notify_all (self);
  return TRUE;
}

/**
 * gw_history_cancel:
 * @self: a history
 *
 * Takes back what the open step has changed so far and forgets it. Only for
 * the outermost step.
 */
void
gw_history_cancel (GwHistory *self)
{
  g_autoptr(GwStep) step = NULL;

  g_return_if_fail (GW_IS_HISTORY (self));
  g_return_if_fail (self->depth == 1);

  self->depth = 0;
  step = g_steal_pointer (&self->open);
  gw_step_revert (step);
}

/**
 * gw_history_new_visit:
 * @self: a history
 *
 * Returns: a number for one visit of a field, never 0
 */
guint
gw_history_new_visit (GwHistory *self)
{
  g_return_val_if_fail (GW_IS_HISTORY (self), 0);

  return ++self->last_visit;
}

/**
 * gw_history_make:
 * @self: a history with an open step
 * @change: (transfer full): a change that is not applied yet
 *
 * Makes a change as part of the open step.
 */
void
gw_history_make (GwHistory *self,
                 GwChange  *change)
{
  g_return_if_fail (GW_IS_HISTORY (self) && self->open != NULL);

  gw_change_apply (change);
  gw_step_take (self->open, change);
}

static gboolean
move_step (GwHistory *self,
           GPtrArray *from,
           GPtrArray *to,
           void     (*action) (GwStep *))
{
  GwStep *step;

  if (self->depth > 0 || from->len == 0)
    return FALSE;
  step = g_ptr_array_steal_index (from, from->len - 1);
  action (step);
  g_ptr_array_add (to, step);
  notify_all (self);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, gw_step_get_item (step));
  return TRUE;
}

/**
 * gw_history_undo:
 * @self: a history
 *
 * Takes the last step back.
 *
 * Returns: whether there was one
 */
gboolean
gw_history_undo (GwHistory *self)
{
  g_return_val_if_fail (GW_IS_HISTORY (self), FALSE);

  return move_step (self, self->done, self->undone, gw_step_revert);
}

/**
 * gw_history_redo:
 * @self: a history
 *
 * Makes the step that was taken back last again.
 *
 * Returns: whether there was one
 */
gboolean
gw_history_redo (GwHistory *self)
{
  g_return_val_if_fail (GW_IS_HISTORY (self), FALSE);

  return move_step (self, self->undone, self->done, gw_step_apply);
}

/**
 * gw_history_can_undo:
 * @self: a history
 *
 * Returns: whether there is a step to take back
 */
gboolean
gw_history_can_undo (GwHistory *self)
{
  return self->done->len > 0;
}

/**
 * gw_history_can_redo:
 * @self: a history
 *
 * Returns: whether there is a step to make again
 */
gboolean
gw_history_can_redo (GwHistory *self)
{
  return self->undone->len > 0;
}

/**
 * gw_history_get_undo_name:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): what undo would take back, in English
 */
const char *
gw_history_get_undo_name (GwHistory *self)
{
  GwStep *top = get_top (self->done);

  return top != NULL ? gw_step_get_name (top) : NULL;
}

/**
 * gw_history_get_redo_name:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): what redo would make again, in English
 */
const char *
gw_history_get_redo_name (GwHistory *self)
{
  GwStep *top = get_top (self->undone);

  return top != NULL ? gw_step_get_name (top) : NULL;
}

/**
 * gw_history_get_step:
 * @self: a history
 *
 * Returns: the serial number of the present state, for
 *   [method@History.mark_saved] and for whoever offers to undo just this step
 */
guint
gw_history_get_step (GwHistory *self)
{
  GwStep *top = get_top (self->done);

  return top != NULL ? gw_step_get_serial (top) : 0;
}

/**
 * gw_history_is_modified:
 * @self: a history
 *
 * Returns: whether the plan differs from what was saved
 */
gboolean
gw_history_is_modified (GwHistory *self)
{
  return gw_history_get_step (self) != self->saved;
}

/**
 * gw_history_mark_saved:
 * @self: a history
 * @step: the state that was saved, from [method@History.get_step]
 *
 * Says which state lies on disk; others may have followed while it was written.
 */
void
gw_history_mark_saved (GwHistory *self,
                       guint      step)
{
  g_return_if_fail (GW_IS_HISTORY (self));

  self->saved = step;
  notify_all (self);
}

/**
 * gw_history_mark_unsaved:
 * @self: a history
 *
 * Says that no state lies on disk: a new plan, or one that was repaired.
 */
void
gw_history_mark_unsaved (GwHistory *self)
{
  gw_history_mark_saved (self, NEVER_SAVED);
}
