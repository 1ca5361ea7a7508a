/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-json-tokens-private.h"

#include <string.h>

#include "file/gw-json-scan.h"

/**
 * GwJsonTokens:
 *
 * The flat index of a JSON text that gw_json_check() found valid: one
 * #GwJsonToken for each value and member name, in document order, the root
 * first. It keeps the bytes alive. One thread at a time.
 */
G_DEFINE_BOXED_TYPE (GwJsonTokens, gw_json_tokens, gw_json_tokens_ref, gw_json_tokens_unref)

#define PATH_NAME_MAX 32
#define PATH_MAX_CHARACTERS 120

static void
clear_tokens (gpointer data)
{
  GwJsonTokens *self = data;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->tokens, g_free);
}

/**
 * gw_json_tokens_new: (skip)
 * @bytes: the text
 * @name: the file's name as shown
 *
 * Returns: (transfer full): an empty index
 */
GwJsonTokens *
gw_json_tokens_new (GBytes     *bytes,
                    const char *name)
{
  GwJsonTokens *self = g_atomic_rc_box_new0 (GwJsonTokens);

  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  self->text = g_bytes_get_size (bytes) > 0 ? g_bytes_get_data (bytes, NULL) : "";
  self->n_allocated = (guint) (g_bytes_get_size (bytes) / 16 + 16);
  self->tokens = g_new (GwJsonToken, self->n_allocated);
  self->place_line = 1;
  self->place_column = 1;
  return self;
}

/**
 * gw_json_tokens_append: (skip)
 * @self: the index
 * @kind: what begins here
 * @offset: where
 * @length: its length, as far as it is known
 *
 * Returns: the index of the new token, which is taken for a leaf: whoever puts
 *   something below it sets its `next` to 0 until it ends
 */
guint
gw_json_tokens_append (GwJsonTokens *self,
                       GwJsonKind    kind,
                       guint32       offset,
                       guint32       length)
{
  guint index = self->n_tokens;

  if (index == self->n_allocated)
    {
      self->n_allocated *= 2;
      self->tokens = g_renew (GwJsonToken, self->tokens, self->n_allocated);
    }
  self->tokens[index] = (GwJsonToken) {
    .offset = offset, .length = length, .next = index + 1, .kind = kind,
  };
  self->n_tokens = index + 1;
  return index;
}

/**
 * gw_json_tokens_ref:
 * @self: the index
 *
 * Returns: (transfer full): @self
 */
GwJsonTokens *
gw_json_tokens_ref (GwJsonTokens *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * gw_json_tokens_unref:
 * @self: (transfer full): the index
 */
void
gw_json_tokens_unref (GwJsonTokens *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_tokens);
}

/**
 * gw_json_tokens_peek:
 * @self: the index
 * @n_tokens: (out) (optional): how many there are, at least 1
 *
 * Returns: (transfer none) (array length=n_tokens): the tokens, the root first
 */
const GwJsonToken *
gw_json_tokens_peek (GwJsonTokens *self,
                     guint        *n_tokens)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (n_tokens != NULL)
    *n_tokens = self->n_tokens;
  return self->tokens;
}

/**
 * gw_json_tokens_get_bytes:
 * @self: the index
 *
 * Returns: (transfer none): the text that it is the index of
 */
GBytes *
gw_json_tokens_get_bytes (GwJsonTokens *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bytes;
}

/**
 * gw_json_tokens_get_name:
 * @self: the index
 *
 * Returns: (nullable): the file's name as errors show it
 */
