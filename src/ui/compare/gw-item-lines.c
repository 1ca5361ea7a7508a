/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compare/gw-item-lines.h"

#include <glib/gi18n.h>

#include "compare/gw-unit.h"
#include "plan/gw-case.h"
#include "plan/gw-check.h"
#include "plan/gw-decision.h"
#include "plan/gw-estimate.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-field-word.h"
#include "plan/gw-finding.h"
#include "plan/gw-link.h"
#include "plan/gw-objective.h"
#include "plan/gw-review.h"
#include "plan/gw-round.h"
#include "plan/gw-unit-words.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-format.h"

/* Items of two versions in words, one line a unit. */

/* Codes that say where an item came from say nothing to its readers. */
static gboolean
is_worth_telling (const GwField *field)
{
  return !gw_field_holds_items (field) && !g_str_equal (field->name, "origin") && !g_str_equal (field->name, "number");
}

/* What plan/ has words for; the rest is called by its first words. */
static gboolean
is_place (GwItem *item)
{
  return GW_IS_CHECK (item) || GW_IS_STAGE (item) || GW_IS_DECISION (item) || GW_IS_RISK (item) ||
         GW_IS_OBJECTIVE (item) || GW_IS_ESTIMATE (item) || GW_IS_EVALUATION (item) || GW_IS_REVIEW (item) ||
         GW_IS_CASE (item) || GW_IS_PLAN (item);
}

static const char *
get_first_words (GwItem *item)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);

      if ((field->kind == GW_FIELD_TEXT || field->kind == GW_FIELD_LINES) && !g_str_equal (field->name, "origin") &&
          gw_item_is_set (item, i))
        return gw_item_get_text (item, i);
    }
  return gw_item_get_id (item);
}

/**
 * gw_ui_item_title:
 * @item: (type GwItem): an item of any version
 *
 * Returns: (transfer full): what it is and what it is called
 */
char *
gw_ui_item_title (gpointer item)
{
  const char *words;

  if (is_place (item))
    return gw_item_format_place (item, NULL, gw_ui_words ());
  if (GW_IS_ROUND (item))
    return g_strdup_printf (_("Round %d"), (int) g_ascii_strtoll (gw_item_get_id (item), NULL, 10));
  words = get_first_words (item);
  if (words == NULL)
    return gw_ui_item_section (item);
  return GW_IS_LINK (item) ? gw_format ("%s · %s", _("Evidence"), words) : g_strdup (words);
}

static const char *
get_part_name (const GwField *field)
{
  switch (field->index)
    {
    case GW_PLAN_PEOPLE:
      return _("People and Roles");
    case GW_PLAN_CASE:
      return _("Business Case");
    case GW_PLAN_SCALES:
      return _("Levels and Bands");
    case GW_PLAN_ROUNDS:
      return _("Rounds");
    case GW_PLAN_EVALUATIONS:
      return _("Evaluations");
    case GW_PLAN_RISKS:
      return _("Risks");
    case GW_PLAN_REVIEWS:
      return _("Reviews");
    case GW_PLAN_DISMISSALS:
      return _("Findings");
    case GW_PLAN_CONFLICTS:
      return _("Conflicts");
    default:
      return _("Plan");
    }
}

/**
 * gw_ui_item_section:
 * @item: (type GwItem): an item of any version
 *
 * Returns: (transfer full): the part of the plan that it belongs to: a stage, or
 *   all risks, all people …
 */
char *
gw_ui_item_section (gpointer item)
{
  GwItem *part = item;

  if (gw_item_is_record (item))
    return g_strdup (GW_IS_RISK (item) ? _("Risks") : _("Checks"));
  if (gw_item_get_parent (item) == NULL)
    return g_strdup (_("Plan"));
  while (gw_item_get_parent (gw_item_get_parent (part)) != NULL)
    part = gw_item_get_parent (part);
  return GW_IS_STAGE (part) ? gw_item_format_place (part, NULL, gw_ui_words ())
                            : g_strdup (get_part_name (gw_list_get_field (gw_item_get_parent_list (part))));
}

/**
 * gw_ui_unit_text:
 * @item: (type GwItem) (nullable): an item of any version
 * @place: (type GwItem): an item of the plan whose people are meant
 * @field: the first field of a unit
 *
 * Returns: (transfer full) (nullable): what the unit says
 */
char *
gw_ui_unit_text (gpointer       item,
                 gpointer       place,
                 const GwField *field)
{
  if (item == NULL)
    return NULL;
  if (gw_field_holds_items (field))
    return gw_item_get_child (item, field->index) != NULL ? g_strdup (_("Kept record")) : NULL;
  return gw_item_format_unit_at (item, place, field, gw_ui_words ());
}

/**
 * gw_ui_item_lines:
 * @item: (type GwItem): an item of any version
 * @place: (type GwItem): an item of the plan whose people are meant
 *
 * Returns: (transfer full): all that is set, a line a unit
 */
char *
gw_ui_item_lines (gpointer item,
                  gpointer place)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (item);
  GString *lines = g_string_new (NULL);
  GwUnit unit = { NULL, 0 };

  while (gw_unit_next (GW_ITEM_GET_CLASS (item), &unit))
    {
      g_autofree char *text = NULL;

      if (!is_worth_telling (unit.first) || !gw_unit_is_set (&unit, snapshot))
        continue;
      text = gw_ui_unit_text (item, place, unit.first);
      if (text != NULL)
        gw_format_append (lines, "%s%s: %s", lines->len > 0 ? "\n" : "",
                          gettext (gw_field_get_word (unit.first)), text);
    }
  return g_string_free_and_steal (lines);
}
