/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-id-choice.h"

/* A drop-down of texts that stand for ids. The first entry, whose id is NULL,
 * is the one for any. Of very many it lists that one and what is chosen until it
 * is opened, as GTK makes a row for each of the first two hundred at once. */

#define ENTRIES "gw-entries"    /* all there are */
#define IDS "gw-ids"            /* of those that are listed */
#define MANY 50                 /* entries */

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

static GtkWidget *
get_popover (GtkDropDown *drop_down)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (drop_down));

  while (child != NULL && !GTK_IS_POPOVER (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
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

/* What is listed once stays, until some of it is another. */
static gboolean
lists_all (GtkDropDown   *drop_down,
           const Entries *entries)
{
  return entries->labels->len <= MANY || gtk_widget_get_mapped (get_popover (drop_down)) ||
         holds (GTK_STRING_LIST (gtk_drop_down_get_model (drop_down)), entries->labels);
}

static void
put_entry (const Entries *entries,
           guint          position,
           GPtrArray     *labels,
           GPtrArray     *ids)
{
  g_ptr_array_add (labels, entries->labels->pdata[position]);
  g_ptr_array_add (ids, g_strdup (entries->ids->pdata[position]));
}

/* Only what is another one: until it is opened, GTK keeps something for each
 * entry that was taken away. */
static void
put_labels (GtkStringList *list,
            GPtrArray     *labels)
{
  const guint n_old = g_list_model_get_n_items (G_LIST_MODEL (list)), n_new = labels->len;
  const guint n_both = MIN (n_old, n_new);
  guint begin = 0, end = 0;

  while (begin < n_both && g_str_equal (gtk_string_list_get_string (list, begin), labels->pdata[begin]))
    begin++;
  while (end < n_both - begin &&
         g_str_equal (gtk_string_list_get_string (list, n_old - 1 - end), labels->pdata[n_new - 1 - end]))
    end++;
  if (begin + end == n_old && n_old == n_new)
    return;
  g_ptr_array_set_size (labels, (int) (n_new - end));
  g_ptr_array_add (labels, NULL);
  gtk_string_list_splice (list, begin, n_old - begin - end, (const char *const *) labels->pdata + begin);
}

/* Others learn what is chosen when all is in place. */
static void
list_entries (GtkDropDown *drop_down,
              const char  *chosen)
{
  const Entries *entries = g_object_get_data (G_OBJECT (drop_down), ENTRIES);
  const guint position = find_id (entries->ids, chosen);
  const gboolean all = lists_all (drop_down, entries);
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < entries->labels->len; i++)
    if (all || i == 0 || i == position)
      put_entry (entries, i, labels, ids);
  g_object_freeze_notify (G_OBJECT (drop_down));
  g_object_set_data_full (G_OBJECT (drop_down), IDS, ids, (GDestroyNotify) g_ptr_array_unref);
  put_labels (GTK_STRING_LIST (gtk_drop_down_get_model (drop_down)), labels);
  gtk_drop_down_set_selected (drop_down, all ? position : MIN (position, 1));
  g_object_thaw_notify (G_OBJECT (drop_down));
}

static void
opened_cb (GtkDropDown *drop_down)
{
  g_autofree char *chosen = g_strdup (gw_id_choice_get (drop_down));

  if (g_object_get_data (G_OBJECT (drop_down), ENTRIES) != NULL)
    list_entries (drop_down, chosen);
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
  g_signal_connect_swapped (get_popover (drop_down), "map", G_CALLBACK (opened_cb), drop_down);
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
  g_autofree char *chosen = g_strdup (gw_id_choice_get (drop_down));
  Entries *entries = g_new (Entries, 1);

  *entries = (Entries) { labels, ids };
  g_object_set_data_full (G_OBJECT (drop_down), ENTRIES, entries, (GDestroyNotify) entries_free);
  list_entries (drop_down, chosen);
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
  if (g_object_get_data (G_OBJECT (drop_down), ENTRIES) != NULL)
    list_entries (drop_down, id);
}
