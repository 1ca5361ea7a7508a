/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-register-column.h"

#include <glib/gi18n.h>

#include "ui/widgets/gw-labels.h"

/*
 * What the columns of the register are: their names, what stands in their
 * cells, how they are sorted. Numbers are sorted as numbers and text by keys
 * that are made once a risk, which 10 000 rows need.
 */

typedef struct
{
  const char *id;
  const char *title;
  int field;                    /* what is edited in place, -1 for nothing */
} Column;

static const Column columns[GW_N_COLUMNS] = {
  [GW_COLUMN_NUMBER] = { "number", NC_ ("column", "#"), -1 },
  [GW_COLUMN_RISK] = { "risk", N_("Risk"), GW_RISK_TITLE },
  [GW_COLUMN_STAGE] = { "stage", N_("Stage"), GW_RISK_STAGE },
  [GW_COLUMN_INHERENT] = { "inherent", N_("Inherent"), GW_RISK_PROBABILITY },
  [GW_COLUMN_RESIDUAL] = { "residual", N_("Residual"), GW_RISK_RESIDUAL_PROBABILITY },
  [GW_COLUMN_MOVEMENT] = { "movement", N_("Movement"), -1 },
  [GW_COLUMN_RESPONSE] = { "response", N_("Response"), GW_RISK_RESPONSE },
  [GW_COLUMN_OWNER] = { "owner", N_("Owner"), GW_RISK_OWNER },
  [GW_COLUMN_DUE] = { "due", N_("Due"), GW_RISK_DUE },
  [GW_COLUMN_REVIEW_ON] = { "review-on", N_("Next review"), GW_RISK_REVIEW_ON },
  [GW_COLUMN_STATUS] = { "status", N_("State"), -1 },
};

/**
 * gw_register_column_get_id:
 * @column: a column
 *
 * Returns: (transfer none): its name in actions and settings
 */
const char *
gw_register_column_get_id (GwRegisterColumn column)
{
  g_return_val_if_fail (column < GW_N_COLUMNS, NULL);

  return columns[column].id;
}

/**
 * gw_register_column_get_title:
 * @column: a column
 *
 * Returns: (transfer none): what stands above it
 */
const char *
gw_register_column_get_title (GwRegisterColumn column)
{
  g_return_val_if_fail (column < GW_N_COLUMNS, NULL);

  if (column == GW_COLUMN_NUMBER)
    return C_("column", "#");
  return _(columns[column].title);
}

/**
 * gw_register_column_is_editable:
 * @column: a column
 *
 * Returns: whether its cells can be edited in place
 */
gboolean
gw_register_column_is_editable (GwRegisterColumn column)
{
  g_return_val_if_fail (column < GW_N_COLUMNS, FALSE);

  return columns[column].field >= 0;
}

/**
 * gw_register_column_get_field:
 * @column: an editable column
 * @risk: a risk
 *
 * Returns: the field of @risk that the cell shows and edits: of the names the
 *   one that is seen
 */
guint
gw_register_column_get_field (GwRegisterColumn  column,
                              GwRisk           *risk)
{
  g_return_val_if_fail (gw_register_column_is_editable (column), GW_RISK_TITLE);

  if (column == GW_COLUMN_RISK && gw_item_is_set (risk, GW_RISK_SHORT))
    return GW_RISK_SHORT;
  return (guint) columns[column].field;
}

/**
 * gw_register_column_get_place:
 * @column: a column
 * @risk: a risk
 *
 * Returns: the position that the column shows, none for other columns
 */
GwPosition
gw_register_column_get_place (GwRegisterColumn  column,
                              GwRisk           *risk)
{
  if (column == GW_COLUMN_INHERENT)
    return gw_risk_get_inherent (risk);
  if (column == GW_COLUMN_RESIDUAL)
    return gw_risk_get_residual (risk);
  return (GwPosition) { 0, 0 };
}

