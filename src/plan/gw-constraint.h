/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

#define GW_TYPE_CONSTRAINT (gw_constraint_get_type ())
G_DECLARE_FINAL_TYPE (GwConstraint, gw_constraint, GW, CONSTRAINT, GwItem)

/* The fields of a constraint, in the order of the file */
enum
{
  GW_CONSTRAINT_KIND,
  GW_CONSTRAINT_STATEMENT,
  GW_CONSTRAINT_LIMIT,
  GW_CONSTRAINT_UNIT,
};

char *gw_constraint_dup_kind_word (GwConstraint *self,
                                   GwWords      *words);

G_END_DECLS
