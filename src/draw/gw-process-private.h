/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-process-picture.h"
#include "plan/gw-decision.h"

G_BEGIN_DECLS

/* A stage in the picture. Private to the process picture. */
typedef struct
{
  char *id;
  char *title;
  char *outcome; /* NULL: nothing decided in this round */
  GwOutcome decided;
  guint number;
  GwCheckCounts counts;
  GwStageState state;
  gboolean in_ring;
  gboolean stale;
  GwRect bounds;
} GwProcessNode;

/* More stages than that are not drawn in the ring */
#define GW_PROCESS_MAX_RING 12

/* How the titles stand in their rings, and what that was found for */
typedef struct
{
  double scale;
  double node;
  char *families;
  GwWords *words;

  double size;
  double widths[GW_PROCESS_MAX_RING];
} GwProcessFit;

struct _GwProcessPicture
{
  /* Owned */
  GwWords *words;
  GArray *nodes; /* of GwProcessNode, as in the plan */
  char *round;
  GwProcessFit *fit; /* of the last painting */

  double scale;
  gboolean narrow;
  gboolean rtl;
  GwPoint center;
  double radius_x;
  double radius_y;
};

const GwProcessNode *gw_process_picture_get_node  (const GwProcessPicture *self,
                                                   int                     node);
const GwProcessNode *gw_process_picture_get_box   (const GwProcessPicture *self);
guint                gw_process_picture_get_ring  (const GwProcessPicture *self,
                                                   const GwProcessNode   **ring,
                                                   guint                   n_most);
const char          *gw_process_node_get_state    (const GwProcessNode    *node,
                                                   GwWords                *words);

void                 gw_process_fit_update        (GwProcessFit           *self,
                                                   const GwProcessNode   **ring,
                                                   guint                   n_ring,
                                                   const GwDrawStyle      *style,
                                                   double                  scale);
GwRect               gw_process_fit_get_room      (const GwProcessFit     *self,
                                                   const GwProcessNode    *node,
                                                   guint                   index);
void                 gw_process_fit_free          (GwProcessFit           *self);

GwColor              gw_process_node_get_color    (const GwProcessNode    *node,
                                                   const GwPalette        *palette);
void                 gw_process_node_paint_badge  (const GwProcessNode    *node,
                                                   cairo_t                *cr,
                                                   const GwPalette        *palette,
                                                   double                  scale,
                                                   GwPoint                 center);

/* At scale 1: the line of a ring, what is written below a title in it, and how
 * many lines a title may have */
#define GW_PROCESS_ARC 6.0
#define GW_PROCESS_COUNT_SIZE 11.0
#define GW_PROCESS_LINES 4

G_END_DECLS
