/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The sample plan with a history of its own, for tests that change several. */

#include "edit/gw-history.h"

G_BEGIN_DECLS

/* One plan as it was, as we have changed it, and as they have */
typedef struct
{
  GwHistory *base;
  GwHistory *ours;
  GwHistory *theirs;
} TestSides;

GwHistory *test_history_new_sample (void);
gpointer   test_history_find       (GwHistory     *history,
                                    const char    *key);
GBytes    *test_history_encode     (GwHistory     *history);
void       test_history_delete     (GwHistory     *history,
                                    const char    *key);
void       test_sides_set_up       (TestSides     *self,
                                    gconstpointer  data);
void       test_sides_tear_down    (TestSides     *self,
                                    gconstpointer  data);
guint      test_sides_merge        (TestSides     *self);

G_END_DECLS
