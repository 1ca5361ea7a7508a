/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-checks.h"

#include "edit/gw-edit-private.h"

static const char *
get_state_code (GwCheckState state)
{
  switch (state)
    {
    case GW_CHECK_OPEN:
      return NULL;
    case GW_CHECK_ANSWERED:
      return "answered";
    case GW_CHECK_NOT_APPLICABLE:
      return "not-applicable";
    default:
      g_assert_not_reached ();
    }
}

/* By what becomes of those that do not stand there yet */
static const char *
get_state_step_name (GPtrArray    *checks,
                     GwCheckState  state)
{
  guint n = 0;

  for (guint i = 0; i < checks->len; i++)
    if (gw_check_get_state (g_ptr_array_index (checks, i)) != state)
      n++;
  switch (state)
    {
    case GW_CHECK_OPEN:
      return n == 1 ? GW_N_ ("reopen check") : GW_N_ ("reopen checks");
    case GW_CHECK_ANSWERED:
      return n == 1 ? GW_N_ ("answer check") : GW_N_ ("answer checks");
    case GW_CHECK_NOT_APPLICABLE:
      return GW_N_ ("mark as not applicable");
    default:
      g_assert_not_reached ();
    }
}

/**
 * gw_edit_set_check_state:
 * @history: a history
 * @checks: (element-type GwCheck): live checks of the plan
 * @state: where they stand from now on
 * @reason: (nullable): why they do not apply; only for
 *   %GW_CHECK_NOT_APPLICABLE
 *
 * Opens, answers or sets aside checks. State and reason are one unit: any
 * other state drops the reason. Answers in words stay.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_set_check_state (GwHistory    *history,
                         GPtrArray    *checks,
                         GwCheckState  state,
                         const char   *reason)
{
  g_return_val_if_fail (GW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (checks != NULL, FALSE);
  g_return_val_if_fail (reason == NULL || state == GW_CHECK_NOT_APPLICABLE, FALSE);

  gw_history_begin (history, get_state_step_name (checks, state));
  for (guint i = 0; i < checks->len; i++)
    {
      GwCheck *check = g_ptr_array_index (checks, i);

      gw_history_set_text (history, check, GW_CHECK_STATE, get_state_code (state));
      gw_edit_write_text (history, check, gw_item_get_field (check, GW_CHECK_REASON), reason);
    }
  return gw_history_end (history);
}

/* Adds an item at the end of a list in a step of its own. */
static gpointer
add_item (GwHistory  *history,
          const char *step_name,
          GwList     *list,
          guint       index,
          const char *text)
{
  g_autoptr(GwItem) item = gw_edit_new_item (gw_list_get_field (list)->item_type, NULL, index, text);

  gw_history_begin (history, step_name);
  gw_history_append (history, list, item);
  gw_history_end (history);
  return item;
}

/**
 * gw_edit_add_check:
 * @history: a history
 * @group: a group of the plan
 * @question: (nullable): what it asks
 *
 * Adds a check of one's own at the end of a group.
 *
 * Returns: (transfer none): the check
 */
GwCheck *
gw_edit_add_check (GwHistory  *history,
                   GwGroup    *group,
                   const char *question)
{
  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (GW_IS_GROUP (group), NULL);

  return add_item (history, GW_N_ ("add check"), gw_item_get_list (group, GW_GROUP_CHECKS),
                   GW_CHECK_QUESTION, question);
}

/**
 * gw_edit_add_group:
 * @history: a history
 * @stage: a stage of the plan
 * @title: (nullable): what it is called
 *
 * Adds a group of one's own at the end of a stage.
 *
 * Returns: (transfer none): the group
 */
GwGroup *
gw_edit_add_group (GwHistory  *history,
                   GwStage    *stage,
                   const char *title)
{
  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (GW_IS_STAGE (stage), NULL);

  return add_item (history, GW_N_ ("add group"), gw_item_get_list (stage, GW_STAGE_GROUPS),
                   GW_GROUP_TITLE, title);
}

/**
 * gw_edit_add_evidence:
 * @history: a history
 * @item: (type GwItem): an item of any class that has evidence
 * @title: (nullable): what the link is called
 * @url: (nullable): where it leads; kept as typed, opened only when it is a
 *   web or mail address
 *
 * Adds a piece of evidence.
 *
 * Returns: (transfer none) (nullable): the link; %NULL when both are empty
 */
GwLink *
gw_edit_add_evidence (GwHistory  *history,
                      gpointer    item,
                      const char *title,
                      const char *url)
{
  const GwField *field = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), "evidence");
  g_autofree char *address = g_strstrip (g_strdup (url != NULL ? url : ""));
  GwLink *link;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  if (*address == '\0' && (title == NULL || *title == '\0'))
    return NULL;
  gw_history_begin (history, GW_N_ ("add evidence"));
  link = add_item (history, GW_N_ ("add evidence"), gw_item_get_list (item, field->index),
                   GW_LINK_TITLE, title);
  gw_edit_write_text (history, link, gw_item_get_field (link, GW_LINK_URL), address);
  gw_history_end (history);
  return link;
}
