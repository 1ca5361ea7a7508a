/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-risk.h"

#include "plan/gw-link.h"
#include "plan/gw-person.h"
#include "plan/gw-stage.h"

/**
 * GwRisk:
 *
 * A risk of the project: where it lies before and after the response, and who watches it.
 */
struct _GwRisk
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwRisk, gw_risk, GW_TYPE_ITEM)

static const char *const status_codes[] = { "closed", NULL };
static const char *const confidence_codes[] = { "low", "medium", "high", NULL };
static const char *const response_codes[] = { "avoid", "reduce", "transfer", "accept", NULL };

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "risk", GW_ID_PLAN);
  gw_item_class_add_code (klass, GW_RISK_ORIGIN, "origin", NULL);
  gw_item_class_add_integer (klass, GW_RISK_NUMBER, "number", 1, GW_RISK_MAX_NUMBER);
  gw_item_class_add_text (klass, GW_RISK_TITLE, "title");
  gw_item_class_add_text (klass, GW_RISK_SHORT, "short");
  gw_item_class_add_lines (klass, GW_RISK_DESCRIPTION, "description");
  gw_item_class_add_ref (klass, GW_RISK_STAGE, "stage", GW_TYPE_STAGE);
  gw_item_class_add_ref (klass, GW_RISK_OWNER, "owner", GW_TYPE_PERSON);
  gw_item_class_add_code (klass, GW_RISK_STATUS, "status", status_codes);
  gw_item_class_add_date (klass, GW_RISK_CLOSED_ON, "closed_on");
  gw_item_class_add_text (klass, GW_RISK_CLOSED_REASON, "closed_reason");
  gw_item_class_add_level (klass, GW_RISK_PROBABILITY, "probability");
  gw_item_class_add_level (klass, GW_RISK_IMPACT, "impact");
  gw_item_class_add_lines (klass, GW_RISK_PLACEMENT_REASON, "placement_reason");
  gw_item_class_add_ref (klass, GW_RISK_PLACED_BY, "placed_by", GW_TYPE_PERSON);
  gw_item_class_add_code (klass, GW_RISK_CONFIDENCE, "confidence", confidence_codes);
  gw_item_class_add_level (klass, GW_RISK_RESIDUAL_PROBABILITY, "residual_probability");
  gw_item_class_add_level (klass, GW_RISK_RESIDUAL_IMPACT, "residual_impact");
  gw_item_class_add_code (klass, GW_RISK_RESPONSE, "response", response_codes);
  gw_item_class_add_lines (klass, GW_RISK_RESPONSE_PLAN, "response_plan");
  gw_item_class_add_date (klass, GW_RISK_DUE, "due");
  gw_item_class_add_date (klass, GW_RISK_REVIEW_ON, "review_on");
  gw_item_class_add_lines (klass, GW_RISK_NOTE, "note");
  gw_item_class_add_list (klass, GW_RISK_EVIDENCE, "evidence", GW_TYPE_LINK);
  gw_item_class_set_unit (klass, "status", GW_RISK_STATUS, GW_RISK_CLOSED_REASON);
  gw_item_class_set_unit (klass, "inherent", GW_RISK_PROBABILITY, GW_RISK_IMPACT);
  gw_item_class_set_unit (klass, "residual", GW_RISK_RESIDUAL_PROBABILITY, GW_RISK_RESIDUAL_IMPACT);
}

