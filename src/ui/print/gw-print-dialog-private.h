/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The print dialog, shared by its rows and its actions. */

#include "ui/print/gw-print-dialog.h"
#include "ui/print/gw-print-options.h"
#include "ui/print/gw-print-preview.h"
#include "ui/print/gw-print-sheets.h"
#include "ui/print/gw-since-row.h"

G_BEGIN_DECLS

struct _GwPrintDialog
{
  AdwDialog parent_instance;

  /* Owned */
  GwDocument *document;
  GSettings *store;
  GwPrintOptions *options;
  char *revision;
  GCancellable *making;         /* while a sheet is made for the preview */

  /* Template */
  GwPrintPreview *preview;
  GwPrintSheets *sheets;
  AdwComboRow *paper;
  AdwComboRow *orientation;
  AdwComboRow *view;
  GwSinceRow *since;
  AdwComboRow *language;
  AdwSwitchRow *greyscale;

  gboolean filling;
};

GwSheet *gw_print_dialog_create_sheet    (GwPrintDialog  *self);
void     gw_print_dialog_update_preview  (GwPrintDialog  *self);
void     gw_print_dialog_take_choices    (GwPrintDialog  *self);
void     gw_print_dialog_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
