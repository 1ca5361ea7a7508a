/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "gw-config.h"
#include "session/gw-document.h"
#include "ui/reviews/gw-review-row.h"
#include "ui/stage/gw-group-row.h"
#include "ui/window/gw-application.h"
#include "ui/window/gw-place.h"
#include "ui/window/gw-plan-view.h"
#include "ui/window/gw-window.h"

/*
 * Every page as somebody may have it who reads large letters, reads from right
 * to left, or wants nothing to move: it comes without a warning, which would be
 * fatal, and asks for no more room than there is.
 */

/* Of every window, as on a phone that lies on its side; and as on one that stands */
#define LEAST_HEIGHT 294
#define HEIGHT 640

typedef struct
{
  const char *path;
  int width;
  int height;
  int text; /* in percent */
  GtkTextDirection direction;
  gboolean animations;
  const char *language; /* of the plan, if not Korean */
} Look;

static const Look looks[] = {
  { "/ui/looks/narrow", 360, LEAST_HEIGHT, 100, GTK_TEXT_DIR_LTR, TRUE },
  { "/ui/looks/wide", 1200, LEAST_HEIGHT, 100, GTK_TEXT_DIR_LTR, TRUE },
  { "/ui/looks/large-text-in-the-narrowest-window", 360, HEIGHT, 200, GTK_TEXT_DIR_LTR, TRUE },
  { "/ui/looks/large-text-in-a-narrow-window", 720, LEAST_HEIGHT, 200, GTK_TEXT_DIR_LTR, TRUE },
  { "/ui/looks/large-text-in-a-wide-window", 1600, LEAST_HEIGHT, 200, GTK_TEXT_DIR_LTR, TRUE },
  { "/ui/looks/narrow-from-right-to-left", 360, LEAST_HEIGHT, 100, GTK_TEXT_DIR_RTL, TRUE },
  { "/ui/looks/wide-from-right-to-left", 1200, LEAST_HEIGHT, 100, GTK_TEXT_DIR_RTL, TRUE },
  { "/ui/looks/without-motion", 900, LEAST_HEIGHT, 100, GTK_TEXT_DIR_LTR, FALSE },
};

static const Look medium = { NULL, 900, 700, 100, GTK_TEXT_DIR_LTR, TRUE, "en" };
static const Look english = { NULL, 360, 1000, 100, GTK_TEXT_DIR_LTR, TRUE, "en" };

static const char *const places[] = {
  GW_PLACE_OVERVIEW, "problem", "data", "training", "validation", "deployment", "monitoring", "1:data",
  GW_PLACE_RISKS, GW_PLACE_REVIEWS, GW_PLACE_CONFLICTS,
};

typedef struct
{
  GSettings *settings;
  GtkWidget *window;
  int dpi;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const Look *look = data;
  GtkSettings *looks_like = gtk_settings_get_default ();
  g_autoptr(GwDocument) document = gw_document_new_sample (look->language != NULL ? look->language : "ko");

  g_object_get (looks_like, "gtk-xft-dpi", &fixture->dpi, NULL);
  g_object_set (looks_like, "gtk-xft-dpi", 96 * 1024 * look->text / 100, "gtk-enable-animations",
                look->animations, NULL);
  gtk_widget_set_default_direction (look->direction);
  fixture->settings = g_settings_new (GW_APP_ID);
  g_settings_reset (fixture->settings, "last-pages");
  g_settings_set_int (fixture->settings, "window-width", look->width);
  g_settings_set_int (fixture->settings, "window-height", look->height);
  fixture->window = GTK_WIDGET (gw_window_new (GTK_APPLICATION (g_application_get_default ()), fixture->settings));
  gw_window_set_document (GW_WINDOW (fixture->window), document);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_settings_reset (fixture->settings, "window-width");
  g_settings_reset (fixture->settings, "window-height");
  g_clear_object (&fixture->settings);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", fixture->dpi, "gtk-enable-animations", TRUE, NULL);
}

static void
test_pages_fit (Fixture       *fixture,
                gconstpointer  data)
{
  const Look *look = data;
  GwPlanView *view = GW_PLAN_VIEW (ui_find_child (fixture->window, GW_TYPE_PLAN_VIEW, 0));
  AdwViewStack *pages = ADW_VIEW_STACK (ui_find_child (fixture->window, ADW_TYPE_VIEW_STACK, 0));

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      int minimum;

      g_assert_true (gw_plan_view_show_page (view, places[i]));
      if (!look->animations)
        g_assert_false (adw_view_stack_get_transition_running (pages));
      ui_settle ();
      gtk_test_widget_wait_for_draw (fixture->window);
      gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_test_message ("%s asks for %d", places[i], minimum);
      g_assert_cmpint (minimum, <=, look->width);
      g_assert_cmpstr (gw_plan_view_get_place (view), ==, places[i]);
    }
}

static void
assert_lies_in (GtkWidget *widget,
                GtkWidget *window)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget) || GTK_IS_BUTTON (widget))
    {
      g_assert_true (gtk_widget_compute_bounds (widget, window, &bounds));
      if (bounds.origin.x < 0 || bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (window))
        g_error ("%s “%s” lies at %.0f to %.0f of %d", G_OBJECT_TYPE_NAME (widget),
                 GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "", (double) bounds.origin.x,
                 (double) (bounds.origin.x + bounds.size.width), gtk_widget_get_width (window));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_lies_in (child, window);
}

