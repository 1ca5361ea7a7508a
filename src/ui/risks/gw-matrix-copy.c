/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-matrix-copy.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange/gw-matrix-table.h"
#include "ui/export/gw-export-task.h"
#include "ui/widgets/gw-drawing.h"
#include "ui/widgets/gw-toast.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-ui-words.h"

/* The matrix into the clipboard, for a mail, a slide or a sheet. */

static void
put (GtkWidget          *from,
     GdkContentProvider *provider)
{
  gdk_clipboard_set_content (gtk_widget_get_clipboard (from), provider);
  gw_toast_plain (from, _("Copied to clipboard"));
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GtkWidget) from = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = gw_export_task_make_finish (GW_PLAN (source), result, &error);
  g_autoptr(GdkContentProvider) provider = NULL;

  if (bytes == NULL)
    {
      gw_toast_plain (from, error->message);
      return;
    }
  provider = gdk_content_provider_new_for_bytes ("image/png", bytes);
  put (from, provider);
}

/**
 * gw_matrix_copy_picture:
 * @from: a widget of the window
 * @plan: the plan
 * @view: `inherent`, `residual`, `both` or `since`
 * @since: (nullable): the review since which movement is shown
 * @swap: whether the axes are swapped
 *
 * Copies the matrix as a picture, on white and with its legend.
 */
void
gw_matrix_copy_picture (GtkWidget  *from,
                        GwPlan     *plan,
                        const char *view,
                        GwReview   *since,
                        gboolean    swap)
{
  g_autofree char *today = gw_today ();
  const GwOutputRequest request = {
    .format = GW_FORMAT_PNG,
    .sheet = "matrix-picture",
    .language = gw_words_get_language (gw_ui_words ()),
    .palette = gw_drawing_get_palette (),
    .view = view,
    .swap = swap,
    .since = since,
    .today = today,
  };

  g_return_if_fail (GTK_IS_WIDGET (from) && GW_IS_PLAN (plan));

  gw_export_task_make_async (plan, &request, drawn_cb, g_object_ref (from));
}

/**
 * gw_matrix_copy_table:
 * @from: a widget of the window
 * @plan: the plan
 *
 * Copies the matrix as a table, with the numbers of the risks: as HTML for
 * documents and mails, and as text with tabs for anything else.
 */
void
gw_matrix_copy_table (GtkWidget *from,
                      GwPlan    *plan)
{
  g_autofree char *html = gw_matrix_table_to_html (plan, gw_ui_words ());
  char *text = gw_matrix_table_to_text (plan, gw_ui_words ());
  g_autoptr(GBytes) html_bytes = g_bytes_new (html, strlen (html));
  g_autoptr(GBytes) text_bytes = g_bytes_new_take (text, strlen (text));
  GdkContentProvider *providers[3];
  g_autoptr(GdkContentProvider) provider = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && GW_IS_PLAN (plan));

  providers[0] = gdk_content_provider_new_for_bytes ("text/html", html_bytes);
  providers[1] = gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", text_bytes);
  providers[2] = gdk_content_provider_new_for_bytes ("text/plain", text_bytes);
  provider = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  put (from, provider);
}
