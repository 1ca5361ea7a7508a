/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the files of a sheet share; for gw-sheet.c and gw-sheet-paper.c only. */

#include "draw/gw-sheet-body.h"
#include "draw/gw-sheet.h"

G_BEGIN_DECLS

struct _GwSheet
{
  GObject parent_instance;

  /* Owned */
  GwWords *words;
  char *today;
  char *file_name;
  char *revision;
  char *families;
  char *title;
  GPtrArray *bodies; /* of GwSheetBody */

  GwDrawStyle style;
  GwPaper paper;
  gboolean paginated;
};

G_END_DECLS
