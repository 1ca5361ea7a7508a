/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-stage-row.h"

#include "plan/gw-group.h"
#include "plan/gw-stage.h"
#include "ui/evaluations/gw-evaluations-section.h"
#include "ui/evaluations/gw-stage-evaluations.h"
#include "ui/gate/gw-gate-section.h"
#include "ui/gate/gw-stage-gate.h"
#include "ui/stage/gw-add-row.h"
#include "ui/stage/gw-check-row.h"
#include "ui/stage/gw-group-row.h"
#include "ui/stage/gw-stage-end.h"
#include "ui/stage/gw-stage-intro.h"

/**
 * GwStageRow:
 *
 * A row of the list view, which gives it any item to show. It keeps the widget
 * of the last kind and makes another only for another kind.
 */
struct _GwStageRow
{
  AdwBin parent_instance;

  /* Owned */
  GwStageContext *context;
  GObject *item;
};

G_DEFINE_FINAL_TYPE (GwStageRow, gw_stage_row, ADW_TYPE_BIN)

/* A kind of row: what shows it, the class of its list item, by which the style
 * tells where a card begins and ends, and how it takes part in the list. */
typedef struct
{
  GType (*item_type) (void);
  GType (*part_type) (void);
  const char *css_class;
  int label;                    /* the field that names it for screen readers, -1 for none */
  gboolean focusable;
  gboolean activatable;
} RowKind;

/* A new kind of row is a class of items in #GwStageRows, a class of parts and
 * a line here. */
static const RowKind kinds[] = {
  { gw_check_get_type, gw_check_row_get_type, "gw-of-check", GW_CHECK_QUESTION, TRUE, TRUE },
  { gw_group_get_type, gw_group_row_get_type, "gw-of-group", GW_GROUP_TITLE, TRUE, FALSE },
  { gw_stage_end_get_type, gw_add_row_get_type, "gw-of-end", -1, FALSE, FALSE },
  { gw_stage_evaluations_get_type, gw_evaluations_section_get_type, "gw-of-evaluations", -1, FALSE, FALSE },
  { gw_stage_gate_get_type, gw_gate_section_get_type, "gw-of-gate", -1, FALSE, FALSE },
  { gw_stage_get_type, gw_stage_intro_get_type, "gw-of-stage", -1, FALSE, FALSE },
};

static const RowKind *
get_kind (gpointer item)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_type_is_a (G_OBJECT_TYPE (item), kinds[i].item_type ()))
      return &kinds[i];
  g_assert_not_reached ();
}

static void
mark_list_item (GwStageRow    *self,
                const RowKind *kind)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_widget_remove_css_class (parent, kinds[i].css_class);
  gtk_widget_add_css_class (parent, kind->css_class);
}

static GwStagePart *
ensure_part (GwStageRow *self,
             GType       type)
{
  GtkWidget *part = adw_bin_get_child (ADW_BIN (self));

  if (part == NULL || G_OBJECT_TYPE (part) != type)
    {
      part = gw_stage_part_new (type, self->context);
      adw_bin_set_child (ADW_BIN (self), part);
    }
  return GW_STAGE_PART (part);
}

static void
forget_item (GwStageRow *self)
{
  GtkWidget *part = adw_bin_get_child (ADW_BIN (self));

  if (part != NULL)
    gw_stage_part_bind (GW_STAGE_PART (part), NULL);
}

static void
gw_stage_row_dispose (GObject *object)
{
  GwStageRow *self = GW_STAGE_ROW (object);

  g_clear_object (&self->item);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (gw_stage_row_parent_class)->dispose (object);
}

static void
gw_stage_row_class_init (GwStageRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_stage_row_dispose;
}

static void
gw_stage_row_init (GwStageRow *self)
{
}

/**
 * gw_stage_row_new:
 * @context: what the rows of the page have in common
 *
 * Returns: (transfer floating): a row of nothing yet
 */
GtkWidget *
gw_stage_row_new (GwStageContext *context)
{
  GwStageRow *self = g_object_new (GW_TYPE_STAGE_ROW, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

/**
 * gw_stage_row_bind:
 * @self: a row
 * @item: (type GObject) (nullable): a row of #GwStageRows, %NULL for none
 */
void
gw_stage_row_bind (GwStageRow *self,
                   gpointer    item)
{
  const RowKind *kind;

  g_return_if_fail (GW_IS_STAGE_ROW (self));

  g_set_object (&self->item, item);
  if (item == NULL)
    {
      forget_item (self);
      return;
    }
  kind = get_kind (item);
  mark_list_item (self, kind);
  gw_stage_part_bind (ensure_part (self, kind->part_type ()), item);
}

/**
 * gw_stage_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (type GObject) (nullable): what it shows
 */
gpointer
gw_stage_row_get_item (GwStageRow *self)
{
  g_return_val_if_fail (GW_IS_STAGE_ROW (self), NULL);

  return self->item;
}

/**
 * gw_stage_row_get_focused:
 * @list: the list view of the rows
 *
 * Returns: (transfer none) (nullable): the row that has the focus, itself or
 *   something in it
 */
GwStageRow *
gw_stage_row_get_focused (GtkWidget *list)
{
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, list))
    return NULL;
  row = gtk_widget_get_ancestor (focus, GW_TYPE_STAGE_ROW);
  if (row == NULL)
    row = gtk_widget_get_first_child (focus);
  return GW_IS_STAGE_ROW (row) ? GW_STAGE_ROW (row) : NULL;
}

static void
row_setup_cb (GwStageContext *context,
              GtkListItem    *list_item)
{
  gtk_list_item_set_child (list_item, gw_stage_row_new (context));
}

static void
row_bind_cb (GwStageContext *context,
             GtkListItem    *list_item)
{
  gpointer item = gtk_list_item_get_item (list_item);
  const RowKind *kind = get_kind (item);
  const char *label = kind->label >= 0 ? gw_item_get_text (item, kind->label) : NULL;

  gtk_list_item_set_accessible_label (list_item, label != NULL ? label : "");
  gtk_list_item_set_focusable (list_item, kind->focusable);
  gtk_list_item_set_activatable (list_item, kind->activatable);
  gw_stage_row_bind (GW_STAGE_ROW (gtk_list_item_get_child (list_item)), item);
}

static void
row_unbind_cb (GwStageContext *context,
               GtkListItem    *list_item)
{
  gw_stage_row_bind (GW_STAGE_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/**
 * gw_stage_row_factory_new:
 * @context: what the rows have in common
 *
 * Returns: (transfer full): what makes them for a list view of #GwStageRows
 */
GtkListItemFactory *
gw_stage_row_factory_new (GwStageContext *context)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (row_setup_cb), context, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bind_cb), context, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (row_unbind_cb), context,
                           G_CONNECT_SWAPPED);
  return factory;
}
