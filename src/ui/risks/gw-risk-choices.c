/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-choices.h"

#include <glib/gi18n.h>

#include "ui/widgets/gw-labels.h"

static void
add_choice (GtkStringList *labels,
            GPtrArray     *codes,
            const char    *code,
            const char    *label)
{
  gtk_string_list_append (labels, label);
  g_ptr_array_add (codes, g_strdup (code));
}

static void
add_codes (GtkStringList  *labels,
           GPtrArray      *codes,
           const GwField  *field,
           const char    *(*get_label) (const char *code))
{
  for (guint i = 0; field->codes[i] != NULL; i++)
    add_choice (labels, codes, field->codes[i], get_label (field->codes[i]));
}

static void
add_stages (GtkStringList *labels,
            GPtrArray     *codes,
            GwPlan        *plan)
{
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);

  for (guint i = 0; i < gw_list_get_length (stages); i++)
    {
      GwItem *stage = gw_list_get (stages, i);
      const char *title = gw_item_get_text (stage, GW_STAGE_TITLE);

      add_choice (labels, codes, gw_item_get_id (stage),
                  title != NULL ? title : gw_item_get_id (stage));
    }
}

/* What the file says stays choosable, also when this version does not know it. */
static guint
find_or_add (GtkStringList *labels,
             GPtrArray     *codes,
             const char    *value)
{
  for (guint i = 0; i < codes->len; i++)
    if (g_strcmp0 (codes->pdata[i], value) == 0)
      return i;
  add_choice (labels, codes, value, value);
  return codes->len - 1;
}

/**
 * gw_risk_choices_list:
 * @plan: a plan
 * @risk: one of its risks
 * @index: %GW_RISK_STAGE, %GW_RISK_RESPONSE or %GW_RISK_CONFIDENCE
 * @labels: an empty list to be filled with what people read
 * @selected: (out): which one @risk has
 *
 * Lists what can be chosen for a field: nothing first, then all there is.
 *
 * Returns: (transfer full) (element-type utf8): the value of each choice,
 *   %NULL for nothing
 */
GPtrArray *
gw_risk_choices_list (GwPlan        *plan,
                      GwRisk        *risk,
                      guint          index,
                      GtkStringList *labels,
                      guint         *selected)
{
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);
  const GwField *field = gw_item_get_field (risk, index);

  add_choice (labels, codes, NULL, index == GW_RISK_STAGE ? C_("stage", "None")
                                                          : C_("response", "None"));
  if (index == GW_RISK_STAGE)
    add_stages (labels, codes, plan);
  else if (index == GW_RISK_RESPONSE)
    add_codes (labels, codes, field, gw_ui_response_label);
  else
    add_codes (labels, codes, field, gw_ui_confidence_label);
  *selected = find_or_add (labels, codes, gw_item_get_text (risk, index));
  return codes;
}
