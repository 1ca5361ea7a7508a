/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_CHECK (gw_check_get_type ())
G_DECLARE_FINAL_TYPE (GwCheck, gw_check, GW, CHECK, GwItem)

/**
 * GwCheckState:
 * @GW_CHECK_OPEN: nobody has answered yet
 * @GW_CHECK_ANSWERED: answered, whatever the answer is
 * @GW_CHECK_NOT_APPLICABLE: does not apply here, with a reason
 *
 * Where a check stands. Codes of other versions count as open.
 */
typedef enum
{
  GW_CHECK_OPEN,
  GW_CHECK_ANSWERED,
  GW_CHECK_NOT_APPLICABLE,
} GwCheckState;

/* The fields of a check, in the order of the file */
enum
{
  GW_CHECK_ORIGIN,
  GW_CHECK_QUESTION,
  GW_CHECK_EXPECTS,
  GW_CHECK_STATE,
  GW_CHECK_REASON,
  GW_CHECK_ANSWER,
  GW_CHECK_OWNER,
  GW_CHECK_DUE,
  GW_CHECK_NOTE,
  GW_CHECK_EVIDENCE,
};

GwCheckState gw_check_get_state  (GwCheck    *self);
gboolean     gw_check_is_overdue (GwCheck    *self,
                                  const char *today);

G_END_DECLS
