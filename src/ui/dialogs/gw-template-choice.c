/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-template-choice.h"

#include <glib/gi18n.h>

#include "session/gw-template-store.h"

/* The templates that a plan can begin with, in a row to choose from: ours, none,
 * and one's own. */

#define IDS_KEY "gw-template-ids"

static GStrv
get_ids (AdwComboRow *row)
{
  return g_object_get_data (G_OBJECT (row), IDS_KEY);
}

/**
 * gw_template_choice_fill:
 * @row: a row
 * @folder: where the user's templates lie
 *
 * Offers the templates there are; what was chosen stays chosen.
 */
void
gw_template_choice_fill (AdwComboRow *row,
                         const char  *folder)
{
  g_autoptr(GPtrArray) names = gw_template_store_list (folder);
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  g_autofree char *chosen = g_strdup (gw_template_choice_get (row));

  gtk_string_list_append (labels, C_("template", "Standard"));
  gtk_string_list_append (labels, C_("template", "Empty"));
  g_strv_builder_add_many (ids, GW_TEMPLATE_STANDARD, GW_TEMPLATE_EMPTY, NULL);
  for (guint i = 0; i < names->len; i++)
    {
      gtk_string_list_append (labels, names->pdata[i]);
      g_strv_builder_take (ids, g_strconcat (GW_TEMPLATE_OWN, names->pdata[i], NULL));
    }
  g_object_set_data_full (G_OBJECT (row), IDS_KEY, g_strv_builder_end (ids), (GDestroyNotify) g_strfreev);
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  gw_template_choice_select (row, chosen);
}

/**
 * gw_template_choice_select:
 * @row: a filled row
 * @id: (nullable): a template; the standard one when it is not there any more
 *
 * Chooses it.
 */
void
gw_template_choice_select (AdwComboRow *row,
                           const char  *id)
{
  GStrv ids = get_ids (row);
  guint selected = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (g_strcmp0 (ids[i], id) == 0)
      selected = i;
  adw_combo_row_set_selected (row, selected);
}

/**
 * gw_template_choice_get:
 * @row: a row
 *
 * Returns: (transfer none) (nullable): the template that is chosen
 */
const char *
gw_template_choice_get (AdwComboRow *row)
{
  GStrv ids = get_ids (row);
  guint selected = adw_combo_row_get_selected (row);

  return ids != NULL && selected < g_strv_length (ids) ? ids[selected] : NULL;
}

/**
 * gw_template_choice_dup_meaning:
 * @id: (nullable): a template
 *
 * Returns: (transfer full): what a plan that begins with it has
 */
char *
gw_template_choice_dup_meaning (const char *id)
{
  if (id == NULL || g_str_equal (id, GW_TEMPLATE_STANDARD))
    return g_strdup (_("Six stages with their checks, and four risks to begin with"));
  if (g_str_equal (id, GW_TEMPLATE_EMPTY))
    return g_strdup (_("The six stages alone, without checks or risks"));
  return g_strdup (_("A template of your own: its stages, checks, risks, levels and bands"));
}
