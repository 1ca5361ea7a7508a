/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-web-page-private.h"

#include <string.h>

/* Fonts of the reader's system: nothing is fetched. Without < and &, so that
 * the page stays XML. */
static const char style[] =
  "\n"
  ":root{color-scheme:light dark;--paper:#fff;--text:#1d1d20;--muted:#5b5b60;--line:#d5d5d9;--head:#f2f2f4;"
  "--link:#0b57b0}\n"
  "body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:52rem;background:var(--paper);color:var(--text);"
  "font:1rem/1.6 'Pretendard','Noto Sans KR','Noto Sans CJK KR','Apple SD Gothic Neo','Malgun Gothic',"
  "system-ui,sans-serif;overflow-wrap:anywhere;word-break:keep-all}\n"
  "h1{font-size:1.9rem;line-height:1.25;margin:0 0 .5rem}\n"
  "h2{font-size:1.45rem;line-height:1.3;margin:3rem 0 .75rem;padding-bottom:.3rem;"
  "border-bottom:1px solid var(--line)}\n"
  "h3{font-size:1.15rem;margin:2rem 0 .5rem}\n"
  "h4{font-size:1rem;margin:1.5rem 0 .25rem}\n"
  "p{margin:.35rem 0}\n"
  ".facts{color:var(--muted);font-size:.9rem}\n"
  ".link{font-size:.9rem}\n"
  "a{color:var(--link)}\n"
  "nav h2{font-size:1rem;margin:2rem 0 .5rem;border:0;padding:0}\n"
  "nav ul{margin:0;padding:0;list-style:none;columns:2 16rem}\n"
  "figure{margin:1.5rem 0}\n"
  "svg{display:block;max-width:100%;height:auto}\n"
  ".dark{display:none}\n"
  "main{overflow-x:auto}\n"
  "table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.9rem;line-height:1.4}\n"
  "th,td{min-width:5em;border:1px solid var(--line);padding:.35rem .5rem;text-align:start;vertical-align:top}\n"
  "th{background:var(--head);font-weight:600}\n"
  "@media screen and (prefers-color-scheme:dark){\n"
  ":root{--paper:#1e1e22;--text:#f1f1f3;--muted:#b0b0b6;--line:#45454b;--head:#2b2b30;--link:#8fbcff}\n"
  ".light{display:none}\n"
  ".dark{display:block}\n"
  "}\n"
  "@media print{\n"
  "@page{margin:16mm}\n"
  "body{padding:0;max-width:none;font-size:10pt}\n"
  "h1,h2,h3,h4{break-after:avoid}\n"
  "tr,figure{break-inside:avoid}\n"
  "thead{display:table-header-group}\n"
  "svg{max-height:230mm}\n"
  "}\n";

/* The one style that the page may have, as its policy names it */
static char *
get_style_hash (void)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) style, (gssize) strlen (style));
  g_checksum_get_digest (checksum, digest, &length);
  return g_base64_encode (digest, length);
}

/*
 * gw_web_page_append_head:
 * @html: an empty page
 * @language: of the page
 *
 * Begins the page, up to its title.
 */
void
gw_web_page_append_head (GString    *html,
                         const char *language)
{
  g_autofree char *hash = get_style_hash ();

  g_string_append_printf (html,
                          "<!DOCTYPE html>\n"
                          "<html lang=\"%s\" xml:lang=\"%s\" xmlns=\"http://www.w3.org/1999/xhtml\">\n"
                          "<head>\n"
                          "<meta charset=\"utf-8\"/>\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                          "style-src 'sha256-%s'; base-uri 'none'; form-action 'none'\"/>\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                          "<meta name=\"referrer\" content=\"no-referrer\"/>\n"
                          "<meta name=\"generator\" content=\"Groundwork\"/>\n"
                          "<style>%s</style>\n",
                          language, language, hash, style);
}

/*
 * gw_web_page_append_svg:
 * @html: a page
 * @svg: a picture, as cairo writes it: without text, so nobody's text
 * @name: of the picture on the page
 * @look: of the picture on the page
 *
 * Puts a picture into the page. Its parts get names of their own: every
 * picture calls them alike.
 */
void
gw_web_page_append_svg (GString    *html,
                        GBytes     *svg,
                        const char *name,
                        const char *look)
{
  gsize size;
  const char *bytes = g_bytes_get_data (svg, &size);
  g_autoptr(GString) text = g_string_new_len (bytes, (gssize) size);
  g_autofree char *ids = g_strdup_printf (" id=\"%s%s-", name, look);
  g_autofree char *references = g_strdup_printf ("\"#%s%s-", name, look);
  g_autofree char *urls = g_strdup_printf ("url(#%s%s-", name, look);
  const char *begin;

  g_string_replace (text, " id=\"", ids, 0);
  g_string_replace (text, "\"#", references, 0);
  g_string_replace (text, "url(#", urls, 0);
  begin = strstr (text->str, "<svg");
  g_string_append (html, begin != NULL ? begin : "");
}
