/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-selection-link.h"

/**
 * GwSelectionLink:
 *
 * Keeps the selection of a list of rows and that of the page the same. What a
 * filter hides stays selected on the page.
 *
 * Owns both; whoever shows the rows lets the link go before them.
 */
struct _GwSelectionLink
{
  GObject parent_instance;

  /* Owned */
  GtkSelectionModel *rows;
  GwRiskSelection *shared;

  gboolean held;
};

typedef enum
{
  SIGNAL_SHOWN,
  SIGNAL_CHOSEN,
  N_SIGNALS,
} GwSelectionLinkSignal;

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwSelectionLink, gw_selection_link, G_TYPE_OBJECT)

static GtkBitset *
find_selected (GwSelectionLink *self)
{
  GPtrArray *risks = gw_risk_selection_get_risks (self->shared);
  g_autoptr(GHashTable) wanted = g_hash_table_new (NULL, NULL);
  GtkBitset *selected = gtk_bitset_new_empty ();
  GListModel *model = G_LIST_MODEL (self->rows);
  guint n_items = risks->len > 0 ? g_list_model_get_n_items (model) : 0;

  for (guint i = 0; i < risks->len; i++)
    g_hash_table_add (wanted, risks->pdata[i]);
  for (guint i = 0; i < n_items && gtk_bitset_get_size (selected) < risks->len; i++)
    {
      g_autoptr(GwRisk) risk = g_list_model_get_item (model, i);

      if (g_hash_table_contains (wanted, risk))
        gtk_bitset_add (selected, i);
    }
  return selected;
}

static void
shared_changed_cb (GwSelectionLink *self)
{
  if (!self->held)
    gw_selection_link_show (self);
}

static GPtrArray *
list_selected (GwSelectionLink *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (self->rows);
  GPtrArray *risks = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint position;

  for (gboolean valid = gtk_bitset_iter_init_first (&iter, selected, &position);
       valid; valid = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (risks, g_list_model_get_item (G_LIST_MODEL (self->rows), position));
  return risks;
}

static void
rows_selected_cb (GwSelectionLink *self)
{
  g_autoptr(GPtrArray) risks = NULL;

  if (self->held)
    return;
  risks = list_selected (self);
  self->held = TRUE;
  gw_risk_selection_set_risks (self->shared, risks);
  self->held = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
gw_selection_link_dispose (GObject *object)
{
  GwSelectionLink *self = GW_SELECTION_LINK (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->shared);

  G_OBJECT_CLASS (gw_selection_link_parent_class)->dispose (object);
}

static void
gw_selection_link_class_init (GwSelectionLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_selection_link_dispose;

  /**
   * GwSelectionLink::shown:
   * @self: a link
   * @position: the first row that is selected, %GTK_INVALID_LIST_POSITION for none
   *
   * The rows show what the page has selected.
   */
  signals[SIGNAL_SHOWN] =
    g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * GwSelectionLink::chosen:
   * @self: a link
   *
   * Rows were selected, and the page knows.
   */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
gw_selection_link_init (GwSelectionLink *self)
{
}

/**
 * gw_selection_link_new:
 * @rows: rows of risks
 * @shared: what is selected on the page
 *
 * Returns: (transfer full): what keeps both the same from now on; nothing is
 *   shown before [method@SelectionLink.show]
 */
GwSelectionLink *
gw_selection_link_new (GtkSelectionModel *rows,
                       GwRiskSelection   *shared)
{
  GwSelectionLink *self;

  g_return_val_if_fail (GTK_IS_SELECTION_MODEL (rows) && GW_IS_RISK_SELECTION (shared), NULL);

  self = g_object_new (GW_TYPE_SELECTION_LINK, NULL);
  self->rows = g_object_ref (rows);
  self->shared = g_object_ref (shared);
  g_signal_connect_object (rows, "selection-changed", G_CALLBACK (rows_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (shared, "notify::risks", G_CALLBACK (shared_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * gw_selection_link_show:
 * @self: a link
 *
 * Selects the rows of what the page has selected.
 */
void
gw_selection_link_show (GwSelectionLink *self)
{
  g_autoptr(GtkBitset) selected = NULL;
  g_autoptr(GtkBitset) before = NULL;
  g_autoptr(GtkBitset) mask = NULL;

  g_return_if_fail (GW_IS_SELECTION_LINK (self));

  selected = find_selected (self);
  before = gtk_selection_model_get_selection (self->rows);
  mask = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)));
  self->held = TRUE;
  if (!gtk_bitset_equals (selected, before))
    gtk_selection_model_set_selection (self->rows, selected, mask);
  self->held = FALSE;
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0,
                 gtk_bitset_is_empty (selected) ? GTK_INVALID_LIST_POSITION : gtk_bitset_get_minimum (selected));
}

/**
 * gw_selection_link_find_position:
 * @self: a link
 * @risk: (nullable): a risk
 * @position: (out): its row
 *
 * Returns: whether it has a row
 */
gboolean
gw_selection_link_find_position (GwSelectionLink *self,
                                 GwRisk          *risk,
                                 guint           *position)
{
  GListModel *model;
  guint n_items;

  g_return_val_if_fail (GW_IS_SELECTION_LINK (self), FALSE);

  model = G_LIST_MODEL (self->rows);
  n_items = g_list_model_get_n_items (model);
  for (guint i = 0; risk != NULL && i < n_items; i++)
    {
      g_autoptr(GwRisk) item = g_list_model_get_item (model, i);

      if (item == risk)
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * gw_selection_link_hold:
 * @self: a link
 *
 * Lets neither follow the other, while the rows change their order.
 */
void
gw_selection_link_hold (GwSelectionLink *self)
{
  g_return_if_fail (GW_IS_SELECTION_LINK (self));

  self->held = TRUE;
}

/**
 * gw_selection_link_release:
 * @self: a link that was held
 *
 * Lets both follow each other again.
 */
void
gw_selection_link_release (GwSelectionLink *self)
{
  g_return_if_fail (GW_IS_SELECTION_LINK (self));

  self->held = FALSE;
}
