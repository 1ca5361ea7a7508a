/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-matrix.h"

/* The standard bands of every cell, probability down from 1, impact across. */
static const char *const standard_bands[GW_LEVELS] = {
  "LLLLM",
  "LLMMH",
  "LMMHH",
  "LMHHC",
  "MHHCC",
};

static char
get_letter (GwBand band)
{
  static const char letters[] = "-LMHC";

  return letters[band];
}

static void
test_every_cell_has_its_score_and_band (void)
{
  const GwLimits limits = GW_LIMITS_STANDARD;

  for (int probability = 1; probability <= GW_LEVELS; probability++)
    for (int impact = 1; impact <= GW_LEVELS; impact++)
      {
        int score = gw_position_get_score ((GwPosition) { probability, impact });

        g_assert_cmpint (score, ==, probability * impact);
        g_assert_cmpint (get_letter (gw_limits_get_band (&limits, score)), ==,
                         standard_bands[probability - 1][impact - 1]);
      }
}

static void
test_half_a_position_is_none (void)
{
  const GwLimits limits = GW_LIMITS_STANDARD;

  g_assert_cmpint (gw_position_get_score ((GwPosition) { 0, 5 }), ==, 0);
  g_assert_cmpint (gw_position_get_score ((GwPosition) { 5, 0 }), ==, 0);
  g_assert_false (gw_position_is_placed ((GwPosition) { 0, 5 }));
  g_assert_cmpint (gw_limits_get_band (&limits, 0), ==, GW_BAND_NONE);
}

static void
test_ranges_cover_all_scores_once (void)
{
  const GwLimits limits = { .bands = { 3, 8, 20 } };
  int expected = 1;

  for (GwBand band = GW_BAND_LOW; band <= GW_BAND_CRITICAL; band++)
    {
      int low, high;

      gw_limits_get_range (&limits, band, &low, &high);
      g_assert_cmpint (low, ==, expected);
      for (int score = low; score <= high; score++)
        g_assert_cmpint (gw_limits_get_band (&limits, score), ==, band);
      expected = high + 1;
    }
  g_assert_cmpint (expected, ==, GW_LEVELS * GW_LEVELS + 1);
}

static void
test_above_needs_an_appetite (void)
{
  const GwLimits none = { .bands = { 4, 9, 16 } };
  const GwLimits nine = { .bands = { 4, 9, 16 }, .appetite = 9 };

  g_assert_false (gw_limits_is_above (&none, 25));
  g_assert_false (gw_limits_is_above (&nine, 9));
  g_assert_true (gw_limits_is_above (&nine, 10));
  g_assert_false (gw_limits_is_above (&nine, 0));
}

static void
test_limits_must_rise (void)
{
  static const struct { GwLimits limits; gboolean valid; } cases[] = {
    { { { 4, 9, 16 }, 9 }, TRUE },   { { { 1, 2, 24 }, 25 }, TRUE }, { { { 4, 9, 16 }, 0 }, TRUE },
    { { { 0, 9, 16 }, 9 }, FALSE },  { { { 4, 4, 16 }, 9 }, FALSE }, { { { 4, 16, 9 }, 9 }, FALSE },
    { { { 4, 9, 25 }, 9 }, FALSE },  { { { 4, 9, 16 }, 26 }, FALSE }, { { { 4, 9, 16 }, -1 }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (gw_limits_is_valid (&cases[i].limits), ==, cases[i].valid);
}

static void
test_faults_are_told_by_limit (void)
{
  static const struct { GwLimits limits; GwLimitFault faults[GW_N_LIMITS]; } cases[] = {
    { { { 1, 2, 24 }, 0 }, { GW_LIMIT_FINE, GW_LIMIT_FINE, GW_LIMIT_FINE, GW_LIMIT_FINE } },
    { { { 22, 23, 24 }, 25 }, { GW_LIMIT_FINE, GW_LIMIT_FINE, GW_LIMIT_FINE, GW_LIMIT_FINE } },
    { { { 9, 9, 16 }, 26 }, { GW_LIMIT_FINE, GW_LIMIT_NOT_ABOVE, GW_LIMIT_FINE, GW_LIMIT_OUT_OF_RANGE } },
    { { { 23, 9, 4 }, 9 }, { GW_LIMIT_OUT_OF_RANGE, GW_LIMIT_NOT_ABOVE, GW_LIMIT_NOT_ABOVE, GW_LIMIT_FINE } },
    { { { 0, 1, 25 }, -1 },
      { GW_LIMIT_OUT_OF_RANGE, GW_LIMIT_OUT_OF_RANGE, GW_LIMIT_OUT_OF_RANGE, GW_LIMIT_OUT_OF_RANGE } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint nth = 0; nth < GW_N_LIMITS; nth++)
      g_assert_cmpint (gw_limits_find_fault (&cases[i].limits, nth), ==, cases[i].faults[nth]);
}

static void
test_limits_equal_compares_all (void)
{
  const GwLimits limits = { { 4, 9, 16 }, 9 };
  const GwLimits others[] = { { { 4, 9, 17 }, 9 }, { { 4, 9, 16 }, 8 }, { { 3, 9, 16 }, 9 } };

  g_assert_true (gw_limits_equal (&limits, &limits));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (gw_limits_equal (&limits, &others[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/matrix/every-cell-has-its-score-and-band", test_every_cell_has_its_score_and_band);
  g_test_add_func ("/plan/matrix/half-a-position-is-none", test_half_a_position_is_none);
  g_test_add_func ("/plan/matrix/ranges-cover-all-scores-once", test_ranges_cover_all_scores_once);
  g_test_add_func ("/plan/matrix/above-needs-an-appetite", test_above_needs_an_appetite);
  g_test_add_func ("/plan/matrix/limits-must-rise", test_limits_must_rise);
  g_test_add_func ("/plan/matrix/faults-are-told-by-limit", test_faults_are_told_by_limit);
  g_test_add_func ("/plan/matrix/limits-equal-compares-all", test_limits_equal_compares_all);

  return g_test_run ();
}
