/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-file-header.h"

#include "file/gw-codec.h"
#include "file/gw-file-error.h"
#include "file/gw-value-decoder.h"

static gboolean
is_plan (GwJsonTokens *tokens)
{
  const GwJsonToken *token = gw_json_tokens_peek (tokens, NULL);
  g_autofree char *format = NULL;
  guint member;

  if (token[0].kind != GW_JSON_OBJECT)
    return FALSE;
  member = gw_json_tokens_find (tokens, 0, "format");
  if (member == 0 || token[member].kind != GW_JSON_STRING)
    return FALSE;
  format = gw_json_tokens_dup_string (tokens, member);
  return g_str_equal (format, "mlproj");
}

/* 0 where there is none */
static gint64
read_version (GwJsonTokens *tokens,
              guint         member)
{
  const GwJsonToken *token = gw_json_tokens_peek (tokens, NULL);
  gsize length;

  if (member == 0 || token[member].kind != GW_JSON_NUMBER || !token[member].integer)
    return 0;
  return g_ascii_strtoll (gw_json_tokens_get_raw (tokens, member, &length), NULL, 10);
}

/*
 * gw_file_header_check:
 * @tokens: a file
 * @newer: (out): whether a newer program wrote it
 * @error: return location for an error of [error@FileError]
 *
 * A plan says so in its first members; the version decides whether this program
 * may write it.
 *
 * Returns: whether it is a plan
 */
gboolean
gw_file_header_check (GwJsonTokens *tokens,
                      gboolean     *newer,
                      GError      **error)
{
  gint64 version;
  guint member;

  if (!is_plan (tokens))
    {
      g_propagate_error (error, gw_json_tokens_new_error (tokens, 0, GW_FILE_ERROR_NOT_A_PLAN,
                                                          GW_N_ ("“%s” is not a plan."),
                                                          gw_json_tokens_get_name (tokens), NULL));
      return FALSE;
    }
  member = gw_json_tokens_find (tokens, 0, "version");
  version = read_version (tokens, member);
  if (version < 1)
    {
      g_propagate_error (error, gw_value_decoder_new_error (tokens, member, GW_FILE_ERROR_WRONG_TYPE,
                                                            GW_FILE_WORD ("a version number")));
      return FALSE;
    }
  *newer = version > GW_FILE_VERSION;
  return TRUE;
}
