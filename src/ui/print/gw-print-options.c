/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/gw-print-options.h"

#include "session/gw-plan-memory.h"

#define OPTIONS_KEY "print-options"
#define SETTINGS_KEY "print-settings"
#define SETUP_KEY "page-setup"
#define PALETTE_KEY "palette"
#define PAPER_KEY "paper"
#define MEMORY_NAME "print"

/* Half an inch, as gw_paper_init () has it */
#define MARGIN 36.0

static const char *const papers[] = {
  [GW_PAPER_A4] = GTK_PAPER_NAME_A4,
  [GW_PAPER_LETTER] = GTK_PAPER_NAME_LETTER,
  [GW_PAPER_A3] = GTK_PAPER_NAME_A3,
};

static const char *const views[] = {
  [GW_MATRIX_VIEW_INHERENT] = "inherent",
  [GW_MATRIX_VIEW_RESIDUAL] = "residual",
  [GW_MATRIX_VIEW_BOTH] = "both",
  [GW_MATRIX_VIEW_SINCE] = "since",
};

static GKeyFile *
read_key_file (const char *text)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();

  if (*text == '\0' || !g_key_file_load_from_data (file, text, -1, G_KEY_FILE_NONE, NULL))
    return NULL;
  return g_steal_pointer (&file);
}

/* Landscape on the paper that is usual where the user lives. */
static GtkPageSetup *
create_page_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_page_setup_set_top_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, MARGIN, GTK_UNIT_POINTS);
  return setup;
}

/* A sheet without room for anything is not what somebody wants again. */
static gboolean
is_usable (GtkPageSetup *setup)
{
  return gtk_page_setup_get_page_width (setup, GTK_UNIT_POINTS) >= 2 * MARGIN &&
         gtk_page_setup_get_page_height (setup, GTK_UNIT_POINTS) >= 2 * MARGIN;
}

static GtkPageSetup *
read_page_setup (const char *text)
{
  g_autoptr(GKeyFile) file = read_key_file (text);
  g_autoptr(GtkPageSetup) setup = NULL;

  if (file != NULL)
    setup = gtk_page_setup_new_from_key_file (file, NULL, NULL);
  if (setup == NULL || !is_usable (setup))
    return NULL;
  return g_steal_pointer (&setup);
}

/* As text for both stores: gtk_page_setup_to_gvariant () leaks in GTK 4.18 */
static char *
write_page_setup (GtkPageSetup *setup)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();

  gtk_page_setup_to_key_file (setup, file, NULL);
  return g_key_file_to_data (file, NULL, NULL);
}

/* The one that is preferred; without a preference, that of the last time. */
static void
take_preferred_paper (GwPrintOptions *self,
                      GSettings      *store)
{
  g_autofree char *name = g_settings_get_string (store, PAPER_KEY);

  for (guint i = 0; i < GW_N_PAPER_SIZES; i++)
    if (g_strcmp0 (gw_paper_size_get_name (i), name) == 0)
      gw_print_options_set_paper (self, i);
}

static GtkPrintSettings *
load_settings (GSettings *store)
{
  g_autofree char *text = g_settings_get_string (store, SETTINGS_KEY);
  g_autoptr(GKeyFile) file = read_key_file (text);
  GtkPrintSettings *settings = NULL;

  if (file != NULL)
    settings = gtk_print_settings_new_from_key_file (file, NULL, NULL);
  return settings != NULL ? settings : gtk_print_settings_new ();
}

static GwMatrixView
find_view (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i], name) == 0)
      return (GwMatrixView) i;
  return GW_MATRIX_VIEW_BOTH;
}

static guint
find_sheets (const char *const *names)
{
  guint sheets = 0;

  for (guint kind = 0; names != NULL && kind < GW_N_SHEETS; kind++)
    if (g_strv_contains (names, gw_sheet_kind_get_name (kind)))
      sheets |= 1u << kind;
  return sheets != 0 ? sheets : 1u << GW_SHEET_MATRIX;
}

