/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/gw-sheet-order.h"

#include "plan/gw-item-copy.h"
#include "session/gw-worker.h"
#include "ui/print/gw-print-sheets.h"
#include "ui/widgets/gw-today.h"

/*
 * GwSheetOrder:
 *
 * What is to be printed, and of which state of the plan: all that making the
 * sheets needs, so that another thread can do it. Those of a large plan take
 * some frames.
 */
struct _GwSheetOrder
{
  /* Owned */
  GwSnapshot *snapshot;
  GwWords *words;
  char *today;
  char *file_name;
  char *revision;
  char *since;                  /* the id of a review, or NULL */
  GwSheet *sheet;               /* once it is made */

  GwSheetKind kinds[GW_N_SHEETS];
  guint n_kinds;
  GwMatrixView view;
  GwPaletteChoice palette;
};

static char *
dup_file_name (GwDocument *document)
{
  GFile *file = gw_document_get_file (document);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  return name != NULL ? g_filename_display_name (name) : NULL;
}

/*
 * gw_sheet_order_new:
 * @document: a document
 * @options: how it is printed
 * @revision: (nullable): which state of it is printed
 *
 * Returns: (transfer full): an order for its plan as it is now
 */
GwSheetOrder *
gw_sheet_order_new (GwDocument           *document,
                    const GwPrintOptions *options,
                    const char           *revision)
{
  GwSheetOrder *self = g_new0 (GwSheetOrder, 1);
  GwPlan *plan = gw_document_get_plan (document);
  const char *language = options->language;

  self->snapshot = gw_item_get_snapshot (plan);
  self->words = gw_words_new (language != NULL ? language : gw_item_get_text (plan, GW_PLAN_LANGUAGE));
  self->today = gw_today ();
  self->file_name = dup_file_name (document);
  self->revision = g_strdup (revision);
  self->since = g_strdup (options->since);
  self->n_kinds = gw_print_sheets_order (options->sheets, self->kinds);
  self->view = options->view;
  self->palette = gw_print_options_get_palette (options);
  return self;
}

void
gw_sheet_order_free (GwSheetOrder *self)
{
  gw_snapshot_unref (self->snapshot);
  gw_words_unref (self->words);
  g_clear_object (&self->sheet);
  g_free (self->today);
  g_free (self->file_name);
  g_free (self->revision);
  g_free (self->since);
  g_free (self);
}

/*
 * gw_sheet_order_make:
 * @self: an order
 * @plan: the plan, or a copy of it
 *
 * Makes the sheets. Each use has its own, as each paginates and may draw in
 * another thread.
 *
 * Returns: (transfer full): the sheets
 */
GwSheet *
gw_sheet_order_make (GwSheetOrder *self,
                     GwPlan       *plan)
{
  const GwSheetOptions options = {
    .words = self->words,
    .today = self->today,
    .file_name = self->file_name,
    .revision = self->revision,
    .view = self->view,
    .since = gw_plan_find_typed (plan, self->since, GW_TYPE_REVIEW),
    .palette = self->palette,
  };

  return gw_sheet_new_several (plan, self->kinds, self->n_kinds, &options);
}

static gboolean
make_work (gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  GwSheetOrder *self = data;
  g_autoptr(GwPlan) plan = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  plan = gw_item_new_from_snapshot (self->snapshot, TRUE);
  self->sheet = gw_sheet_order_make (self, plan);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/*
 * gw_sheet_order_make_async:
 * @self: (transfer full): an order
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: passed along
 *
 * Makes the sheets in another thread.
 */
void
gw_sheet_order_make_async (GwSheetOrder        *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, gw_sheet_order_make_async);
  g_task_set_task_data (task, self, (GDestroyNotify) gw_sheet_order_free);
  gw_worker_run (task, make_work);
}

/*
 * gw_sheet_order_make_finish:
 * @result: what the callback got
 * @error: return location for `G_IO_ERROR_CANCELLED`
 *
 * Returns: (transfer full) (nullable): the sheets
 */
GwSheet *
gw_sheet_order_make_finish (GAsyncResult  *result,
                            GError       **error)
{
  GwSheetOrder *self = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  return g_steal_pointer (&self->sheet);
}
