/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-csv.h"
#include "lib/test-seed.h"

#include <string.h>

static GPtrArray *
read_text (const char  *text,
           gssize       length,
           GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr(GwWords) words = gw_words_new ("en");

  return gw_csv_read (bytes, words, NULL, error);
}

/* The rows as one text: cells between bars, rows between slashes */
static char *
join (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const GwCsvRow *row = g_ptr_array_index (rows, i);
      g_autofree char *cells = g_strjoinv ("|", row->cells);

      g_assert_cmpuint (g_strv_length (row->cells), ==, row->n_cells);
      g_string_append_printf (text, i > 0 ? "/%s" : "%s", cells);
    }
  return g_string_free (text, FALSE);
}

static void
assert_rows (const char *text,
             const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = read_text (text, -1, &error);
  g_autofree char *joined = NULL;

  g_assert_no_error (error);
  joined = join (rows);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_lines_end_in_any_way (void)
{
  assert_rows ("a,b\r\nc,d\r\n", "a|b/c|d");
  assert_rows ("a,b\nc,d", "a|b/c|d");
  assert_rows ("a,b\rc,d\r", "a|b/c|d");
  assert_rows ("a,\r\n,b\r\n", "a|/|b");
  assert_rows ("", "");
  assert_rows ("\xef\xbb\xbf", "");
  assert_rows ("\xef\xbb\xbf" "a,b", "a|b");
}

static void
test_blank_rows_are_left_out (void)
{
  assert_rows ("a,b\n\n,\n\r\nc,d\n\n", "a|b/c|d");
}

static void
test_quotes_keep_everything (void)
{
  assert_rows ("\"a,b\",\"c\"\"d\"\n\"e\r\nf\",g\n", "a,b|c\"d/e\r\nf|g");
  assert_rows ("\"\",\"\"\"\"\n", "|\"");
  assert_rows ("a\"b,c\n", "a\"b|c");
  assert_rows (" a , b\n", " a | b");
}

static void
test_separator_is_found (void)
{
  assert_rows ("a;b;c\n1,5;2;3\n", "a|b|c/1,5|2|3");
  assert_rows ("a\tb\n1,5\t2;3\n", "a|b/1,5|2;3");
  assert_rows ("\"a;;;;b\",c\n1,2\n", "a;;;;b|c/1|2");
}

static void
test_lines_are_counted (void)
{
  g_autoptr(GPtrArray) rows = read_text ("a\r\n\r\n\"b\nc\"\rd\n", -1, NULL);

  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpuint (((GwCsvRow *) rows->pdata[1])->line, ==, 3);
  g_assert_cmpuint (((GwCsvRow *) rows->pdata[2])->line, ==, 5);
}

static void
test_separator_is_found_below_a_title (void)
{
  assert_rows ("Risks, as of today\na;b;c\n1,5;2;3\n", "Risks, as of today/a|b|c/1,5|2|3");
}

/* What spreadsheets write on Korean machines, and what comes back */
static void
test_encodings_are_found (void)
{
  static const char text[] = "리스크,담당자\r\n똠방각하 \"인용\",김\n";
  static const struct { const char *charset, *mark; gsize length; } cases[] = {
    { "UTF-8", "", 0 }, { "UTF-8", "\xef\xbb\xbf", 3 }, { "CP949", "", 0 },
    { "UTF-16LE", "\xff\xfe", 2 }, { "UTF-16BE", "\xfe\xff", 2 }, { "UTF-16LE", "", 0 }, { "UTF-16BE", "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *bytes = g_string_new_len (cases[i].mark, (gssize) cases[i].length);
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) rows = NULL;
      g_autofree char *joined = NULL;
      g_autofree char *converted = NULL;
      gsize size;

      converted = g_convert (text, -1, cases[i].charset, "UTF-8", NULL, &size, &error);
      g_assert_no_error (error);
      g_string_append_len (bytes, converted, (gssize) size);
      rows = read_text (bytes->str, (gssize) bytes->len, &error);
      g_assert_no_error (error);
      joined = join (rows);
      g_assert_cmpstr (joined, ==, "리스크|담당자/똠방각하 \"인용\"|김");
      g_string_free (bytes, TRUE);
    }
}

/* EUC-KR is what older programs write, a part of CP949 */
static void
test_euc_kr_is_read (void)
{
  assert_rows ("\xb8\xae\xbd\xba\xc5\xa9,\xc1\xa6\xb8\xf1\n", "리스크|제목");
}

static void
test_said_separator_is_taken (void)
{
  assert_rows ("sep=;\na,b;c\n", "a,b|c");
  assert_rows ("SEP=\t\r\na;b\tc", "a;b|c");
  assert_rows ("sep=x\n", "sep=x");
}

static void
test_rows_are_counted_as_spreadsheets_do (void)
{
  g_autoptr(GPtrArray) rows = read_text ("sep=;\na;b\n;\n\"c\nd\";e\nf;g\n", -1, NULL);

  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpuint (((GwCsvRow *) rows->pdata[0])->number, ==, 2);
  g_assert_cmpuint (((GwCsvRow *) rows->pdata[1])->number, ==, 4);
  g_assert_cmpuint (((GwCsvRow *) rows->pdata[2])->number, ==, 5);
  g_assert_cmpuint (((GwCsvRow *) rows->pdata[2])->line, ==, 6);
}

static void
test_reading_can_be_cancelled (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("a,b\n", 4);
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (gw_csv_read (bytes, words, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_wrong_tables_are_refused (void)
{
  static const struct { const char *text; gssize length; int code; const char *message; } cases[] = {
    { "a\n\"b", -1, GW_CSV_ERROR_QUOTES, "line 2: a quotation mark is never closed" },
    { "a\n\"b\"c\n", -1, GW_CSV_ERROR_QUOTES, "line 2: text after a closing quotation mark" },
    { "a,b\nc,\"d\n\ne", -1, GW_CSV_ERROR_QUOTES, "line 2: a quotation mark is never closed" },
    { "a\nb\n\xff\xff\n", -1, GW_CSV_ERROR_ENCODING,
      "line 3: text that is neither UTF-8, UTF-16 nor CP949; save it as “CSV UTF-8”" },
    { "\xef\xbb\xbf" "a\n\xb8\xae\n", -1, GW_CSV_ERROR_ENCODING,
      "line 2: the table is not UTF-8 throughout, though it begins as such" },
    { "a\nb\0c\n", 6, GW_CSV_ERROR_ENCODING, "line 2: a zero byte, which no text has" },
    { "\xff\xfe" "a\0\n\0\0\xd8,\0", 10, GW_CSV_ERROR_ENCODING, "line 2: the table is not UTF-16 throughout" },
    { "\xff\xfe" "a\0\n\0b", 7, GW_CSV_ERROR_ENCODING, "line 2: the table is not UTF-16 throughout" },
    { "\xff\xfe" "a\0\n\0\0\0", 8, GW_CSV_ERROR_ENCODING, "line 2: a zero byte, which no text has" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (read_text (cases[i].text, cases[i].length, &error));
      g_assert_error (error, GW_CSV_ERROR, cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_cells_are_bounded (void)
{
  g_autofree char *row = g_strnfill (GW_CSV_MAX_COLUMNS, ',');
  g_autofree char *fits = g_strnfill (GW_CSV_MAX_COLUMNS - 1, ',');
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = read_text (fits, -1, &error);

  g_assert_no_error (error);
  g_assert_null (read_text (row, -1, &error));
  g_assert_error (error, GW_CSV_ERROR, GW_CSV_ERROR_TOO_LARGE);
}

static void
test_formulas_are_disarmed (void)
{
  static const struct { const char *text, *written; } cases[] = {
    { "=1+1", "'=1+1" }, { "+1", "'+1" }, { "-1", "'-1" }, { "@SUM", "'@SUM" },
    { "\tx", "\"'\tx\"" }, { "\rx", "\"'\rx\"" }, { "'=1", "''=1" }, { "'plain", "'plain" },
    { "'", "'" }, { "a=1", "a=1" }, { "=1,2", "\"'=1,2\"" }, { "=\"x\"", "\"'=\"\"x\"\"\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *csv = gw_csv_new ();
      g_autofree char *expected = g_strconcat ("\xef\xbb\xbf", cases[i].written, "\r\n", NULL);

      gw_csv_append_cell (csv, cases[i].text);
      gw_csv_end_row (csv);
      g_assert_cmpstr (csv->str, ==, expected);
      g_string_free (csv, TRUE);
    }
}

static char *
make_random_text (void)
{
  static const char *const pieces[] = {
    "'", "=", "+", "-", "@", "\t", "\r", "\n", "\"", ",", ";", " ", "a", "리스크", "\r\n", "x",
  };
  GString *text = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 6); n > 0; n--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static void
test_any_text_comes_back (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *first = make_random_text ();
      g_autofree char *second = make_random_text ();
      GString *csv = gw_csv_new ();
      g_autoptr(GPtrArray) rows = NULL;
      const GwCsvRow *row;

      gw_csv_append_cell (csv, "heading");
      gw_csv_append_cell (csv, "another");
      gw_csv_end_row (csv);
      gw_csv_append_cell (csv, first);
      gw_csv_append_cell (csv, second);
      gw_csv_append_cell (csv, "end");
      gw_csv_end_row (csv);
      rows = read_text (csv->str, (gssize) csv->len, NULL);
      g_assert_cmpuint (rows->len, ==, 2);
      row = g_ptr_array_index (rows, 1);
      g_assert_cmpuint (row->n_cells, ==, 3);
      g_assert_cmpstr (row->cells[0], ==, first);
      g_assert_cmpstr (row->cells[1], ==, second);
      g_string_free (csv, TRUE);
    }
}

static void
test_any_bytes_are_survived (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      static const char bytes[] = "\",;\t\r\n'=a\xea\xb0\x80\xff";
      char text[24];
      gsize length = (gsize) g_test_rand_int_range (0, sizeof text);
      g_autoptr(GPtrArray) rows = NULL;

      for (gsize j = 0; j < length; j++)
        text[j] = bytes[g_test_rand_int_range (0, sizeof bytes - 1)];
      rows = read_text (text, (gssize) length, NULL);
      for (guint j = 0; rows != NULL && j < rows->len; j++)
        g_assert_cmpuint (((GwCsvRow *) rows->pdata[j])->n_cells, >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  test_init_with_seed (&argc, &argv);

  g_test_add_func ("/exchange/csv/lines-end-in-any-way", test_lines_end_in_any_way);
  g_test_add_func ("/exchange/csv/blank-rows-are-left-out", test_blank_rows_are_left_out);
  g_test_add_func ("/exchange/csv/quotes-keep-everything", test_quotes_keep_everything);
  g_test_add_func ("/exchange/csv/separator-is-found", test_separator_is_found);
  g_test_add_func ("/exchange/csv/separator-is-found-below-a-title", test_separator_is_found_below_a_title);
  g_test_add_func ("/exchange/csv/said-separator-is-taken", test_said_separator_is_taken);
  g_test_add_func ("/exchange/csv/encodings-are-found", test_encodings_are_found);
  g_test_add_func ("/exchange/csv/euc-kr-is-read", test_euc_kr_is_read);
  g_test_add_func ("/exchange/csv/rows-are-counted-as-spreadsheets-do", test_rows_are_counted_as_spreadsheets_do);
  g_test_add_func ("/exchange/csv/reading-can-be-cancelled", test_reading_can_be_cancelled);
  g_test_add_func ("/exchange/csv/lines-are-counted", test_lines_are_counted);
  g_test_add_func ("/exchange/csv/wrong-tables-are-refused", test_wrong_tables_are_refused);
  g_test_add_func ("/exchange/csv/cells-are-bounded", test_cells_are_bounded);
  g_test_add_func ("/exchange/csv/formulas-are-disarmed", test_formulas_are_disarmed);
  g_test_add_func ("/exchange/csv/any-text-comes-back", test_any_text_comes_back);
  g_test_add_func ("/exchange/csv/any-bytes-are-survived", test_any_bytes_are_survived);

  return g_test_run ();
}
