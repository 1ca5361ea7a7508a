/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-text.h"

#include <string.h>

#include "draw/gw-palette.h"

#define SIZE 12

static PangoLayout *
set_korean (const char *text,
            double      width)
{
  g_autoptr(GwWords) words = gw_words_new ("ko");
  GwDrawStyle style = { gw_palette_get (GW_PALETTE_PRINT), words, NULL };

  return gw_text_new (&style, &(GwTextForm) { .size = SIZE, .align = GW_TEXT_START }, text, width);
}

/* Where the second line begins when the first has room for that and a bit more */
static void
assert_second_line (const char *first,
                    const char *rest)
{
  g_autofree char *text = g_strconcat (first, rest, NULL);
  g_autoptr(PangoLayout) alone = set_korean (first, -1);
  g_autoptr(PangoLayout) layout = NULL;
  double width;

  gw_text_get_size (alone, &width, NULL);
  layout = set_korean (text, width + 1.5 * SIZE);
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  g_assert_cmpuint ((gsize) pango_layout_get_line_readonly (layout, 1)->start_index, ==, strlen (first));
}

static void
test_korean_breaks_between_words (void)
{
  assert_second_line ("학습 데이터 ", "부족");
  assert_second_line ("정확도가 ", "떨어질 리스크");
}

static void
test_korean_breaks_between_parts (void)
{
  assert_second_line ("정확도·", "공정성 저하");
  assert_second_line ("유지보수 기술·", "인력이 이탈");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/text/korean-breaks-between-words", test_korean_breaks_between_words);
  g_test_add_func ("/draw/text/korean-breaks-between-parts", test_korean_breaks_between_parts);
  return g_test_run ();
}
