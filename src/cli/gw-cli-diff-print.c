/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-diff.h"

#include "plan/gw-field-word.h"
#include "plan/gw-finding.h"
#include "plan/gw-unit-words.h"

/* A difference for people, grouped by stage and kind of item. */

#define GREEN  "\033[32m"
#define RED    "\033[31m"
#define BOLD   "\033[1m"
#define PLAIN  "\033[0m"

typedef struct
{
  const GwCliSide *then;
  const GwCliSide *now;
  GwWords *words;
  gboolean colored;
} Print;

/* The colours are ours; what is between them has passed as safe. */
static void
print_line (const Print *print,
            const char  *color,
            const char  *indent,
            const char  *text)
{
  g_autofree char *safe = gw_cli_safe_text (text);

  if (print->colored && *color != '\0')
    g_print ("%s%s%s" PLAIN "\n", color, indent, safe);
  else
    g_print ("%s%s\n", indent, safe);
}

static void
print_text (const Print *print,
            const char  *color,
            const char  *indent,
            const char  *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    print_line (print, color, indent, lines[i]);
}

static void
print_side (const Print     *print,
            const GwCliSide *side,
            const GwNode    *node,
            const GwField   *field,
            const char      *color,
            const char      *indent)
{
  GwItem *item = node != NULL ? gw_cli_side_find (side, node) : NULL;
  g_autofree char *text = item != NULL ? gw_item_format_unit (item, field, print->words) : NULL;

  if (text != NULL && *text != '\0')
    print_text (print, color, indent, text);
}

static void
print_unit (const Print            *print,
            const GwItemDifference *item,
            const GwField          *field)
{
  print_line (print, "", "    ", gw_words_get (print->words, gw_field_get_word (field)));
  print_side (print, print->then, item->then, field, RED, "      - ");
  print_side (print, print->now, item->now, field, GREEN, "      + ");
}

static const char *
get_word (const GwItemDifference *item)
{
  if ((item->flags & GW_DIFFERENCE_ADDED) != 0)
    return GW_N_ ("Added");
  if ((item->flags & GW_DIFFERENCE_REMOVED) != 0)
    return GW_N_ ("Removed");
  if ((item->flags & (GW_DIFFERENCE_MOVED | GW_DIFFERENCE_REORDERED)) != 0)
    return GW_N_ ("Moved");
  return GW_N_ ("Changed");
}

static const char *
get_sign (const GwItemDifference *item)
{
  if ((item->flags & GW_DIFFERENCE_ADDED) != 0)
    return "+";
  if ((item->flags & GW_DIFFERENCE_REMOVED) != 0)
    return "-";
  return (item->flags & GW_DIFFERENCE_CHANGED) != 0 ? "~" : ">";
}

static const char *
get_color (const GwItemDifference *item)
{
  if ((item->flags & GW_DIFFERENCE_ADDED) != 0)
    return GREEN;
  return (item->flags & GW_DIFFERENCE_REMOVED) != 0 ? RED : "";
}

static GwItem *
find_item (const Print            *print,
           const GwItemDifference *item)
{
  return item->now != NULL ? gw_cli_side_find (print->now, item->now)
                           : gw_cli_side_find (print->then, item->then);
}

static void
print_item (const Print            *print,
            const GwItemDifference *item)
{
  g_autofree char *place = gw_item_format_place (find_item (print, item), NULL, print->words);
  g_autofree char *line = g_strdup_printf ("%s %s · %s", get_sign (item), place,
                                           gw_words_get (print->words, get_word (item)));

  print_line (print, get_color (item), "  ", line);
  for (guint i = 0; i < item->units->len; i++)
    print_unit (print, item, g_array_index (item->units, GwUnit, i).first);
  for (guint i = 0; i < item->extras->len; i++)
    print_line (print, "", "    ", g_ptr_array_index (item->extras, i));
}

/* A stage, or all that stands in one list of the plan */
static char *
dup_heading (const Print            *print,
             const GwItemDifference *item)
{
  const GwNode *section = gw_node_get_section (gw_item_difference_get_node (item));
  GwItem *found;
  const GwField *field;

  if (section == NULL)
    return gw_item_format_place (GW_ITEM (print->now->plan), NULL, print->words);
  found = gw_cli_side_find (item->now != NULL ? print->now : print->then, section);
  if (GW_IS_STAGE (found))
    return gw_item_format_place (found, NULL, print->words);
  field = gw_item_get_field (print->now->plan, section->field);
  return gw_item_format_place (GW_ITEM (print->now->plan), field, print->words);
}

/*
 * gw_cli_diff_print:
 * @difference: how two versions differ
 * @then: the one
 * @now: the other
 * @words: the language
 * @colored: whether to mark old and new by colour besides
 *
 * Prints a difference for people.
 */
void
gw_cli_diff_print (const GwDifference *difference,
                   const GwCliSide    *then,
                   const GwCliSide    *now,
                   GwWords            *words,
                   gboolean            colored)
{
  const Print print = { then, now, words, colored };
  g_autofree char *last = NULL;

  for (guint i = 0; i < gw_difference_get_n_items (difference); i++)
    {
      const GwItemDifference *item = gw_difference_get_item (difference, i);
      g_autofree char *heading = dup_heading (&print, item);

      if (g_strcmp0 (heading, last) != 0)
        print_line (&print, BOLD, "", heading);
      g_set_str (&last, heading);
      print_item (&print, item);
    }
}
