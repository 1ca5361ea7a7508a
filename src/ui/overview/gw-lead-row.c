/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/gw-lead-row.h"

#include "ui/widgets/gw-lead.h"
#include "ui/window/gw-place.h"

/**
 * gw_lead_row_new:
 * @title: (nullable): what the row says, as plain text
 * @subtitle: (nullable): what it says below
 * @item: (type GwItem): a live item of the plan
 * @field: (nullable): one of its fields
 *
 * Returns: (transfer floating): an #AdwActionRow that leads there, if that is
 *   anywhere else: a plan without stages has no page for its business case
 */
GtkWidget *
gw_lead_row_new (const char    *title,
                 const char    *subtitle,
                 gpointer       item,
                 const GwField *field)
{
  g_autofree char *address = gw_lead_dup_address (item, field);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title-lines", 3,
                                 "subtitle-lines", 2,
                                 NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : "");
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (!g_str_equal (gw_place_of_field (item, field), GW_PLACE_OVERVIEW))
    gw_lead_attach (ADW_ACTION_ROW (row), address);
  return row;
}
