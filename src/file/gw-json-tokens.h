/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "file/gw-file-error.h"

G_BEGIN_DECLS

typedef enum
{
  GW_JSON_OBJECT,
  GW_JSON_ARRAY,
  GW_JSON_NAME,
  GW_JSON_STRING,
  GW_JSON_NUMBER,
  GW_JSON_TRUE,
  GW_JSON_FALSE,
  GW_JSON_NULL,
} GwJsonKind;

/**
 * GwJsonToken:
 * @offset: where its text begins, in bytes from the start of the file
 * @length: the length of its text in bytes, a container's up to its bracket
 * @next: the index of its next sibling; of a name: of the next name
 * @kind: a #GwJsonKind
 * @escaped: of a name or string: whether there is a backslash in its text
 * @integer: of a number: whether it has neither fraction nor exponent
 *
 * One value or member name. Tokens lie in document order, a name right before
 * its value, so that both kinds of container are walked in the same way:
 *
 * |[<!-- language="C" -->
 * for (child = index + 1; child < tokens[index].next; child = tokens[child].next)
 * ]|
 *
 * where `child` is an element of an array, or a name, whose value is `child + 1`.
 */
typedef struct
{
  guint32 offset;
  guint32 length;
  guint32 next;
  guint   kind : 8;
  guint   escaped : 1;
  guint   integer : 1;
} GwJsonToken;

typedef struct _GwJsonTokens GwJsonTokens;

#define GW_TYPE_JSON_TOKENS (gw_json_tokens_get_type ())

GType              gw_json_tokens_get_type   (void) G_GNUC_CONST;
GwJsonTokens      *gw_json_tokens_ref        (GwJsonTokens *self);
void               gw_json_tokens_unref      (GwJsonTokens *self);

const GwJsonToken *gw_json_tokens_peek       (GwJsonTokens *self,
                                              guint        *n_tokens);
GBytes            *gw_json_tokens_get_bytes  (GwJsonTokens *self);
const char        *gw_json_tokens_get_name   (GwJsonTokens *self);

const char        *gw_json_tokens_get_raw    (GwJsonTokens *self,
                                              guint         index,
                                              gsize        *length);
char              *gw_json_tokens_dup_string (GwJsonTokens *self,
                                              guint         index);
gboolean           gw_json_tokens_is_named   (GwJsonTokens *self,
                                              guint         index,
                                              const char   *name);
guint              gw_json_tokens_find       (GwJsonTokens *self,
                                              guint         object,
                                              const char   *name);
void               gw_json_tokens_get_place  (GwJsonTokens *self,
                                              guint         index,
                                              guint        *line,
                                              guint        *column);
char              *gw_json_tokens_dup_path   (GwJsonTokens *self,
                                              guint         index);
GError            *gw_json_tokens_new_error  (GwJsonTokens *self,
                                              guint         index,
                                              GwFileError   code,
                                              const char   *sentence,
                                              ...) G_GNUC_NULL_TERMINATED;

char              *gw_json_compact           (const char   *text,
                                              gsize         length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwJsonTokens, gw_json_tokens_unref)

G_END_DECLS
