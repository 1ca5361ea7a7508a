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

  /* Borrowed */
  GwTableImport *import;
};

static GType
get_item_type (GListModel *model)
{
  return GW_TYPE_IMPORT_ITEM;
}

/* What is unchanged is not shown */
static const GwImportKind kinds[] = { GW_IMPORT_REFUSED, GW_IMPORT_ADD, GW_IMPORT_CHANGE };

static guint
get_n_items (GListModel *model)
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    n += gw_table_import_count (GW_IMPORT_LIST (model)->import, kinds[i]);
  return n;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GwTableImport *import = GW_IMPORT_LIST (model)->import;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GPtrArray *rows = gw_table_import_get_rows_of_kind (import, kinds[i]);

      if (position < rows->len)
        return gw_import_item_new (import, g_ptr_array_index (rows, position));
      position -= rows->len;
    }
  return NULL;
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
gw_import_list_class_init (GwImportListClass *klass)
{
}

static void
gw_import_list_init (GwImportList *self)
{
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

  self->import = import;
  return G_LIST_MODEL (self);
}
