/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-process-picture.h"

#include <string.h>

#include "draw/gw-process-private.h"

static gboolean
node_equal (const GwProcessNode *a,
            const GwProcessNode *b)
{
  return g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->title, b->title) == 0 &&
         g_strcmp0 (a->outcome, b->outcome) == 0 && a->decided == b->decided && a->number == b->number &&
         memcmp (&a->counts, &b->counts, sizeof a->counts) == 0 && a->state == b->state &&
         a->in_ring == b->in_ring && a->stale == b->stale;
}

/**
 * gw_process_picture_tells_same:
 * @self: a picture
 * @other: (nullable): another one in the same language
 * @node: a node of @self
 *
 * Returns: whether @other tells the same of the same stage at that place
 */
gboolean
gw_process_picture_tells_same (const GwProcessPicture *self,
                               const GwProcessPicture *other,
                               int                     node)
{
  const GwProcessNode *ours = gw_process_picture_get_node (self, node);
  const GwProcessNode *theirs = other != NULL ? gw_process_picture_get_node (other, node) : NULL;

  return ours != NULL && theirs != NULL && node_equal (ours, theirs);
}

/**
 * gw_process_picture_equal:
 * @self: a picture
 * @other: (nullable): another one in the same language
 *
 * Returns: whether both show the same, wherever they are painted
 */
gboolean
gw_process_picture_equal (const GwProcessPicture *self,
                          const GwProcessPicture *other)
{
  if (other == NULL || self->nodes->len != other->nodes->len || g_strcmp0 (self->round, other->round) != 0)
    return FALSE;
  for (guint i = 0; i < self->nodes->len; i++)
    if (!gw_process_picture_tells_same (self, other, (int) i))
      return FALSE;
  return TRUE;
}
