/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-window-compare.h"

#include <glib/gi18n.h>

#include "session/gw-document-merge.h"
#include "session/gw-kept-version.h"
#include "session/gw-returned-copy.h"
#include "ui/compare/gw-compare-dialog.h"
#include "ui/compare/gw-compare-with-dialog.h"
#include "ui/compare/gw-merge-copy-dialog.h"
#include "ui/dialogs/gw-file-dialogs.h"
#include "ui/widgets/gw-alert.h"
#include "ui/widgets/gw-flush.h"
#include "ui/window/gw-window-open.h"
#include "ui/window/gw-window-private.h"
#include "ui/window/gw-window-sharing.h"

/*
 * How the plan differs from another version of it, and how a copy that has come
 * back is merged. What is to be compared is read in another thread; meanwhile
 * the window may get another plan, so each way knows which one it is about.
 */

/* What a file is read for */
typedef enum
{
  WAY_COMPARE,
  WAY_MERGE,
  WAY_DISK,
} WayKind;

typedef struct
{
  GwWindow *window;
  GwDocument *document;
  GwDocument *other;            /* the copy, once it is read */
  GFile *file;
  char *name;
  WayKind kind;
} Way;

static Way *
way_new (GwWindow *window)
{
  Way *way = g_new0 (Way, 1);

  way->window = g_object_ref (window);
  way->document = g_object_ref (window->document);
  return way;
}

static void
way_free (gpointer data)
{
  Way *way = data;

  g_object_unref (way->window);
  g_object_unref (way->document);
  g_clear_object (&way->other);
  g_clear_object (&way->file);
  g_free (way->name);
  g_free (way);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Way, way_free)

static gboolean
is_over (Way *way)
{
  return way->window->document != way->document;
}

static GwHistory *
get_history (Way *way)
{
  return gw_document_get_history (way->document);
}

static void
present (Way       *way,
         AdwDialog *dialog)
{
  gw_ui_flush_typing (GTK_WINDOW (way->window));
  adw_dialog_present (dialog, GTK_WIDGET (way->window));
}

static void
say (Way        *way,
     const char *heading,
     const char *body)
{
  AdwAlertDialog *dialog = gw_alert_new_notice (heading, body);

  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (way->window));
}

static AdwDialog *
make_dialog (Way          *way,
             GwComparison *comparison)
{
  return gw_compare_dialog_new (comparison, !gw_document_is_read_only (way->document));
}

static void
show_version (Way        *way,
              GwPlan     *plan,
              const char *name)
{
  g_autoptr(GwComparison) comparison = gw_comparison_new (get_history (way), plan, name, TRUE);

  present (way, make_dialog (way, comparison));
}

/* --- A copy: another file */

static void offer_merge (Way *way);

static void
merge_wanted_cb (AdwDialog *dialog,
                 Way       *way)
{
  if (!is_over (way))
    offer_merge (way);
}

static void
way_closure_free (gpointer  data,
                  GClosure *closure)
{
  way_free (data);
}

static Way *
way_copy (Way *way)
{
  Way *copy = way_new (way->window);

  copy->other = g_object_ref (way->other);
  copy->name = g_strdup (way->name);
  return copy;
}

static gboolean
is_same_plan (Way *way)
{
  const char *id = gw_item_get_id (gw_document_get_plan (way->document));

  return id != NULL && g_strcmp0 (id, gw_item_get_id (gw_document_get_plan (way->other))) == 0;
}

static void
compare_copy (Way        *way,
              const char *note)
{
  g_autoptr(GwComparison) comparison = gw_comparison_new (get_history (way), gw_document_get_plan (way->other), way->name,
                                                          FALSE);
  AdwDialog *dialog = make_dialog (way, comparison);

  if (note != NULL)
    gw_compare_dialog_set_note (GW_COMPARE_DIALOG (dialog), note);
  if (is_same_plan (way))
    {
      gw_compare_dialog_offer_merge (GW_COMPARE_DIALOG (dialog));
      g_signal_connect_data (dialog, "merge", G_CALLBACK (merge_wanted_cb), way_copy (way), way_closure_free,
                             G_CONNECT_DEFAULT);
    }
  present (way, dialog);
}

/* --- Merging it */

static char *
dup_merged_text (guint n_clashes)
{
  if (n_clashes == 0)
    return g_strdup (_("Copy merged"));
  return g_strdup_printf (ngettext ("Copy merged; %d conflict is left to solve", "Copy merged; %d conflicts are left to solve",
                                    n_clashes), (int) n_clashes);
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(Way) way = data;
  g_autofree char *text = NULL;
  const gboolean changed = gw_document_merge_has_changed (GW_DOCUMENT (source), result);
  guint n_clashes = 0;

  gw_document_merge_finish (GW_DOCUMENT (source), result, &n_clashes);
  if (is_over (way) || way->window->view == NULL)
    return;
  text = dup_merged_text (n_clashes);
  if (changed)
    gw_plan_view_toast_step (way->window->view, text);
  else
    gw_plan_view_toast (way->window->view, _("The copy brings nothing new"));
  gw_window_tell_kept (way->window, gw_document_merge_count_kept (GW_DOCUMENT (source), result));
}

static void
merge_cb (AdwDialog      *dialog,
          GwReturnedCopy *copy,
          Way            *way)
{
  if (!is_over (way))
    gw_returned_copy_merge_async (copy, merged_cb, way_copy (way));
}

