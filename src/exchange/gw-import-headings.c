/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-import-headings.h"

#include <string.h>

/*
 * What a column is called here, and what registers of other tools and teams
 * call it, in both languages at once: a table has the language of whoever made
 * it. Words that could be two things stand nowhere; the user can say it.
 */
static const struct
{
  const char *name;
  const char *word;
  const char *others;
} headings[] = {
  { "id", GW_N_ ("Id"), "risk id|check id|identifier|아이디|식별자|리스크 id|점검 항목 id" },
  { "number", GW_N_ ("Number"), "no|no.|#|nr|번호|순번|연번|일련번호" },
  { "origin", GW_N_ ("Origin"), "출처" },
  { "title", GW_N_ ("Risk"),
    "title|risk title|risk name|name of risk|risk statement|제목|리스크명|리스크 이름|리스크 제목|위험|위험명|위험 요인|위험요소" },
  { "short", GW_N_ ("Short name"), "short|short title|약칭|요약명" },
  { "description", GW_N_ ("Description"),
    "details|risk description|cause and effect|상세|상세 내용|내용|리스크 설명|리스크 내용|위험 내용" },
  { "stage", GW_N_ ("Stage"), "phase|project phase|lifecycle stage|단계 이름|발생 단계" },
  { "group", GW_N_ ("Group"), "check group|점검 묶음|그룹" },
  { "owner", GW_N_ ("Owner"),
    "risk owner|responsible|responsible person|assignee|assigned to|담당|책임자|담당자 이름|리스크 담당자|소유자" },
  { "owner_id", GW_N_ ("Owner (id)"), "담당자 id" },
  { "status", GW_N_ ("State"), "status|risk status|진행 상태|진행 상황|리스크 상태" },
  { "closed_on", GW_N_ ("Closed on"), "closed|date closed|closing date|종료일자|종결일" },
  { "closed_reason", GW_N_ ("Reason for closing"), "closing reason|종결 사유" },
  { "probability", GW_N_ ("Probability"),
    "likelihood|prob|p|inherent probability|inherent likelihood|발생 가능성|확률|가능성|발생도|고유 발생 확률" },
  { "impact", GW_N_ ("Impact"),
    "severity|consequence|i|inherent impact|영향|심각도|영향력|영향 정도|고유 영향도" },
  { "placement_reason", GW_N_ ("Reason for placement"), "rationale|reason|justification|근거|평가 근거" },
  { "placed_by", GW_N_ ("Placed by"), "assessed by|rated by|평가자" },
  { "placed_by_id", GW_N_ ("Placed by (id)"), "" },
  { "confidence", GW_N_ ("Confidence"), "certainty|신뢰 수준|확신" },
  { "residual_probability", GW_N_ ("Residual probability"),
    "residual likelihood|target probability|target likelihood|잔여 확률|잔여 가능성|대응 후 발생 확률|대응 후 확률" },
  { "residual_impact", GW_N_ ("Residual impact"),
    "residual severity|residual consequence|target impact|잔여 영향|대응 후 영향도|대응 후 영향" },
  { "response", GW_N_ ("Response"),
    "response strategy|strategy|treatment|risk response|response type|대응|대응 전략|대응 유형|대응 방법|처리 방법" },
  { "response_plan", GW_N_ ("Response plan"),
    "mitigation|mitigation plan|mitigation action|action|actions|action plan|countermeasure|treatment plan"
    "|대응책|대책|조치|조치 계획|조치 사항|완화 계획|완화 방안|대응 내용" },
  { "due", GW_N_ ("Due"), "due date|deadline|target date|마감|마감일|기일|완료 예정일|조치 기한" },
  { "review_on", GW_N_ ("Next review"), "review date|next review date|review on|검토일|검토 예정일|재검토일" },
  { "note", GW_N_ ("Note"), "notes|comment|comments|remark|remarks|비고|참고|의견" },
  { "score", GW_N_ ("Score"), "risk score|rating|risk rating|위험도|리스크 점수" },
  { "band", GW_N_ ("Band"), "risk level|level|severity band|위험 등급|리스크 등급" },
  { "question", GW_N_ ("Question"), "check|checklist item|check item|checkpoint|점검 항목|점검 사항|체크리스트|확인 항목|점검 내용" },
  { "expects", GW_N_ ("Expected answer"), "expects|expected|답변 방식" },
  { "state", GW_N_ ("State"), "status|done|답변 상태|완료 여부|진행 상태|점검 상태" },
  { "reason", GW_N_ ("Reason"), "reason not applicable|해당 없음 사유" },
  { "value", GW_N_ ("Value"), "" },
  { "target", GW_N_ ("Target"), "" },
  { "unit", GW_N_ ("Unit"), "" },
  { "better", GW_N_ ("Direction"), "" },
  { "meets_target", GW_N_ ("Meets the target"), "" },
  { "answer", GW_N_ ("Answer"), "result|response|finding|결과|점검 결과|답변 내용|확인 결과" },
};

