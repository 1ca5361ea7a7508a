/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-rows.h"

#include "cli/gw-cli-json.h"
#include "plan/gw-check.h"
#include "plan/gw-findings.h"
#include "plan/gw-group.h"
#include "plan/gw-person.h"

/*
 * One JSON object a line, for jq and engines. Every row of a kind has the same
 * members in the same order, `null` where nothing is set, so that an engine
 * that looks at the first rows only knows the columns of all.
 */

typedef struct
{
  GwJsonWriter *writer;
  GwPlan *plan;
  const char *file;
  const GwCliRowsOptions *options;
  GwWords *words;
} Rows;

static void
write_text (Rows       *self,
            const char *name,
            const char *text)
{
  gw_json_writer_name (self->writer, name);
  if (text != NULL)
    gw_json_writer_string (self->writer, text);
  else
    gw_json_writer_raw (self->writer, "null");
}

static void
write_integer (Rows       *self,
               const char *name,
               gint64      integer)
{
  gw_json_writer_name (self->writer, name);
  gw_json_writer_integer (self->writer, integer);
}

static void
write_boolean (Rows       *self,
               const char *name,
               gboolean    boolean)
{
  gw_json_writer_name (self->writer, name);
  gw_json_writer_boolean (self->writer, boolean);
}

static void
write_field (Rows          *self,
             GwItem        *item,
             const GwField *field)
{
  const GwValue *value = gw_item_get_value (item, field->index);

  if (value->type == GW_VALUE_INTEGER)
    write_integer (self, field->name, value->integer);
  else
    write_text (self, field->name, value->type == GW_VALUE_TEXT ? value->text : NULL);
  if (field->kind == GW_FIELD_REF && field->item_type == GW_TYPE_PERSON)
    {
      g_autofree char *name = g_strconcat (field->name, "_name", NULL);

      write_text (self, name, gw_plan_get_person_name (self->plan, gw_item_get_text (item, field->index)));
    }
}

/* By the declaration of the class, as tables are: risks and checks have texts
 * and whole numbers only. */
static void
write_fields (Rows   *self,
              GwItem *item)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    if (!gw_field_holds_items (gw_item_class_get_field (klass, i)))
      write_field (self, item, gw_item_class_get_field (klass, i));
}

static void
begin_row (Rows *self)
{
  gw_json_writer_begin (self->writer, '{', TRUE);
  write_text (self, "file", self->file);
  write_text (self, "plan", gw_item_get_id (self->plan));
  write_text (self, "plan_title", gw_item_get_text (self->plan, GW_PLAN_TITLE));
}

static void
end_row (Rows *self)
{
  gw_json_writer_end (self->writer);
  gw_json_writer_end_line (self->writer);
}

/* --- Risks */

static void
write_derived (Rows   *self,
               GwRisk *risk)
{
  static const char *const bands[] = { NULL, "low", "medium", "high", "critical" };
  GwLimits limits = gw_plan_get_limits (self->plan);
  int score = gw_risk_get_score (risk);

  gw_json_writer_name (self->writer, "score");
  if (score > 0)
    gw_json_writer_integer (self->writer, score);
  else
    gw_json_writer_raw (self->writer, "null");
  write_text (self, "band", bands[gw_plan_get_band (self->plan, risk)]);
  write_boolean (self, "above_appetite", score > 0 && gw_limits_is_above (&limits, score));
}

static void
write_risks (Rows *self)
{
  GwList *risks = gw_item_get_list (self->plan, GW_PLAN_RISKS);

  for (guint i = 0; i < gw_list_get_length (risks); i++)
    {
      GwItem *risk = gw_list_get (risks, i);

      begin_row (self);
      write_text (self, "id", gw_item_get_id (risk));
      write_fields (self, risk);
      write_derived (self, GW_RISK (risk));
      end_row (self);
    }
}

/* --- Checks */

