/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compare/gw-merge-copy-dialog.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "ui/compare/gw-compare-source.h"

/**
 * GwMergeCopyDialog:
 *
 * Says what merging a copy that has come back would come to, and lets the user
 * choose the version that both were made from.
 */
struct _GwMergeCopyDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GwReturnedCopy *copy;

  gboolean filled;              /* the versions are in their row */

  /* Template */
  AdwActionRow *copy_row;
  AdwComboRow *base_row;
  GtkLabel *note;
  GtkWidget *counts;
  GtkLabel *theirs;
  GtkLabel *mine;
  GtkLabel *clashes;
  GtkWidget *merge;
};

enum
{
  MERGE,
  COMPARE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwMergeCopyDialog, gw_merge_copy_dialog, ADW_TYPE_DIALOG)

/* Once: the row is not given another list while it tells of a choice. */
static void
fill_versions (GwMergeCopyDialog *self)
{
  GPtrArray *versions = gw_returned_copy_get_versions (self->copy);
  int base = gw_returned_copy_get_base (self->copy);
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < versions->len; i++)
    gtk_string_list_take (labels, gw_version_dup_label (g_ptr_array_index (versions, i)));
  gtk_string_list_append (labels, C_("version", "None"));
  adw_combo_row_set_model (self->base_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->base_row, base >= 0 ? (guint) base : versions->len);
  self->filled = TRUE;
}

static const char *
get_note (GwMergeCopyDialog *self)
{
  if (!gw_returned_copy_is_same_plan (self->copy))
    return _("This is a different plan, so the two can only be compared. Comparing changes neither.");
  if (gw_returned_copy_is_looking (self->copy))
    return _("Looking for the version that both were made from…");
  if (gw_returned_copy_get_versions (self->copy)->len == 0)
    return _("No version that both were made from is kept here. Without one nobody can tell whether an item was added "
             "on one side or deleted on the other, so the two can only be compared. Comparing changes neither.");
  if (!gw_returned_copy_can_merge (self->copy))
    return _("Without a version that both were made from, the two can only be compared. Comparing changes neither.");
  if (gw_returned_copy_get_n_theirs (self->copy) == 0)
    return _("The copy says the same as this version: there is nothing to take over. "
             "If the copy was made from an earlier version, choose that one.");
  if (gw_returned_copy_get_n_mine (self->copy) == 0)
    return _("You have changed nothing since this version, so the plan becomes what the copy says. "
             "If the copy was made from an earlier version, choose that one, or compare both first.");
  return _("What only one side has changed is taken over. What both have changed differently becomes a conflict; "
           "yours stays until you settle it.");
}

static void
set_count (GtkLabel *label,
           guint     count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  gtk_label_set_label (label, text);
}

static void
copy_changed_cb (GwMergeCopyDialog *self)
{
  gboolean can_merge = gw_returned_copy_can_merge (self->copy);

  if (!self->filled && !gw_returned_copy_is_looking (self->copy))
    fill_versions (self);
  gtk_widget_set_visible (GTK_WIDGET (self->base_row), gw_returned_copy_get_versions (self->copy)->len > 0);
  gtk_label_set_label (self->note, get_note (self));
  gtk_widget_set_visible (self->counts, can_merge);
  set_count (self->theirs, gw_returned_copy_get_n_theirs (self->copy));
  set_count (self->mine, gw_returned_copy_get_n_mine (self->copy));
  set_count (self->clashes, gw_returned_copy_get_n_clashes (self->copy));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.merge",
                                 can_merge && gw_returned_copy_get_n_theirs (self->copy) > 0);
}

static void
base_selected_cb (GwMergeCopyDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->base_row);

  if (!self->filled || self->copy == NULL)
    return;
  gw_returned_copy_choose_base (self->copy, selected < gw_returned_copy_get_versions (self->copy)->len ? (int) selected
                                                                                                       : GW_NO_BASE);
}

static void
cancel_cb (GwMergeCopyDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
speak (GwMergeCopyDialog *self,
       guint              signal)
{
  g_autoptr(GwMergeCopyDialog) alive = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[signal], 0, self->copy);
}

static void
merge_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  speak (GW_MERGE_COPY_DIALOG (widget), MERGE);
}

static void
compare_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  speak (GW_MERGE_COPY_DIALOG (widget), COMPARE);
}

static void
gw_merge_copy_dialog_dispose (GObject *object)
{
  GwMergeCopyDialog *self = GW_MERGE_COPY_DIALOG (object);

  /* The dialog leaves its child behind */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_clear_object (&self->copy);

  G_OBJECT_CLASS (gw_merge_copy_dialog_parent_class)->dispose (object);
}

static guint
add_signal (GwMergeCopyDialogClass *klass,
            const char             *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                       GW_TYPE_RETURNED_COPY);
}

static void
gw_merge_copy_dialog_class_init (GwMergeCopyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_merge_copy_dialog_dispose;

  /**
   * GwMergeCopyDialog::merge:
   * @copy: the copy
   *
   * It is to be merged; the dialog closes.
   */
  signals[MERGE] = add_signal (klass, "merge");
  /**
   * GwMergeCopyDialog::compare:
   * @copy: the copy
   *
   * Its differences are to be shown; the dialog closes.
   */
  signals[COMPARE] = add_signal (klass, "compare");

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/compare/gw-merge-copy-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwMergeCopyDialog, copy_row);
  gtk_widget_class_bind_template_child (widget_class, GwMergeCopyDialog, base_row);
  gtk_widget_class_bind_template_child (widget_class, GwMergeCopyDialog, note);
  gtk_widget_class_bind_template_child (widget_class, GwMergeCopyDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, GwMergeCopyDialog, theirs);
  gtk_widget_class_bind_template_child (widget_class, GwMergeCopyDialog, mine);
  gtk_widget_class_bind_template_child (widget_class, GwMergeCopyDialog, clashes);
  gtk_widget_class_bind_template_child (widget_class, GwMergeCopyDialog, merge);
  gtk_widget_class_bind_template_callback (widget_class, base_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_install_action (widget_class, "merge.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "merge.compare", NULL, compare_action);
}

static void
gw_merge_copy_dialog_init (GwMergeCopyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_merge_copy_dialog_new:
 * @copy: a copy that has come back
 *
 * Returns: (transfer floating): a dialog that asks whether to merge it
 */
AdwDialog *
gw_merge_copy_dialog_new (GwReturnedCopy *copy)
{
  GwMergeCopyDialog *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (GW_IS_RETURNED_COPY (copy), NULL);

  self = g_object_new (GW_TYPE_MERGE_COPY_DIALOG, NULL);
  self->copy = g_object_ref (copy);
  name = gw_document_dup_name (gw_returned_copy_get_copy (copy));
  adw_action_row_set_subtitle (self->copy_row, name);
  g_signal_connect_object (copy, "changed", G_CALLBACK (copy_changed_cb), self, G_CONNECT_SWAPPED);
  copy_changed_cb (self);
  return ADW_DIALOG (self);
}
