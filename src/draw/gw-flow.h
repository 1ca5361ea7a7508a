/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "draw/gw-text.h"

G_BEGIN_DECLS

#define GW_FLOW_MAX_COLUMNS 9
/* Between columns, as a multiple of the text size */
#define GW_FLOW_COLUMN_GAP 0.6

/**
 * GwFlowColumn:
 * @title: (nullable): what stands above it
 * @width: its width as a multiple of the text size
 * @weight: its share of the room that is left
 * @align: where its text stands
 * @bold: whether its text is bold
 * @lines: how many lines its cells may have
 *
 * A column of a table.
 */
typedef struct
{
  const char *title;
  double width;
  double weight;
  GwTextAlign align;
  gboolean bold;
  int lines;
} GwFlowColumn;

/**
 * GwFlowLook:
 * @GW_FLOW_LOOK_PLAIN: as all text
 * @GW_FLOW_LOOK_STRONG: bold
 * @GW_FLOW_LOOK_MUTED: less important
 * @GW_FLOW_LOOK_PART: a heading of several others
 * @GW_FLOW_LOOK_CHAPTER: a heading of several parts
 * @GW_FLOW_LOOK_TITLE: what the whole is called
 *
 * How a text or a heading looks.
 */
typedef enum
{
  GW_FLOW_LOOK_PLAIN,
  GW_FLOW_LOOK_STRONG,
  GW_FLOW_LOOK_MUTED,
  GW_FLOW_LOOK_PART,
  GW_FLOW_LOOK_CHAPTER,
  GW_FLOW_LOOK_TITLE,
} GwFlowLook;

/**
 * GwFlowFigure:
 * @measure: tells how high it is at a width, beside text of a size
 * @paint: paints it beside text of a size
 * @data: (nullable): closure
 * @free_data: (nullable): frees @data
 *
 * A picture in a flow.
 */
typedef struct
{
  double (*measure) (gpointer           data,
                     const GwDrawStyle *style,
                     double             size,
                     double             width);
  void   (*paint)   (gpointer           data,
                     cairo_t           *cr,
                     const GwDrawStyle *style,
                     double             size,
                     GwRect             rect);
  gpointer data;
  GDestroyNotify free_data;
} GwFlowFigure;

/**
 * GwFlow:
 *
 * Headings, texts, figures and tables that fill one frame after another. A row is
 * never cut, a heading never stands alone, and the head of a table comes again
 * in each frame.
 */
typedef struct _GwFlow GwFlow;

GwFlow *gw_flow_new         (const GwDrawStyle  *style,
                             double              size);
void    gw_flow_free        (GwFlow             *self);
void    gw_flow_set_cancellable
                            (GwFlow             *self,
                             GCancellable       *cancellable);
void    gw_flow_add_heading (GwFlow             *self,
                             const char         *text);
void    gw_flow_add_text    (GwFlow             *self,
                             const char         *text);
void    gw_flow_add_styled  (GwFlow             *self,
                             GwFlowLook          look,
                             const char         *text);
void    gw_flow_add_prose   (GwFlow             *self,
                             const char         *text);
void    gw_flow_add_address (GwFlow             *self,
                             const char         *text,
                             const char         *address);
void    gw_flow_add_break   (GwFlow             *self);
void    gw_flow_add_space   (GwFlow             *self,
                             double              space);
void    gw_flow_add_figure  (GwFlow             *self,
                             const GwFlowFigure *figure);
void    gw_flow_add_table   (GwFlow             *self,
                             const GwFlowColumn *columns,
                             guint               n_columns);
void    gw_flow_add_row     (GwFlow             *self,
                             const char *const  *cells);
void    gw_flow_add_entry   (GwFlow             *self,
                             const char *const  *cells,
                             guint               page);
void    gw_flow_add_span    (GwFlow             *self,
                             const char         *text);
guint   gw_flow_get_length  (GwFlow             *self);
double  gw_flow_measure     (GwFlow             *self,
                             guint               first,
                             guint               end,
                             double              width);
guint   gw_flow_fill        (GwFlow             *self,
                             guint               first,
                             GwRect              frame,
                             double             *height);
void    gw_flow_paint       (GwFlow             *self,
                             cairo_t            *cr,
                             guint               first,
                             guint               end,
                             GwRect              frame);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwFlow, gw_flow_free)

G_END_DECLS
