/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/findings/gw-finding-row.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "gw-config.h"
#include "ui/findings/gw-dismiss-dialog.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-lead.h"
#include "ui/widgets/gw-tooltip.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-format.h"

/**
 * GwFindingRow:
 *
 * What a finding says, where, and who looks after it; with advice also what to
 * do, and a button that puts it aside or brings it back.
 */
struct _GwFindingRow
{
  GtkWidget parent_instance;

  /* Owned */
  GwHistory *history;
  GwFinding *finding;

  gboolean with_advice;

  /* Template */
  GtkWidget *box;
  GtkImage *icon;
  GtkLabel *sentence;
  GtkLabel *place;
  GtkLabel *advice;
  GtkButton *dismiss;
};

G_DEFINE_FINAL_TYPE (GwFindingRow, gw_finding_row, GTK_TYPE_WIDGET)

/* Shape first, colour second */
static const struct
{
  const char *icon;
  const char *css_class;
} signs[GW_N_SEVERITIES] = {
  [GW_SEVERITY_NOTE] = { "dialog-information-symbolic", "dimmed" },
  [GW_SEVERITY_ATTENTION] = { "dialog-warning-symbolic", "warning" },
  [GW_SEVERITY_URGENT] = { "dialog-error-symbolic", "error" },
};

static void
update_icon (GwFindingRow *self,
             GwSeverity    severity,
             gboolean      dismissed)
{
  const char *classes[] = { dismissed ? "dimmed" : signs[severity].css_class, NULL };

  gtk_image_set_from_icon_name (self->icon, signs[severity].icon);
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon), classes);
}

static char *
dup_place (GwFindingRow *self)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  g_autofree char *place = gw_finding_dup_place (self->finding, gw_ui_words ());
  const char *owner_id = gw_finding_get_owner (self->finding);
  g_autofree char *owner = owner_id != NULL ? gw_ui_person_label (plan, owner_id) : NULL;

  return owner != NULL ? gw_format ("%s · %s", place, owner) : g_steal_pointer (&place);
}

static char *
dup_dismissal (GwFindingRow *self,
               GwDismissal  *dismissal)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  const char *reason = gw_item_get_text (dismissal, GW_DISMISSAL_REASON);
  const char *by = gw_item_get_text (dismissal, GW_DISMISSAL_BY);
  const char *on = gw_item_get_text (dismissal, GW_DISMISSAL_ON);
  g_autofree char *person = by != NULL ? gw_ui_person_label (plan, by) : NULL;
  g_autofree char *said = gw_format (_("Dismissed: %s"), reason != NULL ? reason : "–");

  return gw_format ("%s%s%s%s%s", said, person != NULL ? " · " : "", person != NULL ? person : "",
                    on != NULL ? " · " : "", on != NULL ? on : "");
}

static void
update_advice (GwFindingRow *self)
{
  GwDismissal *dismissal = gw_finding_get_dismissal (self->finding);
  g_autofree char *said = dismissal != NULL ? dup_dismissal (self, dismissal) : NULL;
  const char *label = dismissal != NULL ? _("Restore Finding") : _("Dismiss…");

  gtk_label_set_label (self->advice, said != NULL ? said
                                                  : gw_finding_get_advice (self->finding, gw_ui_words ()));
  gtk_button_set_icon_name (self->dismiss, dismissal != NULL ? "view-reveal-symbolic" : "view-conceal-symbolic");
  gw_ui_set_tooltip (GTK_WIDGET (self->dismiss), label);
}

static void
update (GwFindingRow *self)
{
  g_autofree char *sentence = gw_finding_format (self->finding, gw_ui_words ());
  g_autofree char *place = dup_place (self);
  GwSeverity severity = gw_finding_get_severity (self->finding);
  g_autofree char *name = gw_format ("%s: %s, %s",
                                     gw_words_get_context (gw_ui_words (), "severity",
                                                           gw_severity_get_word (severity)),
                                     sentence, place);

  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->place, place);
  gw_ui_set_tooltip (GTK_WIDGET (self->place), place);
  update_icon (self, severity, gw_finding_get_dismissal (self->finding) != NULL);
  update_advice (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
dismiss_clicked_cb (GwFindingRow *self)
{
  GwDismissal *dismissal = self->finding != NULL ? gw_finding_get_dismissal (self->finding) : NULL;
  g_autoptr(GPtrArray) items = dismissal != NULL ? gw_edit_items_one (dismissal) : NULL;

  if (items != NULL)
    gw_edit_delete (self->history, items);
  else if (self->finding != NULL)
    adw_dialog_present (gw_dismiss_dialog_new (self->history, self->finding), GTK_WIDGET (self));
}

static void
gw_finding_row_dispose (GObject *object)
{
  GwFindingRow *self = GW_FINDING_ROW (object);

  g_clear_object (&self->finding);
  g_clear_object (&self->history);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_FINDING_ROW);

  G_OBJECT_CLASS (gw_finding_row_parent_class)->dispose (object);
}

static void
gw_finding_row_class_init (GwFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_finding_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/findings/gw-finding-row.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, GwFindingRow, box);
  gtk_widget_class_bind_template_child (widget_class, GwFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, GwFindingRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, GwFindingRow, place);
  gtk_widget_class_bind_template_child (widget_class, GwFindingRow, advice);
  gtk_widget_class_bind_template_child (widget_class, GwFindingRow, dismiss);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_clicked_cb);
}

static void
gw_finding_row_init (GwFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_finding_row_new:
 * @history: the history of a plan
 * @with_advice: whether to tell what to do, and to offer to put it aside
 *
 * Returns: (transfer floating): a row that shows no finding yet
 */
GtkWidget *
gw_finding_row_new (GwHistory *history,
                    gboolean   with_advice)
{
  GwFindingRow *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_FINDING_ROW, NULL);
  self->history = g_object_ref (history);
  self->with_advice = with_advice;
  gtk_widget_set_visible (GTK_WIDGET (self->advice), with_advice);
  gtk_widget_set_visible (GTK_WIDGET (self->dismiss), with_advice);
  return GTK_WIDGET (self);
}

/**
 * gw_finding_row_set_finding:
 * @self: a row
 * @finding: (nullable): what it shows
 *
 * Shows a finding of the row's plan.
 */
void
gw_finding_row_set_finding (GwFindingRow *self,
                            GwFinding    *finding)
{
  g_return_if_fail (GW_IS_FINDING_ROW (self));

  if (g_set_object (&self->finding, finding) && finding != NULL)
    update (self);
}

/**
 * gw_finding_lead:
 * @from: a widget in the window
 * @finding: a finding
 *
 * Leads to what it is about.
 */
void
gw_finding_lead (GtkWidget *from,
                 GwFinding *finding)
{
  GwItem *item = gw_finding_get_item (finding);
  const GwField *field = gw_finding_get_field (finding);

  if (GW_IS_PLAN (item) && field != NULL && field->index == GW_PLAN_RISKS)
    gtk_widget_activate_action (from, "win.show-page", "s", "risks");
  else
    gw_lead_to (from, item, field);
}
