/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-ids.h"

#include <string.h>

/* 32 characters without those that are misread for another: 50 bits an id */
static const char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
#define ID_LENGTH 10

/**
 * gw_id_new:
 *
 * Makes a random id. Never a counter: two people who each add something must
 * not weld it into one when their plans are merged.
 *
 * Returns: (transfer full): ten characters
 */
char *
gw_id_new (void)
{
  char *id = g_malloc (ID_LENGTH + 1);

  for (int i = 0; i < ID_LENGTH; i++)
    id[i] = alphabet[g_random_int_range (0, 32)];
  id[ID_LENGTH] = '\0';
  return id;
}

/**
 * gw_id_is_valid:
 * @id: a text
 *
 * Returns: whether @id may stand in a file: `[A-Za-z0-9._/-]{1,64}`
 */
gboolean
gw_id_is_valid (const char *id)
{
  gsize length;

  g_return_val_if_fail (id != NULL, FALSE);

  length = strlen (id);
  if (length == 0 || length > GW_ID_MAX_LENGTH)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (id[i]) && strchr ("._/-", id[i]) == NULL)
      return FALSE;
  return TRUE;
}
