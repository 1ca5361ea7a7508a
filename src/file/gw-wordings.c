/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-wordings.h"

#include "file/gw-template-private.h"
#include "plan/gw-level.h"

/*
 * An item is standard when it comes from the template and says what the
 * template says, in either language: then it can say it in the other one. No
 * flag tells so, which nobody could forget to clear: a word that the user has
 * changed is not found here, and stays.
 */

struct _GwWordings
{
  /* Owned */
  JsonNode *root;
  GHashTable *known;            /* key → the text in both languages, borrowed from the root */
};

/* Between the parts of a key; no text that a plan may hold has it. */
#define SEPARATOR "\x1f"

static char *
make_key (const char *origin,
          const char *field_name,
          const char *text)
{
  return g_strjoin (SEPARATOR, origin, field_name, text, NULL);
}

static void
know (GwWordings *self,
      const char *origin,
      const char *field_name,
      JsonNode   *node)
{
  static const char *const languages[] = { "ko", "en" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const char *text = json_object_get_string_member_with_default (json_node_get_object (node), languages[i], NULL);

      if (text != NULL)
        g_hash_table_insert (self->known, make_key (origin, field_name, text), node);
    }
}

/* Whatever lies below an object of the template that has an id, by that id */
static void
read_object (GwWordings *self,
             JsonObject *object)
{
  const char *id = json_object_get_string_member_with_default (object, "id", "");
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    {
      JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

      if (JSON_NODE_HOLDS_OBJECT (node) && json_object_has_member (json_node_get_object (node), "ko"))
        know (self, id, name, node);
      for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
        if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)))
          read_object (self, json_array_get_object_element (array, i));
    }
}

/* The levels of all sets that are offered for an axis */
static void
read_meanings (GwWordings *self,
               JsonObject *template)
{
  static const char *const axes[] = { "probability", "impact" };
  JsonObject *all = json_object_get_object_member (template, "meanings");

  for (gsize i = 0; i < G_N_ELEMENTS (axes); i++)
    {
      JsonArray *sets = json_object_get_array_member (all, axes[i]);

      for (guint j = 0; j < json_array_get_length (sets); j++)
        {
          JsonObject *set = json_array_get_object_element (sets, j);

          if (json_object_has_member (set, "levels"))
            read_object (self, set);
        }
    }
  read_object (self, json_object_get_object_member (template, "scales"));
}

/**
 * gw_wordings_new:
 *
 * Returns: (transfer full): the wordings of the standard template
 */
GwWordings *
gw_wordings_new (void)
{
  GwWordings *self = g_new0 (GwWordings, 1);
  JsonObject *template;
  JsonArray *stages, *risks;

  self->root = gw_template_load ();
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  template = json_node_get_object (self->root);
  stages = json_object_get_array_member (template, "stages");
  risks = json_object_get_array_member (template, "risks");
  for (guint i = 0; i < json_array_get_length (stages); i++)
    read_object (self, json_array_get_object_element (stages, i));
  for (guint i = 0; i < json_array_get_length (risks); i++)
    read_object (self, json_array_get_object_element (risks, i));
  read_meanings (self, template);
  return self;
}

/**
 * gw_wordings_free:
 * @self: (transfer full): wordings
 *
 * Frees them.
 */
void
gw_wordings_free (GwWordings *self)
{
  g_hash_table_unref (self->known);
  json_node_unref (self->root);
  g_free (self);
}

/* What an item of the template is called there; of a level its number */
static const char *
get_origin (GwItem *item)
{
  const GwField *field = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), "origin");

  if (GW_IS_LEVEL (item))
    return gw_item_get_id (item);
  return field != NULL ? gw_item_get_text (item, field->index) : NULL;
}

/**
 * gw_wordings_find:
 * @item: an item of a plan
 * @field: one of its fields
 * @language: `ko` or `en`
 * @wordings: (type GwWordings): wordings
 *
 * Returns: (transfer none) (nullable): what the field says in that language,
 *   when it is standard and says something else now
 */
const char *
gw_wordings_find (GwItem        *item,
                  const GwField *field,
                  const char    *language,
                  gpointer       wordings)
{
  GwWordings *self = wordings;
  const char *text = field->kind == GW_FIELD_TEXT || field->kind == GW_FIELD_LINES
                       ? gw_item_get_text (item, field->index) : NULL;
  const char *origin = text != NULL ? get_origin (item) : NULL;
  g_autofree char *key = origin != NULL ? make_key (origin, field->name, text) : NULL;
  JsonNode *node = key != NULL ? g_hash_table_lookup (self->known, key) : NULL;
  const char *wording = node != NULL ? gw_template_pick_text (node, language) : NULL;

  return g_strcmp0 (wording, text) != 0 ? wording : NULL;
}
