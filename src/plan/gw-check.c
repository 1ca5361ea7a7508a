/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-check.h"

#include <string.h>

#include "plan/gw-link.h"
#include "plan/gw-person.h"

/**
 * GwCheck:
 *
 * One question of a stage, answered in place.
 */
struct _GwCheck
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwCheck, gw_check, GW_TYPE_ITEM)

static const char *const expects_codes[] = { "answer", "evidence", NULL };
static const char *const state_codes[] = { "answered", "not-applicable", NULL };

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "check", GW_ID_PLAN);
  gw_item_class_add_code (klass, GW_CHECK_ORIGIN, "origin", NULL);
  gw_item_class_add_text (klass, GW_CHECK_QUESTION, "question");
  gw_item_class_add_code (klass, GW_CHECK_EXPECTS, "expects", expects_codes);
  gw_item_class_add_code (klass, GW_CHECK_STATE, "state", state_codes);
  gw_item_class_add_text (klass, GW_CHECK_REASON, "reason");
  gw_item_class_add_lines (klass, GW_CHECK_ANSWER, "answer");
  gw_item_class_add_ref (klass, GW_CHECK_OWNER, "owner", GW_TYPE_PERSON);
  gw_item_class_add_date (klass, GW_CHECK_DUE, "due");
  gw_item_class_add_lines (klass, GW_CHECK_NOTE, "note");
  gw_item_class_add_list (klass, GW_CHECK_EVIDENCE, "evidence", GW_TYPE_LINK);
  gw_item_class_set_unit (klass, "state", GW_CHECK_STATE, GW_CHECK_REASON);
}

static void
gw_check_class_init (GwCheckClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_check_init (GwCheck *self)
{
}

/**
 * gw_check_get_state:
 * @self: a check
 *
 * Returns: where it stands
 */
GwCheckState
gw_check_get_state (GwCheck *self)
{
  const char *state = gw_item_get_text (self, GW_CHECK_STATE);

  if (g_strcmp0 (state, "answered") == 0)
    return GW_CHECK_ANSWERED;
  if (g_strcmp0 (state, "not-applicable") == 0)
    return GW_CHECK_NOT_APPLICABLE;
  return GW_CHECK_OPEN;
}

/**
 * gw_check_is_overdue:
 * @self: a check
 * @today: a date, `YYYY-MM-DD`
 *
 * Returns: whether it is open and its due date is before @today
 */
gboolean
gw_check_is_overdue (GwCheck    *self,
                     const char *today)
{
  const char *due = gw_item_get_text (self, GW_CHECK_DUE);

  /* ISO dates sort as text. */
  return due != NULL && gw_check_get_state (self) == GW_CHECK_OPEN && strcmp (due, today) < 0;
}
