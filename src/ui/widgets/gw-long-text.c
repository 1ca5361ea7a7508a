/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-long-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/widgets/gw-alert.h"
#include "words/gw-numbers.h"

/* A text that is too long to be edited in place can be taken elsewhere whole, or
 * deleted to begin anew. */

typedef struct
{
  GtkWidget *widget;            /* owned: what belongs to it lives as long */
  char *text;
  GwLongTextDeleted deleted;
  gpointer data;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->widget);
  g_free (question->text);
  g_free (question);
}

static void
response_cb (AdwAlertDialog *alert,
             const char     *response,
             gpointer        data)
{
  Question *question = g_object_get_data (G_OBJECT (alert), "gw-question");

  if (g_str_equal (response, "copy"))
    gdk_clipboard_set_text (gtk_widget_get_clipboard (question->widget), question->text);
  else if (g_str_equal (response, "delete"))
    question->deleted (question->data);
}

static AdwAlertDialog *
make_alert (const char *text)
{
  g_autofree char *n_characters = gw_number_format ((double) g_utf8_strlen (text, -1));
  /* Translators: %s is a number */
  g_autofree char *body =
    g_strdup_printf (_("It has %s characters, and only its beginning is shown. Copy it to edit it in a text editor, "
                       "or delete it to write another."), n_characters);
  AdwAlertDialog *alert = gw_alert_new (_("This Text Is Too Long to Be Edited Here"), body);

  adw_alert_dialog_add_responses (alert, "cancel", _("_Cancel"), "copy", _("Copy _All"), "delete", _("_Delete"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_set_default_response (alert, "cancel");
  return alert;
}

/**
 * gw_long_text_ask:
 * @widget: what shows the beginning of it
 * @text: all of it
 * @deleted: called when it is to be deleted
 * @data: what @deleted is given; it has to live as long as @widget
 *
 * Asks what is to be done with a text that is too long to be edited in place.
 */
void
gw_long_text_ask (GtkWidget         *widget,
                  const char        *text,
                  GwLongTextDeleted  deleted,
                  gpointer           data)
{
  AdwAlertDialog *alert;
  Question *question;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  alert = make_alert (text);
  question = g_new0 (Question, 1);
  question->widget = g_object_ref (widget);
  question->text = g_strdup (text);
  question->deleted = deleted;
  question->data = data;
  g_object_set_data_full (G_OBJECT (alert), "gw-question", question, question_free);
  g_signal_connect (alert, "response", G_CALLBACK (response_cb), NULL);
  adw_dialog_present (ADW_DIALOG (alert), widget);
}
