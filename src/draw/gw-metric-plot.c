/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-metric-private.h"

#include "plan/gw-evaluation.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"
#include "words/gw-numbers.h"

#define TITLE_LENGTH 120
#define UNIT_LENGTH 16

static void
point_clear (gpointer data)
{
  GwMetricPoint *point = data;

  g_free (point->on);
  g_free (point->round);
}

static char *
fold (const char *text)
{
  g_autofree char *clean = gw_text_clean (text, TITLE_LENGTH);
  g_autofree char *composed = g_utf8_normalize (clean, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (composed != NULL ? composed : clean, -1);
}

/* Only what measures the same of the same can be compared over time. */
static char *
make_key (GwEvaluation *evaluation)
{
  g_autofree char *metric = fold (gw_item_get_text (evaluation, GW_EVALUATION_METRIC));
  g_autofree char *segment = fold (gw_item_get_text (evaluation, GW_EVALUATION_SEGMENT));
  g_autofree char *unit = fold (gw_item_get_text (evaluation, GW_EVALUATION_UNIT));

  return g_strjoin ("\n", metric, segment, unit, NULL);
}

static char *
make_title (GwEvaluation *evaluation)
{
  g_autofree char *metric =
    gw_text_clean (gw_item_get_text (evaluation, GW_EVALUATION_METRIC), TITLE_LENGTH);
  g_autofree char *segment =
    gw_text_clean (gw_item_get_text (evaluation, GW_EVALUATION_SEGMENT), TITLE_LENGTH);

  return *segment != '\0' ? gw_format ("%s · %s", metric, segment) : g_steal_pointer (&metric);
}

static GwMetricPlot *
plot_new (GwEvaluation *evaluation,
          GwWords      *words,
          const char   *today)
{
  GwMetricPlot *self = g_new0 (GwMetricPlot, 1);

  self->words = gw_words_ref (words);
  self->today = g_strdup (today);
  self->key = make_key (evaluation);
  self->title = make_title (evaluation);
  self->unit = gw_text_clean (gw_item_get_text (evaluation, GW_EVALUATION_UNIT), UNIT_LENGTH);
  self->points = g_array_new (FALSE, FALSE, sizeof (GwMetricPoint));
  g_array_set_clear_func (self->points, point_clear);
  return self;
}

/* What has no metric, no value or no date stands nowhere in a plot. */
static gboolean
can_be_plotted (GwEvaluation *evaluation)
{
  return gw_item_is_set (evaluation, GW_EVALUATION_METRIC) &&
         gw_item_is_set (evaluation, GW_EVALUATION_VALUE) &&
         gw_date_parse (gw_item_get_text (evaluation, GW_EVALUATION_ON), NULL);
}

static void
add_point (GwMetricPlot *self,
           GwEvaluation *evaluation)
{
  GwMetricPoint point = {
    .value = gw_item_get_number (evaluation, GW_EVALUATION_VALUE),
    .target = gw_item_get_number (evaluation, GW_EVALUATION_TARGET),
    .has_target = gw_evaluation_has_target (evaluation),
    .misses = gw_evaluation_misses_target (evaluation),
    .on = g_strdup (gw_item_get_text (evaluation, GW_EVALUATION_ON)),
    .round = g_strdup (gw_item_get_text (evaluation, GW_EVALUATION_ROUND)),
  };

  g_array_append_val (self->points, point);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const GwMetricPoint *one = a;
  const GwMetricPoint *other = b;

  return g_strcmp0 (one->on, other->on);
}

static void
finish (GwMetricPlot *self)
{
  g_array_sort (self->points, compare_dates);
  for (guint i = 0; i < self->points->len; i++)
    {
      GwMetricPoint *point = &g_array_index (self->points, GwMetricPoint, i);

      gw_date_days_between (gw_metric_plot_get (self, 0)->on, point->on, &point->day);
      self->has_rounds = self->has_rounds ||
                         g_strcmp0 (gw_metric_plot_get (self, 0)->round, point->round) != 0;
    }
}

static gboolean
is_measured_in (GwMetricPlot *self,
                const char   *round)
{
  for (guint i = 0; round != NULL && i < self->points->len; i++)
    if (g_strcmp0 (gw_metric_plot_get (self, i)->round, round) == 0)
      return TRUE;
  return round == NULL;
}

static GPtrArray *
collect (GwPlan     *plan,
         GwWords    *words,
         const char *today)
{
  GPtrArray *plots = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_metric_plot_free);
  g_autoptr(GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);
  GwList *evaluations = gw_item_get_list (plan, GW_PLAN_EVALUATIONS);

  for (guint i = 0; i < gw_list_get_length (evaluations); i++)
    {
      GwEvaluation *evaluation = gw_list_get (evaluations, i);
      g_autofree char *key = NULL;
      GwMetricPlot *plot;

      if (!can_be_plotted (evaluation))
        continue;
      key = make_key (evaluation);
      plot = g_hash_table_lookup (by_key, key);
      if (plot == NULL)
        {
          plot = plot_new (evaluation, words, today);
          g_ptr_array_add (plots, plot);
          g_hash_table_insert (by_key, plot->key, plot);
        }
      add_point (plot, evaluation);
    }
  return plots;
}

/**
 * gw_metric_plots_new:
 * @plan: a plan
 * @round: (nullable): the id of a round; %NULL for all
 * @words: the language of the plots
 * @today: (nullable): the day on which they are read
 *
 * Makes a plot for each metric that was measured in a round, or ever. Each
 * shows the measurements of all rounds. Measurements of another segment or in
 * another unit are another metric.
 *
 * Returns: (transfer full) (element-type GwMetricPlot): the plots, in the
 *   order in which the plan first names their metrics
 */
