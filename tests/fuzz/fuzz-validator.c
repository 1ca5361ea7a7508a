/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "file/gw-json-check.h"

/*
 * What the validator takes, json-glib takes when it is strict, and means the
 * same by it: nothing is changed in silence on the way into the tree.
 */

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

static void
assert_told (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == GW_FILE_ERROR);
  g_assert_cmpuint (gw_file_error_get_line (error), >, 0);
  g_assert_cmpuint (gw_file_error_get_column (error), >, 0);
  fuzz_assert_readable (error->message);
}

/* A value without its white space is the same value. */
static void
assert_compact (const char *text,
                gsize       length)
{
  g_autofree char *compact = gw_json_compact (text, length);
  g_autofree char *again = gw_json_compact (compact, strlen (compact));

  g_assert_cmpstr (compact, ==, again);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(JsonParser) parser = NULL;
  g_autoptr(GError) error = NULL;
  Index self = { .tokens = gw_json_check (bytes, "plan", &error) };
  g_autoptr(GwJsonTokens) tokens = self.tokens;

  if (tokens == NULL)
    {
      assert_told (error);
      return 0;
    }
  parser = json_parser_new ();
  json_parser_set_strict (parser, TRUE);
  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) size, &error);
  g_assert_no_error (error);
  self.token = gw_json_tokens_peek (tokens, NULL);
  assert_same (&self, 0, json_parser_get_root (parser));
  assert_compact ((const char *) data, size);
  return 0;
}

void
fuzz_list_seeds (GPtrArray *seeds)
{
  fuzz_add_text (seeds, "{\"a\\u00e9\\ud83d\\ude00\":[1,-0,2.5e-3,1E+2,9007199254740992,true,false,null,\"\\n\\\\\\/\"],"
                        "\n\t\"가\" : {}, \"\":[[],[{}]]}");
  fuzz_add_text (seeds, " [ \"\\ud800\", 1.0, 01, \"\\u0000\" ] ");
  fuzz_add_text (seeds, "{\"a\":1,\"b\":{\"a\":1},\"\\u0061\":2}");
  fuzz_add_text (seeds, "\xef\xbb\xbf[1]");
  fuzz_add_plans (seeds);
}
