/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-plans.h"

#include "edit/gw-edit-risks.h"
#include "file/gw-codec.h"
#include "file/gw-template.h"

/*
 * bench_fill_risks:
 *
 * Adds risks that somebody has thought about: judged, with a reason, a response
 * and a date.
 */
void
bench_fill_risks (GwHistory *history,
                  guint      n_risks)
{
  gw_history_begin (history, "fill");
  for (guint i = 0; i < n_risks; i++)
    {
      g_autofree char *title = g_strdup_printf ("시간이 지나면서 모델의 정확도가 떨어질 리스크 %u", i);
      GwRisk *risk = gw_edit_add_risk (history, title);
      GwPosition position = { 1 + (int) (i % 5), 1 + (int) (i / 5 % 5) };

      gw_edit_place_risk (history, risk, GW_PLACEMENT_INHERENT, position);
      gw_history_set_text (history, risk, GW_RISK_PLACEMENT_REASON, "한 회차 운영 8주 동안 정밀도가 21%에서 19%로 떨어졌다.");
      gw_history_set_text (history, risk, GW_RISK_RESPONSE_PLAN, "드리프트 알림을 두고, 20% 아래로 떨어지면 다시 학습한다.");
      gw_history_set_text (history, risk, GW_RISK_DUE, "2026-12-11");
    }
  gw_history_end (history);
}

void
bench_fixture_init (BenchFixture *fixture,
                    guint         n_risks)
{
  g_autoptr(GwHistory) history = NULL;
  g_autoptr(GwSnapshot) snapshot = NULL;
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  gsize size;
  const char *text;

  fixture->n_risks = n_risks;
  fixture->plan = gw_template_new_plan ("standard", "ko", "많은 리스크", "2026-11-23");
  history = gw_history_new (fixture->plan);
  bench_fill_risks (history, n_risks);
  snapshot = gw_item_get_snapshot (fixture->plan);
  fixture->bytes = gw_codec_encode (snapshot);
  text = g_bytes_get_data (fixture->bytes, &size);
  json_parser_load_from_data (parser, text, (gssize) size, NULL);
  fixture->root = json_parser_steal_root (parser);
}

void
bench_fixture_clear (BenchFixture *fixture)
{
  g_object_unref (fixture->plan);
  g_bytes_unref (fixture->bytes);
  json_node_unref (fixture->root);
}
