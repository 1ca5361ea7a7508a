/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "lib/test-plans.h"
#include "plan/gw-item-write.h"
#include "ui/risks/gw-register-column.h"
#include "ui/risks/gw-register-order.h"
#include "ui/risks/gw-register-runs.h"
#include "ui/risks/gw-register-shown.h"
#include "ui/widgets/gw-turn.h"

/*
 * The order of very many risks is found in turns of the main loop, and the view
 * learns of it in turns. Whatever happens meanwhile, what it has been told of adds
 * up to what there is, and in the end that is what a plain sorted array holds.
 */

#define N_STEPS 120
#define N_MANY  2500            /* risks: fewer are put in order at once */
#define N_MOST  6000
#define N_ROWS  200             /* that a view has widgets for */

typedef struct
{
  GwPlan *plan;
  GwList *risks;
  GwRegisterFilter *filter;
  GwRiskMovements *movements;
  GtkColumnView *view;          /* gives the sorter */
  GtkColumnViewColumn *columns[2];
  GwRegisterOrder *order;
  GListModel *shown;
  GPtrArray *told;              /* what the view should know */
  GHashTable *rows;             /* those of it with widgets */
  GHashTable *dirty;            /* risks that were changed, which the order is to be told of */
  guint n_made;
  guint most_lost;              /* rows with widgets that went at once */
  const char *word;             /* that is looked for */
  int column;                   /* that is sorted by, -1 for none */
  gboolean descending;
} Desk;

/* --- The view */

static void
list_rows (Desk *desk)
{
  g_hash_table_remove_all (desk->rows);
  for (guint i = 0; i < MIN (desk->told->len, N_ROWS); i++)
    g_hash_table_add (desk->rows, desk->told->pdata[i]);
}

/* How many rows with widgets are no longer there */
static guint
count_lost (Desk *desk)
{
  g_autoptr(GHashTable) told = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer risk;
  guint n_lost = 0;

  for (guint i = 0; i < desk->told->len; i++)
    g_hash_table_add (told, desk->told->pdata[i]);
  g_hash_table_iter_init (&iter, desk->rows);
  while (g_hash_table_iter_next (&iter, &risk, NULL))
    n_lost += g_hash_table_contains (told, risk) ? 0 : 1;
  return n_lost;
}

static void
items_changed_cb (Desk  *desk,
                  guint  position,
                  guint  removed,
                  guint  added)
{
  g_autoptr(GPtrArray) before = g_steal_pointer (&desk->told);

  desk->told = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (desk->shown); i++)
    g_ptr_array_add (desk->told, g_list_model_get_item (desk->shown, i));

  g_assert_cmpuint (position + removed, <=, before->len);
  g_assert_cmpuint (desk->told->len, ==, before->len - removed + added);
  for (guint i = 0; i < position; i++)
    g_assert_true (desk->told->pdata[i] == before->pdata[i]);
  for (guint i = position + removed; i < before->len; i++)
    g_assert_true (desk->told->pdata[i - removed + added] == before->pdata[i]);
  desk->most_lost = MAX (desk->most_lost, count_lost (desk));
  list_rows (desk);
}

/* --- What a plain array says */

static gboolean
is_wanted (Desk   *desk,
           GwRisk *risk)
{
  return desk->word == NULL || strstr (gw_item_get_text (risk, GW_RISK_TITLE), desk->word) != NULL;
}

static int
compare_columns (Desk   *desk,
                 GwRisk *risk,
                 GwRisk *other)
{
  g_autofree char *title = NULL;
  g_autofree char *other_title = NULL;

  if (desk->column < 0)
    return 0;
  if (desk->column == 0)
    return gw_risk_get_number (risk) - gw_risk_get_number (other);
  title = g_utf8_casefold (gw_item_get_text (risk, GW_RISK_TITLE), -1);
  other_title = g_utf8_casefold (gw_item_get_text (other, GW_RISK_TITLE), -1);
  return g_utf8_collate (title, other_title);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  GwRisk *risk = *(GwRisk **) a, *other = *(GwRisk **) b;
  Desk *desk = data;
  int order = compare_columns (desk, risk, other);

  if (order != 0)
    return desk->descending ? -order : order;
  return gw_risk_compare (risk, other);
}

