/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-list-rows.h"

/**
 * gw_ui_remove_rows:
 * @list: a list
 * @begin: index of the first row that goes
 *
 * Takes rows away and leaves the placeholder, which gtk_list_box_remove_all() would
 * take along.
 */
void
gw_ui_remove_rows (GtkListBox *list,
                   guint       begin)
{
  GtkListBoxRow *row;

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  while ((row = gtk_list_box_get_row_at_index (list, (int) begin)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/**
 * gw_ui_set_n_rows: (skip)
 * @list: a list of rows that can all show the same
 * @n_rows: how many it shall have
 * @make: makes a row
 * @data: passed to @make
 *
 * For what is shown anew after each change of a plan: rows that are there stay, and
 * show something else if need be. A row costs a millisecond, and another one in its
 * place would not have the focus.
 */
void
gw_ui_set_n_rows (GtkListBox *list,
                  guint       n_rows,
                  GtkWidget  *(*make) (gpointer data),
                  gpointer    data)
{
  guint n = 0;

  g_return_if_fail (GTK_IS_LIST_BOX (list) && make != NULL);

  while (n < n_rows && gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  for (; n < n_rows; n++)
    gtk_list_box_append (list, make (data));
  gw_ui_remove_rows (list, n_rows);
}
