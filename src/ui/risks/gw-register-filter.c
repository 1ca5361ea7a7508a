/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-register-filter.h"

#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-today.h"

/**
 * GwRegisterFilter:
 *
 * Which risks the register shows. It does not watch the plan: the register
 * says when the time has come to look again.
 */
struct _GwRegisterFilter
{
  GtkFilter parent_instance;

  /* Owned */
  GwPlan *plan;
  char *text;                   /* casefolded, NULL for any */
  char *stage;                  /* the id of a stage, NULL for any */
  char *owner;                  /* the id of a person, NULL for any */
  char *today;

  /* Borrowed */
  GwRiskMovements *movements;

  GwRegisterScope scope;
  GwLimits limits;
};

G_DEFINE_FINAL_TYPE (GwRegisterFilter, gw_register_filter, GTK_TYPE_FILTER)

static gboolean
is_past (GwRegisterFilter *self,
         GwRisk           *risk,
         guint             index)
{
  const char *date = gw_item_get_text (risk, index);

  return date != NULL && strcmp (date, self->today) < 0;
}

static gboolean
is_overdue (GwRegisterFilter *self,
            GwRisk           *risk)
{
  return is_past (self, risk, GW_RISK_DUE) || is_past (self, risk, GW_RISK_REVIEW_ON);
}

static gboolean
matches_scope (GwRegisterFilter *self,
               GwRisk           *risk)
{
  gboolean closed = gw_risk_is_closed (risk);

  switch (self->scope)
    {
    case GW_REGISTER_ALL:
      return TRUE;
    case GW_REGISTER_CLOSED:
      return closed;
    case GW_REGISTER_UNPLACED:
      return !closed && !gw_risk_is_placed (risk);
    case GW_REGISTER_ABOVE_APPETITE:
      return !closed && gw_limits_is_above (&self->limits, gw_risk_get_score (risk));
    case GW_REGISTER_NO_OWNER:
      return !closed && !gw_item_is_set (risk, GW_RISK_OWNER);
    case GW_REGISTER_OVERDUE:
      return !closed && is_overdue (self, risk);
    case GW_REGISTER_MOVED:
      return self->movements != NULL && gw_risk_movements_get (self->movements, risk) != GW_MOVEMENT_NONE;
    default:
      return TRUE;
    }
}

static gboolean
contains (const char *text,
          const char *needle)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, needle) != NULL;
}

static gboolean
matches_number (GwRisk     *risk,
                const char *needle)
{
  char number[16];

  g_snprintf (number, sizeof number, "%d", gw_risk_get_number (risk));
  return g_str_equal (number, *needle == '#' ? needle + 1 : needle);
}

static gboolean
matches_text (GwRegisterFilter *self,
              GwRisk           *risk)
{
  static const guint indices[] = {
    GW_RISK_TITLE, GW_RISK_SHORT, GW_RISK_DESCRIPTION, GW_RISK_RESPONSE_PLAN,
    GW_RISK_PLACEMENT_REASON, GW_RISK_NOTE,
  };
  g_autofree char *owner = NULL;

  if (self->text == NULL || matches_number (risk, self->text))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (indices); i++)
    if (contains (gw_item_get_text (risk, indices[i]), self->text))
      return TRUE;
  if (gw_item_is_set (risk, GW_RISK_OWNER))
    owner = gw_ui_person_label (self->plan, gw_item_get_text (risk, GW_RISK_OWNER));
  return contains (owner, self->text);
}

static gboolean
matches_id (const char *wanted,
            GwRisk     *risk,
            guint       index)
{
  return wanted == NULL || g_strcmp0 (wanted, gw_item_get_text (risk, index)) == 0;
}

static gboolean
gw_register_filter_match (GtkFilter *filter,
                          gpointer   item)
{
  GwRegisterFilter *self = GW_REGISTER_FILTER (filter);
  GwRisk *risk = item;

  return matches_scope (self, risk) &&
         matches_id (self->stage, risk, GW_RISK_STAGE) &&
         matches_id (self->owner, risk, GW_RISK_OWNER) &&
         matches_text (self, risk);
}

static GtkFilterMatch
gw_register_filter_get_strictness (GtkFilter *filter)
{
  return gw_register_filter_is_active (GW_REGISTER_FILTER (filter)) ? GTK_FILTER_MATCH_SOME
                                                                    : GTK_FILTER_MATCH_ALL;
}

