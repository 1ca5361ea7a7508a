/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/test-hostile.h"

#include "lib/test-plans.h"
#include "plan/gw-case.h"
#include "plan/gw-decision.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-link.h"
#include "plan/gw-objective.h"

static const char *const texts[] = {
  /* formulas */
  "=1+1", "+82 2 000 0000", "-2", "@SUM(A1)", "'=1+1", "''", "\ttab", "\rreturn", "=HYPERLINK(\"http://evil.example.org\")",
  "=cmd|' /C calc'!A0",
  /* tables */
  "a,b;c\td", "\"quoted\"", "one\ntwo", "one\r\ntwo", " blank ", "x|y || z",
  /* markup of pages */
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt; &amp; &#60;", "</td></table></body>", "]]> --> <!--",
  "</style></svg>", "\" onload=\"alert(1)", "' style='x", "<a href=\"javascript:alert(1)\">x</a>", "{{ 7*7 }} ${x} <%= x %>",
  /* markup of texts */
  "# heading", "* item", "1. item", "1) item", "+ item", "> quote", "---", "===", "```\ncode\n```", "    code", "*bold* _em_ ~~gone~~ `code`",
  "[x](http://evil.example.org)", "![x](http://evil.example.org/x.png)", "[x]: http://evil.example.org", "<http://evil.example.org>",
  "http://evil.example.org www.evil.example.org me@evil.example.org", "https://evil.example.org/", "\\[x\\](y)", "a\\", "a\n===\nb", "a  \nb",
  "- [x] done", "[^1] :smile: @user #1", "$x$", "\n\n# heading", "one\n\n* two\n* three", "a\n| b | c |\n|---|---|\n| d | e |",
  /* what nobody sees */
  "\xe2\x80\xae" "txt.exe" "\xe2\x80\xac", "\xe2\x81\xa6isolated\xe2\x81\xa9", "\xe2\x80\x8fright", "zero\xe2\x80\x8bwidth", ("\xef\xbb\xbf" "mark"),
  "\x1b[31mred\x07", "\x01", "\xef\xbf\xbf", "\xc2\x85next",
  /* and simply others */
  "도메인 전문가 ‘리스크’", "\xf0\x9f\x92\xa5", "e\xcc\x81", "https", "0123", "1e5", "2026-11-23", "TRUE",
};

/**
 * test_hostile_get_n_texts:
 *
 * Returns: how many texts there are; one more is very long
 */
guint
test_hostile_get_n_texts (void)
{
  return G_N_ELEMENTS (texts) + 1;
}

const char *
test_hostile_get_text (guint i)
{
  static char *long_text;

  if (i < G_N_ELEMENTS (texts))
    return texts[i];
  if (g_once_init_enter_pointer (&long_text))
    {
      GString *text = g_string_new (NULL);

      for (guint j = 0; j < 10000; j++)
        g_string_append (text, j % 10 == 0 ? "=" : "가");
      g_once_init_leave_pointer (&long_text, g_string_free (text, FALSE));
    }
  return long_text;
}

void
test_hostile_add_link (gpointer    item,
                       guint       index,
                       const char *address)
{
  test_set_text (test_add (item, index, NULL), GW_LINK_URL, address);
}

static void
add_link (gpointer    item,
          guint       index,
          const char *text)
{
  g_autofree char *address = g_strconcat ("https://" TEST_HOSTILE_ADDRESS "/", text, NULL);
  GwItem *link = test_add (item, index, NULL);

  test_set_text (link, GW_LINK_TITLE, text);
  test_set_text (link, GW_LINK_URL, address);
  test_hostile_add_link (item, index, "javascript:alert(1)");
}

static void
add_risk (GwPlan     *plan,
          guint       i,
          const char *text)
{
  g_autofree char *id = g_strdup_printf ("r%u", i);
  GwRisk *risk = test_add_risk (plan, id, (int) i + 1, text);

  test_set_text (risk, GW_RISK_DESCRIPTION, text);
  test_set_text (risk, GW_RISK_OWNER, i % 2 == 0 ? text : "p");
  test_set_text (risk, GW_RISK_RESPONSE, text);
  test_set_text (risk, GW_RISK_RESPONSE_PLAN, text);
  test_set_text (risk, GW_RISK_NOTE, text);
  if (i % 3 > 0)
    test_set_position (risk, GW_RISK_PROBABILITY, 1 + i % 5, 1 + i / 5 % 5);
  add_link (risk, GW_RISK_EVIDENCE, text);
}

static void
add_check (GwGroup    *group,
           guint       i,
           const char *text)
{
  g_autofree char *id = g_strdup_printf ("c%u", i);
  GwCheck *check = test_add (group, GW_GROUP_CHECKS, id);

  test_set_text (check, GW_CHECK_QUESTION, text);
  test_set_text (check, GW_CHECK_STATE, i % 2 == 0 ? "answered" : text);
  test_set_text (check, GW_CHECK_ANSWER, text);
  test_set_text (check, GW_CHECK_NOTE, text);
  test_set_text (check, GW_CHECK_DUE, text);
  add_link (check, GW_CHECK_EVIDENCE, text);
}

