/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/gw-sheet.h"
#include "session/gw-document.h"

G_BEGIN_DECLS

/**
 * GwPrintOptions:
 * @page_setup: paper, orientation and margins
 * @settings: what the printer was told last: which printer, copies, duplex
 * @sheets: which sheets, a bit for each #GwSheetKind; at least one
 * @language: (nullable): the language of the sheet; %NULL for that of the plan
 * @since: (nullable): the id of the review since which movement is shown; %NULL
 *   for the last one
 * @view: which positions the matrix shows
 * @palette: which colours the user prefers everywhere
 * @greyscale: whether no colours are used, whatever is preferred
 *
 * What was chosen for printing; kept for the user and for each plan, never in the
 * plan.
 */
typedef struct
{
  GtkPageSetup *page_setup;
  GtkPrintSettings *settings;
  guint sheets;
  char *language;
  char *since;
  GwMatrixView view;
  GwPaletteChoice palette;
  gboolean greyscale;
} GwPrintOptions;

GwPrintOptions *gw_print_options_load           (GSettings            *store);
void            gw_print_options_free           (GwPrintOptions       *self);
void            gw_print_options_save           (GwPrintOptions       *self,
                                                 GSettings            *store);
void            gw_print_options_recall         (GwPrintOptions       *self,
                                                 GwDocument           *document);
void            gw_print_options_remember       (GwPrintOptions       *self,
                                                 GwDocument           *document);

void            gw_print_options_set_paper      (GwPrintOptions       *self,
                                                 GwPaperSize           size);
gboolean        gw_print_options_get_paper      (GwPrintOptions       *self,
                                                 GwPaperSize          *size);
void            gw_print_options_set_landscape  (GwPrintOptions       *self,
                                                 gboolean              landscape);
gboolean        gw_print_options_is_landscape   (GwPrintOptions       *self);
void            gw_print_options_update_palette (GwPrintOptions       *self,
                                                 GSettings            *store);
GwPaletteChoice gw_print_options_get_palette    (const GwPrintOptions *self);

void            gw_print_paper_from_setup       (GtkPageSetup         *setup,
                                                 GwPaper              *paper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPrintOptions, gw_print_options_free)

G_END_DECLS
