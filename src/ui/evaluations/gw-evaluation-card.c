/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/evaluations/gw-evaluation-card.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-evaluations.h"
#include "edit/gw-edit-items.h"
#include "gw-config.h"
#include "ui/evaluations/gw-evaluation-editor.h"
#include "ui/evaluations/gw-evaluation-labels.h"
#include "ui/widgets/gw-css-class.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-late-menu.h"
#include "ui/widgets/gw-toast.h"
#include "ui/widgets/gw-today.h"
#include "words/gw-format.h"

/**
 * GwEvaluationCard:
 *
 * An evaluation: what was measured against which target, or who judged what.
 * A click opens it for editing in place.
 */
struct _GwEvaluationCard
{
  AdwBin parent_instance;

  /* Owned */
  GwStageContext *context;
  GwStageEvaluations *evaluations;
  GwEvaluation *evaluation;

  /* Borrowed */
  GtkWidget *editor;            /* while the card is open */

  guint n_ticks;                /* since it was revealed */

  /* Template */
  GtkBox *content;
  GtkWidget *summary;
  GtkLabel *title;
  GtkWidget *result;
  GtkLabel *value;
  GtkLabel *target;
  GtkWidget *status;
  GtkImage *status_icon;
  GtkLabel *status_label;
  GtkLabel *text;
  GtkLabel *meta;
  GtkMenuButton *more;
  GMenuModel *card_menu;
};

G_DEFINE_FINAL_TYPE (GwEvaluationCard, gw_evaluation_card, ADW_TYPE_BIN)

static GwHistory *
get_history (GwEvaluationCard *self)
{
  return gw_stage_context_get_history (self->context);
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* A word and an icon, since a colour alone says nothing to many. */
static void
show_status (GwEvaluationCard *self)
{
  gboolean misses = gw_evaluation_misses_target (self->evaluation);

  gtk_widget_set_visible (self->status, gw_evaluation_is_measured (self->evaluation) &&
                                          gw_evaluation_has_target (self->evaluation));
  gtk_image_set_from_icon_name (self->status_icon,
                                misses ? "dialog-warning-symbolic" : "object-select-symbolic");
  gtk_label_set_label (self->status_label, misses ? _("Misses the target") : _("Meets the target"));
  gw_set_css_class (self->status, "warning", misses);
}

static void
show_texts (GwEvaluationCard *self)
{
  GwPlan *plan = gw_stage_context_get_plan (self->context);
  g_autofree char *title = gw_evaluation_dup_title (plan, self->evaluation);
  g_autofree char *value = gw_evaluation_dup_result (self->evaluation);
  g_autofree char *target = gw_evaluation_dup_target (self->evaluation);
  g_autofree char *meta = gw_evaluation_dup_meta (plan, self->evaluation);

  show_text (self->title, title);
  show_text (self->value, value);
  show_text (self->target, target);
  gtk_widget_set_visible (self->result, value != NULL || target != NULL);
  show_text (self->text, gw_item_get_text (self->evaluation, GW_EVALUATION_JUDGEMENT));
  show_text (self->meta, meta);
}

/* The editor says it all once more. */
static void
show_editor (GwEvaluationCard *self,
             gboolean          open)
{
  if (open && self->editor == NULL)
    {
      self->editor = gw_evaluation_editor_new (get_history (self), self->evaluation);
      gtk_box_append (self->content, self->editor);
    }
  else if (!open && self->editor != NULL)
    gtk_box_remove (self->content, g_steal_pointer (&self->editor));
  if (self->editor != NULL)
    gw_evaluation_editor_set_editable (GW_EVALUATION_EDITOR (self->editor),
                                       gw_stage_context_get_editable (self->context));
  if (open)
    gtk_widget_set_visible (GTK_WIDGET (self->text), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->summary), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

/* --- Actions */

static void
expand_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwEvaluationCard *self = GW_EVALUATION_CARD (widget);
  gboolean open = self->editor != NULL;

  gw_stage_evaluations_set_expanded (self->evaluations, open ? NULL : self->evaluation);
  gtk_widget_grab_focus (self->editor != NULL ? self->editor : self->summary);
}

static void
repeat_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwEvaluationCard *self = GW_EVALUATION_CARD (widget);
  g_autofree char *today = gw_today ();

  gw_stage_evaluations_show (self->evaluations,
                             gw_edit_repeat_evaluation (get_history (self), self->evaluation, NULL, today));
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwEvaluationCard *self = GW_EVALUATION_CARD (widget);
  g_autoptr(GPtrArray) evaluations = gw_edit_items_one (self->evaluation);
  g_autofree char *title = gw_evaluation_dup_title (gw_stage_context_get_plan (self->context), self->evaluation);
  g_autofree char *message = gw_format (_("“%s” deleted"), title);

  if (gw_edit_delete (get_history (self), evaluations))
    gw_toast_step (widget, get_history (self), message);
}

