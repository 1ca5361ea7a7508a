/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-items.h"
#include "file/gw-codec.h"
#include "file/gw-template.h"
#include "session/gw-document-merge.h"

/* The sample plan three times: before, as we changed it, as they did. */

typedef struct
{
  GwSnapshot *base;
  GwDocument *document;
  GwHistory *theirs;
  gboolean done;
  guint n_clashes;
  guint n_kept;
} Fixture;

static GwPlan *
load (void)
{
  g_autoptr(GBytes) bytes = gw_sample_get_bytes ("en");
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "sample", GW_DECODE_DEFAULT, NULL);

  return g_object_ref (decoded->plan);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GwPlan) ours = load ();
  g_autoptr(GwPlan) theirs = load ();

  fixture->base = gw_item_get_snapshot (ours);
  fixture->document = gw_document_new (ours, FALSE);
  fixture->theirs = gw_history_new (theirs);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->document);
  g_assert_finalize_object (fixture->theirs);
  gw_snapshot_unref (fixture->base);
}

static GwList *
get_risks (GwHistory *history)
{
  return gw_item_get_list (gw_history_get_plan (history), GW_PLAN_RISKS);
}

static void
move_risk (GwHistory  *history,
           const char *id,
           guint       position)
{
  gw_edit_move (history, gw_plan_find (gw_history_get_plan (history), id), get_risks (history), position);
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Fixture *fixture = data;

  fixture->n_kept = gw_document_merge_count_kept (GW_DOCUMENT (source), result);
  g_assert_true (gw_document_merge_finish (GW_DOCUMENT (source), result, &fixture->n_clashes));
  fixture->done = TRUE;
}

static void
merge (Fixture *fixture)
{
  g_autoptr(GwSnapshot) theirs = gw_item_get_snapshot (gw_history_get_plan (fixture->theirs));

  gw_document_merge_async (fixture->document, fixture->base, theirs, "theirs.mlproj", merged_cb, fixture);
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_an_order_that_both_have_changed_is_told (Fixture       *fixture,
                                              gconstpointer  data)
{
  GwHistory *ours = gw_document_get_history (fixture->document);

  move_risk (ours, "K3", 0);
  move_risk (fixture->theirs, "K2", 4);
  merge (fixture);
  g_assert_cmpuint (fixture->n_clashes, ==, 0);
  g_assert_cmpuint (fixture->n_kept, ==, 1);
  g_assert_cmpstr (gw_item_get_id (gw_list_get (get_risks (ours), 0)), ==, "K3");
}

static void
test_an_order_that_one_has_changed_is_taken (Fixture       *fixture,
                                             gconstpointer  data)
{
  move_risk (fixture->theirs, "K3", 0);
  merge (fixture);
  g_assert_cmpuint (fixture->n_kept, ==, 0);
  g_assert_cmpstr (gw_item_get_id (gw_list_get (get_risks (gw_document_get_history (fixture->document)), 0)), ==,
                   "K3");
}

#define ADD(name, func) \
  g_test_add ("/session/document-merge/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("an-order-that-both-have-changed-is-told", test_an_order_that_both_have_changed_is_told);
  ADD ("an-order-that-one-has-changed-is-taken", test_an_order_that_one_has_changed_is_taken);

  return g_test_run ();
}
