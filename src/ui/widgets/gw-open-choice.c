/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-open-choice.h"

/* What a file says and this program does not know stands last, as long as it is
 * what the plan says: undo brings it back, but nobody can choose it. */

#define N_KNOWN "gw-n-known"

static guint
get_n_known (AdwComboRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), N_KNOWN));
}

static void
put_foreign (AdwComboRow *row,
             const char  *foreign)
{
  GtkStringList *list = GTK_STRING_LIST (adw_combo_row_get_model (row));
  const guint n_known = get_n_known (row);
  const guint n_foreign = g_list_model_get_n_items (G_LIST_MODEL (list)) - n_known;
  const char *const added[] = { foreign, NULL };

  if (n_foreign != (foreign != NULL) ||
      (foreign != NULL && !g_str_equal (gtk_string_list_get_string (list, n_known), foreign)))
    gtk_string_list_splice (list, n_known, n_foreign, added);
}

/**
 * gw_open_choice_fill:
 * @row: a row without a model
 * @labels: (array zero-terminated=1): what can be chosen
 *
 * Gives it what is known.
 */
void
gw_open_choice_fill (AdwComboRow       *row,
                     const char *const *labels)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (labels);

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_object_set_data (G_OBJECT (row), N_KNOWN, GUINT_TO_POINTER (g_list_model_get_n_items (G_LIST_MODEL (list))));
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

/**
 * gw_open_choice_show:
 * @row: a row that was filled
 * @selected: which of its choices the plan says; any other number for none of them
 * @foreign: what it says then
 *
 * Shows what the plan says.
 */
void
gw_open_choice_show (AdwComboRow *row,
                     guint        selected,
                     const char  *foreign)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  if (selected < get_n_known (row))
    {
      /* in this order, so that none is without a choice in between */
      adw_combo_row_set_selected (row, selected);
      put_foreign (row, NULL);
      return;
    }
  put_foreign (row, foreign);
  adw_combo_row_set_selected (row, get_n_known (row));
}
