/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compare/gw-compared-item.h"

#include <glib/gi18n.h>

#include "ui/compare/gw-item-lines.h"
#include "words/gw-format.h"

G_DEFINE_FINAL_TYPE (GwComparedItem, gw_compared_item, G_TYPE_OBJECT)

static void
gw_compared_item_finalize (GObject *object)
{
  GwComparedItem *self = GW_COMPARED_ITEM (object);

  g_free (self->heading);
  g_free (self->section);
  g_clear_object (&self->left);
  g_clear_object (&self->right);
  g_array_unref (self->units);
  g_ptr_array_unref (self->extras);

  G_OBJECT_CLASS (gw_compared_item_parent_class)->finalize (object);
}

static void
gw_compared_item_class_init (GwComparedItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_compared_item_finalize;
}

static void
gw_compared_item_init (GwComparedItem *self)
{
  self->units = g_array_new (FALSE, FALSE, sizeof (GwUnit));
  self->extras = g_ptr_array_new_with_free_func (g_free);
}

/**
 * gw_compared_item_new:
 * @kind: how it differs
 * @section: the part of the plan that it belongs to
 * @left: (type GwItem) (nullable): the item on the left
 * @right: (type GwItem) (nullable): the item on the right
 *
 * Returns: (transfer full): a row without units yet
 */
GwComparedItem *
gw_compared_item_new (GwComparedKind  kind,
                      const char     *section,
                      gpointer        left,
                      gpointer        right)
{
  GwComparedItem *self = g_object_new (GW_TYPE_COMPARED_ITEM, NULL);

  self->kind = kind;
  self->section = g_strdup (section);
  self->left = left != NULL ? g_object_ref (left) : NULL;
  self->right = right != NULL ? g_object_ref (right) : NULL;
  return self;
}

/**
 * gw_compared_item_new_heading:
 * @text: what the rows below it have in common
 *
 * Returns: (transfer full): a heading
 */
GwComparedItem *
gw_compared_item_new_heading (const char *text)
{
  GwComparedItem *self = g_object_new (GW_TYPE_COMPARED_ITEM, NULL);

  self->heading = g_strdup (text);
  return self;
}

/**
 * gw_compared_item_dup_label:
 * @self: a row
 *
 * Returns: (transfer full): what it is about, in one line
 */
char *
gw_compared_item_dup_label (GwComparedItem *self)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (GW_IS_COMPARED_ITEM (self), NULL);

  if (self->heading != NULL)
    return g_strdup (self->heading);
  title = gw_ui_item_title (self->right != NULL ? self->right : self->left);
  return gw_format ("%s: %s", gw_compared_kind_get_word (self->kind), title);
}

/**
 * gw_compared_kind_get_word:
 * @kind: how an item differs
 *
 * Returns: (transfer none): its word
 */
const char *
gw_compared_kind_get_word (GwComparedKind kind)
{
  switch (kind)
    {
    case GW_COMPARED_ADDED:
      return _("Added");
    case GW_COMPARED_REMOVED:
      return _("Removed");
    case GW_COMPARED_CHANGED:
      return _("Changed");
    case GW_COMPARED_MOVED:
      return _("Moved");
    default:
      g_assert_not_reached ();
    }
}

/**
 * gw_compared_kind_get_sign:
 * @kind: how an item differs
 *
 * Returns: (transfer none): one character, so that kinds differ without colour
 */
const char *
gw_compared_kind_get_sign (GwComparedKind kind)
{
  static const char *const signs[GW_N_COMPARED_KINDS] = {
    [GW_COMPARED_ADDED] = "+",
    [GW_COMPARED_REMOVED] = "−",
    [GW_COMPARED_CHANGED] = "•",
    [GW_COMPARED_MOVED] = "↕",
  };

  g_return_val_if_fail ((guint) kind < GW_N_COMPARED_KINDS, NULL);

  return signs[kind];
}
