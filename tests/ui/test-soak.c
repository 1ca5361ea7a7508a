/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sharing-fixture.h"

#include <malloc.h>
#include <stdio.h>

#include "draw/gw-sheet.h"
#include "file/gw-codec.h"
#include "gw-config.h"
#include "lib/test-documents.h"
#include "lib/test-edits.h"
#include "soak-heap.h"
#include "ui/overview/gw-changes-box.h"
#include "ui/overview/gw-lead-row.h"
#include "ui/print/gw-print-job.h"
#include "ui/window/gw-application.h"

/*
 * Days at work, the same ones again and again in one window: edits, a change of the
 * file by another program, the merge, a save, a page to paper, and all of it undone.
 * The file is a plan after each save, what is undone is undone to the byte,
 * and nothing gathers: neither memory nor open files. `-m slow` does so for
 * as long as many days, and tells the figures.
 */
#define N_QUICK   8
#define N_SLOW    240
#define N_EDITS   4

/* After so many days comes the first one again, with the same edits and sheets */
#define N_DAYS    20

/* What a cycle may leave behind, in bytes. Nearly all of it is glyphs, which cairo keeps
 * for each font, size and place between two pixels, and pixman for the picture of each;
 * they are told apart by who asks for the memory (soak-heap). Of the same four days over
 * and over, 2.1 MB came from the 4th cycle to the 36th, and 2.0 MB were theirs: cairo
 * keeps up to 512 pages of 32 glyphs, 7.7 kB each, which were 447 pages at the 4th cycle
 * and 482 at the 40th. What anybody else has asked for, GTK, GLib, Pango and ourselves,
 * was 55.35 MB at the least from the 60th cycle to the 120th and 55.37 MB from the 180th to
 * the 240th, so 0.1 kB a cycle. A page, a dialog or a plan that is forgotten is more, and so
 * are a few blocks for each edit. */
#define MOST_GROWTH         (12 * 1024)
#define MOST_GROWTH_OTHERS  1024

/* What is made once, at the first time that it is needed, has been by then */
#define WARM(n) ((n) / 4)

typedef struct
{
  gsize used;                   /* bytes that are allocated */
  SoakHeap heap;                /* who has asked for them */
  glong resident;               /* pages */
  guint n_files;                /* open descriptors */
} Figures;

typedef struct
{
  SharingFixture *fixture;
  GwWindow *window;
  GRand *rand;
  TestEdits edits;
  char *paper;
  guint32 seed;
  guint cycle;
} Run;

/* --- Figures */

static glong
get_resident (void)
{
  g_autofree char *text = NULL;
  glong size = 0, resident = 0;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  g_assert_cmpint (sscanf (text, "%ld %ld", &size, &resident), ==, 2);
  return resident;
}

static guint
count_files (void)
{
  g_autoptr(GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (folder) != NULL)
    n_files++;
  return n_files;
}

static Figures
measure (Run *run)
{
  Figures figures = { mallinfo2 ().uordblks, soak_heap_get (), get_resident (), count_files () };

  g_test_message ("cycle %u: %zu kB allocated, %zd kB for glyphs, %zd kB in %zd blocks for others, %ld pages resident, "
                  "%u files open", run->cycle, figures.used / 1024, figures.heap.glyphs / 1024,
                  figures.heap.others / 1024, figures.heap.n_others, figures.resident, figures.n_files);
  return figures;
}

/* What is alive for a while, such as a toast that still stands there, is none of it. */
static void
keep_least (gssize        *least,
            const Figures *figures)
{
  *least = MIN (*least, figures->heap.others);
}

/* --- What is done in a cycle */

/* As long as it takes: on a busy machine a day takes longer. The test has a time of its own. */
static void
wait_for (gboolean (*condition) (gpointer data),
          gpointer   data)
{
  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
}

static GwHistory *
get_history (Run *run)
{
  return gw_document_get_history (gw_window_get_document (run->window));
}

