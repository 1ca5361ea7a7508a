/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-json-tokens.h"

G_BEGIN_DECLS

/* Private to the validator, which fills the index. */

struct _GwJsonTokens
{
  /* Owned */
  GBytes      *bytes;
  char        *name;
  GwJsonToken *tokens;

  /* Borrowed */
  const char  *text;

  guint        n_tokens;
  guint        n_allocated;

  /* the last place that was asked for: errors come in order, mostly */
  guint32      place_offset;
  guint        place_line;
  guint        place_column;
};

GwJsonTokens *gw_json_tokens_new      (GBytes       *bytes,
                                       const char   *name);
guint         gw_json_tokens_append   (GwJsonTokens *self,
                                       GwJsonKind    kind,
                                       guint32       offset,
                                       guint32       length);
void          gw_json_tokens_place_at (GwJsonTokens *self,
                                       gsize         offset,
                                       guint        *line,
                                       guint        *column);

G_END_DECLS
