/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-table-findings.h"

#include "exchange/gw-csv.h"
#include "plan/gw-findings.h"
#include "words/gw-direction.h"

/* Findings are no items: nobody declares their fields, and nobody reads them
 * back. */

typedef enum
{
  COLUMN_ID,
  COLUMN_RULE,
  COLUMN_SEVERITY,
  COLUMN_ITEM,
  COLUMN_FIELD,
  COLUMN_PLACE,
  COLUMN_OWNER,
  COLUMN_FINDING,
  COLUMN_ADVICE,
  COLUMN_DISMISSED,
  N_COLUMNS,
} Column;

/* Without a word: only where there are codes */
static const struct
{
  const char *name;
  const char *word;
} columns[N_COLUMNS] = {
  [COLUMN_ID] = { "id", NULL },
  [COLUMN_RULE] = { "rule", NULL },
  [COLUMN_SEVERITY] = { "severity", GW_N_ ("Urgency") },
  [COLUMN_ITEM] = { "item", NULL },
  [COLUMN_FIELD] = { "field", NULL },
  [COLUMN_PLACE] = { "place", GW_N_ ("Place") },
  [COLUMN_OWNER] = { "owner", GW_N_ ("Owner") },
  [COLUMN_FINDING] = { "finding", GW_N_ ("Finding") },
  [COLUMN_ADVICE] = { "advice", GW_N_ ("What to do") },
  [COLUMN_DISMISSED] = { "dismissed", GW_N_ ("Dismissal") },
};

static char *
get_owner (GwFinding  *finding,
           GHashTable *people)
{
  const char *id = gw_finding_get_owner (finding);
  const char *name = id != NULL ? g_hash_table_lookup (people, id) : NULL;

  return g_strdup (name != NULL ? name : id);
}

static char *
get_severity (GwFinding            *finding,
              const GwTableOptions *options)
{
  const GwSeverity severity = gw_finding_get_severity (finding);

  if (!options->in_words)
    return g_strdup (gw_severity_get_name (severity));
  return g_strdup (gw_words_get_context (options->words, "severity", gw_severity_get_word (severity)));
}

/* Why somebody has put it aside, or that somebody has */
static char *
get_dismissal (GwFinding            *finding,
               const GwTableOptions *options)
{
  GwDismissal *dismissal = gw_finding_get_dismissal (finding);
  const char *reason = dismissal != NULL ? gw_item_get_text (dismissal, GW_DISMISSAL_REASON) : NULL;

  if (dismissal == NULL || reason != NULL)
    return g_strdup (reason);
  return g_strdup (options->in_words ? gw_words_get_context (options->words, "case", "Yes") : "yes");
}

/* What other programs read has no marks that keep directions apart for the eye. */
static char *
take_bare (char *joined)
{
  char *bare = gw_direction_remove (joined);

  g_free (joined);
  return bare;
}

static char *
get_cell (GwFinding            *finding,
          Column                column,
          GHashTable           *people,
          const GwTableOptions *options)
{
  const GwField *field = gw_finding_get_field (finding);

  switch (column)
    {
    case COLUMN_ID:
      return gw_finding_dup_id (finding);
    case COLUMN_RULE:
      return g_strdup (gw_finding_get_code (finding));
    case COLUMN_SEVERITY:
      return get_severity (finding, options);
    case COLUMN_ITEM:
      return g_strdup (gw_item_get_id (gw_finding_get_item (finding)));
    case COLUMN_FIELD:
      return g_strdup (field != NULL ? field->name : NULL);
    case COLUMN_PLACE:
      return take_bare (gw_finding_dup_place (finding, options->words));
    case COLUMN_OWNER:
      return get_owner (finding, people);
    case COLUMN_FINDING:
      return take_bare (gw_finding_format (finding, options->words));
    case COLUMN_ADVICE:
      return g_strdup (gw_finding_get_advice (finding, options->words));
    case COLUMN_DISMISSED:
      return get_dismissal (finding, options);
    case N_COLUMNS:
    default:
      g_assert_not_reached ();
    }
}

static void
append_heading (GString              *csv,
                const GwTableOptions *options)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      if (!options->in_words)
        gw_csv_append_cell (csv, columns[i].name);
      else if (columns[i].word != NULL)
        gw_csv_append_cell (csv, gw_words_get (options->words, columns[i].word));
    }
  gw_csv_end_row (csv);
}

static void
append_finding (GString              *csv,
                GwFinding            *finding,
                GHashTable           *people,
                const GwTableOptions *options)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *cell = NULL;

      if (options->in_words && columns[i].word == NULL)
        continue;
      cell = get_cell (finding, i, people, options);
      gw_csv_append_cell (csv, cell);
    }
  gw_csv_end_row (csv);
}

/*
 * gw_table_append_findings:
 * @csv: a table without rows
 * @plan: a plan
 * @people: from [func@table_names_new]
 * @options: how it is written
 *
 * Adds a row a finding, the most pressing first; those that somebody has put
 * aside are there too, and say why.
 */
void
gw_table_append_findings (GString              *csv,
                          GwPlan               *plan,
                          GHashTable           *people,
                          const GwTableOptions *options)
{
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (plan, options->today);

  append_heading (csv, options);
  for (guint i = 0; i < findings->len; i++)
    append_finding (csv, g_ptr_array_index (findings, i), people, options);
}
