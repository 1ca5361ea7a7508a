/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-typing-private.h"

#include "edit/gw-edit-text.h"
#include "ui/widgets/gw-long-text.h"
#include "ui/widgets/gw-text-limit.h"
#include "ui/widgets/gw-typed-text.h"

/**
 * GwTyping:
 *
 * Carries what is typed into a text widget to a field of the plan: a second
 * after the last key, soon also for who types on and on, and when the focus
 * leaves; never inside a preedit, and all commits of one visit as one step.
 * Changes of the field from elsewhere come back into the widget while nobody
 * types there.
 *
 * A field that holds a number takes only what is one: anything else stays in
 * the widget as it was typed, and is *wrong* until it is mended or given up.
 *
 * Of a text that is too long to be laid out (see gw_text_limit()) the widget
 * shows the beginning. Whoever types there is asked what to do with the whole;
 * until then the text of the plan stays as it is.
 *
 * It sits on any #GtkEditable or #GtkTextView and lives as long as that.
 */

enum
{
  SIGNAL_WRONG_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwTyping, gw_typing, G_TYPE_OBJECT)

static GQuark
typing_quark (void)
{
  return g_quark_from_static_string ("gw-typing");
}

static char *
dup_plan_text (GwTyping *self)
{
  if (self->item == NULL)
    return g_strdup ("");
  return gw_edit_format_value (gw_item_get_field (self->item, self->index),
                               gw_item_get_value (self->item, self->index));
}

static void
set_wrong (GwTyping *self,
           gboolean  wrong)
{
  if (self->wrong == wrong)
    return;
  self->wrong = wrong;
  g_signal_emit (self, signals[SIGNAL_WRONG_CHANGED], 0);
}

void
gw_typing_show_plan_text (GwTyping *self)
{
  g_autofree char *shown = gw_typed_text_dup (self->widget);
  g_autofree char *text = dup_plan_text (self);
  g_autofree char *beginning = NULL;

  set_wrong (self, FALSE);
  /* What has just been typed stays as it is, however long it has become. */
  if (g_str_equal (shown, text))
    return;
  beginning = gw_text_limit (text, GW_TEXT_LIMIT);
  self->cut = beginning != NULL;
  if (self->cut && g_str_equal (shown, beginning))
    return;
  self->updating = TRUE;
  gw_typed_text_put (self->widget, self->cut ? beginning : text);
  self->updating = FALSE;
}

static void
long_text_deleted_cb (gpointer data)
{
  GwTyping *self = data;
  g_auto(GwValue) value = GW_VALUE_INIT;

  gw_typed_text_write (self->history, self->item, self->index, &value, gw_history_new_visit (self->history));
  gw_typing_show_plan_text (self);
}

/* Not while the widget is at the change */
static gboolean
refuse_idle_cb (gpointer data)
{
  GwTyping *self = data;
  g_autofree char *text = dup_plan_text (self);

  self->refuse_id = 0;
  gw_typing_show_plan_text (self);
  if (self->cut)
    gw_long_text_ask (self->widget, text, long_text_deleted_cb, self);
  return G_SOURCE_REMOVE;
}

/* Only the beginning is there: nothing of it may reach the plan. */
static void
refuse_typing (GwTyping *self)
{
  if (self->refuse_id == 0)
    self->refuse_id = g_idle_add (refuse_idle_cb, self);
}

void
gw_typing_begin_visit (GwTyping *self)
{
  if (self->history == NULL)
    return;
  self->visit = gw_history_new_visit (self->history);
  g_free (self->initial);
  self->initial = dup_plan_text (self);
}

static void
end_visit (GwTyping *self)
{
  self->visit = 0;
  g_clear_pointer (&self->initial, g_free);
}

/* Somebody else has changed the field. What is being typed wins, when it is
 * committed; else the visit begins anew from what is there now. */
void
gw_typing_follow (GwTyping *self)
{
  if (self->updating || self->pending || self->preediting)
    return;
  gw_typing_show_plan_text (self);
  if (self->visit != 0)
    gw_typing_begin_visit (self);
}

static void
commit_due_cb (gpointer data)
{
  GwTyping *self = data;

  if (!self->preediting)
    gw_typing_commit (self);
}

static void
text_changed_cb (GwTyping *self)
{
  if (self->updating || (self->item == NULL && self->cases == NULL))
    return;
  if (self->cut)
    {
      refuse_typing (self);
      return;
    }
  if (!self->pending)
    gw_commit_delay_begin (&self->delay);
  self->pending = TRUE;
  gw_commit_delay_wait (&self->delay);
}

static void
preedit_changed_cb (GwTyping   *self,
                    const char *preedit)
{
  self->preediting = *preedit != '\0';
  if (self->pending)
    gw_commit_delay_wait (&self->delay);
}

static void
focus_entered_cb (GwTyping *self)
{
  self->focused = TRUE;
  gw_typing_begin_visit (self);
}

static void
focus_left_cb (GwTyping *self)
{
  self->focused = FALSE;
  self->preediting = FALSE;
  gw_typing_commit (self);
  end_visit (self);
  /* A pasted line break, say, looks other than what was kept of it. */
  if (self->item != NULL && !self->wrong)
    gw_typing_show_plan_text (self);
}

static gboolean
key_pressed_cb (GwTyping        *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval != GDK_KEY_Escape || self->preediting)
    return GDK_EVENT_PROPAGATE;
  return gw_typing_revert (self);
}

