/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli.h"

#include <string.h>

#include "edit/gw-edit-text.h"

static GwItem *
find_risk (GwPlan     *plan,
           const char *digits)
{
  GwList *risks = gw_item_get_list (plan, GW_PLAN_RISKS);
  guint64 number;

  if (!g_ascii_string_to_unsigned (digits, 10, 1, GW_RISK_MAX_NUMBER, &number, NULL))
    return NULL;
  for (guint i = 0; i < gw_list_get_length (risks); i++)
    if (gw_risk_get_number (gw_list_get (risks, i)) == (int) number)
      return gw_list_get (risks, i);
  return NULL;
}

static GwItem *
find_item (GwPlan     *plan,
           const char *name)
{
  GwItem *item;
  g_autofree char *safe = NULL;

  if (g_str_equal (name, "plan"))
    return GW_ITEM (plan);
  item = name[0] == '#' ? find_risk (plan, name + 1) : gw_plan_find (plan, name);
  if (item != NULL)
    return item;
  safe = gw_cli_safe_text (name);
  g_printerr (gw_words_get (gw_cli_get_words (), "mlproj: the plan has no item “%s”. Nothing was written."), safe);
  g_printerr ("\n");
  return NULL;
}

static gboolean
set_field (GwHistory  *history,
           GwItem     *item,
           const char *assignment)
{
  const char *equals = strchr (assignment, '=');
  g_autofree char *name = equals != NULL ? g_strndup (assignment, equals - assignment) : g_strdup (assignment);
  g_autofree char *safe = NULL;
  g_autoptr(GError) error = NULL;

  if (equals == NULL)
    {
      safe = gw_cli_safe_text (assignment);
      g_printerr (gw_words_get (gw_cli_get_words (), "mlproj: “%s” is not of the form FIELD=VALUE. Nothing was written."), safe);
      g_printerr ("\n");
      return FALSE;
    }
  gw_edit_set_from_text (history, item, name, equals + 1, gw_cli_get_words (), &error);
  if (error != NULL)
    gw_cli_fail (error);
  return error == NULL;
}

/**
 * gw_cli_set:
 * @argc: how many arguments there are
 * @argv: the arguments, beginning with the command's name
 *
 * `mlproj set`: changes fields of one item by the verbs of the app; all of
 * them or, when one does not fit, none.
 *
 * Returns: the exit code
 */
GwCliStatus
gw_cli_set (int    argc,
            char **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_autoptr(GwLoaded) loaded = NULL;
  g_autoptr(GwHistory) history = NULL;
  GwItem *item;

  if (!gw_cli_parse (gw_cli_find_command ("set"), entries, &argc, &argv, 3, -1))
    return GW_CLI_FAILED;
  loaded = gw_cli_load_to_change (argv[1]);
  if (loaded == NULL)
    return GW_CLI_FAILED;
  item = find_item (loaded->decoded->plan, argv[2]);
  if (item == NULL)
    return GW_CLI_FAILED;
  history = gw_history_new (loaded->decoded->plan);
  for (int i = 3; i < argc; i++)
    if (!set_field (history, item, argv[i]))
      return GW_CLI_FAILED;
  return gw_history_is_modified (history) ? gw_cli_save_changed (argv[1], loaded) : GW_CLI_FINE;
}
