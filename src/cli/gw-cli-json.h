/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-json-writer.h"

G_BEGIN_DECLS

void    gw_cli_write_text   (GwJsonWriter *writer,
                             const char   *name,
                             const char   *text);
void    gw_cli_write_joined (GwJsonWriter *writer,
                             const char   *name,
                             const char   *text);
void    gw_cli_write_count  (GwJsonWriter *writer,
                             const char   *name,
                             gint64        count);
GBytes *gw_cli_take_json    (GwJsonWriter *writer);
void    gw_cli_print_json   (GwJsonWriter *writer);

G_END_DECLS
