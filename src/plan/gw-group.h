/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_GROUP (gw_group_get_type ())
G_DECLARE_FINAL_TYPE (GwGroup, gw_group, GW, GROUP, GwItem)

/* The fields of a group, in the order of the file */
enum
{
  GW_GROUP_ORIGIN,
  GW_GROUP_TITLE,
  GW_GROUP_CHECKS,
};

G_END_DECLS
