/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-owner-button.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "gw-config.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-owner-choice.h"

/**
 * GwOwnerButton:
 *
 * Shows an owner and lets people choose another: somebody of the plan, nobody,
 * or a new name, which becomes a person in the same step.
 *
 * Bound to items it changes their owner itself. Without items it shows what
 * [method@OwnerButton.set_owner] said, and #GwOwnerButton::chosen says what
 * was chosen.
 */
struct _GwOwnerButton
{
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;
  GPtrArray *items;
  GListStore *choices;
  char *owner;
  char *placeholder;
  gulong changed_id;

  gboolean allow_new;
  gboolean allow_nobody;

  /* Template */
  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  GtkSearchEntry *search;
  GtkListView *list;
  GtkSingleSelection *selection;
};

typedef enum
{
  PROP_OWNER = 1,
  PROP_PLACEHOLDER,
  PROP_ALLOW_NEW,
  PROP_ALLOW_NOBODY,
} GwOwnerButtonProperty;

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_ALLOW_NOBODY + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwOwnerButton, gw_owner_button, ADW_TYPE_BIN)

static const char *
get_owner_of (GwItem *item)
{
  const GwField *field = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), "owner");

  return field != NULL ? gw_item_get_text (item, field->index) : NULL;
}

static gboolean
items_differ (GwOwnerButton *self)
{
  for (guint i = 1; self->items != NULL && i < self->items->len; i++)
    if (g_strcmp0 (get_owner_of (self->items->pdata[0]), get_owner_of (self->items->pdata[i])) != 0)
      return TRUE;
  return FALSE;
}

static char *
dup_label (GwOwnerButton *self)
{
  const char *owner = gw_owner_button_get_owner (self);

  if (items_differ (self))
    return g_strdup (_("Several"));
  if (owner != NULL && self->history != NULL)
    return gw_ui_person_label (gw_history_get_plan (self->history), owner);
  return g_strdup (self->placeholder != NULL ? self->placeholder : _("No Owner"));
}

static void
update (GwOwnerButton *self)
{
  g_autofree char *label = dup_label (self);
  g_autofree char *name = g_strdup_printf ("%s: %s", _("Owner"), label);

  gtk_label_set_label (self->label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (gw_owner_button_get_owner (self) != NULL || self->placeholder != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
}

static void
list_choices (GwOwnerButton *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));
  GwOwnerChoiceFlags flags = 0;

  if (self->history == NULL)
    return;
  if (self->allow_new)
    flags |= GW_OWNER_CHOICE_NEW;
  if (self->allow_nobody)
    flags |= GW_OWNER_CHOICE_NOBODY;
  gw_owner_choice_list (self->choices, gw_history_get_plan (self->history), typed, flags);
  gtk_single_selection_set_selected (self->selection,
                                     *typed != '\0' ? 0 : GTK_INVALID_LIST_POSITION);
}

static void
choose (GwOwnerButton *self,
        guint          position)
{
  g_autoptr(GwOwnerChoice) choice =
    g_list_model_get_item (G_LIST_MODEL (self->choices), position);

  if (choice == NULL)
    return;
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, gw_owner_choice_get_person (choice),
                 gw_owner_choice_get_new_name (choice));
}

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static void
popover_shown_cb (GwOwnerButton *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  list_choices (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
search_changed_cb (GwOwnerButton *self)
{
  list_choices (self);
}

static void
search_activated_cb (GwOwnerButton *self)
{
  choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
search_stopped_cb (GwOwnerButton *self)
{
  gtk_popover_popdown (self->popover);
}

/* Up and Down walk the list while the text keeps the focus. */
static gboolean
search_key_pressed_cb (GwOwnerButton   *self,
                       guint            keyval,
                       guint            keycode,
                       GdkModifierType  state)
{
  guint n_choices = g_list_model_get_n_items (G_LIST_MODEL (self->choices));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_Up) || n_choices == 0)
    return GDK_EVENT_PROPAGATE;
  if (selected == GTK_INVALID_LIST_POSITION)
    selected = keyval == GDK_KEY_Down ? 0 : n_choices - 1;
  else if (keyval == GDK_KEY_Down)
    selected = MIN (selected + 1, n_choices - 1);
  else
    selected = selected > 0 ? selected - 1 : 0;
  gtk_list_view_scroll_to (self->list, selected, GTK_LIST_SCROLL_SELECT, NULL);
  return GDK_EVENT_STOP;
}

static void
choice_activated_cb (GwOwnerButton *self,
                     guint          position)
{
  choose (self, position);
}

static void
gw_owner_button_chosen (GwOwnerButton *self,
                        const char    *person,
                        const char    *new_name)
{
  g_autoptr(GPtrArray) items = self->items != NULL ? g_ptr_array_ref (self->items) : NULL;

  if (items == NULL)
    return;
  if (new_name != NULL)
    gw_edit_set_new_owner (self->history, items, new_name);
  else
    gw_edit_set_owner (self->history, items, person);
}

static gboolean
gw_owner_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GW_OWNER_BUTTON (widget)->button));
}

