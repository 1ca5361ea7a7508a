/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/risks/gw-register-key.h"

G_BEGIN_DECLS

/* Arrays of GwRegisterKey, and queues of such that are sorted one by one */
GArray *gw_register_keys_new              (guint   n_keys);
void    gw_register_keys_leave            (GArray *keys);
guint   gw_register_keys_count_same_first (GArray *keys,
                                           GArray *others,
                                           guint   most);
guint   gw_register_keys_count_same_last  (GArray *keys,
                                           guint   n_keys,
                                           GArray *others,
                                           guint   n_others,
                                           guint   most);
void    gw_register_runs_add              (GQueue *runs,
                                           GArray *run);
void    gw_register_runs_merge_two        (GQueue *runs);

static inline GwRegisterKey *
gw_register_keys_get (GArray *keys,
                      guint   i)
{
  return &g_array_index (keys, GwRegisterKey, i);
}

G_END_DECLS
