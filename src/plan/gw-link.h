/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_LINK (gw_link_get_type ())
G_DECLARE_FINAL_TYPE (GwLink, gw_link, GW, LINK, GwItem)

/* The fields of a link, in the order of the file */
enum
{
  GW_LINK_TITLE,
  GW_LINK_URL,
};

gboolean gw_link_can_open (const char *address);

G_END_DECLS
