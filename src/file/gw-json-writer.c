/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-json-writer.h"

#include <math.h>
#include <string.h>

/* Plans nest less; unknown members may nest as deep as the reader allows. */
#define MAX_DEPTH 128

typedef struct
{
  char bracket;
  gboolean flat;                /* its content stands on one line */
  gboolean empty;
} Level;

struct _GwJsonWriter
{
  /* Owned */
  GString *text;

  Level levels[MAX_DEPTH];
  guint depth;
  gboolean after_name;
  gboolean next_flat;
};

/**
 * gw_json_writer_new:
 *
 * Returns: (transfer full): a writer with nothing written
 */
GwJsonWriter *
gw_json_writer_new (void)
{
  GwJsonWriter *self = g_new0 (GwJsonWriter, 1);

  self->text = g_string_sized_new (4096);
  return self;
}

/**
 * gw_json_writer_free:
 * @self: (transfer full): a writer
 *
 * Frees it and what it has written.
 */
void
gw_json_writer_free (GwJsonWriter *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

static void
indent (GwJsonWriter *self)
{
  static const char spaces[] = "                                ";

  g_string_append_c (self->text, '\n');
  for (guint left = 2 * self->depth; left > 0;)
    {
      guint n = MIN (left, sizeof (spaces) - 1);

      g_string_append_len (self->text, spaces, n);
      left -= n;
    }
}

/* What stands before a member, an element or the root. */
static void
separate (GwJsonWriter *self)
{
  Level *level;

  if (self->after_name || self->depth == 0)
    {
      self->after_name = FALSE;
      return;
    }
  level = &self->levels[self->depth - 1];
  if (!level->empty)
    g_string_append_c (self->text, ',');
  if (!level->flat)
    indent (self);
  else if (!level->empty || level->bracket == '{')
    g_string_append_c (self->text, ' ');
  level->empty = FALSE;
}

/**
 * gw_json_writer_begin:
 * @self: a writer
 * @bracket: `{` or `[`
 * @flat: whether all of it stands on one line
 *
 * Begins an object or an array; inside a flat one everything is flat.
 */
void
gw_json_writer_begin (GwJsonWriter *self,
                      char          bracket,
                      gboolean      flat)
{
  Level *level;

  g_return_if_fail (self->depth < MAX_DEPTH);

  separate (self);
  g_string_append_c (self->text, bracket);
  level = &self->levels[self->depth];
  level->bracket = bracket;
  level->flat = flat || self->next_flat || (self->depth > 0 && self->levels[self->depth - 1].flat);
  level->empty = TRUE;
  self->next_flat = FALSE;
  self->depth++;
}

/**
 * gw_json_writer_set_flat:
 * @self: a writer
 * @flat: whether the next object or array stands on one line
 *
 * For callers that do not begin it themselves.
 */
void
gw_json_writer_set_flat (GwJsonWriter *self,
                         gboolean      flat)
{
  self->next_flat = flat;
}

/**
 * gw_json_writer_end:
 * @self: a writer
 *
 * Ends what was begun last.
 */
void
gw_json_writer_end (GwJsonWriter *self)
{
  Level *level;

  g_return_if_fail (self->depth > 0);

  level = &self->levels[--self->depth];
  if (!level->empty && !level->flat)
    indent (self);
  else if (!level->empty && level->bracket == '{')
    g_string_append_c (self->text, ' ');
  g_string_append_c (self->text, level->bracket == '{' ? '}' : ']');
}

/* Runs of plain characters are copied whole; only quotation mark, backslash
 * and control characters are escaped, so that text stays readable in a diff. */
static void
append_escaped (GString    *text,
                const char *string)
{
  const char *run = string;
  const char *p;

  for (p = string; *p != '\0'; p++)
    {
      const unsigned char c = (unsigned char) *p;
      const char *found;

      if (c >= 0x20 && c != '"' && c != '\\')
        continue;
      g_string_append_len (text, run, p - run);
      run = p + 1;
      found = strchr ("\"\"\\\\\bb\ff\nn\rr\tt", c);
      if (found != NULL)
        {
          g_string_append_c (text, '\\');
          g_string_append_c (text, found[1]);
        }
      else
        g_string_append_printf (text, "\\u%04x", c);
    }
  g_string_append_len (text, run, p - run);
}

/**
 * gw_json_writer_name:
 * @self: a writer inside an object
 * @name: a member's name
 *
 * Writes a name; the value follows.
 */
void
gw_json_writer_name (GwJsonWriter *self,
                     const char   *name)
{
  separate (self);
  g_string_append_c (self->text, '"');
  append_escaped (self->text, name);
  g_string_append (self->text, "\": ");
  self->after_name = TRUE;
}

/**
 * gw_json_writer_raw_name:
 * @self: a writer inside an object
 * @token: a name as it stands in a file, with its quotation marks and escapes
 *
 * Writes a name of an unknown member; the value follows.
 */
void
gw_json_writer_raw_name (GwJsonWriter *self,
                         const char   *token)
{
  separate (self);
  g_string_append (self->text, token);
  g_string_append (self->text, ": ");
  self->after_name = TRUE;
}

/**
 * gw_json_writer_string:
 * @self: a writer
 * @string: UTF-8
 *
 * Writes a string.
 */
void
gw_json_writer_string (GwJsonWriter *self,
                       const char   *string)
{
  separate (self);
  g_string_append_c (self->text, '"');
  append_escaped (self->text, string);
  g_string_append_c (self->text, '"');
}

/* Numbers are so many that looking at a format for each would be felt. */
static void
append_integer (GString *text,
                gint64   integer)
{
  guint64 rest = integer < 0 ? 0 - (guint64) integer : (guint64) integer;
  char digits[24];
  gsize i = sizeof digits;

  do
    digits[--i] = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (integer < 0)
    digits[--i] = '-';
  g_string_append_len (text, digits + i, (gssize) (sizeof digits - i));
}

/**
 * gw_json_writer_integer:
 * @self: a writer
 * @integer: a whole number
 *
 * Writes a whole number.
 */
void
gw_json_writer_integer (GwJsonWriter *self,
                        gint64        integer)
{
  separate (self);
  append_integer (self->text, integer);
}

/**
 * gw_json_writer_number:
 * @self: a writer
 * @number: a finite number
 *
 * Writes a number in the shortest form that reads back the same.
 */
void
gw_json_writer_number (GwJsonWriter *self,
                       double        number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };

  g_return_if_fail (isfinite (number));

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, sizeof buffer, formats[i], number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }
  separate (self);
  g_string_append (self->text, buffer);
}

