/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/risks/gw-register-cell.h"
#include "ui/risks/gw-register-filter.h"
#include "ui/risks/gw-register-order.h"
#include "ui/risks/gw-register-settings.h"
#include "ui/risks/gw-risk-register.h"
#include "ui/risks/gw-selection-link.h"
#include "ui/widgets/gw-date-button.h"
#include "ui/widgets/gw-owner-button.h"

G_BEGIN_DECLS

/* The parts of the register: the widget and its models, the rows and their
 * editing, what can be done with the selected risks. */
struct _GwRiskRegister
{
  GtkWidget parent_instance;

  /* Owned */
  GwHistory *history;
  GwRiskSelection *selection;
  GwRiskMovements *movements;   /* since a review, while that is shown */
  GwRegisterFilter *filter;
  GwRegisterOrder *order;
  GtkMultiSelection *model;
  GwSelectionLink *link;        /* of model and selection */
  GtkColumnViewColumn *columns[GW_N_COLUMNS];
  GSimpleActionGroup *column_actions;
  GHashTable *cells;            /* those that show a risk now */
  GHashTable *rows;             /* the risks of rows that have widgets */
  GHashTable *dirty;            /* risks that changed since the last look */
  char *today;
  guint idle_id;
  guint edit_id;                /* an edit that waits for its row */
  guint save_id;

  /* Borrowed */
  GwRegisterCell *editing;
  gpointer focus_risk;          /* whose row has the focus, for comparing only */
  GtkRoot *root;

  GwRegisterSettings settings;  /* what the user likes */
  guint n_without_room;         /* columns */

  gboolean editable;
  gboolean compact;             /* narrow: scores without positions */
  gboolean stale;               /* order and filter wait for the row to lose the focus */
  gboolean all_dirty;           /* something else than risks has changed */
  gboolean arranging;           /* the columns, not the user */
  gboolean following;           /* what is selected is shown once the order is found */

  /* Template */
  AdwBreakpointBin *bin;
  GtkSearchEntry *search;
  GtkDropDown *scopes;
  GtkMenuButton *filter_button;
  GtkDropDown *stages;
  GtkDropDown *owners;
  GtkStack *stack;
  GtkColumnView *view;
  GtkPopoverMenu *menu;
  GMenuModel *menu_model;
  GtkLabel *removed;
  GtkActionBar *bar;
  GtkLabel *bar_label;
  GwOwnerButton *bar_owner;
  GwDateButton *bar_due;
  GtkWidget *bar_close;
};

/* Rows and editing */
void            gw_risk_register_init_columns   (GwRiskRegister      *self);
void            gw_risk_register_init_keys      (GwRiskRegister      *self);
void            gw_risk_register_cell_edited    (GwRiskRegister      *self,
                                                 int                  step,
                                                 GwRegisterCell      *cell);
GwRegisterCell *gw_risk_register_find_cell      (GwRiskRegister      *self,
                                                 GtkWidget           *widget,
                                                 GwRegisterColumn     column);
void            gw_risk_register_edit_later     (GwRiskRegister      *self,
                                                 GwRisk              *risk,
                                                 GwRegisterColumn     column);
void            gw_risk_register_edit_focused   (GwRiskRegister      *self);
void            gw_risk_register_popup_menu     (GwRiskRegister      *self,
                                                 GtkWidget           *at,
                                                 double               x,
                                                 double               y);

/* Which columns are shown */
GMenuModel     *gw_risk_register_new_header_menu (void);
void            gw_risk_register_init_layout    (GwRiskRegister      *self);
void            gw_risk_register_save_layout    (GwRiskRegister      *self);
void            gw_risk_register_set_room       (GwRiskRegister      *self,
                                                 guint                n_without_room,
                                                 gboolean             compact);

/* Deeds */
void            gw_risk_register_install_actions (GtkWidgetClass     *widget_class);
void            gw_risk_register_update_actions (GwRiskRegister      *self);
void            gw_risk_register_init_bar       (GwRiskRegister      *self);

/* Order, filter, selection */
void            gw_risk_register_follow_later   (GwRiskRegister      *self);
void            gw_risk_register_refresh_cells  (GwRiskRegister      *self);
void            gw_risk_register_update_removed (GwRiskRegister      *self);

/* The choices of the filter */
void            gw_risk_register_init_filter    (GwRiskRegister      *self);
void            gw_risk_register_list_filters   (GwRiskRegister      *self);
void            gw_risk_register_clear_filters  (GwRiskRegister      *self);

G_END_DECLS
