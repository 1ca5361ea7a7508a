/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-export.h"

#include <glib/gstdio.h>
#include <string.h>

#include "draw-plans.h"
#include "plan/gw-conflict.h"
#include "plan/gw-item-write.h"

static const GwPosition nowhere = { 0, 0 };

static GwSheet *
make_sheet (GwPlan     *plan,
            const char *language,
            gboolean    greyscale)
{
  g_autoptr(GwWords) words = gw_words_new (language);
  GwSheetOptions options = {
    .words = words, .today = "2026-11-23", .file_name = "plan.mlproj", .revision = "4f9e2976",
    .view = GW_MATRIX_VIEW_BOTH, .palette = greyscale ? GW_PALETTE_CHOICE_GREY : GW_PALETTE_CHOICE_DEFAULT,
  };

  return gw_sheet_new (plan, GW_SHEET_MATRIX, &options);
}

static void
paginate (GwSheet     *sheet,
          GwPaperSize  size,
          gboolean     landscape)
{
  GwPaper paper;

  gw_paper_init (&paper, size, landscape);
  g_assert_true (gw_sheet_paginate (sheet, &paper, NULL));
}

static void
keep (GBytes     *bytes,
      const char *name)
{
  const char *folder = g_getenv ("GROUNDWORK_PICTURES");
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  path = g_build_filename (folder, name, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

/* What one of the PDF tools says about a file */
static char *
ask (const char *const *argv)
{
  g_autoptr(GError) error = NULL;
  char *answer = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &answer, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return answer;
}

/* What a reader gets who selects all and copies; white space is no part of it,
 * since lines break anywhere. */
static char *
read_text (GBytes *pdf)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("groundwork-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  const char *argv[] = { "pdftotext", "-enc", "UTF-8", "-layout", path, "-", NULL };
  g_autofree char *text = NULL;
  char *end;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error));
  text = ask (argv);
  g_remove (path);
  g_rmdir (folder);

  end = text;
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      *end++ = *p;
  *end = '\0';
  return g_steal_pointer (&text);
}

static void
assert_text (const char *text,
             const char *expected)
{
  g_auto(GStrv) words = g_strsplit (expected, " ", -1);
  g_autofree char *packed = g_strjoinv ("", words);

  if (strstr (text, packed) == NULL)
    g_error ("“%s” is not on the sheet", expected);
}

static GwPlan *
make_large_plan (guint n_risks)
{
  GwPlan *plan = draw_plan_new_empty ();

  draw_plan_set_text (plan, GW_PLAN_TITLE, "Large");
  for (guint i = 1; i <= n_risks; i++)
    {
      g_autofree char *title = g_strdup_printf ("risk<%u>", i);
      GwPosition inherent = { (int) (i % 5) + 1, (int) (i / 5 % 5) + 1 };
      GwPosition residual = i <= 30 ? (GwPosition) { 2, 3 } : nowhere;
      GwRisk *risk;

      if (i > 30 && i % 10 == 0)
        inherent = nowhere;
      risk = draw_plan_add_risk (plan, (int) i, title, inherent, residual);
      if (i > 30 && i % 7 == 0)
        draw_plan_set_text (risk, GW_RISK_STATUS, "closed");
    }
  return plan;
}

static void
check_all_listed (GwPlan      *plan,
                  GwPaperSize  size,
                  gboolean     landscape)
{
  g_autoptr(GwSheet) sheet = make_sheet (plan, "en", FALSE);
  GwRiskCounts counts = gw_plan_count_risks (plan);
  g_autofree char *sum = g_strdup_printf ("Total %u = placed %u + unplaced %u + closed %u",
                                          counts.total, counts.placed, counts.unplaced, counts.closed);
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  paginate (sheet, size, landscape);
  pdf = gw_export_pdf (sheet, NULL);
  text = read_text (pdf);
  assert_text (text, sum);
  for (guint i = 1; i <= counts.total; i++)
    {
      g_autofree char *title = g_strdup_printf ("risk<%u>", i);

      assert_text (text, title);
    }
  g_test_message ("%u risks, paper %d: %u pages", counts.total, size, gw_sheet_get_n_pages (sheet));
}

