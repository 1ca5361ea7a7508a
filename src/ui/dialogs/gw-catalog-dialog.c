/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-catalog-dialog.h"

#include "gw-config.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-risks.h"
#include "ui/dialogs/gw-catalog-row.h"
#include "ui/dialogs/gw-dialog-toast.h"

/**
 * GwCatalogDialog:
 *
 * Offers the risks of the catalogue by stage. What the plan has already is
 * marked; what is chosen comes into the plan unplaced, without the hints.
 */
struct _GwCatalogDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GwHistory *history;
  GListModel *catalog;
  GHashTable *chosen;           /* risks of the catalogue */
  GHashTable *present;          /* the codes that the plan has, borrowed */
  char *needle;
  GtkCustomFilter *filter;
  GtkSelectionModel *model;

  /* Template */
  GtkSearchEntry *search;
  GtkWidget *add;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (GwCatalogDialog, gw_catalog_dialog, ADW_TYPE_DIALOG)

/* --- What the plan has */

static const char *
get_code (GwRisk *risk)
{
  const char *origin = gw_item_get_text (risk, GW_RISK_ORIGIN);

  return origin != NULL ? origin : gw_item_get_id (risk);
}

static void
collect_present (GwCatalogDialog *self)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);

  for (guint i = 0; i < gw_list_get_length (risks); i++)
    {
      const char *origin = gw_item_get_text (gw_list_get (risks, i), GW_RISK_ORIGIN);

      if (origin != NULL)
        g_hash_table_add (self->present, g_strdup (origin));
    }
}

static gboolean
is_present (GwCatalogDialog *self,
            GwRisk          *risk)
{
  const char *code = get_code (risk);

  return code != NULL && g_hash_table_contains (self->present, code);
}

/* --- Order, sections, search */

static guint
get_stage_place (GwCatalogDialog *self,
                 GwRisk          *risk)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  GwStage *stage = gw_plan_find_typed (plan, gw_item_get_text (risk, GW_RISK_STAGE), GW_TYPE_STAGE);
  guint place = G_MAXUINT;

  if (stage != NULL)
    gw_list_find (gw_item_get_parent_list (stage), stage, &place);
  return place;
}

static int
compare_stages (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  guint first = get_stage_place (data, (GwRisk *) a);
  guint second = get_stage_place (data, (GwRisk *) b);

  return gtk_ordering_from_cmpfunc ((first > second) - (first < second));
}

static gboolean
contains (GwCatalogDialog *self,
          const char      *text)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, self->needle) != NULL;
}

static gboolean
matches (gpointer item,
         gpointer data)
{
  GwCatalogDialog *self = data;

  return self->needle == NULL ||
         contains (self, gw_item_get_text (item, GW_RISK_TITLE)) ||
         contains (self, gw_item_get_text (item, GW_RISK_SHORT)) ||
         contains (self, gw_item_get_text (item, GW_RISK_RESPONSE_PLAN));
}

static void
search_changed_cb (GwCatalogDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_free (self->needle);
  self->needle = *text != '\0' ? g_utf8_casefold (text, -1) : NULL;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0
                                    ? "list" : "none");
}

/* --- Choosing */

static void
show_count (GwCatalogDialog *self)
{
  guint n_chosen = g_hash_table_size (self->chosen);
  g_autofree char *label = NULL;

  if (n_chosen == 0)
    label = g_strdup (_("_Add"));
  else
    label = g_strdup_printf (ngettext ("_Add %d Risk", "_Add %d Risks", n_chosen), (int) n_chosen);
  gtk_button_set_label (GTK_BUTTON (self->add), label);
  gtk_widget_set_sensitive (self->add, n_chosen > 0);
}

static void
row_toggled_cb (GwCatalogDialog *self,
                GwCatalogRow    *row)
{
  GwRisk *risk = gw_catalog_row_get_risk (row);

  if (gw_catalog_row_get_chosen (row))
    g_hash_table_add (self->chosen, risk);
  else
    g_hash_table_remove (self->chosen, risk);
  show_count (self);
}

static GwCatalogRow *
find_row (GtkWidget *widget,
          GwRisk    *risk)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GwCatalogRow *row = GW_IS_CATALOG_ROW (child) ? GW_CATALOG_ROW (child) : NULL;

      if (row != NULL ? gw_catalog_row_get_risk (row) == risk : (row = find_row (child, risk)) != NULL)
        return row;
    }
  return NULL;
}

static void
activated_cb (GwCatalogDialog *self,
              guint            position,
              GtkListView     *list)
{
  g_autoptr(GwRisk) risk = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  GwCatalogRow *row = find_row (GTK_WIDGET (list), risk);

  if (row != NULL && !is_present (self, risk))
    gw_catalog_row_set_chosen (row, !gw_catalog_row_get_chosen (row));
}

static GPtrArray *
collect_chosen (GwCatalogDialog *self)
{
  GPtrArray *risks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (self->catalog); i++)
    {
      g_autoptr(GwRisk) risk = g_list_model_get_item (self->catalog, i);

      if (g_hash_table_contains (self->chosen, risk))
        g_ptr_array_add (risks, g_object_ref (risk));
    }
  return risks;
}

