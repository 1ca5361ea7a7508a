/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-catalog-row.h"

#include "gw-config.h"

#include <glib/gi18n.h>

#include "words/gw-format.h"

/**
 * GwCatalogRow:
 *
 * A risk of the catalogue with what is typical of it, to be chosen or not.
 */
struct _GwCatalogRow
{
  GtkWidget parent_instance;

  /* Owned */
  GwRisk *risk;

  /* Template */
  GtkWidget *box;
  GtkCheckButton *check;
  GtkLabel *title;
  GtkLabel *hint;
  GtkWidget *in_plan;
};

enum
{
  SIGNAL_TOGGLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwCatalogRow, gw_catalog_row, GTK_TYPE_WIDGET)

static void
toggled_cb (GwCatalogRow *self)
{
  if (self->risk != NULL)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0);
}

static char *
dup_hint (GwRisk *risk)
{
  GwPosition typical = gw_risk_get_inherent (risk);
  const char *response = gw_item_get_text (risk, GW_RISK_RESPONSE_PLAN);
  g_autofree char *place = NULL;

  if (!gw_position_is_placed (typical))
    return g_strdup (response);
  place = g_strdup_printf (_("Typical: probability %d, impact %d"), typical.probability,
                           typical.impact);
  return response != NULL ? gw_format ("%s · %s", place, response) : g_steal_pointer (&place);
}

static void
gw_catalog_row_dispose (GObject *object)
{
  GwCatalogRow *self = GW_CATALOG_ROW (object);

  g_clear_object (&self->risk);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_CATALOG_ROW);

  G_OBJECT_CLASS (gw_catalog_row_parent_class)->dispose (object);
}

static void
gw_catalog_row_class_init (GwCatalogRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_catalog_row_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/dialogs/gw-catalog-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwCatalogRow, box);
  gtk_widget_class_bind_template_child (widget_class, GwCatalogRow, check);
  gtk_widget_class_bind_template_child (widget_class, GwCatalogRow, title);
  gtk_widget_class_bind_template_child (widget_class, GwCatalogRow, hint);
  gtk_widget_class_bind_template_child (widget_class, GwCatalogRow, in_plan);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);

  /**
   * GwCatalogRow::toggled:
   * @self: the row
   *
   * The user has chosen the risk, or not to.
   */
  signals[SIGNAL_TOGGLED] =
    g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
gw_catalog_row_init (GwCatalogRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_catalog_row_new:
 *
 * Returns: (transfer floating): a row of no risk yet
 */
GtkWidget *
gw_catalog_row_new (void)
{
  return g_object_new (GW_TYPE_CATALOG_ROW, NULL);
}

/**
 * gw_catalog_row_bind:
 * @self: a row
 * @risk: (nullable): a risk of the catalogue
 * @in_plan: whether the plan has it already, so that it is not offered
 *
 * Shows a risk, not chosen.
 */
void
gw_catalog_row_bind (GwCatalogRow *self,
                     GwRisk       *risk,
                     gboolean      in_plan)
{
  const char *title;
  g_autofree char *hint = NULL;

  g_return_if_fail (GW_IS_CATALOG_ROW (self));

  g_clear_object (&self->risk);
  gtk_check_button_set_active (self->check, FALSE);
  if (risk == NULL)
    return;
  title = gw_item_get_text (risk, GW_RISK_TITLE);
  hint = dup_hint (risk);
  gtk_label_set_text (self->title, title != NULL ? title : gw_risk_get_label (risk));
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  /* not hidden, so that all titles begin in one line */
  gtk_widget_set_opacity (GTK_WIDGET (self->check), in_plan ? 0 : 1);
  gtk_widget_set_visible (self->in_plan, in_plan);
  gtk_widget_set_sensitive (self->box, !in_plan);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->title), -1);
  self->risk = g_object_ref (risk);
}

/**
 * gw_catalog_row_get_risk:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
GwRisk *
gw_catalog_row_get_risk (GwCatalogRow *self)
{
  g_return_val_if_fail (GW_IS_CATALOG_ROW (self), NULL);

  return self->risk;
}

/**
 * gw_catalog_row_get_chosen:
 * @self: a row
 *
 * Returns: whether it is chosen
 */
gboolean
gw_catalog_row_get_chosen (GwCatalogRow *self)
{
  g_return_val_if_fail (GW_IS_CATALOG_ROW (self), FALSE);

  return gtk_check_button_get_active (self->check);
}

/**
 * gw_catalog_row_set_chosen:
 * @self: a row
 * @chosen: whether it is chosen
 *
 * Chooses the risk, or not.
 */
void
gw_catalog_row_set_chosen (GwCatalogRow *self,
                           gboolean      chosen)
{
  g_return_if_fail (GW_IS_CATALOG_ROW (self));

  gtk_check_button_set_active (self->check, chosen);
}
