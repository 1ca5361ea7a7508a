/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-value.h"

/**
 * gw_value_init_text:
 * @value: (out caller-allocates): an uninitialised value
 * @text: (nullable): UTF-8; %NULL and the empty string make an unset value
 *
 * Makes a text.
 */
void
gw_value_init_text (GwValue    *value,
                    const char *text)
{
  g_return_if_fail (value != NULL);

  *value = (GwValue) GW_VALUE_INIT;
  if (text == NULL || *text == '\0')
    return;
  value->type = GW_VALUE_TEXT;
  value->text = g_ref_string_new (text);
}

/**
 * gw_value_init_text_of_length:
 * @value: (out caller-allocates): an uninitialised value
 * @text: UTF-8 without null characters, which need not end with one
 * @length: its length in bytes; 0 makes an unset value
 *
 * Makes a text of a part of a longer one.
 */
void
gw_value_init_text_of_length (GwValue    *value,
                              const char *text,
                              gsize       length)
{
  g_return_if_fail (value != NULL && text != NULL);

  *value = (GwValue) GW_VALUE_INIT;
  if (length == 0)
    return;
  value->type = GW_VALUE_TEXT;
  value->text = g_ref_string_new_len (text, (gssize) length);
}

/**
 * gw_value_init_integer:
 * @value: (out caller-allocates): an uninitialised value
 * @integer: a whole number within ±2^53
 *
 * Makes a whole number.
 */
void
gw_value_init_integer (GwValue *value,
                       gint64   integer)
{
  g_return_if_fail (value != NULL);

  value->type = GW_VALUE_INTEGER;
  value->integer = integer;
}

/**
 * gw_value_init_number:
 * @value: (out caller-allocates): an uninitialised value
 * @number: a finite number
 *
 * Makes a decimal number.
 */
void
gw_value_init_number (GwValue *value,
                      double   number)
{
  g_return_if_fail (value != NULL);

  value->type = GW_VALUE_NUMBER;
  value->number = number;
}

/**
 * gw_value_init_integers:
 * @value: (out caller-allocates): an uninitialised value
 * @integers: (array length=n_integers): the numbers, copied
 * @n_integers: how many
 *
 * Makes a list of whole numbers.
 */
void
gw_value_init_integers (GwValue      *value,
                        const gint32 *integers,
                        gsize         n_integers)
{
  g_return_if_fail (value != NULL);

  value->type = GW_VALUE_INTEGERS;
  value->integers = g_bytes_new (integers, n_integers * sizeof (gint32));
}

/**
 * gw_value_copy:
 * @source: a value
 * @target: (out caller-allocates): an uninitialised value
 *
 * Copies by taking a reference to what @source holds.
 */
void
gw_value_copy (const GwValue *source,
               GwValue       *target)
{
  g_return_if_fail (source != NULL && target != NULL);

  *target = *source;
  if (source->type == GW_VALUE_TEXT)
    g_ref_string_acquire (source->text);
  else if (source->type == GW_VALUE_INTEGERS)
    g_bytes_ref (source->integers);
}

/**
 * gw_value_clear:
 * @value: a value
 *
 * Lets go what @value holds and makes it unset.
 */
void
gw_value_clear (GwValue *value)
{
  g_return_if_fail (value != NULL);

  if (value->type == GW_VALUE_TEXT)
    g_ref_string_release (value->text);
  else if (value->type == GW_VALUE_INTEGERS)
    g_bytes_unref (value->integers);
  *value = (GwValue) GW_VALUE_INIT;
}

/**
 * gw_value_equal:
 * @a: a value
 * @b: another
 *
 * Returns: whether both hold the same
 */
gboolean
gw_value_equal (const GwValue *a,
                const GwValue *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->type != b->type)
    return FALSE;
  switch (a->type)
    {
    case GW_VALUE_UNSET:
      return TRUE;
    case GW_VALUE_TEXT:
      return a->text == b->text || g_str_equal (a->text, b->text);
    case GW_VALUE_INTEGER:
      return a->integer == b->integer;
    case GW_VALUE_NUMBER:
      return a->number == b->number;
    case GW_VALUE_INTEGERS:
      return g_bytes_equal (a->integers, b->integers);
    default:
      g_assert_not_reached ();
    }
}

/**
 * gw_value_get_integers:
 * @value: a value
 * @n_integers: (out): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n_integers): the whole
 *   numbers of @value, %NULL when it holds none
 */
const gint32 *
gw_value_get_integers (const GwValue *value,
                       gsize         *n_integers)
{
  gsize size = 0;
  const gint32 *integers = NULL;

  g_return_val_if_fail (value != NULL && n_integers != NULL, NULL);

  if (value->type == GW_VALUE_INTEGERS)
    integers = g_bytes_get_data (value->integers, &size);
  *n_integers = size / sizeof (gint32);
  return integers;
}
