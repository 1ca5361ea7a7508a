/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <string.h>

#include "draw/gw-palette.h"
#include "edit/gw-edit-items.h"
#include "edit/gw-edit-risks.h"
#include "ui/overview/gw-agenda-row.h"
#include "ui/overview/gw-band-tile.h"
#include "ui/overview/gw-overview-page.h"
#include "ui/overview/gw-process-view.h"

static GtkWidget *
show_page (UiFixture *fixture)
{
  GtkWidget *page = GTK_WIDGET (gw_overview_page_new (fixture->history));

  ui_fixture_show (fixture, page);
  ui_settle ();                 /* what lies below the edge comes after the first frame */
  return page;
}

static GtkWidget *
get_tile (GtkWidget *page,
          GwBand     band)
{
  guint nth = band == GW_BAND_NONE ? GW_N_BANDS : (guint) (GW_BAND_CRITICAL - band);

  return ui_find_child (page, GW_TYPE_BAND_TILE, nth);
}

static GwRisk *
get_risk (UiFixture *fixture,
          guint      position)
{
  return gw_list_get (gw_item_get_list (fixture->plan, GW_PLAN_RISKS), position);
}

static void
test_is_freed (UiFixture     *fixture,
               gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);

  g_object_ref (page);
  adw_toast_overlay_set_child (fixture->overlay, NULL);
  ui_assert_freed (page);
}

static void
test_lower_parts_come_after_the_first_frame (UiFixture     *fixture,
                                             gconstpointer  data)
{
  const char *total = "Total 4 = placed 0 + unplaced 4 + closed 0";
  GtkWidget *page = GTK_WIDGET (gw_overview_page_new (fixture->history));

  ui_fixture_show (fixture, page);
  g_assert_null (ui_find_label (page, total));
  ui_settle ();
  g_assert_nonnull (ui_find_label (page, total));

  /* of a high window they are seen at once */
  gtk_window_set_default_size (fixture->window, 900, 1000);
  page = GTK_WIDGET (gw_overview_page_new (fixture->history));
  adw_toast_overlay_set_child (fixture->overlay, page);
  g_assert_nonnull (ui_find_label (page, total));
}

static void
test_counts_risks_by_band (UiFixture     *fixture,
                           gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);

  g_assert_nonnull (ui_find_label (get_tile (page, GW_BAND_NONE), "4"));
  g_assert_nonnull (ui_find_label (page, "Total 4 = placed 0 + unplaced 4 + closed 0"));
  g_assert_nonnull (ui_find_label (page, "No risk has been placed yet."));

  gw_edit_place_risk (fixture->history, get_risk (fixture, 0), GW_PLACEMENT_INHERENT,
                      (GwPosition) { 5, 5 });
  ui_settle ();
  g_assert_nonnull (ui_find_label (get_tile (page, GW_BAND_CRITICAL), "1"));
  g_assert_nonnull (ui_find_label (get_tile (page, GW_BAND_NONE), "3"));
  g_assert_nonnull (ui_find_label (page, "Total 4 = placed 1 + unplaced 3 + closed 0"));
}

/* Whether anything of the page is seen that says @part */
static guint
count_seen (GtkWidget  *page,
            const char *part)
{
  guint n_seen = 0;
  GtkWidget *label;

  for (guint i = 0; (label = ui_find_child (page, GTK_TYPE_LABEL, i)) != NULL; i++)
    n_seen += gtk_widget_is_visible (label) && strstr (gtk_label_get_text (GTK_LABEL (label)), part) != NULL;
  return n_seen;
}

static void
test_says_once_that_there_are_no_risks (UiFixture     *fixture,
                                        gconstpointer  data)
{
  g_autoptr(GPtrArray) risks = g_ptr_array_new ();
  GtkWidget *page;

  for (guint i = 0; i < gw_list_get_length (gw_item_get_list (fixture->plan, GW_PLAN_RISKS)); i++)
    g_ptr_array_add (risks, get_risk (fixture, i));
  gw_edit_delete (fixture->history, risks);
  page = show_page (fixture);
  g_assert_cmpuint (count_seen (page, "The plan has no risks."), ==, 1);
  g_assert_cmpuint (count_seen (page, "No Risks Yet") + count_seen (page, "Total") +
                    count_seen (page, "No risk has been placed yet."), ==, 0);

  gw_edit_add_risk (fixture->history, "Fire");
  ui_settle ();
  g_assert_cmpuint (count_seen (page, "The plan has no risks."), ==, 0);
  g_assert_cmpuint (count_seen (page, "Total 1 = placed 0 + unplaced 1 + closed 0"), ==, 1);
}

static gboolean
is_whole (gpointer tile)
{
  for (guint i = 0; i < 3; i++)
    if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (ui_find_child (tile, GTK_TYPE_LABEL, i)))))
      return FALSE;
  return gtk_widget_get_width (tile) > 0;
}

