/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-constraint.h"

#include "plan/gw-unit-words.h"

/**
 * GwConstraint:
 *
 * A limit that the project has to keep.
 */
struct _GwConstraint
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwConstraint, gw_constraint, GW_TYPE_ITEM)

static const char *const kind_codes[] = {
  "performance",
  "infrastructure",
  "cost-period",
  "cost-resources",
  "cost-development",
  "cost-operation",
  "cost-infrastructure",
  "transparency",
  NULL,
};

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "constraint", GW_ID_PLAN);
  gw_item_class_add_code (klass, GW_CONSTRAINT_KIND, "kind", kind_codes);
  gw_item_class_add_lines (klass, GW_CONSTRAINT_STATEMENT, "statement");
  gw_item_class_add_number (klass, GW_CONSTRAINT_LIMIT, "limit");
  gw_item_class_add_text (klass, GW_CONSTRAINT_UNIT, "unit");
  gw_item_class_set_unit (klass, "limit", GW_CONSTRAINT_LIMIT, GW_CONSTRAINT_UNIT);
}

static void
gw_constraint_class_init (GwConstraintClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_constraint_init (GwConstraint *self)
{
}

/**
 * gw_constraint_dup_kind_word:
 * @self: a constraint
 * @words: the language
 *
 * Returns: (transfer full): what kind of constraint it is; "Constraint" where
 *   none is set or nobody knows it, so that it is never what somebody has typed
 */
char *
gw_constraint_dup_kind_word (GwConstraint *self,
                             GwWords      *words)
{
  const char *code;

  g_return_val_if_fail (GW_IS_CONSTRAINT (self) && words != NULL, NULL);

  code = gw_item_get_text (self, GW_CONSTRAINT_KIND);
  if (code == NULL || !g_strv_contains (kind_codes, code))
    return g_strdup (gw_words_get (words, "Constraint"));
  return gw_item_format_choice (self, gw_item_get_field (self, GW_CONSTRAINT_KIND), words);
}
