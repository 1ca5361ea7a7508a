/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/gw-history.h"
#include "plan/gw-dismissal.h"
#include "plan/gw-person.h"

G_BEGIN_DECLS

gboolean     gw_edit_replace_person  (GwHistory  *history,
                                      GwPerson   *person,
                                      const char *successor_id,
                                      const char *today);
gboolean     gw_edit_set_left        (GwHistory  *history,
                                      GwPerson   *person,
                                      const char *date);
GwDismissal *gw_edit_dismiss         (GwHistory  *history,
                                      const char *finding_id,
                                      const char *seen,
                                      const char *reason,
                                      const char *by,
                                      const char *today);

G_END_DECLS
