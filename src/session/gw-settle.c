/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-settle.h"

#include <string.h>

#include "edit/gw-edit-conflicts.h"
#include "edit/gw-edit-take.h"
#include "file/gw-codec.h"
#include "words/gw-words.h"

/* Reading conflicts and settling them: the other half of gw-plan-apply.c. */

static const struct
{
  const char *code;
  GwConflictKind kind;
} kinds[] = {
  { "both-changed", GW_CONFLICT_BOTH_CHANGED },
  { "deleted-here", GW_CONFLICT_DELETED_HERE },
  { "deleted-there", GW_CONFLICT_DELETED_THERE },
};

static GwConflictKind
get_kind (GwConflict *conflict)
{
  const char *code = gw_item_get_text (conflict, GW_CONFLICT_KIND);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].code, code) == 0)
      return kinds[i].kind;
  return GW_CONFLICT_UNKNOWN;
}

/* What has no id of the plan is named by its path, without a colon. */
static GwItem *
find_item (GwPlan     *plan,
           const char *name)
{
  g_autofree char *path = NULL;
  gpointer item;

  if (name == NULL)
    return NULL;
  if (g_str_equal (name, "plan"))
    return GW_ITEM (plan);
  item = gw_plan_find (plan, name);
  path = g_strconcat (":", name, NULL);
  return item != NULL ? item : gw_plan_find_place (plan, path);
}

/* --- Both changed one unit */

/* What is not kept, or no longer, was not set. */
static GwItem *
read_unit (GwConflictSides *self,
           const char      *json)
{
  GType type = G_OBJECT_TYPE (self->item);

  if (json == NULL)
    return g_object_new (type, NULL);
  return gw_codec_decode_unit (type, self->unit.first, self->unit.n_fields, json, NULL);
}

/* Of a record the value is the record itself */
static GwItem *
read_whole (GwConflictSides *self,
            const char      *json)
{
  const GwField *field = self->unit.first;
  g_autofree char *object = NULL;

  if (json == NULL || g_str_equal (json, "null"))
    return g_object_new (G_OBJECT_TYPE (self->item), NULL);
  object = g_strdup_printf ("{\"%s\":%s}", field->name, json);
  return gw_codec_decode_part (G_OBJECT_TYPE (self->item), object, NULL);
}

static GwItem *
read_side (GwConflictSides *self,
           const char      *json)
{
  if (self->item == NULL || self->unit.first == NULL)
    return NULL;
  return gw_field_holds_items (self->unit.first) ? read_whole (self, json) : read_unit (self, json);
}

static void
read_both_changed (GwConflictSides *self,
                   GwConflict      *conflict)
{
  const char *name = gw_item_get_text (conflict, GW_CONFLICT_FIELD);

  if (self->item == NULL || name == NULL)
    return;
  if (!gw_unit_find (GW_ITEM_GET_CLASS (self->item), name, &self->unit))
    {
      self->unit = (GwUnit) { NULL, 0 };
      self->extra = name;
      self->can_take_theirs = self->can_take_base = gw_edit_can_take_extra (self->item, name);
      return;
    }
  self->theirs = read_side (self, gw_item_get_text (conflict, GW_CONFLICT_THEIRS));
  self->base = read_side (self, gw_item_get_text (conflict, GW_CONFLICT_BASE));
  self->can_take_theirs = self->theirs != NULL;
  self->can_take_base = self->base != NULL;
}

/* --- Deleted on one side */

/* `risks`, `data-source/checks`, `case/objectives`: a list and what it is of */
static GwList *
find_list (GwPlan     *plan,
           const char *path)
{
  const char *slash = path != NULL ? strrchr (path, '/') : NULL;
  g_autofree char *owner_name = slash != NULL ? g_strndup (path, (gsize) (slash - path)) : g_strdup ("plan");
  GwItem *owner = path != NULL ? find_item (plan, owner_name) : NULL;
  const GwField *field;

  if (owner == NULL)
    return NULL;
  field = gw_item_class_find_field (GW_ITEM_GET_CLASS (owner), slash != NULL ? slash + 1 : path);
  return field != NULL && gw_field_holds_items (field) ? gw_item_get_list (owner, field->index) : NULL;
}

/* Behind what it stood after, by the last part of its name; else at the end
 * when that has gone, and first when there was nothing before it. */
static guint
find_position (GwList     *list,
               const char *after)
{
  const char *id = after != NULL ? strrchr (after, '/') : NULL;
  GwItem *before;
  guint position;

  if (after == NULL)
    return 0;
  before = gw_list_find_id (list, after);
  if (before == NULL && id != NULL)
    before = gw_list_find_id (list, id + 1);
  if (before != NULL && gw_list_find (list, before, &position))
    return position + 1;
  return gw_list_get_length (list);
}

/* It must be the item that the conflict names. */
static gboolean
is_named (GwItem     *theirs,
          const char *name)
{
  const char *id = gw_item_get_id (theirs);

  if (id == NULL)
    return TRUE;
  return g_str_equal (name, id) ||
         (g_str_has_suffix (name, id) && name[strlen (name) - strlen (id) - 1] == '/');
}

