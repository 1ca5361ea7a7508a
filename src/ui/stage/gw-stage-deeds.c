/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-stage-deeds.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-items.h"
#include "ui/widgets/gw-alert.h"
#include "ui/widgets/gw-alert-items.h"
#include "ui/widgets/gw-text-limit.h"
#include "ui/widgets/gw-toast.h"
#include "ui/widgets/gw-trimmed.h"
#include "words/gw-format.h"

/* What rows, their menus and the bar of the selection do alike. */

/* A question that an alert asks, until it is answered */
typedef struct
{
  GwHistory *history;
  GPtrArray *checks;            /* for a reason */
  GwGroup *group;               /* for a title */
  GtkEditable *entry;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->history);
  g_clear_pointer (&question->checks, g_ptr_array_unref);
  g_clear_object (&question->group);
  g_object_unref (question->entry);
  g_free (question);
}

/**
 * gw_stage_is_own:
 * @item: (type GwItem): a check or a group
 *
 * Returns: whether somebody added it to this plan, and so may edit its words
 *   and delete it; what comes from the template stays
 */
gboolean
gw_stage_is_own (gpointer item)
{
  return GW_IS_CHECK (item) ? !gw_item_is_set (item, GW_CHECK_ORIGIN)
                            : !gw_item_is_set (item, GW_GROUP_ORIGIN);
}

/* Past the end of its group a check goes on into the next one. */
static GwGroup *
get_next_group (gpointer item,
                int      steps)
{
  GwItem *group = GW_IS_CHECK (item) ? gw_item_get_parent (item) : NULL;
  GwList *groups = group != NULL ? gw_item_get_parent_list (group) : NULL;
  guint position;

  if (groups == NULL || !gw_edit_can_move_by (group, steps) || !gw_list_find (groups, group, &position))
    return NULL;
  return gw_list_get (groups, position + steps);
}

static gboolean
can_move (gpointer item,
          int      steps)
{
  return gw_edit_can_move_by (item, steps) || get_next_group (item, steps) != NULL;
}

/**
 * gw_stage_enable_moves:
 * @row: a row of the page, with the actions `row.move-up` and `row.move-down`
 * @item: (type GwItem): the check or group that it shows
 * @editable: whether anything may be moved
 *
 * Offers the directions in which there is a place for @item.
 */
void
gw_stage_enable_moves (GtkWidget *row,
                       gpointer   item,
                       gboolean   editable)
{
  gtk_widget_action_set_enabled (row, "row.move-up", editable && can_move (item, -1));
  gtk_widget_action_set_enabled (row, "row.move-down", editable && can_move (item, 1));
}

/**
 * gw_stage_move:
 * @history: the history of the plan
 * @item: (type GwItem): a check or a group
 * @steps: 1 for down, -1 for up
 *
 * Moves it by one place.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_stage_move (GwHistory *history,
               gpointer   item,
               int        steps)
{
  GwGroup *next = get_next_group (item, steps);
  GwList *list = gw_item_get_parent_list (item);
  guint position;

  if (gw_edit_can_move_by (item, steps) && gw_list_find (list, item, &position))
    return gw_edit_move (history, item, list, position + steps);
  return next != NULL &&
         gw_edit_move (history, item, gw_item_get_list (next, GW_GROUP_CHECKS), steps < 0 ? G_MAXUINT : 0);
}

static char *
make_deleted_title (GPtrArray *items)
{
  gpointer item = items->pdata[0];
  const char *text = gw_item_get_text (item, GW_IS_CHECK (item) ? (guint) GW_CHECK_QUESTION
                                                                : (guint) GW_GROUP_TITLE);

  if (items->len > 1)
    return g_strdup_printf (ngettext ("%u check deleted", "%u checks deleted", items->len),
                            items->len);
  return gw_format (_("“%s” deleted"), text != NULL ? text : "");
}

/**
 * gw_stage_delete_own:
 * @from: a widget of the page
 * @history: the history of the plan
 * @items: (element-type GwItem): checks or groups
 *
 * Deletes those that are not from the template, and offers to undo it.
 */