static void
read_choices (GwPrintOptions *self,
              GVariant       *choices)
{
  g_autofree const char **sheets = NULL;
  const char *view = NULL;

  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->since, g_free);
  g_variant_lookup (choices, "sheets", "^a&s", &sheets);
  g_variant_lookup (choices, "language", "s", &self->language);
  g_variant_lookup (choices, "since", "s", &self->since);
  g_variant_lookup (choices, "greyscale", "b", &self->greyscale);
  g_variant_lookup (choices, "view", "&s", &view);
  self->sheets = find_sheets (sheets);
  self->view = find_view (view);
}

static GVariant *
write_choices (GwPrintOptions *self)
{
  GVariantBuilder builder;
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_auto(GStrv) sheets = NULL;

  for (guint kind = 0; kind < GW_N_SHEETS; kind++)
    if ((self->sheets >> kind) & 1)
      g_strv_builder_add (names, gw_sheet_kind_get_name (kind));
  sheets = g_strv_builder_end (names);
  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "sheets", g_variant_new_strv ((const char *const *) sheets, -1));
  if (self->language != NULL)
    g_variant_builder_add (&builder, "{sv}", "language", g_variant_new_string (self->language));
  if (self->since != NULL)
    g_variant_builder_add (&builder, "{sv}", "since", g_variant_new_string (self->since));
  g_variant_builder_add (&builder, "{sv}", "greyscale", g_variant_new_boolean (self->greyscale));
  g_variant_builder_add (&builder, "{sv}", "view", g_variant_new_string (views[self->view]));
  return g_variant_builder_end (&builder);
}

/**
 * gw_print_options_load:
 * @store: the settings of the application
 *
 * Reads what was chosen last; what cannot be read is as at first.
 *
 * Returns: (transfer full): the options
 */
GwPrintOptions *
gw_print_options_load (GSettings *store)
{
  GwPrintOptions *self;
  g_autoptr(GVariant) value = NULL;
  g_autofree char *setup = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (store), NULL);

  self = g_new0 (GwPrintOptions, 1);
  value = g_settings_get_value (store, OPTIONS_KEY);
  read_choices (self, value);
  setup = g_settings_get_string (store, SETUP_KEY);
  self->page_setup = read_page_setup (setup);
  if (self->page_setup == NULL)
    self->page_setup = create_page_setup ();
  take_preferred_paper (self, store);
  gw_print_options_update_palette (self, store);
  self->settings = load_settings (store);
  return self;
}

/**
 * gw_print_options_recall:
 * @self: options
 * @document: an open document
 *
 * Takes what was chosen last for this plan, where anything is known.
 */
void
gw_print_options_recall (GwPrintOptions *self,
                         GwDocument     *document)
{
  g_autoptr(GVariant) choices = gw_plan_memory_load_choices (document, MEMORY_NAME);
  g_autoptr(GtkPageSetup) setup = NULL;
  const char *page = NULL;

  if (choices == NULL)
    return;
  read_choices (self, choices);
  if (g_variant_lookup (choices, SETUP_KEY, "&s", &page))
    setup = read_page_setup (page);
  if (setup != NULL)
    g_set_object (&self->page_setup, setup);
}

/**
 * gw_print_options_remember:
 * @self: options
 * @document: an open document
 *
 * Keeps them for the next time that this plan is printed.
 */
void
gw_print_options_remember (GwPrintOptions *self,
                           GwDocument     *document)
{
  g_autoptr(GVariant) choices = g_variant_ref_sink (write_choices (self));
  g_auto(GVariantDict) all = G_VARIANT_DICT_INIT (choices);
  g_autoptr(GVariant) kept = NULL;
  g_autofree char *setup = write_page_setup (self->page_setup);

  g_variant_dict_insert (&all, SETUP_KEY, "s", setup);
  kept = g_variant_ref_sink (g_variant_dict_end (&all));
  gw_plan_memory_keep_choices (document, MEMORY_NAME, kept);
}

/**
 * gw_print_options_free:
 * @self: (transfer full): options
 */
void
gw_print_options_free (GwPrintOptions *self)
{
  g_object_unref (self->page_setup);
  g_object_unref (self->settings);
  g_free (self->language);
  g_free (self->since);
  g_free (self);
}

/**
 * gw_print_options_save:
 * @self: options
 * @store: the settings of the application
 *
 * Keeps them for the next time.
 */
