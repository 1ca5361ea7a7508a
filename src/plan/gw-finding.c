/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-finding.h"

#include "plan/gw-check.h"
#include "plan/gw-decision.h"
#include "plan/gw-evaluation.h"
#include "plan/gw-finding-private.h"
#include "plan/gw-objective.h"

/**
 * GwFinding:
 *
 * Something in the plan that wants a look: what is so, where, and what to do
 * about it. It never changes; after a change of the plan all of them are found
 * anew.
 */
struct _GwFinding
{
  GObject parent_instance;

  /* Owned */
  GwItem *item;
  GwDismissal *dismissal;       /* NULL unless somebody has put it aside */
  char *text;
  char *seen;                   /* NULL until somebody asks, where the numbers tell it */

  /* Borrowed from the class of the item */
  const GwField *field;

  GwRule rule;
  GwPosition position;          /* that it is about, else none */
  int count;
  int weight;
  guint sequence;
};

G_DEFINE_FINAL_TYPE (GwFinding, gw_finding, G_TYPE_OBJECT)

static void
gw_finding_finalize (GObject *object)
{
  GwFinding *self = GW_FINDING (object);

  g_clear_object (&self->item);
  g_clear_object (&self->dismissal);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->seen, g_free);

  G_OBJECT_CLASS (gw_finding_parent_class)->finalize (object);
}

static void
gw_finding_class_init (GwFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_finding_finalize;
}

static void
gw_finding_init (GwFinding *self)
{
}

/*
 * gw_finding_new:
 * @rule: what it is about
 * @item: where
 * @field: (nullable): the field that it is about
 *
 * Private to the rules, as are the setters.
 */
GwFinding *
gw_finding_new (GwRule         rule,
                GwItem        *item,
                const GwField *field)
{
  GwFinding *self = g_object_new (GW_TYPE_FINDING, NULL);

  self->rule = rule;
  self->item = g_object_ref (item);
  self->field = field;
  return self;
}

/* A count is part of what a dismissal has seen: three unplaced risks that
 * somebody put aside say nothing of a fourth. */
void
gw_finding_set_count (GwFinding *self,
                      int        count)
{
  self->count = count;
}

/* Somebody who puts it aside has seen this position, not any. */
void
gw_finding_set_position (GwFinding  *self,
                         GwPosition  position)
{
  self->position = position;
}

void
gw_finding_set_text (GwFinding  *self,
                     const char *text)
{
  g_set_str (&self->text, text);
  gw_finding_set_seen (self, text);
}

void
gw_finding_set_seen (GwFinding  *self,
                     const char *seen)
{
  g_set_str (&self->seen, seen);
}

void
gw_finding_set_weight (GwFinding *self,
                       int        weight)
{
  self->weight = weight;
}

int
gw_finding_get_weight (GwFinding *self)
{
  return self->weight;
}

void
gw_finding_set_dismissal (GwFinding   *self,
                          GwDismissal *dismissal)
{
  g_set_object (&self->dismissal, dismissal);
}

void
gw_finding_set_sequence (GwFinding *self,
                         guint      sequence)
{
  self->sequence = sequence;
}

/**
 * gw_finding_get_rule:
 * @self: a finding
 *
 * Returns: what it is about
 */
GwRule
gw_finding_get_rule (GwFinding *self)
{
  g_return_val_if_fail (GW_IS_FINDING (self), 0);

  return self->rule;
}

/**
 * gw_finding_get_code:
 * @self: a finding
 *
 * Returns: (transfer none): the code of its rule
 */
const char *
gw_finding_get_code (GwFinding *self)
{
  g_return_val_if_fail (GW_IS_FINDING (self), NULL);

  return gw_rule_get_info (self->rule)->code;
}

/**
 * gw_finding_get_severity:
 * @self: a finding
 *
 * Returns: how much it presses
 */
GwSeverity
gw_finding_get_severity (GwFinding *self)
{
  g_return_val_if_fail (GW_IS_FINDING (self), GW_SEVERITY_NOTE);

  return gw_rule_get_info (self->rule)->severity;
}

/**
 * gw_finding_get_item:
 * @self: a finding
 *
 * Returns: (transfer none): where it is; the plan where it is about many items
 */
GwItem *
gw_finding_get_item (GwFinding *self)
{
  g_return_val_if_fail (GW_IS_FINDING (self), NULL);

  return self->item;
}

/**
 * gw_finding_get_field:
 * @self: a finding
 *
 * Returns: (transfer none) (nullable): the field of the item that it is about
 */
const GwField *
gw_finding_get_field (GwFinding *self)
{
  g_return_val_if_fail (GW_IS_FINDING (self), NULL);

  return self->field;
}

/**
 * gw_finding_get_count:
 * @self: a finding
 *
 * Returns: how many, or how many days, where its sentence tells that; else 0
 */
int
gw_finding_get_count (GwFinding *self)
{
  g_return_val_if_fail (GW_IS_FINDING (self), 0);

  return self->count;
}

static int
find_owner_field (GwItem *item)
{
  if (GW_IS_CHECK (item))
    return GW_CHECK_OWNER;
  if (GW_IS_RISK (item))
    return GW_RISK_OWNER;
  if (GW_IS_OBJECTIVE (item))
    return GW_OBJECTIVE_OWNER;
  if (GW_IS_EVALUATION (item))
    return GW_EVALUATION_BY;
  if (GW_IS_DECISION (item))
    return GW_DECISION_BY;
  return -1;
}

