/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-check-editor.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-checks.h"
#include "edit/gw-edit-items.h"
#include "gw-config.h"
#include "ui/stage/gw-stage-deeds.h"
#include "ui/widgets/gw-css-class.h"
#include "ui/widgets/gw-date-button.h"
#include "ui/widgets/gw-day.h"
#include "ui/widgets/gw-evidence-box.h"
#include "ui/widgets/gw-owner-button.h"
#include "ui/widgets/gw-text-area.h"
#include "ui/widgets/gw-text-field.h"
#include "ui/widgets/gw-today.h"

/**
 * GwCheckEditor:
 *
 * All that can be said about a check, below its row. It exists only while the
 * row is open.
 */
struct _GwCheckEditor
{
  AdwBin parent_instance;

  /* Owned */
  GwStageContext *context;
  GwCheck *check;

  gboolean updating;            /* the toggles follow the plan */

  /* Template */
  GtkWidget *question_box;
  GwTextField *question;
  AdwToggleGroup *states;
  GtkWidget *reason_box;
  GwTextField *reason;
  GwTextArea *answer;
  GwOwnerButton *owner;
  GwDateButton *due;
  GwEvidenceBox *evidence;
  GwTextArea *note;
};

G_DEFINE_FINAL_TYPE (GwCheckEditor, gw_check_editor, ADW_TYPE_BIN)

/* In the order of GwCheckState */
static const char *const state_names[] = { "open", "answered", "not-applicable" };

static void
update_due (GwCheckEditor *self)
{
  g_autofree char *today = gw_today ();

  gw_set_css_class (GTK_WIDGET (self->due), "error", gw_check_is_overdue (self->check, today));
}

static void
update_state (GwCheckEditor *self)
{
  GwCheckState state = gw_check_get_state (self->check);

  self->updating = TRUE;
  adw_toggle_group_set_active_name (self->states, state_names[state]);
  self->updating = FALSE;
  gtk_widget_set_visible (self->reason_box, state == GW_CHECK_NOT_APPLICABLE);
  update_due (self);
}

/* What the template expects besides a tick */
static const char *
get_expectation (GwCheck *check)
{
  const char *expects = gw_item_get_text (check, GW_CHECK_EXPECTS);

  if (g_strcmp0 (expects, "answer") == 0)
    return _("Open question: answer in words");
  if (g_strcmp0 (expects, "evidence") == 0)
    return _("Attach the evidence below");
  return NULL;
}

static void
state_chosen_cb (GwCheckEditor *self)
{
  g_autoptr(GPtrArray) checks = NULL;
  GwCheckState state = GW_CHECK_OPEN;

  if (self->updating || self->check == NULL)
    return;
  checks = gw_edit_items_one (self->check);
  while (state < GW_CHECK_NOT_APPLICABLE &&
         g_strcmp0 (state_names[state], adw_toggle_group_get_active_name (self->states)) != 0)
    state++;
  gw_edit_set_check_state (gw_stage_context_get_history (self->context), checks, state, NULL);
  if (state == GW_CHECK_NOT_APPLICABLE)
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static gboolean
gw_check_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GW_CHECK_EDITOR (widget)->answer));
}

static void
gw_check_editor_dispose (GObject *object)
{
  GwCheckEditor *self = GW_CHECK_EDITOR (object);

  g_clear_object (&self->context);
  g_clear_object (&self->check);

  G_OBJECT_CLASS (gw_check_editor_parent_class)->dispose (object);
}

static void
gw_check_editor_class_init (GwCheckEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_check_editor_dispose;
  widget_class->grab_focus = gw_check_editor_grab_focus;

  g_type_ensure (GW_TYPE_TEXT_FIELD);
  g_type_ensure (GW_TYPE_TEXT_AREA);
  g_type_ensure (GW_TYPE_OWNER_BUTTON);
  g_type_ensure (GW_TYPE_DATE_BUTTON);
  g_type_ensure (GW_TYPE_EVIDENCE_BOX);
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/stage/gw-check-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GwCheckEditor, question_box);
  gtk_widget_class_bind_template_child (widget_class, GwCheckEditor, question);
  gtk_widget_class_bind_template_child (widget_class, GwCheckEditor, states);
  gtk_widget_class_bind_template_child (widget_class, GwCheckEditor, reason_box);
  gtk_widget_class_bind_template_child (widget_class, GwCheckEditor, reason);
  gtk_widget_class_bind_template_child (widget_class, GwCheckEditor, answer);
  gtk_widget_class_bind_template_child (widget_class, GwCheckEditor, owner);
  gtk_widget_class_bind_template_child (widget_class, GwCheckEditor, due);
  gtk_widget_class_bind_template_child (widget_class, GwCheckEditor, evidence);
  gtk_widget_class_bind_template_child (widget_class, GwCheckEditor, note);
  gtk_widget_class_bind_template_callback (widget_class, state_chosen_cb);
}

static void
gw_check_editor_init (GwCheckEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_editable (GwCheckEditor *self,
              gboolean       editable)
{
  gtk_editable_set_editable (GTK_EDITABLE (self->question), editable);
  gtk_editable_set_editable (GTK_EDITABLE (self->reason), editable);
  g_object_set (self->answer, "editable", editable, NULL);
  g_object_set (self->note, "editable", editable, NULL);
  g_object_set (self->evidence, "editable", editable, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->states), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->owner), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->due), editable);
}

static void
bind_fields (GwCheckEditor *self)
{
  GwHistory *history = gw_stage_context_get_history (self->context);
  g_autoptr(GPtrArray) checks = gw_edit_items_one (self->check);

  gw_text_field_bind (self->question, history, self->check, GW_CHECK_QUESTION);
  gw_text_field_bind (self->reason, history, self->check, GW_CHECK_REASON);
  gw_text_area_bind (self->answer, history, self->check, GW_CHECK_ANSWER);
  gw_field_button_bind (GW_FIELD_BUTTON (self->owner), history, checks);
  gw_field_button_bind (GW_FIELD_BUTTON (self->due), history, checks);
  gw_evidence_box_bind (self->evidence, history, self->check);
  gw_text_area_bind (self->note, history, self->check, GW_CHECK_NOTE);
}

/**
 * gw_check_editor_new:
 * @context: what the rows of the page have in common
 * @check: a check
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
gw_check_editor_new (GwStageContext *context,
                     GwCheck        *check)
{
  GwCheckEditor *self = g_object_new (GW_TYPE_CHECK_EDITOR, NULL);

  self->context = g_object_ref (context);
  self->check = g_object_ref (check);
  gtk_widget_set_visible (self->question_box, gw_stage_is_own (check));
  bind_fields (self);
  g_object_set (self->answer, "placeholder-text", get_expectation (check), NULL);
  set_editable (self, gw_stage_context_get_editable (context));
  update_state (self);
  g_signal_connect_object (check, "notify::state", G_CALLBACK (update_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (check, "notify::due", G_CALLBACK (update_due), self, G_CONNECT_SWAPPED);
  gw_day_follow (self, G_CALLBACK (update_due));
  return GTK_WIDGET (self);
}

/**
 * gw_check_editor_focus_question:
 * @self: the editor of a check of one's own
 *
 * Goes to where its words are edited.
 */
void
gw_check_editor_focus_question (GwCheckEditor *self)
{
  g_return_if_fail (GW_IS_CHECK_EDITOR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->question));
}
