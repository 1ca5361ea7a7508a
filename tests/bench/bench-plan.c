/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "edit/gw-edit-plan.h"
#include "edit/gw-edit-risks.h"
#include "file/gw-codec.h"
#include "file/gw-template.h"
#include "plan/gw-findings.h"
#include "plan/gw-person.h"
#include "plan/gw-verdict.h"
#include "session/gw-document.h"

/*
 * Ours against a floor measured in the same run, in turn, so that a slow
 * machine slows both. Prints a line each: name, ours, floor, ratio, n.
 */

#define RUNS 11

typedef struct
{
  GBytes *bytes;
  GwPlan *plan;
  JsonNode *root;
} Fixture;

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double left = *(const double *) a;
  const double right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
median (GArray *values)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, values->len / 2);
}

static double
time_once (void     (*function) (Fixture *),
           Fixture   *fixture)
{
  const gint64 start = g_get_monotonic_time ();

  function (fixture);
  return (g_get_monotonic_time () - start) / 1000.0;
}

static void
compare (const char *name,
         void      (*ours) (Fixture *),
         void      (*floor) (Fixture *),
         Fixture    *fixture)
{
  g_autoptr(GArray) our_times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) floor_times = g_array_new (FALSE, FALSE, sizeof (double));
  double our_median, floor_median;

  for (int i = 0; i <= RUNS; i++)
    {
      double our_time = time_once (ours, fixture);
      double floor_time = time_once (floor, fixture);

      if (i == 0)
        continue;
      g_array_append_val (our_times, our_time);
      g_array_append_val (floor_times, floor_time);
    }
  our_median = median (our_times);
  floor_median = median (floor_times);
  g_print ("%-40s %8.2f ms  floor %8.2f ms  ratio %5.2f  n %d\n",
           name, our_median, floor_median, our_median / floor_median, RUNS);
}

static void
decode_ours (Fixture *fixture)
{
  g_autoptr(GwDecoded) decoded = gw_codec_decode (fixture->bytes, "p", GW_DECODE_DEFAULT, NULL);

  g_assert_nonnull (decoded);
}

static void
decode_floor (Fixture *fixture)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  gsize size;
  const char *data = g_bytes_get_data (fixture->bytes, &size);

  json_parser_load_from_data (parser, data, (gssize) size, NULL);
}

static void
encode_ours (Fixture *fixture)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (fixture->plan);
  g_autoptr(GBytes) bytes = gw_codec_encode (snapshot);
}

static void
encode_floor (Fixture *fixture)
{
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, fixture->root);
  text = json_generator_to_data (generator, NULL);
}

static void
find_few (Fixture *fixture)
{
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (fixture->plan, "2026-11-23");

  g_assert_cmpuint (findings->len, <, 20);
}

/* Every risk overdue */
static void
find_many (Fixture *fixture)
{
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (fixture->plan, "2026-12-24");

  g_assert_cmpuint (findings->len, >=, gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_RISKS)) - 20);
}

/* So that nothing is to be said of the single risks. */
static void
put_in_order (Fixture *fixture)
{
  GwList *risks = gw_item_get_list (fixture->plan, GW_PLAN_RISKS);
  g_autoptr(GwHistory) history = gw_history_new (fixture->plan);
  GwPerson *person;

  gw_history_begin (history, "put in order");
  person = gw_edit_add_person (history, "Somebody", "sme");
  for (guint i = 0; i < gw_list_get_length (risks); i++)
    {
      GwRisk *risk = gw_list_get (risks, i);

      gw_history_set_text (history, risk, GW_RISK_OWNER, gw_item_get_id (person));
      gw_edit_place_risk (history, risk, GW_PLACEMENT_RESIDUAL, (GwPosition) { 1, 1 });
    }
  gw_history_end (history);
}

static void
decide_ours (Fixture *fixture)
{
  g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (fixture->plan);

  g_assert_nonnull (verdict);
}

static void
read_fields (GwItem  *item,
             gpointer data)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);
  guint *n_set = data;

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    if (!gw_field_holds_items (gw_item_class_get_field (klass, i)))
      *n_set += gw_item_is_set (item, i);
}

