/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-flow.h"

#define N_ROWS 60

static GwFlow *
make_flow (GwWords *words)
{
  static const GwFlowColumn columns[] = {
    { "#", 2, 0, GW_TEXT_END, FALSE, 1 },
    { "Risk", 8, 1, GW_TEXT_START, FALSE, 3 },
  };
  GwDrawStyle style = { gw_palette_get (GW_PALETTE_PRINT), words, NULL };
  GwFlow *flow = gw_flow_new (&style, 8);

  gw_flow_add_heading (flow, "Heading");
  gw_flow_add_table (flow, columns, G_N_ELEMENTS (columns));
  for (int i = 0; i < N_ROWS; i++)
    {
      const char *cells[] = { "7", i % 3 == 0 ? "a title that is so long that it has to wrap in a narrow column" : "short" };

      if (i % 7 == 0)
        gw_flow_add_span (flow, "Group");
      gw_flow_add_row (flow, cells);
    }
  return flow;
}

static void
test_rows_are_never_cut (void)
{
  g_autoptr(GwWords) words = gw_words_new ("en");

  for (double height = 60; height < 500; height += 13)
    {
      g_autoptr(GwFlow) flow = make_flow (words);
      guint first = 0, n_frames = 0;

      while (first < gw_flow_get_length (flow))
        {
          double used;
          guint end = gw_flow_fill (flow, first, (GwRect) { 0, 0, 120, height }, &used);

          g_assert_cmpuint (end, >, first);
          g_assert_cmpfloat (used, <=, height);
          first = end;
          n_frames++;
        }
      g_assert_cmpuint (n_frames, >, 1);
    }
}

static void
test_heading_stays_with_row (void)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GwFlow) flow = make_flow (words);
  guint end = 0;

  /* 0 heading, 1 head, 2 group, 3 to 9 rows, 10 the next group, 11 its row */
  for (double height = 60; end < 12; height += 1)
    {
      end = gw_flow_fill (flow, 0, (GwRect) { 0, 0, 300, height }, NULL);
      g_assert_cmpuint (end, !=, 2);
      g_assert_cmpuint (end, !=, 3);
      g_assert_cmpuint (end, !=, 11);
    }
}

static void
test_head_comes_again (void)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GwFlow) flow = make_flow (words);
  double head, one;

  /* 1 is the head, 4 a row: it takes more room where it begins a frame. */
  g_assert_cmpuint (gw_flow_fill (flow, 1, (GwRect) { 0, 0, 300, 1 }, &head), ==, 2);
  g_assert_cmpuint (gw_flow_fill (flow, 4, (GwRect) { 0, 0, 300, 1 }, &one), ==, 5);
  g_assert_cmpfloat (one, >, head + 8);
}

static void
test_frame_too_small_still_ends (void)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GwFlow) flow = make_flow (words);
  guint first = 0, n_frames = 0;

  while (first < gw_flow_get_length (flow) && n_frames < 1000)
    {
      first = gw_flow_fill (flow, first, (GwRect) { 0, 0, 30, 1 }, NULL);
      n_frames++;
    }
  g_assert_cmpuint (first, ==, gw_flow_get_length (flow));
}

static void
test_flow_paints_nothing_below_frame (void)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  g_autoptr(GwFlow) flow = make_flow (words);
  GwRect frame = { 10, 20, 150, 200 };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  gw_flow_paint (flow, cr, 0, gw_flow_fill (flow, 0, frame, NULL), frame);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  cairo_surface_destroy (surface);
  g_assert_cmpfloat (height, >, 100);
  g_assert_cmpfloat (x, >=, frame.x - 1);
  g_assert_cmpfloat (y, >=, frame.y - 1);
  g_assert_cmpfloat (x + width, <=, frame.x + frame.width + 1);
  g_assert_cmpfloat (y + height, <=, frame.y + frame.height + 1);
}

static void
test_question_stays_with_answer (void)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  const GwDrawStyle style = { gw_palette_get (GW_PALETTE_PRINT), words, NULL };
  g_autoptr(GwFlow) flow = gw_flow_new (&style, 8);
  double height;

  gw_flow_add_text (flow, "before");
  gw_flow_add_styled (flow, GW_FLOW_LOOK_STRONG, "Question?");
  gw_flow_add_prose (flow, "Answer");
  height = gw_flow_measure (flow, 0, 3, 200);
  g_assert_cmpuint (gw_flow_fill (flow, 0, (GwRect) { 0, 0, 200, height }, NULL), ==, 3);
  g_assert_cmpuint (gw_flow_fill (flow, 0, (GwRect) { 0, 0, 200, height - 1 }, NULL), ==, 1);
}