static void
add_evaluation (GwPlan     *plan,
                guint       i,
                const char *text)
{
  g_autofree char *id = g_strdup_printf ("e%u", i);
  GwEvaluation *evaluation = test_add (plan, GW_PLAN_EVALUATIONS, id);

  test_set_text (evaluation, GW_EVALUATION_KIND, i % 2 == 0 ? "quantitative" : "qualitative");
  test_set_text (evaluation, GW_EVALUATION_METRIC, text);
  test_set_text (evaluation, GW_EVALUATION_SEGMENT, text);
  test_set_text (evaluation, GW_EVALUATION_JUDGEMENT, text);
  test_set_text (evaluation, GW_EVALUATION_UNIT, text);
  test_set_number (evaluation, GW_EVALUATION_VALUE, 0.5);
}

static void
add_objective (GwItem     *owner,
               const char *text)
{
  GwObjective *objective = test_add (owner, GW_CASE_OBJECTIVES, NULL);

  test_set_text (objective, GW_OBJECTIVE_STATEMENT, text);
  test_set_text (objective, GW_OBJECTIVE_METRIC, text);
}

/* A risk, a check, an evaluation and an objective of each text, and that text
 * wherever else one can stand. */
GwPlan *
test_hostile_plan_new (void)
{
  GwPlan *plan = gw_plan_new ();
  GwStage *stage = test_add (plan, GW_PLAN_STAGES, "problem");
  GwGroup *group = test_add (stage, GW_STAGE_GROUPS, "g");
  GwItem *owner = test_add (plan, GW_PLAN_CASE, NULL);
  GwDecision *decision = test_add (stage, GW_STAGE_DECISIONS, "d");

  test_set_text (plan, GW_PLAN_TITLE, "<script>alert(1)</script>\n# =1+1 ](http://evil.example.org)");
  test_set_text (plan, GW_PLAN_SUMMARY, "<img src=x onerror=alert(1)>\n\n# heading\n\n```");
  test_set_text (stage, GW_STAGE_TITLE, "<b>stage</b> *1*");
  test_set_text (group, GW_GROUP_TITLE, "<b>group</b> | *2*");
  test_set_text (decision, GW_DECISION_OUTCOME, "<b>go</b>");
  test_set_text (decision, GW_DECISION_REASON, "<script>alert(1)</script>");
  test_set_text (owner, GW_CASE_PROBLEM, "<script>alert(1)</script>");
  test_add_person (plan, "p", "<script>alert(1)</script> =1");
  for (guint i = 0; i < test_hostile_get_n_texts (); i++)
    {
      add_risk (plan, i, test_hostile_get_text (i));
      add_check (group, i, test_hostile_get_text (i));
      add_evaluation (plan, i, test_hostile_get_text (i));
      add_objective (owner, test_hostile_get_text (i));
    }
  return plan;
}

/* --- Everywhere */

static gboolean
takes_text (const GwField *field,
            gboolean       codes)
{
  if (field->kind == GW_FIELD_TEXT || field->kind == GW_FIELD_LINES)
    return TRUE;
  return codes && (field->kind == GW_FIELD_CODE || field->kind == GW_FIELD_REF);
}

static void
fill (GwItem   *item,
      gboolean  codes,
      guint    *n)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);
      GwList *list = gw_field_holds_items (field) ? gw_item_peek_list (item, i) : NULL;

      if (takes_text (field, codes))
        test_set_text (item, i, test_hostile_get_text ((*n)++ % test_hostile_get_n_texts ()));
      for (guint j = 0; list != NULL && j < gw_list_get_length (list); j++)
        fill (gw_list_get (list, j), codes, n);
    }
}

/* Puts a hostile text into every field of every item that takes text, what
 * reviews and rounds have kept included; `codes`: into those as well that want
 * one of a few words, or the id of something, which a file need not respect. */
void
test_hostile_fill (GwPlan   *plan,
                   gboolean  codes)
{
  guint n = 0;

  fill (GW_ITEM (plan), codes, &n);
}

/* --- One text */

/* Puts a text into every field of every item that takes text. */
void
test_hostile_fill_with (gpointer    item,
                        const char *text)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);
      GwList *list = gw_field_holds_items (field) ? gw_item_peek_list (item, i) : NULL;

      if (takes_text (field, FALSE))
        test_set_text (item, i, text);
      for (guint j = 0; list != NULL && j < gw_list_get_length (list); j++)
        test_hostile_fill_with (gw_list_get (list, j), text);
    }
}

/* --- Long texts */

static void
fill_long (GwItem     *item,
           const char *text,
           GHashTable *done)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);
      GwList *list = gw_field_holds_items (field) ? gw_item_peek_list (item, i) : NULL;

      if (takes_text (field, FALSE) && g_hash_table_add (done, (gpointer) field))
        test_set_text (item, i, text);
      for (guint j = 0; list != NULL && j < gw_list_get_length (list); j++)
        fill_long (gw_list_get (list, j), text, done);
    }
}

/* Puts a text of `n_bytes` into one field of each kind: a paragraph in two
 * directions without an end, the slowest there is to lay out. */
void
test_hostile_fill_long (GwPlan *plan,
                        gsize   n_bytes)
{
  g_autoptr(GHashTable) done = g_hash_table_new (NULL, NULL);
  g_autoptr(GString) text = g_string_new (NULL);

  while (text->len + 5 < n_bytes)
    g_string_append (text, "a\u05d01 ");
  fill_long (GW_ITEM (plan), text->str, done);
}
