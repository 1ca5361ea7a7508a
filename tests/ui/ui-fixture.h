/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"
#include "ui/window/gw-application.h"

G_BEGIN_DECLS

/**
 * UiFixture:
 * @history: that of a new plan from the standard template
 * @plan: the plan
 * @window: a shown window
 * @overlay: its toast overlay, for the widget under test
 */
typedef struct
{
  GwHistory *history;
  GwPlan *plan;
  GtkWindow *window;
  AdwToastOverlay *overlay;
} UiFixture;

void       ui_test_init        (int             *argc,
                                char          ***argv);
GwApplication *ui_test_init_application (int    *argc,
                                         char ***argv);
void       ui_fixture_set_up   (UiFixture       *fixture,
                                gconstpointer    data);
void       ui_fixture_tear_down (UiFixture      *fixture,
                                gconstpointer    data);
void       ui_fixture_show     (UiFixture       *fixture,
                                GtkWidget       *child);
GtkWidget *ui_find_child       (GtkWidget       *widget,
                                GType            type,
                                guint            nth);
GtkWidget *ui_find_label       (GtkWidget       *widget,
                                const char      *text);
char      *ui_dup_painting     (GtkWidget       *widget,
                                int              width,
                                int              height);
void       ui_set_focused      (GtkWidget       *widget,
                                gboolean         focused);
void       ui_settle           (void);
void       ui_wait             (guint            milliseconds);
void       ui_wait_for         (gboolean       (*condition) (gpointer data),
                                gpointer         data);
void       ui_wait_mapped      (GtkWidget       *widget);
void       ui_assert_freed     (gpointer         object);
void       ui_assert_gone      (gpointer        *weak_pointer);
GPtrArray *ui_watch_all        (GtkWidget       *widget);
void       ui_assert_all_gone  (GPtrArray       *widgets);

#define ui_add_test(path, test) \
  g_test_add (path, UiFixture, NULL, ui_fixture_set_up, test, ui_fixture_tear_down)

G_END_DECLS
