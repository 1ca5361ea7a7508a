/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-check-row.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-items.h"
#include "gw-config.h"
#include "plan/gw-case-answer.h"
#include "plan/gw-person.h"
#include "ui/stage/gw-case-answer.h"
#include "ui/stage/gw-check-editor.h"
#include "ui/stage/gw-stage-deeds.h"
#include "ui/widgets/gw-announce.h"
#include "ui/widgets/gw-css-class.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-late-menu.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-tooltip.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"

/**
 * GwCheckRow:
 *
 * A check of the list: its state, question, the beginning of its answer, who
 * and until when. A click opens it for editing in place.
 */
struct _GwCheckRow
{
  GwStagePart parent_instance;

  /* Borrowed */
  GtkWidget *editor;            /* while the row is open */

  /* Template */
  GtkBox *content;
  GtkCheckButton *select;
  GtkWidget *state;
  GtkImage *state_icon;
  GtkLabel *question;
  GtkLabel *answer;
  GwCaseAnswer *case_answer;
  GtkWidget *meta;
  GtkWidget *owner_box;
  GtkLabel *owner;
  GtkWidget *due_box;
  GtkLabel *due;
  GtkWidget *evidence_box;
  GtkLabel *evidence;
  GtkMenuButton *more;
  GMenuModel *row_menu;
};

G_DEFINE_FINAL_TYPE (GwCheckRow, gw_check_row, GW_TYPE_STAGE_PART)

static GwStageContext *
get_context (GwCheckRow *self)
{
  return gw_stage_part_get_context (GW_STAGE_PART (self));
}

static GwCheck *
get_check (GwCheckRow *self)
{
  return gw_stage_part_get_item (GW_STAGE_PART (self));
}

static char *
dup_state_name (GwCheckRow *self)
{
  return gw_format ("%s: %s", _("State"), gw_ui_state_label (gw_check_get_state (get_check (self))));
}