static void
edit (Run *run)
{
  g_autofree char *title = g_strdup_printf ("Mine %u", run->cycle);

  for (guint i = 0; i < N_EDITS; i++)
    test_edits_make (&run->edits);
  gtk_widget_activate_action (GTK_WIDGET (run->window), run->cycle % 2 == 0 ? "win.next-page" : "win.previous-page",
                              NULL);
  sharing_set_text (gw_window_get_document (run->window), GW_PLAN_TITLE, title);
  ui_settle ();
}

static void
change_elsewhere (Run *run)
{
  g_autoptr(GwDocument) other = sharing_load (run->fixture);
  g_autofree char *summary = g_strdup_printf ("Theirs %u", run->cycle);
  TestEdits edits;

  test_edits_init (&edits, gw_document_get_history (other), run->rand, 40);
  for (guint i = 0; i < N_EDITS; i++)
    test_edits_make (&edits);
  test_edits_clear (&edits);
  sharing_set_text (other, GW_PLAN_SUMMARY, summary);
  g_assert_true (test_document_save (other, run->fixture->file, GW_SAVE_DEFAULT, NULL));
}

static gboolean
is_told (gpointer window)
{
  return ui_find_label (window, "Another program changed the file.") != NULL;
}

static gboolean
is_told_no_more (gpointer window)
{
  return !is_told (window);
}

static void
merge (Run *run)
{
  wait_for (is_told, run->window);
  gtk_widget_activate_action (GTK_WIDGET (run->window), "win.merge-file", NULL);
  wait_for (sharing_has_dialog, run->window);
  sharing_respond (run->window, "merge");
  wait_for (is_told_no_more, run->window);
}

static void
save (Run *run)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDecoded) decoded = NULL;
  g_autoptr(GMappedFile) mapped = NULL;
  g_autoptr(GBytes) bytes = NULL;

  gtk_widget_activate_action (GTK_WIDGET (run->window), "win.save", NULL);
  wait_for (sharing_is_saved, run->window);
  mapped = g_mapped_file_new (run->fixture->path, FALSE, &error);
  g_assert_no_error (error);
  bytes = g_mapped_file_get_bytes (mapped);
  decoded = gw_codec_decode (bytes, "plan.mlproj", GW_DECODE_DEFAULT, &error);
  g_assert_no_error (error);
}

static void
print (Run *run)
{
  g_autoptr(GwPrintOptions) options = gw_print_options_load (run->fixture->settings);
  g_autoptr(GwWords) words = gw_words_new (run->cycle % 2 == 0 ? "ko" : "en");
  const GwSheetOptions look = { .words = words, .today = "2026-11-23", .view = GW_MATRIX_VIEW_BOTH };
  g_autoptr(GwSheet) sheet = gw_sheet_new (gw_history_get_plan (get_history (run)),
                                           (GwSheetKind) (run->cycle % GW_N_SHEETS), &look);
  g_autoptr(GtkPrintOperation) operation = gw_print_job_new (sheet, options);
  g_autoptr(GError) error = NULL;

  gtk_print_operation_set_show_progress (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, run->paper);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
}

static void
undo_all (Run *run)
{
  while (gw_history_can_undo (get_history (run)))
    gw_history_undo (get_history (run));
  ui_settle ();
}

static void
work (Run *run)
{
  g_autoptr(GBytes) before = test_document_encode (gw_window_get_document (run->window));
  g_autoptr(GBytes) after = NULL;

  g_rand_set_seed (run->rand, run->seed + run->cycle % N_DAYS);
  edit (run);
  change_elsewhere (run);
  merge (run);
  save (run);
  print (run);
  undo_all (run);
  after = test_document_encode (gw_window_get_document (run->window));
  g_assert_cmpmem (g_bytes_get_data (before, NULL), g_bytes_get_size (before),
                   g_bytes_get_data (after, NULL), g_bytes_get_size (after));
  save (run);
}

/* --- All of it */

static void
set_up (Run            *run,
        SharingFixture *fixture)
{
  *run = (Run) { .fixture = fixture, .window = sharing_open_window (fixture) };
  run->seed = (guint32) g_test_rand_int ();
  run->rand = g_rand_new_with_seed (run->seed);
  run->paper = g_build_filename (fixture->folder.path, "paper.pdf", NULL);
  test_edits_init (&run->edits, get_history (run), run->rand, 40);
}