static void
test_answer_is_not_parted (void)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  const GwDrawStyle style = { gw_palette_get (GW_PALETTE_PRINT), words, NULL };
  g_autoptr(GwFlow) flow = gw_flow_new (&style, 8);
  double height;

  for (guint i = 0; i < 10; i++)
    {
      gw_flow_add_styled (flow, GW_FLOW_LOOK_STRONG, "Question?");
      gw_flow_add_prose (flow, "Answer");
      gw_flow_add_styled (flow, GW_FLOW_LOOK_MUTED, "Owner");
    }
  height = gw_flow_measure (flow, 0, 29, 200);
  g_assert_cmpuint (gw_flow_fill (flow, 0, (GwRect) { 0, 0, 200, height }, NULL), ==, 27);
  /* A long one is parted, or else half of the frame would be empty. */
  height = gw_flow_measure (flow, 0, 5, 200);
  g_assert_cmpuint (gw_flow_fill (flow, 0, (GwRect) { 0, 0, 200, height }, NULL), ==, 5);
}

static void
add_chapter (GwFlow *flow,
             guint   n_lines)
{
  gw_flow_add_break (flow);
  gw_flow_add_styled (flow, GW_FLOW_LOOK_CHAPTER, "Chapter");
  for (guint i = 0; i < n_lines; i++)
    gw_flow_add_text (flow, "text");
}

/* Two chapters in a frame that is just as high as both, or a little less */
static void
check_break (guint    first,
             guint    second,
             double   less,
             gboolean begins)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  const GwDrawStyle style = { gw_palette_get (GW_PALETTE_PRINT), words, NULL };
  g_autoptr(GwFlow) flow = gw_flow_new (&style, 8);
  GwRect frame = { 0, 0, 200, 0 };
  double used;
  guint end;

  add_chapter (flow, first);
  add_chapter (flow, second);
  frame.height = gw_flow_measure (flow, 0, gw_flow_get_length (flow), frame.width) - less;
  end = gw_flow_fill (flow, 0, frame, &used);
  g_assert_cmpfloat (used, <=, frame.height);
  if (begins)
    g_assert_cmpuint (end, ==, first + 1);
  else
    g_assert_cmpuint (end, >, first + 1);
}

static void
test_break_begins_a_frame (void)
{
  check_break (10, 10, 0, FALSE);
  check_break (10, 10, 1, TRUE);
  check_break (2, 20, 1, FALSE);
}

static void
test_prose_has_no_last_line (void)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  const GwDrawStyle style = { gw_palette_get (GW_PALETTE_PRINT), words, NULL };
  g_autoptr(GwFlow) flow = gw_flow_new (&style, 8);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "many words ");
  gw_flow_add_text (flow, text->str);
  gw_flow_add_prose (flow, text->str);
  g_assert_cmpfloat (gw_flow_measure (flow, 1, 2, 100), >, 2 * gw_flow_measure (flow, 0, 1, 100));
}

typedef struct
{
  GCancellable *cancellable;
  guint n_measured;
} Patience;

/* Somebody cancels while the third picture is measured. */
static double
measure_impatiently (gpointer           data,
                     const GwDrawStyle *style,
                     double             size,
                     double             width)
{
  Patience *patience = data;

  if (++patience->n_measured == 3)
    g_cancellable_cancel (patience->cancellable);
  return 100;
}

static void
test_placing_ends_when_cancelled (void)
{
  g_autoptr(GwWords) words = gw_words_new ("en");
  const GwDrawStyle style = { gw_palette_get (GW_PALETTE_PRINT), words, NULL };
  g_autoptr(GwFlow) flow = gw_flow_new (&style, 8);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Patience patience = { cancellable, 0 };
  const GwFlowFigure figure = { measure_impatiently, NULL, &patience, NULL };

  for (guint i = 0; i < 100; i++)
    gw_flow_add_figure (flow, &figure);
  gw_flow_set_cancellable (flow, cancellable);
  for (guint first = 0; first < gw_flow_get_length (flow);)
    first = gw_flow_fill (flow, first, (GwRect) { 0, 0, 200, 150 }, NULL);
  g_assert_cmpuint (patience.n_measured, ==, 3);

  gw_flow_set_cancellable (flow, NULL);
  g_assert_cmpfloat (gw_flow_measure (flow, 0, 100, 200), >, 100 * 100);
  g_assert_cmpuint (patience.n_measured, ==, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/flow/rows-are-never-cut", test_rows_are_never_cut);
  g_test_add_func ("/draw/flow/heading-stays-with-row", test_heading_stays_with_row);
  g_test_add_func ("/draw/flow/question-stays-with-answer", test_question_stays_with_answer);
  g_test_add_func ("/draw/flow/answer-is-not-parted", test_answer_is_not_parted);
  g_test_add_func ("/draw/flow/placing-ends-when-cancelled", test_placing_ends_when_cancelled);
  g_test_add_func ("/draw/flow/break-begins-a-frame-unless-it-fits", test_break_begins_a_frame);
  g_test_add_func ("/draw/flow/prose-has-no-last-line", test_prose_has_no_last_line);
  g_test_add_func ("/draw/flow/head-comes-again", test_head_comes_again);
  g_test_add_func ("/draw/flow/frame-too-small-still-ends", test_frame_too_small_still_ends);
  g_test_add_func ("/draw/flow/paints-nothing-below-frame", test_flow_paints_nothing_below_frame);
  return g_test_run ();
}
