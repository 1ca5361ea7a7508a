/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Flows, shared by what fills them and what places them. */

#include "draw/gw-flow.h"

G_BEGIN_DECLS

typedef enum
{
  GW_FLOW_HEADING,
  GW_FLOW_TEXT,
  GW_FLOW_FIGURE,
  GW_FLOW_HEAD,
  GW_FLOW_ROW,
  GW_FLOW_SPAN,
} GwFlowKind;

typedef struct
{
  GwFlowColumn columns[GW_FLOW_MAX_COLUMNS];
  guint n_columns;
} GwFlowTable;

typedef struct
{
  GwFlowKind kind;
  gboolean leads;                   /* nothing stands above it */
  char *cells[GW_FLOW_MAX_COLUMNS]; /* one for all but rows */
  GwFlowTable *table;               /* borrowed; NULL outside tables */
  GwFlowFigure figure;              /* of a figure only */
  GwFlowLook look;                  /* of headings and texts only */
  gboolean breaks;                  /* begins a frame */
  double space;                     /* more above it, as a multiple of the text size */
  char *address;                    /* leads there, of texts only */
  gboolean links;                   /* leads to a page, of rows only */
  guint page;                       /* which, from 0 */
  gboolean whole;                   /* has as many lines as it takes */
  double width;                     /* for which the height was measured */
  double height;
} GwFlowBlock;

struct _GwFlow
{
  /* Owned */
  GPtrArray *blocks; /* of GwFlowBlock */
  GPtrArray *tables; /* of GwFlowTable */
  GwWords *words;
  char *families;
  GCancellable *cancellable;

  GwDrawStyle style;
  double size;
  gboolean breaks; /* the next block begins a frame */
  double space;    /* above the next block */
};

GwFlowBlock *gw_flow_get_block       (GwFlow             *self,
                                      guint               index);
GwFlowBlock *gw_flow_find_head       (GwFlow             *self,
                                      guint               first);
gboolean     gw_flow_has_columns     (const GwFlowBlock  *block);
double       gw_flow_measure_block   (GwFlow             *self,
                                      GwFlowBlock        *block,
                                      double              width);
double       gw_flow_get_space_above (GwFlow             *self,
                                      const GwFlowBlock  *block);
double       gw_flow_get_space_below (GwFlow             *self);
double       gw_flow_get_gap         (GwFlow             *self,
                                      const GwFlowBlock  *block);
void         gw_flow_get_columns     (GwFlow             *self,
                                      const GwFlowTable  *table,
                                      double              width,
                                      double              widths[GW_FLOW_MAX_COLUMNS]);
const char  *gw_flow_get_cell_text   (const GwFlowBlock  *block,
                                      guint               column);
PangoLayout *gw_flow_set_cell        (GwFlow             *self,
                                      const GwFlowBlock  *block,
                                      const GwFlowColumn *column,
                                      const char         *text,
                                      double              width);
PangoLayout *gw_flow_set_text        (GwFlow             *self,
                                      const GwFlowBlock  *block,
                                      double              width);

G_END_DECLS