static gboolean
close_key (GtkWidget *widget,
           GVariant  *parameter,
           gpointer   data)
{
  if (GW_EVALUATION_CARD (widget)->editor == NULL)
    return GDK_EVENT_PROPAGATE;
  expand_action (widget, NULL, NULL);
  return GDK_EVENT_STOP;
}

/* --- Class */

static gboolean
gw_evaluation_card_grab_focus (GtkWidget *widget)
{
  GwEvaluationCard *self = GW_EVALUATION_CARD (widget);

  return gtk_widget_grab_focus (self->editor != NULL ? self->editor : self->summary);
}

static void
gw_evaluation_card_dispose (GObject *object)
{
  GwEvaluationCard *self = GW_EVALUATION_CARD (object);

  g_clear_object (&self->context);
  g_clear_object (&self->evaluations);
  g_clear_object (&self->evaluation);

  G_OBJECT_CLASS (gw_evaluation_card_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/evaluations/gw-evaluation-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationCard, content);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationCard, summary);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationCard, title);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationCard, result);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationCard, value);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationCard, target);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationCard, status);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationCard, status_icon);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationCard, status_label);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationCard, text);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationCard, meta);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationCard, more);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationCard, card_menu);
}

static void
gw_evaluation_card_class_init (GwEvaluationCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_evaluation_card_dispose;
  widget_class->grab_focus = gw_evaluation_card_grab_focus;

  gtk_widget_class_install_action (widget_class, "evaluation.expand", NULL, expand_action);
  gtk_widget_class_install_action (widget_class, "evaluation.repeat", NULL, repeat_action);
  gtk_widget_class_install_action (widget_class, "evaluation.delete", NULL, delete_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, close_key, NULL);
  bind_template (widget_class);
}

static void
gw_evaluation_card_init (GwEvaluationCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_ui_set_late_menu (self->more, self->card_menu);
}

/**
 * gw_evaluation_card_new:
 * @context: what the rows of the page have in common
 * @evaluations: which one is open
 * @evaluation: an evaluation
 *
 * Returns: (transfer floating): a card that shows it
 */
GtkWidget *
gw_evaluation_card_new (GwStageContext     *context,
                        GwStageEvaluations *evaluations,
                        GwEvaluation       *evaluation)
{
  GwEvaluationCard *self = g_object_new (GW_TYPE_EVALUATION_CARD, NULL);

  self->context = g_object_ref (context);
  self->evaluations = g_object_ref (evaluations);
  self->evaluation = g_object_ref (evaluation);
  gw_evaluation_card_update (self);
  return GTK_WIDGET (self);
}

/**
 * gw_evaluation_card_update:
 * @self: a card
 *
 * Shows its evaluation anew, open or closed.
 */
void
gw_evaluation_card_update (GwEvaluationCard *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable;

  g_return_if_fail (GW_IS_EVALUATION_CARD (self));

  editable = gw_stage_context_get_editable (self->context);
  show_texts (self);
  show_status (self);
  show_editor (self, gw_stage_evaluations_get_expanded (self->evaluations) == self->evaluation);
  gtk_widget_set_visible (GTK_WIDGET (self->more), editable);
  gtk_widget_action_set_enabled (widget, "evaluation.repeat", editable);
  gtk_widget_action_set_enabled (widget, "evaluation.delete", editable);
}

/* A card that has just opened knows its height one frame later; then it is
 * moved by as much as it stands out of what is seen. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  GwEvaluationCard *self = GW_EVALUATION_CARD (widget);
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;
  GtkAdjustment *adjustment;
  double beyond;

  if (++self->n_ticks < 2)
    return G_SOURCE_CONTINUE;
  if (scrolled == NULL || !gtk_widget_compute_bounds (widget, scrolled, &bounds))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  beyond = bounds.origin.y + bounds.size.height - gtk_widget_get_height (scrolled);
  /* Of a card that is higher than the window the head is seen. */
  if (beyond > 0 || bounds.origin.y < 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                            MIN (beyond > 0 ? beyond : bounds.origin.y, bounds.origin.y));
  return G_SOURCE_REMOVE;
}

/**
 * gw_evaluation_card_reveal:
 * @self: a card
 *
 * Focuses it, and brings it into view.
 */
void
gw_evaluation_card_reveal (GwEvaluationCard *self)
{
  g_return_if_fail (GW_IS_EVALUATION_CARD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->n_ticks = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}
