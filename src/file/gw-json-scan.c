/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-json-scan.h"

#include <math.h>
#include <string.h>

#include "file/gw-json-check.h"

/* What a byte inside of a string is. The classes from LEAD_2 on are the first
 * bytes of characters beyond ASCII, told apart by what may come second. */
typedef enum
{
  PLAIN,
  QUOTE,
  BACKSLASH,
  CONTROL,
  INVALID,
  LEAD_2,
  LEAD_3_LOW,                   /* not overlong */
  LEAD_3,
  LEAD_3_HIGH,                  /* not a surrogate */
  LEAD_4_LOW,                   /* not overlong */
  LEAD_4,
  LEAD_4_HIGH,                  /* not beyond U+10FFFF */
} ByteClass;

static const guint8 byte_classes[256] = {
  [0x00 ... 0x1f] = CONTROL,
  ['"'] = QUOTE,
  ['\\'] = BACKSLASH,
  [0x80 ... 0xc1] = INVALID,
  [0xc2 ... 0xdf] = LEAD_2,
  [0xe0] = LEAD_3_LOW,
  [0xe1 ... 0xec] = LEAD_3,
  [0xed] = LEAD_3_HIGH,
  [0xee ... 0xef] = LEAD_3,
  [0xf0] = LEAD_4_LOW,
  [0xf1 ... 0xf3] = LEAD_4,
  [0xf4] = LEAD_4_HIGH,
  [0xf5 ... 0xff] = INVALID,
};

static const struct
{
  guint8 length;
  guint8 second_min;
  guint8 second_max;
} sequences[] = {
  [LEAD_2] = { 2, 0x80, 0xbf },
  [LEAD_3_LOW] = { 3, 0xa0, 0xbf },
  [LEAD_3] = { 3, 0x80, 0xbf },
  [LEAD_3_HIGH] = { 3, 0x80, 0x9f },
  [LEAD_4_LOW] = { 4, 0x90, 0xbf },
  [LEAD_4] = { 4, 0x80, 0xbf },
  [LEAD_4_HIGH] = { 4, 0x80, 0x8f },
};

#define EACH_BYTE(b) (G_GUINT64_CONSTANT (0x0101010101010101) * (b))

static gboolean
fail (GwJsonScan   *scan,
      const guint8 *at,
      GwFileError   code,
      const char   *sentence)
{
  scan->at = at;
  scan->code = code;
  scan->sentence = sentence;
  return FALSE;
}

static gboolean
fail_json (GwJsonScan   *scan,
           const guint8 *at,
           const char   *sentence)
{
  return fail (scan, at, GW_FILE_ERROR_INVALID_JSON, sentence);
}

/* Whether one of the eight bytes of @word is not plain: over 0x7f, under 0x20,
 * a quote or a backslash. Borrows between bytes can only add false alarms. */
static inline gboolean
has_special (guint64 word)
{
  guint64 quote = word ^ EACH_BYTE ('"');
  guint64 backslash = word ^ EACH_BYTE ('\\');

  return ((word | (word - EACH_BYTE (0x20)) | (quote - EACH_BYTE (1)) | (backslash - EACH_BYTE (1))) &
          EACH_BYTE (0x80)) != 0;
}

/* The length of the character at @at, 0 when it is not UTF-8. */
static inline guint
character_length (const guint8 *at,
                  const guint8 *end)
{
  ByteClass byte_class = byte_classes[*at];
  guint length;

  if (byte_class < LEAD_2)
    return 0;
  length = sequences[byte_class].length;
  if ((gsize) (end - at) < length ||
      at[1] < sequences[byte_class].second_min || at[1] > sequences[byte_class].second_max ||
      (length > 2 && (at[2] & 0xc0) != 0x80) ||
      (length > 3 && (at[3] & 0xc0) != 0x80))
    return 0;
  return length;
}

/* Behind the characters that need no look at what they mean; eight at a time
 * where all of them are ASCII. */
static inline const guint8 *
skip_plain (const guint8 *at,
            const guint8 *end)
{
  guint length;

  while (end - at >= 8)
    {
      guint64 word;

      memcpy (&word, at, sizeof word);
      if (has_special (word))
        break;
      at += sizeof word;
    }
  for (; at < end && (byte_classes[*at] == PLAIN || byte_classes[*at] >= LEAD_2); at += length)
    {
      length = byte_classes[*at] == PLAIN ? 1 : character_length (at, end);
      if (length == 0)
        break;
    }
  return at;
}