static void
read_deleted_here (GwConflictSides *self,
                   GwHistory       *history,
                   GwConflict      *conflict)
{
  const char *name = gw_item_get_text (conflict, GW_CONFLICT_ITEM);
  const char *json = gw_item_get_text (conflict, GW_CONFLICT_THEIRS);

  self->list = find_list (gw_history_get_plan (history), gw_item_get_text (conflict, GW_CONFLICT_LIST));
  if (self->list == NULL || json == NULL || name == NULL)
    return;
  self->theirs = gw_codec_decode_part (gw_list_get_field (self->list)->item_type, json, NULL);
  self->position = find_position (self->list, gw_item_get_text (conflict, GW_CONFLICT_AFTER));
  self->can_take_theirs = self->theirs != NULL && is_named (self->theirs, name) &&
                          gw_edit_can_take (history, self->list, self->theirs);
}

/**
 * gw_conflict_sides_new:
 * @history: the history of a plan
 * @conflict: a conflict of that plan
 *
 * Reads what a conflict has kept.
 *
 * Returns: (transfer full): what the sides say, good until the next change
 */
GwConflictSides *
gw_conflict_sides_new (GwHistory  *history,
                       GwConflict *conflict)
{
  GwConflictSides *self = g_new0 (GwConflictSides, 1);

  g_return_val_if_fail (GW_IS_HISTORY (history) && GW_IS_CONFLICT (conflict), self);

  self->kind = get_kind (conflict);
  self->item = find_item (gw_history_get_plan (history), gw_item_get_text (conflict, GW_CONFLICT_ITEM));
  if (self->kind == GW_CONFLICT_BOTH_CHANGED)
    read_both_changed (self, conflict);
  else if (self->kind == GW_CONFLICT_DELETED_HERE)
    read_deleted_here (self, history, conflict);
  else if (self->kind == GW_CONFLICT_DELETED_THERE)
    self->can_take_theirs = self->item != NULL && gw_item_get_parent_list (self->item) != NULL;
  return self;
}

/**
 * gw_conflict_sides_free:
 * @self: (transfer full): what the sides say
 *
 * Frees it.
 */
void
gw_conflict_sides_free (GwConflictSides *self)
{
  g_clear_object (&self->theirs);
  g_clear_object (&self->base);
  g_free (self);
}

/* --- Settling */

static void
take_changed (GwHistory       *history,
              GwConflict      *conflict,
              GwConflictSides *sides,
              GwSettle         side)
{
  gboolean theirs = side == GW_SETTLE_THEIRS;

  if (sides->extra != NULL)
    gw_edit_take_extra (history, sides->item, sides->extra,
                        gw_item_get_text (conflict, theirs ? GW_CONFLICT_THEIRS : GW_CONFLICT_BASE));
  else
    gw_edit_take_unit (history, sides->item, sides->unit.first, sides->unit.n_fields,
                       theirs ? sides->theirs : sides->base);
}

static void
take_side (GwHistory       *history,
           GwConflict      *conflict,
           GwConflictSides *sides,
           GwSettle         side)
{
  switch (sides->kind)
    {
    case GW_CONFLICT_BOTH_CHANGED:
      take_changed (history, conflict, sides, side);
      break;
    case GW_CONFLICT_DELETED_HERE:
      gw_edit_take_item (history, sides->list, sides->position, sides->theirs);
      gw_edit_renumber_risks (history);
      break;
    case GW_CONFLICT_DELETED_THERE:
      gw_history_remove (history, sides->item);
      break;
    case GW_CONFLICT_UNKNOWN:
    default:
      g_assert_not_reached ();
    }
}

/**
 * gw_settle_conflict:
 * @history: the history of a plan
 * @conflict: a conflict of that plan
 * @side: what shall be so
 *
 * Settles a conflict, as one step: the plan says what that side says, and the
 * conflict is gone.
 *
 * Returns: whether that is possible, see [struct@ConflictSides]
 */
gboolean
gw_settle_conflict (GwHistory  *history,
                    GwConflict *conflict,
                    GwSettle    side)
{
  g_autoptr(GwConflictSides) sides = NULL;

  g_return_val_if_fail (GW_IS_HISTORY (history) && GW_IS_CONFLICT (conflict), FALSE);
  g_return_val_if_fail (gw_item_get_parent_list (conflict) != NULL, FALSE);

  sides = gw_conflict_sides_new (history, conflict);
  if ((side == GW_SETTLE_THEIRS && !sides->can_take_theirs) || (side == GW_SETTLE_BASE && !sides->can_take_base))
    return FALSE;
  gw_history_begin (history, GW_N_ ("settle conflict"));
  if (side != GW_SETTLE_MINE)
    take_side (history, conflict, sides, side);
  gw_history_remove (history, conflict);
  gw_history_end (history);
  return TRUE;
}