static void
assert_in_order (Desk *desk)
{
  g_autoptr(GPtrArray) wanted = g_ptr_array_new ();

  gw_register_order_move (desk->order, desk->dirty);
  g_hash_table_remove_all (desk->dirty);
  while (gw_register_order_is_busy (desk->order))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < gw_list_get_length (desk->risks); i++)
    if (is_wanted (desk, gw_list_get (desk->risks, i)))
      g_ptr_array_add (wanted, gw_list_get (desk->risks, i));
  g_ptr_array_sort_with_data (wanted, compare, desk);
  g_assert_cmpuint (desk->told->len, ==, wanted->len);
  for (guint i = 0; i < wanted->len; i++)
    g_assert_true (desk->told->pdata[i] == wanted->pdata[i]);
}

/* --- What may happen */

static guint
pick (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

static void
set_anything (GwRisk *risk)
{
  static const char *const words[] = { "apple", "Pear", "pear tree", "배", "quince", "Apple pie" };

  test_set_text (risk, GW_RISK_TITLE, words[pick (G_N_ELEMENTS (words))]);
  if (pick (3) > 0)
    test_set_position (risk, GW_RISK_PROBABILITY, 1 + (int) pick (5), 1 + (int) pick (5));
}

static GwRisk *
make_risk (Desk *desk)
{
  GwRisk *risk = g_object_new (GW_TYPE_RISK, NULL);
  g_autofree char *id = g_strdup_printf ("k%u", ++desk->n_made);

  gw_item_set_id (GW_ITEM (risk), id);
  test_set_level (risk, GW_RISK_NUMBER, (int) desk->n_made);
  set_anything (risk);
  return risk;
}

static guint
pick_length (guint limit)
{
  static const guint most[] = { 2, 10, 100, 1000, 4000 };
  const guint n = 1 + pick (most[pick (G_N_ELEMENTS (most))]);

  return MIN (n, limit);
}

static void
add (Desk *desk)
{
  g_autoptr(GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  const guint length = gw_list_get_length (desk->risks);

  for (guint n = length < N_MANY ? N_MANY : pick_length (N_MOST - length); n > 0; n--)
    g_ptr_array_add (added, make_risk (desk));
  gw_list_splice (desk->risks, pick (length + 1), 0, added);
}

static void
remove_risks (Desk *desk)
{
  const guint length = gw_list_get_length (desk->risks);
  const guint n = pick_length (length);

  gw_list_splice (desk->risks, pick (length - n + 1), n, NULL);
}

/* Every other one of a stretch goes, in one change. */
static void
thin_out (Desk *desk)
{
  g_autoptr(GPtrArray) stay = g_ptr_array_new_with_free_func (g_object_unref);
  const guint length = gw_list_get_length (desk->risks);
  const guint n = pick_length (length), start = pick (length - n + 1);

  for (guint i = 1; i < n; i += 2)
    g_ptr_array_add (stay, g_object_ref (gw_list_get (desk->risks, start + i)));
  gw_list_splice (desk->risks, start, n, stay);
}

static void
change (Desk *desk)
{
  const guint length = gw_list_get_length (desk->risks);

  for (guint n = length > 0 ? 1 + pick (20) : 0; n > 0; n--)
    {
      GwRisk *risk = gw_list_get (desk->risks, pick (length));

      set_anything (risk);
      g_hash_table_add (desk->dirty, g_object_ref (risk));
    }
}

static void
tell_changed (Desk *desk)
{
  gw_register_order_move (desk->order, desk->dirty);
  g_hash_table_remove_all (desk->dirty);
}

static void
sort (Desk *desk)
{
  desk->column = (int) pick (3) - 1;
  desk->descending = desk->column >= 0 && pick (2) == 0;
  gtk_column_view_sort_by_column (desk->view, desk->column >= 0 ? desk->columns[desk->column] : NULL,
                                  desk->descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

static void
look_for (Desk *desk)
{
  static const char *const words[] = { NULL, "quince", "배", "nothing" };

  desk->word = words[pick (G_N_ELEMENTS (words))];
  gw_register_filter_set_text (desk->filter, desk->word);
}

/* One is enough to begin with an order, many are to come to its end */
static void
wait_some_turns (Desk *desk)
{
  for (guint n = pick (2) == 0 ? 1 : pick (30); n > 0; n--)
    g_main_context_iteration (NULL, FALSE);
}

static void
finish (Desk *desk)
{
  gw_register_order_finish (desk->order);
  g_assert_false (gw_register_order_is_busy (desk->order));
}

/* --- Desk */

static void
add_column (Desk       *desk,
            guint       index,
            const char *id)
{
  GtkColumnViewColumn *column = gtk_column_view_column_new (id, NULL);
  g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

  gtk_column_view_column_set_id (column, id);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_append_column (desk->view, column);
  desk->columns[index] = column;
}

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  g_autoptr(GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  *desk = (Desk) { .plan = test_plan_new (), .movements = gw_risk_movements_new (), .column = -1, .n_made = 3 };
  desk->risks = gw_item_get_list (desk->plan, GW_PLAN_RISKS);
  for (guint n = 3000; n > 0; n--)
    g_ptr_array_add (added, make_risk (desk));
  gw_list_splice (desk->risks, 0, 0, added);
  desk->filter = gw_register_filter_new (desk->plan, desk->movements);
  desk->view = g_object_ref_sink (GTK_COLUMN_VIEW (gtk_column_view_new (NULL)));
  add_column (desk, 0, gw_register_column_get_id (GW_COLUMN_NUMBER));
  add_column (desk, 1, gw_register_column_get_id (GW_COLUMN_RISK));
  desk->dirty = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  desk->rows = g_hash_table_new (NULL, NULL);
  desk->told = g_ptr_array_new ();
  desk->order = gw_register_order_new (desk->plan, desk->filter, desk->movements,
                                       gtk_column_view_get_sorter (desk->view), desk->rows);
  desk->shown = gw_register_order_get_shown (desk->order);
  for (guint i = 0; i < g_list_model_get_n_items (desk->shown); i++)
    g_ptr_array_add (desk->told, g_list_model_get_item (desk->shown, i));
  g_ptr_array_set_free_func (desk->told, g_object_unref);
  g_signal_connect_swapped (desk->shown, "items-changed", G_CALLBACK (items_changed_cb), desk);
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (desk->shown, desk);
  g_assert_finalize_object (desk->order);
  g_object_unref (desk->view);
  g_object_unref (desk->filter);
  for (guint i = 0; i < G_N_ELEMENTS (desk->columns); i++)
    g_object_unref (desk->columns[i]);
  g_hash_table_unref (desk->dirty);
  g_hash_table_unref (desk->rows);
  g_ptr_array_unref (desk->told);
  g_assert_finalize_object (desk->plan);
  gw_risk_movements_free (desk->movements);
}

static void
test_is_that_of_a_sorted_array (Desk          *desk,
                                gconstpointer  data)
{
  static void (* const deeds[]) (Desk *desk) = {
    add, add, remove_risks, thin_out, change, tell_changed, sort, look_for, wait_some_turns, wait_some_turns, finish,
  };

  assert_in_order (desk);
  for (guint i = 0; i < N_STEPS; i++)
    {
      deeds[pick (G_N_ELEMENTS (deeds))] (desk);
      if (pick (8) == 0)
        assert_in_order (desk);
    }
  assert_in_order (desk);
}

/* Of those that have widgets, in which what leaves lies anywhere */
static void
test_rows_leave_a_few_at_a_time (Desk          *desk,
                                 gconstpointer  data)
{
  assert_in_order (desk);
  list_rows (desk);
  g_assert_cmpuint (g_hash_table_size (desk->rows), ==, N_ROWS);

  gw_list_splice (desk->risks, 10, gw_list_get_length (desk->risks) - 20, NULL);
  g_assert_true (gw_register_order_is_busy (desk->order));
  g_assert_cmpuint (desk->told->len, >=, N_ROWS);
  g_assert_cmpuint (desk->told->len, <=, N_ROWS + 20);
  assert_in_order (desk);
  g_assert_cmpuint (desk->told->len, ==, 20);
  g_assert_cmpuint (desk->most_lost, >, 0);
  g_assert_cmpuint (desk->most_lost, <=, 4);
}

static void
test_rows_come_a_few_at_a_time (Desk          *desk,
                                gconstpointer  data)
{
  gw_register_filter_set_text (desk->filter, desk->word = "nothing");
  assert_in_order (desk);
  g_assert_cmpuint (desk->told->len, ==, 0);

  gw_register_filter_set_text (desk->filter, desk->word = NULL);
  while (desk->told->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (desk->told->len, <=, 4);
  assert_in_order (desk);
}

/* A second change, while the rows of the first one are leaving */
static void
test_what_leaves_may_come_back (Desk          *desk,
                                gconstpointer  data)
{
  assert_in_order (desk);
  list_rows (desk);
  gw_register_filter_set_text (desk->filter, desk->word = "nothing");
  while (desk->told->len > N_ROWS)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gw_register_order_is_busy (desk->order));
  gw_register_filter_set_text (desk->filter, desk->word = NULL);
  assert_in_order (desk);
}

#define ADD(name, func) \
  g_test_add ("/ui/register-order/" name, Desk, NULL, set_up, func, tear_down)

/* --- Keys that nobody looks at any more */

static GArray *
make_keys (guint n_keys)
{
  GArray *keys = gw_register_keys_new (n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      GwRegisterKey key = { .risk = g_object_new (GW_TYPE_RISK, NULL), .place = i };

      g_array_append_val (keys, key);
    }
  return keys;
}

static void
test_very_many_keys_leave_in_turns (void)
{
  g_autoptr(GwRegisterShown) shown = gw_register_shown_new (NULL);
  GArray *keys = make_keys (5000);
  gpointer first = gw_register_keys_get (keys, 0)->risk;
  gpointer last = gw_register_keys_get (keys, 4999)->risk;

  g_object_add_weak_pointer (first, &first);
  g_object_add_weak_pointer (last, &last);
  gw_register_shown_take (shown, keys);
  gw_register_shown_finish (shown);
  gw_register_shown_take (shown, gw_register_keys_new (0));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shown)), ==, 0);
  g_assert_nonnull (last);
  while (last != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (first);
  while (first != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_few_keys_leave_at_once (void)
{
  g_autoptr(GwRegisterShown) shown = gw_register_shown_new (NULL);
  GArray *keys = make_keys (20);
  gpointer first = gw_register_keys_get (keys, 0)->risk;

  g_object_add_weak_pointer (first, &first);
  gw_register_shown_take (shown, keys);
  gw_register_shown_take (shown, gw_register_keys_new (0));
  g_assert_null (first);
}

static gboolean
work_cb (gpointer data)
{
  GArray *ends = data;
  const gint64 end = gw_turn_end ();

  g_array_append_val (ends, end);
  while (g_get_monotonic_time () < end)
    ;
  return G_SOURCE_REMOVE;
}

/* All that goes on in one turn holds the main loop no longer than one would. */
static void
test_a_turn_is_shared (void)
{
  g_autoptr(GArray) ends = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_idle_add (work_cb, ends);
  g_idle_add (work_cb, ends);
  while (ends->len < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_array_index (ends, gint64, 0), ==, g_array_index (ends, gint64, 1));

  /* the next turn has its own time */
  g_idle_add (work_cb, ends);
  while (ends->len < 3)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_array_index (ends, gint64, 2), >=, g_array_index (ends, gint64, 1) + GW_TURN);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("is-that-of-a-sorted-array", test_is_that_of_a_sorted_array);
  ADD ("rows-leave-a-few-at-a-time", test_rows_leave_a_few_at_a_time);
  ADD ("rows-come-a-few-at-a-time", test_rows_come_a_few_at_a_time);
  ADD ("what-leaves-may-come-back", test_what_leaves_may_come_back);
  g_test_add_func ("/ui/register-order/very-many-keys-leave-in-turns", test_very_many_keys_leave_in_turns);
  g_test_add_func ("/ui/register-order/few-keys-leave-at-once", test_few_keys_leave_at_once);

  g_test_add_func ("/ui/turn/is-shared", test_a_turn_is_shared);

  return g_test_run ();
}
