/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-step.h"

struct _GwStep
{
  /* Owned */
  GPtrArray *changes;

  /* Borrowed: a static string */
  const char *name;

  guint visit;
  guint serial;
};

/**
 * gw_step_new:
 * @name: a static string: what the user did, to be translated where it is shown
 * @visit: the visit of a field that its commits belong to, 0 for none
 * @serial: a number that no other state of the plan has
 *
 * Returns: (transfer full): a step without changes
 */
GwStep *
gw_step_new (const char *name,
             guint       visit,
             guint       serial)
{
  GwStep *self = g_new0 (GwStep, 1);

  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_change_free);
  self->name = name;
  self->visit = visit;
  self->serial = serial;
  return self;
}

/**
 * gw_step_free:
 * @self: (transfer full): a step
 *
 * Frees it; the plan stays as it is.
 */
void
gw_step_free (GwStep *self)
{
  g_ptr_array_unref (self->changes);
  g_free (self);
}

/**
 * gw_step_get_name:
 * @self: a step
 *
 * Returns: (transfer none): what the user did
 */
const char *
gw_step_get_name (GwStep *self)
{
  return self->name;
}

/**
 * gw_step_get_visit:
 * @self: a step
 *
 * Returns: the visit of a field it belongs to, 0 for none
 */
guint
gw_step_get_visit (GwStep *self)
{
  return self->visit;
}

/**
 * gw_step_get_serial:
 * @self: a step
 *
 * Returns: the number of the state of the plan after it
 */
guint
gw_step_get_serial (GwStep *self)
{
  return self->serial;
}

/**
 * gw_step_set_serial:
 * @self: a step
 * @serial: a number that no other state of the plan has
 *
 * Says that the state after the step is another one now.
 */
void
gw_step_set_serial (GwStep *self,
                    guint   serial)
{
  self->serial = serial;
}

/**
 * gw_step_take:
 * @self: a step
 * @change: (transfer full): a change that has been applied
 *
 * Adds a change; several of one field in a row become one.
 */
void
gw_step_take (GwStep   *self,
              GwChange *change)
{
  guint length = self->changes->len;

  if (length > 0 && gw_change_merge (g_ptr_array_index (self->changes, length - 1), change))
    gw_change_free (change);
  else
    g_ptr_array_add (self->changes, change);
}

/**
 * gw_step_absorb:
 * @self: a step
 * @next: (transfer full): the step that came right after it
 *
 * Makes one step of both.
 */
void
gw_step_absorb (GwStep *self,
                GwStep *next)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_ref (next->changes);

  g_ptr_array_set_free_func (changes, NULL);
  for (guint i = 0; i < changes->len; i++)
    gw_step_take (self, g_ptr_array_index (changes, i));
  g_ptr_array_set_size (changes, 0);
  self->serial = next->serial;
  gw_step_free (next);
}

/**
 * gw_step_apply:
 * @self: a step that has been reverted
 *
 * Makes its changes again.
 */
void
gw_step_apply (GwStep *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    gw_change_apply (g_ptr_array_index (self->changes, i));
}

/**
 * gw_step_revert:
 * @self: a step that has been applied
 *
 * Takes its changes back, the last one first.
 */
void
gw_step_revert (GwStep *self)
{
  for (guint i = self->changes->len; i > 0; i--)
    gw_change_revert (g_ptr_array_index (self->changes, i - 1));
}

/**
 * gw_step_is_empty:
 * @self: a step
 *
 * Returns: whether it leaves everything as it was
 */
gboolean
gw_step_is_empty (GwStep *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    if (!gw_change_is_empty (g_ptr_array_index (self->changes, i)))
      return FALSE;
  return TRUE;
}

/**
 * gw_step_concerns:
 * @self: a step that has been applied
 * @root: what a plan is below
 *
 * Returns: whether any of what it has changed is below @root
 */
gboolean
gw_step_concerns (GwStep *self,
                  GwItem *root)
{
  for (guint i = 0; i < self->changes->len; i++)
    if (gw_item_get_root (gw_change_get_owner (g_ptr_array_index (self->changes, i))) == root)
      return TRUE;
  return FALSE;
}

/**
 * gw_step_get_item:
 * @self: a step
 *
 * Returns: (transfer none) (nullable): the item that its last change is about
 */
GwItem *
gw_step_get_item (GwStep *self)
{
  guint length = self->changes->len;

  return length > 0 ? gw_change_get_item (g_ptr_array_index (self->changes, length - 1)) : NULL;
}
