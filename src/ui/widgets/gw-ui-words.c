/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-ui-words.h"

#include <glib/gi18n.h>

/**
 * gw_ui_words:
 *
 * The words of the interface's language, for what is written below the
 * interface: dates, sheets, findings.
 *
 * Returns: (transfer none): the words; they stay until the end
 */
GwWords *
gw_ui_words (void)
{
  static GwWords *words;

  if (g_once_init_enter_pointer (&words))
    {
      /* Translators: not a word but the code of your own language, as "ko" */
      const char *language = C_("language code", "en");

      g_once_init_leave_pointer (&words, gw_words_new (language));
    }
  return words;
}
