/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/gw-edit-language.h"

#include "words/gw-words.h"

typedef struct
{
  GwHistory *history;
  const char *language;
  GwWordingFunc wording;
  gpointer data;
} Switch;

/* Records say what was so, and stay. */
static void
switch_item (GwItem   *item,
             gpointer  data)
{
  const Switch *self = data;
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);

  for (guint i = 0; !gw_item_is_record (item) && i < gw_item_class_get_n_fields (klass); i++)
    {
      const GwField *field = gw_item_class_get_field (klass, i);
      const char *wording = gw_field_holds_items (field)
                              ? NULL : self->wording (item, field, self->language, self->data);

      if (wording != NULL)
        gw_history_set_text (self->history, item, i, wording);
    }
}

/**
 * gw_edit_set_language:
 * @history: a history
 * @language: `ko` or `en`
 * @wording: knows what standard items say
 * @data: passed to @wording
 *
 * Switches the language of a plan: standard items come in it, with their
 * answers; what the user has worded stays, and so does what was recorded.
 *
 * Returns: whether there is a new step
 */
gboolean
gw_edit_set_language (GwHistory     *history,
                      const char    *language,
                      GwWordingFunc  wording,
                      gpointer       data)
{
  Switch self = { history, language, wording, data };
  GwPlan *plan;

  g_return_val_if_fail (GW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (language != NULL && wording != NULL, FALSE);

  plan = gw_history_get_plan (history);
  gw_history_begin (history, GW_N_ ("switch language"));
  gw_history_set_text (history, plan, GW_PLAN_LANGUAGE, language);
  gw_item_visit (plan, switch_item, &self);
  return gw_history_end (history);
}
