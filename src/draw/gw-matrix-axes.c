/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-matrix-axes.h"

#include "draw/gw-text.h"
#include "plan/gw-level.h"
#include "plan/gw-scales.h"

/* Longer ones are cut */
#define LABEL_LENGTH 60
#define MEANING_LENGTH 400

struct _GwMatrixAxes
{
  /* Owned */
  GwWords *words;
  char *labels[2][GW_LEVELS];
  char *meanings[2][GW_LEVELS];
};

static GwLevel *
find_level (GwScales     *scales,
            GwMatrixAxis  axis,
            int           level)
{
  char id[] = { (char) ('0' + level), '\0' };
  GwList *levels;

  if (scales == NULL)
    return NULL;
  levels = gw_item_get_list (scales, axis == GW_AXIS_PROBABILITY ? GW_SCALES_PROBABILITY : GW_SCALES_IMPACT);
  return (GwLevel *) gw_list_find_id (levels, id);
}

static void
read_level (GwMatrixAxes *self,
            GwLevel      *item,
            GwMatrixAxis  axis,
            int           level)
{
  static const char *const words[GW_LEVELS] = {
    GW_N_ ("Very low"), GW_N_ ("Low"), GW_N_ ("Medium"), GW_N_ ("High"), GW_N_ ("Very high"),
  };
  const char *label = item != NULL ? gw_item_get_text (item, GW_LEVEL_LABEL) : NULL;
  const char *meaning = item != NULL ? gw_item_get_text (item, GW_LEVEL_MEANING) : NULL;

  if (label == NULL)
    label = gw_words_get (self->words, words[level - 1]);
  self->labels[axis][level - 1] = gw_text_clean (label, LABEL_LENGTH);
  if (meaning != NULL)
    self->meanings[axis][level - 1] = gw_text_clean (meaning, MEANING_LENGTH);
}

/**
 * gw_matrix_axes_new:
 * @plan: a plan
 * @words: for levels that the plan does not name
 *
 * Returns: (transfer full): how the plan names its levels at present
 */
GwMatrixAxes *
gw_matrix_axes_new (GwPlan  *plan,
                    GwWords *words)
{
  GwMatrixAxes *self;
  GwScales *scales;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = g_new0 (GwMatrixAxes, 1);
  self->words = gw_words_ref (words);
  scales = gw_item_get_child (plan, GW_PLAN_SCALES);
  for (int axis = GW_AXIS_PROBABILITY; axis <= GW_AXIS_IMPACT; axis++)
    for (int level = 1; level <= GW_LEVELS; level++)
      read_level (self, find_level (scales, axis, level), axis, level);
  return self;
}

/**
 * gw_matrix_axes_free:
 * @self: (transfer full): what levels are called
 */
void
gw_matrix_axes_free (GwMatrixAxes *self)
{
  for (int axis = 0; axis < 2; axis++)
    for (int level = 0; level < GW_LEVELS; level++)
      {
        g_free (self->labels[axis][level]);
        g_free (self->meanings[axis][level]);
      }
  gw_words_unref (self->words);
  g_free (self);
}

/**
 * gw_matrix_axes_get_title:
 * @self: what levels are called
 * @axis: a scale
 *
 * Returns: (transfer none): what the scale is called
 */
const char *
gw_matrix_axes_get_title (const GwMatrixAxes *self,
                          GwMatrixAxis        axis)
{
  return axis == GW_AXIS_PROBABILITY
         ? gw_words_get (self->words, "Probability →")
         : gw_words_get (self->words, "Impact →");
}

/**
 * gw_matrix_axes_get_label:
 * @self: what levels are called
 * @axis: a scale
 * @level: 1 to 5
 *
 * Returns: (transfer none): the word for the level
 */
const char *
gw_matrix_axes_get_label (const GwMatrixAxes *self,
                          GwMatrixAxis        axis,
                          int                 level)
{
  g_return_val_if_fail (level >= 1 && level <= GW_LEVELS, NULL);

  return self->labels[axis][level - 1];
}

/**
 * gw_matrix_axes_get_meaning:
 * @self: what levels are called
 * @axis: a scale
 * @level: 1 to 5
 *
 * Returns: (transfer none) (nullable): what the plan says it means
 */
const char *
gw_matrix_axes_get_meaning (const GwMatrixAxes *self,
                            GwMatrixAxis        axis,
                            int                 level)
{
  g_return_val_if_fail (level >= 1 && level <= GW_LEVELS, NULL);

  return self->meanings[axis][level - 1];
}

/**
 * gw_matrix_axes_has_meanings:
 * @self: what levels are called
 *
 * Returns: whether the plan says what any level means
 */
gboolean
gw_matrix_axes_has_meanings (const GwMatrixAxes *self)
{
  for (int axis = 0; axis < 2; axis++)
    for (int level = 0; level < GW_LEVELS; level++)
      if (self->meanings[axis][level] != NULL)
        return TRUE;
  return FALSE;
}
