/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-snapshot.h"

G_BEGIN_DECLS

/**
 * GwPlanEditKind:
 * @GW_PLAN_EDIT_VALUE: a field becomes a value
 * @GW_PLAN_EDIT_EXTRAS: the unknown members of an item become others
 * @GW_PLAN_EDIT_LIST: a list becomes a sequence of items
 *
 * What an edit does.
 */
typedef enum
{
  GW_PLAN_EDIT_VALUE,
  GW_PLAN_EDIT_EXTRAS,
  GW_PLAN_EDIT_LIST,
} GwPlanEditKind;

/**
 * GwPlanMember:
 * @key: (nullable): what the item is called; %NULL when it is a part of a record
 * @made_of: (nullable): the state it is made of when it is not in the plan yet
 *
 * One item of a list as it will be.
 */
typedef struct
{
  char *key;
  GwSnapshot *made_of;
} GwPlanMember;

/**
 * GwPlanEdit:
 * @kind: what it does
 * @key: the item that changes, or that owns the list
 * @field: (nullable): which field; %NULL for unknown members
 * @value: what a field becomes
 * @extras: (nullable) (element-type GwExtra): what the unknown members become
 * @members: (nullable) (element-type GwPlanMember): what a list becomes
 *
 * One change that leads from one version of a plan to another: what difference
 * and merge say is to be done. Taken over through the history, as one step.
 */
typedef struct
{
  GwPlanEditKind kind;
  char *key;
  const GwField *field;
  GwValue value;
  GPtrArray *extras;
  GPtrArray *members;
} GwPlanEdit;

GPtrArray *gw_plan_edits_new        (void);
void       gw_plan_edits_set_value  (GPtrArray     *edits,
                                     const char    *key,
                                     const GwField *field,
                                     const GwValue *value);
void       gw_plan_edits_set_extras (GPtrArray     *edits,
                                     const char    *key,
                                     GPtrArray     *extras);
GPtrArray *gw_plan_edits_set_list   (GPtrArray     *edits,
                                     const char    *key,
                                     const GwField *field);
void       gw_plan_edits_add_member (GPtrArray     *members,
                                     const char    *key,
                                     GwSnapshot    *made_of);

G_END_DECLS