static void
test_every_risk_is_listed (void)
{
  static const guint sizes[] = { 0, 1, 12, 40, 300 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int paper = 0; paper < 6; paper++)
      {
        g_autoptr(GwPlan) plan = make_large_plan (sizes[i]);

        check_all_listed (plan, paper / 2, paper % 2 == 0);
      }
}

static void
test_full_cell_groups_list (void)
{
  g_autoptr(GwPlan) plan = make_large_plan (300);
  g_autoptr(GwSheet) sheet = make_sheet (plan, "en", FALSE);
  g_autoptr(GBytes) pdf = NULL;
  g_autoptr(GBytes) png = NULL;
  g_autofree char *text = NULL;

  paginate (sheet, GW_PAPER_A4, TRUE);
  g_assert_cmpuint (gw_sheet_get_n_pages (sheet), >, 3);
  g_assert_cmpuint (gw_sheet_get_n_pages (sheet), <, 20);
  pdf = gw_export_pdf (sheet, NULL);
  text = read_text (pdf);
  assert_text (text, "2×3 = 6 Medium · ");
  assert_text (text, "Page 1 of ");
  png = gw_export_png (sheet, 0, 100, NULL);
  keep (png, "sheet-300.png");
  g_clear_pointer (&png, g_bytes_unref);
  png = gw_export_png (sheet, 1, 100, NULL);
  keep (png, "sheet-300-2.png");
}

static void
test_sample_is_one_page (void)
{
  static const char *const languages[] = { "ko", "en" };

  for (int i = 0; i < 12; i++)
    {
      const char *language = languages[i % 2];
      gboolean landscape = i / 2 % 2 == 0;
      g_autoptr(GwPlan) plan = draw_plan_new_sample (language);
      g_autoptr(GwSheet) sheet = make_sheet (plan, language, i % 2 == 1);
      g_autofree char *name = g_strdup_printf ("sheet-%s-%d-%s.png", language, i / 4, landscape ? "wide" : "high");
      g_autoptr(GBytes) png = NULL;

      paginate (sheet, i / 4, landscape);
      /* Letter upright is the shortest for its width. */
      g_assert_cmpuint (gw_sheet_get_n_pages (sheet), <=, i / 4 == GW_PAPER_LETTER && !landscape ? 2 : 1);
      png = gw_export_png (sheet, 0, i / 4 == GW_PAPER_A3 ? 80 : 110, NULL);
      keep (png, name);
    }
}

static void
test_sample_speaks_korean (void)
{
  g_autoptr(GwPlan) plan = draw_plan_new_sample ("ko");
  g_autoptr(GwSheet) sheet = make_sheet (plan, "ko", FALSE);
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  paginate (sheet, GW_PAPER_A4, TRUE);
  pdf = gw_export_pdf (sheet, NULL);
  keep (pdf, "sheet-ko.pdf");
  text = read_text (pdf);
  assert_text (text, "2026년 11월 23일 기준");
  assert_text (text, "지난 검토: ");
  assert_text (text, "2회차");
  assert_text (text, "전체 12 = 배치 9 + 미배치 3 + 종료 0");
  assert_text (text, "수준별 의미");
  assert_text (text, "허용 한도 9");
  assert_text (text, "영향도 5: 드물어도 주의");
  assert_text (text, "매트릭스는 먼저 살펴볼 순서를 보여 줄 뿐, 손실 금액을 나타내지 않습니다.");
  assert_text (text, "리비전 4f9e2976 · 1/1쪽");
  assert_text (text, "데이터 사이언티스트");
}

static void
test_open_conflicts_are_told (void)
{
  g_autoptr(GwPlan) plan = draw_plan_new_sample ("ko");
  g_autoptr(GwConflict) conflict = g_object_new (GW_TYPE_CONFLICT, NULL);
  g_autoptr(GwSheet) sheet = NULL;
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  gw_list_append (gw_item_get_list (plan, GW_PLAN_CONFLICTS), conflict);
  sheet = make_sheet (plan, "ko", FALSE);
  paginate (sheet, GW_PAPER_A4, TRUE);
  pdf = gw_export_pdf (sheet, NULL);
  text = read_text (pdf);
  assert_text (text, "해결할 충돌이 1개 있습니다");
}