static void
gw_risk_class_init (GwRiskClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_risk_init (GwRisk *self)
{
}

static GwPosition
get_position (GwRisk *self,
              guint   probability,
              guint   impact)
{
  GwPosition position = {
    .probability = (int) gw_item_get_integer (self, probability),
    .impact = (int) gw_item_get_integer (self, impact),
  };

  /* Half a position is none: nothing missing is ever shown as a level. */
  if (!gw_position_is_placed (position))
    position = (GwPosition) { 0, 0 };
  return position;
}

/**
 * gw_risk_get_inherent:
 * @self: a risk
 *
 * Returns: where it lies before the response
 */
GwPosition
gw_risk_get_inherent (GwRisk *self)
{
  return get_position (self, GW_RISK_PROBABILITY, GW_RISK_IMPACT);
}

/**
 * gw_risk_get_residual:
 * @self: a risk
 *
 * Returns: where it lies after the response
 */
GwPosition
gw_risk_get_residual (GwRisk *self)
{
  return get_position (self, GW_RISK_RESIDUAL_PROBABILITY, GW_RISK_RESIDUAL_IMPACT);
}

/**
 * gw_risk_get_current:
 * @self: a risk
 *
 * Returns: the residual position if placed, else the inherent one; bands,
 *   counts, order and appetite use it
 */
GwPosition
gw_risk_get_current (GwRisk *self)
{
  GwPosition residual = gw_risk_get_residual (self);

  return gw_position_is_placed (residual) ? residual : gw_risk_get_inherent (self);
}

/**
 * gw_risk_get_score:
 * @self: a risk
 *
 * Returns: the score of the current position, 0 when not placed
 */
int
gw_risk_get_score (GwRisk *self)
{
  return gw_position_get_score (gw_risk_get_current (self));
}

/**
 * gw_risk_is_placed:
 * @self: a risk
 *
 * Returns: whether somebody has placed it
 */
gboolean
gw_risk_is_placed (GwRisk *self)
{
  return gw_position_is_placed (gw_risk_get_current (self));
}

/**
 * gw_risk_is_closed:
 * @self: a risk
 *
 * Returns: whether it is closed: kept, but no longer watched
 */
gboolean
gw_risk_is_closed (GwRisk *self)
{
  return g_strcmp0 (gw_item_get_text (self, GW_RISK_STATUS), "closed") == 0;
}

/**
 * gw_risk_has_response:
 * @self: a risk
 *
 * Returns: whether anything says what is done about it: the kind of response
 *   or words
 */
gboolean
gw_risk_has_response (GwRisk *self)
{
  return gw_item_is_set (self, GW_RISK_RESPONSE) || gw_item_is_set (self, GW_RISK_RESPONSE_PLAN);
}

/**
 * gw_risk_is_accepted:
 * @self: a risk
 *
 * Returns: whether the response is to take it as it is
 */
gboolean
gw_risk_is_accepted (GwRisk *self)
{
  return g_strcmp0 (gw_item_get_text (self, GW_RISK_RESPONSE), "accept") == 0;
}

/**
 * gw_risk_get_number:
 * @self: a risk
 *
 * Returns: its number, given once; 0 when it has none
 */
int
gw_risk_get_number (GwRisk *self)
{
  return (int) gw_item_get_integer (self, GW_RISK_NUMBER);
}

/**
 * gw_risk_get_label:
 * @self: a risk
 *
 * Returns: (transfer none): what it is called where there is little room: its
 *   short title, else its title, else the empty string
 */
const char *
gw_risk_get_label (GwRisk *self)
{
  const char *label = gw_item_get_text (self, GW_RISK_SHORT);

  if (label == NULL)
    label = gw_item_get_text (self, GW_RISK_TITLE);
  return label != NULL ? label : "";
}

/**
 * gw_risk_compare:
 * @a: a risk
 * @b: another
 *
 * Orders by urgency: higher score first, of equal ones the higher impact, then
 * the smaller number; unplaced ones last.
 *
 * Returns: less than 0 when @a comes first
 */
int
gw_risk_compare (GwRisk *a,
                 GwRisk *b)
{
  const GwPosition position = gw_risk_get_current (a);
  const GwPosition other = gw_risk_get_current (b);
  int order = gw_position_get_score (other) - gw_position_get_score (position);

  if (order == 0)
    order = other.impact - position.impact;
  if (order == 0)
    order = gw_risk_get_number (a) - gw_risk_get_number (b);
  return order;
}
