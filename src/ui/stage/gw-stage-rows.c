/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-stage-rows.h"

#include "plan/gw-group.h"
#include "ui/evaluations/gw-stage-evaluations.h"
#include "ui/gate/gw-stage-gate.h"
#include "ui/stage/gw-stage-end.h"
#include "ui/widgets/gw-day.h"
#include "ui/widgets/gw-today.h"

/**
 * GwStageRows:
 *
 * A stage as one flat list: the stage itself, the evaluations where it holds
 * them, then each group, its checks and its end, then the end of the stage and
 * its gate. So the page needs one list view only,
 * which makes as many rows as are seen.
 *
 * The rows follow the plan in one deferred pass over the whole stage, and say
 * what stretch of them has changed.
 */
struct _GwStageRows
{
  GObject parent_instance;

  /* Owned */
  GwStage *stage;
  GwStageContext *context;
  GPtrArray *rows;
  GwStageEvaluations *evaluations; /* of the stage that holds them, else NULL */
  GwStageGate *gate;
  GHashTable *ends;             /* group or stage → its end */
  char *person;                 /* id, for GW_STAGE_OWNER_PERSON */

  GwStageFilter filter;
  GwStageOwner owner;
  guint n_checks;
  guint update_id;
};

static void gw_stage_rows_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GwStageRows, gw_stage_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, gw_stage_rows_model_init))

static GType
gw_stage_rows_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
gw_stage_rows_get_n_items (GListModel *model)
{
  return GW_STAGE_ROWS (model)->rows->len;
}

static gpointer
gw_stage_rows_get_item (GListModel *model,
                        guint       position)
{
  GPtrArray *rows = GW_STAGE_ROWS (model)->rows;

  return position < rows->len ? g_object_ref (rows->pdata[position]) : NULL;
}

static void
gw_stage_rows_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gw_stage_rows_get_item_type;
  iface->get_n_items = gw_stage_rows_get_n_items;
  iface->get_item = gw_stage_rows_get_item;
}

static gboolean
has_state (GwStageRows *self,
           GwCheck     *check,
           const char  *today)
{
  switch (self->filter)
    {
    case GW_STAGE_FILTER_OPEN:
      return gw_check_get_state (check) == GW_CHECK_OPEN;
    case GW_STAGE_FILTER_OVERDUE:
      return gw_check_is_overdue (check, today);
    case GW_STAGE_FILTER_ALL:
    default:
      return TRUE;
    }
}

/* An owner who has gone from the plan is nobody. */
static gboolean
has_owner (GwStageRows *self,
           GwCheck     *check)
{
  const char *owner = gw_item_get_text (check, GW_CHECK_OWNER);

  switch (self->owner)
    {
    case GW_STAGE_OWNER_NOBODY:
      return owner == NULL || gw_plan_find (gw_stage_context_get_plan (self->context), owner) == NULL;
    case GW_STAGE_OWNER_PERSON:
      return owner != NULL && g_strcmp0 (owner, self->person) == 0;
    case GW_STAGE_OWNER_ANY:
    default:
      return TRUE;
    }
}

/* The check being edited stays, whatever becomes of it: nobody wants a row to
 * vanish under the fingers. */
static gboolean
is_shown (GwStageRows *self,
          GwCheck     *check,
          const char  *today)
{
  return check == gw_stage_context_get_expanded (self->context) ||
         (has_state (self, check, today) && has_owner (self, check));
}

static GwStageEnd *
get_end (GwStageRows *self,
         gpointer     owner)
{
  GwStageEnd *end = g_hash_table_lookup (self->ends, owner);

  if (end == NULL)
    {
      end = gw_stage_end_new (owner);
      g_hash_table_insert (self->ends, owner, end);
    }
  return end;
}

static void
list_group (GwStageRows *self,
            GPtrArray   *rows,
            GwGroup     *group,
            const char  *today)
{
  g_autoptr(GPtrArray) checks = gw_stage_context_dup_checks (self->context, group);
  guint start = rows->len;

  /* A group that has come since a round has nothing of it. */
  if (checks->len == 0 && gw_stage_context_get_round (self->context) != NULL)
    return;
  g_ptr_array_add (rows, g_object_ref (group));
  for (guint i = 0; i < checks->len; i++)
    if (is_shown (self, checks->pdata[i], today))
      g_ptr_array_add (rows, g_object_ref (checks->pdata[i]));

  self->n_checks += rows->len - start - 1;
  if (rows->len == start + 1 && gw_stage_rows_is_filtered (self))
    g_ptr_array_set_size (rows, start);
  else
    g_ptr_array_add (rows, g_object_ref (get_end (self, group)));
}

