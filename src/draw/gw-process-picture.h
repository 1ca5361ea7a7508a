/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-text.h"
#include "plan/gw-plan.h"

G_BEGIN_DECLS

/* No node: nothing is hit, hovered or focused */
#define GW_PROCESS_NONE (-1)

/**
 * GwProcessPicture:
 *
 * The procedure drawn live from a plan: the box of stage 1, an arrow, and the
 * ring of the stages that repeat, each with how many checks are settled and
 * what its gate has decided. It does not follow the plan.
 */
typedef struct _GwProcessPicture GwProcessPicture;

GwProcessPicture *gw_process_picture_new          (GwPlan                 *plan,
                                                   GwWords                *words);
void              gw_process_picture_free         (GwProcessPicture       *self);
void              gw_process_picture_set_stale    (GwProcessPicture       *self,
                                                   const char             *stage,
                                                   gboolean                stale);
guint             gw_process_picture_get_n_nodes  (const GwProcessPicture *self);
const char       *gw_process_picture_get_stage    (const GwProcessPicture *self,
                                                   int                     node);
int               gw_process_picture_find         (const GwProcessPicture *self,
                                                   const char             *stage);
char             *gw_process_picture_describe     (const GwProcessPicture *self,
                                                   int                     node);
gboolean          gw_process_picture_tells_same   (const GwProcessPicture *self,
                                                   const GwProcessPicture *other,
                                                   int                     node);
gboolean          gw_process_picture_equal        (const GwProcessPicture *self,
                                                   const GwProcessPicture *other);

double            gw_process_picture_get_height   (const GwProcessPicture *self,
                                                   double                  width,
                                                   double                  scale);
void              gw_process_picture_allocate     (GwProcessPicture       *self,
                                                   GwRect                  area,
                                                   double                  scale,
                                                   gboolean                rtl);
GwRect            gw_process_picture_get_bounds   (const GwProcessPicture *self,
                                                   int                     node);
int               gw_process_picture_hit          (const GwProcessPicture *self,
                                                   double                  x,
                                                   double                  y);
void              gw_process_picture_paint        (const GwProcessPicture *self,
                                                   cairo_t                *cr,
                                                   const GwDrawStyle      *style,
                                                   int                     hovered,
                                                   int                     focused);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwProcessPicture, gw_process_picture_free)

G_END_DECLS
