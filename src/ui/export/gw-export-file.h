/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exchange/gw-format.h"
#include "session/gw-document.h"

G_BEGIN_DECLS

GtkFileDialog *gw_export_file_dialog_new (GwDocument *document,
                                          GwFormat    format,
                                          const char *sheet);

GFile         *gw_export_file_add_ending (GFile      *file,
                                          const char *ending);

G_END_DECLS
