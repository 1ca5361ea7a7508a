/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-plan-private.h"

#include <string.h>

#include "plan/gw-case.h"
#include "plan/gw-conflict.h"
#include "plan/gw-dismissal.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-ids.h"
#include "plan/gw-person.h"
#include "plan/gw-record.h"
#include "plan/gw-review.h"
#include "plan/gw-risk-numbers.h"
#include "plan/gw-risk.h"
#include "plan/gw-round.h"
#include "plan/gw-scales.h"
#include "plan/gw-stage.h"

/**
 * GwPlan:
 *
 * The whole plan, one file. It knows every live item by its id, and who refers
 * to whom, and says `changed` for anything below it.
 */
struct _GwPlan
{
  GwItem parent_instance;

  /* Owned */
  GwPlanIndex index;
  GHashTable *referrers;        /* id → GPtrArray of live items, NULL when out of date */

  gint64 highest_number;        /* that a risk has or had, -1 when it has to be looked for */
  GwPlanSums sums;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwPlan, gw_plan, GW_TYPE_ITEM)

static const char *const language_codes[] = { "ko", "en", NULL };
static const char *const template_codes[] = { "standard", NULL };

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "plan", GW_ID_LIST);
  gw_item_class_add_text (klass, GW_PLAN_TITLE, "title");
  gw_item_class_add_code (klass, GW_PLAN_LANGUAGE, "language", language_codes);
  gw_item_class_add_code (klass, GW_PLAN_TEMPLATE, "template", template_codes);
  gw_item_class_add_lines (klass, GW_PLAN_SUMMARY, "summary");
  gw_item_class_add_ref (klass, GW_PLAN_OWNER, "owner", GW_TYPE_PERSON);
  gw_item_class_add_date (klass, GW_PLAN_STARTED, "started");
  gw_item_class_add_date (klass, GW_PLAN_REVIEW_ON, "review_on");
  gw_item_class_add_list (klass, GW_PLAN_PEOPLE, "people", GW_TYPE_PERSON);
  gw_item_class_add_child (klass, GW_PLAN_CASE, "case", GW_TYPE_CASE);
  gw_item_class_add_child (klass, GW_PLAN_SCALES, "scales", GW_TYPE_SCALES);
  gw_item_class_add_list (klass, GW_PLAN_STAGES, "stages", GW_TYPE_STAGE);
  gw_item_class_add_list (klass, GW_PLAN_ROUNDS, "rounds", GW_TYPE_ROUND);
  gw_item_class_add_list (klass, GW_PLAN_EVALUATIONS, "evaluations", GW_TYPE_EVALUATION);
  gw_item_class_add_list (klass, GW_PLAN_RISKS, "risks", GW_TYPE_RISK);
  gw_item_class_add_list (klass, GW_PLAN_REVIEWS, "reviews", GW_TYPE_REVIEW);
  gw_item_class_add_list (klass, GW_PLAN_DISMISSALS, "dismissals", GW_TYPE_DISMISSAL);
  gw_item_class_add_list (klass, GW_PLAN_CONFLICTS, "conflicts", GW_TYPE_CONFLICT);
}

/* Adding many risks must not look through all of them for each number. */
static void
note_number (GwPlan *self,
             GwItem *item)
{
  if (!GW_IS_RISK (item) || gw_item_is_record (item))
    self->highest_number = -1;
  else if (self->highest_number >= 0)
    self->highest_number = MAX (self->highest_number, gw_risk_get_number (GW_RISK (item)));
}

static void
forget_sums (GwPlan *self)
{
  self->sums = (GwPlanSums) { 0 };
}

static void
gw_plan_below_added (GwItem *root,
                     GwItem *item)
{
  forget_sums (GW_PLAN (root));
  note_number (GW_PLAN (root), item);
  if (!gw_item_is_record (item))
    gw_plan_index_add (&GW_PLAN (root)->index, item);
}

static void
gw_plan_below_removed (GwItem *root,
                       GwItem *item)
{
  GW_PLAN (root)->highest_number = -1;
  forget_sums (GW_PLAN (root));
  if (!gw_item_is_record (item))
    gw_plan_index_remove (&GW_PLAN (root)->index, item);
}

static void
gw_plan_below_spliced (GwItem *root)
{
  GwPlan *self = GW_PLAN (root);

  self->highest_number = -1;
  forget_sums (self);
  gw_plan_index_forget (&self->index);
}

static void
gw_plan_below_changed (GwItem        *root,
                       GwItem        *item,
                       const GwField *field)
{
  GwPlan *self = GW_PLAN (root);

  if (GW_IS_RISK (item) && field->index == GW_RISK_NUMBER)
    self->highest_number = -1;
  g_clear_pointer (&self->referrers, g_hash_table_unref);
  forget_sums (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, item, field->pspec);
}

