/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-value.h"

static void
test_empty_text_is_unset (void)
{
  g_auto(GwValue) null = GW_VALUE_INIT, empty = GW_VALUE_INIT;

  gw_value_init_text (&null, NULL);
  gw_value_init_text (&empty, "");
  g_assert_cmpint (null.type, ==, GW_VALUE_UNSET);
  g_assert_cmpint (empty.type, ==, GW_VALUE_UNSET);
  g_assert_true (gw_value_equal (&null, &empty));
}

static void
test_copy_shares_text (void)
{
  g_auto(GwValue) value = GW_VALUE_INIT, copy = GW_VALUE_INIT;

  gw_value_init_text (&value, "리스크");
  gw_value_copy (&value, &copy);
  g_assert_true (value.text == copy.text);
  gw_value_clear (&value);
  g_assert_cmpstr (copy.text, ==, "리스크");
}

static void
test_equal_compares_what_it_holds (void)
{
  const gint32 bands[] = { 4, 9, 16 }, others[] = { 4, 9, 17 };
  GwValue values[7];

  gw_value_init_text (&values[0], "1");
  gw_value_init_text (&values[1], "2");
  gw_value_init_integer (&values[2], 1);
  gw_value_init_number (&values[3], 1.0);
  gw_value_init_integers (&values[4], bands, 3);
  gw_value_init_integers (&values[5], others, 3);
  gw_value_init_text (&values[6], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (guint j = 0; j < G_N_ELEMENTS (values); j++)
      g_assert_cmpint (gw_value_equal (&values[i], &values[j]), ==, i == j);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    gw_value_clear (&values[i]);
}

static void
test_equal_ignores_where_text_lies (void)
{
  g_auto(GwValue) a = GW_VALUE_INIT, b = GW_VALUE_INIT;

  gw_value_init_text (&a, "same");
  gw_value_init_text (&b, "same");
  g_assert_true (a.text != b.text);
  g_assert_true (gw_value_equal (&a, &b));
}

static void
test_integers_come_back (void)
{
  const gint32 bands[] = { 4, 9, 16 };
  g_auto(GwValue) value = GW_VALUE_INIT, other = GW_VALUE_INIT;
  const gint32 *integers;
  gsize n;

  gw_value_init_integers (&value, bands, G_N_ELEMENTS (bands));
  integers = gw_value_get_integers (&value, &n);
  g_assert_cmpmem (integers, n * sizeof *integers, bands, sizeof bands);
  g_assert_null (gw_value_get_integers (&other, &n));
  g_assert_cmpuint (n, ==, 0);
}

static void
test_clear_unsets (void)
{
  GwValue value;

  gw_value_init_text (&value, "gone");
  gw_value_clear (&value);
  g_assert_cmpint (value.type, ==, GW_VALUE_UNSET);
  gw_value_clear (&value);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/value/empty-text-is-unset", test_empty_text_is_unset);
  g_test_add_func ("/plan/value/copy-shares-text", test_copy_shares_text);
  g_test_add_func ("/plan/value/equal-compares-what-it-holds", test_equal_compares_what_it_holds);
  g_test_add_func ("/plan/value/equal-ignores-where-text-lies", test_equal_ignores_where_text_lies);
  g_test_add_func ("/plan/value/integers-come-back", test_integers_come_back);
  g_test_add_func ("/plan/value/clear-unsets", test_clear_unsets);

  return g_test_run ();
}
