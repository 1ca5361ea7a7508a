/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-meanings.h"

#include "file/gw-template-private.h"

/* The meanings that the standard template offers for the levels of an axis:
 * those that its own scales have come first. */

static void
meanings_free (GwMeanings *self)
{
  g_free (self->id);
  g_free (self->title);
  for (int i = 0; i < GW_LEVELS; i++)
    g_free (self->levels[i]);
  g_free (self);
}

static GwMeanings *
read_meanings (JsonObject *object,
               JsonArray  *standard,
               const char *language)
{
  GwMeanings *self = g_new0 (GwMeanings, 1);
  JsonArray *levels = json_object_has_member (object, "levels") ? json_object_get_array_member (object, "levels")
                                                                : standard;

  self->id = g_strdup (json_object_get_string_member (object, "id"));
  self->title = g_strdup (gw_template_pick_text (json_object_get_member (object, "title"), language));
  for (guint i = 0; i < GW_LEVELS; i++)
    {
      JsonObject *level = json_array_get_object_element (levels, i);

      self->levels[i] = g_strdup (gw_template_pick_text (json_object_get_member (level, "meaning"), language));
    }
  return self;
}

/**
 * gw_meanings_list:
 * @of_impact: whether for the levels of impact, else for those of probability
 * @language: `ko` or `en`
 *
 * What the levels of an axis may mean, to begin with: percent ranges for
 * probability; schedule, cost, performance, trust and law for impact.
 *
 * Returns: (transfer full) (element-type GwMeanings): templates in that
 *   language, in the same order in each
 */
GPtrArray *
gw_meanings_list (gboolean    of_impact,
                  const char *language)
{
  const char *axis = of_impact ? "impact" : "probability";
  g_autoptr(JsonNode) root = gw_template_load ();
  JsonObject *template = json_node_get_object (root);
  JsonObject *scales = json_object_get_object_member (template, "scales");
  JsonObject *all = json_object_get_object_member (template, "meanings");
  JsonArray *offered = json_object_get_array_member (all, axis);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) meanings_free);

  language = g_strcmp0 (language, "ko") == 0 ? "ko" : "en";
  for (guint i = 0; i < json_array_get_length (offered); i++)
    g_ptr_array_add (list, read_meanings (json_array_get_object_element (offered, i),
                                          json_object_get_array_member (scales, axis), language));
  return list;
}
