/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-field-button.h"

#include <glib/gi18n.h>

#include "gw-config.h"
#include "ui/widgets/gw-css-class.h"
#include "words/gw-format.h"

/**
 * GwFieldButton:
 *
 * Shows a field of one or several items, and lets people choose another value
 * in the popover that the derived class gives it.
 *
 * Bound to items it shows theirs. Without items it shows what
 * [method@FieldButton.set_value] said.
 */
typedef struct
{
  /* Owned */
  GwHistory *history;
  GSignalGroup *plan;
  GPtrArray *items;
  char *value;
  char *title;
  char *placeholder;

  /* Template */
  GtkMenuButton *button;
  GtkImage *icon;
  GtkLabel *label;
} GwFieldButtonPrivate;

typedef enum
{
  PROP_TITLE = 1,
  PROP_PLACEHOLDER,
  PROP_ICON_NAME,
  PROP_POPOVER,
} GwFieldButtonProperty;

static GParamSpec *properties[PROP_POPOVER + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GwFieldButton, gw_field_button, ADW_TYPE_BIN)

static GwFieldButtonPrivate *
get_private (GwFieldButton *self)
{
  return gw_field_button_get_instance_private (self);
}

static const char *
get_value_of (GwFieldButton *self,
              GwItem        *item)
{
  const char *name = GW_FIELD_BUTTON_GET_CLASS (self)->field;
  const GwField *field = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), name);

  return field != NULL ? gw_item_get_text (item, field->index) : NULL;
}

static char *
make_label (GwFieldButton *self)
{
  GwFieldButtonClass *klass = GW_FIELD_BUTTON_GET_CLASS (self);
  const char *value = gw_field_button_get_value (self);
  const char *placeholder = get_private (self)->placeholder;
  char *label = NULL;

  if (gw_field_button_is_mixed (self))
    return g_strdup (_("Several"));
  if (value != NULL)
    label = klass->make_label (self, value);
  if (label != NULL)
    return label;
  return g_strdup (placeholder != NULL ? placeholder : gw_field_button_get_nothing (self));
}

static void
update (GwFieldButton *self)
{
  GwFieldButtonPrivate *priv = get_private (self);
  const char *title = priv->title != NULL ? priv->title
                                          : _(GW_FIELD_BUTTON_GET_CLASS (self)->title);
  g_autofree char *label = make_label (self);
  g_autofree char *name = gw_format ("%s: %s", title, label);

  gtk_label_set_label (priv->label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gw_set_css_class (GTK_WIDGET (priv->label), "dim-label",
                    gw_field_button_get_value (self) == NULL && priv->placeholder == NULL);
}

static gboolean
gw_field_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (get_private (GW_FIELD_BUTTON (widget))->button));
}

