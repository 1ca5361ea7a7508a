/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-import-words.h"

#include <string.h>

#include "edit/gw-edit-text.h"
#include "exchange/gw-import-headings.h"
#include "plan/gw-level.h"
#include "plan/gw-scales.h"

/*
 * Registers of other tools and teams say in words what is a code or a number
 * here. The words of both languages count, whatever the language of the plan;
 * a word that is none of these stays as it is, and then reading the value says
 * what is wrong with it. Nothing is ever rounded or filled in.
 */

typedef struct
{
  const char *unit;             /* of the field; NULL for levels of the axis named below */
  const char *code;
  const char *words;
} Words;

/* What says that there is no value yet */
#define NOTHING "tbd|tba|na|none|unplaced|notset|unknown|notassessed|notrated|미정|미배치|미평가|미확정|없음|해당없음"

/* What may stand beside the number of a level */
#define UNITS "점|수준|단계|등급|level|lvl"

/* Three levels lie in the middle of five, as “low” and “high” do in the words
 * of our own scale; so do the bands, whose highest is the end. */
static const Words level_words[] = {
  { NULL, "1", "verylow|vl|lowest|rare|remote|negligible|insignificant|매우낮음|최하|극히낮음|희박|드묾|미미|경미" },
  { NULL, "2", "low|l|unlikely|minor|낮음|하|작음" },
  { NULL, "3", "medium|m|med|moderate|possible|occasional|보통|중|중간|가능" },
  { NULL, "4", "high|h|likely|probable|major|significant|높음|상|큼|중대" },
  { NULL, "5", "veryhigh|vh|highest|almostcertain|frequent|certain|critical|severe|extreme|catastrophic"
               "|매우높음|최상|거의확실|확실|심각|치명적|매우큼" },
};

static const Words code_words[] = {
  { "status", "", "open|active|inprogress|ongoing|identified|new|monitoring|미종료|진행|진행중|열림|관리중|모니터링|신규" },
  { "status", "closed", "closed|done|resolved|retired|종료|완료|종결|해소|닫힘" },
  { "state", "", "open|todo|unanswered|notstarted|미답변|미완료|진행중|열림" },
  { "state", "answered", "answered|done|closed|complete|completed|답변완료|완료|답변함" },
  { "state", "not-applicable", "notapplicable|na|해당없음|비해당|제외" },
  { "response", "avoid", "avoid|avoidance|eliminate|terminate|회피|제거" },
  { "response", "reduce", "reduce|reduction|mitigate|mitigation|treat|control|완화|감소|경감|저감|축소" },
  { "response", "transfer", "transfer|share|전가|이전|공유" },
  { "response", "accept", "accept|acceptance|tolerate|retain|수용|감수|보유" },
  { "confidence", "low", "low|l|낮음|하" },
  { "confidence", "medium", "medium|m|med|moderate|보통|중|중간" },
  { "confidence", "high", "high|h|높음|상" },
  { "expects", "answer", "answer|answerinwords|openquestion|text|답변|서술|서술형|서술형질문" },
  { "expects", "evidence", "evidence|document|증빙|증빙자료|자료" },
};

static gboolean
has_word (const char *words,
          const char *folded)
{
  g_auto(GStrv) parts = g_strsplit (words, "|", -1);

  return g_strv_contains ((const char *const *) parts, folded);
}

static const char *
find_code (const Words *table,
           gsize        n,
           const char  *unit,
           const char  *folded)
{
  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (table[i].unit, unit) == 0 && has_word (table[i].words, folded))
      return table[i].code;
  return NULL;
}

/*
 * gw_table_is_nothing:
 * @text: what a cell says
 *
 * Returns: whether it says that nothing is known: nothing at all, a dash, or
 *   a word such as “TBD”
 */
gboolean
gw_table_is_nothing (const char *text)
{
  g_autofree char *folded = gw_table_fold (text);

  if (*folded != '\0')
    return has_word (NOTHING, folded);
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)) && g_utf8_strchr ("-–—―?./…·", -1, g_utf8_get_char (c)) == NULL)
      return FALSE;
  return TRUE;
}

/* --- Levels */

static gboolean
is_of_impact (const GwField *field)
{
  return g_str_has_suffix (field->name, "impact");
}

/* What this plan calls its levels counts before what others do. */
static const char *
find_label (GwPlan        *plan,
            const GwField *field,
            const char    *folded)
{
  GwScales *scales = gw_item_get_child (plan, GW_PLAN_SCALES);
  GwList *levels = scales != NULL ? gw_item_get_list (scales, is_of_impact (field) ? GW_SCALES_IMPACT
                                                                                   : GW_SCALES_PROBABILITY)
                                  : NULL;

  for (guint i = 0; levels != NULL && i < gw_list_get_length (levels); i++)
    {
      GwItem *level = gw_list_get (levels, i);
      const char *label = gw_item_get_text (level, GW_LEVEL_LABEL);
      g_autofree char *known = gw_table_fold (label != NULL ? label : "");

      if (*known != '\0' && g_str_equal (known, folded))
        return gw_item_get_id (level);
    }
  return NULL;
}