static void
assert_whole (GtkWidget *page,
              guint      count,
              int        change)
{
  for (int band = GW_BAND_LOW; band <= GW_BAND_CRITICAL; band++)
    gw_band_tile_set (GW_BAND_TILE (get_tile (page, (GwBand) band)), count, change, 1, 4);
  ui_wait (50);
  for (int band = GW_BAND_NONE; band <= GW_BAND_CRITICAL; band++)
    ui_wait_for (is_whole, get_tile (page, (GwBand) band));
}

static void
test_tiles_say_all_at_any_width (UiFixture     *fixture,
                                 gconstpointer  data)
{
  static const int widths[] = { 360, 425, 650, 878, 882 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *page = GTK_WIDGET (gw_overview_page_new (fixture->history));
      GtkWidget *clamp = adw_clamp_new ();

      g_test_message ("%d wide", widths[i]);
      adw_clamp_set_maximum_size (ADW_CLAMP (clamp), widths[i]);
      adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), widths[i]);
      adw_clamp_set_child (ADW_CLAMP (clamp), page);
      ui_fixture_show (fixture, clamp);
      assert_whole (page, 110, 105);
      assert_whole (page, 7, 1);
    }
}

static GdkTexture *
render (GtkWidget *widget)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  GskRenderNode *node;
  GdkTexture *texture;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (renderer, node, NULL);
  gsk_render_node_unref (node);
  return texture;
}

/* The contrast of what stands out most */
static double
get_contrast (GdkTexture *texture,
              GwColor     ground)
{
  gsize stride = (gsize) gdk_texture_get_width (texture) * 4;
  g_autofree guchar *pixels = g_malloc (stride * (gsize) gdk_texture_get_height (texture));
  double most = 0;

  gdk_texture_download (texture, pixels, stride);
  for (gsize i = 0; i < stride * (gsize) gdk_texture_get_height (texture); i += 4)
    {
      GwColor color = { pixels[i + 2] / 255.0, pixels[i + 1] / 255.0, pixels[i] / 255.0, 1 };

      if (pixels[i + 3] == 255)
        most = MAX (most, gw_color_get_contrast (color, ground));
    }
  return most;
}

static void
test_tiles_are_equal_and_clear (UiFixture     *fixture,
                                gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  const GwPalette *palette = gw_palette_get (GW_PALETTE_LIGHT);
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) action = g_simple_action_new ("show-page", G_VARIANT_TYPE_STRING);

  /* Where they lead nowhere, they are pale. */
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (actions));
  ui_wait (300);
  for (int band = GW_BAND_LOW; band <= GW_BAND_CRITICAL; band++)
    {
      GtkWidget *tile = get_tile (page, (GwBand) band);
      GwColor ground = palette->band_fill[band - GW_BAND_LOW];
      double aim = gw_color_get_contrast (palette->band_text[band - GW_BAND_LOW], ground);
      g_autoptr(GdkTexture) texture = render (tile);

      g_assert_cmpint (ABS (gtk_widget_get_width (tile) - gtk_widget_get_width (get_tile (page, GW_BAND_NONE))), <=, 1);
      g_assert_cmpfloat (get_contrast (texture, ground), >=, 0.95 * aim);
    }
}

static void
test_names_the_highest_risk_as_typed (UiFixture     *fixture,
                                      gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GwRisk *risk = get_risk (fixture, 1);

  gw_edit_set_text (fixture->history, risk, GW_RISK_TITLE, "R&D <b>budget</b> < 5 k");
  gw_edit_place_risk (fixture->history, risk, GW_PLACEMENT_INHERENT, (GwPosition) { 4, 5 });
  ui_settle ();
  g_assert_nonnull (ui_find_label (page, "R&D <b>budget</b> < 5 k"));
}

static void
test_lists_what_comes_up (UiFixture     *fixture,
                          gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *row;

  g_assert_nonnull (ui_find_label (page, "Nothing is due in the next four weeks."));
  gw_edit_set_text (fixture->history, get_risk (fixture, 0), GW_RISK_REVIEW_ON, "2026-11-20");
  ui_settle ();
  row = gtk_widget_get_ancestor (ui_find_label (page, "3 days ago"), ADW_TYPE_ACTION_ROW);

  /* the row stays, and with it the focus */
  gtk_widget_grab_focus (row);
  gw_edit_set_text (fixture->history, get_risk (fixture, 0), GW_RISK_REVIEW_ON, "2026-11-30");
  gw_edit_set_text (fixture->history, get_risk (fixture, 0), GW_RISK_TITLE, "Another title");
  ui_settle ();
  g_assert_null (ui_find_label (page, "3 days ago"));
  g_assert_true (gtk_window_get_focus (fixture->window) == row);
  g_assert_nonnull (ui_find_label (row, "Another title"));
  gw_history_undo (fixture->history);
  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_nonnull (ui_find_label (row, "3 days ago"));
  gw_history_undo (fixture->history);
  ui_settle ();
  g_assert_null (ui_find_label (page, "3 days ago"));
}

