/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-register-settings.h"

#include "gw-config.h"

/* The columns of the register as the user likes them, kept by their names, so
 * that columns may come and go in later versions. */

#define HIDDEN_KEY "register-columns"
#define WIDTHS_KEY "register-widths"
#define MIN_WIDTH 32
#define MAX_WIDTH 2000

/* NULL where the settings are not installed */
static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema =
    source != NULL ? g_settings_schema_source_lookup (source, GW_APP_ID, TRUE) : NULL;

  if (schema == NULL || !g_settings_schema_has_key (schema, WIDTHS_KEY))
    return NULL;
  return g_settings_new_full (schema, NULL, NULL);
}

static void
load_hidden (GwRegisterSettings *self,
             GSettings          *settings)
{
  g_auto(GStrv) hidden = g_settings_get_strv (settings, HIDDEN_KEY);

  for (guint i = 0; i < GW_N_COLUMNS; i++)
    self->hidden[i] = i != GW_COLUMN_RISK &&
                      g_strv_contains ((const char *const *) hidden, gw_register_column_get_id (i));
}

static void
load_widths (GwRegisterSettings *self,
             GSettings          *settings)
{
  g_autoptr(GVariant) widths = g_settings_get_value (settings, WIDTHS_KEY);

  for (guint i = 0; i < GW_N_COLUMNS; i++)
    if (g_variant_lookup (widths, gw_register_column_get_id (i), "i", &self->widths[i]))
      self->widths[i] = CLAMP (self->widths[i], MIN_WIDTH, MAX_WIDTH);
}

/**
 * gw_register_settings_load:
 * @self: (out caller-allocates): return location
 *
 * Reads how the user likes the columns.
 */
void
gw_register_settings_load (GwRegisterSettings *self)
{
  g_autoptr(GSettings) settings = open_settings ();

  for (guint i = 0; i < GW_N_COLUMNS; i++)
    {
      self->hidden[i] = FALSE;
      self->widths[i] = GW_REGISTER_AUTO_WIDTH;
    }
  if (settings == NULL)
    return;

  load_hidden (self, settings);
  load_widths (self, settings);
}

/**
 * gw_register_settings_save:
 * @self: how the user likes the columns
 *
 * Keeps it for the next time.
 */
void
gw_register_settings_save (const GwRegisterSettings *self)
{
  g_autoptr(GSettings) settings = open_settings ();
  g_autoptr(GPtrArray) hidden = g_ptr_array_new ();
  GVariantBuilder widths = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{si}"));

  for (guint i = 0; i < GW_N_COLUMNS; i++)
    {
      if (self->hidden[i])
        g_ptr_array_add (hidden, (gpointer) gw_register_column_get_id (i));
      if (self->widths[i] > 0)
        g_variant_builder_add (&widths, "{si}", gw_register_column_get_id (i), self->widths[i]);
    }
  g_ptr_array_add (hidden, NULL);

  if (settings != NULL)
    {
      g_settings_set_strv (settings, HIDDEN_KEY, (const char *const *) hidden->pdata);
      g_settings_set_value (settings, WIDTHS_KEY, g_variant_builder_end (&widths));
    }
  else
    {
      g_variant_builder_clear (&widths);
    }
}