/**
 * gw_json_writer_boolean:
 * @self: a writer
 * @boolean: true or false
 *
 * Writes a truth value.
 */
void
gw_json_writer_boolean (GwJsonWriter *self,
                        gboolean      boolean)
{
  separate (self);
  g_string_append (self->text, boolean ? "true" : "false");
}

static const char *
end_of_scalar (const char *p)
{
  if (*p != '"')
    return p + strcspn (p, ",:{}[]");
  for (p++; *p != '"' && *p != '\0'; p++)
    if (*p == '\\' && p[1] != '\0')
      p++;
  return *p == '"' ? p + 1 : p;
}

/* Whether the array that begins at @p holds scalars only. */
static gboolean
is_array_of_scalars (const char *p)
{
  for (p++; *p != ']' && *p != '\0';)
    {
      if (*p == '{' || *p == '[')
        return FALSE;
      p = *p == ',' ? p + 1 : end_of_scalar (p);
    }
  return TRUE;
}

static const char *
write_raw_scalar (GwJsonWriter *self,
                  const char   *p)
{
  const char *end = end_of_scalar (p);

  if (*end == ':')
    {
      g_autofree char *token = g_strndup (p, (gsize) (end - p));

      gw_json_writer_raw_name (self, token);
      return end + 1;
    }
  separate (self);
  g_string_append_len (self->text, p, end - p);
  return end;
}

/**
 * gw_json_writer_raw:
 * @self: a writer
 * @json: one valid value without white space between its tokens
 *
 * Writes a value that is kept as its tokens, laid out like everything else.
 */
void
gw_json_writer_raw (GwJsonWriter *self,
                    const char   *json)
{
  const char *p = json;

  while (*p != '\0')
    {
      if (*p == '{' || *p == '[')
        {
          gw_json_writer_begin (self, *p, *p == '[' && is_array_of_scalars (p));
          p++;
        }
      else if (*p == '}' || *p == ']')
        {
          gw_json_writer_end (self);
          p++;
        }
      else if (*p == ',')
        p++;
      else
        p = write_raw_scalar (self, p);
    }
}

/**
 * gw_json_writer_end_line:
 * @self: a writer whose root is complete
 *
 * Lets another root follow on the next line.
 */
void
gw_json_writer_end_line (GwJsonWriter *self)
{
  g_return_if_fail (self->depth == 0);

  g_string_append_c (self->text, '\n');
}

/**
 * gw_json_writer_finish:
 * @self: a writer whose root is complete
 *
 * Adds the newline at the end, where something was written. The writer is empty
 * afterwards.
 *
 * Returns: (transfer full): what was written
 */
GBytes *
gw_json_writer_finish (GwJsonWriter *self)
{
  g_return_val_if_fail (self->depth == 0 && self->text != NULL, NULL);

  if (self->text->len > 0 && self->text->str[self->text->len - 1] != '\n')
    g_string_append_c (self->text, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&self->text));
}
