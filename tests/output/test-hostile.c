/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/gw-output.h"

#include <string.h>

#include "file/gw-codec.h"
#include "file/gw-template.h"
#include "lib/test-hostile.h"

/* A plan that came by mail, hostile in every text of every class: everything
 * that can be made of it is made, without a warning. */

static GwPlan *
make_plan (const char *language,
           gboolean    codes)
{
  g_autoptr(GBytes) bytes = gw_sample_get_bytes (language);
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "sample", GW_DECODE_DEFAULT, NULL);

  test_hostile_fill (decoded->plan, codes);
  return g_object_ref (decoded->plan);
}

static GBytes *
make (GwPlan     *plan,
      GwFormat    format,
      const char *sheet,
      const char *language)
{
  const GwOutputRequest request = {
    .format = format, .sheet = sheet, .language = language, .today = "2026-11-23", .file_name = "\n=<b>.mlproj",
    .in_words = TRUE,
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) files = gw_output_make (plan, &request, NULL, &error);

  g_assert_no_error (error);
  return g_bytes_ref (g_ptr_array_index (files, 0));
}

static void
make_all (GwPlan     *plan,
          const char *language)
{
  for (GwFormat format = 0; format < GW_N_FORMATS; format++)
    for (guint i = 0; gw_format_get_sheets (format)[i] != NULL; i++)
      {
        g_autoptr(GBytes) bytes = make (plan, format, gw_format_get_sheets (format)[i], language);

        g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
      }
}

static void
test_everything_is_made_of_hostile_texts (void)
{
  g_autoptr(GwPlan) plan = make_plan ("en", FALSE);

  make_all (plan, "ko");
}

static void
test_everything_is_made_of_hostile_codes (void)
{
  g_autoptr(GwPlan) plan = make_plan ("ko", TRUE);

  make_all (plan, "en");
}

/* --- Where a page may lead */

/* How many addresses of a page begin with this */
static guint
count_links (const char *page,
             const char *start)
{
  g_autofree char *attribute = g_strconcat (" href=\"", start, NULL);
  guint n = 0;

  for (const char *p = page; (p = strstr (p, attribute)) != NULL; p++)
    n++;
  return n;
}

static void
test_pages_lead_to_the_web_and_to_mail_only (void)
{
  static const char *const allowed[] = { "http://", "https://", "mailto:", "#" };
  static const char *const addresses[] = {
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "file:///etc/passwd", "data:text/html,<script>alert(1)</script>",
    "smb://evil.example.org/x", "vbscript:x", "ftp://evil.example.org", "//evil.example.org", "\\\\evil\\x",
    " javascript:alert(1)", "java\tscript:alert(1)", "https://evil.example.org/\" onclick=\"alert(1)",
    "mailto:a@example.org?subject=<b>", "https://example.org/a b", "blob:https://example.org/x", "about:blank",
  };
  g_autoptr(GwPlan) plan = make_plan ("en", FALSE);
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *page = NULL;
  guint n_allowed = 0;

  for (guint i = 0; i < gw_list_get_length (risks); i++)
    for (guint j = 0; j < G_N_ELEMENTS (addresses); j++)
      test_hostile_add_link (gw_list_get (risks, i), GW_RISK_EVIDENCE, addresses[j]);
  bytes = make (plan, GW_FORMAT_HTML, gw_format_get_sheets (GW_FORMAT_HTML)[0], "en");
  page = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    n_allowed += count_links (page, allowed[i]);
  g_assert_cmpuint (n_allowed, >, 0);
  g_assert_cmpuint (count_links (page, ""), ==, n_allowed);
  g_assert_null (strstr (page, "<script"));
  g_assert_null (strstr (page, "onclick=\"alert"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/output/hostile/everything-is-made-of-hostile-texts", test_everything_is_made_of_hostile_texts);
  g_test_add_func ("/output/hostile/everything-is-made-of-hostile-codes", test_everything_is_made_of_hostile_codes);
  g_test_add_func ("/output/hostile/pages-lead-to-the-web-and-to-mail-only", test_pages_lead_to_the_web_and_to_mail_only);

  return g_test_run ();
}
