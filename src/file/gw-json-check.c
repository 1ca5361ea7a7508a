/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-json-check.h"

#include <string.h>

#include "file/gw-json-names.h"
#include "file/gw-json-scan.h"
#include "file/gw-json-tokens-private.h"

/*
 * Runs over the bytes before json-glib, which takes more than it should and
 * changes some of it silently: duplicate members (in quadratic time), numbers
 * beyond its types, null characters, raw control characters.
 *
 * One pass, without recursion. `open` holds a frame a container; at each turn of
 * the loop the innermost one takes an element or a member, or ends.
 */

typedef struct
{
  guint32  token;
  guint32  member;              /* of an object: the name whose value is awaited */
  guint32  mark;                /* of an object: the names before its own */
  gboolean is_object;
  gboolean has_children;
} Frame;

typedef struct
{
  GwJsonScan    scan;
  GwJsonTokens *tokens;
  GwJsonNames   names;
  const guint8 *start;
  Frame         open[GW_JSON_MAX_DEPTH];
  guint         depth;
  guint         n_objects;
  GError       *error;
} Checker;

/* An error at @at, about the token at @index. */
static gboolean G_GNUC_NULL_TERMINATED
fail (Checker      *self,
      const guint8 *at,
      guint         index,
      GwFileError   code,
      const char   *sentence,
      ...)
{
  g_autofree char *path = gw_json_tokens_dup_path (self->tokens, index);
  GwFilePlace place = { .file = self->tokens->name, .path = path };
  va_list arguments;

  gw_json_tokens_place_at (self->tokens, (gsize) (at - self->start), &place.line, &place.column);
  va_start (arguments, sentence);
  self->error = gw_file_error_new_valist (code, &place, sentence, arguments);
  va_end (arguments);
  return FALSE;
}

static gboolean
fail_scan (Checker *self)
{
  return fail (self, self->scan.at, self->tokens->n_tokens, self->scan.code, self->scan.sentence, NULL);
}

static gboolean
is_part_of_word (guint8 byte)
{
  return byte > ' ' && strchr ("{}[],:\"", byte) == NULL;
}

/* What stands where something else should: one character or a word. */
static char *
dup_found (Checker *self)
{
  const guint8 *at = self->scan.at;
  const guint8 *end = at + 1;

  while (is_part_of_word (*at) && end < self->scan.end && end - at < 80 && is_part_of_word (*end))
    end++;
  return gw_file_excerpt ((const char *) at, end - at, 20);
}

static gboolean
fail_expected (Checker    *self,
               guint       index,
               const char *expected)
{
  g_autofree char *found = NULL;

  if (self->scan.at == self->scan.end)
    return fail (self, self->scan.at, index, GW_FILE_ERROR_INVALID_JSON,
                 GW_N_ ("expected %s, but the file ends here"), expected, NULL);
  found = dup_found (self);
  return fail (self, self->scan.at, index, GW_FILE_ERROR_INVALID_JSON,
               GW_N_ ("expected %s, found “%s”"), expected, found, NULL);
}

static Frame *
innermost (Checker *self)
{
  return &self->open[self->depth - 1];
}

