/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-file-identity.h"

G_BEGIN_DECLS

GBytes *gw_safe_load (const char      *path,
                      GwFileIdentity **identity,
                      GError         **error);

G_END_DECLS
