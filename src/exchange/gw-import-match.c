/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-import-match.h"

#include "edit/gw-edit-text.h"
#include "exchange/gw-import-headings.h"
#include "plan/gw-check.h"
#include "plan/gw-group.h"
#include "plan/gw-ids.h"

struct _GwTableMatcher
{
  GType type;

  /* Owned */
  GwPlan *plan;
  GwWords *words;
  GHashTable *by_title;         /* folded title → GPtrArray of GwItem */
  GHashTable *seen;             /* ids that rows before were about */
};

/* Ways of writing Hangul and runs of spaces are no difference; nor is a line
 * break, which becomes a space when it is written. */
static char *
fold_title (const char *title)
{
  g_autofree char *composed = g_utf8_normalize (title, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *folded = g_string_new (NULL);

  for (const char *c = composed != NULL ? composed : title; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (!g_unichar_isspace (g_utf8_get_char (c)))
        g_string_append_unichar (folded, g_utf8_get_char (c));
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  return g_strstrip (g_string_free (folded, FALSE));
}

static const char *
get_title (GwItem *item)
{
  const char *title = gw_item_get_text (item, GW_IS_CHECK (item) ? GW_CHECK_QUESTION : GW_RISK_TITLE);

  return title != NULL ? title : "";
}

/*
 * gw_table_get_label:
 * @item: a risk or a check
 *
 * Returns: (transfer none): what it is called
 */
const char *
gw_table_get_label (GwItem *item)
{
  return GW_IS_RISK (item) ? gw_risk_get_label (GW_RISK (item)) : get_title (item);
}

static void
index_title (GwTableMatcher *self,
             GwItem         *item)
{
  g_autofree char *folded = fold_title (get_title (item));
  GPtrArray *found = g_hash_table_lookup (self->by_title, folded);

  if (found == NULL)
    {
      found = g_ptr_array_new ();
      g_hash_table_insert (self->by_title, g_steal_pointer (&folded), found);
    }
  g_ptr_array_add (found, item);
}

static void
index_list (GwTableMatcher *self,
            GwList         *list)
{
  for (guint i = 0; i < gw_list_get_length (list); i++)
    index_title (self, gw_list_get (list, i));
}

static void
index_checks (GwTableMatcher *self)
{
  GwList *stages = gw_item_get_list (self->plan, GW_PLAN_STAGES);

  for (guint i = 0; i < gw_list_get_length (stages); i++)
    {
      GwList *groups = gw_item_get_list (gw_list_get (stages, i), GW_STAGE_GROUPS);

      for (guint j = 0; j < gw_list_get_length (groups); j++)
        index_list (self, gw_item_get_list (gw_list_get (groups, j), GW_GROUP_CHECKS));
    }
}

/*
 * gw_table_matcher_new:
 * @plan: a plan
 * @type: what the rows are about
 * @words: the language of reasons
 *
 * Returns: (transfer full): a matcher for the rows of one table, in order
 */
GwTableMatcher *
gw_table_matcher_new (GwPlan  *plan,
                      GType    type,
                      GwWords *words)
{
  GwTableMatcher *self = g_new0 (GwTableMatcher, 1);

  self->type = type;
  self->plan = g_object_ref (plan);
  self->words = gw_words_ref (words);
  self->by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_ptr_array_unref);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (type == GW_TYPE_CHECK)
    index_checks (self);
  else
    index_list (self, gw_item_get_list (plan, GW_PLAN_RISKS));
  return self;
}

void
gw_table_matcher_free (GwTableMatcher *self)
{
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->by_title);
  gw_words_unref (self->words);
  g_object_unref (self->plan);
  g_free (self);
}

static char *
pick (GwTableMatcher *self,
      const char     *of_risk,
      const char     *of_check)
{
  return g_strdup (self->type == GW_TYPE_CHECK ? of_check : of_risk);
}

static char *
find_by_id (GwTableMatcher  *self,
            const char      *id,
            const char      *title,
            GwItem         **item)
{
  GwItem *found = gw_plan_find (self->plan, id);
  g_autofree char *excerpt = gw_edit_make_excerpt (id);

  if (!gw_id_is_valid (id))
    return gw_words_format (self->words, "“%s” cannot be an id", excerpt);
  if (found != NULL && !G_TYPE_CHECK_INSTANCE_TYPE (found, self->type))
    return self->type == GW_TYPE_CHECK ? gw_words_format (self->words, "“%s” is not a check", excerpt)
                                       : gw_words_format (self->words, "“%s” is not a risk", excerpt);
  if (found == NULL && *title == '\0')
    return pick (self, gw_words_get (self->words, "a new risk needs a title"),
                 gw_words_get (self->words, "a new check needs a question"));
  *item = found;
  return NULL;
}

