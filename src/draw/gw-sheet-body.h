/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/gw-sheet.h"

G_BEGIN_DECLS

/*
 * What one kind of sheet puts between the head and the foot that all have.
 * It has copied what the plan says. Private to the sheets.
 */
typedef struct _GwSheetBody GwSheetBody;

typedef struct
{
  void  (*free)       (GwSheetBody       *self);
  void  (*paginate)   (GwSheetBody       *self,
                       const GwDrawStyle *style,
                       GwRect             first,
                       GwRect             further,
                       GCancellable      *cancellable);
  guint (*get_length) (GwSheetBody       *self);
  void  (*paint)      (GwSheetBody       *self,
                       const GwDrawStyle *style,
                       cairo_t           *cr,
                       guint              page);

  /* What the contents of it lead to; NULL without any */
  void  (*list_headings) (GwSheetBody    *self,
                          GArray         *headings);
} GwSheetBodyClass;

struct _GwSheetBody
{
  const GwSheetBodyClass *klass;
  char *title;
  char *facts;
  char *note; /* NULL when nothing needs to be explained */
  guint offset; /* pages of the document before it */
  gboolean headless; /* has a cover instead of a head */
};

GwSheetBody *gw_sheet_matrix_new   (GwPlan               *plan,
                                    const GwSheetOptions *options);
GwSheetBody *gw_sheet_register_new (GwPlan               *plan,
                                    const GwSheetOptions *options);
GwSheetBody *gw_sheet_status_new   (GwPlan               *plan,
                                    const GwSheetOptions *options);
GwSheetBody *gw_sheet_plan_new     (GwPlan               *plan,
                                    const GwSheetOptions *options);

G_END_DECLS