static void
gw_plan_dispose (GObject *object)
{
  GwPlan *self = GW_PLAN (object);

  g_clear_pointer (&self->referrers, g_hash_table_unref);
  gw_plan_index_forget (&self->index);

  G_OBJECT_CLASS (gw_plan_parent_class)->dispose (object);
}

static void
gw_plan_finalize (GObject *object)
{
  GwPlan *self = GW_PLAN (object);

  gw_plan_index_clear (&self->index);

  G_OBJECT_CLASS (gw_plan_parent_class)->finalize (object);
}

static void
gw_plan_class_init (GwPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwItemClass *item_class = GW_ITEM_CLASS (klass);

  object_class->dispose = gw_plan_dispose;
  object_class->finalize = gw_plan_finalize;
  item_class->below_added = gw_plan_below_added;
  item_class->below_removed = gw_plan_below_removed;
  item_class->below_spliced = gw_plan_below_spliced;
  item_class->below_changed = gw_plan_below_changed;
  declare_fields (item_class);

  /**
   * GwPlan::changed:
   * @self: the plan
   * @item: (type GwItem): what has changed: the plan or something below it
   * @pspec: the property of @item that shows the field
   *
   * Anything has changed. Views recompute in one deferred pass.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, GW_TYPE_ITEM, G_TYPE_PARAM);
}

static void
gw_plan_init (GwPlan *self)
{
  gw_plan_index_init (&self->index);
  self->highest_number = -1;
}

/**
 * gw_plan_new:
 *
 * Returns: (transfer full): a plan without anything
 */
GwPlan *
gw_plan_new (void)
{
  return g_object_new (GW_TYPE_PLAN, NULL);
}

/*
 * gw_plan_get_sums:
 * @self: a plan
 *
 * Returns: (transfer none): what was derived from it since it has changed
 */
GwPlanSums *
gw_plan_get_sums (GwPlan *self)
{
  return &self->sums;
}

/*
 * gw_plan_get_index:
 * @self: a plan
 *
 * Returns: (transfer none): which item has which id
 */
GwPlanIndex *
gw_plan_get_index (GwPlan *self)
{
  return &self->index;
}

/**
 * gw_plan_find:
 * @self: a plan
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the live item of that id
 */
GwItem *
gw_plan_find (GwPlan     *self,
              const char *id)
{
  g_return_val_if_fail (GW_IS_PLAN (self), NULL);

  return id != NULL ? gw_plan_index_find (&self->index, self, id) : NULL;
}

/**
 * gw_plan_find_typed:
 * @self: a plan
 * @id: (nullable): an id
 * @type: a class of items
 *
 * Returns: (transfer none) (nullable): the live item of that id, if it is of
 *   that class; a reference may point at nothing or at something else
 */
gpointer
gw_plan_find_typed (GwPlan     *self,
                    const char *id,
                    GType       type)
{
  GwItem *item = gw_plan_find (self, id);

  return item != NULL && g_type_is_a (G_OBJECT_TYPE (item), type) ? item : NULL;
}

static gboolean
is_free (GwPlan     *self,
         const char *id,
         GType       type)
{
  return gw_plan_find (self, id) == NULL || gw_plan_find_typed (self, id, type) != NULL;
}

/**
 * gw_plan_make_id:
 * @self: a plan
 * @wanted: an id made of others, such as `item/unit`
 * @type: a class of items
 *
 * What two people do alike has one id, so it is made of what it is about. Where
 * that is too long for an id, or another thing has taken it, its digest stands
 * for it.
 *
 * Returns: (transfer full): an id that nothing but an item of that class has
 */
char *
gw_plan_make_id (GwPlan     *self,
                 const char *wanted,
                 GType       type)
{
  char *id = g_strdup (wanted);

  g_return_val_if_fail (GW_IS_PLAN (self) && wanted != NULL, id);

  while (!gw_id_is_valid (id) || !is_free (self, id, type))
    {
      g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);

      g_free (id);
      id = g_strndup (sum, 32);
    }
  return id;
}

static const GwField *
find_part (gpointer     item,
           const char  *path,
           const char **rest)
{
  const char *slash = strchrnul (path, '/');
  g_autofree char *name = g_strndup (path, (gsize) (slash - path));
  const GwField *field = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), name);

  *rest = *slash != '\0' ? slash + 1 : slash;
  return field != NULL && gw_field_holds_items (field) ? field : NULL;
}

/**
 * gw_plan_find_place:
 * @self: a plan
 * @key: an id, or for what has no id of the plan a colon and its path:
 *   `:` (the plan), `:case`, `:rounds/2`, `:scales/impact/5`
 *
 * Returns: (transfer none) (nullable) (type GwItem): the live item
 */
