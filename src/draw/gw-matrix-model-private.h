/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-matrix-model.h"

G_BEGIN_DECLS

/* Where a risk stands, also when it has moved on since */
typedef struct
{
  GwPosition chip;
  GwPosition ghost;
  GwMovementKind movement;
} GwPlaces;

struct _GwMatrixModel
{
  /* Owned */
  GHashTable *places; /* GwRisk → its index in the next, counted from 1 */
  GArray *all_places; /* of GwPlaces */
  GArray *cells[GW_LEVELS * GW_LEVELS]; /* of GwMark; NULL when empty */
  GPtrArray *placed;
  GPtrArray *unplaced;
  GPtrArray *closed;
  GPtrArray *removed; /* of the review, no longer in the plan */
  GHashTable *then;  /* by id, what a review says; NULL outside that view */
  GwList *risks;     /* of the plan, while it is filled */

  GwMatrixView view;
  guint n_added;     /* of the risks */
  guint n_sorted;    /* of cells, then lists */
};

static inline guint
gw_matrix_model_get_cell_index (GwPosition position)
{
  return (guint) ((position.probability - 1) * GW_LEVELS + position.impact - 1);
}

GwPlaces *gw_matrix_model_find_places (const GwMatrixModel *self,
                                       GwRisk              *risk);

G_END_DECLS
