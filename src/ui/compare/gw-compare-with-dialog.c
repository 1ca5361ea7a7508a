/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compare/gw-compare-with-dialog.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "session/gw-kept-version.h"

/**
 * GwCompareWithDialog:
 *
 * Asks what the plan is to be compared with: another file, its own one on disk,
 * an earlier version or a review.
 */
struct _GwCompareWithDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GwDocument *document;
  GCancellable *cancellable;
  GListStore *sources;          /* GwCompareSource */

  /* Template */
  GtkListView *list;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwCompareWithDialog, gw_compare_with_dialog, ADW_TYPE_DIALOG)

static void
add (GwCompareWithDialog *self,
     GwCompareSource     *source)
{
  g_list_store_append (self->sources, source);
  g_object_unref (source);
}

static void
add_files (GwCompareWithDialog *self)
{
  g_autofree char *name = gw_document_dup_name (self->document);

  add (self, gw_compare_source_new (GW_COMPARE_FILE, _("Another File…"), _("A copy that has come back, or any other plan")));
  if (gw_document_get_file (self->document) != NULL)
    add (self, gw_compare_source_new (GW_COMPARE_DISK, _("Version on Disk"), name));
}

/* The newest first */
static void
add_reviews (GwCompareWithDialog *self)
{
  GwList *reviews = gw_item_get_list (gw_document_get_plan (self->document), GW_PLAN_REVIEWS);
  guint n_reviews = gw_list_get_length (reviews);

  for (guint i = n_reviews; i-- > 0; )
    add (self, gw_compare_source_new_review (gw_list_get (reviews, i)));
}

static void
versions_listed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr(GwCompareWithDialog) self = data;
  g_autoptr(GPtrArray) versions = gw_kept_versions_list_finish (result);

  for (guint i = 0; versions != NULL && i < versions->len; i++)
    add (self, gw_compare_source_new_version (g_ptr_array_index (versions, i)));
}

static void
list_versions (GwCompareWithDialog *self,
               GwStateFolder       *state)
{
  const char *id = gw_item_get_id (gw_document_get_plan (self->document));

  if (state != NULL && id != NULL)
    gw_kept_versions_list_async (gw_state_folder_get_versions (state), id, self->cancellable, versions_listed_cb,
                                 g_object_ref (self));
}

/* --- Rows */

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *subtitle = make_label ("caption");

  gtk_widget_add_css_class (subtitle, "dimmed");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), make_label (NULL));
  gtk_box_append (GTK_BOX (box), subtitle);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  GwCompareSource *source = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *title = gtk_widget_get_first_child (box), *subtitle = gtk_widget_get_last_child (box);

  gtk_label_set_label (GTK_LABEL (title), source->title);
  gtk_label_set_label (GTK_LABEL (subtitle), source->subtitle != NULL ? source->subtitle : "");
  gtk_widget_set_visible (subtitle, source->subtitle != NULL);
  gtk_list_item_set_accessible_label (list_item, source->title);
  gtk_list_item_set_accessible_description (list_item, source->subtitle != NULL ? source->subtitle : "");
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  GtkWidget *label = make_label ("heading");

  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_start (label, 12);
  gtk_list_header_set_child (header, label);
}

static const char *
get_heading (GwCompareSourceKind kind)
{
  switch (kind)
    {
    case GW_COMPARE_REVIEW:
      return _("Reviews");
    case GW_COMPARE_VERSION:
      return _("Earlier Versions");
    case GW_COMPARE_FILE:
    case GW_COMPARE_DISK:
    default:
      return _("Files");
    }
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header)
{
  GwCompareSource *first = gtk_list_header_get_item (header);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), get_heading (first->kind));
}

/* The kinds in their order are the sections; within one, things stay as they are. */
static int
compare_sections (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const GwCompareSource *first = a, *second = b;

  return MAX ((int) first->kind, GW_COMPARE_DISK) - MAX ((int) second->kind, GW_COMPARE_DISK);
}

static void
activated_cb (GwCompareWithDialog *self,
              guint                position)
{
  g_autoptr(GwCompareSource) source = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);
  g_autoptr(GwCompareWithDialog) alive = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, source);
}

static void
gw_compare_with_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (GW_COMPARE_WITH_DIALOG (dialog)->cancellable);
}

static void
gw_compare_with_dialog_dispose (GObject *object)
{
  GwCompareWithDialog *self = GW_COMPARE_WITH_DIALOG (object);

  /* The dialog leaves its child behind */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_clear_object (&self->sources);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (gw_compare_with_dialog_parent_class)->dispose (object);
}

static void
gw_compare_with_dialog_class_init (GwCompareWithDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_compare_with_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = gw_compare_with_dialog_closed;

  /**
   * GwCompareWithDialog::chosen:
   * @source: what to compare with
   *
   * The user has chosen; the dialog closes.
   */
  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  GW_TYPE_COMPARE_SOURCE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/compare/gw-compare-with-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwCompareWithDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_header_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_header_cb);
}

static void
gw_compare_with_dialog_init (GwCompareWithDialog *self)
{
  g_autoptr(GtkSortListModel) sections = NULL;
  g_autoptr(GtkSingleSelection) selection = NULL;
  g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_sections, NULL, NULL));

  self->cancellable = g_cancellable_new ();
  self->sources = g_list_store_new (GW_TYPE_COMPARE_SOURCE);
  sections = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->sources)), NULL);
  gtk_sort_list_model_set_section_sorter (sections, sorter);
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (sections)));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/**
 * gw_compare_with_dialog_new:
 * @document: the plan
 * @state: (nullable): where earlier versions are kept
 *
 * Returns: (transfer floating): a dialog that asks what to compare it with
 */
AdwDialog *
gw_compare_with_dialog_new (GwDocument    *document,
                            GwStateFolder *state)
{
  GwCompareWithDialog *self;

  g_return_val_if_fail (GW_IS_DOCUMENT (document), NULL);

  self = g_object_new (GW_TYPE_COMPARE_WITH_DIALOG, NULL);
  self->document = g_object_ref (document);
  add_files (self);
  add_reviews (self);
  list_versions (self, state);
  return ADW_DIALOG (self);
}
