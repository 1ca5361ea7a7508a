/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exchange/gw-csv.h"
#include "exchange/gw-table-columns.h"

G_BEGIN_DECLS

/**
 * GwTable:
 *
 * A table that somebody brings: its rows, what they are about, and what each
 * of its columns means.
 */
typedef struct _GwTable GwTable;

#define GW_TYPE_TABLE (gw_table_get_type ())

GType                gw_table_get_type       (void) G_GNUC_CONST;
GwTable             *gw_table_read           (GBytes               *bytes,
                                              GType                 type,
                                              GwWords              *words,
                                              GCancellable         *cancellable,
                                              GError              **error);
GwTable             *gw_table_ref            (GwTable              *self);
void                 gw_table_unref          (GwTable              *self);

GType                gw_table_get_item_type  (GwTable              *self);
GPtrArray           *gw_table_get_columns    (GwTable              *self);
const GwTableColumn *gw_table_find_column    (GwTable              *self,
                                              const char           *name);

/* The rows below the heading */
guint                gw_table_get_n_rows     (GwTable              *self);
const GwCsvRow      *gw_table_get_row        (GwTable              *self,
                                              guint                 i);

/* What stands in the file from left to right */
guint                gw_table_get_width      (GwTable              *self);
const char          *gw_table_get_heading    (GwTable              *self,
                                              guint                 position);
char                *gw_table_dup_example    (GwTable              *self,
                                              guint                 position);
const GwTableColumn *gw_table_get_column     (GwTable              *self,
                                              guint                 position);
void                 gw_table_set_column     (GwTable              *self,
                                              guint                 position,
                                              const GwTableColumn  *column);
gboolean             gw_table_map            (GwTable              *self,
                                              const char           *heading,
                                              const char           *name,
                                              GwWords              *words,
                                              GError              **error);
gboolean             gw_table_check          (GwTable              *self,
                                              GwWords              *words,
                                              GError              **error);
const char          *gw_table_find_cell      (GwTable              *self,
                                              const GwCsvRow       *row,
                                              GwTableColumnKind     kind,
                                              const GwField        *field);
guint                gw_table_find_position  (GwTable              *self,
                                              GwTableColumnKind     kind,
                                              const GwField        *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwTable, gw_table_unref)

G_END_DECLS
