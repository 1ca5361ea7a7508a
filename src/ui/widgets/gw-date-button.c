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
 * Bound to items it changes their due date itself. Without items it shows what
 * [method@DateButton.set_date] said, and #GwDateButton::chosen says what was
 * chosen.
 */
struct _GwDateButton
{
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;
  GPtrArray *items;
  char *date;
  char *title;
  char *placeholder;
  gulong changed_id;

  gboolean updating;            /* calendar and entry follow each other */

  /* Template */
  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  GtkCalendar *calendar;
  GtkEntry *entry;
  GtkWidget *clear;
  GtkWidget *apply;
};

typedef enum
{
  PROP_DATE = 1,
  PROP_TITLE,
  PROP_PLACEHOLDER,
} GwDateButtonProperty;

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_PLACEHOLDER + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwDateButton, gw_date_button, ADW_TYPE_BIN)

static const char *
get_due_of (GwItem *item)
{
  const GwField *field = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), "due");

  return field != NULL ? gw_item_get_text (item, field->index) : NULL;
}

static gboolean
items_differ (GwDateButton *self)
{
  for (guint i = 1; self->items != NULL && i < self->items->len; i++)
    if (g_strcmp0 (get_due_of (self->items->pdata[0]), get_due_of (self->items->pdata[i])) != 0)
      return TRUE;
  return FALSE;
}

static char *
dup_label (GwDateButton *self)
{
  const char *date = gw_date_button_get_date (self);
  g_autofree char *today = NULL;

  if (items_differ (self))
    return g_strdup (_("Several"));
  if (date == NULL)
    return g_strdup (self->placeholder != NULL ? self->placeholder : _("No Due Date"));
  today = gw_today ();
  return gw_date_format_short (gw_ui_words (), date, today);
}

static void
update (GwDateButton *self)
{
  g_autofree char *label = dup_label (self);
  g_autofree char *name =
    g_strdup_printf ("%s: %s", self->title != NULL ? self->title : _("Due"), label);

  gtk_label_set_label (self->label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (gw_date_button_get_date (self) != NULL || self->placeholder != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
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
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, date);
}

static void
popover_shown_cb (GwDateButton *self)
{
  g_autofree char *today = gw_today ();
  const char *date = gw_date_button_get_date (self);

  show_in_calendar (self, is_valid_date (date) ? date : today);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), date != NULL ? date : "");
  gtk_widget_set_sensitive (self->clear, date != NULL || items_differ (self));
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
  g_autoptr(GPtrArray) items = self->items != NULL ? g_ptr_array_ref (self->items) : NULL;

  if (items != NULL)
    gw_edit_set_due (self->history, items, date);
}

static gboolean
gw_date_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GW_DATE_BUTTON (widget)->button));
}

static void
gw_date_button_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GwDateButton *self = GW_DATE_BUTTON (object);

  switch ((GwDateButtonProperty) prop_id)
    {
    case PROP_DATE:
      g_value_set_string (value, gw_date_button_get_date (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_date_button_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GwDateButton *self = GW_DATE_BUTTON (object);

  switch ((GwDateButtonProperty) prop_id)
    {
    case PROP_DATE:
      gw_date_button_set_date (self, g_value_get_string (value));
      break;
    case PROP_TITLE:
      g_set_str (&self->title, g_value_get_string (value));
      update (self);
      break;
    case PROP_PLACEHOLDER:
      g_set_str (&self->placeholder, g_value_get_string (value));
      update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_date_button_dispose (GObject *object)
{
  GwDateButton *self = GW_DATE_BUTTON (object);

  if (self->history != NULL)
    g_clear_signal_handler (&self->changed_id, gw_history_get_plan (self->history));
  g_clear_object (&self->history);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (gw_date_button_parent_class)->dispose (object);
}

static void
gw_date_button_finalize (GObject *object)
{
  GwDateButton *self = GW_DATE_BUTTON (object);

  g_free (self->date);
  g_free (self->title);
  g_free (self->placeholder);

  G_OBJECT_CLASS (gw_date_button_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/widgets/gw-date-button.ui");
  gtk_widget_class_bind_template_child (widget_class, GwDateButton, button);
  gtk_widget_class_bind_template_child (widget_class, GwDateButton, label);
  gtk_widget_class_bind_template_child (widget_class, GwDateButton, popover);
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_date_button_get_property;
  object_class->set_property = gw_date_button_set_property;
  object_class->dispose = gw_date_button_dispose;
  object_class->finalize = gw_date_button_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = gw_date_button_grab_focus;
  install_properties (object_class);
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
  update (self);
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

/**
 * gw_date_button_bind:
 * @self: a date button
 * @history: (nullable): the history of the plan
 * @items: (nullable) (element-type GwItem): items of a class with a due date,
 *   %NULL for a button that only says what was chosen
 *
 * Says whose due date it shows and sets.
 */
void
gw_date_button_bind (GwDateButton *self,
                     GwHistory    *history,
                     GPtrArray    *items)
{
  g_return_if_fail (GW_IS_DATE_BUTTON (self));

  if (self->history != NULL)
    g_clear_signal_handler (&self->changed_id, gw_history_get_plan (self->history));
  g_set_object (&self->history, history);
  if (items != NULL)
    g_ptr_array_ref (items);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items;
  if (history != NULL)
    self->changed_id = g_signal_connect_swapped (gw_history_get_plan (history), "changed",
                                                 G_CALLBACK (update), self);
  update (self);
}

/**
 * gw_date_button_get_date:
 * @self: a date button
 *
 * Returns: (transfer none) (nullable): the date it shows, `YYYY-MM-DD`
 */
const char *
gw_date_button_get_date (GwDateButton *self)
{
  g_return_val_if_fail (GW_IS_DATE_BUTTON (self), NULL);

  if (self->items != NULL)
    return self->items->len > 0 ? get_due_of (self->items->pdata[0]) : NULL;
  return self->date;
}

/**
 * gw_date_button_set_date:
 * @self: a date button without items
 * @date: (nullable): `YYYY-MM-DD`
 *
 * Says which date it shows.
 */
void
gw_date_button_set_date (GwDateButton *self,
                         const char   *date)
{
  g_return_if_fail (GW_IS_DATE_BUTTON (self));

  if (!g_set_str (&self->date, date))
    return;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

/**
 * gw_date_button_popup:
 * @self: a date button
 *
 * Opens the calendar.
 */
void
gw_date_button_popup (GwDateButton *self)
{
  g_return_if_fail (GW_IS_DATE_BUTTON (self));

  gtk_menu_button_popup (self->button);
}