static char *
get_stage_text (GwPlan *plan,
                GwRisk *risk)
{
  const char *id = gw_item_get_text (risk, GW_RISK_STAGE);
  GwStage *stage = gw_plan_find_typed (plan, id, GW_TYPE_STAGE);
  const char *title = stage != NULL ? gw_item_get_text (stage, GW_STAGE_TITLE) : NULL;

  return g_strdup (title != NULL ? title : id);
}

static const char *
get_status_text (GwRisk *risk)
{
  if (gw_risk_is_closed (risk))
    return _("Closed");
  return gw_risk_is_placed (risk) ? C_("risk state", "Open") : _("Unplaced");
}

static char *
get_place_text (GwPosition place)
{
  return gw_position_is_placed (place) ? g_strdup_printf ("%d×%d", place.probability, place.impact)
                                       : g_strdup ("");
}

static char *
get_owner_text (GwPlan *plan,
                GwRisk *risk)
{
  const char *id = gw_item_get_text (risk, GW_RISK_OWNER);

  return id != NULL ? gw_ui_person_label (plan, id) : g_strdup ("");
}

/**
 * gw_register_column_get_text:
 * @column: a column
 * @plan: the plan of @risk
 * @risk: a risk
 *
 * The movement of a risk is not its own: see [func@ui_movement_text].
 *
 * Returns: (transfer full): what stands in the cell; empty when there is nothing
 */
char *
gw_register_column_get_text (GwRegisterColumn  column,
                             GwPlan           *plan,
                             GwRisk           *risk)
{
  switch (column)
    {
    case GW_COLUMN_NUMBER:
      return g_strdup_printf ("%d", gw_risk_get_number (risk));
    case GW_COLUMN_RISK:
      return g_strdup (gw_risk_get_label (risk));
    case GW_COLUMN_STAGE:
      return get_stage_text (plan, risk);
    case GW_COLUMN_INHERENT:
    case GW_COLUMN_RESIDUAL:
      return get_place_text (gw_register_column_get_place (column, risk));
    case GW_COLUMN_MOVEMENT:
      return g_strdup ("");
    case GW_COLUMN_RESPONSE:
      return g_strdup (gw_item_is_set (risk, GW_RISK_RESPONSE)
                       ? gw_ui_response_label (gw_item_get_text (risk, GW_RISK_RESPONSE)) : "");
    case GW_COLUMN_OWNER:
      return get_owner_text (plan, risk);
    case GW_COLUMN_DUE:
      return g_strdup (gw_item_get_text (risk, GW_RISK_DUE));
    case GW_COLUMN_REVIEW_ON:
      return g_strdup (gw_item_get_text (risk, GW_RISK_REVIEW_ON));
    case GW_COLUMN_STATUS:
      return g_strdup (get_status_text (risk));
    default:
      return NULL;
    }
}

/**
 * gw_register_column_is_numeric:
 * @column: a column
 *
 * Returns: whether it is sorted by numbers, not by its texts
 */
gboolean
gw_register_column_is_numeric (GwRegisterColumn column)
{
  return column == GW_COLUMN_NUMBER || column == GW_COLUMN_INHERENT || column == GW_COLUMN_RESIDUAL ||
         column == GW_COLUMN_MOVEMENT;
}

/**
 * gw_register_column_get_rank:
 * @column: a numeric column
 * @movements: (transfer none): what has become of the risks
 * @risk: a risk
 *
 * Returns: by what @risk is sorted, the most urgent first
 */
int
gw_register_column_get_rank (GwRegisterColumn  column,
                             GwRiskMovements  *movements,
                             GwRisk           *risk)
{
  GwPosition place;

  if (column == GW_COLUMN_NUMBER)
    return gw_risk_get_number (risk);
  if (column == GW_COLUMN_MOVEMENT)
    return (int) gw_risk_movements_get_rank (movements, risk);
  place = gw_register_column_get_place (column, risk);
  /* of equal scores the higher impact is the more urgent one */
  return -(gw_position_get_score (place) * (GW_LEVELS + 1) + place.impact);
}
