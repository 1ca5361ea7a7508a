/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-table-match.h"

#include "edit/gw-edit-text.h"
#include "plan/gw-ids.h"

struct _GwTableMatcher
{
  /* Owned */
  GwPlan *plan;
  GwWords *words;
  GHashTable *by_title;         /* folded title → GPtrArray of GwRisk */
  GHashTable *seen;             /* ids that rows before were about */
};

static char *
fold_title (const char *title)
{
  char *folded = g_utf8_normalize (title, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_strstrip (folded != NULL ? folded : g_strdup (title));
}

static void
index_titles (GwTableMatcher *self)
{
  GwList *risks = gw_item_get_list (self->plan, GW_PLAN_RISKS);

  for (guint i = 0; i < gw_list_get_length (risks); i++)
    {
      GwRisk *risk = gw_list_get (risks, i);
      const char *title = gw_item_get_text (risk, GW_RISK_TITLE);
      g_autofree char *folded = fold_title (title != NULL ? title : "");
      GPtrArray *found = g_hash_table_lookup (self->by_title, folded);

      if (found == NULL)
        {
          found = g_ptr_array_new ();
          g_hash_table_insert (self->by_title, g_steal_pointer (&folded), found);
        }
      g_ptr_array_add (found, risk);
    }
}

/*
 * gw_table_matcher_new:
 * @plan: a plan
 * @words: the language of reasons
 *
 * Returns: (transfer full): a matcher for the rows of one table, in order
 */
GwTableMatcher *
gw_table_matcher_new (GwPlan  *plan,
                         GwWords *words)
{
  GwTableMatcher *self = g_new0 (GwTableMatcher, 1);

  self->plan = g_object_ref (plan);
  self->words = gw_words_ref (words);
  self->by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_ptr_array_unref);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  index_titles (self);
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
find_by_id (GwTableMatcher  *self,
            const char         *id,
            const char         *title,
            GwRisk            **risk)
{
  GwItem *item = gw_plan_find (self->plan, id);
  g_autofree char *excerpt = gw_edit_make_excerpt (id);

  if (!gw_id_is_valid (id))
    return gw_words_format (self->words, "“%s” cannot be an id", excerpt);
  if (item != NULL && !GW_IS_RISK (item))
    return gw_words_format (self->words, "“%s” is not a risk", excerpt);
  if (item == NULL && *title == '\0')
    return g_strdup (gw_words_get (self->words, "a new risk needs a title"));
  *risk = (GwRisk *) item;
  return NULL;
}

static char *
find_by_title (GwTableMatcher  *self,
               const char         *title,
               GwRisk            **risk)
{
  g_autofree char *folded = fold_title (title);
  GPtrArray *found = g_hash_table_lookup (self->by_title, folded);

  if (*folded == '\0')
    return g_strdup (gw_words_get (self->words, "there is neither an id nor a title"));
  if (found != NULL && found->len > 1)
    return g_strdup (gw_words_get (self->words, "several risks have this title; an id is needed"));
  *risk = found != NULL ? g_ptr_array_index (found, 0) : NULL;
  return NULL;
}

/*
 * gw_table_matcher_find:
 * @self: a matcher
 * @id: what the row says, empty when nothing
 * @title: what the row says, empty when nothing
 * @risk: (out): the risk that the row is about, %NULL for a new one
 *
 * Goes by the id; by the title where there is none.
 *
 * Returns: (transfer full) (nullable): why the row cannot be taken
 */
char *
gw_table_matcher_find (GwTableMatcher  *self,
                          const char         *id,
                          const char         *title,
                          GwRisk            **risk)
{
  const char *key;
  char *reason;

  *risk = NULL;
  reason = *id != '\0' ? find_by_id (self, id, title, risk) : find_by_title (self, title, risk);
  if (reason != NULL)
    return reason;
  key = *risk != NULL ? gw_item_get_id (*risk) : id;
  if (*key == '\0' || g_hash_table_add (self->seen, g_strdup (key)))
    return NULL;
  return g_strdup (gw_words_get (self->words, "a row before is about the same risk"));
}