static GPtrArray *
list_rows (GwStageRows *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  GwList *groups = gw_item_get_list (self->stage, GW_STAGE_GROUPS);
  g_autofree char *today = gw_today ();

  self->n_checks = 0;
  g_ptr_array_add (rows, g_object_ref (self->stage));
  if (self->evaluations != NULL && !gw_stage_rows_is_filtered (self))
    g_ptr_array_add (rows, g_object_ref (self->evaluations));
  for (guint i = 0; i < gw_list_get_length (groups); i++)
    list_group (self, rows, gw_list_get (groups, i), today);
  if (!gw_stage_rows_is_filtered (self) && gw_stage_context_get_editable (self->context))
    g_ptr_array_add (rows, g_object_ref (get_end (self, self->stage)));
  if (!gw_stage_rows_is_filtered (self))
    g_ptr_array_add (rows, g_object_ref (self->gate));
  return rows;
}

static gboolean
forget_gone_end (gpointer key,
                 gpointer value,
                 gpointer data)
{
  GwStageRows *self = data;

  return gw_item_get_root (key) != gw_item_get_root (self->stage);
}

static gboolean
update_cb (gpointer data)
{
  GwStageRows *self = data;

  self->update_id = 0;
  gw_stage_rows_update (self);
  return G_SOURCE_REMOVE;
}