/*
 * gw_table_column_get_word:
 * @column: a column
 *
 * Returns: (transfer none): what it is called, to be looked up; its own name
 *   where there is no word for it
 */
const char *
gw_table_column_get_word (const GwTableColumn *column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (headings[i].name, column->name))
      return headings[i].word;
  return column->name;
}

/*
 * gw_table_fold:
 * @text: UTF-8
 *
 * Returns: (transfer full): its letters and digits only, the same for all ways
 *   of writing them: "Risk_Owner" and "risk owner", "발생확률" and "발생 확률"
 */
char *
gw_table_fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : text, -1);
  GString *letters = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_isalnum (character) || character == '#')
        g_string_append_unichar (letters, character);
    }
  return g_string_free (letters, FALSE);
}

/*
 * gw_table_heading_equal:
 * @a: a heading
 * @b: another
 *
 * Returns: whether they say the same
 */
gboolean
gw_table_heading_equal (const char *a,
                         const char *b)
{
  g_autofree char *folded_a = gw_table_fold (a);
  g_autofree char *folded_b = gw_table_fold (b);

  return g_str_equal (folded_a, folded_b);
}

/* What comes first stays: names before words, and columns in their order. */
static void
add_meaning (GHashTable          *table,
             const char          *word,
             const GwTableColumn *column)
{
  g_autofree char *folded = gw_table_fold (word);

  if (*folded != '\0' && !g_hash_table_contains (table, folded))
    g_hash_table_insert (table, g_steal_pointer (&folded), (gpointer) column);
}

static void
add_words (GHashTable          *table,
           const GwTableColumn *column)
{
  g_autoptr(GwWords) ko = gw_words_new ("ko");

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_auto(GStrv) others = g_strsplit (headings[i].others, "|", -1);

      if (!g_str_equal (headings[i].name, column->name))
        continue;
      add_meaning (table, headings[i].word, column);
      add_meaning (table, gw_words_get (ko, headings[i].word), column);
      for (guint j = 0; others[j] != NULL; j++)
        add_meaning (table, others[j], column);
    }
}

/*
 * gw_table_headings_init:
 * @self: uninitialised headings
 * @columns: (element-type GwTableColumn): what a column can be, which must
 *   stay
 *
 * Knows the names of columns, and words for them in both languages.
 */
void
gw_table_headings_init (GwTableHeadings *self,
                        GPtrArray       *columns)
{
  self->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->meant = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < columns->len; i++)
    {
      const GwTableColumn *column = g_ptr_array_index (columns, i);

      add_meaning (self->named, column->name, column);
      add_words (self->meant, column);
    }
}

void
gw_table_headings_clear (GwTableHeadings *self)
{
  g_clear_pointer (&self->named, g_hash_table_unref);
  g_clear_pointer (&self->meant, g_hash_table_unref);
}

/* By name first: what was exported here comes back as it went. */
static GPtrArray *
guess_named (const GwTableHeadings *self,
             const GwCsvRow        *row)
{
  GPtrArray *positions = g_ptr_array_new ();

  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *folded = gw_table_fold (row->cells[i]);

      g_ptr_array_add (positions, g_hash_table_lookup (self->named, folded));
    }
  return positions;
}

/*
 * gw_table_headings_guess:
 * @self: headings
 * @row: (nullable): a row
 *
 * Names of columns come first, then words for them; of several that mean the
 * same, the first is taken.
 *
 * Returns: (transfer full) (element-type GwTableColumn): the column of each
 *   cell, %NULL where it has no meaning here
 */
GPtrArray *
gw_table_headings_guess (const GwTableHeadings *self,
                         const GwCsvRow        *row)
{
  GPtrArray *positions = row != NULL ? guess_named (self, row) : g_ptr_array_new ();

  for (guint i = 0; i < positions->len; i++)
    {
      g_autofree char *folded = gw_table_fold (row->cells[i]);
      GwTableColumn *column = g_hash_table_lookup (self->meant, folded);

      if (positions->pdata[i] == NULL && column != NULL && !g_ptr_array_find (positions, column, NULL))
        positions->pdata[i] = column;
    }
  return positions;
}

/*
 * gw_table_headings_count:
 * @self: headings
 * @row: a row
 *
 * Returns: how many of its cells name a column
 */
guint
gw_table_headings_count (const GwTableHeadings *self,
                         const GwCsvRow        *row)
{
  g_autoptr(GPtrArray) positions = gw_table_headings_guess (self, row);
  guint n = 0;

  for (guint i = 0; i < positions->len; i++)
    n += positions->pdata[i] != NULL;
  return n;
}