static void
gw_field_button_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GwFieldButtonPrivate *priv = get_private (GW_FIELD_BUTTON (object));

  switch ((GwFieldButtonProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, priv->placeholder);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, gtk_image_get_icon_name (priv->icon));
      break;
    case PROP_POPOVER:
      g_value_set_object (value, gtk_menu_button_get_popover (priv->button));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_field_button_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GwFieldButton *self = GW_FIELD_BUTTON (object);
  GwFieldButtonPrivate *priv = get_private (self);

  switch ((GwFieldButtonProperty) prop_id)
    {
    case PROP_TITLE:
      g_set_str (&priv->title, g_value_get_string (value));
      update (self);
      break;
    case PROP_PLACEHOLDER:
      g_set_str (&priv->placeholder, g_value_get_string (value));
      update (self);
      break;
    case PROP_ICON_NAME:
      gtk_image_set_from_icon_name (priv->icon, g_value_get_string (value));
      break;
    case PROP_POPOVER:
      gtk_menu_button_set_popover (priv->button, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_field_button_constructed (GObject *object)
{
  G_OBJECT_CLASS (gw_field_button_parent_class)->constructed (object);
  update (GW_FIELD_BUTTON (object));
}

static void
gw_field_button_dispose (GObject *object)
{
  GwFieldButtonPrivate *priv = get_private (GW_FIELD_BUTTON (object));

  g_clear_object (&priv->plan);
  g_clear_object (&priv->history);
  g_clear_pointer (&priv->items, g_ptr_array_unref);

  G_OBJECT_CLASS (gw_field_button_parent_class)->dispose (object);
}

static void
gw_field_button_finalize (GObject *object)
{
  GwFieldButtonPrivate *priv = get_private (GW_FIELD_BUTTON (object));

  g_free (priv->value);
  g_free (priv->title);
  g_free (priv->placeholder);

  G_OBJECT_CLASS (gw_field_button_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_POPOVER] = g_param_spec_object ("popover", NULL, NULL, GTK_TYPE_POPOVER, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
gw_field_button_class_init (GwFieldButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gw_field_button_get_property;
  object_class->set_property = gw_field_button_set_property;
  object_class->constructed = gw_field_button_constructed;
  object_class->dispose = gw_field_button_dispose;
  object_class->finalize = gw_field_button_finalize;
  widget_class->grab_focus = gw_field_button_grab_focus;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/widgets/gw-field-button.ui");
  gtk_widget_class_bind_template_child_private (widget_class, GwFieldButton, button);
  gtk_widget_class_bind_template_child_private (widget_class, GwFieldButton, icon);
  gtk_widget_class_bind_template_child_private (widget_class, GwFieldButton, label);
}

static void
gw_field_button_init (GwFieldButton *self)
{
  GwFieldButtonPrivate *priv = get_private (self);

  priv->plan = g_signal_group_new (GW_TYPE_PLAN);
  g_signal_group_connect_swapped (priv->plan, "changed", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_field_button_bind:
 * @self: a field button
 * @history: (nullable): the history of the plan
 * @items: (nullable) (element-type GwItem): items of a class with the field,
 *   %NULL for a button that only says what was chosen
 *
 * Says whose field it shows and sets. What it says may name other items of the
 * plan, so it follows all of it.
 */
void
gw_field_button_bind (GwFieldButton *self,
                      GwHistory     *history,
                      GPtrArray     *items)
{
  GwFieldButtonPrivate *priv;

  g_return_if_fail (GW_IS_FIELD_BUTTON (self));

  priv = get_private (self);
  g_set_object (&priv->history, history);
  g_signal_group_set_target (priv->plan, history != NULL ? gw_history_get_plan (history) : NULL);
  if (items != NULL)
    g_ptr_array_ref (items);
  g_clear_pointer (&priv->items, g_ptr_array_unref);
  priv->items = items;
  update (self);
}

/**
 * gw_field_button_get_value:
 * @self: a field button
 *
 * Returns: (transfer none) (nullable): what it shows, as in the file
 */
const char *
gw_field_button_get_value (GwFieldButton *self)
{
  GwFieldButtonPrivate *priv;

  g_return_val_if_fail (GW_IS_FIELD_BUTTON (self), NULL);

  priv = get_private (self);
  if (priv->items == NULL)
    return priv->value;
  return priv->items->len > 0 ? get_value_of (self, priv->items->pdata[0]) : NULL;
}

/**
 * gw_field_button_set_value:
 * @self: a field button without items
 * @value: (nullable): a value as in the file
 *
 * Says what it shows.
 */
void
gw_field_button_set_value (GwFieldButton *self,
                           const char    *value)
{
  g_return_if_fail (GW_IS_FIELD_BUTTON (self));

  if (g_set_str (&get_private (self)->value, value))
    update (self);
}

/**
 * gw_field_button_get_nothing:
 * @self: a field button
 *
 * A date of something else than a task is no due date, and whoever has done
 * something is no owner.
 *
 * Returns: (transfer none): what it is called that there is no value
 */
const char *
gw_field_button_get_nothing (GwFieldButton *self)
{
  GwFieldButtonClass *klass;
  GwFieldButtonPrivate *priv;

  g_return_val_if_fail (GW_IS_FIELD_BUTTON (self), NULL);

  klass = GW_FIELD_BUTTON_GET_CLASS (self);
  priv = get_private (self);
  if (priv->title != NULL && !g_str_equal (priv->title, _(klass->title)))
    return _(klass->nothing_else);
  return _(klass->nothing);
}

/**
 * gw_field_button_is_mixed:
 * @self: a field button
 *
 * Returns: whether its items differ in the field
 */
gboolean
gw_field_button_is_mixed (GwFieldButton *self)
{
  GPtrArray *items = get_private (self)->items;

  for (guint i = 1; items != NULL && i < items->len; i++)
    if (g_strcmp0 (get_value_of (self, items->pdata[0]), get_value_of (self, items->pdata[i])) != 0)
      return TRUE;
  return FALSE;
}

/**
 * gw_field_button_get_history:
 * @self: a field button
 *
 * Returns: (transfer none) (nullable): the history of the plan
 */
GwHistory *
gw_field_button_get_history (GwFieldButton *self)
{
  g_return_val_if_fail (GW_IS_FIELD_BUTTON (self), NULL);

  return get_private (self)->history;
}

/**
 * gw_field_button_dup_items:
 * @self: a field button
 *
 * Returns: (transfer full) (nullable) (element-type GwItem): whose field it
 *   is; a change may bind the button to others
 */
GPtrArray *
gw_field_button_dup_items (GwFieldButton *self)
{
  GPtrArray *items;

  g_return_val_if_fail (GW_IS_FIELD_BUTTON (self), NULL);

  items = get_private (self)->items;
  return items != NULL ? g_ptr_array_ref (items) : NULL;
}

/**
 * gw_field_button_popup:
 * @self: a field button
 *
 * Opens the choice.
 */
void
gw_field_button_popup (GwFieldButton *self)
{
  g_return_if_fail (GW_IS_FIELD_BUTTON (self));

  gtk_menu_button_popup (get_private (self)->button);
}

/**
 * gw_field_button_popdown:
 * @self: a field button
 *
 * Closes the choice.
 */
void
gw_field_button_popdown (GwFieldButton *self)
{
  g_return_if_fail (GW_IS_FIELD_BUTTON (self));

  gtk_menu_button_popdown (get_private (self)->button);
}