static void
tear_down (Run *run)
{
  test_edits_clear (&run->edits);
  g_rand_free (run->rand);
  g_free (run->paper);
}

/* In the second quarter and in the last one the least that others had counts, half
 * of all cycles apart. */
static void
test_nothing_gathers (SharingFixture *fixture,
                      gconstpointer   data)
{
  const guint n = g_test_slow () ? N_SLOW : N_QUICK;
  gssize warm_others = G_MAXSSIZE, end_others = G_MAXSSIZE;
  Figures warm = { 0 }, figures;
  Run run;

  set_up (&run, fixture);
  for (run.cycle = 0; run.cycle <= n; run.cycle++)
    {
      if (run.cycle % (N_DAYS / 2) == 0 || run.cycle == WARM (n) || run.cycle == n)
        figures = measure (&run);
      if (run.cycle == WARM (n))
        warm = figures;
      if (run.cycle >= WARM (n) && run.cycle < n / 2)
        keep_least (&warm_others, &figures);
      else if (run.cycle >= n - WARM (n))
        keep_least (&end_others, &figures);
      if (run.cycle < n)
        work (&run);
    }
  g_assert_cmpuint (figures.n_files, <=, warm.n_files);
  if (g_test_slow ())
    {
      g_assert_cmpuint (figures.used, <, warm.used + (n - WARM (n)) * MOST_GROWTH);
      g_assert_cmpint (end_others, <, warm_others + (gssize) (n / 2) * MOST_GROWTH_OTHERS);
    }
  tear_down (&run);
}

/* What a cycle forgets is found, however small */
static void
test_what_is_forgotten_is_counted (void)
{
  SoakHeap before = soak_heap_get (), after;
  gpointer forgotten = g_malloc (200);
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);
  cairo_surface_t *surface;

  after = soak_heap_get ();
  g_assert_cmpint (after.others - before.others, >=, 200 + (gssize) sizeof (GObject));
  g_assert_cmpint (after.n_others - before.n_others, >=, 2);
  g_assert_cmpint (after.glyphs, ==, before.glyphs);

  before = after;
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 64, 64);
  after = soak_heap_get ();
  g_assert_cmpint (after.glyphs - before.glyphs, >=, 64 * 64);
  g_assert_cmpint (after.others, ==, before.others);

  cairo_surface_destroy (surface);
  g_object_unref (object);
  g_free (forgotten);
  g_assert_cmpint (soak_heap_get ().n_others, <=, before.n_others - 2);
}

static void
fill_list (GtkListBox *list,
           gpointer    item)
{
  GtkWidget *rows[20];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_list_box_append (list, rows[i] = gw_lead_row_new ("Row", NULL, item, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_list_box_remove (list, rows[i]);
}

/* A list that is made anew all day: one row of twenty may be remembered */
static void
test_rows_leave_nothing (SharingFixture *fixture,
                         gconstpointer   data)
{
  GwWindow *window = sharing_open_window (fixture);
  GwPlan *plan = gw_history_get_plan (gw_document_get_history (gw_window_get_document (window)));
  GtkWidget *box = ui_find_child (GTK_WIDGET (window), GW_TYPE_CHANGES_BOX, 0);
  GtkListBox *list = GTK_LIST_BOX (ui_find_child (box, GTK_TYPE_LIST_BOX, 0));
  g_autoptr(GwRisk) risk = g_list_model_get_item (G_LIST_MODEL (gw_item_get_list (plan, GW_PLAN_RISKS)), 0);
  SoakHeap before;

  fill_list (list, risk);
  before = soak_heap_get ();
  for (guint i = 0; i < 10; i++)
    fill_list (list, risk);
  g_assert_cmpint (soak_heap_get ().n_others - before.n_others, <, 10);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwApplication) application = ui_test_init_application (&argc, &argv);

  soak_heap_init ();
  g_test_add_func ("/ui/soak/what-is-forgotten-is-counted", test_what_is_forgotten_is_counted);
  sharing_add_test ("/ui/soak/rows-leave-nothing", test_rows_leave_nothing);
  sharing_add_test ("/ui/soak/nothing-gathers", test_nothing_gathers);

  return g_test_run ();
}
