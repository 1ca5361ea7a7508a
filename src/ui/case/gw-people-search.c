/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-people-search.h"

#include "plan/gw-person.h"
#include "plan/gw-search-hit.h"
#include "ui/widgets/gw-trimmed.h"
#include "ui/widgets/gw-ui-words.h"
#include "ui/widgets/gw-labels.h"

/* Which people of a plan are meant by what was typed. */

typedef struct
{
  GtkEditable *typed;           /* borrowed: it lives as long as the filter */
  char *folded;                 /* what was typed, ready to be compared */
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->folded);
  g_free (search);
}

/* By what is shown of them, the role in the words of the window */
static gboolean
is_meant (gpointer item,
          gpointer data)
{
  const Search *search = data;
  const char *role = gw_item_get_text (item, GW_PERSON_ROLE);

  return *search->folded == '\0' ||
         gw_search_contains (gw_item_get_text (item, GW_PERSON_NAME), search->folded) ||
         gw_search_contains (gw_item_get_text (item, GW_PERSON_CONTACT), search->folded) ||
         (role != NULL && gw_search_contains (gw_ui_role_label (role), search->folded));
}

static void
typed_cb (GtkFilter *filter)
{
  Search *search = g_object_get_data (G_OBJECT (filter), "gw-search");
  g_autofree char *stripped = gw_dup_trimmed (search->typed);

  g_free (search->folded);
  search->folded = gw_search_fold (stripped);
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * gw_people_search_new:
 * @typed: where it is typed who is meant
 *
 * Returns: (transfer full): a filter of #GwPerson, for as long as @typed lives
 */
GtkFilter *
gw_people_search_new (GtkEditable *typed)
{
  Search *search = g_new0 (Search, 1);
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_meant, search, search_free));

  search->typed = typed;
  search->folded = g_strdup ("");
  g_object_set_data (G_OBJECT (filter), "gw-search", search);
  g_signal_connect_object (typed, "search-changed", G_CALLBACK (typed_cb), filter, G_CONNECT_SWAPPED);
  return filter;
}
