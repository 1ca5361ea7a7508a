/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/gw-format.h"
#include "session/gw-document.h"

G_BEGIN_DECLS

/**
 * GwExportOptions:
 * @format: the kind of file
 * @sheet: (nullable): what of the plan, %NULL for the first that the format has
 * @language: (nullable): the language of the file; %NULL for that of the plan
 * @paper: (nullable): the paper of pages, %NULL for the preferred one
 * @since: (nullable): the id of the review since which movement is shown; %NULL
 *   for the last one, empty for no movement
 * @in_words: whether tables have words instead of codes
 *
 * What was chosen for exporting; kept for the user and for each plan, never in
 * the plan.
 */
typedef struct
{
  GwFormat format;
  char *sheet;
  char *language;
  char *paper;
  char *since;
  gboolean in_words;
} GwExportOptions;

GwExportOptions *gw_export_options_load     (GSettings       *store,
                                             GwDocument      *document);
void             gw_export_options_remember (GwExportOptions *self,
                                             GSettings       *store,
                                             GwDocument      *document);
void             gw_export_options_free     (GwExportOptions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwExportOptions, gw_export_options_free)

G_END_DECLS
