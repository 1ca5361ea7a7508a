/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-case-answer.h"

#include "gw-config.h"
#include "plan/gw-case-answer.h"
#include "ui/widgets/gw-lead.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-ui-words.h"

/**
 * GwCaseAnswer:
 *
 * What the business case answers to a check, as a button that leads there;
 * nothing for all other checks.
 */
struct _GwCaseAnswer
{
  AdwBin parent_instance;

  /* Owned */
  GwCheck *check;

  /* Template */
  GtkLabel *text;
};

G_DEFINE_FINAL_TYPE (GwCaseAnswer, gw_case_answer, ADW_TYPE_BIN)

static GwPlan *
get_plan (GwCheck *check)
{
  GwItem *root = gw_item_get_root (check);

  return GW_IS_PLAN (root) ? GW_PLAN (root) : NULL;
}

static void
clicked_cb (GwCaseAnswer *self)
{
  GwPlan *plan = get_plan (self->check);
  const GwField *field;
  gpointer item;

  if (plan == NULL)
    return;
  item = gw_check_get_case_place (self->check, plan, &field);
  gw_lead_to (GTK_WIDGET (self), item, field);
}

static void
gw_case_answer_dispose (GObject *object)
{
  g_clear_object (&GW_CASE_ANSWER (object)->check);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_CASE_ANSWER);

  G_OBJECT_CLASS (gw_case_answer_parent_class)->dispose (object);
}

static void
gw_case_answer_class_init (GwCaseAnswerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_case_answer_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/stage/gw-case-answer.ui");
  gtk_widget_class_bind_template_child (widget_class, GwCaseAnswer, text);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
gw_case_answer_init (GwCaseAnswer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_case_answer_show:
 * @self: a case answer
 * @check: a check
 *
 * Shows what the business case of its plan answers to it at present.
 */
void
gw_case_answer_show (GwCaseAnswer *self,
                     GwCheck      *check)
{
  GwPlan *plan = get_plan (check);
  g_autofree char *today = gw_today ();
  g_autofree char *text = NULL;

  g_return_if_fail (GW_IS_CASE_ANSWER (self));

  g_set_object (&self->check, check);
  if (plan != NULL)
    text = gw_check_dup_case_answer (check, plan, gw_ui_words (), today);
  gtk_label_set_label (self->text, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}
