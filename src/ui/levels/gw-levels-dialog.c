/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/levels/gw-levels-dialog.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "edit/gw-edit-scales.h"
#include "ui/dialogs/gw-dialog-toast.h"
#include "ui/levels/gw-levels-preview.h"
#include "ui/levels/gw-limits-box.h"
#include "ui/levels/gw-meanings-group.h"
#include "ui/widgets/gw-alert.h"

/**
 * GwLevelsDialog:
 *
 * Edits what the levels of both axes mean, where the bands of the plan end, and
 * the highest score that it accepts. It shows the risks under the new limits
 * and says how many change their band; the plan changes when that is applied,
 * as one step.
 */
struct _GwLevelsDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GwHistory *history;

  /* Template */
  AdwHeaderBar *header;
  GtkWidget *cancel_button;
  GtkWidget *apply_button;
  GtkWidget *form;
  GwLimitsBox *limits_box;
  GwMeaningsGroup *probability_group;
  GwMeaningsGroup *impact_group;
  GwLevelsPreview *preview;
  GtkLabel *moves_label;
  GtkLabel *above_label;

  GwLimits shown;               /* by the limits box at first */
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (GwLevelsDialog, gw_levels_dialog, ADW_TYPE_DIALOG)

static GwPlan *
get_plan (GwLevelsDialog *self)
{
  return gw_history_get_plan (self->history);
}

static char *
dup_meaning (GwLevelsDialog *self,
             guint           axis,
             int             level)
{
  return gw_meanings_group_dup_changed (axis == 0 ? self->probability_group : self->impact_group, level);
}

static gboolean
has_new_meaning (GwLevelsDialog *self)
{
  for (guint axis = 0; axis < 2; axis++)
    for (int level = 1; level <= GW_LEVELS; level++)
      {
        g_autofree char *meaning = dup_meaning (self, axis, level);

        if (meaning != NULL)
          return TRUE;
      }
  return FALSE;
}

static char *
dup_moves (GwLevelsDialog *self,
           const GwLimits *limits)
{
  guint n_moves = gw_plan_count_band_moves (get_plan (self), limits);

  if (n_moves == 0)
    return g_strdup (_("No risk changes its band"));
  return g_strdup_printf (ngettext ("%d risk changes its band", "%d risks change their band", n_moves), (int) n_moves);
}

static char *
dup_above (GwLevelsDialog *self,
           const GwLimits *limits)
{
  GwLimits present = gw_plan_get_limits (get_plan (self));
  guint n_now = gw_plan_count_above (get_plan (self), &present);
  guint n_then = gw_plan_count_above (get_plan (self), limits);

  if (n_now != n_then)
    return g_strdup_printf (ngettext ("%d risk is above the appetite; so far %d",
                                      "%d risks are above the appetite; so far %d", n_then), (int) n_then, (int) n_now);
  if (n_then == 0)
    return g_strdup (_("No risk is above the appetite"));
  return g_strdup_printf (ngettext ("%d risk is above the appetite",
                                    "%d risks are above the appetite", n_then), (int) n_then);
}

static void
show_effect (GwLevelsDialog *self,
             const GwLimits *limits)
{
  gboolean valid = gw_limits_is_valid (limits);
  g_autofree char *moves = valid ? dup_moves (self, limits) : g_strdup (_("Correct the marked numbers to apply them"));
  g_autofree char *above = valid ? dup_above (self, limits) : g_strdup ("");

  gtk_label_set_text (self->moves_label, moves);
  gtk_label_set_text (self->above_label, above);
  gtk_widget_set_visible (GTK_WIDGET (self->above_label), valid);
  if (valid)
    gw_levels_preview_set_limits (self->preview, limits);
}

static void
update (GwLevelsDialog *self)
{
  GwLimits limits = gw_limits_box_get (self->limits_box);
  gboolean changed = !gw_limits_equal (&limits, &self->shown) || has_new_meaning (self);

  show_effect (self, &limits);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "levels.apply",
                                 self->editable && changed && gw_limits_is_valid (&limits));
  adw_dialog_set_can_close (ADW_DIALOG (self), !changed);
}

