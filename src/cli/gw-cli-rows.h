/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/gw-cli.h"
#include "file/gw-json-writer.h"

G_BEGIN_DECLS

/**
 * GwCliRows:
 * @GW_CLI_ROWS_RISKS: a row a risk
 * @GW_CLI_ROWS_CHECKS: a row a check
 * @GW_CLI_ROWS_FINDINGS: a row a finding that nobody has put aside
 *
 * What rows are about.
 */
typedef enum
{
  GW_CLI_ROWS_RISKS,
  GW_CLI_ROWS_CHECKS,
  GW_CLI_ROWS_FINDINGS,
} GwCliRows;

/**
 * GwCliRowsOptions:
 * @rows: what rows are about
 * @today: the date to take for today
 * @words: (nullable): the language of sentences; %NULL for that of each plan
 * @ko: Korean
 * @en: English
 *
 * How rows are written.
 */
typedef struct
{
  GwCliRows rows;
  const char *today;
  GwWords *words;
  GwWords *ko;
  GwWords *en;
} GwCliRowsOptions;

void gw_cli_rows_write (GwPlan                 *plan,
                        const char             *file,
                        const GwCliRowsOptions *options,
                        GwJsonWriter           *writer);

G_END_DECLS