/* The value of four hexadecimal digits, or -1. */
static int
hex_value (const guint8 *at,
           const guint8 *end)
{
  int value = 0;
  guint i;

  if (end - at < 4)
    return -1;
  for (i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value ((char) at[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

static gboolean
is_high_surrogate (int unit)
{
  return unit >= 0xd800 && unit < 0xdc00;
}

static gboolean
is_low_surrogate (int unit)
{
  return unit >= 0xdc00 && unit < 0xe000;
}

/* Reads `\uXXXX`, or a pair of them, at @at. Sets @character and returns the
 * length, 0 when it is malformed. */
static guint
read_unicode_escape (const guint8 *at,
                     const guint8 *end,
                     gunichar     *character)
{
  int unit = hex_value (at + 2, end);
  int low;

  *character = 0;
  if (unit < 0 || is_low_surrogate (unit))
    return 0;
  if (!is_high_surrogate (unit))
    {
      *character = (gunichar) unit;
      return 6;
    }
  if (end - at < 12 || at[6] != '\\' || at[7] != 'u')
    return 0;
  low = hex_value (at + 8, end);
  if (!is_low_surrogate (low))
    return 0;
  *character = (gunichar) (0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
  return 12;
}

static guint
fail_escape (GwJsonScan   *scan,
             const guint8 *at,
             const char   *sentence)
{
  fail_json (scan, at, sentence);
  return 0;
}

/* Checks the escape at @at; returns its length, 0 on error. @saved is how much
 * shorter it is when decoded. */
static guint
scan_escape (GwJsonScan   *scan,
             const guint8 *at,
             gsize        *saved)
{
  gunichar character;
  guint length;

  if (scan->end - at < 2)
    return fail_escape (scan, scan->end, GW_N_ ("the file ends inside a text"));
  if (at[1] != 'u')
    {
      if (at[1] == '\0' || strchr ("\"\\/bfnrt", at[1]) == NULL)
        return fail_escape (scan, at, GW_N_ ("unknown escape after a backslash"));
      *saved = 1;
      return 2;
    }

  length = read_unicode_escape (at, scan->end, &character);
  if (length == 0)
    return fail_escape (scan, at, hex_value (at + 2, scan->end) < 0
                                    ? GW_N_ ("\\u needs four hexadecimal digits")
                                    : GW_N_ ("half of a surrogate pair stands alone"));
  if (character == 0)
    return fail_escape (scan, at, GW_N_ ("the null character \\u0000 is not allowed"));
  *saved = length - (guint) g_unichar_to_utf8 (character, NULL);
  return length;
}

/* One step behind the plain characters: an escape, or what may not stand there.
 * Returns the place behind it, NULL on error. */
static const guint8 *
scan_special (GwJsonScan   *scan,
              const guint8 *at,
              gsize        *saved)
{
  guint length;

  *saved = 0;
  switch ((ByteClass) byte_classes[*at])
    {
    case BACKSLASH:
      length = scan_escape (scan, at, saved);
      return length > 0 ? at + length : NULL;

    case CONTROL:
      fail_json (scan, at, GW_N_ ("a control character in a text must be written as an escape"));
      return NULL;

    case PLAIN:
    case QUOTE:
    case INVALID:
    case LEAD_2:
    case LEAD_3_LOW:
    case LEAD_3:
    case LEAD_3_HIGH:
    case LEAD_4_LOW:
    case LEAD_4:
    case LEAD_4_HIGH:
    default:
      fail_json (scan, at, GW_N_ ("the text is not UTF-8"));
      return NULL;
    }
}

/**
 * gw_json_scan_string:
 * @scan: the place of the opening quote; afterwards behind the closing one
 * @escaped: (out): whether there is an escape in it
 *
 * Checks a string: UTF-8, escapes, control characters, decoded length.
 *
 * Returns: whether the string is valid; else @scan says why not and where
 */
gboolean
gw_json_scan_string (GwJsonScan *scan,
                     gboolean   *escaped)
{
  const guint8 *start = scan->at;
  const guint8 *at = start + 1;
  gsize all_saved = 0;

  *escaped = FALSE;
  for (;;)
    {
      gsize saved;

      at = skip_plain (at, scan->end);
      if (at == scan->end)
        return fail_json (scan, at, GW_N_ ("the file ends inside a text"));
      if (*at == '"')
        break;
      at = scan_special (scan, at, &saved);
      if (at == NULL)
        return FALSE;
      *escaped |= saved > 0;
      all_saved += saved;
    }

  if ((gsize) (at - start - 1) - all_saved > GW_JSON_MAX_STRING)
    return fail (scan, start, GW_FILE_ERROR_TOO_LARGE, GW_N_ ("a text is longer than 1 MiB"));
  scan->at = at + 1;
  return TRUE;
}

static const guint8 *
skip_digits (const guint8 *at,
             const guint8 *end)
{
  while (at < end && g_ascii_isdigit (*at))
    at++;
  return at;
}

/* Whole numbers that a double holds exactly: the reader keeps them as such, and
 * other programs know nothing else. */
static gboolean
is_exact_integer (const guint8 *at,
                  const guint8 *end)
{
  g_autofree char *digits = NULL;

  if (*at == '-')
    at++;
  if (end - at < 16)
    return TRUE;
  if (end - at > 16)
    return FALSE;
  digits = g_strndup ((const char *) at, (gsize) (end - at));
  return g_ascii_strtoull (digits, NULL, 10) <= GW_JSON_MAX_INTEGER;
}

static gboolean
is_finite (const guint8 *at,
           const guint8 *end)
{
  gsize length = (gsize) (end - at);
  g_autofree char *number = NULL;

  if (length < 300 && memchr (at, 'e', length) == NULL && memchr (at, 'E', length) == NULL)
    return TRUE;
  number = g_strndup ((const char *) at, length);
  return isfinite (g_ascii_strtod (number, NULL));
}

static gboolean
check_range (GwJsonScan   *scan,
             const guint8 *end,
             gboolean      integer)
{
  if (end - scan->at > GW_JSON_MAX_NUMBER)
    return fail (scan, scan->at, GW_FILE_ERROR_OUT_OF_RANGE, GW_N_ ("the number has too many digits"));
  if (integer && !is_exact_integer (scan->at, end))
    return fail (scan, scan->at, GW_FILE_ERROR_OUT_OF_RANGE,
                 GW_N_ ("the whole number is beyond ±9007199254740992"));
  if (!integer && !is_finite (scan->at, end))
    return fail (scan, scan->at, GW_FILE_ERROR_OUT_OF_RANGE, GW_N_ ("the number is too large"));
  return TRUE;
}

/* Fraction and exponent behind the digits at *@at, both optional. */
static gboolean
skip_fraction_and_exponent (GwJsonScan    *scan,
                            const guint8 **at)
{
  const guint8 *end = scan->end;
  const guint8 *digits;

  if (*at < end && **at == '.')
    {
      digits = *at + 1;
      *at = skip_digits (digits, end);
      if (*at == digits)
        return fail_json (scan, *at, GW_N_ ("a digit must follow the decimal point"));
    }
  if (*at < end && (**at == 'e' || **at == 'E'))
    {
      digits = *at + 1;
      if (digits < end && (*digits == '+' || *digits == '-'))
        digits++;
      *at = skip_digits (digits, end);
      if (*at == digits)
        return fail_json (scan, *at, GW_N_ ("a digit must follow the exponent"));
    }
  return TRUE;
}

/**
 * gw_json_scan_number:
 * @scan: the place of a sign or digit; afterwards behind the number
 * @integer: (out): whether it has neither fraction nor exponent
 *
 * Checks a number: grammar, whole numbers within ±2^53, others finite.
 *
 * Returns: whether the number is valid; else @scan says why not and where
 */
gboolean
gw_json_scan_number (GwJsonScan *scan,
                     gboolean   *integer)
{
  const guint8 *digits = scan->at + (*scan->at == '-' ? 1 : 0);
  const guint8 *at = skip_digits (digits, scan->end);
  const guint8 *whole_end = at;

  if (at == digits)
    return fail_json (scan, at, GW_N_ ("a digit must follow the minus sign"));
  if (*digits == '0' && at - digits > 1)
    return fail_json (scan, digits, GW_N_ ("a number must not begin with a needless 0"));
  if (!skip_fraction_and_exponent (scan, &at))
    return FALSE;

  *integer = at == whole_end;
  if (!check_range (scan, at, *integer))
    return FALSE;
  scan->at = at;
  return TRUE;
}

/* The character that a backslash and @letter stand for. */
static char
short_escape (char letter)
{
  switch (letter)
    {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return letter;
    }
}

/**
 * gw_json_decode:
 * @raw: the text between the quotes of a string that has been checked
 * @length: its length in bytes
 * @decoded_length: (out) (optional): the length of the result
 *
 * Resolves the escapes.
 *
 * Returns: (transfer full): the string, UTF-8
 */
char *
gw_json_decode (const char *raw,
                gsize       length,
                gsize      *decoded_length)
{
  GString *text = g_string_sized_new (length);
  const char *end = raw + length;

  while (raw < end)
    {
      const char *backslash = memchr (raw, '\\', (gsize) (end - raw));
      gunichar character;

      g_string_append_len (text, raw, (backslash != NULL ? backslash : end) - raw);
      if (backslash == NULL)
        break;
      raw = backslash + 2;
      if (backslash[1] != 'u')
        g_string_append_c (text, short_escape (backslash[1]));
      else
        {
          raw = backslash + read_unicode_escape ((const guint8 *) backslash, (const guint8 *) end, &character);
          g_string_append_unichar (text, character);
        }
    }

  if (decoded_length != NULL)
    *decoded_length = text->len;
  return g_string_free (text, FALSE);
}