/* What nobody has touched stays as the plan has it by then. */
static void
apply_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  GwLevelsDialog *self = GW_LEVELS_DIALOG (widget);
  GwLimits limits = gw_limits_box_get (self->limits_box);
  GwScalesDraft draft = { .limits = gw_limits_equal (&limits, &self->shown) ? NULL : &limits };
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint axis = 0; axis < 2; axis++)
    for (int level = 1; level <= GW_LEVELS; level++)
      {
        char *meaning = dup_meaning (self, axis, level);

        g_ptr_array_add (texts, meaning);
        draft.meanings[axis][level - 1] = meaning;
      }
  if (gw_edit_set_scales (self->history, &draft))
    gw_dialog_toast_step (widget, self->history, _("Levels and bands changed"));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
cancel_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  adw_dialog_force_close (ADW_DIALOG (widget));
}

static void
discard_cb (GwLevelsDialog *self)
{
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* Escape is soon pressed, and what was typed is gone with the dialog. */
static void
gw_levels_dialog_close_attempt (AdwDialog *dialog)
{
  AdwAlertDialog *alert = gw_alert_new (_("Discard Changes?"), _("Levels and bands stay as they were."));

  adw_alert_dialog_add_responses (alert, "cancel", _("_Cancel"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (alert, "response::discard", G_CALLBACK (discard_cb), dialog, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (dialog));
}

/* A scrolled window that has the focus as it goes away would keep the dialog (GTK 4.18). */
static void
gw_levels_dialog_closed (AdwDialog *dialog)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (dialog));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (dialog)))
    gtk_root_set_focus (root, NULL);
}

static void
gw_levels_dialog_dispose (GObject *object)
{
  GwLevelsDialog *self = GW_LEVELS_DIALOG (object);

  /* A dialog keeps its child beyond its end unless it is taken away */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_LEVELS_DIALOG);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_levels_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GW_TYPE_LEVELS_PREVIEW);
  g_type_ensure (GW_TYPE_LIMITS_BOX);
  g_type_ensure (GW_TYPE_MEANINGS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/levels/gw-levels-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwLevelsDialog, header);
  gtk_widget_class_bind_template_child (widget_class, GwLevelsDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, GwLevelsDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, GwLevelsDialog, form);
  gtk_widget_class_bind_template_child (widget_class, GwLevelsDialog, limits_box);
  gtk_widget_class_bind_template_child (widget_class, GwLevelsDialog, probability_group);
  gtk_widget_class_bind_template_child (widget_class, GwLevelsDialog, impact_group);
  gtk_widget_class_bind_template_child (widget_class, GwLevelsDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, GwLevelsDialog, moves_label);
  gtk_widget_class_bind_template_child (widget_class, GwLevelsDialog, above_label);
}

static void
gw_levels_dialog_class_init (GwLevelsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_levels_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = gw_levels_dialog_closed;
  ADW_DIALOG_CLASS (klass)->close_attempt = gw_levels_dialog_close_attempt;

  gtk_widget_class_install_action (widget_class, "levels.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "levels.cancel", NULL, cancel_action);
  bind_template (widget_class);
}

static void
gw_levels_dialog_init (GwLevelsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Of a plan that cannot be changed there is nothing to cancel or apply. */
static void
set_editable (GwLevelsDialog *self,
              gboolean        editable)
{
  self->editable = editable;
  gtk_widget_set_sensitive (self->form, editable);
  gtk_widget_set_visible (self->cancel_button, editable);
  gtk_widget_set_visible (self->apply_button, editable);
  adw_header_bar_set_show_start_title_buttons (self->header, !editable);
  adw_header_bar_set_show_end_title_buttons (self->header, !editable);
}

/**
 * gw_levels_dialog_new:
 * @history: the history of a plan
 * @editable: whether the plan may be changed
 *
 * Returns: (transfer floating): a dialog for the levels and bands of the plan
 */
AdwDialog *
gw_levels_dialog_new (GwHistory *history,
                      gboolean   editable)
{
  GwLevelsDialog *self;
  GwPlan *plan;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_LEVELS_DIALOG, NULL);
  self->history = g_object_ref (history);
  plan = get_plan (self);
  self->shown = gw_plan_get_limits (plan);
  gw_limits_box_set (self->limits_box, &self->shown);
  gw_levels_preview_set_plan (self->preview, plan);
  gw_meanings_group_fill (self->probability_group, plan, FALSE);
  gw_meanings_group_fill (self->impact_group, plan, TRUE);
  g_signal_connect_object (self->limits_box, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->probability_group, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->impact_group, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  set_editable (self, editable);
  update (self);
  return ADW_DIALOG (self);
}