static void
add_cb (GwCatalogDialog *self)
{
  g_autoptr(GPtrArray) risks = collect_chosen (self);
  guint n_added = gw_edit_add_catalog_risks (self->history, risks);
  g_autofree char *title = g_strdup_printf (ngettext ("%d risk added from the catalog, unplaced",
                                                      "%d risks added from the catalog, unplaced",
                                                      n_added), (int) n_added);

  if (n_added > 0)
    gw_dialog_toast_step (GTK_WIDGET (self), self->history, title);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (GwCatalogDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- Rows */

static void
row_setup_cb (GwCatalogDialog *self,
              GtkListItem     *item)
{
  GtkWidget *row = gw_catalog_row_new ();

  g_signal_connect_object (row, "toggled", G_CALLBACK (row_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
row_bind_cb (GwCatalogDialog *self,
             GtkListItem     *item)
{
  GwCatalogRow *row = GW_CATALOG_ROW (gtk_list_item_get_child (item));
  GwRisk *risk = gtk_list_item_get_item (item);
  gboolean present = is_present (self, risk);

  gw_catalog_row_bind (row, risk, present);
  gw_catalog_row_set_chosen (row, g_hash_table_contains (self->chosen, risk));
  gtk_list_item_set_activatable (item, !present);
}

static void
row_unbind_cb (GwCatalogDialog *self,
               GtkListItem     *item)
{
  gw_catalog_row_bind (GW_CATALOG_ROW (gtk_list_item_get_child (item)), NULL, FALSE);
}

static void
header_setup_cb (GwCatalogDialog *self,
                 GtkListHeader   *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
header_bind_cb (GwCatalogDialog *self,
                GtkListHeader   *header)
{
  GwPlan *plan = gw_history_get_plan (self->history);
  const char *id = gw_item_get_text (gtk_list_header_get_item (header), GW_RISK_STAGE);
  GwStage *stage = gw_plan_find_typed (plan, id, GW_TYPE_STAGE);
  const char *title = stage != NULL ? gw_item_get_text (stage, GW_STAGE_TITLE) : id;

  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), title != NULL ? title : "");
}

static GtkListItemFactory *
create_factory (GwCatalogDialog *self,
                GCallback        setup,
                GCallback        bind,
                GCallback        unbind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", setup, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", bind, self, G_CONNECT_SWAPPED);
  if (unbind != NULL)
    g_signal_connect_object (factory, "unbind", unbind, self, G_CONNECT_SWAPPED);
  return factory;
}

/* --- Life */

static void
gw_catalog_dialog_dispose (GObject *object)
{
  GwCatalogDialog *self = GW_CATALOG_DIALOG (object);

  /* The dialog leaves its child behind */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_CATALOG_DIALOG);
  g_clear_object (&self->model);
  g_clear_object (&self->filter);
  g_clear_object (&self->catalog);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_catalog_dialog_parent_class)->dispose (object);
}

static void
gw_catalog_dialog_finalize (GObject *object)
{
  GwCatalogDialog *self = GW_CATALOG_DIALOG (object);

  g_hash_table_unref (self->chosen);
  g_hash_table_unref (self->present);
  g_free (self->needle);

  G_OBJECT_CLASS (gw_catalog_dialog_parent_class)->finalize (object);
}

static void
gw_catalog_dialog_class_init (GwCatalogDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gw_catalog_dialog_dispose;
  object_class->finalize = gw_catalog_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/dialogs/gw-catalog-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwCatalogDialog, search);
  gtk_widget_class_bind_template_child (widget_class, GwCatalogDialog, add);
  gtk_widget_class_bind_template_child (widget_class, GwCatalogDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GwCatalogDialog, list);
  gtk_widget_class_bind_template_child (widget_class, GwCatalogDialog, scroller);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
gw_catalog_dialog_init (GwCatalogDialog *self)
{
  self->chosen = g_hash_table_new (NULL, NULL);
  self->present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A list begins with its first item, which would hide the heading above it. */
static gboolean
scroll_to_heading (GtkWidget     *list,
                   GdkFrameClock *clock,
                   gpointer       data)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (data), 0);
  return G_SOURCE_REMOVE;
}

static void
init_list (GwCatalogDialog *self)
{
  g_autoptr(GtkListItemFactory) rows = create_factory (
    self, G_CALLBACK (row_setup_cb), G_CALLBACK (row_bind_cb), G_CALLBACK (row_unbind_cb));
  g_autoptr(GtkListItemFactory) headers = create_factory (
    self, G_CALLBACK (header_setup_cb), G_CALLBACK (header_bind_cb), NULL);
  g_autoptr(GtkSorter) by_stage = GTK_SORTER (gtk_custom_sorter_new (compare_stages, self, NULL));
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->filter = gtk_custom_filter_new (matches, self, NULL);
  filtered = gtk_filter_list_model_new (g_object_ref (self->catalog),
                                        GTK_FILTER (g_object_ref (self->filter)));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), NULL);
  gtk_sort_list_model_set_section_sorter (sorted, by_stage);
  self->model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headers);
  gtk_list_view_set_model (self->list, self->model);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->list), scroll_to_heading, self->scroller, NULL);
}

/**
 * gw_catalog_dialog_new:
 * @history: the history of the plan
 * @catalog: the risks of the catalogue, whose places are hints
 *
 * Returns: (transfer floating): a dialog that adds risks of the catalogue
 */
AdwDialog *
gw_catalog_dialog_new (GwHistory  *history,
                       GListModel *catalog)
{
  GwCatalogDialog *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (catalog), NULL);

  self = g_object_new (GW_TYPE_CATALOG_DIALOG, NULL);
  self->history = g_object_ref (history);
  self->catalog = g_object_ref (catalog);
  collect_present (self);
  init_list (self);
  return ADW_DIALOG (self);
}