static void
read_floor (Fixture *fixture)
{
  guint n_set = 0;

  gw_item_visit (fixture->plan, read_fields, &n_set);
  g_assert_cmpuint (n_set, >, 0);
}

static Fixture
make_fixture (guint n_risks)
{
  g_autoptr(GwPlan) plan = gw_template_new_plan ("standard", "ko", "많은 리스크", "2026-11-23");
  g_autoptr(GwHistory) history = gw_history_new (plan);
  g_autoptr(GwSnapshot) snapshot = NULL;
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  Fixture fixture = { 0 };

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
  snapshot = gw_item_get_snapshot (plan);
  fixture.bytes = gw_codec_encode (snapshot);
  fixture.plan = g_object_ref (plan);
  json_parser_load_from_data (parser, g_bytes_get_data (fixture.bytes, NULL),
                              (gssize) g_bytes_get_size (fixture.bytes), NULL);
  fixture.root = json_parser_steal_root (parser);
  return fixture;
}

static void
clear_fixture (Fixture *fixture)
{
  g_bytes_unref (fixture->bytes);
  g_object_unref (fixture->plan);
  json_node_unref (fixture->root);
}

/* The longest time between two turns of the main loop. */
typedef struct
{
  GArray *gaps;
  gint64 last;
  gboolean done;
  GwDocument *loaded;           /* owned; letting it go is not part of loading */
} Stall;

static gboolean
turn_cb (gpointer data)
{
  Stall *stall = data;
  const gint64 now = g_get_monotonic_time ();
  double gap = (now - stall->last) / 1000.0;

  g_array_append_val (stall->gaps, gap);
  stall->last = now;
  return G_SOURCE_CONTINUE;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GError) error = NULL;

  gw_document_save_finish (GW_DOCUMENT (source), result, &error);
  g_assert_no_error (error);
  ((Stall *) data)->done = TRUE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GError) error = NULL;
  Stall *stall = data;

  stall->loaded = gw_document_load_finish (result, &error);
  g_assert_no_error (error);
  stall->done = TRUE;
}

static void
report_stall (const char *name,
              Stall      *stall)
{
  guint source = g_idle_add (turn_cb, stall);

  while (!stall->done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  turn_cb (stall);              /* the time since the last turn, or all of it when there was none */
  g_array_sort (stall->gaps, compare_doubles);
  g_print ("%-40s p99 %.3f ms  longest %.3f ms  n %u\n", name,
           g_array_index (stall->gaps, double, stall->gaps->len * 99 / 100),
           g_array_index (stall->gaps, double, stall->gaps->len - 1), stall->gaps->len);
  g_array_set_size (stall->gaps, 0);
  stall->done = FALSE;
}

static void
measure_stalls (Fixture *fixture)
{
  g_autofree char *folder = g_dir_make_tmp ("groundwork-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.mlproj", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GwDocument) document = gw_document_new (fixture->plan, TRUE);
  g_autoptr(GArray) gaps = g_array_new (FALSE, FALSE, sizeof (double));
  Stall stall = { .gaps = gaps, .last = g_get_monotonic_time () };

  gw_document_save_async (document, file, GW_SAVE_DEFAULT, NULL, saved_cb, &stall);
  report_stall ("main loop while saving", &stall);
  stall.last = g_get_monotonic_time ();
  gw_document_load_async (file, FALSE, NULL, loaded_cb, &stall);
  report_stall ("main loop while loading", &stall);
  g_object_unref (stall.loaded);
  g_file_delete (file, NULL, NULL);
  g_rmdir (folder);
}

int
main (void)
{
  static const guint sizes[] = { 100, 10000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      Fixture fixture = make_fixture (sizes[i]);

      g_print ("%u risks, %.1f MB\n", sizes[i], g_bytes_get_size (fixture.bytes) / 1e6);
      compare ("load, against json-glib's bare parse", decode_ours, decode_floor, &fixture);
      compare ("write, against json-glib's generator", encode_ours, encode_floor, &fixture);
      measure_stalls (&fixture);
      put_in_order (&fixture);
      compare ("find few, against reading every field", find_few, read_floor, &fixture);
      compare ("find many, against the same", find_many, read_floor, &fixture);
      compare ("derive the verdict, against the same", decide_ours, read_floor, &fixture);
      clear_fixture (&fixture);
    }
  return 0;
}
