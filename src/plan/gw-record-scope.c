/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-record-scope.h"

#include "plan/gw-case.h"
#include "plan/gw-check.h"
#include "plan/gw-risk.h"

/*
 * Unset fields are left out of the file, so a record cannot tell by itself
 * whether a field was unset or not kept: what each kind of record keeps is
 * settled here, for making records and for comparing them with the present.
 */

#define BIT GW_FIELD_SET

static const GwFieldSet state_of_check = BIT (GW_CHECK_STATE) | BIT (GW_CHECK_REASON);
static const GwFieldSet status_of_risk =
  BIT (GW_RISK_STATUS) | BIT (GW_RISK_CLOSED_ON) | BIT (GW_RISK_CLOSED_REASON);
static const GwFieldSet places_of_risk =
  BIT (GW_RISK_PROBABILITY) | BIT (GW_RISK_IMPACT) | BIT (GW_RISK_RESIDUAL_PROBABILITY) |
  BIT (GW_RISK_RESIDUAL_IMPACT);
static const GwFieldSet notes_of_case =
  BIT (GW_CASE_SIMPLER_SOLUTION_NOTE) | BIT (GW_CASE_ESTIMABLE_NOTE) |
  BIT (GW_CASE_ERRORS_TOLERABLE_NOTE) | BIT (GW_CASE_MAINTAINABLE_NOTE);

static GwFieldSet
get_kept_of_check (GwRecordPurpose purpose)
{
  switch (purpose)
    {
    case GW_RECORD_OF_ROUND:
      return GW_FIELD_SET_ALL;
    case GW_RECORD_OF_REVIEW:
      return state_of_check;
    case GW_RECORD_OF_DECISION:
      return state_of_check | BIT (GW_CHECK_QUESTION) | BIT (GW_CHECK_ANSWER) |
             BIT (GW_CHECK_OWNER) | BIT (GW_CHECK_DUE);
    default:
      g_assert_not_reached ();
    }
}

/**
 * gw_record_scope_get_kept:
 * @purpose: what a record is made for
 * @item_type: the class of a recorded item
 *
 * Returns: the fields that such a record copies
 */
GwFieldSet
gw_record_scope_get_kept (GwRecordPurpose purpose,
                          GType           item_type)
{
  if (item_type == GW_TYPE_CHECK)
    return get_kept_of_check (purpose);
  if (item_type == GW_TYPE_RISK)
    return BIT (GW_RISK_NUMBER) | BIT (GW_RISK_TITLE) | BIT (GW_RISK_SHORT) | BIT (GW_RISK_OWNER) |
           status_of_risk | places_of_risk | BIT (GW_RISK_RESPONSE);
  return GW_FIELD_SET_ALL;
}

/**
 * gw_record_scope_get_compared:
 * @purpose: what a record was made for
 * @item_type: the class of a recorded item
 *
 * What counts as a change since then. Another owner, date or note does not
 * shake a decision, nor does a question in the other language; what was
 * answered, judged and estimated does.
 *
 * Returns: the fields to compare
 */
GwFieldSet
gw_record_scope_get_compared (GwRecordPurpose purpose,
                              GType           item_type)
{
  if (item_type == GW_TYPE_CHECK)
    return state_of_check | (purpose == GW_RECORD_OF_REVIEW ? 0 : BIT (GW_CHECK_ANSWER));
  if (item_type == GW_TYPE_RISK)
    return BIT (GW_RISK_STATUS) | places_of_risk | BIT (GW_RISK_RESPONSE) |
           (purpose == GW_RECORD_OF_REVIEW ? BIT (GW_RISK_OWNER) : 0);
  if (item_type == GW_TYPE_CASE)
    return ~notes_of_case;
  return GW_FIELD_SET_ALL;
}
