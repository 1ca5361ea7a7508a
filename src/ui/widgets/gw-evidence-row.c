/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-evidence-row.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "gw-config.h"
#include "ui/widgets/gw-address.h"
#include "ui/widgets/gw-toast.h"
#include "words/gw-format.h"

/**
 * GwEvidenceRow:
 *
 * One piece of evidence: what it is called, and the whole address that a click
 * opens.
 */
struct _GwEvidenceRow
{
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;
  GwLink *link;

  /* Template */
  GtkWidget *remove;
  GtkLabel *title;
  GtkLabel *address;
};

G_DEFINE_FINAL_TYPE (GwEvidenceRow, gw_evidence_row, ADW_TYPE_BIN)

static void
update (GwEvidenceRow *self)
{
  const char *title = gw_item_get_text (self->link, GW_LINK_TITLE);
  const char *url = gw_item_get_text (self->link, GW_LINK_URL);

  gtk_label_set_label (self->title, title != NULL ? title : url);
  gtk_label_set_label (self->address, url != NULL ? url : "");
  gtk_widget_set_visible (GTK_WIDGET (self->address), title != NULL && url != NULL);
}

static void
open_cb (GwEvidenceRow *self)
{
  gw_address_open (GTK_WIDGET (self), gw_item_get_text (self->link, GW_LINK_URL));
}

static void
remove_cb (GwEvidenceRow *self)
{
  g_autoptr(GPtrArray) items = gw_edit_items_one (self->link);
  g_autoptr(GwHistory) history = g_object_ref (self->history);
  g_autofree char *title = gw_format (_("“%s” deleted"), gtk_label_get_label (self->title));
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  /* The row goes with what it shows. */
  gw_edit_delete (history, items);
  if (overlay != NULL)
    gw_toast_step (overlay, history, title);
}

static void
gw_evidence_row_dispose (GObject *object)
{
  GwEvidenceRow *self = GW_EVIDENCE_ROW (object);

  g_clear_object (&self->history);
  g_clear_object (&self->link);

  G_OBJECT_CLASS (gw_evidence_row_parent_class)->dispose (object);
}

static void
gw_evidence_row_class_init (GwEvidenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_evidence_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/widgets/gw-evidence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwEvidenceRow, remove);
  gtk_widget_class_bind_template_child (widget_class, GwEvidenceRow, title);
  gtk_widget_class_bind_template_child (widget_class, GwEvidenceRow, address);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
gw_evidence_row_init (GwEvidenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_evidence_row_new:
 * @history: the history of the plan
 * @link: a piece of evidence
 * @editable: whether it can be removed
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
gw_evidence_row_new (GwHistory *history,
                     GwLink    *link,
                     gboolean   editable)
{
  GwEvidenceRow *self = g_object_new (GW_TYPE_EVIDENCE_ROW, NULL);

  self->history = g_object_ref (history);
  self->link = g_object_ref (link);
  g_signal_connect_object (link, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->remove, editable);
  update (self);
  return GTK_WIDGET (self);
}
