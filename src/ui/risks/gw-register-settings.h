/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ui/risks/gw-register-column.h"

G_BEGIN_DECLS

#define GW_REGISTER_AUTO_WIDTH (-1)

/**
 * GwRegisterSettings:
 * @hidden: which columns the user has hidden
 * @widths: how wide the user has made them, in pixels, or
 *   %GW_REGISTER_AUTO_WIDTH
 *
 * How the user likes the register, whatever the plan.
 */
typedef struct
{
  gboolean hidden[GW_N_COLUMNS];
  int widths[GW_N_COLUMNS];
} GwRegisterSettings;

void gw_register_settings_load (GwRegisterSettings       *self);
void gw_register_settings_save (const GwRegisterSettings *self);

G_END_DECLS
