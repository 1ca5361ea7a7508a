/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"

G_BEGIN_DECLS

/**
 * GwCaseField:
 * @index: a field of the class
 * @title: what it is called, to be translated
 * @label: (nullable): the words of its codes, if it holds one
 *
 * A field of a part of the business case, as a row shows it.
 */
typedef struct
{
  guint index;
  const char *title;
  const char *(*label) (const char *code);
} GwCaseField;

/**
 * GwCaseItem:
 * @title: the field of the title
 * @untitled: what to say where that is unset, to be translated
 * @dup_line: what the item says in a line
 * @fields: what can be edited
 * @n_fields: how many
 *
 * How a class of parts of the business case is shown: one table each, so that
 * one row serves all.
 */
typedef struct
{
  guint title;
  const char *untitled;
  char *(*dup_line) (GwPlan   *plan,
                     gpointer  item);
  const GwCaseField *fields;
  guint n_fields;
} GwCaseItem;

const GwCaseItem *gw_case_item_get (GType type);

G_END_DECLS
