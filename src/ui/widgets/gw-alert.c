/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-alert.h"

#include <glib/gi18n.h>

/* The heading comes twice, and the larger one does not wrap: GTK warns when it is
 * measured for less than its width. Buttons stay: whether they fit beside each
 * other decides their layout. */
static void
wrap_anywhere (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return;
  if (GTK_IS_LABEL (widget))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap_anywhere (child);
}

/**
 * gw_alert_wrap:
 * @alert: an alert
 *
 * Lets a long path or title in it break anywhere: a word that is wider than the
 * alert would else be cut off, with a warning from GTK.
 */
void
gw_alert_wrap (AdwAlertDialog *alert)
{
  g_return_if_fail (ADW_IS_ALERT_DIALOG (alert));

  /* Not below the alert itself before it is presented */
  wrap_anywhere (adw_dialog_get_child (ADW_DIALOG (alert)));
}

/**
 * gw_alert_new:
 * @heading: plain text
 * @body: plain text
 *
 * Makes an alert that can hold any word, see gw_alert_wrap().
 *
 * Returns: (transfer floating): the alert, without any response yet
 */
AdwAlertDialog *
gw_alert_new (const char *heading,
              const char *body)
{
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  gw_alert_wrap (alert);
  /* Else two short buttons stand below each other in a dialog of 300 pixels. */
  adw_alert_dialog_set_prefer_wide_layout (alert, TRUE);
  return alert;
}

/**
 * gw_alert_new_notice:
 * @heading: plain text
 * @body: plain text
 *
 * Makes an alert that says something and can be closed; what else can be done
 * about it may be added.
 *
 * Returns: (transfer floating): the alert, with the response `close`
 */
AdwAlertDialog *
gw_alert_new_notice (const char *heading,
                     const char *body)
{
  AdwAlertDialog *alert = gw_alert_new (heading, body);

  adw_alert_dialog_add_response (alert, "close", _("_Close"));
  adw_alert_dialog_set_close_response (alert, "close");
  return alert;
}
