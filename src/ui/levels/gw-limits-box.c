/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/levels/gw-limits-box.h"

#include <glib/gi18n.h>

#include "gw-config.h"
#include "ui/widgets/gw-css-class.h"

#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-numbers.h"

/* What is typed and no number */
#define NO_NUMBER (-1)

/**
 * GwLimitsBox:
 *
 * Edits where the bands end and the appetite. It takes any number: one that
 * cannot be stays as it was typed, and its row says why.
 */
struct _GwLimitsBox
{
  AdwBin parent_instance;

  /* Template */
  AdwSpinRow *low_row;
  AdwSpinRow *medium_row;
  AdwSpinRow *high_row;
  AdwActionRow *critical_row;
  AdwSpinRow *appetite_row;

  gboolean updating;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwLimitsBox, gw_limits_box, ADW_TYPE_BIN)

static AdwSpinRow *
get_row (GwLimitsBox *self,
         guint        nth)
{
  AdwSpinRow *rows[GW_N_LIMITS] = { self->low_row, self->medium_row, self->high_row, self->appetite_row };

  return rows[nth];
}

/* The value of a row is known when the focus leaves it, its text at once. */
static int
read_row (AdwSpinRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 0, 999, &number, NULL))
    return NO_NUMBER;
  return (int) number;
}

static char *
dup_scores (int low,
            int high)
{
  g_autofree char *range = gw_number_format_range (gw_ui_words (), low, high);

  /* Translators: %s is a range as in 5–9 */
  return g_strdup_printf (_("Scores %s"), range);
}

static char *
dup_fault (const GwLimits *limits,
           guint           nth)
{
  int low, high;

  gw_limits_get_room (nth, &low, &high);
  if (gw_limits_find_fault (limits, nth) == GW_LIMIT_NOT_ABOVE)
    /* Translators: the end of the band below: its name and its highest score */
    return g_strdup_printf (_("Has to be above %s (%d)"), gw_ui_band_label ((GwBand) (GW_BAND_LOW + nth - 1)),
                            limits->bands[nth - 1]);
  return g_strdup_printf (_("A number from %d to %d"), low, high);
}

static char *
dup_subtitle (const GwLimits *limits,
              guint           nth)
{
  int low, high;

  if (nth == GW_LIMIT_APPETITE)
    return g_strdup (limits->appetite > 0 ? "" : _("Not settled: no risk is above it"));
  if (nth > 0 && gw_limits_find_fault (limits, nth - 1) != GW_LIMIT_FINE)
    return g_strdup ("");
  gw_limits_get_range (limits, (GwBand) (GW_BAND_LOW + nth), &low, &high);
  return dup_scores (low, high);
}

static void
show_row (AdwSpinRow     *row,
          const GwLimits *limits,
          guint           nth)
{
  gboolean wrong = gw_limits_find_fault (limits, nth) != GW_LIMIT_FINE;
  g_autofree char *subtitle = wrong ? dup_fault (limits, nth) : dup_subtitle (limits, nth);
  GtkEditable *spin = gtk_editable_get_delegate (GTK_EDITABLE (row));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gw_set_css_class (GTK_WIDGET (row), "error", wrong);
  gtk_accessible_update_state (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

static void
show (GwLimitsBox *self)
{
  GwLimits limits = gw_limits_box_get (self);
  guint last = GW_LIMIT_APPETITE - 1;
  g_autofree char *critical = gw_limits_find_fault (&limits, last) == GW_LIMIT_FINE
                              ? dup_scores (limits.bands[last] + 1, GW_LEVELS * GW_LEVELS) : g_strdup ("");

  for (guint nth = 0; nth < GW_N_LIMITS; nth++)
    show_row (get_row (self, nth), &limits, nth);
  adw_action_row_set_subtitle (self->critical_row, critical);
}

static void
changed_cb (GwLimitsBox *self)
{
  if (self->updating)
    return;
  show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
gw_limits_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_LIMITS_BOX);

  G_OBJECT_CLASS (gw_limits_box_parent_class)->dispose (object);
}

static void
gw_limits_box_class_init (GwLimitsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_limits_box_dispose;

  /**
   * GwLimitsBox::changed:
   * @self: the box
   *
   * Another number stands in a row, or none.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/levels/gw-limits-box.ui");
  gtk_widget_class_bind_template_child (widget_class, GwLimitsBox, low_row);
  gtk_widget_class_bind_template_child (widget_class, GwLimitsBox, medium_row);
  gtk_widget_class_bind_template_child (widget_class, GwLimitsBox, high_row);
  gtk_widget_class_bind_template_child (widget_class, GwLimitsBox, critical_row);
  gtk_widget_class_bind_template_child (widget_class, GwLimitsBox, appetite_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
gw_limits_box_init (GwLimitsBox *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
}

/**
 * gw_limits_box_set:
 * @self: a box
 * @limits: what it begins with
 *
 * Fills it, without a signal.
 */
void
gw_limits_box_set (GwLimitsBox    *self,
                   const GwLimits *limits)
{
  g_return_if_fail (GW_IS_LIMITS_BOX (self));

  self->updating = TRUE;
  for (guint nth = 0; nth < GW_N_LIMITS; nth++)
    adw_spin_row_set_value (get_row (self, nth),
                            nth == GW_LIMIT_APPETITE ? limits->appetite : limits->bands[nth]);
  self->updating = FALSE;
  show (self);
}

/**
 * gw_limits_box_get:
 * @self: a box
 *
 * Returns: what stands in it, see [func@limits_is_valid]; -1 for what is no
 *   number
 */
GwLimits
gw_limits_box_get (GwLimitsBox *self)
{
  GwLimits limits = { 0 };

  g_return_val_if_fail (GW_IS_LIMITS_BOX (self), limits);

  for (guint nth = 0; nth < GW_LIMIT_APPETITE; nth++)
    limits.bands[nth] = read_row (get_row (self, nth));
  limits.appetite = read_row (self->appetite_row);
  return limits;
}
