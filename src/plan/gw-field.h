/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GwFieldKind:
 * @GW_FIELD_TEXT: one line
 * @GW_FIELD_LINES: many lines
 * @GW_FIELD_DATE: `YYYY-MM-DD`
 * @GW_FIELD_CODE: an open choice: unknown codes are kept
 * @GW_FIELD_REF: the id of an item of a class, which may be missing
 * @GW_FIELD_ANY: opaque JSON, kept as its text
 * @GW_FIELD_LEVEL: 1 to 5, unset = not placed
 * @GW_FIELD_INTEGER: a whole number
 * @GW_FIELD_NUMBER: a decimal number
 * @GW_FIELD_INTEGERS: whole numbers that are one value
 * @GW_FIELD_CHILD: at most one item
 * @GW_FIELD_LIST: live items
 * @GW_FIELD_RECORDS: immutable partial copies of items
 *
 * What a field holds. Everything from %GW_FIELD_CHILD on holds items.
 */
typedef enum
{
  GW_FIELD_TEXT,
  GW_FIELD_LINES,
  GW_FIELD_DATE,
  GW_FIELD_CODE,
  GW_FIELD_REF,
  GW_FIELD_ANY,
  GW_FIELD_LEVEL,
  GW_FIELD_INTEGER,
  GW_FIELD_NUMBER,
  GW_FIELD_INTEGERS,
  GW_FIELD_CHILD,
  GW_FIELD_LIST,
  GW_FIELD_RECORDS,
} GwFieldKind;

/**
 * GwField:
 * @name: its name in the file, with underscores
 * @unit: the name of the unit it belongs to, its own name when it is alone;
 *   a unit is one cell in difference, merge and conflict
 * @kind: what it holds
 * @index: its place in the class, the number used to read it
 * @slot: its place among the values or among the lists of an item
 * @minimum: the least whole number allowed
 * @maximum: the greatest whole number allowed
 * @item_type: the class of what it holds or refers to, else %G_TYPE_NONE
 * @codes: (nullable): the known codes, %NULL-terminated
 * @pspec: the property that shows it
 *
 * The one description of a field.
 */
typedef struct
{
  const char *name;
  const char *unit;
  GwFieldKind kind;
  guint index;
  guint slot;
  gint64 minimum;
  gint64 maximum;
  GType item_type;
  const char *const *codes;
  GParamSpec *pspec;
} GwField;

static inline gboolean
gw_field_holds_items (const GwField *field)
{
  return field->kind >= GW_FIELD_CHILD;
}

static inline gboolean
gw_field_holds_text (const GwField *field)
{
  return field->kind <= GW_FIELD_ANY;
}

G_END_DECLS
