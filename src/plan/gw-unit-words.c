/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-unit-words.h"

#include "plan/gw-case.h"
#include "plan/gw-estimate.h"
#include "plan/gw-field-word.h"
#include "plan/gw-objective.h"
#include "plan/gw-person.h"
#include "plan/gw-plan.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"
#include "words/gw-numbers.h"

/* What a unit of an item says, in words: for lists of changes. */

/* Codes are words of the file; these are the ones that people read. */
static const struct
{
  const char *unit;
  const char *code;
  const char *context;
  const char *word;
} codes[] = {
  { "state", "answered", NULL, GW_N_ ("Answered") },
  { "state", "not-applicable", NULL, GW_N_ ("Not applicable") },
  { "status", "closed", NULL, GW_N_ ("Closed") },
  { "response", "avoid", "response", GW_NC_ ("response", "Avoid") },
  { "response", "reduce", "response", GW_NC_ ("response", "Reduce") },
  { "response", "transfer", "response", GW_NC_ ("response", "Transfer") },
  { "response", "accept", "response", GW_NC_ ("response", "Accept") },
  { "confidence", "low", NULL, GW_N_ ("Low") },
  { "confidence", "medium", NULL, GW_N_ ("Medium") },
  { "confidence", "high", NULL, GW_N_ ("High") },
  { "outcome", "go", NULL, GW_N_ ("Go") },
  { "outcome", "conditional", NULL, GW_N_ ("Conditional go") },
  { "outcome", "hold", NULL, GW_N_ ("Hold") },
  { "outcome", "stop", NULL, GW_N_ ("Stop") },
  { "verdict", "not-needed", NULL, GW_N_ ("ML not needed") },
  { "verdict", "not-suitable", NULL, GW_N_ ("Not suitable") },
  { "verdict", "hold", NULL, GW_N_ ("Hold: estimate first") },
  { "verdict", "conditional", NULL, GW_N_ ("Conditional go") },
  { "verdict", "go", NULL, GW_N_ ("Go") },
  { NULL, "yes", "case", GW_NC_ ("case", "Yes") },
  { NULL, "no", "case", GW_NC_ ("case", "No") },
  { "role", "sme", NULL, GW_N_ ("Subject matter expert (SME)") },
  { "role", "data-scientist", NULL, GW_N_ ("Data scientist") },
  { "role", "research-engineer", NULL, GW_N_ ("Research engineer") },
  { "role", "domain-expert", NULL, GW_N_ ("Domain expert") },
  { "role", "data-engineer", NULL, GW_N_ ("Data engineer") },
  { "role", "decision-maker", NULL, GW_N_ ("Decision maker") },
  { "role", "stakeholder", NULL, GW_N_ ("Other stakeholder") },
  { "expects", "answer", NULL, GW_N_ ("Answer in words") },
  { "expects", "evidence", NULL, GW_N_ ("Evidence") },
  { "value", "higher", NULL, GW_N_ ("Higher is better") },
  { "value", "lower", NULL, GW_N_ ("Lower is better") },
  { "setting", "offline", NULL, GW_N_ ("Offline") },
  { "setting", "live", "evaluation", GW_NC_ ("evaluation", "Live") },
  { "kind", "quantitative", NULL, GW_N_ ("Quantitative") },
  { "kind", "qualitative", NULL, GW_N_ ("Qualitative") },
  { "kind", "cost", NULL, GW_N_ ("Cost") },
  { "kind", "benefit", NULL, GW_N_ ("Benefit") },
  { "kind", "performance", "constraint", GW_NC_ ("constraint", "Performance") },
  { "kind", "infrastructure", "constraint", GW_NC_ ("constraint", "Technical infrastructure") },
  { "kind", "cost-period", "constraint", GW_NC_ ("constraint", "Project period") },
  { "kind", "cost-resources", "constraint", GW_NC_ ("constraint", "Resources") },
  { "kind", "cost-development", "constraint", GW_NC_ ("constraint", "Development cost") },
  { "kind", "cost-operation", "constraint", GW_NC_ ("constraint", "Operating cost") },
  { "kind", "cost-infrastructure", "constraint", GW_NC_ ("constraint", "Infrastructure cost") },
  { "kind", "transparency", "constraint", GW_NC_ ("constraint", "Transparency and explainability") },
};

