/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz.h"

#include <string.h>

#include "exchange/gw-import.h"
#include "exchange/gw-markdown.h"
#include "exchange/gw-register-csv.h"
#include "exchange/gw-table.h"
#include "exchange/gw-web-page.h"
#include "file/gw-codec.h"
#include "plan/gw-agenda.h"
#include "plan/gw-findings.h"
#include "plan/gw-search.h"
#include "plan/gw-verdict.h"

/*
 * Whatever plan can be read, repaired if need be: what the app derives from it
 * is there, what it writes is text, no page runs anything or leads elsewhere
 * than to the web and to mail, and its register changes nothing.
 */

#define TODAY "2026-11-23"

static GwWords *words;

static char *
take_text (GBytes *bytes)
{
  g_autoptr(GBytes) owned = bytes;
  gsize size;
  const char *data = g_bytes_get_data (owned, &size);

  g_assert_true (g_utf8_validate (data, (gssize) size, NULL));
  g_assert_null (memchr (data, '\0', size));
  return g_strndup (data, size);
}

/* --- The page */

static gboolean
is_allowed (const char *address)
{
  static const char *const starts[] = { "#", "http:", "https:", "mailto:" };

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_ascii_strncasecmp (address, starts[i], strlen (starts[i])) == 0)
      return TRUE;
  return FALSE;
}

static void
check_page (GwPlan *plan)
{
  const GwWebPageOptions options = { .words = words, .today = TODAY };
  g_autofree char *page = take_text (gw_web_page_export (plan, &options, NULL, NULL));
  g_autofree char *lower = g_ascii_strdown (page, -1);

  g_assert_null (strstr (lower, "<script"));
  g_assert_null (strstr (lower, "<iframe"));
  for (const char *p = page; (p = strstr (p, " href=\"")) != NULL; p++)
    if (!is_allowed (p + strlen (" href=\"")))
      g_error ("%.80s", p);
}

/* --- What is derived */

static void
check_derived (GwPlan *plan)
{
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (plan, TODAY);
  g_autoptr(GPtrArray) agenda = gw_plan_get_agenda (plan, TODAY, 30);
  g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (plan);
  g_autoptr(GwSearch) search = gw_search_new (plan, "a");

  g_assert_nonnull (verdict);
  for (guint i = 0; i < findings->len; i++)
    g_assert_nonnull (g_ptr_array_index (findings, i));
  while (gw_search_step (search, 100))
    continue;
  g_assert_nonnull (agenda);
}

/* --- Tables */

static void
check_tables (GwPlan *plan)
{
  for (GwTableKind kind = 0; kind < GW_N_TABLES; kind++)
    for (guint in_words = 0; in_words < 2; in_words++)
      {
        const GwTableOptions options = { .words = words, .in_words = in_words, .today = TODAY };
        g_autofree char *table = take_text (gw_table_export_csv (plan, kind, &options, NULL, NULL));
      }
}

static void
check_register (GwPlan *plan)
{
  g_autoptr(GBytes) exported = gw_register_export_csv (plan);
  g_autoptr(GError) error = NULL;
  g_autoptr(GwTableImport) import = gw_table_import_csv (plan, GW_TYPE_RISK, exported, words, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (gw_table_import_count (import, GW_IMPORT_UNCHANGED), ==, gw_item_count (plan, GW_PLAN_RISKS));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "plan", GW_DECODE_REPAIR, NULL);
  g_autofree char *text = NULL;

  if (decoded == NULL)
    return 0;
  if (words == NULL)
    words = gw_words_new ("ko");
  check_derived (decoded->plan);
  check_page (decoded->plan);
  check_tables (decoded->plan);
  check_register (decoded->plan);
  text = take_text (gw_markdown_export (decoded->plan, words, TODAY, NULL, NULL));
  return 0;
}

void
fuzz_list_seeds (GPtrArray *seeds)
{
  fuzz_add_plans (seeds);
}
