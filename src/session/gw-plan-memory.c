/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/gw-plan-memory.h"

#include <glib/gstdio.h>

#include "session/gw-document-private.h"

/*
 * What this user has chosen for one plan, such as how it is printed. It lies in
 * the state folder by the id of the plan, so it neither changes the plan nor
 * travels with it.
 */

/* Only its owner may look */
#define FOLDER_MODE 0700
#define FILE_MODE 0600

/* What somebody else has put there is not read without end. */
#define MOST_BYTES (64 * 1024)

typedef struct
{
  char *path;
  char *text;
} Keep;

/* An id comes from a file that anybody may have written: it is no file name. */
static char *
dup_path (GwDocument *document,
          const char *name)
{
  const char *id = gw_item_get_id (gw_document_get_plan (document));
  g_autofree char *digest = NULL;
  g_autofree char *file = NULL;

  if (document->state == NULL || id == NULL)
    return NULL;
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);
  file = g_strconcat (digest, ".", name, NULL);
  return g_build_filename (gw_state_folder_get_memory (document->state), file, NULL);
}

/**
 * gw_plan_memory_load:
 * @document: an open document
 * @name: what is asked for: a word that fits into a file name
 *
 * Reads what was kept for the plan. It is short, so it is read at once.
 *
 * Returns: (transfer full) (nullable): the text, %NULL when there is none
 */
char *
gw_plan_memory_load (GwDocument *document,
                     const char *name)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  GStatBuf info;

  g_return_val_if_fail (GW_IS_DOCUMENT (document) && name != NULL, NULL);

  path = dup_path (document, name);
  if (path == NULL || g_stat (path, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size > MOST_BYTES ||
      !g_file_get_contents (path, &text, NULL, NULL) || !g_utf8_validate (text, -1, NULL))
    return NULL;
  return g_steal_pointer (&text);
}

static void
keep_work (gpointer data)
{
  Keep *keep = data;
  g_autofree char *folder = g_path_get_dirname (keep->path);
  g_autoptr(GError) error = NULL;

  g_mkdir_with_parents (folder, FOLDER_MODE);
  if (!g_file_set_contents_full (keep->path, keep->text, -1, G_FILE_SET_CONTENTS_CONSISTENT, FILE_MODE, &error))
    g_debug ("A choice is not kept: %s", error->message);
}

static void
keep_done (gpointer data)
{
  Keep *keep = data;

  g_free (keep->path);
  g_free (keep->text);
  g_free (keep);
}

/**
 * gw_plan_memory_keep:
 * @document: an open document
 * @name: what is kept: a word that fits into a file name
 * @text: the text
 *
 * Keeps something for the plan. It is done later, in another thread; when it
 * fails nobody is disturbed. A plan without an id is not remembered.
 */
void
gw_plan_memory_keep (GwDocument *document,
                     const char *name,
                     const char *text)
{
  g_autofree char *path = NULL;
  Keep *keep;

  g_return_if_fail (GW_IS_DOCUMENT (document));
  g_return_if_fail (name != NULL && text != NULL);

  path = dup_path (document, name);
  if (path == NULL)
    return;
  keep = g_new (Keep, 1);
  *keep = (Keep) { g_steal_pointer (&path), g_strdup (text) };
  gw_state_folder_push (document->state, keep_work, keep_done, keep);
}

/**
 * gw_plan_memory_load_choices:
 * @document: an open document
 * @name: what is asked for: a word that fits into a file name
 *
 * Reads choices by name, as [func@plan_memory_keep_choices] keeps them.
 *
 * Returns: (transfer full) (nullable): an `a{sv}`, %NULL when there is none
 */
GVariant *
gw_plan_memory_load_choices (GwDocument *document,
                             const char *name)
{
  g_autofree char *text = gw_plan_memory_load (document, name);

  return text != NULL ? g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL) : NULL;
}

/**
 * gw_plan_memory_keep_choices:
 * @document: an open document
 * @name: what is kept: a word that fits into a file name
 * @choices: an `a{sv}`
 *
 * Keeps choices for the plan, see [func@plan_memory_keep].
 */
void
gw_plan_memory_keep_choices (GwDocument *document,
                             const char *name,
                             GVariant   *choices)
{
  g_autofree char *text = g_variant_print (choices, TRUE);

  gw_plan_memory_keep (document, name, text);
}