static void
gw_register_filter_finalize (GObject *object)
{
  GwRegisterFilter *self = GW_REGISTER_FILTER (object);

  g_clear_object (&self->plan);
  g_free (self->text);
  g_free (self->stage);
  g_free (self->owner);
  g_free (self->today);

  G_OBJECT_CLASS (gw_register_filter_parent_class)->finalize (object);
}

static void
gw_register_filter_class_init (GwRegisterFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  object_class->finalize = gw_register_filter_finalize;
  filter_class->match = gw_register_filter_match;
  filter_class->get_strictness = gw_register_filter_get_strictness;
}

static void
gw_register_filter_init (GwRegisterFilter *self)
{
}

/**
 * gw_register_filter_new:
 * @plan: the plan whose risks are shown
 * @movements: (nullable): what has become of them; must outlive the filter
 *
 * Returns: (transfer full): a filter that lets every risk through
 */
GwRegisterFilter *
gw_register_filter_new (GwPlan          *plan,
                        GwRiskMovements *movements)
{
  GwRegisterFilter *self;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  self = g_object_new (GW_TYPE_REGISTER_FILTER, NULL);
  self->plan = g_object_ref (plan);
  self->movements = movements;
  gw_register_filter_refresh (self);
  return self;
}

/**
 * gw_register_filter_set_scope:
 * @self: a filter
 * @scope: which risks to show
 *
 * Chooses one of the ready-made views.
 */
void
gw_register_filter_set_scope (GwRegisterFilter *self,
                              GwRegisterScope   scope)
{
  g_return_if_fail (GW_IS_REGISTER_FILTER (self));

  if (self->scope == scope)
    return;
  self->scope = scope;
  gw_register_filter_refresh (self);
}

/**
 * gw_register_filter_set_text:
 * @self: a filter
 * @text: (nullable): words to look for, or a number such as `#7`
 *
 * Looks for @text in the texts, the number and the owner of risks.
 */
void
gw_register_filter_set_text (GwRegisterFilter *self,
                             const char       *text)
{
  g_autofree char *stripped = NULL;
  g_autofree char *folded = NULL;

  g_return_if_fail (GW_IS_REGISTER_FILTER (self));

  stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  folded = *stripped != '\0' ? g_utf8_casefold (stripped, -1) : NULL;
  if (g_set_str (&self->text, folded))
    gw_register_filter_refresh (self);
}

/**
 * gw_register_filter_set_stage:
 * @self: a filter
 * @stage: (nullable): the id of a stage, %NULL for any
 *
 * Shows the risks of one stage only.
 */
void
gw_register_filter_set_stage (GwRegisterFilter *self,
                              const char       *stage)
{
  g_return_if_fail (GW_IS_REGISTER_FILTER (self));

  if (g_set_str (&self->stage, stage))
    gw_register_filter_refresh (self);
}

/**
 * gw_register_filter_set_owner:
 * @self: a filter
 * @owner: (nullable): the id of a person, %NULL for any
 *
 * Shows the risks of one owner only.
 */
void
gw_register_filter_set_owner (GwRegisterFilter *self,
                              const char       *owner)
{
  g_return_if_fail (GW_IS_REGISTER_FILTER (self));

  if (g_set_str (&self->owner, owner))
    gw_register_filter_refresh (self);
}

/**
 * gw_register_filter_is_active:
 * @self: a filter
 *
 * Returns: whether any risk may be left out
 */
gboolean
gw_register_filter_is_active (GwRegisterFilter *self)
{
  g_return_val_if_fail (GW_IS_REGISTER_FILTER (self), FALSE);

  return self->scope != GW_REGISTER_ALL || self->text != NULL ||
         self->stage != NULL || self->owner != NULL;
}

/**
 * gw_register_filter_refresh:
 * @self: a filter
 *
 * Looks at every risk again: the plan or the day may have changed.
 */
void
gw_register_filter_refresh (GwRegisterFilter *self)
{
  g_return_if_fail (GW_IS_REGISTER_FILTER (self));

  self->limits = gw_plan_get_limits (self->plan);
  g_free (self->today);
  self->today = gw_today ();
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}
