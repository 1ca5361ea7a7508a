/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/gw-agenda-row.h"

#include <glib/gi18n.h>

#include "plan/gw-check.h"
#include "plan/gw-objective.h"
#include "plan/gw-risk.h"
#include "plan/gw-stage.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-tooltip.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"

#define ID_KEY "gw-id"
#define DATE_KEY "gw-date"

static const char *
get_title (GwItem *item)
{
  const char *title = NULL;

  if (GW_IS_RISK (item))
    title = gw_item_get_text (item, GW_RISK_TITLE);
  else if (GW_IS_CHECK (item))
    title = gw_item_get_text (item, GW_CHECK_QUESTION);
  else if (GW_IS_OBJECTIVE (item))
    title = gw_item_get_text (item, GW_OBJECTIVE_STATEMENT);
  else
    title = _("Review of the plan");
  return title != NULL ? title : "";
}

static char *
dup_owner (GwPlan *plan,
           GwItem *item)
{
  const char *owner = NULL;

  if (GW_IS_RISK (item))
    owner = gw_item_get_text (item, GW_RISK_OWNER);
  else if (GW_IS_CHECK (item))
    owner = gw_item_get_text (item, GW_CHECK_OWNER);
  else if (GW_IS_OBJECTIVE (item))
    owner = gw_item_get_text (item, GW_OBJECTIVE_OWNER);
  else
    owner = gw_item_get_text (item, GW_PLAN_OWNER);
  return owner != NULL ? gw_ui_owner_label (plan, owner) : NULL;
}

static const char *
get_place (const GwAgendaEntry *entry)
{
  GwItem *item = entry->item;

  if (GW_IS_RISK (item))
    return entry->field->index == GW_RISK_REVIEW_ON ? _("Review of the risk") : _("Response to the risk");
  if (GW_IS_OBJECTIVE (item))
    return _("Objective");
  while (item != NULL && !GW_IS_STAGE (item))
    item = gw_item_get_parent (item);
  return item != NULL ? gw_item_get_text (item, GW_STAGE_TITLE) : NULL;
}

static char *
dup_subtitle (GwPlan              *plan,
              const GwAgendaEntry *entry)
{
  g_autofree char *owner = dup_owner (plan, entry->item);
  const char *place = get_place (entry);

  if (place != NULL && owner != NULL)
    return gw_format ("%s · %s", place, owner);
  return place != NULL ? g_strdup (place) : g_steal_pointer (&owner);
}

static void
show_date (GtkWidget           *label,
           const GwAgendaEntry *entry,
           const char          *today)
{
  const char *date = gw_item_get_text (entry->item, entry->field->index);
  g_autofree char *whole = gw_date_format (gw_ui_words (), date, GW_DATE_FORM_WEEKDAY);
  g_autofree char *text = gw_date_format_relative (gw_ui_words (), date, today);
  const char *classes[] = { "caption", entry->days < 0 ? "error" : "dimmed", NULL };

  gtk_label_set_text (GTK_LABEL (label), text);
  gw_ui_set_tooltip (label, whole);
  gtk_widget_set_css_classes (label, classes);
}

/**
 * gw_agenda_row_new:
 *
 * Returns: (transfer floating): a row that shows no date yet
 */
GtkWidget *
gw_agenda_row_new (void)
{
  GtkWidget *date = gtk_label_new (NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "activatable", TRUE,
                                 "title-lines", 3,
                                 "subtitle-lines", 0,
                                 NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), date);
  g_object_set_data (G_OBJECT (row), DATE_KEY, date);
  return row;
}

/**
 * gw_agenda_row_show:
 * @row: a row made by gw_agenda_row_new()
 * @plan: a plan
 * @entry: a date that comes up in it
 * @today: the local date
 *
 * Says what comes up and when, in the place of what was said before.
 */
void
gw_agenda_row_show (GtkWidget           *row,
                    GwPlan              *plan,
                    const GwAgendaEntry *entry,
                    const char          *today)
{
  g_autofree char *subtitle = dup_subtitle (plan, entry);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_title (entry->item));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  show_date (g_object_get_data (G_OBJECT (row), DATE_KEY), entry, today);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (gw_item_get_id (entry->item)), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !GW_IS_PLAN (entry->item));
}

/**
 * gw_agenda_row_get_id:
 * @row: a row made by gw_agenda_row_new()
 *
 * Returns: (transfer none) (nullable): the id of the item that it leads to
 */
const char *
gw_agenda_row_get_id (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), ID_KEY);
}
