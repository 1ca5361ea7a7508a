/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A plan with its history, and tables that are read for it */

#include "edit/gw-history.h"
#include "exchange/gw-import.h"

G_BEGIN_DECLS

typedef struct
{
  GwPlan *plan;
  GwHistory *history;
  GwWords *words;
} TableFixture;

void               table_set_up       (TableFixture  *fixture,
                                       gconstpointer  data);
void               table_tear_down    (TableFixture  *fixture,
                                       gconstpointer  data);
GwTable           *table_read         (TableFixture  *fixture,
                                       GType          type,
                                       const char    *text);
GwTableImport     *table_import_typed (TableFixture  *fixture,
                                       GType          type,
                                       const char    *text);
GwTableImport     *table_import_text  (TableFixture  *fixture,
                                       const char    *text);
const GwImportRow *table_get_row      (GwTableImport *import,
                                       guint          i);
const char        *table_get_text     (TableFixture  *fixture,
                                       const char    *id,
                                       guint          index);
GwPlan            *table_load_sample  (const char    *language);

G_END_DECLS