static void
update_state (GwCheckRow *self)
{
  GwCheckState state = gw_check_get_state (get_check (self));
  g_autofree char *name = dup_state_name (self);

  gtk_image_set_from_icon_name (self->state_icon,
                                state == GW_CHECK_ANSWERED ? "object-select-symbolic"
                                : state == GW_CHECK_NOT_APPLICABLE ? "list-remove-symbolic" : NULL);
  gw_set_css_class (self->state, "answered", state == GW_CHECK_ANSWERED);
  gw_set_css_class (self->state, "not-applicable", state == GW_CHECK_NOT_APPLICABLE);
  gw_ui_set_tooltip (self->state, gw_ui_state_label (state));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static char *
make_excerpt (GwCheckRow *self)
{
  const char *answer = gw_item_get_text (get_check (self), GW_CHECK_ANSWER);
  const char *reason = gw_item_get_text (get_check (self), GW_CHECK_REASON);

  if (gw_check_get_state (get_check (self)) != GW_CHECK_NOT_APPLICABLE)
    return g_strdup (answer);
  if (reason == NULL)
    return g_strdup (_("Not applicable"));
  return gw_format ("%s: %s", _("Not applicable"), reason);
}

static void
update_texts (GwCheckRow *self)
{
  g_autofree char *excerpt = make_excerpt (self);
  const char *question = gw_item_get_text (get_check (self), GW_CHECK_QUESTION);

  gtk_label_set_label (self->question, question != NULL ? question : "");
  if (excerpt != NULL)
    g_strdelimit (excerpt, "\n", ' ');
  gtk_label_set_label (self->answer, excerpt != NULL ? excerpt : "");
  gtk_widget_set_visible (GTK_WIDGET (self->answer), excerpt != NULL && self->editor == NULL);
}

static void
update_meta (GwCheckRow *self)
{
  GwCheck *check = get_check (self);
  g_autofree char *today = gw_today ();
  g_autofree char *owner = gw_ui_owner_label (gw_stage_context_get_plan (get_context (self)),
                                              gw_item_get_text (check, GW_CHECK_OWNER));
  const char *date = gw_item_get_text (check, GW_CHECK_DUE);
  g_autofree char *due = date != NULL ? gw_date_format_short (gw_ui_words (), date, today) : NULL;
  guint n_links = gw_list_get_length (gw_item_get_list (check, GW_CHECK_EVIDENCE));
  g_autofree char *evidence = g_strdup_printf ("%u", n_links);
  gboolean overdue = gw_check_is_overdue (check, today);

  gtk_label_set_label (self->owner, owner != NULL ? owner : "");
  gtk_label_set_label (self->due, due != NULL ? due : "");
  gtk_label_set_label (self->evidence, evidence);
  gtk_widget_set_visible (self->owner_box, owner != NULL);
  gtk_widget_set_visible (self->due_box, due != NULL);
  gtk_widget_set_visible (self->evidence_box, n_links > 0);
  gw_set_css_class (self->due_box, "error", overdue);
  gw_set_css_class (self->due_box, "dim-label", !overdue);
  gw_ui_set_tooltip (self->due_box, overdue ? _("Overdue") : NULL);
  gtk_widget_set_visible (self->meta, self->editor == NULL &&
                          (owner != NULL || due != NULL || n_links > 0));
}

static void
update_moves (GwCheckRow *self)
{
  gw_stage_enable_moves (GTK_WIDGET (self), get_check (self), gw_stage_context_get_editable (get_context (self)));
}

static void
update_actions (GwCheckRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable = gw_stage_context_get_editable (get_context (self));

  gtk_widget_action_set_enabled (widget, "row.toggle", editable);
  gtk_widget_action_set_enabled (widget, "row.select", editable);
  gtk_widget_action_set_enabled (widget, "row.not-applicable", editable);
  gtk_widget_action_set_enabled (widget, "row.delete", editable && gw_stage_is_own (get_check (self)));
  gtk_widget_action_set_enabled (widget, "row.menu", editable);
  update_moves (self);
}

static void
update_selection (GwCheckRow *self)
{
  gboolean selecting = gw_stage_context_get_selecting (get_context (self));
  gboolean selected = gw_stage_context_is_selected (get_context (self), get_check (self));
  gboolean editable = gw_stage_context_get_editable (get_context (self));

  gtk_widget_set_visible (GTK_WIDGET (self->select), selecting);
  gtk_widget_set_visible (self->state, !selecting);
  gtk_widget_set_visible (GTK_WIDGET (self->more), editable && !selecting);
  gtk_check_button_set_active (self->select, selected);
  gw_set_css_class (GTK_WIDGET (self->content), "gw-selected", selected);
}

/* What was typed is committed on the way, and the row follows the plan. */
static void
remove_editor (GwCheckRow *self)
{
  GtkWidget *editor = g_steal_pointer (&self->editor);

  if (editor != NULL)
    gtk_box_remove (self->content, editor);
}

static void
update_editor (GwCheckRow *self)
{
  gboolean open = gw_stage_context_get_expanded (get_context (self)) == get_check (self);

  if (open && self->editor == NULL)
    {
      self->editor = gw_check_editor_new (get_context (self), get_check (self));
      gtk_box_append (self->content, self->editor);
    }
  else if (!open)
    remove_editor (self);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static void
expand (GwCheckRow *self)
{
  gboolean open = self->editor != NULL;

  gw_stage_context_set_expanded (get_context (self), open ? NULL : get_check (self));
  if (self->editor != NULL)
    gtk_widget_grab_focus (self->editor);
}

/* The stretch from the check selected last to this one belongs to the page. */
static void
clicked_cb (GwCheckRow      *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (state & GDK_SHIFT_MASK)
    gtk_widget_activate_action (GTK_WIDGET (self), "stage.select-to", "s",
                                gw_item_get_id (get_check (self)));
  else if ((state & GDK_CONTROL_MASK) || gw_stage_context_get_selecting (get_context (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "row.select", NULL);
  else
    expand (self);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* With the focus on the button its new name is heard by itself */
static void
announce_state (GwCheckRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *name = dup_state_name (self);

  if (root != NULL && gtk_root_get_focus (root) != self->state)
    gw_announce (GTK_WIDGET (self), name);
}

static void
toggle_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwCheckRow *self = GW_CHECK_ROW (widget);
  g_autoptr(GPtrArray) checks = gw_edit_items_one (get_check (self));
  gboolean open = gw_check_get_state (get_check (self)) == GW_CHECK_OPEN;

  gw_edit_set_check_state (gw_stage_part_get_history (GW_STAGE_PART (widget)), checks,
                           open ? GW_CHECK_ANSWERED : GW_CHECK_OPEN, NULL);
  announce_state (self);
}

static void
expand_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  expand (GW_CHECK_ROW (widget));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GwCheckRow *self = GW_CHECK_ROW (widget);

  gw_stage_context_set_expanded (get_context (self), get_check (self));
  if (gw_stage_is_own (get_check (self)))
    gw_check_editor_focus_question (GW_CHECK_EDITOR (self->editor));
  else
    gtk_widget_grab_focus (self->editor);
}

static void
select_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwCheckRow *self = GW_CHECK_ROW (widget);

  gw_stage_context_select (get_context (self), get_check (self),
                           !gw_stage_context_is_selected (get_context (self), get_check (self)));
}

static void
not_applicable_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  GwCheckRow *self = GW_CHECK_ROW (widget);
  g_autoptr(GPtrArray) checks = gw_edit_items_one (get_check (self));

  gw_stage_ask_reason (widget, gw_stage_part_get_history (GW_STAGE_PART (widget)), checks);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GwCheckRow *self = GW_CHECK_ROW (widget);

  gw_stage_move (gw_stage_part_get_history (GW_STAGE_PART (widget)), get_check (self),
                 g_str_equal (name, "row.move-up") ? -1 : 1);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwCheckRow *self = GW_CHECK_ROW (widget);
  g_autoptr(GPtrArray) checks = gw_edit_items_one (get_check (self));

  gw_stage_delete_own (widget, gw_stage_part_get_history (GW_STAGE_PART (widget)), checks);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_menu_button_popup (GW_CHECK_ROW (widget)->more);
}

static void
gw_check_row_update (GwStagePart *part)
{
  GwCheckRow *self = GW_CHECK_ROW (part);

  update_editor (self);
  update_state (self);
  update_texts (self);
  gw_case_answer_show (self->case_answer, get_check (self));
  update_meta (self);
  update_actions (self);
  update_selection (self);
}

/* There are many rows, and a step seldom concerns more than one. */
static void
gw_check_row_plan_changed (GwStagePart *part,
                           GwItem      *item)
{
  gpointer check = gw_stage_part_get_item (part);

  if (item == check || GW_IS_PERSON (item))
    gw_stage_part_update (part);
  /* another one may have become the first or the last */
  else if (check != NULL && (GW_IS_GROUP (item) || GW_IS_STAGE (item)))
    update_moves (GW_CHECK_ROW (part));
  else if (check != NULL && gw_check_has_case_answer (check))
    gw_case_answer_show (GW_CHECK_ROW (part)->case_answer, check);
}

static void
gw_check_row_leave (GwStagePart *part)
{
  remove_editor (GW_CHECK_ROW (part));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "row.toggle", NULL, toggle_action);
  gtk_widget_class_install_action (widget_class, "row.expand", NULL, expand_action);
  gtk_widget_class_install_action (widget_class, "row.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "row.select", NULL, select_action);
  gtk_widget_class_install_action (widget_class, "row.not-applicable", NULL, not_applicable_action);
  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "row.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "row.menu", NULL, menu_action);
}

static void
gw_check_row_class_init (GwCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GwStagePartClass *part_class = GW_STAGE_PART_CLASS (klass);

  part_class->update = gw_check_row_update;
  part_class->leave = gw_check_row_leave;
  part_class->plan_changed = gw_check_row_plan_changed;
  install_actions (widget_class);

  g_type_ensure (GW_TYPE_CASE_ANSWER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/stage/gw-check-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, content);
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, select);
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, state);
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, question);
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, answer);
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, case_answer);
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, meta);
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, owner_box);
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, owner);
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, due_box);
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, due);
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, evidence_box);
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, evidence);
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, more);
  gtk_widget_class_bind_template_child (widget_class, GwCheckRow, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
gw_check_row_init (GwCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_ui_set_late_menu (self->more, self->row_menu);
}
