/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-import-list.h"

#include "ui/dialogs/gw-import-item.h"

/**
 * GwImportList:
 *
 * The rows of an import that do anything, as a list model: first those that
 * are refused, then what is added, then what changes. Items are made when the
 * list asks for them, as a table may have a hundred thousand rows.
 */
struct _GwImportList
{
  GObject parent_instance;

  /* Owned */
  GPtrArray *rows;              /* of GwImportRow, borrowed from the import */
};

static GType
get_item_type (GListModel *model)
{
  return GW_TYPE_IMPORT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return GW_IMPORT_LIST (model)->rows->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GPtrArray *rows = GW_IMPORT_LIST (model)->rows;

  return position < rows->len ? gw_import_item_new (g_ptr_array_index (rows, position)) : NULL;
}

static void
model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GwImportList, gw_import_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, model_init))

static void
gw_import_list_finalize (GObject *object)
{
  g_ptr_array_unref (GW_IMPORT_LIST (object)->rows);

  G_OBJECT_CLASS (gw_import_list_parent_class)->finalize (object);
}

static void
gw_import_list_class_init (GwImportListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_import_list_finalize;
}

static void
gw_import_list_init (GwImportList *self)
{
  self->rows = g_ptr_array_new ();
}

static void
append_rows (GwImportList  *self,
             GwTableImport *import,
             GwImportKind   kind)
{
  GPtrArray *rows = gw_table_import_get_rows (import);

  for (guint i = 0; gw_table_import_count (import, kind) > 0 && i < rows->len; i++)
    if (((GwImportRow *) g_ptr_array_index (rows, i))->kind == kind)
      g_ptr_array_add (self->rows, g_ptr_array_index (rows, i));
}

/**
 * gw_import_list_new:
 * @import: what importing would do, which outlives the list
 *
 * Returns: (transfer full): its rows, for a list view
 */
GListModel *
gw_import_list_new (GwTableImport *import)
{
  GwImportList *self = g_object_new (GW_TYPE_IMPORT_LIST, NULL);

  append_rows (self, import, GW_IMPORT_REFUSED);
  append_rows (self, import, GW_IMPORT_ADD);
  append_rows (self, import, GW_IMPORT_CHANGE);
  return G_LIST_MODEL (self);
}
