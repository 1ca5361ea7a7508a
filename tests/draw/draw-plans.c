/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw-plans.h"

#include "file/gw-codec.h"
#include "plan/gw-item-write.h"

GwPlan *
draw_plan_new_empty (void)
{
  return gw_plan_new ();
}

GwPlan *
draw_plan_new_sample (const char *language)
{
  g_autofree char *name = g_strdup_printf ("sample-%s.mlproj", language);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", name, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDecoded) decoded = NULL;
  g_autoptr(GBytes) bytes = NULL;
  char *contents = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (contents, length);
  decoded = gw_codec_decode (bytes, name, GW_DECODE_DEFAULT, &error);
  g_assert_no_error (error);
  return g_object_ref (decoded->plan);
}

void
draw_plan_set_text (gpointer    item,
                    guint       field,
                    const char *text)
{
  GwValue value = GW_VALUE_INIT;

  gw_value_init_text (&value, text);
  gw_item_take_value (item, gw_item_get_field (item, field), &value);
}

static void
set_integer (gpointer item,
             guint    field,
             int      integer)
{
  GwValue value = GW_VALUE_INIT;

  if (integer == 0)
    return;
  gw_value_init_integer (&value, integer);
  gw_item_take_value (item, gw_item_get_field (item, field), &value);
}

GwRisk *
draw_plan_add_risk (GwPlan     *plan,
                    int         number,
                    const char *title,
                    GwPosition  inherent,
                    GwPosition  residual)
{
  g_autoptr(GwRisk) risk = g_object_new (GW_TYPE_RISK, NULL);
  g_autofree char *id = g_strdup_printf ("risk-%d", number);

  gw_item_set_id (GW_ITEM (risk), id);
  set_integer (risk, GW_RISK_NUMBER, number);
  draw_plan_set_text (risk, GW_RISK_TITLE, title);
  set_integer (risk, GW_RISK_PROBABILITY, inherent.probability);
  set_integer (risk, GW_RISK_IMPACT, inherent.impact);
  set_integer (risk, GW_RISK_RESIDUAL_PROBABILITY, residual.probability);
  set_integer (risk, GW_RISK_RESIDUAL_IMPACT, residual.impact);
  gw_list_append (gw_item_get_list (plan, GW_PLAN_RISKS), risk);
  return risk; /* the list holds it */
}
