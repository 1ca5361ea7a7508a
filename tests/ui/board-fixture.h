/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui-fixture.h"
#include "ui/risks/gw-risk-board.h"

G_BEGIN_DECLS

/* The four risks of a new plan lie in the tray; the board is shown. */
typedef struct
{
  UiFixture ui;
  GwRiskSelection *selection;
  GwRiskBoard *board;
  GtkGesture *gesture;
  GtkEventController *keys;
} BoardFixture;

void        board_settle     (BoardFixture *fixture);
void        board_set_up     (BoardFixture *fixture,
                              gconstpointer data);
void        board_tear_down  (BoardFixture *fixture,
                              gconstpointer data);
GwRisk     *board_get_risk   (BoardFixture *fixture,
                              guint         index);
void        board_place      (BoardFixture *fixture,
                              GwRisk       *risk,
                              GwPlacement   placement,
                              int           probability,
                              int           impact);
GwPoint     board_get_center (BoardFixture *fixture,
                              GtkWidget    *widget);
GtkWidget  *board_find_cell  (BoardFixture *fixture,
                              int           probability,
                              int           impact);
void        board_drag_by    (BoardFixture *fixture,
                              GwPoint       from,
                              GwPoint       to);
void        board_let_go     (BoardFixture *fixture);
void        board_drag       (BoardFixture *fixture,
                              GtkWidget    *from,
                              GtkWidget    *to);
void        board_press      (BoardFixture *fixture,
                              guint         keyval);
GtkWidget  *board_get_chip   (BoardFixture *fixture,
                              guint         index);

G_END_DECLS
