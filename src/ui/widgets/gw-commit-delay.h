/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* When what is being typed is committed */
typedef struct
{
  GSourceOnceFunc callback;
  gpointer data;                /* borrowed */
  gint64 limit;                 /* in milliseconds of the monotonic clock */
  guint source_id;
} GwCommitDelay;

void gw_commit_delay_init  (GwCommitDelay   *self,
                            GSourceOnceFunc  callback,
                            gpointer         data);
void gw_commit_delay_begin (GwCommitDelay   *self);
void gw_commit_delay_wait  (GwCommitDelay   *self);
void gw_commit_delay_stop  (GwCommitDelay   *self);

G_END_DECLS
