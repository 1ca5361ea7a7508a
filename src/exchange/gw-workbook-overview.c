/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-workbook-private.h"

#include "plan/gw-basis.h"
#include "plan/gw-findings.h"
#include "plan/gw-movement.h"
#include "plan/gw-unit-words.h"
#include "plan/gw-verdict.h"

/* The first sheet: where the plan stands. */

#define N_COLUMNS 3
/* In points */
#define TITLE_HEIGHT 24

static const double widths[N_COLUMNS] = { 44, 28, 60 };

/* A sheet and the row that comes next */
typedef struct
{
  GwWorkbook *book;
  lxw_worksheet *sheet;
  guint row;
} Page;

static void
add_row (Page       *page,
         const char *first,
         const char *second,
         const char *third)
{
  const char *cells[] = { first != NULL ? first : "", second != NULL ? second : "", third, NULL };

  gw_workbook_write_row (page->book, page->sheet, page->row, cells, page->book->text);
  gw_workbook_fit_row (page->sheet, page->row++, cells, widths, N_COLUMNS);
}

static void
add_fact (Page       *page,
          const char *label,
          const char *text)
{
  add_row (page, label, text, NULL);
}

/* Across all columns */
static void
add_summary (Page       *page,
             const char *text)
{
  const double width = widths[0] + widths[1] + widths[2];

  worksheet_merge_range (page->sheet, page->row, 0, page->row, N_COLUMNS - 1, "", page->book->text);
  gw_workbook_write (page->book, page->sheet, page->row, 0, text, page->book->text);
  gw_workbook_fit_row (page->sheet, page->row++, &text, &width, 1);
}

static void
add_date (Page       *page,
          const char *label,
          const char *text)
{
  gw_workbook_write (page->book, page->sheet, page->row, 0, label, page->book->text);
  gw_workbook_write_date (page->book, page->sheet, page->row++, 1, text);
}

static void
add_count (Page       *page,
           const char *label,
           guint       count)
{
  gw_workbook_write (page->book, page->sheet, page->row, 0, label, page->book->text);
  worksheet_write_number (page->sheet, page->row++, 1, count, page->book->number);
}

static void
add_front (Page *page)
{
  GwPlan *plan = page->book->plan;
  GwWords *words = page->book->words;
  GwReview *last = gw_plan_get_last_review (plan);
  g_autofree char *owner = gw_item_format_choice (plan, gw_item_get_field (plan, GW_PLAN_OWNER), words);

  worksheet_set_row (page->sheet, page->row, TITLE_HEIGHT, NULL);
  gw_workbook_write (page->book, page->sheet, page->row++, 0, gw_item_get_text (plan, GW_PLAN_TITLE),
                     page->book->title);
  add_summary (page, gw_item_get_text (plan, GW_PLAN_SUMMARY));
  page->row++;
  add_date (page, gw_words_get (words, "Date"), page->book->options->today);
  add_fact (page, gw_words_get (words, "Owner"), owner);
  add_fact (page, gw_words_get (words, "Round"), gw_plan_get_round (plan));
  add_date (page, gw_words_get (words, "Last review"), last != NULL ? gw_item_get_text (last, GW_REVIEW_ON) : NULL);
  add_date (page, gw_words_get (words, "Next review"), gw_item_get_text (plan, GW_PLAN_REVIEW_ON));
}

static void
add_verdict (Page *page)
{
  GwWords *words = page->book->words;
  g_autoptr(GwVerdict) verdict = gw_plan_get_verdict (page->book->plan);

  add_fact (page, gw_words_get (words, "Verdict"),
            gw_words_get (words, gw_verdict_code_get_word (gw_verdict_get_effective (verdict))));
  for (guint i = 0; i < gw_verdict_get_n_reasons (verdict); i++)
    add_row (page, NULL, NULL,
             gw_words_get (words, gw_verdict_cause_get_sentence (gw_verdict_get_reason (verdict, i)->cause)));
}

