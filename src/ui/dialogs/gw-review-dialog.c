/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-review-dialog.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "edit/gw-edit-rounds.h"
#include "ui/dialogs/gw-dialog-toast.h"
#include "ui/widgets/gw-me.h"
#include "ui/widgets/gw-date-button.h"
#include "ui/widgets/gw-owner-button.h"
#include "ui/widgets/gw-text-area.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-trimmed.h"
#include "words/gw-dates.h"

/**
 * GwReviewDialog:
 *
 * Asks what a review is called, when it was, who records it, what was said and
 * when the next one is, and keeps the state of the plan as one step.
 */
struct _GwReviewDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GwHistory *history;
  char *new_name;               /* of somebody who is not in the plan yet */

  /* Template */
  AdwEntryRow *title_row;
  GwFieldButton *on_button;
  GwOwnerButton *by_button;
  GwTextArea *note_area;
  GwFieldButton *next_button;
};

enum
{
  RECORDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwReviewDialog, gw_review_dialog, ADW_TYPE_DIALOG)

static GtkTextBuffer *
get_buffer (GwReviewDialog *self)
{
  return gtk_text_view_get_buffer (gw_text_area_get_view (self->note_area));
}

static char *
dup_note (GwReviewDialog *self)
{
  GtkTextIter start, end;
  g_autofree char *note = NULL;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  note = g_strstrip (gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE));
  return *note != '\0' ? g_steal_pointer (&note) : NULL;
}

static char *
dup_title (GwReviewDialog *self)
{
  return gw_dup_trimmed (self->title_row);
}

/* The title becomes part of the plan, so it is in the plan's language. */
static char *
dup_default_title (GwReviewDialog *self,
                   const char     *date)
{
  const char *language = gw_item_get_text (gw_history_get_plan (self->history), GW_PLAN_LANGUAGE);
  g_autoptr(GwWords) words = gw_words_new (language);
  g_autofree char *day = gw_date_format (words, date, GW_DATE_FORM_LONG);

  return gw_words_format (words, "Review of %s", day);
}

static void
record_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GwReviewDialog *self = GW_REVIEW_DIALOG (widget);
  g_autofree char *title = dup_title (self);
  g_autofree char *note = dup_note (self);

  if (gw_owner_button_tell_gone (self->by_button))
    return;
  gw_edit_record_review (self->history, &(GwReviewDraft) {
    .title = title,
    .on = gw_field_button_get_value (self->on_button),
    .by = gw_owner_button_get_person (self->by_button),
    .by_name = self->new_name,
    .note = note,
    .next = gw_field_button_get_value (self->next_button),
  });
  gw_dialog_toast_step (widget, self->history, _("Review recorded"));
  g_signal_emit (self, signals[RECORDED], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
update_action (GwReviewDialog *self)
{
  g_autofree char *title = dup_title (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.record",
                                 *title != '\0' && gw_field_button_get_value (self->on_button) != NULL);
}

/* A title that nobody has touched follows the date. */
static void
on_chosen_cb (GwReviewDialog *self,
              const char     *date)
{
  g_autofree char *old = dup_default_title (self, gw_field_button_get_value (self->on_button));
  g_autofree char *title = dup_title (self);

  gw_field_button_set_value (self->on_button, date);
  if (date != NULL && g_strcmp0 (title, old) == 0)
    {
      g_autofree char *new = dup_default_title (self, date);

      gtk_editable_set_text (GTK_EDITABLE (self->title_row), new);
    }
  update_action (self);
}

static void
next_chosen_cb (GwReviewDialog *self,
                const char     *date)
{
  gw_field_button_set_value (self->next_button, date);
}

static void
by_chosen_cb (GwReviewDialog *self,
              const char     *person,
              const char     *new_name)
{
  g_set_str (&self->new_name, new_name);
  gw_field_button_set_value (GW_FIELD_BUTTON (self->by_button), person);
  g_object_set (self->by_button, "placeholder", new_name, NULL);
}

static void
gw_review_dialog_dispose (GObject *object)
{
  GwReviewDialog *self = GW_REVIEW_DIALOG (object);

  /* A dialog keeps its child beyond its end unless it is taken away */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_REVIEW_DIALOG);
  g_clear_object (&self->history);
  g_clear_pointer (&self->new_name, g_free);

  G_OBJECT_CLASS (gw_review_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GW_TYPE_DATE_BUTTON);
  g_type_ensure (GW_TYPE_OWNER_BUTTON);
  g_type_ensure (GW_TYPE_TEXT_AREA);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/dialogs/gw-review-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwReviewDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, GwReviewDialog, on_button);
  gtk_widget_class_bind_template_child (widget_class, GwReviewDialog, by_button);
  gtk_widget_class_bind_template_child (widget_class, GwReviewDialog, note_area);
  gtk_widget_class_bind_template_child (widget_class, GwReviewDialog, next_button);
}

static void
gw_review_dialog_class_init (GwReviewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_review_dialog_dispose;

  /**
   * GwReviewDialog::recorded:
   * @self: the dialog
   *
   * The review is in the plan; the dialog is about to close.
   */
  signals[RECORDED] = g_signal_new ("recorded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "review.record", NULL, record_action);
  bind_template (widget_class);
}

static void
gw_review_dialog_init (GwReviewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (self->on_button, "title", _("Date"), NULL);
  g_object_set (self->next_button, "title", _("Next review"), NULL);
  g_object_set (self->by_button, "title", _("Recorded by"), NULL);
  g_signal_connect_object (self->title_row, "changed", G_CALLBACK (update_action), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->on_button, "chosen", G_CALLBACK (on_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->next_button, "chosen", G_CALLBACK (next_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->by_button, "chosen", G_CALLBACK (by_chosen_cb), self, G_CONNECT_SWAPPED);
}

/* The date that was planned is of use while it lies ahead. */
static void
fill (GwReviewDialog *self,
      const char     *note)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  const char *planned = gw_item_get_text (plan, GW_PLAN_REVIEW_ON);
  g_autofree char *today = gw_today ();
  g_autofree char *title = dup_default_title (self, today);

  gw_field_button_bind (GW_FIELD_BUTTON (self->by_button), self->history, NULL);
  gw_field_button_set_value (self->on_button, today);
  gw_field_button_set_value (GW_FIELD_BUTTON (self->by_button), gw_me_find (plan));
  gw_field_button_set_value (self->next_button, g_strcmp0 (planned, today) > 0 ? planned : NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), title);
  gtk_text_buffer_set_text (get_buffer (self), note != NULL ? note : "", -1);
  update_action (self);
}

/**
 * gw_review_dialog_new:
 * @history: the history of a plan
 * @note: (nullable): what has been noted already
 *
 * Returns: (transfer floating): a dialog that records a review of the plan
 */
AdwDialog *
gw_review_dialog_new (GwHistory  *history,
                      const char *note)
{
  GwReviewDialog *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_REVIEW_DIALOG, NULL);
  self->history = g_object_ref (history);
  fill (self, note);
  return ADW_DIALOG (self);
}
