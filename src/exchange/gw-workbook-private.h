/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the sheets of a workbook share; for gw-workbook*.c only. */

#include <xlsxwriter.h>

#include "exchange/gw-table.h"
#include "exchange/gw-workbook.h"

G_BEGIN_DECLS

/*
 * GwWorkbookList:
 * @GW_WORKBOOK_LIST_LEVELS: 1 to 5
 * @GW_WORKBOOK_LIST_RESPONSES: what can be done about a risk
 * @GW_WORKBOOK_LIST_CONFIDENCES: how sure one is of a place
 * @GW_WORKBOOK_LIST_RISK_STATES: open or closed
 * @GW_WORKBOOK_LIST_CHECK_STATES: open, answered or not applicable
 * @GW_WORKBOOK_LIST_PEOPLE: the people of the plan
 * @GW_WORKBOOK_LIST_STAGES: its stages
 *
 * What a cell can be chosen from; the legend holds the lists.
 */
typedef enum
{
  GW_WORKBOOK_LIST_LEVELS,
  GW_WORKBOOK_LIST_RESPONSES,
  GW_WORKBOOK_LIST_CONFIDENCES,
  GW_WORKBOOK_LIST_RISK_STATES,
  GW_WORKBOOK_LIST_CHECK_STATES,
  GW_WORKBOOK_LIST_PEOPLE,
  GW_WORKBOOK_LIST_STAGES,
} GwWorkbookList;

#define GW_N_WORKBOOK_LISTS (GW_WORKBOOK_LIST_STAGES + 1)

/* A workbook that is being written */
typedef struct
{
  GwPlan *plan;
  const GwWorkbookOptions *options;
  GwWords *words;
  lxw_workbook *book;

  /* Formats, of the book */
  lxw_format *title;
  lxw_format *heading;
  lxw_format *text;
  lxw_format *date;
  lxw_format *number;
  lxw_format *bands[GW_N_BANDS];

  char *legend; /* the name of the sheet that holds the lists */
  guint list_lengths[GW_N_WORKBOOK_LISTS];
} GwWorkbook;

lxw_worksheet *gw_workbook_add_sheet    (GwWorkbook    *self,
                                         const char    *name);
void           gw_workbook_write        (GwWorkbook    *self,
                                         lxw_worksheet *sheet,
                                         guint          row,
                                         guint          column,
                                         const char    *text,
                                         lxw_format    *format);
void           gw_workbook_write_row    (GwWorkbook    *self,
                                         lxw_worksheet *sheet,
                                         guint          row,
                                         const char   **cells,
                                         lxw_format    *format);
void           gw_workbook_write_date   (GwWorkbook    *self,
                                         lxw_worksheet *sheet,
                                         guint          row,
                                         guint          column,
                                         const char    *text);

void           gw_workbook_set_up_page  (lxw_worksheet *sheet);
void           gw_workbook_spread_page  (lxw_worksheet *sheet,
                                         const double  *widths,
                                         guint          n_columns,
                                         guint          n_heads);
guint          gw_workbook_measure      (const char    *text,
                                         const char    *end);
void           gw_workbook_fit_row      (lxw_worksheet     *sheet,
                                         guint              row,
                                         const char *const *cells,
                                         const double      *widths,
                                         guint              n_cells);

void           gw_workbook_add_overview (GwWorkbook    *self);
void           gw_workbook_add_matrix   (GwWorkbook    *self);
gboolean       gw_workbook_add_table    (GwWorkbook    *self,
                                         const char    *name,
                                         GwTableKind    kind,
                                         GwProgress    *progress,
                                         GError       **error);
void           gw_workbook_add_legend   (GwWorkbook    *self);

/* The legend */
void           gw_workbook_count_lists  (GwWorkbook    *self);
char          *gw_workbook_get_source   (GwWorkbook     *self,
                                         GwWorkbookList  list);
char          *gw_workbook_name_level   (GwWorkbook    *self,
                                         guint          scale,
                                         int            level);

G_END_DECLS
