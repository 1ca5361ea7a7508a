/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-dismissal.h"
#include "plan/gw-finding-rules.h"
#include "plan/gw-plan.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

#define GW_TYPE_FINDING (gw_finding_get_type ())
G_DECLARE_FINAL_TYPE (GwFinding, gw_finding, GW, FINDING, GObject)

GwRule         gw_finding_get_rule      (GwFinding *self);
const char    *gw_finding_get_code      (GwFinding *self);
GwSeverity     gw_finding_get_severity  (GwFinding *self);
GwItem        *gw_finding_get_item      (GwFinding *self);
const GwField *gw_finding_get_field     (GwFinding *self);
int            gw_finding_get_count     (GwFinding *self);
const char    *gw_finding_get_owner     (GwFinding *self);
const char    *gw_finding_get_seen      (GwFinding *self);
GwDismissal   *gw_finding_get_dismissal (GwFinding *self);
char          *gw_finding_dup_id        (GwFinding *self);
gboolean       gw_finding_equal         (GwFinding *a,
                                         GwFinding *b);
int            gw_finding_compare       (GwFinding *a,
                                         GwFinding *b);

/* In words */
char          *gw_finding_format        (GwFinding *self,
                                         GwWords   *words);
const char    *gw_finding_get_advice    (GwFinding *self,
                                         GwWords   *words);
char          *gw_finding_dup_place     (GwFinding *self,
                                         GwWords   *words);
char          *gw_item_format_place     (gpointer       item,
                                         const GwField *field,
                                         GwWords       *words);

G_END_DECLS