static gboolean
has_one_line (GtkWidget *label)
{
  return pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))) == 1;
}

static void
assert_count_on_one_line (GtkWidget *row)
{
  GtkWidget *title = ui_find_child (row, GTK_TYPE_LABEL, 0);
  GtkWidget *count = ui_find_child (row, GTK_TYPE_LABEL, 1);

  g_test_message ("“%s” of %d, and “%s” of %d by %d", gtk_label_get_text (GTK_LABEL (title)), gtk_widget_get_width (title),
                  gtk_label_get_text (GTK_LABEL (count)), gtk_widget_get_width (count), gtk_widget_get_height (row));
  g_assert_true (has_one_line (count));
}

/* Of a heading and how many checks below it are answered, the heading wraps. */
static void
test_counts_stay_on_one_line (Fixture       *fixture,
                              gconstpointer  data)
{
  static const char *const stages[] = { "training", "validation", "deployment", "monitoring" };
  GwPlanView *view = GW_PLAN_VIEW (ui_find_child (fixture->window, GW_TYPE_PLAN_VIEW, 0));
  GtkWidget *page;
  GtkWidget *row;

  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_assert_true (gw_plan_view_show_page (view, stages[i]));
      ui_settle ();
      gtk_test_widget_wait_for_draw (fixture->window);
      page = adw_view_stack_get_visible_child (ADW_VIEW_STACK (ui_find_child (fixture->window, ADW_TYPE_VIEW_STACK, 0)));
      for (guint n = 0; (row = ui_find_child (page, GW_TYPE_GROUP_ROW, n)) != NULL; n++)
        if (gtk_widget_get_mapped (row))
          assert_count_on_one_line (row);
    }
}

static graphene_rect_t
get_bounds_of_label (GtkWidget *row,
                     guint      nth)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (ui_find_child (row, GTK_TYPE_LABEL, nth), row, &bounds));
  return bounds;
}

/* Beside a sidebar there is room for a table. */
static void
test_reviews_are_a_table (Fixture       *fixture,
                          gconstpointer  data)
{
  GwPlanView *view = GW_PLAN_VIEW (ui_find_child (fixture->window, GW_TYPE_PLAN_VIEW, 0));
  GtkWidget *row;
  graphene_rect_t subtitle, count;

  g_assert_true (gw_plan_view_show_page (view, GW_PLACE_REVIEWS));
  ui_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
  row = ui_find_child (fixture->window, GW_TYPE_REVIEW_ROW, 2);
  subtitle = get_bounds_of_label (row, 1);
  count = get_bounds_of_label (row, 2);
  g_assert_cmpfloat (count.origin.x, >=, subtitle.origin.x + subtitle.size.width);
  g_assert_cmpfloat (count.origin.y, <, subtitle.origin.y + subtitle.size.height);
}

/* Nothing in a dialog is cut off at the side, and all buttons can be reached. */
static void
test_dialogs_fit (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char *const actions[] = {
    "win.properties", "win.levels", "win.export", "win.print", "win.record-review", "win.find", "win.compare",
    "win.start-round",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      AdwDialog *dialog;

      g_test_message ("%s", actions[i]);
      g_assert_true (gtk_widget_activate_action (fixture->window, actions[i], NULL));
      ui_settle ();
      gtk_test_widget_wait_for_draw (fixture->window);
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
      g_assert_nonnull (dialog);
      assert_lies_in (GTK_WIDGET (dialog), fixture->window);
      adw_dialog_force_close (dialog);
      ui_settle ();
    }
}

/* Several are gradients where the processor paints, which take long. */
static void
test_frames_have_one_colour (Fixture       *fixture,
                             gconstpointer  data)
{
  GtkWidget *view = ui_find_child (fixture->window, GW_TYPE_PLAN_VIEW, 0);
  g_autoptr(GRegex) several = g_regex_new ("border \\{[^}]*colors: rgb[^ ;]* rgb[^}]*\\}", 0, 0, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *painting = NULL;
      g_autoptr(GMatchInfo) frame = NULL;

      gw_plan_view_show_page (GW_PLAN_VIEW (view), places[i]);
      ui_wait (300);
      painting = ui_dup_painting (view, gtk_widget_get_width (view), gtk_widget_get_height (view));
      if (g_regex_match (several, painting, 0, &frame))
        g_error ("%s: %s", places[i], g_match_info_fetch (frame, 0));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwApplication) application = ui_test_init_application (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    g_test_add (looks[i].path, Fixture, &looks[i], set_up, test_pages_fit, tear_down);
  g_test_add ("/ui/looks/dialogs-fit-large-text", Fixture, &looks[2], set_up, test_dialogs_fit, tear_down);
  g_test_add ("/ui/looks/counts-stay-on-one-line", Fixture, &english, set_up, test_counts_stay_on_one_line, tear_down);
  g_test_add ("/ui/looks/frames-have-one-colour", Fixture, &medium, set_up, test_frames_have_one_colour, tear_down);
  g_test_add ("/ui/looks/reviews-are-a-table", Fixture, &medium, set_up, test_reviews_are_a_table, tear_down);
  return g_test_run ();
}
