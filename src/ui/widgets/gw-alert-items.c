/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-alert-items.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "ui/widgets/gw-announce.h"

#define FOLLOWED "gw-followed-items"

typedef struct
{
  /* Owned */
  GwHistory *history;
  GPtrArray *items;
  char *response;
  char *body;                   /* while the items are there */

  gboolean allowed;
  gboolean gone;
} Followed;

static void
followed_free (gpointer data)
{
  Followed *followed = data;

  g_object_unref (followed->history);
  g_ptr_array_unref (followed->items);
  g_free (followed->response);
  g_free (followed->body);
  g_free (followed);
}

static Followed *
get_followed (AdwAlertDialog *alert)
{
  return g_object_get_data (G_OBJECT (alert), FOLLOWED);
}

static void
update_response (AdwAlertDialog *alert)
{
  const Followed *followed = get_followed (alert);

  adw_alert_dialog_set_response_enabled (alert, followed->response, followed->allowed && !followed->gone);
}

static void
tell (AdwAlertDialog *alert)
{
  const Followed *followed = get_followed (alert);
  const char *text = _("This is no longer in the plan, so nothing can be done with it. "
                       "Copy what you have typed if you still need it.");

  adw_alert_dialog_set_body (alert, followed->gone ? text : followed->body);
  if (followed->gone)
    gw_announce (GTK_WIDGET (alert), text);
}

static void
plan_changed_cb (AdwAlertDialog *alert)
{
  Followed *followed = get_followed (alert);
  g_autoptr(GPtrArray) there = gw_edit_items_still_there (gw_history_get_plan (followed->history), followed->items);
  const gboolean gone = there->len == 0;

  if (followed->gone == gone)
    return;
  followed->gone = gone;
  tell (alert);
  update_response (alert);
}

/* What the answer does to the plan is no news. */
static void
answered_cb (AdwAlertDialog *alert)
{
  g_signal_handlers_disconnect_by_func (gw_history_get_plan (get_followed (alert)->history), plan_changed_cb, alert);
}

/**
 * gw_alert_follow:
 * @alert: an alert that has its body, and nobody yet who hears of its response
 * @history: the history of a plan
 * @items: (element-type GwItem): what it asks about
 * @response: the response that does something with @items
 *
 * Follows the plan while @alert is open. Once none of @items is there any more, as
 * somebody else has removed them, @response cannot be given, and @alert says so:
 * what was typed stays until the user has seen it.
 */
void
gw_alert_follow (AdwAlertDialog *alert,
                 GwHistory      *history,
                 GPtrArray      *items,
                 const char     *response)
{
  Followed *followed;

  g_return_if_fail (ADW_IS_ALERT_DIALOG (alert) && GW_IS_HISTORY (history));
  g_return_if_fail (items != NULL && response != NULL);

  followed = g_new0 (Followed, 1);
  followed->history = g_object_ref (history);
  followed->items = g_ptr_array_ref (items);
  followed->response = g_strdup (response);
  followed->body = g_strdup (adw_alert_dialog_get_body (alert));
  followed->allowed = adw_alert_dialog_get_response_enabled (alert, response);
  g_object_set_data_full (G_OBJECT (alert), FOLLOWED, followed, followed_free);
  g_signal_connect_object (gw_history_get_plan (history), "changed", G_CALLBACK (plan_changed_cb), alert,
                           G_CONNECT_SWAPPED);
  g_signal_connect (alert, "response", G_CALLBACK (answered_cb), NULL);
}

/**
 * gw_alert_allow:
 * @alert: an alert
 * @allowed: whether what was typed and chosen is enough
 *
 * Says whether the response of gw_alert_follow() may be given while its items are
 * there.
 */
void
gw_alert_allow (AdwAlertDialog *alert,
                gboolean        allowed)
{
  Followed *followed;

  g_return_if_fail (ADW_IS_ALERT_DIALOG (alert));

  followed = get_followed (alert);
  if (followed == NULL)
    return;
  followed->allowed = allowed;
  update_response (alert);
}
