/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-me.h"

#include "gw-config.h"
#include "ui/widgets/gw-labels.h"

/* Who sits here is kept by name, as every plan has ids of its own. */

#define KEY "me"

/* NULL where the settings are not installed */
static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema =
    source != NULL ? g_settings_schema_source_lookup (source, GW_APP_ID, TRUE) : NULL;

  if (schema == NULL || !g_settings_schema_has_key (schema, KEY))
    return NULL;
  return g_settings_new_full (schema, NULL, NULL);
}

/**
 * gw_me_find:
 * @plan: a plan
 *
 * Returns: (transfer none) (nullable): the id of the person of @plan who is
 *   called as the user of this computer said to be
 */
const char *
gw_me_find (GwPlan *plan)
{
  g_autoptr(GSettings) settings = open_settings ();
  g_autofree char *me = settings != NULL ? g_settings_get_string (settings, KEY) : NULL;
  GwList *people = gw_item_get_list (plan, GW_PLAN_PEOPLE);

  if (me == NULL || *me == '\0')
    return NULL;
  for (guint i = 0; i < gw_list_get_length (people); i++)
    {
      const char *id = gw_item_get_id (gw_list_get (people, i));
      g_autofree char *label = gw_ui_person_label (plan, id);

      if (g_strcmp0 (label, me) == 0)
        return id;
    }
  return NULL;
}

/**
 * gw_me_set:
 * @plan: a plan
 * @person: (nullable): the id of a person of @plan
 *
 * Keeps who the user of this computer is.
 */
void
gw_me_set (GwPlan     *plan,
           const char *person)
{
  g_autoptr(GSettings) settings = open_settings ();
  g_autofree char *label = gw_ui_person_label (plan, person);

  if (settings != NULL)
    g_settings_set_string (settings, KEY, label != NULL ? label : "");
}