static void
add_risks (Page *page)
{
  GwWords *words = page->book->words;
  const GwRiskCounts counts = gw_plan_count_risks (page->book->plan);

  page->row++;
  gw_workbook_write_row (page->book, page->sheet, page->row++,
                         (const char *[]) { gw_words_get (words, "Risks"), "", NULL }, page->book->heading);
  for (int band = GW_BAND_CRITICAL; band >= GW_BAND_LOW; band--)
    add_count (page, gw_words_get (words, gw_band_get_word (band)), counts.bands[band - 1]);
  add_count (page, gw_words_get (words, "Unplaced"), counts.unplaced);
  add_count (page, gw_words_get (words, "Closed"), counts.closed);
  add_count (page, gw_words_get (words, "All"), counts.total);
}

static char *
describe_gate (GwWorkbook *book,
               GwStage    *stage)
{
  GwDecision *decision = gw_plan_get_decision (book->plan, stage);
  g_autofree char *outcome = NULL;

  if (decision == NULL)
    return g_strdup (gw_words_get (book->words, "No decision yet"));
  outcome = gw_item_format_choice (decision, gw_item_get_field (decision, GW_DECISION_OUTCOME), book->words);
  if (!gw_decision_is_stale (decision))
    return g_steal_pointer (&outcome);
  return g_strdup_printf ("%s · %s", outcome, gw_words_get (book->words, "Changed since the decision"));
}

static void
add_stage (Page    *page,
           GwStage *stage)
{
  const GwCheckCounts counts = gw_stage_count_checks (stage);
  const char *title = gw_item_get_text (stage, GW_STAGE_TITLE);
  g_autofree char *name = g_strdup_printf ("%u %s", gw_stage_get_number (stage), title != NULL ? title : "");
  g_autofree char *answered = gw_words_format (page->book->words, "%d of %d answered", (int) counts.answered,
                                               (int) counts.total);
  g_autofree char *gate = describe_gate (page->book, stage);

  add_row (page, name, answered, gate);
}

static void
add_stages (Page *page)
{
  GwWords *words = page->book->words;
  GwList *stages = gw_item_get_list (page->book->plan, GW_PLAN_STAGES);

  page->row++;
  gw_workbook_write_row (page->book, page->sheet, page->row++,
                         (const char *[]) { gw_words_get (words, "Stage"), gw_words_get (words, "Checks"),
                                            gw_words_get (words, "Gate Decision"), NULL }, page->book->heading);
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    add_stage (page, gw_list_get (stages, i));
}

static void
add_findings (Page *page)
{
  GwWords *words = page->book->words;
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (page->book->plan, page->book->options->today);

  page->row++;
  gw_workbook_write_row (page->book, page->sheet, page->row++,
                         (const char *[]) { gw_words_get (words, "Place"), gw_words_get (words, "Urgency"),
                                            gw_words_get (words, "Finding"), NULL }, page->book->heading);
  for (guint i = 0; i < findings->len; i++)
    {
      GwFinding *finding = g_ptr_array_index (findings, i);
      const char *severity = gw_severity_get_word (gw_finding_get_severity (finding));
      g_autofree char *place = gw_finding_dup_place (finding, words);
      g_autofree char *sentence = gw_finding_format (finding, words);

      if (gw_finding_get_dismissal (finding) == NULL)
        add_row (page, place, gw_words_get_context (words, "severity", severity), sentence);
    }
}

/* The plan's title and state: verdict, counts, gates, and what wants a look. */
void
gw_workbook_add_overview (GwWorkbook *self)
{
  Page page = { self, gw_workbook_add_sheet (self, gw_words_get (self->words, "Overview")), 0 };

  for (guint i = 0; i < N_COLUMNS; i++)
    worksheet_set_column (page.sheet, (lxw_col_t) i, (lxw_col_t) i, widths[i], NULL);
  add_front (&page);
  add_verdict (&page);
  add_risks (&page);
  add_stages (&page);
  add_findings (&page);
}
