/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/gw-commit-delay.h"
#include "ui/widgets/gw-typing.h"

G_BEGIN_DECLS

struct _GwTyping
{
  GObject parent_instance;

  /* Owned */
  GwHistory *history;
  GwItem *item;
  GwList *cases;                /* where the business case will stand */
  char *initial;                /* the text at the start of the visit */

  /* Borrowed */
  GtkWidget *widget;

  GwCommitDelay delay;
  guint index;
  guint visit;                  /* 0 between visits */
  guint refuse_id;
  gulong notify_id;
  gboolean focused;
  gboolean pending;             /* the widget is ahead of the plan */
  gboolean preediting;
  gboolean updating;            /* one of the two follows the other */
  gboolean wrong;               /* what was typed is no value of the field */
  gboolean cut;                 /* the beginning of the text is shown */
};

void gw_typing_show_plan_text (GwTyping *self);
void gw_typing_begin_visit    (GwTyping *self);
void gw_typing_follow         (GwTyping *self);

G_END_DECLS