/* Every line after the head of the table names a font; the locale is C here. */
static void
test_hangul_comes_from_korean_font (void)
{
  static const char *const languages[] = { "ko", "en" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(GwPlan) plan = draw_plan_new_sample ("ko");
      g_autoptr(GwSheet) sheet = make_sheet (plan, languages[i], FALSE);
      g_autofree char *folder = g_dir_make_tmp ("groundwork-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
      const char *argv[] = { "pdffonts", path, NULL };
      g_autofree char *fonts = NULL;
      g_autoptr(GBytes) pdf = NULL;

      paginate (sheet, GW_PAPER_A4, TRUE);
      pdf = gw_export_pdf (sheet, NULL);
      g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL));
      fonts = ask (argv);
      g_test_message ("%s", fonts);
      g_assert_nonnull (strstr (fonts, "Sans"));
      g_assert_nonnull (strstr (fonts, "kr"));
      g_assert_null (strstr (fonts, "CJKjp"));
      g_assert_null (strstr (fonts, "Serif"));
      g_assert_null (strstr (fonts, " no  "));
      g_remove (path);
      g_rmdir (folder);
    }
}

static void
test_hostile_text_stays_in_place (void)
{
  g_autofree char *endless = g_strnfill (10000, 'W');
  const char *const titles[] = {
    "<b>bold</b> & <span size='999999'>huge</span>",
    "line\nbreak\ttab\r\nand\u2028more",
    "\u202egnirts desrever\u202c \u2067isolated\u2066",
    "bell\a\x1b[31m and escape",
    endless,
    "e\u0301\u0302\u0303\u0304 combining",
    "",
  };
  g_autoptr(GwPlan) plan = draw_plan_new_empty ();
  g_autoptr(GwSheet) sheet = NULL;
  g_autoptr(GBytes) pdf = NULL;
  g_autoptr(GBytes) png = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GwRisk *risk = draw_plan_add_risk (plan, (int) i + 1, titles[i], (GwPosition) { 3, 3 }, nowhere);

      draw_plan_set_text (risk, GW_RISK_OWNER, titles[i][0] != '\0' ? titles[i] : NULL);
    }
  draw_plan_set_text (plan, GW_PLAN_TITLE, titles[2]);
  sheet = make_sheet (plan, "en", FALSE);
  paginate (sheet, GW_PAPER_A4, TRUE);
  g_assert_cmpuint (gw_sheet_get_n_pages (sheet), ==, 1);
  pdf = gw_export_pdf (sheet, NULL);
  text = read_text (pdf);
  assert_text (text, "<b>bold</b> & <span");
  assert_text (text, "Risk matrix:");
  g_assert_null (strstr (text, "\u202e"));
  png = gw_export_png (sheet, 0, 110, NULL);
  keep (png, "sheet-hostile.png");
}