static char *
format_code (const GwField *field,
             const char    *code,
             GwWords       *words)
{
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (!g_str_equal (codes[i].code, code) ||
          (codes[i].unit != NULL && !g_str_equal (codes[i].unit, field->unit)))
        continue;
      if (codes[i].context != NULL)
        return g_strdup (gw_words_get_context (words, codes[i].context, codes[i].word));
      return g_strdup (gw_words_get (words, codes[i].word));
    }
  return g_strdup (code);
}

static char *
name_person (GwItem  *person,
             GwWords *words)
{
  const char *name = gw_item_get_text (person, GW_PERSON_NAME);
  const char *role = gw_item_get_text (person, GW_PERSON_ROLE);

  if (name == NULL && role != NULL)
    return format_code (gw_item_get_field (person, GW_PERSON_ROLE), role, words);
  return g_strdup (name != NULL ? name : gw_item_get_id (person));
}

/* A reference that leads nowhere is shown as it is. */
static char *
format_ref (GwItem        *place,
            const GwField *field,
            const char    *id,
            GwWords       *words)
{
  GwItem *root = gw_item_get_root (place);
  gpointer found = GW_IS_PLAN (root) ? gw_plan_find_typed (GW_PLAN (root), id, field->item_type) : NULL;

  if (GW_IS_PERSON (found))
    return name_person (found, words);
  if (GW_IS_STAGE (found) && gw_item_is_set (found, GW_STAGE_TITLE))
    return g_strdup (gw_item_get_text (found, GW_STAGE_TITLE));
  if (GW_IS_OBJECTIVE (found) && gw_item_is_set (found, GW_OBJECTIVE_STATEMENT))
    return g_strdup (gw_item_get_text (found, GW_OBJECTIVE_STATEMENT));
  return g_strdup (id);
}

static char *
format_text (GwItem        *item,
             GwItem        *place,
             const GwField *field,
             GwWords       *words)
{
  const char *text = gw_item_get_text (item, field->index);

  switch (field->kind)
    {
    case GW_FIELD_CODE:
      return format_code (field, text, words);
    case GW_FIELD_DATE:
      return gw_date_format (words, text, GW_DATE_FORM_LONG);
    case GW_FIELD_REF:
      return format_ref (place, field, text, words);
    case GW_FIELD_LEVEL:
    case GW_FIELD_INTEGER:
    case GW_FIELD_NUMBER:
    case GW_FIELD_INTEGERS:
    case GW_FIELD_CHILD:
    case GW_FIELD_LIST:
    case GW_FIELD_RECORDS:
      return NULL;
    case GW_FIELD_TEXT:
    case GW_FIELD_LINES:
    case GW_FIELD_ANY:
    default:
      return g_strdup (text);
    }
}

static char *
format_integers (const GwValue *value)
{
  gsize n_integers;
  const gint32 *integers = gw_value_get_integers (value, &n_integers);
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < n_integers; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? ", " : "", integers[i]);
  return g_string_free_and_steal (text);
}

static char *
format_field (GwItem        *item,
              GwItem        *place,
              const GwField *field,
              GwWords       *words)
{
  /* a record, or a list of them, says nothing in one line */
  if (gw_field_holds_items (field) || !gw_item_is_set (item, field->index))
    return NULL;
  if (gw_field_holds_text (field))
    return format_text (item, place, field, words);
  if (field->kind == GW_FIELD_NUMBER)
    return gw_number_format (gw_item_get_number (item, field->index));
  if (field->kind == GW_FIELD_INTEGERS)
    return format_integers (gw_item_get_value (item, field->index));
  return g_strdup_printf ("%" G_GINT64_FORMAT, gw_item_get_integer (item, field->index));
}