static char *
find_by_title (GwTableMatcher  *self,
               const char      *title,
               GwItem         **item)
{
  g_autofree char *folded = fold_title (title);
  GPtrArray *found = g_hash_table_lookup (self->by_title, folded);

  if (*folded == '\0')
    return pick (self, gw_words_get (self->words, "there is neither an id nor a title"),
                 gw_words_get (self->words, "there is neither an id nor a question"));
  if (found != NULL && found->len > 1)
    return pick (self, gw_words_get (self->words, "several risks have this title; an id is needed"),
                 gw_words_get (self->words, "several checks ask this question; an id is needed"));
  *item = found != NULL ? g_ptr_array_index (found, 0) : NULL;
  return NULL;
}

/*
 * gw_table_matcher_find:
 * @self: a matcher
 * @id: what the row says, empty when nothing
 * @title: what the row says, empty when nothing
 * @item: (out): what the row is about, %NULL for something new
 *
 * Goes by the id; by the title or question where there is none.
 *
 * Returns: (transfer full) (nullable): why the row cannot be taken
 */
char *
gw_table_matcher_find (GwTableMatcher  *self,
                       const char      *id,
                       const char      *title,
                       GwItem         **item)
{
  const char *key;
  char *reason;

  *item = NULL;
  reason = *id != '\0' ? find_by_id (self, id, title, item) : find_by_title (self, title, item);
  if (reason != NULL)
    return reason;
  key = *item != NULL ? gw_item_get_id (*item) : id;
  if (*key == '\0' || g_hash_table_add (self->seen, g_strdup (key)))
    return NULL;
  return pick (self, gw_words_get (self->words, "an earlier row is about the same risk"),
               gw_words_get (self->words, "an earlier row is about the same check"));
}

/* --- Where a new check goes */

static gboolean
is_called (GwItem     *item,
           guint       title_index,
           const char *name)
{
  const char *title = gw_item_get_text (item, title_index);

  return g_strcmp0 (gw_item_get_id (item), name) == 0 ||
         (title != NULL && gw_table_heading_equal (title, name));
}

/* The group of that name; where only the stage is named, its last group. A stage that has none yet
 * gets one: nothing is there that could have been meant instead. */
static GwItem *
find_group_of (GwItem     *stage,
               const char *stage_name,
               const char *name)
{
  GwList *groups = gw_item_get_list (stage, GW_STAGE_GROUPS);
  guint n = gw_list_get_length (groups);

  if (n == 0)
    return *stage_name != '\0' ? stage : NULL;
  if (*name == '\0')
    return gw_list_get (groups, n - 1);
  for (guint i = 0; i < n; i++)
    if (is_called (gw_list_get (groups, i), GW_GROUP_TITLE, name))
      return gw_list_get (groups, i);
  return NULL;
}

static gboolean
is_stage (GwItem     *stage,
          guint       nth,
          const char *name)
{
  g_autofree char *number = g_strdup_printf ("%u", nth);

  return *name == '\0' || is_called (stage, GW_STAGE_TITLE, name) || g_str_equal (number, name);
}

/*
 * gw_table_find_group:
 * @plan: a plan
 * @stage_name: what the row says, empty when nothing
 * @group_name: what the row says, empty when nothing
 * @words: the language of reasons
 * @group: (out) (transfer full): where a new check goes: a group, or a stage that has none yet
 *
 * Returns: (transfer full) (nullable): why it can go nowhere
 */
char *
gw_table_find_group (GwPlan      *plan,
                     const char  *stage_name,
                     const char  *group_name,
                     GwWords     *words,
                     GwItem     **group)
{
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);
  gboolean is_named = *stage_name != '\0' || *group_name != '\0';
  GwItem *found = NULL;

  for (guint i = 0; is_named && found == NULL && i < gw_list_get_length (stages); i++)
    if (is_stage (gw_list_get (stages, i), i + 1, stage_name))
      found = find_group_of (gw_list_get (stages, i), stage_name, group_name);
  if (found == NULL)
    return g_strdup (gw_words_get (words, "a new check needs a group or a stage of the plan"));
  *group = g_object_ref (found);
  return NULL;
}
