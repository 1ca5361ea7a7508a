/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "session/gw-document.h"
#include "ui-fixture.h"

/* Returns: a window that has been drawn */
GwWindow *
window_show_sample (GtkApplication *application,
                    GSettings      *settings)
{
  g_autoptr(GwDocument) document = gw_document_new_sample ("en");
  GwWindow *window = gw_window_new (application, settings);

  gw_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

GwPlanView *
window_get_view (GwWindow *window)
{
  return GW_PLAN_VIEW (ui_find_child (GTK_WIDGET (window), GW_TYPE_PLAN_VIEW, 0));
}

void
window_destroy_all (GtkApplication *application)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (application)) != NULL)
    gtk_window_destroy (windows->data);
  ui_settle ();
}