static void
gw_owner_button_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GwOwnerButton *self = GW_OWNER_BUTTON (object);

  switch ((GwOwnerButtonProperty) prop_id)
    {
    case PROP_OWNER:
      g_value_set_string (value, gw_owner_button_get_owner (self));
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_ALLOW_NEW:
      g_value_set_boolean (value, self->allow_new);
      break;
    case PROP_ALLOW_NOBODY:
      g_value_set_boolean (value, self->allow_nobody);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_owner_button_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GwOwnerButton *self = GW_OWNER_BUTTON (object);

  switch ((GwOwnerButtonProperty) prop_id)
    {
    case PROP_OWNER:
      gw_owner_button_set_owner (self, g_value_get_string (value));
      break;
    case PROP_PLACEHOLDER:
      g_set_str (&self->placeholder, g_value_get_string (value));
      update (self);
      break;
    case PROP_ALLOW_NEW:
      self->allow_new = g_value_get_boolean (value);
      break;
    case PROP_ALLOW_NOBODY:
      self->allow_nobody = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_owner_button_dispose (GObject *object)
{
  GwOwnerButton *self = GW_OWNER_BUTTON (object);

  if (self->history != NULL)
    g_clear_signal_handler (&self->changed_id, gw_history_get_plan (self->history));
  g_clear_object (&self->history);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (gw_owner_button_parent_class)->dispose (object);
}

static void
gw_owner_button_finalize (GObject *object)
{
  GwOwnerButton *self = GW_OWNER_BUTTON (object);

  g_free (self->owner);
  g_free (self->placeholder);

  G_OBJECT_CLASS (gw_owner_button_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_OWNER] = g_param_spec_string ("owner", NULL, NULL, NULL, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_ALLOW_NEW] = g_param_spec_boolean ("allow-new", NULL, NULL, TRUE, flags);
  properties[PROP_ALLOW_NOBODY] = g_param_spec_boolean ("allow-nobody", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GW_TYPE_OWNER_CHOICE);
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/widgets/gw-owner-button.ui");
  gtk_widget_class_bind_template_child (widget_class, GwOwnerButton, button);
  gtk_widget_class_bind_template_child (widget_class, GwOwnerButton, label);
  gtk_widget_class_bind_template_child (widget_class, GwOwnerButton, popover);
  gtk_widget_class_bind_template_child (widget_class, GwOwnerButton, search);
  gtk_widget_class_bind_template_child (widget_class, GwOwnerButton, list);
  gtk_widget_class_bind_template_child (widget_class, GwOwnerButton, selection);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_activated_cb);
}

static void
gw_owner_button_class_init (GwOwnerButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_owner_button_get_property;
  object_class->set_property = gw_owner_button_set_property;
  object_class->dispose = gw_owner_button_dispose;
  object_class->finalize = gw_owner_button_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = gw_owner_button_grab_focus;
  install_properties (object_class);
  bind_template (GTK_WIDGET_CLASS (klass));

  /**
   * GwOwnerButton::chosen:
   * @self: the button
   * @person: (nullable): the id of the person, %NULL for nobody and a new one
   * @new_name: (nullable): the name of a new person
   *
   * Somebody was chosen. Bound to items, the button then makes the change.
   */
  signals[SIGNAL_CHOSEN] =
    g_signal_new_class_handler ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                G_CALLBACK (gw_owner_button_chosen), NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
gw_owner_button_init (GwOwnerButton *self)
{
  self->allow_new = TRUE;
  self->allow_nobody = TRUE;
  self->choices = g_list_store_new (GW_TYPE_OWNER_CHOICE);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->choices));
  update (self);
}

/**
 * gw_owner_button_new:
 *
 * Returns: (transfer floating): a button of no plan yet
 */
GtkWidget *
gw_owner_button_new (void)
{
  return g_object_new (GW_TYPE_OWNER_BUTTON, NULL);
}

/**
 * gw_owner_button_bind:
 * @self: an owner button
 * @history: (nullable): the history of the plan whose people can be chosen
 * @items: (nullable) (element-type GwItem): items of a class with an owner,
 *   %NULL for a button that only says what was chosen
 *
 * Says whose owner it shows and sets.
 */
void
gw_owner_button_bind (GwOwnerButton *self,
                      GwHistory     *history,
                      GPtrArray     *items)
{
  g_return_if_fail (GW_IS_OWNER_BUTTON (self));

  if (self->history != NULL)
    g_clear_signal_handler (&self->changed_id, gw_history_get_plan (self->history));
  g_set_object (&self->history, history);
  if (items != NULL)
    g_ptr_array_ref (items);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items;
  /* Names and roles of people change too. */
  if (history != NULL)
    self->changed_id = g_signal_connect_swapped (gw_history_get_plan (history), "changed",
                                                 G_CALLBACK (update), self);
  update (self);
}

/**
 * gw_owner_button_get_owner:
 * @self: an owner button
 *
 * Returns: (transfer none) (nullable): the id of the person it shows
 */
const char *
gw_owner_button_get_owner (GwOwnerButton *self)
{
  g_return_val_if_fail (GW_IS_OWNER_BUTTON (self), NULL);

  if (self->items != NULL)
    return self->items->len > 0 ? get_owner_of (self->items->pdata[0]) : NULL;
  return self->owner;
}

/**
 * gw_owner_button_set_owner:
 * @self: an owner button without items
 * @owner: (nullable): the id of a person
 *
 * Says whom it shows.
 */
void
gw_owner_button_set_owner (GwOwnerButton *self,
                           const char    *owner)
{
  g_return_if_fail (GW_IS_OWNER_BUTTON (self));

  if (!g_set_str (&self->owner, owner))
    return;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWNER]);
}

/**
 * gw_owner_button_popup:
 * @self: an owner button
 *
 * Opens the choice.
 */
void
gw_owner_button_popup (GwOwnerButton *self)
{
  g_return_if_fail (GW_IS_OWNER_BUTTON (self));

  gtk_menu_button_popup (self->button);
}
