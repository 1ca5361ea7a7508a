/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the parts of GwDocument share; for gw-document*.c only. */

#include "file/gw-file-identity.h"
#include "session/gw-document.h"

G_BEGIN_DECLS

struct _GwDocument
{
  GObject parent_instance;

  /* Owned */
  GwHistory *history;
  GFile *file;
  GwFileIdentity *identity;     /* of the file when it was read or written */
  GBytes *bytes;                /* of a newer version's file, which is only ever copied */
  GPtrArray *left_out;

  gboolean read_only;
  gboolean saving;
};

char *gw_document_get_path       (GFile       *file,
                                  GError     **error);
void  gw_document_set_saving     (GwDocument  *self,
                                  gboolean     saving);
void  gw_document_take_over_file (GwDocument  *self,
                                  GFile       *file,
                                  guint        step);

G_END_DECLS
