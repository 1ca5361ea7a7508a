/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-owner-button.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "gw-config.h"
#include "plan/gw-person.h"
#include "ui/widgets/gw-alert.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-owner-choice.h"

/**
 * GwOwnerButton:
 *
 * Shows an owner and lets people choose another: somebody of the plan, nobody,
 * or a new name, which becomes a person in the same step.
 *
 * Bound to items it changes their owner itself. Without items
 * #GwOwnerButton::chosen says what was chosen. Of a draft that is not in the plan
 * yet, such as a dialog fills, it follows who leaves the plan meanwhile.
 */
struct _GwOwnerButton
{
  GwFieldButton parent_instance;

  /* Owned */
  GListStore *choices;

  gboolean allow_new;
  gboolean allow_nobody;
  gboolean draft;

  /* Template */
  GtkSearchEntry *search;
  GtkListView *list;
  GtkSingleSelection *selection;
};

typedef enum
{
  PROP_ALLOW_NEW = 1,
  PROP_ALLOW_NOBODY,
  PROP_DRAFT,
} GwOwnerButtonProperty;

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_DRAFT + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwOwnerButton, gw_owner_button, GW_TYPE_FIELD_BUTTON)

static gboolean
is_gone (GwOwnerButton *self)
{
  GwFieldButton *field = GW_FIELD_BUTTON (self);
  const char *person = gw_field_button_get_value (field);
  GwHistory *history = gw_field_button_get_history (field);

  return self->draft && person != NULL && history != NULL &&
         gw_plan_find_typed (gw_history_get_plan (history), person, GW_TYPE_PERSON) == NULL;
}

static char *
gw_owner_button_make_label (GwFieldButton *field,
                            const char    *owner)
{
  GwHistory *history = gw_field_button_get_history (field);

  if (is_gone (GW_OWNER_BUTTON (field)))
    return g_strdup (_("No Longer in the Plan"));
  return history != NULL ? gw_ui_owner_label (gw_history_get_plan (history), owner) : NULL;
}

static void
list_choices (GwOwnerButton *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));
  GwHistory *history = gw_field_button_get_history (GW_FIELD_BUTTON (self));

  if (history == NULL)
    return;
  gw_owner_choice_list (self->choices, gw_history_get_plan (history), typed,
                        self->allow_nobody ? gw_field_button_get_nothing (GW_FIELD_BUTTON (self)) : NULL,
                        self->allow_new);
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
  gw_field_button_popdown (GW_FIELD_BUTTON (self));
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
  gw_field_button_popdown (GW_FIELD_BUTTON (self));
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
  GwFieldButton *field = GW_FIELD_BUTTON (self);
  g_autoptr(GPtrArray) items = gw_field_button_dup_items (field);

  if (items == NULL)
    return;
  if (new_name != NULL)
    gw_edit_set_new_owner (gw_field_button_get_history (field), items, new_name);
  else
    gw_edit_set_owner (gw_field_button_get_history (field), items, person);
}

static void
gw_owner_button_dispose (GObject *object)
{
  g_clear_object (&GW_OWNER_BUTTON (object)->choices);

  G_OBJECT_CLASS (gw_owner_button_parent_class)->dispose (object);
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
    case PROP_ALLOW_NEW:
      g_value_set_boolean (value, self->allow_new);
      break;
    case PROP_ALLOW_NOBODY:
      g_value_set_boolean (value, self->allow_nobody);
      break;
    case PROP_DRAFT:
      g_value_set_boolean (value, self->draft);
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
    case PROP_ALLOW_NEW:
      self->allow_new = g_value_get_boolean (value);
      break;
    case PROP_ALLOW_NOBODY:
      self->allow_nobody = g_value_get_boolean (value);
      break;
    case PROP_DRAFT:
      self->draft = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_ALLOW_NEW] = g_param_spec_boolean ("allow-new", NULL, NULL, TRUE, flags);
  properties[PROP_ALLOW_NOBODY] = g_param_spec_boolean ("allow-nobody", NULL, NULL, TRUE, flags);
  properties[PROP_DRAFT] = g_param_spec_boolean ("draft", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GW_TYPE_OWNER_CHOICE);
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/widgets/gw-owner-button.ui");
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
  GwFieldButtonClass *field_class = GW_FIELD_BUTTON_CLASS (klass);

  object_class->get_property = gw_owner_button_get_property;
  object_class->set_property = gw_owner_button_set_property;
  object_class->dispose = gw_owner_button_dispose;
  field_class->field = "owner";
  field_class->title = N_("Owner");
  field_class->nothing = N_("No Owner");
  field_class->nothing_else = N_("Nobody Named");
  field_class->make_label = gw_owner_button_make_label;
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
 * gw_owner_button_get_person:
 * @self: a button of a draft
 *
 * Returns: (transfer none) (nullable): the id of whom it shows, as long as that
 *   person is in the plan
 */
const char *
gw_owner_button_get_person (GwOwnerButton *self)
{
  g_return_val_if_fail (GW_IS_OWNER_BUTTON (self), NULL);

  return is_gone (self) ? NULL : gw_field_button_get_value (GW_FIELD_BUTTON (self));
}

/**
 * gw_owner_button_tell_gone:
 * @self: a button of a draft that is about to be recorded
 *
 * Tells when whoever it shows has left the plan meanwhile; then nobody is chosen
 * any more.
 *
 * Returns: whether that is so, and nothing should be recorded yet
 */
gboolean
gw_owner_button_tell_gone (GwOwnerButton *self)
{
  AdwAlertDialog *alert;

  g_return_val_if_fail (GW_IS_OWNER_BUTTON (self), FALSE);

  if (!is_gone (self))
    return FALSE;
  alert = gw_alert_new_notice (_("This Person Is No Longer in the Plan"),
                               _("Nothing was recorded. Choose somebody else, or record without a name."));
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, NULL, NULL);
  return TRUE;
}
