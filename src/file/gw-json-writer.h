/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwJsonWriter:
 *
 * The one JSON writer: layout and escaping of everything that Groundwork
 * writes as JSON.
 */
typedef struct _GwJsonWriter GwJsonWriter;

GwJsonWriter *gw_json_writer_new      (void);
void          gw_json_writer_free     (GwJsonWriter *self);
void          gw_json_writer_begin    (GwJsonWriter *self,
                                       char          bracket,
                                       gboolean      flat);
void          gw_json_writer_set_flat (GwJsonWriter *self,
                                       gboolean      flat);
void          gw_json_writer_end      (GwJsonWriter *self);
void          gw_json_writer_name     (GwJsonWriter *self,
                                       const char   *name);
void          gw_json_writer_raw_name (GwJsonWriter *self,
                                       const char   *token);
void          gw_json_writer_string   (GwJsonWriter *self,
                                       const char   *string);
void          gw_json_writer_integer  (GwJsonWriter *self,
                                       gint64        integer);
void          gw_json_writer_number   (GwJsonWriter *self,
                                       double        number);
void          gw_json_writer_boolean  (GwJsonWriter *self,
                                       gboolean      boolean);
void          gw_json_writer_raw      (GwJsonWriter *self,
                                       const char   *json);
void          gw_json_writer_end_line (GwJsonWriter *self);
GBytes       *gw_json_writer_finish   (GwJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwJsonWriter, gw_json_writer_free)

G_END_DECLS
