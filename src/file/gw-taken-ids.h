/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

/*
 * GwTakenIds:
 *
 * Which ids a plan that is being read has used so far. They are borrowed from
 * its items.
 */
typedef struct
{
  /* Owned */
  GHashTable *of_plan;
  GHashTable *of_list;          /* those of the innermost list; NULL outside of lists */

  gboolean in_record;           /* whose ids are unique in their list only */
} GwTakenIds;

void       gw_taken_ids_init     (GwTakenIds *self);
void       gw_taken_ids_clear    (GwTakenIds *self);
GwTakenIds gw_taken_ids_enter    (GwTakenIds *self,
                                  GwItem     *owner);
void       gw_taken_ids_leave    (GwTakenIds *self,
                                  GwTakenIds  outer);
gboolean   gw_taken_ids_has      (GwTakenIds *self,
                                  GwItem     *item,
                                  const char *id);
void       gw_taken_ids_add      (GwTakenIds *self,
                                  GwItem     *item);
gboolean   gw_taken_ids_add_next (GwTakenIds *self,
                                  GwItem     *item);
void       gw_taken_ids_forget   (GwTakenIds *self,
                                  GwItem     *item);

G_END_DECLS
