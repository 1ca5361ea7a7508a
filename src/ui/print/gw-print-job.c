/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/gw-print-job.h"

#include <string.h>

/* Longer names are refused by some print servers. */
#define NAME_MAX_BYTES 127

#define SHEET_KEY "gw-sheet"
#define PREVIEW_KEY "gw-preview"

/**
 * gw_print_job_name:
 * @title: what is printed
 *
 * Makes a name for the queue of a printer: one line of plain characters, cut
 * between them.
 *
 * Returns: (transfer full): the name, at most 127 bytes long
 */
char *
gw_print_job_name (const char *title)
{
  g_autofree char *name = gw_text_clean (title, NAME_MAX_BYTES);
  const char *end = name;

  while (*end != '\0' && g_utf8_next_char (end) - name <= NAME_MAX_BYTES)
    end = g_utf8_next_char (end);
  return g_strndup (name, (gsize) (end - name));
}

/* The printer's own margins, where they are known, are the least: nothing may
 * be cut off. They come as the upright sheet has them. */
static void
widen_margins (GtkPrintContext *context,
               GtkPageSetup    *setup)
{
  double top, right, bottom, left;

  if (!gtk_print_context_get_hard_margins (context, &top, &bottom, &left, &right))
    return;
  gtk_page_setup_set_top_margin (setup, MAX (top, gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS)),
                                 GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, MAX (bottom, gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS)),
                                    GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, MAX (left, gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS)),
                                  GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, MAX (right, gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS)),
                                   GTK_UNIT_POINTS);
}

/* Only now is known on what the printer prints. */
static void
printing_begun_cb (GtkPrintOperation *operation,
                   GtkPrintContext   *context,
                   GwSheet           *sheet)
{
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_copy (gtk_print_context_get_page_setup (context));
  GwPaper paper;

  widen_margins (context, setup);
  gw_print_paper_from_setup (setup, &paper);
  gw_sheet_paginate (sheet, &paper, NULL);
  gtk_print_operation_set_n_pages (operation, (int) gw_sheet_get_n_pages (sheet));
}

static void
page_asked_cb (GtkPrintOperation *operation,
               GtkPrintContext   *context,
               int                page,
               GwSheet           *sheet)
{
  gw_sheet_draw_page (sheet, gtk_print_context_get_cairo_context (context), (guint) page);
}

/* The system's dialog may ask for a preview. There is one already, below it: no
 * page is drawn, and the job ends as one that only looked. */
static gboolean
preview_asked_cb (GtkPrintOperation        *operation,
                  GtkPrintOperationPreview *preview,
                  GtkPrintContext          *context,
                  GtkWindow                *parent,
                  gpointer                  data)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_set_data (G_OBJECT (operation), PREVIEW_KEY, GINT_TO_POINTER (TRUE));
  return TRUE;
}

static void
preview_ready_cb (GtkPrintOperation *operation,
                  GtkPrintContext   *context,
                  gpointer           data)
{
  gtk_print_operation_preview_end_preview (GTK_PRINT_OPERATION_PREVIEW (operation));
}

static GtkPrintSettings *
create_settings (const GwPrintOptions *options)
{
  GtkPrintSettings *settings = gtk_print_settings_copy (options->settings);

  gtk_print_settings_set_paper_size (settings, gtk_page_setup_get_paper_size (options->page_setup));
  gtk_print_settings_set_orientation (settings, gtk_page_setup_get_orientation (options->page_setup));
  gtk_print_settings_set_use_color (settings, gw_print_options_get_palette (options) != GW_PALETTE_CHOICE_GREY);
  return settings;
}

/**
 * gw_print_job_new:
 * @sheet: what to print; the job paginates it for the printer's paper
 * @options: on what and how
 *
 * Makes a print operation. It draws on the whole paper, within the margins of
 * the page setup, or those of the printer where they are wider.
 *
 * Returns: (transfer full): the operation, to be run
 */
GtkPrintOperation *
gw_print_job_new (GwSheet              *sheet,
                  const GwPrintOptions *options)
{
  GtkPrintOperation *operation;
  g_autoptr(GtkPrintSettings) settings = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (GW_IS_SHEET (sheet), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  operation = gtk_print_operation_new ();
  settings = create_settings (options);
  name = gw_print_job_name (gw_sheet_get_title (sheet));
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, options->page_setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect_object (operation, "begin-print", G_CALLBACK (printing_begun_cb), sheet, G_CONNECT_DEFAULT);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (page_asked_cb), sheet, G_CONNECT_DEFAULT);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_asked_cb), NULL);
  g_signal_connect (operation, "ready", G_CALLBACK (preview_ready_cb), NULL);
  g_object_set_data_full (G_OBJECT (operation), SHEET_KEY, g_object_ref (sheet), g_object_unref);
  return operation;
}

/**
 * gw_print_job_was_preview:
 * @operation: an operation of gw_print_job_new() that is done
 *
 * Returns: whether the user asked to look at the pages instead of printing them
 */
gboolean
gw_print_job_was_preview (GtkPrintOperation *operation)
{
  g_return_val_if_fail (GTK_IS_PRINT_OPERATION (operation), FALSE);

  return g_object_get_data (G_OBJECT (operation), PREVIEW_KEY) != NULL;
}
