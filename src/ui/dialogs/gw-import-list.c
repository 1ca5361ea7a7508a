/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-import-list.h"

#include "ui/dialogs/gw-import-item.h"

/* How many rows come in one turn of the main loop */
#define ROWS_A_TURN 10

/* More rows than this, and a list view makes no widget for those that come */
#define ENOUGH_ROWS 240

/**
 * GwImportList:
 *
 * The rows of an import that do anything, as a list model: first those that
 * are refused, then what is added, then what changes. Items are made when the
 * list asks for them, as a table may have a hundred thousand rows. A list view
 * makes two hundred widgets for a long model, whatever it shows; so that they
 * do not hold the main loop, the first rows come some at a time.
 */
struct _GwImportList
{
  GObject parent_instance;

  /* Borrowed */
  GwTableImport *import;

  guint n_items;                /* that have come */
  guint grow_id;
};

static GType
get_item_type (GListModel *model)
{
  return GW_TYPE_IMPORT_ITEM;
}

/* What is unchanged is not shown */
static const GwImportKind kinds[] = { GW_IMPORT_REFUSED, GW_IMPORT_ADD, GW_IMPORT_CHANGE };

static guint
count_rows (GwImportList *self)
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    n += gw_table_import_count (self->import, kinds[i]);
  return n;
}

static guint
get_n_items (GListModel *model)
{
  return GW_IMPORT_LIST (model)->n_items;
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

static gboolean
grow_cb (gpointer data)
{
  GwImportList *self = data;
  const guint n_rows = count_rows (self);
  const guint before = self->n_items;

  self->n_items = before >= ENOUGH_ROWS ? n_rows : MIN (n_rows, before + ROWS_A_TURN);
  g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->n_items - before);
  if (self->n_items < n_rows)
    return G_SOURCE_CONTINUE;
  self->grow_id = 0;
  return G_SOURCE_REMOVE;
}

static void
gw_import_list_finalize (GObject *object)
{
  gw_import_list_stop (GW_IMPORT_LIST (object));

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
}

/**
 * gw_import_list_new:
 * @import: what importing would do, which outlives the list
 *
 * Returns: (transfer full): its rows, for a list view; of many, the first ones
 *   at once and the others soon
 */
GwImportList *
gw_import_list_new (GwTableImport *import)
{
  GwImportList *self = g_object_new (GW_TYPE_IMPORT_LIST, NULL);

  self->import = import;
  self->n_items = MIN (count_rows (self), ROWS_A_TURN);
  if (self->n_items < count_rows (self))
    self->grow_id = g_idle_add (grow_cb, self);
  return self;
}

/**
 * gw_import_list_stop:
 * @self: a list
 *
 * Lets no more rows come, as nobody sees them any more.
 */
void
gw_import_list_stop (GwImportList *self)
{
  g_return_if_fail (GW_IS_IMPORT_LIST (self));

  g_clear_handle_id (&self->grow_id, g_source_remove);
}
