/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/gw-format.h"

G_BEGIN_DECLS

const char *gw_export_format_label (GwFormat    format);
const char *gw_export_format_hint  (GwFormat    format);
const char *gw_export_sheet_label  (const char *sheet);
GPtrArray  *gw_export_list_sheets  (GwFormat    format);

G_END_DECLS
