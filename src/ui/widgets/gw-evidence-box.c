/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-evidence-box.h"

#include "edit/gw-edit-checks.h"
#include "gw-config.h"
#include "ui/widgets/gw-evidence-row.h"
#include "ui/widgets/gw-trimmed.h"

/**
 * GwEvidenceBox:
 *
 * The evidence of an item, each piece with its whole address, and a button to
 * attach more.
 */
struct _GwEvidenceBox
{
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;
  GwItem *item;
  GwList *list;
  gulong changed_id;

  gboolean editable;

  /* Template */
  GtkWidget *links;
  GtkWidget *attach;
  GtkPopover *popover;
  GtkEditable *title;
  GtkEditable *address;
};

typedef enum
{
  PROP_EDITABLE = 1,
} GwEvidenceBoxProperty;

static GParamSpec *properties[PROP_EDITABLE + 1];

G_DEFINE_FINAL_TYPE (GwEvidenceBox, gw_evidence_box, ADW_TYPE_BIN)

static void
update (GwEvidenceBox *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->links)) != NULL)
    gtk_box_remove (GTK_BOX (self->links), child);
  for (guint i = 0; self->list != NULL && i < gw_list_get_length (self->list); i++)
    gtk_box_append (GTK_BOX (self->links),
                    gw_evidence_row_new (self->history, gw_list_get (self->list, i), self->editable));
  gtk_widget_set_visible (self->links, gtk_widget_get_first_child (self->links) != NULL);
  gtk_widget_set_visible (self->attach, self->editable);
}

static void
popover_closed_cb (GwEvidenceBox *self)
{
  gtk_editable_set_text (self->title, "");
  gtk_editable_set_text (self->address, "");
}

static void
add_cb (GwEvidenceBox *self)
{
  g_autofree char *title = gw_dup_trimmed (self->title);
  g_autofree char *address = gw_dup_trimmed (self->address);

  if (*title == '\0' && *address == '\0')
    return;
  gtk_popover_popdown (self->popover);
  gw_edit_add_evidence (self->history, self->item, *title != '\0' ? title : NULL, address);
}

static void
gw_evidence_box_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GwEvidenceBox *self = GW_EVIDENCE_BOX (object);

  switch ((GwEvidenceBoxProperty) prop_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_evidence_box_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GwEvidenceBox *self = GW_EVIDENCE_BOX (object);

  switch ((GwEvidenceBoxProperty) prop_id)
    {
    case PROP_EDITABLE:
      self->editable = g_value_get_boolean (value);
      update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_evidence_box_dispose (GObject *object)
{
  GwEvidenceBox *self = GW_EVIDENCE_BOX (object);

  if (self->list != NULL)
    g_clear_signal_handler (&self->changed_id, self->list);
  g_clear_object (&self->list);
  g_clear_object (&self->item);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_evidence_box_parent_class)->dispose (object);
}

static void
gw_evidence_box_class_init (GwEvidenceBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gw_evidence_box_get_property;
  object_class->set_property = gw_evidence_box_set_property;
  object_class->dispose = gw_evidence_box_dispose;

  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/widgets/gw-evidence-box.ui");
  gtk_widget_class_bind_template_child (widget_class, GwEvidenceBox, links);
  gtk_widget_class_bind_template_child (widget_class, GwEvidenceBox, attach);
  gtk_widget_class_bind_template_child (widget_class, GwEvidenceBox, popover);
  gtk_widget_class_bind_template_child (widget_class, GwEvidenceBox, title);
  gtk_widget_class_bind_template_child (widget_class, GwEvidenceBox, address);
  gtk_widget_class_bind_template_callback (widget_class, popover_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
gw_evidence_box_init (GwEvidenceBox *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_evidence_box_new:
 *
 * Returns: (transfer floating): a box that shows nothing yet
 */
GtkWidget *
gw_evidence_box_new (void)
{
  return g_object_new (GW_TYPE_EVIDENCE_BOX, NULL);
}

/**
 * gw_evidence_box_bind:
 * @self: an evidence box
 * @history: (nullable): the history of the plan
 * @item: (type GwItem) (nullable): an item of a class with evidence
 *
 * Says whose evidence it shows and edits.
 */
void
gw_evidence_box_bind (GwEvidenceBox *self,
                      GwHistory     *history,
                      gpointer       item)
{
  g_return_if_fail (GW_IS_EVIDENCE_BOX (self));
  g_return_if_fail (item == NULL || GW_IS_HISTORY (history));

  if (self->list != NULL)
    g_clear_signal_handler (&self->changed_id, self->list);
  g_clear_object (&self->list);
  g_set_object (&self->history, history);
  g_set_object (&self->item, item);
  if (item != NULL)
    {
      const GwField *field = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), "evidence");

      self->list = g_object_ref (gw_item_get_list (item, field->index));
      self->changed_id = g_signal_connect_swapped (self->list, "items-changed",
                                                   G_CALLBACK (update), self);
    }
  update (self);
}