static char *
format_estimate (GwItem  *item,
                 GwItem  *place,
                 GwWords *words)
{
  GwItem *owner = gw_item_get_parent (place);
  const char *currency = GW_IS_CASE (owner) ? gw_item_get_text (owner, GW_CASE_CURRENCY) : NULL;
  g_autofree char *money = NULL;

  if (!gw_item_is_set (item, GW_ESTIMATE_LOW) || !gw_item_is_set (item, GW_ESTIMATE_HIGH))
    return NULL;
  money = gw_money_format_range (words, currency, gw_item_get_number (item, GW_ESTIMATE_LOW),
                                 gw_item_get_number (item, GW_ESTIMATE_HIGH));
  return gw_money_format_per (words, money, gw_item_get_text (item, GW_ESTIMATE_PER));
}

static char *
format_place (GwItem        *item,
              const GwField *field,
              GwWords       *words)
{
  gint64 probability = gw_item_get_integer (item, field->index);
  gint64 impact = gw_item_get_integer (item, field->index + 1);

  if (probability == 0 || impact == 0)
    return g_strdup (gw_words_get (words, "Unplaced"));
  return gw_words_format (words, "probability %d, impact %d", (int) probability, (int) impact);
}

static char *
join_fields (GwItem        *item,
             GwItem        *place,
             const GwField *first,
             GwWords       *words)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_null_terminated (0, g_free, TRUE);

  for (guint i = first->index; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);
      char *part;

      if (!g_str_equal (field->unit, first->unit))
        break;
      part = format_field (item, place, field, words);
      if (part != NULL)
        g_ptr_array_add (parts, part);
    }
  /* what stands alone may run as it likes */
  if (parts->len < 2)
    return g_strdup (parts->len > 0 ? parts->pdata[0] : "");
  return gw_format_join (GW_UNIT_SEPARATOR, (const char *const *) parts->pdata);
}

/* Where nothing is written down, but that means something. */
static const char *
get_word_for_unset (const GwField *field,
                    GwWords       *words)
{
  if (g_str_equal (field->name, "state"))
    return gw_words_get_context (words, "check state", "Open");
  if (g_str_equal (field->name, "status"))
    return gw_words_get_context (words, "risk state", "Open");
  return NULL;
}

/**
 * gw_item_format_unit:
 * @item: (type GwItem): an item, live or of a record
 * @field: the first field of one of its units
 * @words: the language
 *
 * Says what a unit holds: codes, dates and people by their words, a position as
 * one. Text of the user comes as it is, of many lines too.
 *
 * Returns: (transfer full) (nullable): the words; %NULL when nothing is set
 */
char *
gw_item_format_unit (gpointer       item,
                     const GwField *field,
                     GwWords       *words)
{
  return gw_item_format_unit_at (item, item, field, words);
}

/**
 * gw_item_format_unit_at:
 * @item: (type GwItem): an item that may stand nowhere
 * @place: (type GwItem): an item where it would stand
 * @field: the first field of one of its units
 * @words: the language
 *
 * Says what a unit holds, as [func@item_format_unit] does; people and other
 * items are those of the plan of @place.
 *
 * Returns: (transfer full) (nullable): the words; %NULL when nothing is set
 */
char *
gw_item_format_unit_at (gpointer       item,
                        gpointer       place,
                        const GwField *field,
                        GwWords       *words)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (GW_IS_ITEM (item) && GW_IS_ITEM (place), NULL);
  g_return_val_if_fail (field != NULL && words != NULL, NULL);

  if (g_str_equal (field->unit, "inherent") || g_str_equal (field->unit, "residual"))
    return format_place (item, field, words);
  if (GW_IS_ESTIMATE (item) && g_str_equal (field->unit, "range"))
    return format_estimate (item, place, words);
  text = join_fields (item, place, field, words);
  if (*text != '\0')
    return g_steal_pointer (&text);
  return g_strdup (get_word_for_unset (field, words));
}

