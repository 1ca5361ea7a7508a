/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "edit/gw-edit-items.h"
#include "session/gw-found-work.h"

/* For test-kill.py:
 *
 *     edit-forever STATE FILE   opens the plan and changes its title again and
 *                               again, saying when, until it is killed
 *     edit-forever STATE        prints the title that was left behind, and
 *                               removes what it has read
 *
 * A line is `edited NUMBER MICROSECONDS` or `kept NUMBER`. */

#define PACE 40

typedef struct
{
  GwDocument *document;
  GwRecovery *recovery;
  guint n_edits;
  guint first_step;
  guint kept;
} Editor;

static void
say_what_is_kept (Editor *self)
{
  guint step = gw_recovery_get_step (self->recovery);

  if (step == self->kept)
    return;
  self->kept = step;
  printf ("kept %u\n", step - self->first_step + 1);
}

static gboolean
edit_cb (gpointer data)
{
  Editor *self = data;
  g_autofree char *title = g_strdup_printf ("edit %u", ++self->n_edits);

  /* said first: the process may be killed at any time */
  printf ("edited %u %" G_GINT64_FORMAT "\n", self->n_edits, g_get_monotonic_time ());
  gw_edit_set_text (gw_document_get_history (self->document), gw_document_get_plan (self->document),
                    GW_PLAN_TITLE, title);
  if (self->first_step == 0)
    self->first_step = gw_history_get_step (gw_document_get_history (self->document));
  say_what_is_kept (self);
  return G_SOURCE_CONTINUE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Editor *self = data;

  self->document = gw_document_load_finish (result, NULL);
  g_assert_nonnull (self->document);
  self->recovery = gw_recovery_new (self->document, g_object_get_data (G_OBJECT (result), "state"));
  g_timeout_add (PACE, edit_cb, self);
}

static void
loaded_with_state_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      data)
{
  Editor *self = g_new0 (Editor, 1);

  g_object_set_data (G_OBJECT (result), "state", data);
  loaded_cb (source, result, self);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GPtrArray) found = gw_found_work_list_finish (result);

  for (guint i = 0; i < found->len; i++)
    {
      GwFoundWork *work = g_ptr_array_index (found, i);

      printf ("found %s, %u damaged\n", gw_found_work_get_title (work), gw_found_work_get_n_damaged (work));
      gw_found_work_discard (work);
    }
  gw_state_folder_finish (data);
  exit (0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GwStateFolder) state = NULL;
  g_autoptr(GFile) file = NULL;

  g_assert (argc == 2 || argc == 3);
  setvbuf (stdout, NULL, _IOLBF, 0);
  state = gw_state_folder_new (argv[1]);
  if (argc == 2)
    gw_found_work_list_async (state, found_cb, state);
  else
    {
      file = g_file_new_for_path (argv[2]);
      gw_document_load_async (file, FALSE, NULL, loaded_with_state_cb, state);
    }
  g_main_loop_run (loop);
  return 0;
}
