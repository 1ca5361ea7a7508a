/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-subtitle.h"

#include <glib/gi18n.h>

#include "words/gw-format.h"

static const char *
get_state (GwDocument *document)
{
  if (gw_document_is_saving (document))
    return _("Saving…");
  if (gw_document_is_read_only (document))
    return _("Read only");
  if (gw_history_is_modified (gw_document_get_history (document)))
    return _("Unsaved changes");
  return NULL;
}

/**
 * gw_subtitle_dup:
 * @document: an open plan
 *
 * Returns: (transfer full) (nullable): how the plan stands with the file, and
 *   where it lies
 */
char *
gw_subtitle_dup (GwDocument *document)
{
  const char *state = get_state (document);
  g_autofree char *name = NULL;

  if (gw_document_get_file (document) == NULL)
    return g_strdup (state);
  name = gw_document_dup_name (document);
  /* What is cut where there is little room is the name, which stays the same */
  return state != NULL ? gw_format ("%s · %s", state, name) : g_steal_pointer (&name);
}
