/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-web-page.h"

#include <string.h>

#include "lib/test-hostile.h"
#include "lib/test-plans.h"
#include "words/gw-plain-text.h"

#define TODAY "2026-11-26"

/* What a page may be made of */
static const char *const elements[] = {
  "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "h1", "h2", "h3", "h4", "p",
  "ul", "li", "a", "b", "br", "table", "thead", "tbody", "tr", "th", "td", "figure", "div", "svg", "defs", "g", "path",
  "use", NULL,
};
static const char *const attributes[] = {
  "lang", "xml:lang", "xmlns", "xmlns:xlink", "charset", "http-equiv", "content", "name", "dir", "class", "id", "href",
  "rel", "scope", "role", "aria-label", "xlink:href", "d", NULL,
};

/* What a page says */
typedef struct
{
  GString *text;
  GHashTable *ids;
  guint n_links;
} Found;

static void
check_attribute (Found      *found,
                 const char *name,
                 const char *value)
{
  if (!g_strv_contains (attributes, name))
    g_error ("attribute %s", name);
  if (g_str_equal (name, "id") && !g_hash_table_add (found->ids, g_strdup (value)))
    g_error ("two elements are called %s", value);
  if (!g_str_equal (name, "href"))
    return;
  found->n_links++;
  g_assert_true (*value == '#' || g_str_has_prefix (value, "https://" TEST_HOSTILE_ADDRESS "/"));
}

static void
begin_cb (GMarkupParseContext  *context,
          const char           *name,
          const char          **names,
          const char          **values,
          gpointer              data,
          GError              **error)
{
  if (!g_strv_contains (elements, name))
    g_error ("element %s", name);
  for (guint i = 0; names[i] != NULL; i++)
    check_attribute (data, names[i], values[i]);
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Found *found = data;

  if (!g_str_equal (g_markup_parse_context_get_element (context), "style"))
    g_string_append_len (found->text, text, (gssize) length);
}

static void
found_clear (Found *found)
{
  g_string_free (found->text, TRUE);
  g_hash_table_unref (found->ids);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

static GBytes *
export (GwPlan *plan)
{
  static const char svg[] = "<?xml version=\"1.0\"?>\n<svg><defs><g id=\"x\"><path d=\"\"/></g></defs>"
                            "<use xlink:href=\"#x\"/></svg>\n";
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GBytes) picture = g_bytes_new_static (svg, strlen (svg));
  const GwWebPageOptions options = { words, TODAY, { picture, picture }, { picture, picture } };
  g_autoptr(GError) error = NULL;
  GBytes *bytes = gw_web_page_export (plan, &options, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
read_page (GBytes *bytes,
           Found  *found)
{
  static const GMarkupParser parser = { .start_element = begin_cb, .text = text_cb };
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, found, NULL);
  g_autoptr(GError) error = NULL;

  found->text = g_string_new (NULL);
  found->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
test_hostile_texts_stay_texts (void)
{
  g_autoptr(GwPlan) plan = test_hostile_plan_new ();
  g_autoptr(GBytes) bytes = export (plan);
  g_auto(Found) found = { 0 };

  read_page (bytes, &found);
  for (guint i = 0; i < test_hostile_get_n_texts (); i++)
    {
      g_autofree char *line = gw_plain_line (test_hostile_get_text (i));

      if (strstr (found.text->str, line) == NULL)
        g_error ("“%s” is missing", line);
    }
  g_assert_cmpuint (found.n_links, >, test_hostile_get_n_texts ());
}

static void
test_nothing_runs_and_nothing_is_fetched (void)
{
  g_autoptr(GwPlan) plan = test_hostile_plan_new ();
  g_autoptr(GBytes) bytes = export (plan);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *hash = NULL;
  g_autofree char *policy = NULL;
  const char *style = strstr (text, "<style>") + strlen ("<style>");
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) style, strstr (style, "</style>") - style);
  g_checksum_get_digest (checksum, digest, &length);
  hash = g_base64_encode (digest, length);
  policy = g_strdup_printf ("default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'", hash);
  g_assert_nonnull (strstr (text, policy));
  g_assert_null (strstr (text, "<script"));
  g_assert_null (strstr (text, "<img"));
  g_assert_null (strstr (text, "@import"));
}

static void
test_pictures_share_no_names (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  g_autoptr(GBytes) bytes = export (plan);
  g_auto(Found) found = { 0 };

  read_page (bytes, &found);
  g_assert_true (g_hash_table_contains (found.ids, "ml-x"));
  g_assert_true (g_hash_table_contains (found.ids, "pd-x"));
}

static void
test_cancelling_leaves_nothing (void)
{
  g_autoptr(GwPlan) plan = test_plan_new ();
  g_autoptr(GwWords) words = gw_words_new ("en");
  const GwWebPageOptions options = { .words = words, .today = TODAY };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GwProgress) progress = gw_progress_new (cancellable);
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (gw_web_page_export (plan, &options, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/web-page/hostile-texts-stay-texts", test_hostile_texts_stay_texts);
  g_test_add_func ("/exchange/web-page/nothing-runs-and-nothing-is-fetched", test_nothing_runs_and_nothing_is_fetched);
  g_test_add_func ("/exchange/web-page/pictures-share-no-names", test_pictures_share_no_names);
  g_test_add_func ("/exchange/web-page/cancelling-leaves-nothing", test_cancelling_leaves_nothing);
  return g_test_run ();
}