/**
 * gw_item_format_choice:
 * @item: (type GwItem): an item of a plan
 * @field: one of its fields: a code or a reference
 * @words: the language
 *
 * Says what a single field holds where it is a choice: a code by its word, of
 * what is referred to the name or title, and nothing where that means nothing.
 *
 * Returns: (transfer full): the words, as they are where nobody knows them
 */
char *
gw_item_format_choice (gpointer       item,
                       const GwField *field,
                       GwWords       *words)
{
  const char *text, *word;

  g_return_val_if_fail (GW_IS_ITEM (item), NULL);
  g_return_val_if_fail (field != NULL && words != NULL, NULL);
  g_return_val_if_fail (field->kind == GW_FIELD_CODE || field->kind == GW_FIELD_REF, NULL);

  text = gw_item_get_text (item, field->index);
  if (text != NULL)
    return field->kind == GW_FIELD_CODE ? format_code (field, text, words) : format_ref (item, field, text, words);
  word = get_word_for_unset (field, words);
  return g_strdup (word != NULL ? word : "");
}

/**
 * gw_field_format_choices:
 * @field: a code whose values are known
 * @words: the language
 *
 * Returns: (transfer full): the words for all that it can be, in a row: that for
 *   none, where it means something, and those of its codes
 */
char *
gw_field_format_choices (const GwField *field,
                         GwWords       *words)
{
  GString *text;

  g_return_val_if_fail (field != NULL && field->codes != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  text = g_string_new (get_word_for_unset (field, words));
  for (guint i = 0; field->codes[i] != NULL; i++)
    {
      g_autofree char *word = format_code (field, field->codes[i], words);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " / " : "", word);
    }
  return g_string_free_and_steal (text);
}

/**
 * gw_item_format_units:
 * @item: (type GwItem): an item
 * @fields: (array length=n_fields): the first fields of units, of a few words
 *   each
 * @n_fields: how many
 * @words: the language
 *
 * Returns: (transfer full): a line of what is set, each with what it is; empty
 *   where nothing is
 */
char *
gw_item_format_units (gpointer     item,
                      const guint *fields,
                      guint        n_fields,
                      GwWords     *words)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < n_fields; i++)
    {
      const GwField *field = gw_item_get_field (item, fields[i]);
      g_autofree char *text = gw_item_format_unit (item, field, words);

      if (text != NULL && *text != '\0')
        gw_format_append (line, "%s%s: %s", line->len > 0 ? GW_UNIT_SEPARATOR : "",
                          gw_words_get (words, gw_field_get_word (field)), text);
    }
  return g_string_free_and_steal (line);
}

/**
 * gw_item_format_pair:
 * @item: (type GwItem): an item
 * @word: what the first number is
 * @first: its field
 * @target: the field of the number that is aimed at
 * @unit: (nullable): the unit of both
 * @words: the language
 *
 * Returns: (transfer full): a line of those of the two that are set, empty where
 *   none is
 */
char *
gw_item_format_pair (gpointer    item,
                     const char *word,
                     guint       first,
                     guint       target,
                     const char *unit,
                     GwWords    *words)
{
  g_autofree char *from = gw_number_format_unit (gw_item_get_number (item, first), unit);
  g_autofree char *to = gw_number_format_unit (gw_item_get_number (item, target), unit);
  GString *line = g_string_new (NULL);

  if (gw_item_is_set (item, first))
    gw_format_append (line, "%s: %s", word, from);
  if (gw_item_is_set (item, target))
    gw_format_append (line, "%s%s: %s", line->len > 0 ? GW_UNIT_SEPARATOR : "", gw_words_get (words, "Target"), to);
  return g_string_free_and_steal (line);
}
