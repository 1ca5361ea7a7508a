/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-text-area.h"

#include <string.h>

#include <glib/gi18n.h>

#include "edit/gw-edit-text.h"
#include "gw-config.h"
#include "ui/widgets/gw-alert.h"
#include "ui/widgets/gw-later.h"
#include "ui/widgets/gw-typed-text.h"
#include "ui/widgets/gw-typing.h"

/**
 * GwTextArea:
 *
 * A text that grows with what is written, for a field of many lines; or for
 * one of a single line that is read more often than written, as a title is: an
 * entry would cut it. See #GwTyping for when it writes.
 */
struct _GwTextArea
{
  AdwBin parent_instance;

  /* Owned */
  char *label;
  char *placeholder_text;

  /* Borrowed */
  GwTyping *typing;

  GwLater tell_later;
  gboolean editable;
  gboolean one_line;
  gboolean preediting;

  /* Template */
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkWidget *placeholder;
  GtkLabel *sizer;
};

typedef enum
{
  PROP_EDITABLE = 1,
  PROP_LABEL,
  PROP_ONE_LINE,
  PROP_PLACEHOLDER_TEXT,
} GwTextAreaProperty;

static GParamSpec *properties[PROP_PLACEHOLDER_TEXT + 1];

G_DEFINE_FINAL_TYPE (GwTextArea, gw_text_area, ADW_TYPE_BIN)

static void
update_placeholder (GwTextArea *self)
{
  gtk_widget_set_visible (self->placeholder, !self->preediting &&
                          gtk_text_buffer_get_char_count (self->buffer) == 0);
}

static gboolean
ends_in_line (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));
  const gunichar character = last != NULL ? g_utf8_get_char (last) : '\n';

  return character == '\n' || character == '\r' || character == 0x2028 || character == 0x2029;
}

/* Empty or not, there is room for a line, and one more after a newline. What holds
 * it stands only where nothing else does: fonts for Korean do not have it, and the
 * digits that Pango would write instead of it lie in two fonts more. */
static void
text_changed_cb (GwTextArea *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autofree char *room = NULL;
  const char *shown;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  shown = *text != '\0' || self->placeholder_text == NULL ? text : self->placeholder_text;
  room = g_strconcat (shown, ends_in_line (shown) ? "\u200b" : NULL, NULL);
  gtk_label_set_text (self->sizer, room);
  update_placeholder (self);
}

/* Most of what is typed is known to fit without counting bytes. */
static gboolean
has_room (GwTextArea *self,
          int         length)
{
  const gsize most = 4 * (gsize) gtk_text_buffer_get_char_count (self->buffer) + (gsize) length;
  g_autofree char *text = most > GW_EDIT_MAX_TEXT ? gw_typed_text_dup (GTK_WIDGET (self->view)) : NULL;

  return text == NULL || strlen (text) + (gsize) length <= GW_EDIT_MAX_TEXT;
}

static void
tell_refusal (GwTextArea *self)
{
  AdwAlertDialog *alert = gw_alert_new_notice (_("This Text Is Too Long"),
                                               _("A text of a plan holds 1 MiB at most. Nothing was inserted."));

  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

/* A plan with a text that its file cannot hold could not be saved. It is told
 * later, as the text is at the change. */
static void
refuse (GwTextArea *self)
{
  g_signal_stop_emission_by_name (self->buffer, "insert-text");
  gw_later_queue (&self->tell_later);
}

/* Of a single line: who presses Return has written it, and what is pasted goes on in it. */
static void
insert_text_cb (GwTextArea    *self,
                GtkTextIter   *place,
                const char    *text,
                int            length,
                GtkTextBuffer *buffer)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *line = NULL;

  if (!has_room (self, length))
    {
      refuse (self);
      return;
    }
  line = g_strndup (text, (gsize) length);
  if (!self->one_line || strpbrk (line, "\r\n") == NULL)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  if (root != NULL && g_str_equal (line, "\n"))
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
  else
    gtk_text_buffer_insert (buffer, place, g_strdelimit (line, "\r\n", ' '), -1);
}

static void
preedit_changed_cb (GwTextArea *self,
                    const char *preedit)
{
  self->preediting = *preedit != '\0';
  update_placeholder (self);
}