static void
gw_typing_dispose (GObject *object)
{
  GwTyping *self = GW_TYPING (object);

  gw_commit_delay_stop (&self->delay);
  g_clear_handle_id (&self->refuse_id, g_source_remove);
  if (self->item != NULL)
    g_clear_signal_handler (&self->notify_id, self->item);
  g_clear_object (&self->item);
  g_clear_object (&self->cases);
  g_clear_object (&self->history);
  g_clear_pointer (&self->initial, g_free);

  G_OBJECT_CLASS (gw_typing_parent_class)->dispose (object);
}

static void
gw_typing_class_init (GwTypingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_typing_dispose;

  signals[SIGNAL_WRONG_CHANGED] =
    g_signal_new ("wrong-changed", GW_TYPE_TYPING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gw_typing_init (GwTyping *self)
{
  gw_commit_delay_init (&self->delay, commit_due_cb, self);
}

static void
watch_focus_and_keys (GwTyping *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, focus);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->widget, keys);

  /* A row that scrolls away, a page that is left: the text is still there. */
  g_signal_connect_object (self->widget, "unmap", G_CALLBACK (gw_typing_commit), self,
                           G_CONNECT_SWAPPED);
}

static void
watch_text (GwTyping *self)
{
  gpointer input = self->widget;
  gpointer buffer = self->widget;

  if (GTK_IS_EDITABLE (self->widget))
    {
      while (gtk_editable_get_delegate (input) != NULL)
        input = gtk_editable_get_delegate (input);
      g_signal_connect_object (input, "activate", G_CALLBACK (gw_typing_commit), self,
                               G_CONNECT_SWAPPED);
    }
  else
    buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->widget));

  g_signal_connect_object (buffer, "changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (input, "preedit-changed", G_CALLBACK (preedit_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gw_typing_attach:
 * @widget: a #GtkEditable or #GtkTextView
 *
 * Returns: (transfer none): what carries the typing of @widget, which owns it
 */
GwTyping *
gw_typing_attach (GtkWidget *widget)
{
  GwTyping *self;

  g_return_val_if_fail (GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget), NULL);
  g_return_val_if_fail (gw_typing_get (widget) == NULL, NULL);

  self = g_object_new (GW_TYPE_TYPING, NULL);
  self->widget = widget;
  watch_focus_and_keys (self);
  watch_text (self);
  g_object_set_qdata_full (G_OBJECT (widget), typing_quark (), self, g_object_unref);
  return self;
}

/**
 * gw_typing_get:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): what carries the typing of @widget
 */
GwTyping *
gw_typing_get (GtkWidget *widget)
{
  return g_object_get_qdata (G_OBJECT (widget), typing_quark ());
}

/**
 * gw_typing_get_item:
 * @self: a typing
 *
 * Returns: (transfer none) (type GwItem) (nullable): the item it edits
 */
gpointer
gw_typing_get_item (GwTyping *self)
{
  g_return_val_if_fail (GW_IS_TYPING (self), NULL);

  return self->item;
}

/**
 * gw_typing_is_pending:
 * @self: a typing
 *
 * Returns: whether something typed has not reached the plan yet
 */
gboolean
gw_typing_is_pending (GwTyping *self)
{
  g_return_val_if_fail (GW_IS_TYPING (self), FALSE);

  return self->pending;
}

/**
 * gw_typing_is_wrong:
 * @self: a typing
 *
 * Returns: whether what was typed cannot become the value of the field
 */
gboolean
gw_typing_is_wrong (GwTyping *self)
{
  g_return_val_if_fail (GW_IS_TYPING (self), FALSE);

  return self->wrong;
}

/**
 * gw_typing_is_cut:
 * @self: a typing
 *
 * Returns: whether the widget shows the beginning of a longer text
 */
gboolean
gw_typing_is_cut (GwTyping *self)
{
  g_return_val_if_fail (GW_IS_TYPING (self), FALSE);

  return self->cut;
}

/**
 * gw_typing_commit:
 * @self: a typing
 *
 * Carries what was typed into the plan now.
 */
void
gw_typing_commit (GwTyping *self)
{
  g_autofree char *text = NULL;
  g_auto(GwValue) value = GW_VALUE_INIT;
  guint visit;

  g_return_if_fail (GW_IS_TYPING (self));

  gw_commit_delay_stop (&self->delay);
  if (!self->pending)
    return;
  self->pending = FALSE;
  /* The item may have been deleted under the fingers. */
  if (self->item != NULL &&
      gw_item_get_root (self->item) != GW_ITEM (gw_history_get_plan (self->history)))
    return;

  text = gw_typed_text_dup_plain (self->widget);
  set_wrong (self, !gw_typed_text_parse (self->history, self->item, self->index, text, &value));
  if (self->wrong)
    return;
  visit = self->visit != 0 ? self->visit : gw_history_new_visit (self->history);
  self->updating = TRUE;
  gw_typed_text_write (self->history, self->item, self->index, &value, visit);
  self->updating = FALSE;
}

/**
 * gw_typing_revert:
 * @self: a typing
 *
 * Puts back what stood there when the focus came.
 *
 * Returns: whether that was something else
 */
gboolean
gw_typing_revert (GwTyping *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (GW_IS_TYPING (self), FALSE);

  if (self->initial == NULL || self->cut)
    return FALSE;
  text = gw_typed_text_dup_plain (self->widget);
  if (g_str_equal (text, self->initial))
    return FALSE;
  self->updating = TRUE;
  gw_typed_text_put (self->widget, self->initial);
  self->updating = FALSE;
  self->pending = TRUE;
  gw_typing_commit (self);
  return TRUE;
}
