/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gate/gw-gate-changes.h"

#include <glib/gi18n.h>

#include "plan/gw-basis.h"
#include "plan/gw-check.h"
#include "plan/gw-plan.h"
#include "ui/widgets/gw-change-row.h"
#include "ui/widgets/gw-outcome.h"

/**
 * GwGateChanges:
 *
 * Says that what a decision was based on has changed since, and opens to tell
 * what. It hides when nothing has.
 */
struct _GwGateChanges
{
  AdwExpanderRow parent_instance;

  /* Owned */
  GPtrArray *rows;              /* borrowed widgets */
};

/* Who wants to see more than that compares the plan with a version of it. */
#define MOST_ROWS 100

G_DEFINE_FINAL_TYPE (GwGateChanges, gw_gate_changes, ADW_TYPE_EXPANDER_ROW)

static char *
describe (GPtrArray *changes)
{
  guint n_checks = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      GwItemChange *change = g_ptr_array_index (changes, i);

      n_checks += GW_IS_CHECK (change->now != NULL ? change->now : change->then);
    }
  if (n_checks == changes->len)
    return g_strdup_printf (ngettext ("%d check has changed since the decision",
                                      "%d checks have changed since the decision", n_checks),
                            (int) n_checks);
  return g_strdup_printf (ngettext ("%d item has changed since the decision",
                                    "%d items have changed since the decision", changes->len),
                          (int) changes->len);
}

static void
clear (GwGateChanges *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
add (GwGateChanges *self,
     GtkWidget     *row)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_rest (GwGateChanges *self,
          guint          n_more)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%d more", "%d more", n_more), (int) n_more);

  add (self, g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL));
}

static void
gw_gate_changes_finalize (GObject *object)
{
  g_ptr_array_unref (GW_GATE_CHANGES (object)->rows);

  G_OBJECT_CLASS (gw_gate_changes_parent_class)->finalize (object);
}

static void
gw_gate_changes_class_init (GwGateChangesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_gate_changes_finalize;
}

static void
gw_gate_changes_init (GwGateChanges *self)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", GW_STALE_ICON,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->rows = g_ptr_array_new ();
  gtk_widget_add_css_class (icon, "warning");
  g_object_set (self, "use-markup", FALSE, NULL);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), icon);
}

/**
 * gw_gate_changes_bind:
 * @self: a row
 * @decision: (nullable): the decision that stands; %NULL for none
 *
 * Shows what has changed since a decision, as it is now.
 */
void
gw_gate_changes_bind (GwGateChanges *self,
                      GwDecision    *decision)
{
  g_autoptr(GPtrArray) changes = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (GW_IS_GATE_CHANGES (self));

  clear (self);
  changes = decision != NULL ? gw_decision_get_changes (decision) : g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), changes->len > 0);
  if (changes->len == 0)
    return;
  title = describe (changes);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  for (guint i = 0; i < MIN (changes->len, MOST_ROWS); i++)
    add (self, gw_change_row_new (GW_PLAN (gw_item_get_root (decision)), g_ptr_array_index (changes, i),
                                  GW_CHANGE_FULL));
  if (changes->len > MOST_ROWS)
    add_rest (self, changes->len - MOST_ROWS);
}