static void
compare_cb (AdwDialog      *dialog,
            GwReturnedCopy *copy,
            Way            *way)
{
  if (is_over (way))
    return;
  compare_copy (way, gw_returned_copy_can_merge (copy)
                       ? NULL : _("Two versions without a common one: taking over all deletes nothing."));
}

static void
offer_merge (Way *way)
{
  g_autoptr(GwReturnedCopy) copy = gw_returned_copy_new (way->document, way->other, way->window->state);
  AdwDialog *dialog = gw_merge_copy_dialog_new (copy);

  g_signal_connect_data (dialog, "merge", G_CALLBACK (merge_cb), way_copy (way), way_closure_free, G_CONNECT_DEFAULT);
  g_signal_connect_data (dialog, "compare", G_CALLBACK (compare_cb), way_copy (way), way_closure_free, G_CONNECT_DEFAULT);
  present (way, dialog);
}

/* --- Reading files */

static void
show_error (Way          *way,
            const GError *error)
{
  AdwDialog *dialog = gw_open_error_dialog_new (way->file, error);

  /* Nothing of it is opened here, so there is nothing to open without */
  if (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "repair"))
    adw_alert_dialog_remove_response (ADW_ALERT_DIALOG (dialog), "repair");
  adw_dialog_present (dialog, GTK_WIDGET (way->window));
}

static void
use_copy (Way *way)
{
  way->name = gw_document_dup_name (way->other);
  if (gw_document_is_read_only (way->other))
    say (way, _("Could Not Open File"), _("It was made by a newer Groundwork and cannot be compared or merged here."));
  else if (way->kind == WAY_MERGE)
    offer_merge (way);
  else
    compare_copy (way, NULL);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(Way) way = data;
  g_autoptr(GError) error = NULL;

  way->other = gw_document_load_finish (result, &error);
  if (is_over (way))
    return;
  if (way->other == NULL)
    show_error (way, error);
  else if (way->kind == WAY_DISK)
    show_version (way, gw_document_get_plan (way->other), _("Version on Disk"));
  else
    use_copy (way);
}

static void
read_file (Way *way)
{
  gw_document_load_async (way->file, FALSE, NULL, read_cb, way);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(Way) way = data;

  way->file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (way->file != NULL && !is_over (way))
    read_file (g_steal_pointer (&way));
}

static void
choose_file (GwWindow *self,
             WayKind   kind)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GtkFileFilter) filter = gw_window_make_filter ();
  Way *way = way_new (self);

  way->kind = kind;
  gtk_file_dialog_set_title (dialog, kind == WAY_MERGE ? _("Merge a Copy") : _("Compare With"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, file_chosen_cb, way);
}

/* --- What else there is to compare with */

static void
version_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr(Way) way = data;
  g_autoptr(GwPlan) plan = gw_kept_version_load_finish (result);

  if (is_over (way))
    return;
  if (plan != NULL)
    show_version (way, plan, way->name);
  else
    say (way, _("Could Not Open Version"), _("It is damaged, or no longer kept. Choose another one."));
}

static void
read_version (GwWindow        *self,
              GwCompareSource *source)
{
  Way *way = way_new (self);

  way->name = g_strdup (source->title);
  gw_kept_version_load_async (gw_state_folder_get_versions (self->state),
                              gw_item_get_id (gw_document_get_plan (self->document)), source->digest, NULL,
                              version_read_cb, way);
}

static void
show_review (GwWindow        *self,
             GwCompareSource *source)
{
  g_autoptr(Way) way = way_new (self);
  g_autoptr(GwComparison) comparison = gw_comparison_new_review (get_history (way), source->review, source->title);

  present (way, make_dialog (way, comparison));
}

static void
read_disk (GwWindow *self)
{
  Way *way = way_new (self);

  way->kind = WAY_DISK;
  g_set_object (&way->file, gw_document_get_file (self->document));
  read_file (way);
}

static void
chosen_cb (GwWindow        *self,
           GwCompareSource *source)
{
  if (self->document == NULL)
    return;
  switch (source->kind)
    {
    case GW_COMPARE_FILE:
      choose_file (self, WAY_COMPARE);
      break;
    case GW_COMPARE_DISK:
      read_disk (self);
      break;
    case GW_COMPARE_REVIEW:
      show_review (self, source);
      break;
    case GW_COMPARE_VERSION:
      read_version (self, source);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * gw_window_compare:
 * @self: a window with a plan
 *
 * Asks what to compare the plan with, and shows how they differ.
 */
void
gw_window_compare (GwWindow *self)
{
  AdwDialog *dialog = gw_compare_with_dialog_new (self->document, self->state);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gw_ui_flush_typing (GTK_WINDOW (self));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/**
 * gw_window_merge_copy:
 * @self: a window with a plan that may be written
 *
 * Asks for a copy that has come back, and merges it.
 */
void
gw_window_merge_copy (GwWindow *self)
{
  choose_file (self, WAY_MERGE);
}

/**
 * gw_window_merge_file:
 * @self: a window with a plan that may be written
 * @file: a copy that has come back
 *
 * Reads it, and asks whether to merge it.
 */
void
gw_window_merge_file (GwWindow *self,
                      GFile    *file)
{
  Way *way = way_new (self);

  way->kind = WAY_MERGE;
  way->file = g_object_ref (file);
  read_file (way);
}
