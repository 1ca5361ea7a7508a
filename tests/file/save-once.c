/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <unistd.h>

#include "file/gw-safe-load.h"
#include "file/gw-safe-save.h"

/* For fault-injection.py and random-kills.py:
 *
 *     save-once FILE SIZE LETTER   loads FILE, if there is one, and saves SIZE
 *                                  times LETTER to it, once
 *     save-once FILE               only opens FILE, as the next start does
 *
 * Ends with 0, or with 10 plus the code of the error. */

/* Shows in the list of system calls where the save begins. */
#define MARK "/groundwork-save-begins"

static int
report (const GError *error)
{
  fprintf (stderr, "%s\n", error->message);
  return error->domain == GW_FILE_ERROR ? 10 + error->code : 1;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwFileIdentity) identity = NULL;
  g_autoptr(GBytes) old = NULL;
  g_autoptr(GBytes) contents = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;

  g_assert (argc == 2 || argc == 4);
  if (argc == 2)
    {
      gw_safe_save_clean (argv[1]);
      return 0;
    }
  size = g_ascii_strtoull (argv[2], NULL, 10);
  contents = g_bytes_new_take (g_strnfill (size, argv[3][0]), size);

  g_assert (access (MARK, F_OK) != 0);
  old = gw_safe_load (argv[1], &identity, &error);
  if (old == NULL && !g_error_matches (error, GW_FILE_ERROR, GW_FILE_ERROR_NOT_FOUND))
    return report (error);
  g_clear_error (&error);

  if (!gw_safe_save (argv[1], contents, identity, GW_SAFE_SAVE_NONE, NULL, NULL, NULL, NULL, &error))
    return report (error);
  return 0;
}
