/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_ROUND (gw_round_get_type ())
G_DECLARE_FINAL_TYPE (GwRound, gw_round, GW, ROUND, GwItem)

/* The fields of a round, in the order of the file */
enum
{
  GW_ROUND_STARTED,
  GW_ROUND_CLOSED,
  GW_ROUND_SUMMARY,
  GW_ROUND_RECORD,
};

int gw_round_get_number (GwRound    *self);
int gw_round_id_parse   (const char *id);

G_END_DECLS
