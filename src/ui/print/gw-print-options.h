/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/gw-sheet.h"

G_BEGIN_DECLS

/**
 * GwPrintOptions:
 * @page_setup: paper, orientation and margins
 * @settings: what the printer was told last: which printer, copies, duplex
 * @language: (nullable): the language of the sheet; %NULL for that of the plan
 * @view: which positions the matrix shows
 * @greyscale: whether no colours are used
 *
 * What was chosen for printing; kept for the user, never in the plan.
 */
typedef struct
{
  GtkPageSetup *page_setup;
  GtkPrintSettings *settings;
  char *language;
  GwMatrixView view;
  gboolean greyscale;
} GwPrintOptions;

GwPrintOptions *gw_print_options_load          (GSettings            *store);
void            gw_print_options_free          (GwPrintOptions       *self);
void            gw_print_options_save          (GwPrintOptions       *self,
                                                GSettings            *store);

void            gw_print_options_set_paper     (GwPrintOptions       *self,
                                                GwPaperSize           size);
gboolean        gw_print_options_get_paper     (GwPrintOptions       *self,
                                                GwPaperSize          *size);
void            gw_print_options_set_landscape (GwPrintOptions       *self,
                                                gboolean              landscape);
gboolean        gw_print_options_is_landscape  (GwPrintOptions       *self);

void            gw_print_paper_from_setup      (GtkPageSetup         *setup,
                                                GwPaper              *paper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPrintOptions, gw_print_options_free)

G_END_DECLS
