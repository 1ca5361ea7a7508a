/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-template.h"

#include "gw-config.h"
#include "gw-data-resources.h"
#include "file/gw-template-private.h"
#include "plan/gw-ids.h"
#include "plan/gw-item-write.h"
#include "plan/gw-round.h"
#include "plan/gw-scales.h"

/*
 * The standard template is one file that holds both languages side by side, so
 * that they cannot drift apart. Members are named like the fields they fill;
 * what is no field (guide, source, hint) is for the reader of the template.
 */

static GBytes *
lookup_data (const char *name)
{
  static gsize registered;
  g_autofree char *path = g_strconcat (GW_RESOURCE_PREFIX, "/data/", name, NULL);

  if (g_once_init_enter (&registered))
    {
      gw_data_register_resource ();
      g_once_init_leave (&registered, 1);
    }
  return g_resource_lookup_data (gw_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/*
 * gw_template_load:
 *
 * Our own data, checked by the tests: it is there and it parses.
 *
 * Returns: (transfer full): the standard template
 */
JsonNode *
gw_template_load (void)
{
  g_autoptr(GBytes) bytes = lookup_data ("standard.json");
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (!json_parser_load_from_data (parser, data, (gssize) size, NULL))
    g_assert_not_reached ();
  return json_parser_steal_root (parser);
}

/*
 * gw_template_pick_text:
 * @node: a text, or one in each language
 * @language: `ko` or `en`
 *
 * Returns: (transfer none): the text, that of @language where there are two
 */
const char *
gw_template_pick_text (JsonNode   *node,
                       const char *language)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_string_member (json_node_get_object (node), language);
  return json_node_get_string (node);
}

static void
fill_integers (GwItem        *item,
               const GwField *field,
               JsonArray     *array)
{
  g_autoptr(GArray) integers = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_auto(GwValue) value = GW_VALUE_INIT;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gint32 integer = (gint32) json_array_get_int_element (array, i);

      g_array_append_val (integers, integer);
    }
  gw_value_init_integers (&value, (const gint32 *) (gpointer) integers->data, integers->len);
  gw_item_take_value (item, field, &value);
}

static void
fill_value (GwItem        *item,
            const GwField *field,
            JsonNode      *node,
            const char    *language)
{
  g_auto(GwValue) value = GW_VALUE_INIT;

  if (field->kind == GW_FIELD_INTEGERS)
    {
      fill_integers (item, field, json_node_get_array (node));
      return;
    }
  if (gw_field_holds_text (field))
    gw_value_init_text (&value, gw_template_pick_text (node, language));
  else
    gw_value_init_integer (&value, json_node_get_int (node));
  gw_item_take_value (item, field, &value);
}

static GwItem *make_item (GType       type,
                          JsonObject *object,
                          const char *language);

static void
fill_field (GwItem        *item,
            const GwField *field,
            JsonNode      *node,
            const char    *language)
{
  JsonArray *array;

  if (!gw_field_holds_items (field))
    {
      fill_value (item, field, node, language);
      return;
    }
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr(GwItem) child = make_item (field->item_type, json_array_get_object_element (array, i), language);

      gw_list_append (gw_item_get_list (item, field->index), child);
    }
}

static void
set_text (gpointer    item,
          guint       index,
          const char *text)
{
  g_auto(GwValue) value = GW_VALUE_INIT;

  gw_value_init_text (&value, text);
  gw_item_take_value (item, gw_item_get_field (item, index), &value);
}

/* Everything of the template remembers its code, so that it is still known as
 * standard when its id had to be another one. */
static GwItem *
make_item (GType       type,
           JsonObject *object,
           const char *language)
{
  GwItem *item = g_object_new (type, NULL);
  const GwField *origin = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), "origin");
  const char *id = json_object_get_string_member_with_default (object, "id", NULL);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  gw_item_set_id (item, id);
  if (origin != NULL && id != NULL)
    set_text (item, origin->index, id);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const GwField *field = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), name);

      if (field != NULL)
        fill_field (item, field, node, language);
    }
  return item;
}

static void
set_integer (gpointer item,
             guint    index,
             gint64   integer)
{
  g_auto(GwValue) value = GW_VALUE_INIT;

  gw_value_init_integer (&value, integer);
  gw_item_take_value (item, gw_item_get_field (item, index), &value);
}

static void
append_taken (GwPlan *plan,
              guint   index,
              GwItem *item)
{
  gw_list_append (gw_item_get_list (plan, index), item);
  g_object_unref (item);
}

static void
add_initial_risks (GwPlan     *plan,
                   JsonArray  *risks,
                   const char *language)
{
  gint64 number = 0;

  for (guint i = 0; i < json_array_get_length (risks); i++)
    {
      JsonObject *object = json_array_get_object_element (risks, i);
      GwItem *risk;

      if (!json_object_get_boolean_member_with_default (object, "initial", FALSE))
        continue;
      risk = make_item (GW_TYPE_RISK, object, language);
      set_integer (risk, GW_RISK_NUMBER, ++number);
      append_taken (plan, GW_PLAN_RISKS, risk);
    }
}

/* The procedure without its questions: the stages hold the business case, the
 * evaluations, the gates and whatever somebody asks there. */
static void
add_bare_stages (GwPlan     *plan,
                 const char *language)
{
  g_autoptr(JsonNode) root = gw_template_load ();
  JsonArray *stages = json_object_get_array_member (json_node_get_object (root), "stages");

  for (guint i = 0; i < json_array_get_length (stages); i++)
    {
      GwItem *whole = make_item (GW_TYPE_STAGE, json_array_get_object_element (stages, i), language);
      GwItem *bare = g_object_new (GW_TYPE_STAGE, NULL);

      gw_item_set_id (bare, gw_item_get_id (whole));
      set_text (bare, GW_STAGE_ORIGIN, gw_item_get_text (whole, GW_STAGE_ORIGIN));
      set_text (bare, GW_STAGE_TITLE, gw_item_get_text (whole, GW_STAGE_TITLE));
      append_taken (plan, GW_PLAN_STAGES, bare);
      g_object_unref (whole);
    }
}

