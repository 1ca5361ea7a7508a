/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/gw-import.h"

G_BEGIN_DECLS

char *gw_import_summary_dup_counts    (GwTableImport *import);
char *gw_import_summary_dup_newcomers (GwTableImport *import);
char *gw_import_summary_dup_columns   (GwTableImport *import);

G_END_DECLS
