/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-plan.h"
#include "plan/gw-progress.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

/**
 * GwTableKind:
 * @GW_TABLE_REGISTER: the risks
 * @GW_TABLE_CHECKS: the checks of all stages
 * @GW_TABLE_EVALUATIONS: the evaluations of all rounds
 * @GW_TABLE_FINDINGS: what wants a look
 *
 * The tables of a plan.
 */
typedef enum
{
  GW_TABLE_REGISTER,
  GW_TABLE_CHECKS,
  GW_TABLE_EVALUATIONS,
  GW_TABLE_FINDINGS,
} GwTableKind;

#define GW_N_TABLES (GW_TABLE_FINDINGS + 1)

/**
 * GwTableOptions:
 * @words: the language of what is said in words
 * @in_words: whether headings and codes are words of that language, for people;
 *   else names and codes of the file, which read back the same anywhere
 * @today: the date that findings are about, `YYYY-MM-DD`
 *
 * How a table is written.
 */
typedef struct
{
  GwWords *words;
  gboolean in_words;
  const char *today;
} GwTableOptions;

const char *gw_table_kind_get_name (GwTableKind            kind);
gboolean    gw_table_kind_parse    (const char            *name,
                                    GwTableKind           *kind);
GPtrArray  *gw_table_list_items    (GwPlan                *plan,
                                    GwTableKind            kind);
GType       gw_table_kind_get_item_type
                                   (GwTableKind            kind);
GBytes     *gw_table_export_csv    (GwPlan                *plan,
                                    GwTableKind            kind,
                                    const GwTableOptions  *options,
                                    GwProgress            *progress,
                                    GError               **error);

G_END_DECLS
