/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/gw-print-sheets.h"

#include <glib/gi18n.h>

/**
 * GwPrintSheets:
 *
 * Which sheets are printed: a switch for each. One stays on, as nothing at all
 * cannot be printed.
 */
struct _GwPrintSheets
{
  AdwPreferencesGroup parent_instance;

  /* Borrowed: below the group */
  AdwSwitchRow *rows[GW_N_SHEETS];

  guint sheets;
  gboolean filling;
};

typedef enum
{
  PROP_SHEETS = 1,
} GwPrintSheetsProperty;

static GParamSpec *properties[PROP_SHEETS + 1];

G_DEFINE_FINAL_TYPE (GwPrintSheets, gw_print_sheets, ADW_TYPE_PREFERENCES_GROUP)

/* In the order in which they are printed */
static const struct
{
  GwSheetKind kind;
  const char *title;
  const char *subtitle;
} entries[GW_N_SHEETS] = {
  { GW_SHEET_STATUS, N_("Plan status"), N_("Where the plan stands, on one page") },
  { GW_SHEET_MATRIX, N_("Risk matrix"), N_("All risks where they lie, and a list") },
  { GW_SHEET_REGISTER, N_("Risk register"), N_("All risks in a table") },
  { GW_SHEET_PLAN, N_("Whole plan"), N_("Everything, with contents") },
};

static gboolean
is_on (guint sheets,
       guint entry)
{
  return ((sheets >> entries[entry].kind) & 1) != 0;
}

/* The only one cannot be switched off. */
static void
update_rows (GwPrintSheets *self)
{
  const gboolean single = (self->sheets & (self->sheets - 1)) == 0;

  self->filling = TRUE;
  for (guint i = 0; i < GW_N_SHEETS; i++)
    {
      adw_switch_row_set_active (self->rows[i], is_on (self->sheets, i));
      gtk_widget_set_sensitive (GTK_WIDGET (self->rows[i]), !single || !is_on (self->sheets, i));
    }
  self->filling = FALSE;
}

static void
row_switched_cb (GwPrintSheets *self)
{
  guint sheets = 0;

  if (self->filling)
    return;
  for (guint i = 0; i < GW_N_SHEETS; i++)
    if (adw_switch_row_get_active (self->rows[i]))
      sheets |= 1u << entries[i].kind;
  gw_print_sheets_set (self, sheets);
}

static void
gw_print_sheets_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GwPrintSheets *self = GW_PRINT_SHEETS (object);

  switch ((GwPrintSheetsProperty) prop_id)
    {
    case PROP_SHEETS:
      g_value_set_uint (value, self->sheets);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_print_sheets_class_init (GwPrintSheetsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_print_sheets_get_property;

  /**
   * GwPrintSheets:sheets:
   *
   * Which sheets are on, a bit for each #GwSheetKind.
   */
  properties[PROP_SHEETS] =
    g_param_spec_uint ("sheets", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
gw_print_sheets_init (GwPrintSheets *self)
{
  for (guint i = 0; i < GW_N_SHEETS; i++)
    {
      self->rows[i] = g_object_new (ADW_TYPE_SWITCH_ROW, "title", _(entries[i].title),
                                    "subtitle", _(entries[i].subtitle), NULL);
      g_signal_connect_swapped (self->rows[i], "notify::active", G_CALLBACK (row_switched_cb), self);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->rows[i]));
    }
}

/**
 * gw_print_sheets_set:
 * @self: a group
 * @sheets: which sheets are on, a bit for each #GwSheetKind, at least one
 */
void
gw_print_sheets_set (GwPrintSheets *self,
                     guint          sheets)
{
  g_return_if_fail (GW_IS_PRINT_SHEETS (self));
  g_return_if_fail (sheets != 0);

  if (self->sheets == sheets)
    return;
  self->sheets = sheets;
  update_rows (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHEETS]);
}

/**
 * gw_print_sheets_get:
 * @self: a group
 *
 * Returns: which sheets are on, a bit for each #GwSheetKind
 */
guint
gw_print_sheets_get (GwPrintSheets *self)
{
  g_return_val_if_fail (GW_IS_PRINT_SHEETS (self), 0);

  return self->sheets;
}

/**
 * gw_print_sheets_order:
 * @sheets: a bit for each #GwSheetKind
 * @kinds: (out caller-allocates): them, in the order in which they are printed
 *
 * Returns: how many there are
 */
guint
gw_print_sheets_order (guint       sheets,
                       GwSheetKind kinds[GW_N_SHEETS])
{
  guint n_kinds = 0;

  for (guint i = 0; i < GW_N_SHEETS; i++)
    if (is_on (sheets, i))
      kinds[n_kinds++] = entries[i].kind;
  return n_kinds;
}
