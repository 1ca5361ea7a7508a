/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-link.h"

#include "words/gw-plain-text.h"

/**
 * GwLink:
 *
 * A piece of evidence: an address and what stands behind it.
 */
struct _GwLink
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwLink, gw_link, GW_TYPE_ITEM)

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "link", GW_ID_PLAN);
  gw_item_class_add_text (klass, GW_LINK_TITLE, "title");
  gw_item_class_add_text (klass, GW_LINK_URL, "url");
}

static void
gw_link_class_init (GwLinkClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_link_init (GwLink *self)
{
}

/* What is shown must be where it leads: nothing hidden, nothing turned around. */
static gboolean
is_plain (const char *address)
{
  for (const char *p = address; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)) || gw_character_is_hidden (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/**
 * gw_link_can_open:
 * @address: (nullable): what stands in a plan as an address
 *
 * A plan comes from anybody, so its addresses lead to the web and to mail
 * only: never to a file, a program or a script.
 *
 * Returns: whether the address may be opened
 */
gboolean
gw_link_can_open (const char *address)
{
  static const char *const schemes[] = { "http", "https", "mailto", NULL };
  g_autoptr(GUri) uri = address != NULL && is_plain (address) ? g_uri_parse (address, G_URI_FLAGS_NONE, NULL) : NULL;

  if (uri == NULL || !g_strv_contains (schemes, g_uri_get_scheme (uri)))
    return FALSE;
  return g_str_equal (g_uri_get_scheme (uri), "mailto") ||
         (g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0');
}
