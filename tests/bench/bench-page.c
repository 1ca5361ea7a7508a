/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "bench-plans.h"
#include "bench-report.h"
#include "draw/gw-export.h"
#include "edit/gw-edit-risks.h"

/*
 * The matrix on a page as PDF, against cairo and pango setting the titles of the
 * same risks on a page, one below the other.
 */

#define N_RISKS 100

static void
make_page (gpointer data)
{
  BenchFixture *fixture = data;
  g_autoptr(GwWords) words = gw_words_new ("ko");
  GwSheetOptions options = { .words = words, .today = "2026-11-23", .view = GW_MATRIX_VIEW_BOTH };
  g_autoptr(GwSheet) sheet = gw_sheet_new (fixture->plan, GW_SHEET_MATRIX, &options);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  GwPaper paper;

  gw_paper_init (&paper, GW_PAPER_A4, TRUE);
  gw_sheet_paginate (sheet, &paper, NULL);
  bytes = gw_export_pdf (sheet, &error);
  g_assert_no_error (error);
}

static cairo_status_t
count_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
set_title (cairo_t    *cairo,
           const char *title,
           guint       line)
{
  g_autoptr(PangoLayout) layout = pango_cairo_create_layout (cairo);
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string (GW_DRAW_FAMILIES " 6");

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, title, -1);
  cairo_move_to (cairo, 36, 36 + line * 5);
  pango_cairo_show_layout (cairo, layout);
}

static void
set_titles (gpointer data)
{
  BenchFixture *fixture = data;
  GwList *risks = gw_item_get_list (fixture->plan, GW_PLAN_RISKS);
  gsize size = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_bytes, &size, 842, 595);
  cairo_t *cairo = cairo_create (surface);

  for (guint i = 0; i < gw_list_get_length (risks); i++)
    set_title (cairo, gw_item_get_text (gw_list_get (risks, i), GW_RISK_TITLE), i);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (size, >, 0);
}

int
main (void)
{
  g_autoptr(BenchReport) report = bench_report_new ("page");
  BenchFixture fixture;

  bench_fixture_init (&fixture, N_RISKS);
  bench_report_compare (report, &(BenchPair) {
    .line = { .id = "matrix", .name = "Matrix of 100 risks on a page, as PDF",
              .against = "pango and cairo set their titles on a page" },
    .ours = make_page, .floor = set_titles, .data = &fixture,
  });
  bench_fixture_clear (&fixture);
  return 0;
}
