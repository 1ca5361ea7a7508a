/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/gw-words.h"

#include <string.h>

#include "gw-config.h"
#include "gw-words-resources.h"
#include "words/gw-catalog.h"
#include "words/gw-format.h"
#include "words/gw-words-private.h"

/**
 * GwWords:
 *
 * The words of one language, given as a parameter to whatever writes text:
 * sheets, exports, findings, errors. So two languages can be written side by
 * side in one process, whatever the locale is.
 *
 * The words are those of the catalogue that the interface uses through gettext
 * (`po/`), compiled into the program. English is the language of the originals
 * and has no catalogue.
 *
 * A #GwWords never changes and may be used from any thread.
 */

#define FALLBACK_LANGUAGE "en"

/* What gettext puts between a context and its message. */
#define CONTEXT_END "\004"

static const char * const languages[] = { FALLBACK_LANGUAGE, "ko" };

struct _GwWords
{
  /* Owned */
  GwCatalog *catalog; /* NULL: the originals */

  /* Borrowed */
  const char *language;
};

G_DEFINE_BOXED_TYPE (GwWords, gw_words, gw_words_ref, gw_words_unref)

static GResource *
get_resource (void)
{
  static gsize registered;

  /* Not by a constructor: the linker drops those of a static library. */
  if (g_once_init_enter (&registered))
    {
      gw_words_resources_register_resource ();
      g_once_init_leave (&registered, 1);
    }

  return gw_words_resources_get_resource ();
}

static GBytes *
load_catalog (const char *language)
{
  g_autofree char *path = g_strdup_printf (GW_RESOURCE_PREFIX "/words/%s.mo", language);

  return g_resource_lookup_data (get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/* Takes "ko", and "ko-KR" or "ko_KR.UTF-8" too. */
static const char *
find_language (const char *language)
{
  gsize length = language != NULL ? strcspn (language, "-_.@") : 0;

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (strlen (languages[i]) == length && strncmp (languages[i], language, length) == 0)
        return languages[i];
    }

  return FALLBACK_LANGUAGE;
}

static const char *
look_up (GwWords    *self,
         const char *msgid)
{
  /* The translation of "" is the catalogue's header. */
  if (self->catalog == NULL || *msgid == '\0')
    return NULL;

  return gw_catalog_lookup (self->catalog, msgid);
}

static void
gw_words_clear (gpointer data)
{
  GwWords *self = data;

  g_clear_pointer (&self->catalog, gw_catalog_free);
}

/*
 * gw_words_new_from_bytes:
 * @language: (nullable): a language
 * @catalog: (nullable): a compiled catalogue; a damaged one gives the originals
 *
 * Private to the words and their tests.
 */
GwWords *
gw_words_new_from_bytes (const char *language,
                         GBytes     *catalog)
{
  GwWords *self = g_atomic_rc_box_new0 (GwWords);

  self->language = find_language (language);
  if (catalog != NULL)
    self->catalog = gw_catalog_new (catalog);

  return self;
}

/**
 * gw_words_new:
 * @language: (nullable): "en" or "ko"; a territory and an encoding after it are
 *   ignored, and any other language becomes "en"
 *
 * Returns: (transfer full): the words of @language
 */
GwWords *
gw_words_new (const char *language)
{
  g_autoptr(GBytes) catalog = load_catalog (find_language (language));

  return gw_words_new_from_bytes (language, catalog);
}

/**
 * gw_words_ref:
 * @self: words
 *
 * Returns: (transfer full): @self
 */
GwWords *
gw_words_ref (GwWords *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * gw_words_unref:
 * @self: (transfer full): words
 */
void
gw_words_unref (GwWords *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, gw_words_clear);
}

/**
 * gw_words_get_language:
 * @self: words
 *
 * Returns: (transfer none): the code of the language that is really used: "en"
 *   or "ko"
 */
const char *
gw_words_get_language (GwWords *self)
{
  g_return_val_if_fail (self != NULL, FALLBACK_LANGUAGE);

  return self->language;
}

/**
 * gw_words_get:
 * @self: words
 * @msgid: the English original, with placeholders and mnemonic
 *
 * Returns: (transfer none): @msgid in the language of @self, or @msgid itself
 *   when it has no translation; it lives as long as @self and @msgid
 */
const char *
gw_words_get (GwWords    *self,
              const char *msgid)
{
  const char *translation;

  g_return_val_if_fail (self != NULL, msgid);
  g_return_val_if_fail (msgid != NULL, NULL);

  translation = look_up (self, msgid);

  return translation != NULL ? translation : msgid;
}

/**
 * gw_words_get_context:
 * @self: words
 * @context: what tells this use of the word from others
 * @msgid: the English original
 *
 * Like gw_words_get() for an original that needs two translations. A
 * translation without the context is not taken for it.
 *
 * Returns: (transfer none): the translation of @msgid within @context, or
 *   @msgid
 */
const char *
gw_words_get_context (GwWords    *self,
                      const char *context,
                      const char *msgid)
{
  g_autofree char *key = NULL;
  const char *translation;

  g_return_val_if_fail (self != NULL, msgid);
  g_return_val_if_fail (context != NULL, msgid);
  g_return_val_if_fail (msgid != NULL, NULL);

  key = g_strconcat (context, CONTEXT_END, msgid, NULL);
  translation = look_up (self, key);

  return translation != NULL ? translation : msgid;
}

/**
 * gw_words_get_plural:
 * @self: words
 * @msgid: the English singular
 * @msgid_plural: the English plural
 * @n: how many
 *
 * Returns: (transfer none): the form for @n things; Korean has one form for any
 *   number, English two
 */
const char *
gw_words_get_plural (GwWords    *self,
                     const char *msgid,
                     const char *msgid_plural,
                     gulong      n)
{
  const char *original = n == 1 ? msgid : msgid_plural;
  const char *translation;

  g_return_val_if_fail (self != NULL, original);
  g_return_val_if_fail (msgid != NULL, NULL);
  g_return_val_if_fail (msgid_plural != NULL, NULL);

  translation = look_up (self, msgid);

  return translation != NULL ? translation : original;
}

/**
 * gw_words_format:
 * @self: words
 * @msgid: a printf() format: the English original
 * @...: its arguments
 *
 * Translates @msgid and fills it in, as gw_format() does. The translation may
 * number the arguments to take them in another order. Decimal numbers belong
 * through gw_number_format(), since "%f" would follow the locale.
 *
 * Returns: (transfer full): the text
 */
char *
gw_words_format (GwWords    *self,
                 const char *msgid,
                 ...)
{
  va_list arguments;
  char *text;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (msgid != NULL, NULL);

  va_start (arguments, msgid);
  text = gw_format_list (gw_words_get (self, msgid), &arguments);
  va_end (arguments);

  return text;
}