static const char *
find_level_word (GwPlan        *plan,
                 const GwField *field,
                 const char    *folded)
{
  const char *label = find_label (plan, field, folded);

  return label != NULL ? label : find_code (level_words, G_N_ELEMENTS (level_words), NULL, folded);
}

/* "4", "4.0" as spreadsheets write it, "4점"; with its word: "4 - High",
 * "높음(4)". Not "4.5", "45" or "4 weeks", which say something else. */
static char *
find_digit (GwPlan        *plan,
            const GwField *field,
            const char    *text)
{
  const char *digit = strpbrk (text, "0123456789");
  g_autofree char *before = digit != NULL ? g_strndup (text, (gsize) (digit - text)) : NULL;
  const char *after = digit != NULL ? digit + 1 : NULL;
  g_autofree char *word = NULL;
  g_autofree char *folded = NULL;

  if (digit == NULL || strpbrk (text, "=+%<>/*~,") != NULL)
    return NULL;
  if (after[0] == '.' && after[1] == '0')
    after += 1 + strspn (after + 1, "0");
  if (strpbrk (after, "0123456789") != NULL || *after == '.' ||
      g_str_has_suffix (before, "-") || g_str_has_suffix (before, "."))
    return NULL;
  word = g_strconcat (before, after, NULL);
  folded = gw_table_fold (word);
  if (*folded != '\0' && !has_word (UNITS, folded) && find_level_word (plan, field, folded) == NULL)
    return NULL;
  return g_strndup (digit, 1);
}

static char *
translate_level (GwPlan        *plan,
                 const GwField *field,
                 const char    *text)
{
  g_autofree char *folded = gw_table_fold (text);
  char *level = g_strdup (find_level_word (plan, field, folded));

  if (level == NULL)
    level = find_digit (plan, field, text);
  if (level == NULL && gw_table_is_nothing (text))
    level = g_strdup ("");
  return level;
}

/* --- Dates */

/* Year, month and day in this order, whatever stands between them: the other
 * orders differ from country to country, so nobody can tell them apart. A time
 * of day behind it is cut off. */
static char *
translate_date (const char *text)
{
  guint parts[3] = { 0 };
  const char *at = text;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gsize n = strspn (at, "0123456789");

      if (i == 0 ? n != 4 : n < 1 || n > 2)
        return NULL;
      parts[i] = (guint) g_ascii_strtoull (at, NULL, 10);
      for (at += n; *at != '\0' && !g_ascii_isdigit (*at); at = g_utf8_next_char (at))
        if (strchr ("-./ T", *at) == NULL && (guchar) *at < 0x80)
          return NULL;
    }
  return g_strdup_printf ("%04u-%02u-%02u", parts[0], parts[1], parts[2]);
}

/* --- Stages */

/* By title; by its place too, with or without its title: "2. 데이터 준비" */
static char *
translate_stage (GwPlan     *plan,
                 const char *text)
{
  g_autofree char *folded = gw_table_fold (text);
  GwList *stages = gw_item_get_list (plan, GW_PLAN_STAGES);

  for (guint i = 0; i < gw_list_get_length (stages); i++)
    {
      GwItem *stage = gw_list_get (stages, i);
      const char *title = gw_item_get_text (stage, GW_STAGE_TITLE);
      g_autofree char *known = gw_table_fold (title != NULL ? title : "");
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *numbered = g_strconcat (number, known, NULL);
      g_autofree char *counted = g_strconcat (number, "단계", known, NULL);
      const char *const ways[] = { known, number, numbered, counted, NULL };

      if (*known != '\0' && g_strv_contains (ways, folded))
        return g_strdup (gw_item_get_id (stage));
    }
  return NULL;
}

/*
 * gw_table_translate:
 * @plan: the plan
 * @field: a field
 * @text: what a cell says
 *
 * Returns: (transfer full): what it says as reading values takes it: a code, a
 *   level, an ISO date, an id; empty for what says that nothing is known;
 *   @text itself where no word is known
 */
char *
gw_table_translate (GwPlan        *plan,
                    const GwField *field,
                    const char    *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *folded = NULL;
  char *translated = NULL;

  if (*stripped == '\0')
    return g_strdup (text);
  if (field->kind == GW_FIELD_LEVEL)
    translated = translate_level (plan, field, stripped);
  else if (field->kind == GW_FIELD_DATE)
    translated = translate_date (stripped);
  else if (field->kind == GW_FIELD_REF && field->item_type == GW_TYPE_STAGE &&
           gw_plan_find_typed (plan, stripped, GW_TYPE_STAGE) == NULL)
    translated = translate_stage (plan, stripped);
  else if (field->kind == GW_FIELD_CODE)
    {
      folded = gw_table_fold (stripped);
      translated = g_strdup (find_code (code_words, G_N_ELEMENTS (code_words), field->name, folded));
      if (translated == NULL && gw_table_is_nothing (stripped))
        translated = g_strdup ("");
    }
  return translated != NULL ? translated : g_strdup (text);
}