/* Nine dates: the first eight are listed, and the last is one click away. */
static void
test_shows_all_that_comes_up (UiFixture     *fixture,
                              gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *more;
  GtkWidget *focus;

  for (guint i = 0; i < 4; i++)
    {
      gw_edit_set_text (fixture->history, get_risk (fixture, i), GW_RISK_REVIEW_ON, "2026-11-24");
      gw_edit_set_text (fixture->history, get_risk (fixture, i), GW_RISK_DUE, "2026-11-25");
    }
  ui_settle ();
  g_assert_null (ui_find_label (page, "Show 1 More"));
  gw_edit_set_text (fixture->history, fixture->plan, GW_PLAN_REVIEW_ON, "2026-11-30");
  ui_settle ();
  g_assert_null (ui_find_label (page, "Review of the plan"));
  more = gtk_widget_get_ancestor (ui_find_label (page, "Show 1 More"), GTK_TYPE_BUTTON);
  gtk_widget_grab_focus (more);
  g_signal_emit_by_name (more, "clicked");
  ui_settle ();
  g_assert_false (gtk_widget_get_visible (more));
  focus = gtk_window_get_focus (fixture->window);
  g_assert_nonnull (focus);
  g_assert_nonnull (ui_find_label (focus, "Review of the plan"));
}

static void
test_names_every_stage_of_the_picture (UiFixture     *fixture,
                                       gconstpointer  data)
{
  GtkWidget *view = ui_find_child (show_page (fixture), GW_TYPE_PROCESS_VIEW, 0);
  guint n_buttons = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_assert_true (gtk_widget_get_focusable (child));
      g_assert_nonnull (gtk_widget_get_tooltip_text (child));
      g_assert_cmpint (gtk_widget_get_width (child), >=, 24);
      n_buttons++;
    }
  g_assert_cmpuint (n_buttons, ==, 6);
}

static gboolean
leads_to_first_stage (gpointer view)
{
  GtkWidget *first = gtk_widget_get_first_child (view);
  GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (first));
  const char *stage = g_object_get_data (view, "first-stage");

  return g_str_equal (g_variant_get_string (target, NULL), stage);
}

/* A merge may put the stages into another order. */
static void
test_picture_leads_where_it_shows (UiFixture     *fixture,
                                   gconstpointer  data)
{
  GtkWidget *view = ui_find_child (show_page (fixture), GW_TYPE_PROCESS_VIEW, 0);
  GwList *stages = gw_item_get_list (fixture->plan, GW_PLAN_STAGES);
  GwItem *second = gw_list_get (stages, 1);

  gw_edit_set_text (fixture->history, gw_list_get (stages, 5), GW_STAGE_TITLE, "Looking after it");
  ui_settle ();
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (gtk_widget_get_last_child (view)), "Looking after it"));

  g_object_set_data (G_OBJECT (view), "first-stage", (gpointer) gw_item_get_id (second));
  g_assert_false (leads_to_first_stage (view));
  gw_edit_move (fixture->history, second, stages, 0);
  ui_wait_for (leads_to_first_stage, view);
}

static void
test_is_only_read_when_not_editable (UiFixture     *fixture,
                                     gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *title = ui_find_child (page, GTK_TYPE_TEXT_VIEW, 0);

  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (title)));
  g_object_set (page, "editable", FALSE, NULL);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (title)));
  g_assert_true (gtk_widget_is_sensitive (title));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GROUNDWORK_TODAY", "2026-11-23", TRUE);
  ui_test_init (&argc, &argv);

  ui_add_test ("/ui/overview/is-freed", test_is_freed);
  ui_add_test ("/ui/overview/counts-risks-by-band", test_counts_risks_by_band);
  ui_add_test ("/ui/overview/says-once-that-there-are-no-risks", test_says_once_that_there_are_no_risks);
  ui_add_test ("/ui/overview/tiles-say-all-at-any-width", test_tiles_say_all_at_any_width);
  ui_add_test ("/ui/overview/lower-parts-come-after-the-first-frame", test_lower_parts_come_after_the_first_frame);
  ui_add_test ("/ui/overview/tiles-are-equal-and-clear", test_tiles_are_equal_and_clear);
  ui_add_test ("/ui/overview/names-the-highest-risk-as-typed", test_names_the_highest_risk_as_typed);
  ui_add_test ("/ui/overview/lists-what-comes-up", test_lists_what_comes_up);
  ui_add_test ("/ui/overview/shows-all-that-comes-up", test_shows_all_that_comes_up);
  ui_add_test ("/ui/overview/names-every-stage-of-the-picture", test_names_every_stage_of_the_picture);
  ui_add_test ("/ui/overview/picture-leads-where-it-shows", test_picture_leads_where_it_shows);
  ui_add_test ("/ui/overview/is-only-read-when-not-editable", test_is_only_read_when_not_editable);

  return g_test_run ();
}