gpointer
gw_plan_find_place (GwPlan     *self,
                    const char *key)
{
  gpointer item = self;
  const char *path;

  g_return_val_if_fail (GW_IS_PLAN (self) && key != NULL, NULL);

  if (*key != ':')
    return gw_plan_find (self, key);
  for (path = key + 1; item != NULL && *path != '\0'; )
    {
      const GwField *field = find_part (item, path, &path);

      if (field == NULL)
        return NULL;
      if (field->kind != GW_FIELD_CHILD)
        return gw_list_find_id (gw_item_get_list (item, field->index), path);
      item = gw_item_get_child (item, field->index);
    }
  return item;
}

static void
collect_references (GwItem  *item,
                    gpointer data)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);
  GHashTable *referrers = data;

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);
      const char *id = field->kind == GW_FIELD_REF ? gw_item_get_text (item, i) : NULL;
      GPtrArray *items;

      if (id == NULL)
        continue;
      items = g_hash_table_lookup (referrers, id);
      if (items == NULL)
        {
          items = g_ptr_array_new ();
          g_hash_table_insert (referrers, g_strdup (id), items);
        }
      g_ptr_array_add (items, item);
    }
}

/**
 * gw_plan_get_referrers:
 * @self: a plan
 * @id: an id, of a live item or of none
 *
 * Recomputed whole at the first call after a change.
 *
 * Returns: (transfer none) (nullable) (element-type GwItem): the live items
 *   that refer to @id, good until the next change
 */
GPtrArray *
gw_plan_get_referrers (GwPlan     *self,
                       const char *id)
{
  g_return_val_if_fail (GW_IS_PLAN (self), NULL);

  if (self->referrers == NULL)
    {
      self->referrers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                               (GDestroyNotify) g_ptr_array_unref);
      gw_item_visit (self, collect_references, self->referrers);
    }
  return g_hash_table_lookup (self->referrers, id);
}

/**
 * gw_plan_get_next_number:
 * @self: a plan
 *
 * Numbers are given once: those that only records still know are not used again.
 *
 * Returns: the number for a new risk, from 1
 */
gint64
gw_plan_get_next_number (GwPlan *self)
{
  g_autoptr(GwRiskNumbers) numbers = NULL;

  g_return_val_if_fail (GW_IS_PLAN (self), 1);

  if (self->highest_number >= 0 && self->highest_number < GW_RISK_MAX_NUMBER)
    return self->highest_number + 1;
  numbers = gw_risk_numbers_new (self);
  self->highest_number = gw_risk_numbers_get_highest (numbers);
  return gw_risk_numbers_take (numbers);
}

/**
 * gw_plan_get_round:
 * @self: a plan
 *
 * Returns: (transfer none): the id of the current round, which is its number;
 *   `1` before the first is written down
 */
const char *
gw_plan_get_round (GwPlan *self)
{
  GwList *rounds = gw_item_get_list (self, GW_PLAN_ROUNDS);
  guint length = gw_list_get_length (rounds);

  return length > 0 ? gw_item_get_id (gw_list_get (rounds, length - 1)) : "1";
}

/**
 * gw_plan_get_person_name:
 * @self: a plan
 * @id: (nullable): the id of a person
 *
 * Returns: (transfer none) (nullable): the person's name; the id itself when
 *   nobody has it, as a missing reference is kept and shown; %NULL for %NULL
 *   and for a person without a name
 */
const char *
gw_plan_get_person_name (GwPlan     *self,
                         const char *id)
{
  GwPerson *person = gw_plan_find_typed (self, id, GW_TYPE_PERSON);

  return person != NULL ? gw_item_get_text (person, GW_PERSON_NAME) : id;
}

/**
 * gw_plan_list_numbers_at:
 * @self: a plan
 * @position: a cell of the matrix
 *
 * Returns: (transfer full): the numbers of the open risks that are there now,
 *   with commas between; empty where there is none
 */
char *
gw_plan_list_numbers_at (GwPlan     *self,
                         GwPosition  position)
{
  GwList *risks;
  GString *text;

  g_return_val_if_fail (GW_IS_PLAN (self), NULL);

  risks = gw_item_get_list (self, GW_PLAN_RISKS);
  text = g_string_new (NULL);
  for (guint i = 0; i < gw_list_get_length (risks); i++)
    {
      GwRisk *risk = gw_list_get (risks, i);

      if (!gw_risk_is_closed (risk) && gw_position_equal (gw_risk_get_current (risk), position))
        g_string_append_printf (text, text->len > 0 ? ", %d" : "%d", gw_risk_get_number (risk));
    }
  return g_string_free_and_steal (text);
}
