/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/gw-format.h"

#include "words/gw-direction.h"
#include "words/gw-numbers.h"
#include "words/gw-words.h"

#define HEBREW "\u05d0\u05d1"
#define FSI "\u2068"
#define PDI "\u2069"
#define LRM "\u200e"

/* Takes the text. */
static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_joins_as_printf_does (void)
{
  assert_text (gw_format ("plain"), "plain");
  assert_text (gw_format ("%s", ""), "");
  assert_text (gw_format ("“%s” placed at %d, %u (100%%)", "R&D", -3, 4), "“R&D” placed at -3, 4 (100%)");
  assert_text (gw_format ("%2$s 위치에 %1$d개, %2$s", 3, "여기"), "여기 위치에 3개, 여기");
}

static void
test_appends (void)
{
  g_autoptr(GString) text = g_string_new ("a");

  gw_format_append (text, ", %s %d", "b", 1);
  g_assert_cmpstr (text->str, ==, "a, b 1");
}

static void
test_joins_a_list (void)
{
  const char *const none[] = { NULL };
  const char *const both[] = { "a", HEBREW, NULL };

  assert_text (gw_format_join (" · ", none), "");
  assert_text (gw_format_join (" · ", both), "a · " FSI HEBREW PDI);
}

static void
test_each_text_keeps_its_direction (void)
{
  assert_text (gw_format ("Risk %d, %s: %s", 1, HEBREW, "3"), "Risk 1, " FSI HEBREW PDI ": 3");
  assert_text (gw_format ("%s · %s", HEBREW, "3 checks"), LRM FSI HEBREW PDI " · 3 checks");
  assert_text (gw_format ("%s\n%s", "a", HEBREW), "a\n" LRM FSI HEBREW PDI);
  assert_text (gw_format ("%s", HEBREW "\n" HEBREW), LRM FSI HEBREW PDI "\n" LRM FSI HEBREW PDI);
}

/* What is joined already is a text like any other. */
static void
test_joins_what_is_joined (void)
{
  g_autofree char *inner = gw_format ("%s · %s", "a", HEBREW);

  assert_text (gw_format ("%s · %s", inner, "b"), FSI "a · " FSI HEBREW PDI PDI " · b");
}

static void
test_overrides_turn_nothing (void)
{
  assert_text (gw_direction_straighten ("\u202eturned\u202c round"), "turned round");
  assert_text (gw_direction_straighten ("\u202a\u202b\u202d" HEBREW), HEBREW);
  assert_text (gw_format ("“%s” deleted", "\u202eunclosed"), "“unclosed” deleted");
}

static void
test_isolates_end_where_the_text_does (void)
{
  assert_text (gw_direction_straighten ("\u2067a"), "\u2067a" PDI);
  assert_text (gw_direction_straighten ("a" PDI PDI "b"), "ab");
  assert_text (gw_direction_straighten ("\u2066\u2067a" PDI "\nb"), "\u2066\u2067a" PDI PDI "\nb");
  assert_text (gw_direction_straighten (FSI HEBREW PDI), FSI HEBREW PDI);
  assert_text (gw_format ("%s: %s", PDI "\u2067a", "b"), FSI "\u2067a" PDI PDI ": b");
}

static void
test_words_and_units_join_as_well (void)
{
  g_autoptr(GwWords) words = gw_words_new ("en");

  assert_text (gw_words_format (words, "SME: %s", HEBREW), "SME: " FSI HEBREW PDI);
  assert_text (gw_number_format_unit (3, HEBREW), LRM "3\u00a0" FSI HEBREW PDI);
  assert_text (gw_number_format_unit (3, "%"), "3%");
  assert_text (gw_money_format (words, HEBREW, 3), LRM FSI HEBREW PDI "\u00a0" "3");
}

static void
test_programs_get_no_marks (void)
{
  g_autofree char *joined = gw_format ("%s · %s", HEBREW, "3 checks");

  assert_text (gw_direction_remove (joined), HEBREW " · 3 checks");
  assert_text (gw_direction_remove ("“a” – b…"), "“a” – b…");
}

static void
test_other_texts_stay_as_they_are (void)
{
  static const char *const texts[] = { "", "도메인 전문가 ‘리스크’", "“a” – b…", "e\u0301 \u200d \U0001f4a5", "one\ntwo" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      assert_text (gw_direction_straighten (texts[i]), texts[i]);
      assert_text (gw_direction_isolate (texts[i]), texts[i]);
      assert_text (gw_direction_anchor (texts[i]), texts[i]);
      assert_text (gw_format ("%s", texts[i]), texts[i]);
    }
  assert_text (gw_direction_isolate (NULL), "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/format/joins-as-printf-does", test_joins_as_printf_does);
  g_test_add_func ("/words/format/appends", test_appends);
  g_test_add_func ("/words/format/joins-a-list", test_joins_a_list);
  g_test_add_func ("/words/format/each-text-keeps-its-direction", test_each_text_keeps_its_direction);
  g_test_add_func ("/words/format/joins-what-is-joined", test_joins_what_is_joined);
  g_test_add_func ("/words/format/overrides-turn-nothing", test_overrides_turn_nothing);
  g_test_add_func ("/words/format/isolates-end-where-the-text-does", test_isolates_end_where_the_text_does);
  g_test_add_func ("/words/format/words-and-units-join-as-well", test_words_and_units_join_as_well);
  g_test_add_func ("/words/format/programs-get-no-marks", test_programs_get_no_marks);
  g_test_add_func ("/words/format/other-texts-stay-as-they-are", test_other_texts_stay_as_they_are);

  return g_test_run ();
}
