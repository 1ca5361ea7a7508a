/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-risks.h"

#include "edit/gw-edit-private.h"
#include "plan/gw-ids.h"
#include "plan/gw-item-write.h"
#include "words/gw-dates.h"

static void
write_position (GwHistory   *history,
                GwRisk      *risk,
                GwPlacement  placement,
                GwPosition   position)
{
  gboolean inherent = placement == GW_PLACEMENT_INHERENT;

  gw_history_set_level (history, risk,
                        inherent ? GW_RISK_PROBABILITY : GW_RISK_RESIDUAL_PROBABILITY,
                        position.probability);
  gw_history_set_level (history, risk,
                        inherent ? GW_RISK_IMPACT : GW_RISK_RESIDUAL_IMPACT,
                        position.impact);
}

/**
 * gw_edit_place_risk:
 * @history: a history
 * @risk: a risk of the plan
 * @placement: which position is meant; of a risk in the tray it is always the
 *   inherent one
 * @position: a cell of the matrix
 *
 * Places a risk, or moves it: probability and impact in one step.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_place_risk (GwHistory   *history,
                    GwRisk      *risk,
                    GwPlacement  placement,
                    GwPosition   position)
{
  gboolean placed;

  g_return_val_if_fail (GW_IS_HISTORY (history) && GW_IS_RISK (risk), FALSE);
  g_return_val_if_fail (position.probability >= 1 && position.probability <= GW_LEVELS, FALSE);
  g_return_val_if_fail (position.impact >= 1 && position.impact <= GW_LEVELS, FALSE);

  placed = gw_risk_is_placed (risk);
  gw_history_begin (history, placed ? GW_N_ ("move risk") : GW_N_ ("place risk"));
  write_position (history, risk, placed ? placement : GW_PLACEMENT_INHERENT, position);
  return gw_history_end (history);
}

/**
 * gw_edit_clear_place:
 * @history: a history
 * @risk: a risk of the plan
 * @placement: which position is meant
 *
 * Takes a position back. Without the inherent one there is no residual one
 * either, and the risk returns to the tray.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_clear_place (GwHistory   *history,
                     GwRisk      *risk,
                     GwPlacement  placement)
{
  const GwPosition none = { 0, 0 };
  gboolean inherent = placement == GW_PLACEMENT_INHERENT;

  g_return_val_if_fail (GW_IS_HISTORY (history) && GW_IS_RISK (risk), FALSE);

  gw_history_begin (history, inherent ? GW_N_ ("return risk to tray") : GW_N_ ("clear residual position"));
  write_position (history, risk, GW_PLACEMENT_RESIDUAL, none);
  if (inherent)
    write_position (history, risk, GW_PLACEMENT_INHERENT, none);
  return gw_history_end (history);
}

static void
append_risk (GwHistory *history,
             GwRisk    *risk)
{
  GwPlan *plan = gw_history_get_plan (history);
  GwValue number;

  gw_value_init_integer (&number, gw_plan_get_next_number (plan));
  gw_item_take_value (GW_ITEM (risk), gw_item_get_field (risk, GW_RISK_NUMBER), &number);
  gw_history_append (history, gw_item_get_list (plan, GW_PLAN_RISKS), risk);
}

/**
 * gw_edit_add_risk:
 * @history: a history
 * @title: (nullable): what may happen
 *
 * Adds a risk, unplaced, with the next number.
 *
 * Returns: (transfer none): the risk
 */
GwRisk *
gw_edit_add_risk (GwHistory  *history,
                  const char *title)
{
  return gw_edit_add_known_risk (history, NULL, title);
}

/* The id when no item of the plan has it, else %NULL: a random one will do */
static const char *
get_free_id (GwPlan     *plan,
             const char *id)
{
  return id != NULL && gw_id_is_valid (id) && gw_plan_find (plan, id) == NULL ? id : NULL;
}

/**
 * gw_edit_add_known_risk:
 * @history: a history
 * @id: (nullable): the id it has elsewhere, in a table or another plan; kept
 *   where the plan has it free
 * @title: (nullable): what may happen
 *
 * Adds a risk that comes from elsewhere, unplaced, with the next number.
 *
 * Returns: (transfer none): the risk
 */
GwRisk *
gw_edit_add_known_risk (GwHistory  *history,
                        const char *id,
                        const char *title)
{
  g_autoptr(GwRisk) risk = NULL;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  risk = gw_edit_new_item (GW_TYPE_RISK, get_free_id (gw_history_get_plan (history), id),
                           GW_RISK_TITLE, title);
  gw_history_begin (history, GW_N_ ("add risk"));
  append_risk (history, risk);
  gw_history_end (history);
  return risk;
}

