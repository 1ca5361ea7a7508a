/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GwValueType:
 * @GW_VALUE_UNSET: nothing is there; left out of the file
 * @GW_VALUE_TEXT: a string, also dates, codes, references and opaque JSON
 * @GW_VALUE_INTEGER: a whole number within ±2^53
 * @GW_VALUE_NUMBER: a finite decimal number
 * @GW_VALUE_INTEGERS: a short list of whole numbers
 *
 * What a [struct@Value] holds.
 */
typedef enum
{
  GW_VALUE_UNSET,
  GW_VALUE_TEXT,
  GW_VALUE_INTEGER,
  GW_VALUE_NUMBER,
  GW_VALUE_INTEGERS,
} GwValueType;

/**
 * GwValue:
 *
 * One value of one field. Text is a #GRefString and integers a #GBytes of
 * `gint32`, so that a copy costs a reference and an undo step stays small.
 */
typedef struct
{
  GwValueType type;
  union
  {
    char *text;
    gint64 integer;
    double number;
    GBytes *integers;
  };
} GwValue;

#define GW_VALUE_INIT { .type = GW_VALUE_UNSET }

void          gw_value_init_text     (GwValue       *value,
                                      const char    *text);
void          gw_value_init_text_of_length
                                     (GwValue       *value,
                                      const char    *text,
                                      gsize          length);
void          gw_value_init_integer  (GwValue       *value,
                                      gint64         integer);
void          gw_value_init_number   (GwValue       *value,
                                      double         number);
void          gw_value_init_integers (GwValue       *value,
                                      const gint32  *integers,
                                      gsize          n_integers);
void          gw_value_copy          (const GwValue *source,
                                      GwValue       *target);
void          gw_value_clear         (GwValue       *value);
gboolean      gw_value_equal         (const GwValue *a,
                                      const GwValue *b);
const gint32 *gw_value_get_integers  (const GwValue *value,
                                      gsize         *n_integers);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwValue, gw_value_clear)

G_END_DECLS
