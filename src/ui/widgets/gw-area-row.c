/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-area-row.h"

#include "gw-config.h"
#include "ui/widgets/gw-text-area.h"
#include "ui/widgets/gw-typing.h"

/**
 * GwAreaRow:
 *
 * A row of a boxed list for a field of many lines.
 */
struct _GwAreaRow
{
  AdwPreferencesRow parent_instance;

  /* Template */
  GwTextArea *area;
};

G_DEFINE_FINAL_TYPE (GwAreaRow, gw_area_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
gw_area_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GW_AREA_ROW (widget)->area));
}

static void
gw_area_row_class_init (GwAreaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = gw_area_row_grab_focus;
  g_type_ensure (GW_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/widgets/gw-area-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwAreaRow, area);
}

static void
gw_area_row_init (GwAreaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_area_row_new:
 * @title: what the field is called
 *
 * Returns: (transfer floating): a row that edits nothing yet
 */
GtkWidget *
gw_area_row_new (const char *title)
{
  return g_object_new (GW_TYPE_AREA_ROW, "title", title, NULL);
}

/**
 * gw_area_row_bind:
 * @self: a row
 * @history: (nullable): the history of the plan
 * @item: (type GwItem) (nullable): an item, %NULL for none
 * @index: a field of @item that holds lines
 *
 * Says which field it edits.
 */
void
gw_area_row_bind (GwAreaRow *self,
                  GwHistory *history,
                  gpointer   item,
                  guint      index)
{
  g_return_if_fail (GW_IS_AREA_ROW (self));

  gw_text_area_bind (self->area, history, item, index);
}

/**
 * gw_area_row_bind_case:
 * @self: a row
 * @history: the history of the plan
 * @index: a field of the business case that holds lines
 *
 * Says which field it edits; the case is made when the plan has none.
 */
void
gw_area_row_bind_case (GwAreaRow *self,
                       GwHistory *history,
                       guint      index)
{
  g_return_if_fail (GW_IS_AREA_ROW (self));

  gw_typing_bind_case (gw_typing_get (GTK_WIDGET (gw_text_area_get_view (self->area))), history, index);
}

/**
 * gw_area_row_set_editable:
 * @self: a row
 * @editable: whether the text may be changed
 */
void
gw_area_row_set_editable (GwAreaRow *self,
                          gboolean   editable)
{
  g_return_if_fail (GW_IS_AREA_ROW (self));

  g_object_set (self->area, "editable", editable, NULL);
}