void
gw_print_options_save (GwPrintOptions *self,
                       GSettings      *store)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *setup = NULL;
  g_autofree char *settings = NULL;

  g_return_if_fail (self != NULL && G_IS_SETTINGS (store));

  g_settings_set_value (store, OPTIONS_KEY, write_choices (self));
  setup = write_page_setup (self->page_setup);
  g_settings_set_string (store, SETUP_KEY, setup);
  gtk_print_settings_to_key_file (self->settings, file, NULL);
  settings = g_key_file_to_data (file, NULL, NULL);
  g_settings_set_string (store, SETTINGS_KEY, settings);
}

/**
 * gw_print_options_set_paper:
 * @self: options
 * @size: a common paper
 *
 * Chooses the paper; orientation and margins stay.
 */
void
gw_print_options_set_paper (GwPrintOptions *self,
                            GwPaperSize     size)
{
  GtkPaperSize *paper = gtk_paper_size_new (papers[size]);

  gtk_page_setup_set_paper_size (self->page_setup, paper);
  gtk_paper_size_free (paper);
}

/**
 * gw_print_options_get_paper:
 * @self: options
 * @size: (out): which common paper it is
 *
 * Returns: whether the paper is a common one
 */
gboolean
gw_print_options_get_paper (GwPrintOptions *self,
                            GwPaperSize    *size)
{
  const char *name = gtk_paper_size_get_name (gtk_page_setup_get_paper_size (self->page_setup));

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_strcmp0 (papers[i], name) == 0)
      {
        *size = (GwPaperSize) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * gw_print_options_set_landscape:
 * @self: options
 * @landscape: whether the long side lies across
 *
 * Turns the paper; its margins stay with its edges.
 */
void
gw_print_options_set_landscape (GwPrintOptions *self,
                                gboolean        landscape)
{
  gtk_page_setup_set_orientation (self->page_setup,
                                  landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
}

/**
 * gw_print_options_is_landscape:
 * @self: options
 *
 * Returns: whether the long side lies across
 */
gboolean
gw_print_options_is_landscape (GwPrintOptions *self)
{
  GtkPageOrientation orientation = gtk_page_setup_get_orientation (self->page_setup);

  return orientation == GTK_PAGE_ORIENTATION_LANDSCAPE ||
         orientation == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE;
}

/**
 * gw_print_options_update_palette:
 * @self: options
 * @store: the settings of the application
 *
 * Takes the colours that are preferred now.
 */
void
gw_print_options_update_palette (GwPrintOptions *self,
                                 GSettings      *store)
{
  g_autofree char *name = g_settings_get_string (store, PALETTE_KEY);

  self->palette = gw_palette_choice_parse (name);
}

/**
 * gw_print_options_get_palette:
 * @self: options
 *
 * Returns: with which colours to print
 */
GwPaletteChoice
gw_print_options_get_palette (const GwPrintOptions *self)
{
  return self->greyscale ? GW_PALETTE_CHOICE_GREY : self->palette;
}

/**
 * gw_print_paper_from_setup:
 * @setup: a page setup
 * @paper: (out caller-allocates): the paper as it is read
 *
 * Turns paper and margins the way the page is read: a page setup keeps its
 * margins as the upright sheet has them.
 */
void
gw_print_paper_from_setup (GtkPageSetup *setup,
                           GwPaper      *paper)
{
  const double top = gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS);
  const double right = gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS);
  const double bottom = gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS);
  const double left = gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS);
  const double width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  const double height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);

  switch (gtk_page_setup_get_orientation (setup))
    {
    case GTK_PAGE_ORIENTATION_LANDSCAPE:
      *paper = (GwPaper) { width, height, left, top, right, bottom };
      break;
    case GTK_PAGE_ORIENTATION_REVERSE_PORTRAIT:
      *paper = (GwPaper) { width, height, bottom, left, top, right };
      break;
    case GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE:
      *paper = (GwPaper) { width, height, right, bottom, left, top };
      break;
    case GTK_PAGE_ORIENTATION_PORTRAIT:
    default:
      *paper = (GwPaper) { width, height, top, right, bottom, left };
      break;
    }
}
