/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-json.h"

typedef struct
{
  GwJsonTokens *tokens;
  const GwJsonToken *token;
} Index;

static void assert_same (Index    *self,
                         guint     token,
                         JsonNode *node);

static void
assert_same_members (Index      *self,
                     guint       token,
                     JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  guint child = token + 1;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_autofree char *ours = gw_json_tokens_dup_string (self->tokens, child);

      g_assert_cmpint (self->token[child].kind, ==, GW_JSON_NAME);
      g_assert_cmpstr (ours, ==, name);
      g_assert_true (gw_json_tokens_is_named (self->tokens, child, name));
      g_assert_cmpuint (gw_json_tokens_find (self->tokens, token, name), ==, child + 1);
      g_assert_cmpuint (self->token[child].next, ==, self->token[child + 1].next);
      assert_same (self, child + 1, node);
      child = self->token[child].next;
    }
  g_assert_cmpuint (child, ==, self->token[token].next);
}

static void
assert_same_elements (Index     *self,
                      guint      token,
                      JsonArray *array)
{
  guint child = token + 1;

  for (guint i = 0; i < json_array_get_length (array); i++, child = self->token[child].next)
    assert_same (self, child, json_array_get_element (array, i));
  g_assert_cmpuint (child, ==, self->token[token].next);
}

static void
assert_same_number (Index    *self,
                    guint     token,
                    JsonNode *node)
{
  gsize length;
  const char *raw = gw_json_tokens_get_raw (self->tokens, token, &length);
  g_autofree char *text = g_strndup (raw, length);

  g_assert_true (json_node_get_value_type (node) == (self->token[token].integer ? G_TYPE_INT64 : G_TYPE_DOUBLE));
  if (self->token[token].integer)
    g_assert_cmpint (json_node_get_int (node), ==, g_ascii_strtoll (text, NULL, 10));
  else
    g_assert_cmpfloat (json_node_get_double (node), ==, g_ascii_strtod (text, NULL));
}

static void
assert_same (Index    *self,
             guint     token,
             JsonNode *node)
{
  g_autofree char *ours = NULL;

  switch ((GwJsonKind) self->token[token].kind)
    {
    case GW_JSON_OBJECT:
      assert_same_members (self, token, json_node_get_object (node));
      break;
    case GW_JSON_ARRAY:
      assert_same_elements (self, token, json_node_get_array (node));
      break;
    case GW_JSON_STRING:
      ours = gw_json_tokens_dup_string (self->tokens, token);
      g_assert_cmpstr (ours, ==, json_node_get_string (node));
      break;
    case GW_JSON_NUMBER:
      assert_same_number (self, token, node);
      break;
    case GW_JSON_TRUE:
    case GW_JSON_FALSE:
      g_assert_cmpint (json_node_get_boolean (node), ==, self->token[token].kind == GW_JSON_TRUE);
      break;
    case GW_JSON_NULL:
      g_assert_true (json_node_is_null (node));
      break;
    case GW_JSON_NAME:
    default:
      g_assert_not_reached ();
    }
}

/* The same values in the same order, each where the tokens say */
void
test_json_assert_same (GwJsonTokens *tokens,
                       JsonNode     *root)
{
  Index self = { tokens, gw_json_tokens_peek (tokens, NULL) };

  assert_same (&self, 0, root);
}
