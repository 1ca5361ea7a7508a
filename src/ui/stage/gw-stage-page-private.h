/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/case/gw-case-page.h"
#include "ui/stage/gw-filter-bar.h"
#include "ui/stage/gw-selection-bar.h"
#include "ui/stage/gw-stage-context.h"
#include "ui/stage/gw-stage-page.h"
#include "ui/stage/gw-stage-rows.h"

G_BEGIN_DECLS

/* The parts of the page: what it shows, and its keys. */
struct _GwStagePage
{
  GwPlanPage parent_instance;

  /* Owned */
  GwStage *stage;
  GwStageContext *context;
  GwStageRows *rows;
  GObject *wanted;              /* the row that was scrolled to last */

  /* Borrowed */
  GwCasePage *case_page;        /* NULL on a stage of the ring */

  guint n_ticks;                /* since an item was scrolled to */

  /* Template */
  AdwToolbarView *toolbar_view;
  AdwToggleGroup *parts;
  AdwBin *case_bin;
  GtkWidget *filter_clamp;
  AdwBanner *banner;
  GwFilterBar *filters;
  GtkToggleButton *select;
  GtkStack *stack;
  GtkListView *list;
  GwSelectionBar *selection_bar;
};

void     gw_stage_page_add_keys     (GtkWidgetClass  *widget_class);
void     gw_stage_page_focus_item   (GwStagePage     *self,
                                     gpointer         item);
void     gw_stage_page_activate_row (GwStagePage     *self,
                                     guint            position);
gboolean gw_stage_page_press_key    (GwStagePage     *self,
                                     guint            keyval,
                                     guint            keycode,
                                     GdkModifierType  state);

G_END_DECLS