void
gw_stage_delete_own (GtkWidget *from,
                     GwHistory *history,
                     GPtrArray *items)
{
  g_autoptr(GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *title = NULL;

  for (guint i = 0; i < items->len; i++)
    if (gw_stage_is_own (items->pdata[i]))
      g_ptr_array_add (own, g_object_ref (items->pdata[i]));
  if (own->len == 0)
    {
      gw_toast_plain (from, _("Only checks of your own can be deleted"));
      return;
    }
  title = make_deleted_title (own);
  if (gw_edit_delete (history, own))
    gw_toast_step (from, history, title);
}

/* Nothing typed is no answer. */
static void
entry_changed_cb (AdwAlertDialog *alert,
                  GtkEditable    *entry)
{
  g_autofree char *typed = gw_dup_trimmed (entry);

  gw_alert_allow (alert, *typed != '\0');
}

static AdwAlertDialog *
make_alert (Question   *question,
            GPtrArray  *items,
            const char *heading,
            const char *body,
            const char *label,
            const char *text,
            const char *action)
{
  AdwAlertDialog *alert = gw_alert_new (heading, body);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = adw_entry_row_new ();
  /* what is too long to be laid out can only be said anew */
  g_autofree char *beginning = gw_text_limit (text, GW_TEXT_LIMIT);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  question->entry = GTK_EDITABLE (g_object_ref (row));

  adw_alert_dialog_set_extra_child (alert, list);
  adw_alert_dialog_add_responses (alert, "cancel", _("_Cancel"), "apply", action, NULL);
  adw_alert_dialog_set_response_appearance (alert, "apply", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "apply");
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_dialog_set_focus (ADW_DIALOG (alert), row);
  gw_alert_follow (alert, question->history, items, "apply");
  g_signal_connect_object (row, "changed", G_CALLBACK (entry_changed_cb), alert, G_CONNECT_SWAPPED);
  gtk_editable_set_text (question->entry, text != NULL && beginning == NULL ? text : "");
  entry_changed_cb (alert, question->entry);
  return alert;
}

static void
reason_given_cb (AdwAlertDialog *alert,
                 const char     *response,
                 Question       *question)
{
  g_autofree char *reason = gw_dup_trimmed (question->entry);

  if (g_str_equal (response, "apply") && *reason != '\0')
    gw_edit_set_check_state (question->history, question->checks, GW_CHECK_NOT_APPLICABLE, reason);
}

/* What all of them say already, to be read or mended rather than lost */
static const char *
get_common_reason (GPtrArray *checks)
{
  const char *reason = gw_item_get_text (checks->pdata[0], GW_CHECK_REASON);

  for (guint i = 1; i < checks->len; i++)
    if (g_strcmp0 (gw_item_get_text (checks->pdata[i], GW_CHECK_REASON), reason) != 0)
      return NULL;
  return reason;
}

static char *
dup_what_does_not_apply (GPtrArray *checks)
{
  const char *question = gw_item_get_text (checks->pdata[0], GW_CHECK_QUESTION);

  if (checks->len == 1 && question != NULL)
    return g_strdup (question);
  return g_strdup_printf (ngettext ("Why does %u check not apply to this project?",
                                    "Why do %u checks not apply to this project?", checks->len),
                          checks->len);
}

/**
 * gw_stage_ask_reason:
 * @from: a widget of the page
 * @history: the history of the plan
 * @checks: (element-type GwCheck): checks
 *
 * Sets checks aside as not applicable, with one reason for all, in one step.
 * Without a reason nothing is set aside: somebody else will ask.
 */
void
gw_stage_ask_reason (GtkWidget *from,
                     GwHistory *history,
                     GPtrArray *checks)
{
  Question *question;
  AdwAlertDialog *alert;
  g_autofree char *body = NULL;

  if (checks->len == 0)
    return;
  question = g_new0 (Question, 1);
  question->history = g_object_ref (history);
  question->checks = g_ptr_array_ref (checks);
  body = dup_what_does_not_apply (checks);
  alert = make_alert (question, checks, _("Mark as Not Applicable"), body, C_("not applicable", "Reason"),
                      get_common_reason (checks), _("_Apply"));
  g_signal_connect_data (alert, "response", G_CALLBACK (reason_given_cb), question,
                         (GClosureNotify) (void (*) (void)) question_free, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (alert), from);
}

static void
title_given_cb (AdwAlertDialog *alert,
                const char     *response,
                Question       *question)
{
  g_autofree char *title = gw_dup_trimmed (question->entry);

  if (g_str_equal (response, "apply") && *title != '\0')
    gw_edit_set_text (question->history, question->group, GW_GROUP_TITLE, title);
}

/**
 * gw_stage_ask_title:
 * @from: a widget of the page
 * @history: the history of the plan
 * @group: a group of the plan
 *
 * Asks for another title of a group.
 */
void
gw_stage_ask_title (GtkWidget *from,
                    GwHistory *history,
                    GwGroup   *group)
{
  Question *question = g_new0 (Question, 1);
  g_autoptr(GPtrArray) items = gw_edit_items_one (group);
  AdwAlertDialog *alert;

  question->history = g_object_ref (history);
  question->group = g_object_ref (group);
  alert = make_alert (question, items, _("Rename Group"), NULL, _("Title"),
                      gw_item_get_text (group, GW_GROUP_TITLE), _("_Rename"));
  g_signal_connect_data (alert, "response", G_CALLBACK (title_given_cb), question,
                         (GClosureNotify) (void (*) (void)) question_free, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (alert), from);
}
