/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-id-choice.h"

/* A drop-down of texts that stand for ids. The first entry, whose id is NULL,
 * is the one for any. */

#define IDS "gw-ids"
#define LATE "gw-late-entries"
#define MANY 50                 /* entries, each of which costs a row at once */

typedef struct
{
  GPtrArray *labels;
  GPtrArray *ids;
} Entries;

static GPtrArray *
get_ids (GtkDropDown *drop_down)
{
  return g_object_get_data (G_OBJECT (drop_down), IDS);
}

static gboolean
holds (GtkStringList *list,
       GPtrArray     *labels)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) != labels->len)
    return FALSE;
  for (guint i = 0; i < labels->len; i++)
    if (!g_str_equal (gtk_string_list_get_string (list, i), labels->pdata[i]))
      return FALSE;
  return TRUE;
}

static guint
find_id (GPtrArray  *ids,
         const char *id)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_strcmp0 (ids->pdata[i], id) == 0)
      return i;
  return 0;
}

static void
entries_free (Entries *entries)
{
  g_ptr_array_unref (entries->labels);
  g_ptr_array_unref (entries->ids);
  g_free (entries);
}

static void
fill (GtkDropDown *drop_down,
      GPtrArray   *labels,
      GPtrArray   *ids)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (drop_down));
  g_autofree char *chosen = g_strdup (gw_id_choice_get (drop_down));

  g_object_set_data_full (G_OBJECT (drop_down), IDS, g_ptr_array_ref (ids), (GDestroyNotify) g_ptr_array_unref);
  if (!holds (list, labels))
    {
      g_ptr_array_add (labels, NULL);
      gtk_string_list_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)),
                              (const char *const *) labels->pdata);
    }
  gtk_drop_down_set_selected (drop_down, find_id (ids, chosen));
}

static void
fill_late (GtkDropDown *drop_down)
{
  Entries *late = g_object_steal_data (G_OBJECT (drop_down), LATE);

  if (late == NULL)
    return;
  fill (drop_down, late->labels, late->ids);
  entries_free (late);
}

/* While any is chosen and nobody sees it, many entries can wait until it is shown. */
static gboolean
can_wait (GtkDropDown *drop_down,
          GPtrArray   *labels)
{
  return labels->len > MANY && !gtk_widget_get_mapped (GTK_WIDGET (drop_down)) &&
         gw_id_choice_get (drop_down) == NULL && get_ids (drop_down) != NULL;
}

/**
 * gw_id_choice_init:
 * @drop_down: a drop-down
 *
 * Makes it one of texts that stand for ids, empty as yet.
 */
void
gw_id_choice_init (GtkDropDown *drop_down)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);

  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
  g_signal_connect (drop_down, "map", G_CALLBACK (fill_late), NULL);
}

/**
 * gw_id_choice_fill:
 * @drop_down: a drop-down
 * @labels: (transfer full) (element-type utf8): what its entries say
 * @ids: (transfer full) (element-type utf8): what they stand for; the first is
 *   %NULL
 *
 * Lists its entries anew. What was chosen stays chosen while it is there.
 */
void
gw_id_choice_fill (GtkDropDown *drop_down,
                   GPtrArray   *labels,
                   GPtrArray   *ids)
{
  Entries *entries = g_new (Entries, 1);

  *entries = (Entries) { labels, ids };
  g_object_set_data_full (G_OBJECT (drop_down), LATE, entries, (GDestroyNotify) entries_free);
  if (!can_wait (drop_down, labels))
    fill_late (drop_down);
}

/**
 * gw_id_choice_get:
 * @drop_down: a drop-down
 *
 * Returns: (transfer none) (nullable): the id that is chosen, %NULL for any
 */
const char *
gw_id_choice_get (GtkDropDown *drop_down)
{
  GPtrArray *ids = get_ids (drop_down);
  guint selected = gtk_drop_down_get_selected (drop_down);

  return ids != NULL && selected < ids->len ? ids->pdata[selected] : NULL;
}

/**
 * gw_id_choice_set:
 * @drop_down: a drop-down
 * @id: (nullable): what to choose, %NULL for any
 */
void
gw_id_choice_set (GtkDropDown *drop_down,
                  const char  *id)
{
  fill_late (drop_down);
  gtk_drop_down_set_selected (drop_down, find_id (get_ids (drop_down), id));
}