static void
set_label (GwTextArea *self,
           const char *label)
{
  if (g_set_str (&self->label, label))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_one_line (GwTextArea *self,
              gboolean    one_line)
{
  self->one_line = one_line;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, !one_line, -1);
}

static void
set_placeholder_text (GwTextArea *self,
                      const char *text)
{
  if (!g_set_str (&self->placeholder_text, text))
    return;
  text_changed_cb (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, text, -1);
}

static gboolean
gw_text_area_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GW_TEXT_AREA (widget)->view));
}

static void
gw_text_area_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GwTextArea *self = GW_TEXT_AREA (object);

  switch ((GwTextAreaProperty) prop_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_ONE_LINE:
      g_value_set_boolean (value, self->one_line);
      break;
    case PROP_PLACEHOLDER_TEXT:
      g_value_set_string (value, self->placeholder_text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_text_area_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GwTextArea *self = GW_TEXT_AREA (object);

  switch ((GwTextAreaProperty) prop_id)
    {
    case PROP_EDITABLE:
      self->editable = g_value_get_boolean (value);
      break;
    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;
    case PROP_ONE_LINE:
      set_one_line (self, g_value_get_boolean (value));
      break;
    case PROP_PLACEHOLDER_TEXT:
      set_placeholder_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_text_area_dispose (GObject *object)
{
  GwTextArea *self = GW_TEXT_AREA (object);

  gw_later_stop (&self->tell_later);

  G_OBJECT_CLASS (gw_text_area_parent_class)->dispose (object);
}

static void
gw_text_area_finalize (GObject *object)
{
  GwTextArea *self = GW_TEXT_AREA (object);

  g_free (self->label);
  g_free (self->placeholder_text);

  G_OBJECT_CLASS (gw_text_area_parent_class)->finalize (object);
}

static void
gw_text_area_class_init (GwTextAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gw_text_area_get_property;
  object_class->set_property = gw_text_area_set_property;
  object_class->dispose = gw_text_area_dispose;
  object_class->finalize = gw_text_area_finalize;
  widget_class->grab_focus = gw_text_area_grab_focus;

  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_ONE_LINE] = g_param_spec_boolean ("one-line", NULL, NULL, FALSE, flags);
  properties[PROP_PLACEHOLDER_TEXT] =
    g_param_spec_string ("placeholder-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/widgets/gw-text-area.ui");
  gtk_widget_class_bind_template_child (widget_class, GwTextArea, view);
  gtk_widget_class_bind_template_child (widget_class, GwTextArea, buffer);
  gtk_widget_class_bind_template_child (widget_class, GwTextArea, placeholder);
  gtk_widget_class_bind_template_child (widget_class, GwTextArea, sizer);
  gtk_widget_class_bind_template_callback (widget_class, insert_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, preedit_changed_cb);
}

static void
gw_text_area_init (GwTextArea *self)
{
  gw_later_init (&self->tell_later, G_PRIORITY_DEFAULT_IDLE, (GSourceOnceFunc) tell_refusal, self);
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->typing = gw_typing_attach (GTK_WIDGET (self->view));
}

/**
 * gw_text_area_new:
 *
 * Returns: (transfer floating): a text that edits nothing yet
 */
GtkWidget *
gw_text_area_new (void)
{
  return g_object_new (GW_TYPE_TEXT_AREA, NULL);
}

/**
 * gw_text_area_bind:
 * @self: a text area
 * @history: (nullable): the history of the plan
 * @item: (type GwItem) (nullable): an item, %NULL for none
 * @index: a field of @item that holds text
 *
 * Says which field it edits.
 */
void
gw_text_area_bind (GwTextArea *self,
                   GwHistory  *history,
                   gpointer    item,
                   guint       index)
{
  g_return_if_fail (GW_IS_TEXT_AREA (self));

  gw_typing_bind (self->typing, history, item, index);
}

/**
 * gw_text_area_get_view:
 * @self: a text area
 *
 * Returns: (transfer none): the text within
 */
GtkTextView *
gw_text_area_get_view (GwTextArea *self)
{
  g_return_val_if_fail (GW_IS_TEXT_AREA (self), NULL);

  return self->view;
}
