/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-question-row.h"

#include "edit/gw-edit-case.h"
#include "gw-config.h"
#include "plan/gw-plan.h"
#include "ui/widgets/gw-text-area.h"
#include "ui/widgets/gw-toggles.h"
#include "ui/widgets/gw-typing.h"

/**
 * GwQuestionRow:
 *
 * A question of suitability: yes, no or not answered, and why.
 */
struct _GwQuestionRow
{
  AdwPreferencesRow parent_instance;

  /* Owned */
  GwHistory *history;

  guint index;                  /* the field of the answer; the note follows it */
  gboolean updating;            /* the toggles follow the plan */

  /* Template */
  GtkLabel *question;
  AdwToggleGroup *answers;
  GwTextArea *note;
};

#define UNSET "unset"

G_DEFINE_FINAL_TYPE (GwQuestionRow, gw_question_row, ADW_TYPE_PREFERENCES_ROW)

static void
update (GwQuestionRow *self)
{
  GwCase *kase = gw_item_get_child (gw_history_get_plan (self->history), GW_PLAN_CASE);
  const char *code = kase != NULL ? gw_item_get_text (kase, self->index) : NULL;

  self->updating = TRUE;
  gw_toggles_choose (self->answers, code != NULL ? code : UNSET);
  self->updating = FALSE;
}

static void
plan_changed_cb (GwQuestionRow *self,
                 GwItem        *item)
{
  if (GW_IS_CASE (item) || GW_IS_PLAN (item))
    update (self);
}

static void
answer_chosen_cb (GwQuestionRow *self)
{
  const char *name = adw_toggle_group_get_active_name (self->answers);

  if (!self->updating && self->history != NULL && name != NULL)
    gw_edit_set_case_text (self->history, self->index, g_str_equal (name, UNSET) ? NULL : name);
}

static gboolean
gw_question_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GW_QUESTION_ROW (widget)->answers));
}

static void
gw_question_row_dispose (GObject *object)
{
  GwQuestionRow *self = GW_QUESTION_ROW (object);

  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_question_row_parent_class)->dispose (object);
}

static void
gw_question_row_class_init (GwQuestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_question_row_dispose;
  widget_class->grab_focus = gw_question_row_grab_focus;

  g_type_ensure (GW_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/case/gw-question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwQuestionRow, question);
  gtk_widget_class_bind_template_child (widget_class, GwQuestionRow, answers);
  gtk_widget_class_bind_template_child (widget_class, GwQuestionRow, note);
  gtk_widget_class_bind_template_callback (widget_class, answer_chosen_cb);
}

static void
gw_question_row_init (GwQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_question_row_new:
 * @history: the history of the plan
 * @question: what is asked
 * @index: the field of the business case that answers it, which the field of
 *   its note follows
 *
 * Returns: (transfer floating): a row for the question
 */
GtkWidget *
gw_question_row_new (GwHistory  *history,
                     const char *question,
                     guint       index)
{
  GwQuestionRow *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_QUESTION_ROW, "title", question, NULL);
  self->index = index;
  gw_typing_bind_case (gw_typing_get (GTK_WIDGET (gw_text_area_get_view (self->note))), history, index + 1);
  self->history = g_object_ref (history);
  g_signal_connect_object (gw_history_get_plan (history), "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * gw_question_row_set_editable:
 * @self: a row
 * @editable: whether the answer may be changed
 */
void
gw_question_row_set_editable (GwQuestionRow *self,
                              gboolean       editable)
{
  g_return_if_fail (GW_IS_QUESTION_ROW (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->answers), editable);
  g_object_set (self->note, "editable", editable, NULL);
}
