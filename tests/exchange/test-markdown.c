/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-markdown.h"

#include <string.h>

#include "lib/test-hostile.h"
#include "lib/test-plans.h"
#include "plan/gw-link.h"

#define TODAY "2026-11-26"

static char *
export (GwPlan     *plan,
        const char *language)
{
  g_autoptr(GwWords) words = gw_words_new (language);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = gw_markdown_export (plan, words, TODAY, NULL, &error);
  char *text;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_true (g_utf8_validate (text, -1, NULL));
  return text;
}

static void
assert_summary (const char *summary,
                const char *expected)
{
  g_autoptr(GwPlan) plan = gw_plan_new ();
  g_autofree char *text = NULL;
  const char *begin, *end;
  g_autofree char *written = NULL;

  test_set_text (plan, GW_PLAN_SUMMARY, summary);
  text = export (plan, "en");
  begin = strstr (strstr (text, "As of 26 November 2026"), "\n\n") + strlen ("\n\n");
  end = strstr (begin, "\n\n**Verdict:**");
  written = g_strndup (begin, (gsize) (end - begin));
  g_assert_cmpstr (written, ==, expected);
}

static void
test_plain_text_stays_readable (void)
{
  assert_summary ("Risk 5: law (or terms) - 2026-11-26, 10 % of 3.5.", "Risk 5: law (or terms) - 2026-11-26, 10 % of 3.5.");
  assert_summary ("‘리스크’ 3개, 영향도 4~5", "‘리스크’ 3개, 영향도 4\\~5");
}

static void
test_markup_is_escaped (void)
{
  static const struct { const char *text, *written; } cases[] = {
    { "# heading", "\\# heading" },
    { "* item", "\\* item" },
    { "- item", "\\- item" },
    { "+ item", "\\+ item" },
    { "12. item", "12\\. item" },
    { "12) item", "12\\) item" },
    { "> quote", "\\> quote" },
    { "=====", "\\=====" },
    { "```", "\\`\\`\\`" },
    { "    code", "code" },
    { "<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>" },
    { "[x](y) ![z](w)", "\\[x\\](y) !\\[z\\](w)" },
    { "a\\", "a\\\\" },
    { "a | b", "a \\| b" },
    { ":-:", "\\:-:" },
    { "https://x.org", "https\\://x.org" },
    { "www.x.org", "www\\.x.org" },
    { "me@x.org", "me&#8288;\\@x.org" },
    { "one\ntwo\n\n\nthree", "one\\\ntwo\n\nthree" },
    { "one\n===\n- two", "one\\\n\\===\\\n\\- two" },
    { "a\xe2\x80\xae" "b\x1b[31m", "ab\\[31m" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_summary (cases[i].text, cases[i].written);
}

static void
test_title_is_one_line (void)
{
  g_autoptr(GwPlan) plan = gw_plan_new ();
  g_autofree char *text = NULL;

  test_set_text (plan, GW_PLAN_TITLE, "one\n\n## two");
  text = export (plan, "en");
  g_assert_true (g_str_has_prefix (text, "# one \\#\\# two\n\n"));
}

static void
test_only_good_addresses_are_links (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  GwItem *link = test_add (gw_plan_find (plan, "K1"), GW_RISK_EVIDENCE, NULL);
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;

  test_set_text (link, GW_LINK_TITLE, "Report [1]");
  test_set_text (link, GW_LINK_URL, "https://example.org/a b>c");
  text = export (plan, "en");
  g_assert_nonnull (strstr (text, "- Report \\[1\\]: <https://example.org/a%20b%3Ec>\n"));
  test_set_text (link, GW_LINK_URL, "javascript:alert(1)");
  other = export (plan, "en");
  g_assert_nonnull (strstr (other, "- Report \\[1\\]: javascript\\:alert(1)\n"));
  g_assert_null (strchr (other, '<'));
}

static void
test_every_risk_and_check_is_there (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  g_autofree char *text = export (plan, "ko");

  g_assert_nonnull (strstr (text, "#### 1 Labels are noisy\n"));
  g_assert_nonnull (strstr (text, "| 3 | 비용을 과소평가할 리스크 | 4×5 = 20 심각 | 3×4 = 12 높음 |"));
  g_assert_nonnull (strstr (text, "| 3 |  |  |  | 3 |  |\n"));
  g_assert_nonnull (strstr (text, "#### ☐ c112\n"));
}

/* Rows of tables have as many cells as their heads, whatever they say. */
static void
test_hostile_texts_break_no_table (void)
{
  g_autoptr(GwPlan) plan = test_hostile_plan_new ();
  g_autofree char *text = export (plan, "en");
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_rows = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint n_bars = 0;

      for (const char *c = lines[i]; *c != '\0'; c++)
        {
          if (*c == '\\')
            c++;
          else if (*c == '|')
            n_bars++;
          else if (*c == '<')
            g_assert_true (g_str_has_prefix (c, "<https://" TEST_HOSTILE_ADDRESS "/"));
          if (*c == '\0')
            break;
        }
      if (lines[i][0] != '|')
        g_assert_cmpuint (n_bars, ==, 0);
      n_rows += n_bars == 8;
    }
  /* the risks, with head and line */
  g_assert_cmpuint (n_rows, ==, test_hostile_get_n_texts () + 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/markdown/plain-text-stays-readable", test_plain_text_stays_readable);
  g_test_add_func ("/exchange/markdown/markup-is-escaped", test_markup_is_escaped);
  g_test_add_func ("/exchange/markdown/title-is-one-line", test_title_is_one_line);
  g_test_add_func ("/exchange/markdown/only-good-addresses-are-links", test_only_good_addresses_are_links);
  g_test_add_func ("/exchange/markdown/every-risk-and-check-is-there", test_every_risk_and_check_is_there);
  g_test_add_func ("/exchange/markdown/hostile-texts-break-no-table", test_hostile_texts_break_no_table);
  return g_test_run ();
}