const char *
gw_json_tokens_get_name (GwJsonTokens *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * gw_json_tokens_get_raw:
 * @self: the index
 * @index: a token
 * @length: (out): the length in bytes
 *
 * Returns: (transfer none): the token's text as it stands in the file, quotes
 *   and brackets included, not null-terminated
 */
const char *
gw_json_tokens_get_raw (GwJsonTokens *self,
                        guint         index,
                        gsize        *length)
{
  g_return_val_if_fail (self != NULL && index < self->n_tokens, NULL);

  *length = self->tokens[index].length;
  return self->text + self->tokens[index].offset;
}

/**
 * gw_json_tokens_dup_string:
 * @self: the index
 * @index: a name or string
 *
 * Returns: (transfer full): its text without quotes and escapes, UTF-8
 */
char *
gw_json_tokens_dup_string (GwJsonTokens *self,
                           guint         index)
{
  const GwJsonToken *token;

  g_return_val_if_fail (self != NULL && index < self->n_tokens, NULL);
  token = &self->tokens[index];
  g_return_val_if_fail (token->kind == GW_JSON_NAME || token->kind == GW_JSON_STRING, NULL);

  if (!token->escaped)
    return g_strndup (self->text + token->offset + 1, token->length - 2);
  return gw_json_decode (self->text + token->offset + 1, token->length - 2, NULL);
}

/**
 * gw_json_tokens_is_named:
 * @self: the index
 * @index: a name
 * @name: what to compare it with
 *
 * Returns: whether the member at @index is called @name
 */
gboolean
gw_json_tokens_is_named (GwJsonTokens *self,
                         guint         index,
                         const char   *name)
{
  const GwJsonToken *token;
  g_autofree char *decoded = NULL;

  g_return_val_if_fail (self != NULL && index < self->n_tokens && name != NULL, FALSE);
  token = &self->tokens[index];
  g_return_val_if_fail (token->kind == GW_JSON_NAME, FALSE);

  if (!token->escaped)
    return strlen (name) == token->length - 2 &&
           memcmp (self->text + token->offset + 1, name, token->length - 2) == 0;
  decoded = gw_json_tokens_dup_string (self, index);
  return g_str_equal (decoded, name);
}

/**
 * gw_json_tokens_find:
 * @self: the index
 * @object: an object
 * @name: the name of a member
 *
 * Looks a member up, in time linear in the number of members.
 *
 * Returns: the index of the member's value, or 0 when there is none
 */
guint
gw_json_tokens_find (GwJsonTokens *self,
                     guint         object,
                     const char   *name)
{
  guint member;

  g_return_val_if_fail (self != NULL && object < self->n_tokens, 0);
  g_return_val_if_fail (self->tokens[object].kind == GW_JSON_OBJECT, 0);

  for (member = object + 1; member < self->tokens[object].next; member = self->tokens[member].next)
    if (gw_json_tokens_is_named (self, member, name))
      return member + 1;
  return 0;
}

/**
 * gw_json_tokens_place_at: (skip)
 * @self: the index
 * @offset: a place in the bytes, at most their number
 * @line: (out): its line, from 1
 * @column: (out): its column in characters, from 1
 */
void
gw_json_tokens_place_at (GwJsonTokens *self,
                         gsize         offset,
                         guint        *line,
                         guint        *column)
{
  if (offset < self->place_offset)
    {
      self->place_offset = 0;
      self->place_line = 1;
      self->place_column = 1;
    }
  for (; self->place_offset < offset; self->place_offset++)
    {
      guint8 byte = (guint8) self->text[self->place_offset];

      if (byte == '\n')
        {
          self->place_line++;
          self->place_column = 1;
        }
      else if ((byte & 0xc0) != 0x80)
        self->place_column++;
    }
  *line = self->place_line;
  *column = self->place_column;
}

/**
 * gw_json_tokens_get_place:
 * @self: the index
 * @index: a token
 * @line: (out): the line where it begins, from 1
 * @column: (out): the column where it begins, in characters, from 1
 *
 * Finds a token's place. The text is walked from the last place asked for, or
 * from its start: ask in document order.
 */
void
gw_json_tokens_get_place (GwJsonTokens *self,
                          guint         index,
                          guint        *line,
                          guint        *column)
{
  g_return_if_fail (self != NULL && index < self->n_tokens);

  gw_json_tokens_place_at (self, self->tokens[index].offset, line, column);
}

/* Behind the subtree of @index; one that has not ended yet reaches on. */
static guint
subtree_end (GwJsonTokens *self,
             guint         index)
{
  guint next = index < self->n_tokens ? self->tokens[index].next : 0;

  return next != 0 ? next : G_MAXUINT;
}

/* Names that look like words are shown as they are, others in brackets. */
static void
append_name (GwJsonTokens *self,
             guint         index,
             GString      *path)
{
  const char *raw = self->text + self->tokens[index].offset;
  guint length = self->tokens[index].length;
  g_autofree char *quoted = NULL;
  guint i;

  for (i = 1; i < length - 1 && (g_ascii_isalnum (raw[i]) || raw[i] == '_' || raw[i] == '-');)
    i++;
  if (i == length - 1 && i > 1 && i <= PATH_NAME_MAX)
    {
      if (path->len > 0)
        g_string_append_c (path, '.');
      g_string_append_len (path, raw + 1, length - 2);
    }
  else
    {
      quoted = gw_file_excerpt (raw, length, PATH_NAME_MAX);
      g_string_append_printf (path, "[%s]", quoted);
    }
}

/* The child of @container on the way to @target, whose step is appended. */
static guint
step_towards (GwJsonTokens *self,
              guint         container,
              guint         target,
              GString      *path)
{
  gboolean in_array = self->tokens[container].kind == GW_JSON_ARRAY;
  guint child = container + 1;
  guint n;

  for (n = 0; child < target && subtree_end (self, child) <= target; n++)
    child = self->tokens[child].next;

  if (in_array)
    g_string_append_printf (path, "[%u]", n);
  else if (child < self->n_tokens)
    append_name (self, child, path);
  return in_array || child == target ? child : child + 1;
}

/* Its end tells more than its beginning. */
static char *
shortened (const char *path)
{
  glong length = g_utf8_strlen (path, -1);

  if (length <= PATH_MAX_CHARACTERS)
    return g_strdup (path);
  return g_strconcat ("…", g_utf8_offset_to_pointer (path, length - PATH_MAX_CHARACTERS + 1), NULL);
}

/**
 * gw_json_tokens_dup_path:
 * @self: the index
 * @index: a token
 *
 * Says in words where a value stands, such as `risks[2].impact`, counting from
 * 0. A name has the path of its value, the root an empty one. Meant for reading:
 * names that are no words are shown quoted and cut, a long path loses its start.
 *
 * Returns: (transfer full): the path
 */
char *
gw_json_tokens_dup_path (GwJsonTokens *self,
                         guint         index)
{
  g_autoptr(GString) path = g_string_new (NULL);
  guint at = 0;

  g_return_val_if_fail (self != NULL && index <= self->n_tokens, NULL);

  while (at < index && self->tokens[at].kind <= GW_JSON_ARRAY)
    at = step_towards (self, at, index, path);
  return shortened (path->str);
}

/**
 * gw_json_tokens_new_error:
 * @self: the index
 * @index: the token that is wrong
 * @code: the kind of error
 * @sentence: what is wrong, as for gw_file_error_new()
 * @...: its arguments, ending with %NULL
 *
 * Makes an error that says where the token stands.
 *
 * Returns: (transfer full): the error
 */
GError *
gw_json_tokens_new_error (GwJsonTokens *self,
                          guint         index,
                          GwFileError   code,
                          const char   *sentence,
                          ...)
{
  g_autofree char *path = NULL;
  GwFilePlace place = { 0 };
  va_list arguments;
  GError *error;

  g_return_val_if_fail (self != NULL && index < self->n_tokens, NULL);

  path = gw_json_tokens_dup_path (self, index);
  place.file = self->name;
  place.path = path;
  gw_json_tokens_get_place (self, index, &place.line, &place.column);

  va_start (arguments, sentence);
  error = gw_file_error_new_valist (code, &place, sentence, arguments);
  va_end (arguments);
  return error;
}

/* The length of the string that begins at @text, quotes included. */
static gsize
string_length (const char *text,
               gsize       length)
{
  gsize i;

  for (i = 1; i < length && text[i] != '"'; i++)
    if (text[i] == '\\')
      i++;
  return MIN (i + 1, length);
}

/**
 * gw_json_compact:
 * @text: a value that gw_json_check() found valid
 * @length: its length in bytes
 *
 * Takes out the white space between the tokens of a value; the tokens
 * themselves stay as they are, numbers and escapes included.
 *
 * Returns: (transfer full): the value on one line
 */
char *
gw_json_compact (const char *text,
                 gsize       length)
{
  GString *compact = g_string_sized_new (length);
  gsize i = 0;

  g_return_val_if_fail (text != NULL, NULL);

  while (i < length)
    {
      gsize step = text[i] == '"' ? string_length (text + i, length - i) : 1;

      if (!g_ascii_isspace (text[i]))
        g_string_append_len (compact, text + i, (gssize) step);
      i += step;
    }
  return g_string_free (compact, FALSE);
}
