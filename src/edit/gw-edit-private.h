/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the verbs share; for gw-edit-*.c only. */

#include "edit/gw-history.h"
#include "plan/gw-person.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

void        gw_edit_write           (GwHistory     *history,
                                     gpointer       item,
                                     const GwField *field,
                                     GwValue       *value);
void        gw_edit_write_text      (GwHistory     *history,
                                     gpointer       item,
                                     const GwField *field,
                                     const char    *text);
gboolean    gw_edit_is_live         (GwHistory     *history,
                                     gpointer       item);
char       *gw_edit_make_one_line   (const char    *text);
gpointer    gw_edit_new_item        (GType          type,
                                     const char    *id,
                                     guint          index,
                                     const char    *text);
GwPerson   *gw_edit_ensure_person   (GwHistory     *history,
                                     const char    *name);
const char *gw_edit_ensure_by       (GwHistory     *history,
                                     const char    *by,
                                     const char    *by_name);
const char *gw_edit_get_delete_name (GPtrArray     *items);
const char *gw_edit_get_move_name   (GwItem        *item);

G_END_DECLS
