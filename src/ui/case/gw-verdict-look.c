/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-verdict-look.h"

#include <glib/gi18n.h>

#include "plan/gw-estimate.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-format.h"

/* A verdict as a word, a shape and a colour: never the colour alone. */

typedef struct
{
  const char *icon;
  const char *css_class;
} Look;

/* In the order of GwVerdictCode */
static const Look looks[GW_N_VERDICTS] = {
  { "dialog-information-symbolic", "accent" },
  { "action-unavailable-symbolic", "error" },
  { "media-playback-pause-symbolic", "warning" },
  { "dialog-warning-symbolic", "warning" },
  { "gw-go-symbolic", "success" },
};

/**
 * gw_verdict_get_label:
 * @code: a verdict
 *
 * Returns: (transfer none): its word in the interface's language
 */
const char *
gw_verdict_get_label (GwVerdictCode code)
{
  return gw_words_get (gw_ui_words (), gw_verdict_code_get_word (code));
}

/**
 * gw_verdict_show:
 * @image: an image
 * @code: a verdict
 *
 * Gives the image the shape and the colour of the verdict. It stands beside
 * the word, so it says nothing itself.
 */
void
gw_verdict_show (GtkImage      *image,
                 GwVerdictCode  code)
{
  for (guint i = 0; i < GW_N_VERDICTS; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (image), looks[i].css_class);
  gtk_widget_add_css_class (GTK_WIDGET (image), looks[code].css_class);
  gtk_image_set_from_icon_name (image, looks[code].icon);
}

/**
 * gw_verdict_reason_dup:
 * @reason: a reason of a verdict
 *
 * Returns: (transfer full): the sentence
 */
char *
gw_verdict_reason_dup (const GwVerdictReason *reason)
{
  return g_strdup (gw_words_get (gw_ui_words (), gw_verdict_cause_get_sentence (reason->cause)));
}

/**
 * gw_verdict_dup_details:
 * @reason: a reason of a verdict
 *
 * Returns: (transfer full) (nullable): what it is about: a risk, and how many
 *   more; an estimate
 */
char *
gw_verdict_dup_details (const GwVerdictReason *reason)
{
  const char *title = NULL;

  if (GW_IS_RISK (reason->item))
    title = gw_risk_get_label (GW_RISK (reason->item));
  else if (GW_IS_ESTIMATE (reason->item))
    title = gw_item_get_text (reason->item, GW_ESTIMATE_TITLE);
  if (title == NULL || reason->count < 2)
    return g_strdup (title);
  /* Translators: %s is the title of a risk, %u how many more there are */
  return gw_format (ngettext ("%s, and %u more", "%s, and %u more", reason->count - 1), title,
                    reason->count - 1);
}
