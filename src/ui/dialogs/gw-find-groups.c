/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-find-groups.h"

#include "ui/window/gw-place.h"

/*
 * The hits of a search grouped by the page that shows them, in the order of the
 * sidebar. A list a page, one after another: a sorted list would sort all hits
 * anew at each step of the search.
 */

/* Hits that go in a turn of the main loop */
#define HITS_A_TURN 500

/* The hits of a page */
typedef struct
{
  char *place;
  guint rank;
  GListStore *hits;
} Group;

typedef struct
{
  GwPlan *plan;
  GListStore *lists;            /* of the groups, in their order */
  GArray *groups;
} Groups;

/* Results that nobody looks at any more */
typedef struct
{
  GListModel *groups;
  GwSearch *search;
} Leftovers;

static void
group_clear (gpointer data)
{
  Group *group = data;

  g_free (group->place);
  g_object_unref (group->hits);
}

static void
groups_free (gpointer  data,
             GClosure *closure)
{
  Groups *self = data;

  g_object_unref (self->plan);
  g_object_unref (self->lists);
  g_array_unref (self->groups);
  g_free (self);
}

static GListStore *
add_group (Groups     *self,
           const char *place)
{
  Group group = { g_strdup (place), gw_place_get_rank (self->plan, place), g_list_store_new (GW_TYPE_SEARCH_HIT) };
  guint position = 0;

  while (position < self->groups->len && g_array_index (self->groups, Group, position).rank < group.rank)
    position++;
  g_array_insert_val (self->groups, position, group);
  g_list_store_insert (self->lists, position, group.hits);
  return group.hits;
}

static GListStore *
ensure_group (Groups     *self,
              const char *place)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const Group *group = &g_array_index (self->groups, Group, i);

      if (g_str_equal (group->place, place))
        return group->hits;
    }
  return add_group (self, place);
}

static void
flush (Groups     *self,
       const char *place,
       GPtrArray  *run)
{
  GListStore *list;

  if (run->len == 0)
    return;
  list = ensure_group (self, place);
  g_list_store_splice (list, g_list_model_get_n_items (G_LIST_MODEL (list)), 0, run->pdata, run->len);
  g_ptr_array_set_size (run, 0);
}

/* A search only appends until it is left, and its neighbours are mostly of one page. */
static void
hits_changed_cb (GListModel *hits,
                 guint       position,
                 guint       n_removed,
                 guint       n_added,
                 gpointer    data)
{
  g_autoptr(GPtrArray) run = g_ptr_array_new_with_free_func (g_object_unref);
  const char *place = NULL;

  for (guint i = 0; i < n_added; i++)
    {
      GwSearchHit *hit = g_list_model_get_item (hits, position + i);
      const char *next = gw_place_of_item (gw_search_hit_get_item (hit));

      if (g_strcmp0 (place, next) != 0)
        flush (data, place, run);
      place = next;
      g_ptr_array_add (run, hit);
    }
  flush (data, place, run);
}

/**
 * gw_find_groups_new:
 * @plan: the plan that is searched
 * @hits: the hits of a search that has not begun, of #GwSearchHit
 *
 * Returns: (transfer full): the hits as they come, with a section a page
 */
GListModel *
gw_find_groups_new (GwPlan     *plan,
                    GListModel *hits)
{
  Groups *self;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (hits), NULL);

  self = g_new (Groups, 1);
  self->plan = g_object_ref (plan);
  self->lists = g_list_store_new (G_TYPE_LIST_MODEL);
  self->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  g_array_set_clear_func (self->groups, group_clear);
  g_signal_connect_data (hits, "items-changed", G_CALLBACK (hits_changed_cb), self, groups_free, G_CONNECT_DEFAULT);

  return G_LIST_MODEL (gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (self->lists))));
}

/**
 * gw_find_groups_shrink:
 * @groups: grouped hits
 * @n_hits: how many, at most
 *
 * Takes away the last hits of the last group that has any.
 *
 * Returns: whether there were any
 */
gboolean
gw_find_groups_shrink (GListModel *groups,
                       guint       n_hits)
{
  GListModel *lists = gtk_flatten_list_model_get_model (GTK_FLATTEN_LIST_MODEL (groups));

  for (guint i = g_list_model_get_n_items (lists); i > 0; i--)
    {
      g_autoptr(GListStore) list = g_list_model_get_item (lists, i - 1);
      guint length = g_list_model_get_n_items (G_LIST_MODEL (list));

      if (length == 0)
        continue;
      n_hits = MIN (n_hits, length);
      g_list_store_splice (list, length - n_hits, n_hits, NULL, 0);
      return TRUE;
    }
  return FALSE;
}

static gboolean
forget_cb (gpointer data)
{
  Leftovers *leftovers = data;

  return gw_find_groups_shrink (leftovers->groups, HITS_A_TURN) || gw_search_forget (leftovers->search, HITS_A_TURN);
}

static void
leftovers_free (gpointer data)
{
  Leftovers *leftovers = data;

  g_object_unref (leftovers->groups);
  g_object_unref (leftovers->search);
  g_free (leftovers);
}

/**
 * gw_find_groups_leave:
 * @groups: (transfer full): the grouped hits
 * @search: (transfer full): their search
 *
 * Frees both bit by bit, as thousands of hits at once would keep the main loop.
 */
void
gw_find_groups_leave (GListModel *groups,
                      GwSearch   *search)
{
  Leftovers *leftovers = g_new (Leftovers, 1);

  *leftovers = (Leftovers) { groups, search };
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, forget_cb, leftovers, leftovers_free);
}
