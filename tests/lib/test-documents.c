/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-documents.h"

#include "file/gw-codec.h"
#include "session/gw-worker.h"

/* The callback of whatever ends later; `data`: where its result goes */
void
test_take_result (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* Runs the main loop until it has come; it belongs to the caller. */
GAsyncResult *
test_wait_for_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (result);
}

GwDocument *
test_document_load (GFile     *file,
                    gboolean   repair,
                    GError   **error)
{
  GAsyncResult *pending = NULL;
  g_autoptr(GAsyncResult) result = NULL;

  gw_document_load_async (file, repair, NULL, test_take_result, &pending);
  result = test_wait_for_result (&pending);
  return gw_document_load_finish (result, error);
}

gboolean
test_document_save (GwDocument   *document,
                    GFile        *file,
                    GwSaveFlags   flags,
                    GError      **error)
{
  GAsyncResult *pending = NULL;
  g_autoptr(GAsyncResult) result = NULL;

  gw_document_save_async (document, file, flags, NULL, test_take_result, &pending);
  g_assert_true (gw_document_is_saving (document));
  result = test_wait_for_result (&pending);
  return gw_document_save_finish (document, result, error);
}

GBytes *
test_document_encode (GwDocument *document)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (gw_document_get_plan (document));

  return gw_codec_encode (snapshot);
}

/* What has been begun may still ask for something to be kept: a look at the
 * file, a load. */
void
test_state_finish (GwStateFolder *state)
{
  do
    gw_worker_wait ();
  while (g_main_context_iteration (NULL, FALSE));
  gw_state_folder_finish (state);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

GPtrArray *
test_found_work_list (GwStateFolder *state)
{
  GAsyncResult *pending = NULL;
  g_autoptr(GAsyncResult) result = NULL;

  gw_found_work_list_async (state, test_take_result, &pending);
  result = test_wait_for_result (&pending);
  return gw_found_work_list_finish (result);
}

GwFoundWork *
test_found_work_find_one (GwStateFolder *state)
{
  g_autoptr(GPtrArray) found = test_found_work_list (state);

  g_assert_cmpuint (found->len, ==, 1);
  return g_object_ref (g_ptr_array_index (found, 0));
}