GPtrArray *
gw_metric_plots_new (GwPlan     *plan,
                     const char *round,
                     GwWords    *words,
                     const char *today)
{
  GPtrArray *plots;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  plots = collect (plan, words, today);
  for (guint i = 0; i < plots->len; i++)
    finish (plots->pdata[i]);
  for (guint i = plots->len; i > 0; i--)
    if (!is_measured_in (plots->pdata[i - 1], round))
      g_ptr_array_remove_index (plots, i - 1);
  return plots;
}

/**
 * gw_metric_plot_free:
 * @self: (transfer full): a plot
 */
void
gw_metric_plot_free (GwMetricPlot *self)
{
  g_array_unref (self->points);
  gw_words_unref (self->words);
  g_free (self->today);
  g_free (self->key);
  g_free (self->title);
  g_free (self->unit);
  g_free (self);
}

/**
 * gw_metric_plot_get_title:
 * @self: a plot
 *
 * Returns: (transfer none): the metric, and the segment it was measured of
 */
const char *
gw_metric_plot_get_title (const GwMetricPlot *self)
{
  return self->title;
}

/**
 * gw_metric_plot_get_n_points:
 * @self: a plot
 *
 * Returns: how many measurements it shows, at least one
 */
guint
gw_metric_plot_get_n_points (const GwMetricPlot *self)
{
  return self->points->len;
}

const GwMetricPoint *
gw_metric_plot_get (const GwMetricPlot *self,
                    guint               index)
{
  return &g_array_index (self->points, GwMetricPoint, index);
}

static gboolean
has_same_target (const GwMetricPlot *self,
                 guint               index,
                 guint               other)
{
  const GwMetricPoint *a = gw_metric_plot_get (self, index), *b = gw_metric_plot_get (self, other);

  return a->has_target == b->has_target && !(a->target < b->target) && !(a->target > b->target);
}

static gboolean
begins_target (const GwMetricPlot *self,
               guint               index)
{
  return gw_metric_plot_get (self, index)->has_target && (index == 0 || !has_same_target (self, index - 1, index));
}

static void
add_target (const GwMetricPlot *self,
            guint               index,
            guint              *found,
            guint              *n_found)
{
  for (guint i = 0; i < *n_found; i++)
    if (has_same_target (self, found[i], index))
      return;
  if (*n_found < GW_METRIC_MOST_TARGETS)
    found[(*n_found)++] = index;
}

/* The measurements with which a target begins that is another than those before
 * it in @found: the first one, the present one, and then the others */
guint
gw_metric_plot_find_targets (const GwMetricPlot *self,
                             guint              *found)
{
  guint first = 0, last = self->points->len - 1, n_found = 0;

  while (first < last && !begins_target (self, first))
    first++;
  if (begins_target (self, first))
    add_target (self, first, found, &n_found);
  while (last > 0 && has_same_target (self, last - 1, last))
    last--;
  if (begins_target (self, last))
    add_target (self, last, found, &n_found);
  for (guint i = first; i < last; i++)
    if (begins_target (self, i))
      add_target (self, i, found, &n_found);
  return n_found;
}

/* The first measurement after @index that has another target, or none */
guint
gw_metric_plot_find_target_end (const GwMetricPlot *self,
                                guint               index)
{
  guint end = index + 1;

  while (end < self->points->len && has_same_target (self, index, end))
    end++;
  return end;
}

gboolean
gw_metric_plot_begins_round (const GwMetricPlot *self,
                             guint               index)
{
  return index == 0 || g_strcmp0 (gw_metric_plot_get (self, index - 1)->round,
                                  gw_metric_plot_get (self, index)->round) != 0;
}

char *
gw_metric_plot_say (const GwMetricPlot *self,
                    double              value)
{
  return gw_number_format_unit (value, self->unit);
}

char *
gw_metric_plot_name_round (const GwMetricPlot *self,
                           const char         *round)
{
  gint64 number = round != NULL ? g_ascii_strtoll (round, NULL, 10) : 0;

  return number > 0 ? gw_words_format (self->words, "Round %d", (int) number)
                    : gw_text_clean (round, UNIT_LENGTH);
}

static char *
describe_point (const GwMetricPlot  *self,
                const GwMetricPoint *point)
{
  g_autofree char *on = gw_date_format (self->words, point->on, GW_DATE_FORM_LONG);
  g_autofree char *value = gw_metric_plot_say (self, point->value);
  g_autofree char *target = gw_metric_plot_say (self, point->target);

  if (!point->has_target)
    return gw_format ("%s: %s", on, value);
  if (point->misses)
    return gw_words_format (self->words, "%1$s: %2$s, misses the target of %3$s", on, value, target);
  return gw_words_format (self->words, "%1$s: %2$s, meets the target of %3$s", on, value, target);
}

/**
 * gw_metric_plot_describe:
 * @self: a plot
 *
 * Says all figures of the plot, for who cannot see it: the metric on a line,
 * and a line for each measurement.
 *
 * Returns: (transfer full): the lines
 */
char *
gw_metric_plot_describe (const GwMetricPlot *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (self->title);
  for (guint i = 0; i < self->points->len; i++)
    {
      g_autofree char *point = describe_point (self, gw_metric_plot_get (self, i));

      g_string_append_printf (text, "\n%s", point);
    }
  return g_string_free_and_steal (text);
}
