/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

/* The longest text of one field, in bytes: what a file may hold */
#define GW_EDIT_MAX_TEXT (1024 * 1024)

#define GW_EDIT_ERROR (gw_edit_error_quark ())

/**
 * GwEditError:
 * @GW_EDIT_ERROR_UNKNOWN_FIELD: the class has no such field
 * @GW_EDIT_ERROR_NOT_EDITABLE: the field holds items, or is given once
 * @GW_EDIT_ERROR_INVALID_TEXT: not UTF-8, or too long
 * @GW_EDIT_ERROR_INVALID_VALUE: the text is no value of the field
 * @GW_EDIT_ERROR_UNKNOWN_REFERENCE: nothing that could be meant is in the plan
 *
 * Why a text cannot become the value of a field.
 */
typedef enum
{
  GW_EDIT_ERROR_UNKNOWN_FIELD,
  GW_EDIT_ERROR_NOT_EDITABLE,
  GW_EDIT_ERROR_INVALID_TEXT,
  GW_EDIT_ERROR_INVALID_VALUE,
  GW_EDIT_ERROR_UNKNOWN_REFERENCE,
} GwEditError;

GQuark    gw_edit_error_quark       (void);

gboolean  gw_edit_can_set_from_text (const GwField  *field);
gboolean  gw_edit_parse_value       (GwPlan         *plan,
                                     const GwField  *field,
                                     const char     *text,
                                     GwWords        *words,
                                     GwValue        *value,
                                     GError        **error);
char     *gw_edit_make_excerpt      (const char     *text);
char     *gw_edit_format_value      (const GwField  *field,
                                     const GwValue  *value);

gboolean  gw_edit_set_from_text     (GwHistory      *history,
                                     gpointer        item,
                                     const char     *field_name,
                                     const char     *text,
                                     GwWords        *words,
                                     GError        **error);
gboolean  gw_edit_set_value         (GwHistory      *history,
                                     gpointer        item,
                                     guint           index,
                                     const GwValue  *value);
gboolean  gw_edit_type_value        (GwHistory      *history,
                                     gpointer        item,
                                     guint           index,
                                     const GwValue  *value,
                                     guint           visit);

G_END_DECLS
