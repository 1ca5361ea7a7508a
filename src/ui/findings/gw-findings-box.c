/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/findings/gw-findings-box.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "gw-config.h"
#include "plan/gw-findings.h"
#include "ui/findings/gw-finding-row.h"
#include "ui/findings/gw-findings-dialog.h"
#include "ui/findings/gw-findings-run.h"
#include "ui/widgets/gw-list-rows.h"
#include "ui/widgets/gw-me.h"

#define MAX_ROWS 8
#define FINDING_KEY "gw-finding"

/**
 * GwFindingsBox:
 *
 * The most pressing findings of a plan, each leading to its place; the others
 * and those put aside are in a dialog.
 */
struct _GwFindingsBox
{
  GtkWidget parent_instance;

  /* Owned */
  GwHistory *history;
  GwFindingsRun *run;

  /* Template */
  GtkWidget *box;
  GtkLabel *heading;
  GtkToggleButton *mine;
  GtkListBox *list;
  GtkButton *all;
};

G_DEFINE_FINAL_TYPE (GwFindingsBox, gw_findings_box, GTK_TYPE_WIDGET)

static GtkWidget *
make_row (gpointer history)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *child = gw_finding_row_new (history, FALSE);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, child, NULL, -1);
  return row;
}

static void
show_finding (GwFindingsBox *self,
              guint          position,
              GwFinding     *finding)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) position);

  gw_finding_row_set_finding (GW_FINDING_ROW (gtk_list_box_row_get_child (row)), finding);
  g_object_set_data_full (G_OBJECT (row), FINDING_KEY, g_object_ref (finding), g_object_unref);
}

static void
row_activated_cb (GwFindingsBox *self,
                  GtkListBoxRow *row)
{
  gw_finding_lead (GTK_WIDGET (self), g_object_get_data (G_OBJECT (row), FINDING_KEY));
}

static gboolean
is_shown (GwFindingsBox *self,
          GwFinding     *finding,
          const char    *me)
{
  if (gw_finding_get_dismissal (finding) != NULL)
    return FALSE;
  return !gtk_toggle_button_get_active (self->mine) || g_strcmp0 (gw_finding_get_owner (finding), me) == 0;
}

static void
update_heading (GwFindingsBox *self,
                GPtrArray     *findings)
{
  guint n_open = gw_findings_count_open (findings, GW_SEVERITY_NOTE);
  g_autofree char *text = n_open > 0 ? g_strdup_printf ("%s %u", _("Findings"), n_open)
                                     : g_strdup (_("Findings"));

  gtk_label_set_label (self->heading, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show_findings (gpointer   owner,
               GPtrArray *findings)
{
  GwFindingsBox *self = owner;
  const char *me = gw_me_find (gw_history_get_plan (self->history));
  GwFinding *shown[MAX_ROWS];
  guint n_shown = 0;

  update_heading (self, findings);
  gtk_widget_set_visible (GTK_WIDGET (self->mine), me != NULL);
  for (guint i = 0; i < findings->len && n_shown < MAX_ROWS; i++)
    if (is_shown (self, g_ptr_array_index (findings, i), me))
      shown[n_shown++] = g_ptr_array_index (findings, i);
  gw_ui_set_n_rows (self->list, n_shown, make_row, self->history);
  for (guint i = 0; i < n_shown; i++)
    show_finding (self, i, shown[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->all), findings->len > 0);
}

static void
update_cb (GwFindingsBox *self)
{
  if (self->history != NULL)
    gw_findings_run_start (self->run, gw_history_get_plan (self->history));
}

static void
all_clicked_cb (GwFindingsBox *self)
{
  adw_dialog_present (gw_findings_dialog_new (self->history), GTK_WIDGET (self));
}

static void
gw_findings_box_dispose (GObject *object)
{
  GwFindingsBox *self = GW_FINDINGS_BOX (object);

  g_clear_pointer (&self->run, gw_findings_run_free);
  g_clear_object (&self->history);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_FINDINGS_BOX);

  G_OBJECT_CLASS (gw_findings_box_parent_class)->dispose (object);
}

static void
gw_findings_box_class_init (GwFindingsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_findings_box_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/findings/gw-findings-box.ui");
  gtk_widget_class_bind_template_child (widget_class, GwFindingsBox, box);
  gtk_widget_class_bind_template_child (widget_class, GwFindingsBox, heading);
  gtk_widget_class_bind_template_child (widget_class, GwFindingsBox, mine);
  gtk_widget_class_bind_template_child (widget_class, GwFindingsBox, list);
  gtk_widget_class_bind_template_child (widget_class, GwFindingsBox, all);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
}

static void
gw_findings_box_init (GwFindingsBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->run = gw_findings_run_new (show_findings, self);
}

/**
 * gw_findings_box_set_history:
 * @self: a box
 * @history: the history of a plan
 *
 * Shows the findings of the plan. Whoever holds the box tells it when they may
 * have changed, see gw_findings_box_update().
 */
void
gw_findings_box_set_history (GwFindingsBox *self,
                             GwHistory     *history)
{
  g_return_if_fail (GW_IS_FINDINGS_BOX (self));

  g_set_object (&self->history, history);
  update_cb (self);
}

/**
 * gw_findings_box_update:
 * @self: a box
 *
 * Looks again at the plan.
 */
void
gw_findings_box_update (GwFindingsBox *self)
{
  g_return_if_fail (GW_IS_FINDINGS_BOX (self));

  update_cb (self);
}
