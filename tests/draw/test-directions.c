/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <dlfcn.h>
#include <string.h>

#include "draw-plans.h"
#include "draw/gw-export.h"
#include "lib/test-hostile.h"
#include "words/gw-direction.h"

/* Of a plan in which all that somebody has typed runs to the left, and would turn
 * around whatever comes behind it, every text that is laid out keeps its order. */

#define TYPED "\u05d0\u05d1\u05d2"
#define LEFT_TO_RIGHT_MARK 0x200e
#define POP_ISOLATE 0x2069

static guint n_texts, n_joined;

static gboolean
is_turn (gunichar character)
{
  return character >= 0x202a && character <= 0x202e;
}

static gboolean
stands_alone (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (!gw_direction_is_leftwards (character) && !gw_direction_is_mark (character))
        return FALSE;
    }
  return TRUE;
}

/* What stands with others stands between marks of its own, and others come first;
 * what stands alone runs as it likes. */
static void
assert_isolated (const char *text)
{
  int depth = 0;

  if (stands_alone (text))
    return;
  n_joined++;
  g_assert_false (gw_direction_is_leftwards (g_utf8_get_char (text)));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (gw_direction_is_leftwards (character) && depth == 0)
        g_error ("turns what is around it: %s", text);
      if (gw_direction_is_mark (character) && character != LEFT_TO_RIGHT_MARK)
        depth += character == POP_ISOLATE ? -1 : 1;
      g_assert_cmpint (depth, >=, 0);
    }
  g_assert_cmpint (depth, ==, 0);
}

/* Stands before the one of Pango, and so hears of every text. */
void
pango_layout_set_text (PangoLayout *layout,
                       const char  *text,
                       int          length)
{
  static void (*set_text) (PangoLayout *layout, const char *text, int length);

  if (set_text == NULL)
    *(void **) &set_text = dlsym (RTLD_NEXT, "pango_layout_set_text");
  n_texts++;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_false (is_turn (g_utf8_get_char (p)));
  if (strstr (text, TYPED) != NULL)
    assert_isolated (text);
  set_text (layout, text, length);
}

static GwPlan *
create_plan (const char *language)
{
  GwPlan *plan = draw_plan_new_sample (language);

  test_hostile_fill_with (plan, "\u202e" TYPED);
  return plan;
}

static void
draw (GwPlan      *plan,
      GwSheetKind  kind,
      const char  *language)
{
  g_autoptr(GwWords) words = gw_words_new (language);
  const GwSheetOptions options = {
    .words = words, .today = "2026-11-23", .file_name = "\u202e" TYPED, .revision = "4f9e2976",
    .view = GW_MATRIX_VIEW_BOTH,
  };
  g_autoptr(GwSheet) sheet = gw_sheet_new (plan, kind, &options);
  g_autoptr(GBytes) pdf = NULL;
  GwPaper paper;

  gw_paper_init (&paper, GW_PAPER_A4, FALSE);
  g_assert_true (gw_sheet_paginate (sheet, &paper, NULL));
  pdf = gw_export_pdf (sheet, NULL);
  g_assert_nonnull (pdf);
}

static void
test_texts_keep_to_themselves (gconstpointer language)
{
  g_autoptr(GwPlan) plan = create_plan (language);

  for (guint kind = 0; kind < GW_N_SHEETS; kind++)
    {
      n_texts = n_joined = 0;
      draw (plan, kind, language);
      g_test_message ("sheet %u: %u texts, %u of them joined", kind, n_texts, n_joined);
      g_assert_cmpuint (n_joined, >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/draw/directions/texts-keep-to-themselves/en", "en", test_texts_keep_to_themselves);
  g_test_add_data_func ("/draw/directions/texts-keep-to-themselves/ko", "ko", test_texts_keep_to_themselves);

  return g_test_run ();
}