static void
copy_field (GwItem *from,
            GwItem *to,
            guint   index)
{
  GwValue value;

  gw_value_copy (gw_item_get_value (from, index), &value);
  gw_item_take_value (to, gw_item_get_field (to, index), &value);
}

/* Words and stage only: hints of the catalogue are never applied, so that
 * nobody takes them for a judgement of this project. */
static GwRisk *
copy_catalog_risk (GwPlan *plan,
                   GwRisk *source)
{
  GwRisk *risk = gw_edit_new_item (GW_TYPE_RISK, get_free_id (plan, gw_item_get_id (source)),
                                   GW_RISK_TITLE, NULL);

  copy_field (GW_ITEM (source), GW_ITEM (risk), GW_RISK_ORIGIN);
  copy_field (GW_ITEM (source), GW_ITEM (risk), GW_RISK_TITLE);
  copy_field (GW_ITEM (source), GW_ITEM (risk), GW_RISK_SHORT);
  copy_field (GW_ITEM (source), GW_ITEM (risk), GW_RISK_STAGE);
  return risk;
}

/**
 * gw_edit_add_catalog_risks:
 * @history: a history
 * @catalog_risks: (element-type GwRisk): risks of the catalogue
 *
 * Adds risks of the catalogue, unplaced, numbered in their order. Each keeps
 * its code as id where the plan has it free, and gets a random one otherwise.
 *
 * Returns: how many were added
 */
guint
gw_edit_add_catalog_risks (GwHistory *history,
                           GPtrArray *catalog_risks)
{
  g_return_val_if_fail (GW_IS_HISTORY (history), 0);
  g_return_val_if_fail (catalog_risks != NULL, 0);

  gw_history_begin (history, catalog_risks->len == 1 ? GW_N_ ("add risk") : GW_N_ ("add risks"));
  for (guint i = 0; i < catalog_risks->len; i++)
    {
      g_autoptr(GwRisk) risk = copy_catalog_risk (gw_history_get_plan (history),
                                                  g_ptr_array_index (catalog_risks, i));

      append_risk (history, risk);
    }
  gw_history_end (history);
  return catalog_risks->len;
}

static guint
count_risks (GPtrArray *risks,
             gboolean   closed)
{
  guint n = 0;

  for (guint i = 0; i < risks->len; i++)
    if (gw_risk_is_closed (g_ptr_array_index (risks, i)) == closed)
      n++;
  return n;
}

static void
write_status (GwHistory  *history,
              GwRisk     *risk,
              const char *status,
              const char *date,
              const char *reason)
{
  gw_history_set_text (history, risk, GW_RISK_STATUS, status);
  gw_history_set_text (history, risk, GW_RISK_CLOSED_ON, date);
  gw_edit_write_text (history, risk, gw_item_get_field (risk, GW_RISK_CLOSED_REASON), reason);
}

/**
 * gw_edit_close_risk:
 * @history: a history
 * @risks: (element-type GwRisk): risks of the plan; those closed already stay
 * @reason: (nullable): why nobody needs to watch them any more
 * @today: `YYYY-MM-DD`
 *
 * Closes risks; they keep their places.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_close_risk (GwHistory  *history,
                    GPtrArray  *risks,
                    const char *reason,
                    const char *today)
{
  g_return_val_if_fail (GW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (risks != NULL && gw_date_parse (today, NULL), FALSE);

  gw_history_begin (history, count_risks (risks, FALSE) == 1 ? GW_N_ ("close risk")
                                                             : GW_N_ ("close risks"));
  for (guint i = 0; i < risks->len; i++)
    if (!gw_risk_is_closed (g_ptr_array_index (risks, i)))
      write_status (history, g_ptr_array_index (risks, i), "closed", today, reason);
  return gw_history_end (history);
}

/**
 * gw_edit_reopen_risk:
 * @history: a history
 * @risks: (element-type GwRisk): risks of the plan; open ones stay
 *
 * Watches closed risks again.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_reopen_risk (GwHistory *history,
                     GPtrArray *risks)
{
  g_return_val_if_fail (GW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (risks != NULL, FALSE);

  gw_history_begin (history, count_risks (risks, TRUE) == 1 ? GW_N_ ("reopen risk")
                                                            : GW_N_ ("reopen risks"));
  for (guint i = 0; i < risks->len; i++)
    if (gw_risk_is_closed (g_ptr_array_index (risks, i)))
      write_status (history, g_ptr_array_index (risks, i), NULL, NULL, NULL);
  return gw_history_end (history);
}
