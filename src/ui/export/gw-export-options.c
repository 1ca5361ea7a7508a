/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/export/gw-export-options.h"

#include "session/gw-plan-memory.h"

#define OPTIONS_KEY "export-options"
#define MEMORY_NAME "export"

static GwFormat
find_format (const char *ending)
{
  for (guint format = 0; ending != NULL && format < GW_N_FORMATS; format++)
    if (g_str_equal (gw_format_get_ending (format), ending))
      return format;
  return GW_FORMAT_PDF;
}

/* What cannot be read is as at first: no movement, as most files are for people
 * who never saw the plan before. */
static GwExportOptions *
read_options (GVariant *choices)
{
  GwExportOptions *self = g_new0 (GwExportOptions, 1);
  const char *ending = NULL;
  const char *since = "";

  g_variant_lookup (choices, "format", "&s", &ending);
  g_variant_lookup (choices, "sheet", "s", &self->sheet);
  g_variant_lookup (choices, "language", "s", &self->language);
  g_variant_lookup (choices, "paper", "s", &self->paper);
  g_variant_lookup (choices, "words", "b", &self->in_words);
  g_variant_lookup (choices, "since", "m&s", &since);
  self->format = find_format (ending);
  self->since = g_strdup (since);
  return self;
}

static void
add_text (GVariantDict *choices,
          const char   *name,
          const char   *text)
{
  if (text != NULL)
    g_variant_dict_insert (choices, name, "s", text);
}

static GVariant *
write_options (GwExportOptions *self)
{
  g_auto(GVariantDict) choices = G_VARIANT_DICT_INIT (NULL);

  add_text (&choices, "format", gw_format_get_ending (self->format));
  add_text (&choices, "sheet", self->sheet);
  add_text (&choices, "language", self->language);
  add_text (&choices, "paper", self->paper);
  g_variant_dict_insert (&choices, "words", "b", self->in_words);
  g_variant_dict_insert (&choices, "since", "ms", self->since);
  return g_variant_ref_sink (g_variant_dict_end (&choices));
}

/**
 * gw_export_options_load:
 * @store: the settings of the application
 * @document: an open document
 *
 * Reads what was chosen last for this plan, else by this user.
 *
 * Returns: (transfer full): the options
 */
GwExportOptions *
gw_export_options_load (GSettings  *store,
                        GwDocument *document)
{
  g_autoptr(GVariant) choices = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (store) && GW_IS_DOCUMENT (document), NULL);

  choices = gw_plan_memory_load_choices (document, MEMORY_NAME);
  if (choices == NULL)
    choices = g_settings_get_value (store, OPTIONS_KEY);
  return read_options (choices);
}

/**
 * gw_export_options_remember:
 * @self: options
 * @store: the settings of the application
 * @document: an open document
 *
 * Keeps them for the next time, of this plan and of any other.
 */
void
gw_export_options_remember (GwExportOptions *self,
                            GSettings       *store,
                            GwDocument      *document)
{
  g_autoptr(GVariant) choices = NULL;

  g_return_if_fail (self != NULL && G_IS_SETTINGS (store) && GW_IS_DOCUMENT (document));

  choices = write_options (self);
  g_settings_set_value (store, OPTIONS_KEY, choices);
  gw_plan_memory_keep_choices (document, MEMORY_NAME, choices);
}

/**
 * gw_export_options_free:
 * @self: (transfer full): options
 */
void
gw_export_options_free (GwExportOptions *self)
{
  g_free (self->sheet);
  g_free (self->language);
  g_free (self->paper);
  g_free (self->since);
  g_free (self);
}