/**
 * gw_finding_get_owner:
 * @self: a finding
 *
 * Whose it is: that of the item, and where items of that class have none, that
 * of the plan. So "no owner" is nobody's.
 *
 * Returns: (transfer none) (nullable): the id of a person
 */
const char *
gw_finding_get_owner (GwFinding *self)
{
  GwItem *root;
  int index;

  g_return_val_if_fail (GW_IS_FINDING (self), NULL);

  index = find_owner_field (self->item);
  if (index >= 0)
    return gw_item_get_text (self->item, (guint) index);
  root = gw_item_get_root (self->item);
  return GW_IS_PLAN (root) ? gw_item_get_text (root, GW_PLAN_OWNER) : NULL;
}

/**
 * gw_finding_get_seen:
 * @self: a finding
 *
 * Returns: (transfer none) (nullable): what a dismissal remembers; when it is
 *   another, the dismissal has lapsed
 */
const char *
gw_finding_get_seen (GwFinding *self)
{
  g_return_val_if_fail (GW_IS_FINDING (self), NULL);

  /* Thousands of findings are made anew after each change, and few are asked. */
  if (self->seen == NULL && gw_position_is_placed (self->position))
    self->seen = g_strdup_printf ("%dx%d", self->position.probability, self->position.impact);
  else if (self->seen == NULL && self->count > 0)
    self->seen = g_strdup_printf ("%d", self->count);
  return self->seen;
}

/**
 * gw_finding_get_dismissal:
 * @self: a finding
 *
 * Returns: (transfer none) (nullable): the dismissal by which somebody has put
 *   it aside, and which still holds
 */
GwDismissal *
gw_finding_get_dismissal (GwFinding *self)
{
  g_return_val_if_fail (GW_IS_FINDING (self), NULL);

  return self->dismissal;
}

/**
 * gw_finding_dup_id:
 * @self: a finding
 *
 * Returns: (transfer full): the id of a dismissal of it, `rule/item`; an item
 *   that is the only one of its kind is named by its class
 */
char *
gw_finding_dup_id (GwFinding *self)
{
  GwItemClass *klass;
  const char *item;

  g_return_val_if_fail (GW_IS_FINDING (self), NULL);

  klass = GW_ITEM_GET_CLASS (self->item);
  item = klass->id_scope == GW_ID_PLAN ? gw_item_get_id (self->item) : NULL;
  return g_strconcat (gw_finding_get_code (self), "/", item != NULL ? item : klass->name, NULL);
}

/**
 * gw_finding_equal:
 * @a: a finding
 * @b: another
 *
 * Returns: whether both say the same of the same, and are put aside alike
 */
gboolean
gw_finding_equal (GwFinding *a,
                  GwFinding *b)
{
  return a->rule == b->rule && a->item == b->item && a->field == b->field && a->dismissal == b->dismissal &&
         a->count == b->count && gw_position_equal (a->position, b->position) && g_strcmp0 (a->text, b->text) == 0;
}

/**
 * gw_finding_compare:
 * @a: a finding
 * @b: another
 *
 * Orders by urgency: those that somebody has put aside last, then by severity,
 * by rule, by how bad it is (days over, score), and as in the plan.
 *
 * Returns: less than 0 when @a comes first
 */
int
gw_finding_compare (GwFinding *a,
                    GwFinding *b)
{
  int order = (a->dismissal != NULL) - (b->dismissal != NULL);

  /* The rules stand in the order of their severity. */
  if (order == 0)
    order = (int) a->rule - (int) b->rule;
  if (order == 0)
    order = (a->weight < b->weight) - (a->weight > b->weight);
  if (order == 0)
    order = (a->sequence > b->sequence) - (a->sequence < b->sequence);
  return order;
}

/* The sentences of the rules stand in a table, where the catalogue knows them as formats. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

static char *
fill_in (GwFinding        *self,
         GwWords          *words,
         const GwRuleInfo *info)
{
  switch (info->value)
    {
    case GW_RULE_VALUE_COUNT:
      return g_strdup_printf (gw_words_get_plural (words, info->sentence, info->plural, (gulong) self->count),
                              self->count);
    case GW_RULE_VALUE_TEXT:
    case GW_RULE_VALUE_DATE:
      return gw_words_format (words, info->sentence, self->text != NULL ? self->text : "");
    case GW_RULE_VALUE_NONE:
    default:
      return g_strdup (gw_words_get (words, info->sentence));
    }
}

#pragma GCC diagnostic pop

/**
 * gw_finding_format:
 * @self: a finding
 * @words: a language
 *
 * Returns: (transfer full): its sentence, without a full stop
 */
char *
gw_finding_format (GwFinding *self,
                   GwWords   *words)
{
  g_return_val_if_fail (GW_IS_FINDING (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  return fill_in (self, words, gw_rule_get_info (self->rule));
}

/**
 * gw_finding_get_advice:
 * @self: a finding
 * @words: a language
 *
 * Returns: (transfer none): a sentence that says what to do
 */
const char *
gw_finding_get_advice (GwFinding *self,
                       GwWords   *words)
{
  g_return_val_if_fail (GW_IS_FINDING (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  return gw_words_get (words, gw_rule_get_info (self->rule)->advice);
}