/* The byte at the next place that is no white space, 0 at the end. */
static inline guint8
next_byte (Checker *self)
{
  const guint8 *at = self->scan.at;
  const guint8 *end = self->scan.end;

  while (at < end && (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r'))
    at++;
  self->scan.at = at;
  return at < end ? *at : 0;
}

static gboolean
append_token (Checker      *self,
              GwJsonKind    kind,
              const guint8 *start)
{
  if (self->tokens->n_tokens == GW_JSON_MAX_TOKENS)
    return fail (self, start, self->tokens->n_tokens, GW_FILE_ERROR_TOO_LARGE,
                 GW_N_ ("more than 10,000,000 values"), NULL);
  gw_json_tokens_append (self->tokens, kind, (guint32) (start - self->start), (guint32) (self->scan.at - start));
  return TRUE;
}

static GwJsonToken *
last_token (Checker *self)
{
  return &self->tokens->tokens[self->tokens->n_tokens - 1];
}

/* A member ends with its value. */
static void
end_value (Checker *self)
{
  if (self->depth > 0 && innermost (self)->is_object)
    self->tokens->tokens[innermost (self)->member].next = self->tokens->n_tokens;
}

static gboolean
check_container (Checker *self,
                 gboolean is_object)
{
  const guint8 *start = self->scan.at++;
  Frame *frame;

  if (self->depth == GW_JSON_MAX_DEPTH)
    return fail (self, start, self->tokens->n_tokens, GW_FILE_ERROR_TOO_LARGE,
                 GW_N_ ("more than 64 levels inside one another"), NULL);
  if (is_object && ++self->n_objects > GW_JSON_MAX_OBJECTS)
    return fail (self, start, self->tokens->n_tokens, GW_FILE_ERROR_TOO_LARGE,
                 GW_N_ ("more than 200,000 items"), NULL);
  if (!append_token (self, is_object ? GW_JSON_OBJECT : GW_JSON_ARRAY, start))
    return FALSE;

  last_token (self)->next = 0;
  frame = &self->open[self->depth++];
  *frame = (Frame) {
    .token = self->tokens->n_tokens - 1,
    .mark = self->names.n_names,
    .is_object = is_object,
  };
  return TRUE;
}

static gboolean
end_container (Checker *self)
{
  Frame *frame = innermost (self);
  GwJsonToken *token = &self->tokens->tokens[frame->token];

  self->scan.at++;
  token->length = (guint32) (self->scan.at - self->start) - token->offset;
  token->next = self->tokens->n_tokens;
  gw_json_names_pop (&self->names, frame->mark);
  self->depth--;
  end_value (self);
  return TRUE;
}

static gboolean
check_string (Checker    *self,
              GwJsonKind  kind)
{
  const guint8 *start = self->scan.at;
  gboolean escaped;

  if (!gw_json_scan_string (&self->scan, &escaped))
    return fail_scan (self);
  if (!append_token (self, kind, start))
    return FALSE;
  last_token (self)->escaped = escaped != FALSE;
  return TRUE;
}

static gboolean
check_number (Checker *self)
{
  const guint8 *start = self->scan.at;
  gboolean integer;

  if (!gw_json_scan_number (&self->scan, &integer))
    return fail_scan (self);
  if (!append_token (self, GW_JSON_NUMBER, start))
    return FALSE;
  last_token (self)->integer = integer != FALSE;
  return TRUE;
}

static gboolean
check_word (Checker    *self,
            const char *word,
            GwJsonKind  kind)
{
  const guint8 *start = self->scan.at;
  gsize length = strlen (word);

  if ((gsize) (self->scan.end - start) < length || memcmp (start, word, length) != 0)
    return fail_expected (self, self->tokens->n_tokens, GW_FILE_WORD ("a value"));
  self->scan.at += length;
  return append_token (self, kind, start);
}

static gboolean
check_leaf (Checker *self,
            guint8   first)
{
  switch (first)
    {
    case '"': return check_string (self, GW_JSON_STRING);
    case 't': return check_word (self, "true", GW_JSON_TRUE);
    case 'f': return check_word (self, "false", GW_JSON_FALSE);
    case 'n': return check_word (self, "null", GW_JSON_NULL);
    default:
      if (first == '-' || g_ascii_isdigit (first))
        return check_number (self);
      return fail_expected (self, self->tokens->n_tokens, GW_FILE_WORD ("a value"));
    }
}

static gboolean
check_value (Checker *self)
{
  guint8 first = next_byte (self);

  if (first == '{' || first == '[')
    return check_container (self, first == '{');
  if (!check_leaf (self, first))
    return FALSE;
  end_value (self);
  return TRUE;
}

static gboolean
check_name (Checker *self)
{
  const guint8 *start = self->scan.at;
  Frame *frame = innermost (self);
  GwJsonToken *token;
  g_autofree char *name = NULL;

  if (!check_string (self, GW_JSON_NAME))
    return FALSE;
  token = last_token (self);
  token->next = 0;
  frame->member = self->tokens->n_tokens - 1;
  if (gw_json_names_add (&self->names, frame->mark, (const char *) start + 1, token->length - 2, token->escaped))
    return TRUE;

  name = gw_json_tokens_dup_string (self->tokens, frame->member);
  return fail (self, start, frame->member, GW_FILE_ERROR_INVALID_JSON,
               GW_N_ ("duplicate member name “%s”"), name, NULL);
}

static gboolean
check_member (Checker *self)
{
  if (next_byte (self) != '"')
    return fail_expected (self, innermost (self)->token, GW_FILE_WORD ("the name of a member in quotes"));
  if (!check_name (self))
    return FALSE;
  if (next_byte (self) != ':')
    return fail_expected (self, innermost (self)->member, GW_FILE_WORD ("a colon"));
  self->scan.at++;
  return check_value (self);
}

/* The next member or element of the innermost container, or its end. */
static gboolean
check_child (Checker *self)
{
  Frame *frame = innermost (self);
  guint8 byte = next_byte (self);

  if (byte == (frame->is_object ? '}' : ']'))
    return end_container (self);
  if (frame->has_children)
    {
      if (byte != ',')
        return fail_expected (self, frame->token, frame->is_object ? GW_FILE_WORD ("a comma or }")
                                                                   : GW_FILE_WORD ("a comma or ]"));
      self->scan.at++;
    }
  frame->has_children = TRUE;
  return frame->is_object ? check_member (self) : check_value (self);
}

/* Marks that some editors put in front of a text. */
static gboolean
check_mark (Checker *self)
{
  gsize size = (gsize) (self->scan.end - self->scan.at);

  if (size >= 3 && memcmp (self->start, "\xef\xbb\xbf", 3) == 0)
    return fail (self, self->start, 0, GW_FILE_ERROR_INVALID_JSON,
                 GW_N_ ("the file begins with a byte order mark; save it as UTF-8 without one"), NULL);
  if (size >= 2 && (memcmp (self->start, "\xff\xfe", 2) == 0 || memcmp (self->start, "\xfe\xff", 2) == 0))
    return fail (self, self->start, 0, GW_FILE_ERROR_INVALID_JSON,
                 GW_N_ ("the file is UTF-16; save it as UTF-8"), NULL);
  return TRUE;
}

static gboolean
check_text (Checker *self)
{
  if (!check_mark (self) || !check_value (self))
    return FALSE;
  while (self->depth > 0)
    if (!check_child (self))
      return FALSE;
  next_byte (self);
  if (self->scan.at < self->scan.end)
    return fail_expected (self, 0, GW_FILE_WORD ("the end of the file"));
  return TRUE;
}

static GError *
new_size_error (gsize       size,
                const char *name)
{
  g_autofree char *found = g_format_size_full (size, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *most = g_format_size_full (GW_JSON_MAX_SIZE, G_FORMAT_SIZE_IEC_UNITS);
  GwFilePlace place = { .file = name, .line = 1, .column = 1 };

  return gw_file_error_new (GW_FILE_ERROR_TOO_LARGE, &place,
                            GW_N_ ("The file is too large (%s; at most %s)."), found, most, NULL);
}

/**
 * gw_json_check:
 * @bytes: what is said to be JSON
 * @name: (nullable): the file's name, for errors
 * @error: return location for a #GwFileError
 *
 * Checks that @bytes are JSON (RFC 8259) which no reader can misunderstand:
 * UTF-8 without a mark, one value, no two members of the same name in an object,
 * no null character, no half surrogate pair, whole numbers within ±2^53, other
 * numbers finite, and everything within the caps of this header. Takes time and
 * memory linear in the size, whatever the bytes are.
 *
 * Returns: (transfer full): the index of the values, or %NULL with an error of
 *   the codes `INVALID_JSON`, `TOO_LARGE` or `OUT_OF_RANGE` that has a line and
 *   column
 */
GwJsonTokens *
gw_json_check (GBytes      *bytes,
               const char  *name,
               GError     **error)
{
  g_autoptr(GwJsonTokens) tokens = NULL;
  gsize size;
  Checker self;
  gboolean valid;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  size = g_bytes_get_size (bytes);
  if (size > GW_JSON_MAX_SIZE)
    {
      g_propagate_error (error, new_size_error (size, name));
      return NULL;
    }

  tokens = gw_json_tokens_new (bytes, name);
  self = (Checker) { .tokens = tokens, .start = (const guint8 *) tokens->text };
  self.scan.at = self.start;
  self.scan.end = self.start + size;
  gw_json_names_init (&self.names);
  valid = check_text (&self);
  gw_json_names_clear (&self.names);

  if (!valid)
    {
      g_propagate_error (error, self.error);
      return NULL;
    }
  return g_steal_pointer (&tokens);
}