static void
await_update (GwStageRows *self)
{
  /* Before the next frame is laid out, so that nothing stale is drawn. */
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
gw_stage_rows_dispose (GObject *object)
{
  GwStageRows *self = GW_STAGE_ROWS (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_ptr_array_set_size (self->rows, 0);
  g_hash_table_remove_all (self->ends);
  g_clear_object (&self->evaluations);
  g_clear_object (&self->gate);
  g_clear_object (&self->stage);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (gw_stage_rows_parent_class)->dispose (object);
}

static void
gw_stage_rows_finalize (GObject *object)
{
  GwStageRows *self = GW_STAGE_ROWS (object);

  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->ends);
  g_free (self->person);

  G_OBJECT_CLASS (gw_stage_rows_parent_class)->finalize (object);
}

static void
gw_stage_rows_class_init (GwStageRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gw_stage_rows_dispose;
  object_class->finalize = gw_stage_rows_finalize;
}

static void
gw_stage_rows_init (GwStageRows *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->ends = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

/**
 * gw_stage_rows_new:
 * @stage: a stage
 * @context: what its rows have in common
 *
 * Returns: (transfer full): its rows, all of them
 */
GwStageRows *
gw_stage_rows_new (GwStage        *stage,
                   GwStageContext *context)
{
  GwStageRows *self;

  g_return_val_if_fail (GW_IS_STAGE (stage), NULL);
  g_return_val_if_fail (GW_IS_STAGE_CONTEXT (context), NULL);

  self = g_object_new (GW_TYPE_STAGE_ROWS, NULL);
  self->stage = g_object_ref (stage);
  if (gw_stage_holds_evaluations (stage))
    self->evaluations = gw_stage_evaluations_new (gw_stage_context_get_plan (context));
  if (self->evaluations != NULL && gw_stage_context_get_round (context) != NULL)
    gw_stage_evaluations_set_round (self->evaluations, gw_item_get_id (gw_stage_context_get_round (context)));
  self->gate = gw_stage_gate_new (stage);
  self->context = g_object_ref (context);
  g_signal_connect_object (gw_stage_context_get_plan (context), "changed",
                           G_CALLBACK (await_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "changed", G_CALLBACK (await_update), self, G_CONNECT_SWAPPED);
  gw_day_follow (self, G_CALLBACK (await_update));
  gw_stage_rows_update (self);
  return self;
}

/**
 * gw_stage_rows_set_filter:
 * @self: rows
 * @filter: which checks to show
 *
 * Says in which state checks are shown, with the groups that have some.
 */
void
gw_stage_rows_set_filter (GwStageRows   *self,
                          GwStageFilter  filter)
{
  g_return_if_fail (GW_IS_STAGE_ROWS (self));

  self->filter = filter;
  gw_stage_rows_update (self);
}

/**
 * gw_stage_rows_set_owner:
 * @self: rows
 * @owner: whose checks to show
 * @person: (nullable): the id of a person, for %GW_STAGE_OWNER_PERSON; %NULL
 *   for one who is not known, and has no checks
 *
 * Says whose checks are shown.
 */
void
gw_stage_rows_set_owner (GwStageRows  *self,
                         GwStageOwner  owner,
                         const char   *person)
{
  g_return_if_fail (GW_IS_STAGE_ROWS (self));

  self->owner = owner;
  g_set_str (&self->person, person);
  gw_stage_rows_update (self);
}

/**
 * gw_stage_rows_is_filtered:
 * @self: rows
 *
 * Returns: whether only some of the checks are to be shown
 */
gboolean
gw_stage_rows_is_filtered (GwStageRows *self)
{
  g_return_val_if_fail (GW_IS_STAGE_ROWS (self), FALSE);

  return self->filter != GW_STAGE_FILTER_ALL || self->owner != GW_STAGE_OWNER_ANY;
}

/**
 * gw_stage_rows_update:
 * @self: rows
 *
 * Follows the plan now instead of soon.
 */
void
gw_stage_rows_update (GwStageRows *self)
{
  g_autoptr(GPtrArray) old = NULL;
  GPtrArray *rows;
  guint start = 0;
  guint end = 0;

  g_return_if_fail (GW_IS_STAGE_ROWS (self));

  g_clear_handle_id (&self->update_id, g_source_remove);
  rows = list_rows (self);
  old = g_steal_pointer (&self->rows);
  self->rows = rows;
  while (start < MIN (old->len, rows->len) && old->pdata[start] == rows->pdata[start])
    start++;
  while (end < MIN (old->len, rows->len) - start &&
         old->pdata[old->len - 1 - end] == rows->pdata[rows->len - 1 - end])
    end++;
  if (old->len > start + end || rows->len > start + end)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - end,
                                rows->len - start - end);
  g_hash_table_foreach_remove (self->ends, forget_gone_end, self);
}

/**
 * gw_stage_rows_get_evaluations:
 * @self: rows
 *
 * Returns: (transfer none) (nullable): the row of the evaluations, if the
 *   stage holds them
 */
GwStageEvaluations *
gw_stage_rows_get_evaluations (GwStageRows *self)
{
  g_return_val_if_fail (GW_IS_STAGE_ROWS (self), NULL);

  return self->evaluations;
}

/**
 * gw_stage_rows_get_gate:
 * @self: rows
 *
 * Returns: (transfer none): the row of the gate
 */
GwStageGate *
gw_stage_rows_get_gate (GwStageRows *self)
{
  g_return_val_if_fail (GW_IS_STAGE_ROWS (self), NULL);

  return self->gate;
}

/**
 * gw_stage_rows_find:
 * @self: rows
 * @item: (type GObject) (nullable): a stage, group, check or end
 * @position: (out): where it stands
 *
 * Returns: whether it is shown
 */
gboolean
gw_stage_rows_find (GwStageRows *self,
                    gpointer     item,
                    guint       *position)
{
  g_return_val_if_fail (GW_IS_STAGE_ROWS (self), FALSE);

  return g_ptr_array_find (self->rows, item, position);
}

/**
 * gw_stage_rows_get_n_checks:
 * @self: rows
 *
 * Returns: how many checks are shown
 */
guint
gw_stage_rows_get_n_checks (GwStageRows *self)
{
  g_return_val_if_fail (GW_IS_STAGE_ROWS (self), 0);

  return self->n_checks;
}

/**
 * gw_stage_rows_dup_checks:
 * @self: rows
 * @from: (nullable): where a stretch begins, %NULL for the first
 * @to: (nullable): where it ends, before or after @from, %NULL for the last
 *
 * Returns: (transfer container) (element-type GwCheck): the checks shown in
 *   that stretch, with both ends
 */
GPtrArray *
gw_stage_rows_dup_checks (GwStageRows *self,
                          GwCheck     *from,
                          GwCheck     *to)
{
  GPtrArray *checks = g_ptr_array_new_with_free_func (g_object_unref);
  guint first = 0;
  guint last = self->rows->len - 1;

  if (to != NULL)
    g_ptr_array_find (self->rows, to, &last);
  /* what is not shown any more begins no stretch */
  if (from != NULL && !g_ptr_array_find (self->rows, from, &first))
    first = last;
  for (guint i = MIN (first, last); i <= MAX (first, last); i++)
    if (GW_IS_CHECK (self->rows->pdata[i]))
      g_ptr_array_add (checks, g_object_ref (self->rows->pdata[i]));
  return checks;
}