static void
write_check (Rows    *self,
             GwItem  *stage,
             GwItem  *group,
             GwCheck *check)
{
  begin_row (self);
  write_text (self, "id", gw_item_get_id (check));
  write_text (self, "stage", gw_item_get_id (stage));
  write_text (self, "stage_title", gw_item_get_text (stage, GW_STAGE_TITLE));
  write_text (self, "group", gw_item_get_id (group));
  write_text (self, "group_title", gw_item_get_text (group, GW_GROUP_TITLE));
  write_fields (self, GW_ITEM (check));
  write_boolean (self, "overdue", gw_check_is_overdue (check, self->options->today));
  end_row (self);
}

static void
write_group (Rows   *self,
             GwItem *stage,
             GwItem *group)
{
  GwList *checks = gw_item_get_list (group, GW_GROUP_CHECKS);

  for (guint i = 0; i < gw_list_get_length (checks); i++)
    write_check (self, stage, group, gw_list_get (checks, i));
}

static void
write_checks (Rows *self)
{
  GwList *stages = gw_item_get_list (self->plan, GW_PLAN_STAGES);

  for (guint i = 0; i < gw_list_get_length (stages); i++)
    {
      GwItem *stage = gw_list_get (stages, i);
      GwList *groups = gw_item_get_list (stage, GW_STAGE_GROUPS);

      for (guint j = 0; j < gw_list_get_length (groups); j++)
        write_group (self, stage, gw_list_get (groups, j));
    }
}

/* --- Findings */

static void
write_finding (Rows      *self,
               GwFinding *finding)
{
  GwItem *item = gw_finding_get_item (finding);
  const GwField *field = gw_finding_get_field (finding);
  const char *owner = gw_finding_get_owner (finding);
  g_autofree char *id = gw_finding_dup_id (finding);
  g_autofree char *place = gw_finding_dup_place (finding, self->words);
  g_autofree char *sentence = gw_finding_format (finding, self->words);

  begin_row (self);
  write_text (self, "id", id);
  write_text (self, "rule", gw_finding_get_code (finding));
  write_text (self, "severity", gw_severity_get_name (gw_finding_get_severity (finding)));
  write_text (self, "item", gw_item_get_id (item));
  write_text (self, "field", field != NULL ? field->name : NULL);
  write_text (self, "owner", owner);
  write_text (self, "owner_name", gw_plan_get_person_name (self->plan, owner));
  gw_cli_write_joined (self->writer, "place", place);
  gw_cli_write_joined (self->writer, "sentence", sentence);
  end_row (self);
}

static void
write_findings (Rows *self)
{
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (self->plan, self->options->today);

  for (guint i = 0; i < findings->len; i++)
    if (gw_finding_get_dismissal (g_ptr_array_index (findings, i)) == NULL)
      write_finding (self, g_ptr_array_index (findings, i));
}

static GwWords *
get_words (GwPlan                 *plan,
           const GwCliRowsOptions *options)
{
  if (options->words != NULL)
    return options->words;
  return g_strcmp0 (gw_item_get_text (plan, GW_PLAN_LANGUAGE), "ko") == 0 ? options->ko : options->en;
}

/**
 * gw_cli_rows_write:
 * @plan: a plan
 * @file: what its file is called
 * @options: what to write, and how
 * @writer: where to
 *
 * Writes the rows of one plan, each with its line end. May be called from any
 * thread.
 */
void
gw_cli_rows_write (GwPlan                 *plan,
                   const char             *file,
                   const GwCliRowsOptions *options,
                   GwJsonWriter           *writer)
{
  Rows self = { .plan = plan, .file = file, .options = options, .words = get_words (plan, options), .writer = writer };

  if (options->rows == GW_CLI_ROWS_CHECKS)
    write_checks (&self);
  else if (options->rows == GW_CLI_ROWS_FINDINGS)
    write_findings (&self);
  else
    write_risks (&self);
}
