/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-selection.h"

/**
 * GwRiskSelection:
 *
 * What is selected on the risks page: one selection for the board, the
 * register and the details.
 *
 * The board and the details know one risk, #GwRiskSelection:risk. The register
 * may select several, #GwRiskSelection:risks, which always holds that one. A
 * risk that leaves the plan leaves the selection.
 */
struct _GwRiskSelection
{
  GObject parent_instance;

  /* Owned */
  GwPlan *plan;
  GPtrArray *risks;

  /* Borrowed from the array */
  GwRisk *risk;
};

typedef enum
{
  PROP_RISK = 1,
  PROP_RISKS,
} GwRiskSelectionProperty;

static GParamSpec *properties[PROP_RISKS + 1];

G_DEFINE_FINAL_TYPE (GwRiskSelection, gw_risk_selection, G_TYPE_OBJECT)

static gboolean
is_in_plan (GwRiskSelection *self,
            GwRisk          *risk)
{
  return gw_item_get_parent_list (risk) == gw_item_get_list (self->plan, GW_PLAN_RISKS);
}

static GPtrArray *
copy_risks (GwRiskSelection *self,
            GPtrArray       *risks)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < risks->len; i++)
    if (is_in_plan (self, risks->pdata[i]))
      g_ptr_array_add (copy, g_object_ref (risks->pdata[i]));

  return copy;
}

static gboolean
holds_same (GPtrArray *a,
            GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      if (a->pdata[i] != b->pdata[i])
        return FALSE;
    }

  return TRUE;
}

/* Takes the array, which must hold references. The one risk stays if it can. */
static void
take_risks (GwRiskSelection *self,
            GPtrArray       *risks)
{
  g_autoptr(GPtrArray) old = g_steal_pointer (&self->risks);
  GwRisk *old_risk = self->risk;

  self->risks = risks;
  if (self->risk == NULL || !g_ptr_array_find (risks, self->risk, NULL))
    self->risk = risks->len > 0 ? g_ptr_array_index (risks, 0) : NULL;

  g_object_freeze_notify (G_OBJECT (self));
  if (self->risk != old_risk)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RISK]);
  if (!holds_same (old, risks))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RISKS]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
risks_changed_cb (GwRiskSelection *self)
{
  g_autoptr(GPtrArray) kept = copy_risks (self, self->risks);

  if (kept->len < self->risks->len)
    take_risks (self, g_steal_pointer (&kept));
}

static void
gw_risk_selection_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GwRiskSelection *self = GW_RISK_SELECTION (object);

  switch ((GwRiskSelectionProperty) prop_id)
    {
    case PROP_RISK:
      g_value_set_object (value, self->risk);
      break;
    case PROP_RISKS:
      g_value_set_boxed (value, self->risks);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_risk_selection_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GwRiskSelection *self = GW_RISK_SELECTION (object);

  switch ((GwRiskSelectionProperty) prop_id)
    {
    case PROP_RISK:
      gw_risk_selection_set_risk (self, g_value_get_object (value));
      break;
    case PROP_RISKS:
      gw_risk_selection_set_risks (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_risk_selection_finalize (GObject *object)
{
  GwRiskSelection *self = GW_RISK_SELECTION (object);

  g_ptr_array_unref (self->risks);
  g_object_unref (self->plan);

  G_OBJECT_CLASS (gw_risk_selection_parent_class)->finalize (object);
}

static void
gw_risk_selection_class_init (GwRiskSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = gw_risk_selection_get_property;
  object_class->set_property = gw_risk_selection_set_property;
  object_class->finalize = gw_risk_selection_finalize;

  /**
   * GwRiskSelection:risk:
   *
   * The selected risk, the first one chosen of several; or none.
   */
  properties[PROP_RISK] = g_param_spec_object ("risk", NULL, NULL, GW_TYPE_RISK, flags);
  /**
   * GwRiskSelection:risks: (type GLib.PtrArray(GwRisk))
   *
   * All selected risks; empty when none is.
   */
  properties[PROP_RISKS] = g_param_spec_boxed ("risks", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
gw_risk_selection_init (GwRiskSelection *self)
{
  self->risks = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * gw_risk_selection_new:
 * @plan: the plan whose risks are selected
 *
 * Creates a selection with nothing selected.
 *
 * Returns: (transfer full): the selection
 */
GwRiskSelection *
gw_risk_selection_new (GwPlan *plan)
{
  GwRiskSelection *self;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  self = g_object_new (GW_TYPE_RISK_SELECTION, NULL);
  self->plan = g_object_ref (plan);
  g_signal_connect_object (gw_item_get_list (plan, GW_PLAN_RISKS), "items-changed",
                           G_CALLBACK (risks_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * gw_risk_selection_get_risk:
 * @self: a selection
 *
 * Gets the one risk that the details show.
 *
 * Returns: (transfer none) (nullable): the selected risk
 */
GwRisk *
gw_risk_selection_get_risk (GwRiskSelection *self)
{
  g_return_val_if_fail (GW_IS_RISK_SELECTION (self), NULL);

  return self->risk;
}

/**
 * gw_risk_selection_set_risk:
 * @self: a selection
 * @risk: (nullable): a risk of the plan
 *
 * Selects @risk and nothing else. What a review has kept of a risk is none of
 * the plan, nor is one that has left it while its row is still there: they cannot
 * be selected.
 */
void
gw_risk_selection_set_risk (GwRiskSelection *self,
                            GwRisk          *risk)
{
  g_autoptr(GPtrArray) risks = NULL;

  g_return_if_fail (GW_IS_RISK_SELECTION (self));
  g_return_if_fail (risk == NULL || GW_IS_RISK (risk));

  risks = g_ptr_array_new_with_free_func (g_object_unref);
  if (risk != NULL && is_in_plan (self, risk))
    g_ptr_array_add (risks, g_object_ref (risk));
  take_risks (self, g_steal_pointer (&risks));
}

/**
 * gw_risk_selection_get_risks:
 * @self: a selection
 *
 * Gets all selected risks. The array is replaced, never changed, when the
 * selection changes.
 *
 * Returns: (transfer none) (element-type GwRisk): the selected risks
 */
GPtrArray *
gw_risk_selection_get_risks (GwRiskSelection *self)
{
  g_return_val_if_fail (GW_IS_RISK_SELECTION (self), NULL);

  return self->risks;
}

/**
 * gw_risk_selection_set_risks:
 * @self: a selection
 * @risks: (element-type GwRisk): risks of the plan
 *
 * Selects those of @risks that are in the plan. The one selected risk stays what it is when it is among
 * them, else it is the first.
 */
void
gw_risk_selection_set_risks (GwRiskSelection *self,
                             GPtrArray       *risks)
{
  g_return_if_fail (GW_IS_RISK_SELECTION (self));
  g_return_if_fail (risks != NULL);

  take_risks (self, copy_risks (self, risks));
}

/**
 * gw_risk_selection_is_selected:
 * @self: a selection
 * @risk: a risk
 *
 * Tells whether @risk is among the selected ones.
 *
 * Returns: %TRUE if it is
 */
gboolean
gw_risk_selection_is_selected (GwRiskSelection *self,
                               GwRisk          *risk)
{
  g_return_val_if_fail (GW_IS_RISK_SELECTION (self), FALSE);

  return g_ptr_array_find (self->risks, risk, NULL);
}
