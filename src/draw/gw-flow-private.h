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

  GwDrawStyle style;
  double size;
  gboolean breaks; /* the next block begins a frame */
  double space;    /* above the next block */
};

G_END_DECLS
