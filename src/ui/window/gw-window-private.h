/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/gw-document-watch.h"
#include "session/gw-recovery.h"
#include "ui/widgets/gw-later.h"
#include "ui/window/gw-plan-view.h"
#include "ui/window/gw-start-page.h"
#include "ui/window/gw-window.h"

G_BEGIN_DECLS

/**
 * GwWindow:
 *
 * A window: the start page, or one plan. Its parts: gw-window.c what it is,
 * gw-window-actions.c what can be done in it, gw-window-open.c and
 * gw-window-save.c the way from and to the file, gw-window-sharing.c what others
 * do to it, gw-window-found.c what was left behind by a crash.
 */
struct _GwWindow
{
  AdwApplicationWindow parent_instance;

  /* Owned */
  GSettings *settings;
  GwDocument *document;
  GFile *loading;               /* the file that is being opened */
  GCancellable *cancellable;    /* of the same */
  GwStateFolder *state;
  GListStore *found;            /* unsaved work that was left behind */
  GwDocumentWatch *watch;
  GwRecovery *recovery;
  GFile *sibling;               /* a copy of the plan beside it, until the user has seen it */
  char *meeting_note;           /* of a meeting that goes on later */

  /* Borrowed: the child of plan_bin */
  GwPlanView *view;

  GwLater later;
  guint spinner_id;
  gboolean may_close;           /* the user has been asked */
  gboolean asking;              /* the user is being asked */
  gboolean offered;             /* what was left behind of this plan */
  gboolean save_merged;         /* once the plan is merged with its file */
  gboolean close_merged;        /* and close then */

  /* Template */
  GtkStack *stack;
  AdwBin *start_bin;
  AdwBin *plan_bin;
  AdwBin *meeting_bin;
};

void     gw_window_install_actions (GtkWidgetClass *widget_class);
void     gw_window_update_actions  (GwWindow       *self);
void     gw_window_toggle_meeting  (GwWindow       *self);

G_END_DECLS
