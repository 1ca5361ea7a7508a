/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_DISMISSAL (gw_dismissal_get_type ())
G_DECLARE_FINAL_TYPE (GwDismissal, gw_dismissal, GW, DISMISSAL, GwItem)

/* The fields of a dismissal, in the order of the file */
enum
{
  GW_DISMISSAL_REASON,
  GW_DISMISSAL_BY,
  GW_DISMISSAL_ON,
  GW_DISMISSAL_SEEN,
};

G_END_DECLS
