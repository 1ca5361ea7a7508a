/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>

#include "session/gw-worker.h"

#define N_TASKS 3000

typedef struct
{
  GThread *worker;              /* that has done the work */
  gboolean fails;
} Data;

static GThread *went_in;        /* the thread that let the last source go */
static guint n_gone;

static void
source_gone_cb (gpointer  data,
                GObject  *source)
{
  went_in = g_thread_self ();
  g_atomic_int_inc (&n_gone);
}

static gboolean
work (gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  Data *job = data;

  job->worker = g_thread_self ();
  if (job->fails)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");
  return !job->fails;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* A task that alone holds its source */
static GTask *
run (gboolean       fails,
     GAsyncResult **result)
{
  g_autoptr(GObject) source = g_object_new (G_TYPE_MENU, NULL);
  GTask *task = g_task_new (source, NULL, done_cb, result);
  Data *data = g_new0 (Data, 1);

  data->fails = fails;
  g_object_weak_ref (source, source_gone_cb, NULL);
  g_task_set_task_data (task, data, g_free);
  gw_worker_run (task, work);
  return task;
}

static GTask *
finish (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return G_TASK (g_steal_pointer (result));
}

static void
test_works_in_another_thread (void)
{
  GAsyncResult *result = NULL;
  g_autoptr(GTask) task = run (FALSE, &result);
  g_autoptr(GTask) done = finish (&result);
  g_autoptr(GError) error = NULL;

  g_assert_true (done == task);
  g_assert_true (g_task_propagate_boolean (done, &error));
  g_assert_no_error (error);
  g_assert_true (((Data *) g_task_get_task_data (done))->worker != g_thread_self ());
}

static void
test_hands_errors_on (void)
{
  GAsyncResult *result = NULL;
  g_autoptr(GTask) task = run (TRUE, &result);
  g_autoptr(GTask) done = finish (&result);
  g_autoptr(GError) error = NULL;

  g_assert_false (g_task_propagate_boolean (done, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

/* Else a document would be disposed of while the main loop works with its plan. */
static void
test_lets_the_source_go_where_it_was_made (void)
{
  for (guint i = 0; i < N_TASKS; i++)
    {
      GAsyncResult *result = NULL;
      const int before = g_atomic_int_get (&n_gone);

      g_object_unref (run (FALSE, &result));
      g_object_unref (finish (&result));
      while (g_atomic_int_get (&n_gone) == before)
        g_main_context_iteration (NULL, FALSE);
      g_assert_true (went_in == g_thread_self ());
    }
}

/* --- The end */

static gboolean
work_for_long (gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  g_usleep (50000);
  g_atomic_int_inc ((int *) data);
  return TRUE;
}

/* A task that is cancelled is worked on all the same. */
static void
test_waiting_ends_with_the_work (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  GAsyncResult *results[8] = { NULL };
  int n_done = 0;

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr(GTask) task = g_task_new (NULL, cancellable, done_cb, &results[i]);

      g_task_set_task_data (task, &n_done, NULL);
      gw_worker_run (task, work_for_long);
    }
  g_cancellable_cancel (cancellable);
  gw_worker_wait ();
  g_assert_cmpint (g_atomic_int_get (&n_done), ==, G_N_ELEMENTS (results));
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    g_object_unref (finish (&results[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/worker/works-in-another-thread", test_works_in_another_thread);
  g_test_add_func ("/session/worker/hands-errors-on", test_hands_errors_on);
  g_test_add_func ("/session/worker/lets-the-source-go-where-it-was-made", test_lets_the_source_go_where_it_was_made);
  g_test_add_func ("/session/worker/waiting-ends-with-the-work", test_waiting_ends_with_the_work);

  return g_test_run ();
}