static void
fill_from_standard (GwPlan     *plan,
                    const char *language)
{
  g_autoptr(JsonNode) root = gw_template_load ();
  JsonObject *template = json_node_get_object (root);
  JsonArray *stages = json_object_get_array_member (template, "stages");
  GwItem *scales = make_item (GW_TYPE_SCALES, json_object_get_object_member (template, "scales"), language);

  set_text (scales, GW_SCALES_ORIGIN, "standard");
  append_taken (plan, GW_PLAN_SCALES, scales);
  for (guint i = 0; i < json_array_get_length (stages); i++)
    append_taken (plan, GW_PLAN_STAGES,
                  make_item (GW_TYPE_STAGE, json_array_get_object_element (stages, i), language));
  add_initial_risks (plan, json_object_get_array_member (template, "risks"), language);
}

static void
add_first_round (GwPlan     *plan,
                 const char *today)
{
  GwItem *round = g_object_new (GW_TYPE_ROUND, NULL);

  gw_item_set_id (round, "1");
  set_text (round, GW_ROUND_STARTED, today);
  append_taken (plan, GW_PLAN_ROUNDS, round);
}

/**
 * gw_template_new_plan:
 * @template_id: (nullable): `standard`; %NULL for an empty plan
 * @language: `ko` or `en`
 * @title: (nullable): the plan's title
 * @today: today's date, `YYYY-MM-DD`
 *
 * Makes a plan: of the standard template the six stages with their checks, the
 * scales, and four risks that nobody has placed; an empty one has the stages
 * alone.
 *
 * Returns: (transfer full): a plan with an id of its own
 */
GwPlan *
gw_template_new_plan (const char *template_id,
                      const char *language,
                      const char *title,
                      const char *today)
{
  GwPlan *plan = gw_plan_new ();
  g_autofree char *id = gw_id_new ();

  g_return_val_if_fail (language != NULL && today != NULL, plan);

  language = g_str_equal (language, "ko") ? "ko" : "en";
  gw_item_set_id (GW_ITEM (plan), id);
  set_text (plan, GW_PLAN_TITLE, title);
  set_text (plan, GW_PLAN_LANGUAGE, language);
  set_text (plan, GW_PLAN_TEMPLATE, template_id);
  set_text (plan, GW_PLAN_STARTED, today);
  if (template_id != NULL)
    fill_from_standard (plan, language);
  else
    add_bare_stages (plan, language);
  add_first_round (plan, today);
  return plan;
}

static GwItem *
make_catalog_risk (JsonObject *object,
                   const char *language)
{
  GwItem *risk = make_item (GW_TYPE_RISK, object, language);
  JsonObject *hint = json_object_get_object_member (object, "hint");

  set_integer (risk, GW_RISK_PROBABILITY, json_object_get_int_member (hint, "probability"));
  set_integer (risk, GW_RISK_IMPACT, json_object_get_int_member (hint, "impact"));
  set_text (risk, GW_RISK_RESPONSE_PLAN, gw_template_pick_text (json_object_get_member (hint, "response"), language));
  return risk;
}

/**
 * gw_template_get_catalog:
 * @language: `ko` or `en`
 *
 * The risks that projects of this kind know. Their positions and responses are
 * hints of the catalog, never applied to a plan: a starting figure would anchor
 * the judgement.
 *
 * Returns: (transfer full): a list model of #GwRisk
 */
GListStore *
gw_template_get_catalog (const char *language)
{
  GListStore *catalog = g_list_store_new (GW_TYPE_RISK);
  g_autoptr(JsonNode) root = gw_template_load ();
  JsonArray *risks = json_object_get_array_member (json_node_get_object (root), "risks");

  language = g_strcmp0 (language, "ko") == 0 ? "ko" : "en";
  for (guint i = 0; i < json_array_get_length (risks); i++)
    {
      g_autoptr(GwItem) risk = make_catalog_risk (json_array_get_object_element (risks, i), language);

      g_list_store_append (catalog, risk);
    }
  return catalog;
}

/**
 * gw_template_get_guide:
 * @stage_id: the id of a stage of the standard template
 * @language: `ko` or `en`
 *
 * Returns: (transfer full) (nullable): what the stage is for, a short paragraph
 */
char *
gw_template_get_guide (const char *stage_id,
                       const char *language)
{
  g_autoptr(JsonNode) root = gw_template_load ();
  JsonArray *stages = json_object_get_array_member (json_node_get_object (root), "stages");

  language = g_strcmp0 (language, "ko") == 0 ? "ko" : "en";
  for (guint i = 0; i < json_array_get_length (stages); i++)
    {
      JsonObject *stage = json_array_get_object_element (stages, i);

      if (g_strcmp0 (json_object_get_string_member (stage, "id"), stage_id) == 0)
        return g_strdup (gw_template_pick_text (json_object_get_member (stage, "guide"), language));
    }
  return NULL;
}

/**
 * gw_sample_get_bytes:
 * @language: `ko` or `en`
 *
 * Returns: (transfer full): the file of the sample plan in that language
 */
GBytes *
gw_sample_get_bytes (const char *language)
{
  return lookup_data (g_strcmp0 (language, "ko") == 0 ? "sample-ko.mlproj" : "sample-en.mlproj");
}