static void
test_text_is_cleaned (void)
{
  static const struct { const char *dirty, *clean; } cases[] = {
    { NULL, "" },
    { "  plain  ", "plain" },
    { "a\n\n b\tc\u2029d", "a b c d" },
    { "\u202ea\u202cb\u2066c\u200f", "abc" },
    { "a\x1b\x7f\xc2\x85""b", "a b" },
    { "1234567890xyz", "1234567890…" },
    { "가나다", "가나다" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = gw_text_clean (cases[i].dirty, 10);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_joined_text_is_cleaned (void)
{
  static const struct { const char *dirty, *clean; } cases[] = {
    { NULL, "" },
    { "\u2068a\u2069", "a" },
    { "a · \u2068\u05d0\u202e\u2069", "a · \u2068\u05d0\u2069" },
    { "\u200e\u2068\u05d0\n\u05d1\u2069", "\u200e\u2068\u05d0 \u05d1\u2069" },
    { "\u2068\u05d0" "1234567890\u2069", "\u2068\u05d0" "123456789…\u2069" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = gw_text_clean_joined (cases[i].dirty, 10);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static GBytes *
export_sample (GwPlan *plan)
{
  g_autoptr(GwSheet) sheet = make_sheet (plan, "ko", FALSE);

  paginate (sheet, GW_PAPER_A4, TRUE);
  return gw_export_pdf (sheet, NULL);
}

static void
test_same_plan_is_same_file (void)
{
  g_autoptr(GwPlan) plan = draw_plan_new_sample ("ko");
  g_autoptr(GBytes) first = NULL;
  g_autoptr(GBytes) second = NULL;

  first = export_sample (plan);
  second = export_sample (plan);
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_export_knows_formats (void)
{
  g_autoptr(GwPlan) plan = draw_plan_new_sample ("en");
  g_autoptr(GwSheet) sheet = make_sheet (plan, "en", FALSE);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) svg = NULL;
  g_autoptr(GBytes) png = NULL;

  paginate (sheet, GW_PAPER_LETTER, FALSE);
  svg = gw_export_svg (sheet, 0, &error);
  g_assert_no_error (error);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), 200, "<svg"));
  png = gw_export_png (sheet, 0, 72, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (png, NULL), 4, "\x89PNG", 4);
  g_assert_null (gw_export_png (sheet, 0, 100000, &error));
  g_assert_nonnull (error);
}

static void
test_later_change_does_not_show (void)
{
  g_autoptr(GwPlan) plan = draw_plan_new_sample ("en");
  g_autoptr(GwSheet) sheet = make_sheet (plan, "en", FALSE);
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;
  GwRisk *risk = gw_list_get (gw_item_get_list (plan, GW_PLAN_RISKS), 0);

  paginate (sheet, GW_PAPER_A4, TRUE);
  before = gw_export_pdf (sheet, NULL);
  draw_plan_set_text (risk, GW_RISK_TITLE, "something else");
  g_clear_object (&plan);
  paginate (sheet, GW_PAPER_A4, TRUE);
  after = gw_export_pdf (sheet, NULL);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_cancelled_sheet_has_no_pages (void)
{
  g_autoptr(GwPlan) plan = draw_plan_new_sample ("en");
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  const GwSheetOptions options = { .words = words, .today = "2026-11-23" };
  GwPaper paper;

  gw_paper_init (&paper, GW_PAPER_A4, FALSE);
  g_cancellable_cancel (cancellable);
  for (guint kind = 0; kind < GW_N_SHEETS; kind++)
    {
      g_autoptr(GwSheet) sheet = gw_sheet_new (plan, (GwSheetKind) kind, &options);
      guint n_pages;

      g_assert_false (gw_sheet_paginate (sheet, &paper, cancellable));
      g_assert_cmpuint (gw_sheet_get_n_pages (sheet), ==, 0);
      g_assert_true (gw_sheet_paginate (sheet, &paper, NULL));
      n_pages = gw_sheet_get_n_pages (sheet);
      g_assert_cmpuint (n_pages, >, 0);
      g_assert_false (gw_sheet_paginate (sheet, &paper, cancellable));
      g_assert_true (gw_sheet_paginate (sheet, &paper, NULL));
      g_assert_cmpuint (gw_sheet_get_n_pages (sheet), ==, n_pages);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/sheet/every-risk-is-listed", test_every_risk_is_listed);
  g_test_add_func ("/draw/sheet/full-cell-groups-list", test_full_cell_groups_list);
  g_test_add_func ("/draw/sheet/sample-is-one-page", test_sample_is_one_page);
  g_test_add_func ("/draw/sheet/sample-speaks-korean", test_sample_speaks_korean);
  g_test_add_func ("/draw/sheet/open-conflicts-are-told", test_open_conflicts_are_told);
  g_test_add_func ("/draw/sheet/hangul-comes-from-korean-font", test_hangul_comes_from_korean_font);
  g_test_add_func ("/draw/sheet/hostile-text-stays-in-place", test_hostile_text_stays_in_place);
  g_test_add_func ("/draw/sheet/text-is-cleaned", test_text_is_cleaned);
  g_test_add_func ("/draw/sheet/joined-text-is-cleaned", test_joined_text_is_cleaned);
  g_test_add_func ("/draw/sheet/same-plan-is-same-file", test_same_plan_is_same_file);
  g_test_add_func ("/draw/sheet/export-knows-formats", test_export_knows_formats);
  g_test_add_func ("/draw/sheet/later-change-does-not-show", test_later_change_does_not_show);
  g_test_add_func ("/draw/sheet/cancelled-sheet-has-no-pages", test_cancelled_sheet_has_no_pages);
  return g_test_run ();
}
