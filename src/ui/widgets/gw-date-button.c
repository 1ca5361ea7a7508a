/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-date-button.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "gw-config.h"
#include "ui/widgets/gw-today.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-dates.h"

/**
 * GwDateButton:
 *
 * Shows a date and lets people choose another from a calendar, type it or
 * clear it.
 *
 * Bound to items it changes their due date itself. Without items
 * #GwDateButton::chosen says what was chosen.
 */
struct _GwDateButton
{
  GwFieldButton parent_instance;

  gboolean updating;            /* calendar and entry follow each other */

  /* Template */
  GtkCalendar *calendar;
  GtkEntry *entry;
  GtkWidget *clear;
  GtkWidget *apply;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwDateButton, gw_date_button, GW_TYPE_FIELD_BUTTON)

static char *
gw_date_button_make_label (GwFieldButton *field,
                           const char    *date)
{
  g_autofree char *today = gw_today ();

  return gw_date_format_short (gw_ui_words (), date, today);
}

static void
show_in_calendar (GwDateButton *self,
                  const char   *text)
{
  g_autoptr(GDateTime) day = NULL;
  GDate date;

  if (!gw_date_parse (text, &date))
    return;
  day = g_date_time_new_local (g_date_get_year (&date), g_date_get_month (&date),
                               g_date_get_day (&date), 12, 0, 0);
  if (day == NULL)
    return;
  self->updating = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->updating = FALSE;
}

static gboolean
is_valid_date (const char *text)
{
  GDate date;

  return gw_date_parse (text, &date);
}

static void
choose (GwDateButton *self,
        const char   *date)
{
  gw_field_button_popdown (GW_FIELD_BUTTON (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, date);
}

static void
popover_shown_cb (GwDateButton *self)
{
  g_autofree char *today = gw_today ();
  const char *date = gw_field_button_get_value (GW_FIELD_BUTTON (self));

  show_in_calendar (self, is_valid_date (date) ? date : today);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), date != NULL ? date : "");
  gtk_widget_set_sensitive (self->clear, date != NULL ||
                            gw_field_button_is_mixed (GW_FIELD_BUTTON (self)));
  gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
}

/* A typed date leads the calendar there; what is no date cannot be applied. */
static void
entry_changed_cb (GwDateButton *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  gboolean valid = is_valid_date (text);

  gtk_widget_set_sensitive (self->apply, valid);
  if (valid && !self->updating)
    show_in_calendar (self, text);
}

static void
take_calendar (GwDateButton *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (day, "%F");

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->updating = FALSE;
}

static void
day_selected_cb (GwDateButton *self)
{
  if (!self->updating)
    take_calendar (self);
}

static void
apply_cb (GwDateButton *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (is_valid_date (text))
    {
      g_autofree char *date = g_strdup (text);

      choose (self, date);
    }
}

static void
clear_cb (GwDateButton *self)
{
  choose (self, NULL);
}

static void
apply_later_cb (gpointer data)
{
  g_autoptr(GwDateButton) self = data;

  take_calendar (self);
  apply_cb (self);
}

/* The calendar says "day-selected" for a change of its month too, so a click
 * ends the choice only where it hits a day. */
static void
calendar_released_cb (GwDateButton *self,
                      int           n_press,
                      double        x,
                      double        y)
{
  GtkWidget *hit = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (hit != NULL && gtk_widget_has_css_class (hit, "day-number"))
    g_idle_add_once (apply_later_cb, g_object_ref (self));
}

static void
gw_date_button_chosen (GwDateButton *self,
                       const char   *date)
{
  GwFieldButton *field = GW_FIELD_BUTTON (self);
  g_autoptr(GPtrArray) items = gw_field_button_dup_items (field);

  if (items != NULL)
    gw_edit_set_due (gw_field_button_get_history (field), items, date);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/widgets/gw-date-button.ui");
  gtk_widget_class_bind_template_child (widget_class, GwDateButton, calendar);
  gtk_widget_class_bind_template_child (widget_class, GwDateButton, entry);
  gtk_widget_class_bind_template_child (widget_class, GwDateButton, clear);
  gtk_widget_class_bind_template_child (widget_class, GwDateButton, apply);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_released_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
gw_date_button_class_init (GwDateButtonClass *klass)
{
  GwFieldButtonClass *field_class = GW_FIELD_BUTTON_CLASS (klass);

  field_class->field = "due";
  field_class->title = N_("Due");
  field_class->nothing = N_("No Due Date");
  field_class->nothing_else = N_("No Date");
  field_class->make_label = gw_date_button_make_label;
  bind_template (GTK_WIDGET_CLASS (klass));

  /**
   * GwDateButton::chosen:
   * @self: the button
   * @date: (nullable): `YYYY-MM-DD`, %NULL for none
   *
   * A date was chosen. Bound to items, the button then makes the change.
   */
  signals[SIGNAL_CHOSEN] =
    g_signal_new_class_handler ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                G_CALLBACK (gw_date_button_chosen), NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
gw_date_button_init (GwDateButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_date_button_new:
 *
 * Returns: (transfer floating): a button without a date
 */
GtkWidget *
gw_date_button_new (void)
{
  return g_object_new (GW_TYPE_DATE_BUTTON, NULL);
}
