/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the parts of GwDocument share; for gw-document*.c only. */

#include "file/gw-file-identity.h"
#include "plan/gw-snapshot.h"
#include "session/gw-document.h"

G_BEGIN_DECLS

struct _GwDocument
{
  GObject parent_instance;

  /* Owned */
  GwHistory *history;
  GFile *file;
  GwFileIdentity *identity;     /* of the file when it was read or written */
  GwSnapshot *base;             /* the plan that lies in the file, as read or written */
  GBytes *bytes;                /* of a newer version's file, which is only ever copied */
  GBytes *opened;               /* the file as it was read, until it is kept as a version */
  GwStateFolder *state;
  GPtrArray *left_out;

  gboolean read_only;
  gboolean saving;
};

char *gw_document_get_path       (GFile       *file,
                                  GError     **error);
void  gw_document_set_saving     (GwDocument  *self,
                                  gboolean     saving);
void  gw_document_keep_version   (GwDocument  *self,
                                  GBytes      *bytes);
void  gw_document_rebase         (GwDocument  *self,
                                  const GwFileIdentity *identity,
                                  GwSnapshot  *base);
void  gw_document_take_over_file (GwDocument  *self,
                                  GFile       *file,
                                  guint        step);

G_END_DECLS
