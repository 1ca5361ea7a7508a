/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-recents.h"

#define MAX_PLANS 12
#define MAX_PAGES 50

static void
recent_free (gpointer data)
{
  GwRecent *recent = data;

  g_object_unref (recent->file);
  g_free (recent->title);
  g_free (recent);
}

/**
 * gw_recents_list:
 * @settings: the settings
 *
 * A list of our own: in a sandbox the desktop's is out of reach.
 *
 * Returns: (transfer full) (element-type GwRecent): the plans that were open
 *   lately, the latest first; some may be gone
 */
GPtrArray *
gw_recents_list (GSettings *settings)
{
  GPtrArray *recents = g_ptr_array_new_with_free_func (recent_free);
  g_autoptr(GVariant) plans = g_settings_get_value (settings, "recent-plans");
  GVariantIter iter;
  const char *uri, *title;
  gint64 opened;

  g_variant_iter_init (&iter, plans);
  while (g_variant_iter_next (&iter, "(&s&sx)", &uri, &title, &opened))
    {
      GwRecent *recent = g_new0 (GwRecent, 1);

      recent->file = g_file_new_for_uri (uri);
      recent->title = g_strdup (title);
      recent->opened = opened;
      g_ptr_array_add (recents, recent);
    }
  return recents;
}

static void
append_others (GVariantBuilder *builder,
               GPtrArray       *recents,
               GFile           *file,
               guint            max)
{
  for (guint i = 0; i < recents->len && max > 0; i++)
    {
      GwRecent *recent = g_ptr_array_index (recents, i);
      g_autofree char *uri = g_file_get_uri (recent->file);

      if (g_file_equal (recent->file, file))
        continue;
      g_variant_builder_add (builder, "(ssx)", uri, recent->title, recent->opened);
      max--;
    }
}

/**
 * gw_recents_add:
 * @settings: the settings
 * @file: the file of a plan that is open
 * @title: its title
 *
 * Puts the plan at the head of the list.
 */
void
gw_recents_add (GSettings  *settings,
                GFile      *file,
                const char *title)
{
  g_autoptr(GPtrArray) recents = gw_recents_list (settings);
  g_autofree char *uri = g_file_get_uri (file);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ssx)"));
  g_variant_builder_add (&builder, "(ssx)", uri, title, g_get_real_time () / G_USEC_PER_SEC);
  append_others (&builder, recents, file, MAX_PLANS - 1);
  g_settings_set_value (settings, "recent-plans", g_variant_builder_end (&builder));
}

/**
 * gw_recents_remove:
 * @settings: the settings
 * @file: a file
 *
 * Takes a file out of the list.
 */
void
gw_recents_remove (GSettings *settings,
                   GFile     *file)
{
  g_autoptr(GPtrArray) recents = gw_recents_list (settings);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ssx)"));
  append_others (&builder, recents, file, MAX_PLANS);
  g_settings_set_value (settings, "recent-plans", g_variant_builder_end (&builder));
}

/**
 * gw_recents_dup_page:
 * @settings: the settings
 * @plan_id: (nullable): the id of a plan
 *
 * Returns: (transfer full) (nullable): the page of it that was shown last
 */
char *
gw_recents_dup_page (GSettings  *settings,
                     const char *plan_id)
{
  g_autoptr(GVariant) pages = g_settings_get_value (settings, "last-pages");
  GVariantIter iter;
  const char *id, *place;

  g_variant_iter_init (&iter, pages);
  while (g_variant_iter_next (&iter, "(&s&s)", &id, &place))
    if (g_strcmp0 (id, plan_id) == 0)
      return g_strdup (place);
  return NULL;
}

/**
 * gw_recents_set_page:
 * @settings: the settings
 * @plan_id: (nullable): the id of a plan
 * @place: (nullable): the page of it that is shown
 *
 * Keeps the page for the next time.
 */
void
gw_recents_set_page (GSettings  *settings,
                     const char *plan_id,
                     const char *place)
{
  g_autoptr(GVariant) pages = g_settings_get_value (settings, "last-pages");
  GVariantBuilder builder;
  GVariantIter iter;
  const char *id, *other;
  guint left = MAX_PAGES - 1;

  if (plan_id == NULL || place == NULL)
    return;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  g_variant_builder_add (&builder, "(ss)", plan_id, place);
  g_variant_iter_init (&iter, pages);
  while (left > 0 && g_variant_iter_next (&iter, "(&s&s)", &id, &other))
    if (g_strcmp0 (id, plan_id) != 0)
      {
        g_variant_builder_add (&builder, "(ss)", id, other);
        left--;
      }
  g_settings_set_value (settings, "last-pages", g_variant_builder_end (&builder));
}
