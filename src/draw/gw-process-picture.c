/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-process-picture.h"

#include <math.h>

#include "draw/gw-process-private.h"
#include "plan/gw-basis.h"

/* Sizes at scale 1 */
#define NODE 96.0
#define NARROW_NODE 92.0
#define BOX_WIDTH 190.0
#define BOX_HEIGHT 96.0
#define BOX_GAP 48.0
#define CAPTION 20.0
#define WIDE_HEIGHT 320.0
#define WIDEST_RING 560.0
#define NARROWEST_WIDE 660.0
#define NARROWEST 320.0
#define MARGIN 6.0
#define TITLE_LENGTH 80

static void
node_clear (gpointer data)
{
  GwProcessNode *node = data;

  g_free (node->id);
  g_free (node->title);
  g_free (node->outcome);
}

static char *
describe_outcome (GwOutcome   outcome,
                  const char *code,
                  GwWords    *words)
{
  const char *word = gw_outcome_get_word (outcome);

  if (word != NULL)
    return g_strdup (gw_words_get (words, word));
  return code != NULL ? gw_text_clean (code, TITLE_LENGTH) : NULL;
}

static void
add_node (GwProcessPicture *self,
          GwPlan           *plan,
          GwStage          *stage,
          guint             number)
{
  GwDecision *decision = gw_plan_get_decision (plan, stage);
  const char *code = decision != NULL ? gw_item_get_text (decision, GW_DECISION_OUTCOME) : NULL;
  GwOutcome decided = decision != NULL ? gw_decision_get_outcome (decision) : GW_OUTCOME_NONE;
  GwProcessNode node = {
    .id = g_strdup (gw_item_get_id (stage)),
    .title = gw_text_clean (gw_item_get_text (stage, GW_STAGE_TITLE), TITLE_LENGTH),
    .outcome = describe_outcome (decided, code, self->words),
    .decided = decided,
    .number = number,
    .counts = gw_stage_count_checks (stage),
    .state = gw_stage_get_state (stage),
    .in_ring = gw_stage_is_in_ring (stage),
    .stale = decision != NULL && gw_decision_is_stale (decision),
  };

  g_array_append_val (self->nodes, node);
}

static char *
describe_round (GwPlan  *plan,
                GwWords *words)
{
  const char *id = gw_plan_get_round (plan);
  gint64 number = id != NULL ? g_ascii_strtoll (id, NULL, 10) : 0;

  return number > 0 ? gw_words_format (words, "Round %d", (int) number) : gw_text_clean (id, TITLE_LENGTH);
}

/**
 * gw_process_picture_new:
 * @plan: a plan
 * @words: the language of the picture
 *
 * Returns: (transfer full): the picture of the plan's present state
 */
GwProcessPicture *
gw_process_picture_new (GwPlan  *plan,
                        GwWords *words)
{
  GwProcessPicture *self;
  GwList *stages;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = g_new0 (GwProcessPicture, 1);
  self->words = gw_words_ref (words);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (GwProcessNode));
  g_array_set_clear_func (self->nodes, node_clear);
  self->round = describe_round (plan, words);
  self->fit = g_new0 (GwProcessFit, 1);
  self->scale = 1;
  stages = gw_item_get_list (plan, GW_PLAN_STAGES);
  for (guint i = 0; i < gw_list_get_length (stages); i++)
    add_node (self, plan, gw_list_get (stages, i), i + 1);
  return self;
}

/**
 * gw_process_picture_free:
 * @self: (transfer full): a picture
 */
void
gw_process_picture_free (GwProcessPicture *self)
{
  g_array_unref (self->nodes);
  gw_words_unref (self->words);
  g_free (self->round);
  gw_process_fit_free (self->fit);
  g_free (self);
}

/**
 * gw_process_picture_set_stale:
 * @self: a picture
 * @stage: the id of a stage
 * @stale: whether what its decision was based on has changed since
 *
 * Marks the decision of a stage.
 */
void
gw_process_picture_set_stale (GwProcessPicture *self,
                              const char       *stage,
                              gboolean          stale)
{
  int node = gw_process_picture_find (self, stage);

  if (node != GW_PROCESS_NONE)
    g_array_index (self->nodes, GwProcessNode, node).stale = stale;
}

/**
 * gw_process_picture_get_n_nodes:
 * @self: a picture
 *
 * Returns: how many stages it shows; nodes are counted from 0
 */
guint
gw_process_picture_get_n_nodes (const GwProcessPicture *self)
{
  return self->nodes->len;
}

const GwProcessNode *
gw_process_picture_get_node (const GwProcessPicture *self,
                             int                     node)
{
  if (node < 0 || (guint) node >= self->nodes->len)
    return NULL;
  return &g_array_index (self->nodes, GwProcessNode, node);
}

const GwProcessNode *
gw_process_picture_get_box (const GwProcessPicture *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (!g_array_index (self->nodes, GwProcessNode, i).in_ring)
      return &g_array_index (self->nodes, GwProcessNode, i);
  return NULL;
}

guint
gw_process_picture_get_ring (const GwProcessPicture *self,
                             const GwProcessNode   **ring,
                             guint                   n_most)
{
  guint n = 0;

  for (guint i = 0; i < self->nodes->len && n < n_most; i++)
    if (g_array_index (self->nodes, GwProcessNode, i).in_ring)
      ring[n++] = &g_array_index (self->nodes, GwProcessNode, i);
  return n;
}

/**
 * gw_process_picture_get_stage:
 * @self: a picture
 * @node: a node
 *
 * Returns: (transfer none) (nullable): the id of its stage
 */
const char *
gw_process_picture_get_stage (const GwProcessPicture *self,
                              int                     node)
{
  const GwProcessNode *found = gw_process_picture_get_node (self, node);

  return found != NULL ? found->id : NULL;
}

/**
 * gw_process_picture_find:
 * @self: a picture
 * @stage: (nullable): the id of a stage
 *
 * Returns: its node, or %GW_PROCESS_NONE
 */
int
gw_process_picture_find (const GwProcessPicture *self,
                         const char             *stage)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (g_strcmp0 (g_array_index (self->nodes, GwProcessNode, i).id, stage) == 0)
      return (int) i;
  return GW_PROCESS_NONE;
}

const char *
gw_process_node_get_state (const GwProcessNode *node,
                           GwWords             *words)
{
  if (node->outcome == NULL)
    return gw_words_get (words, "No decision yet");
  return node->stale ? gw_words_get (words, "Changed since the decision") : node->outcome;
}

/**
 * gw_process_picture_describe:
 * @self: a picture
 * @node: a node
 *
 * Says what a node shows, for who cannot see it.
 *
 * Returns: (transfer full) (nullable): the sentence
 */
char *
gw_process_picture_describe (const GwProcessPicture *self,
                             int                     node)
{
  const GwProcessNode *found = gw_process_picture_get_node (self, node);

  if (found == NULL)
    return NULL;
  return gw_words_format (self->words, "Stage %1$d, %2$s: %3$d of %4$d checks answered, %5$s",
                          (int) found->number, found->title,
                          (int) found->counts.answered, (int) gw_check_counts_get_applicable (&found->counts),
                          gw_process_node_get_state (found, self->words));
}

/* With large letters in a narrow window the picture is as large as it can be. */
static double
limit_scale (double width,
             double scale)
{
  return MIN (scale, width / NARROWEST);
}

static gboolean
is_narrow (double width,
           double scale)
{
  return width < NARROWEST_WIDE * scale;
}

static double
get_narrow_ring (double width,
                 double scale)
{
  return MIN (width, 400 * scale);
}

/* As large as leaves room for an arrow between two of five */
static double
get_narrow_node (double width,
                 double scale)
{
  return MIN (NARROW_NODE * scale, get_narrow_ring (width, scale) * 0.285);
}

static double
get_narrow_radius (double width,
                   double scale)
{
  return (get_narrow_ring (width, scale) - get_narrow_node (width, scale)) / 2 / 0.96;
}

/* How far below the middle the lowest node stands, as a share of the radius */
static double
get_lowest (const GwProcessPicture *self)
{
  guint n_ring = 0;
  double lowest = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    n_ring += (guint) g_array_index (self->nodes, GwProcessNode, i).in_ring;
  for (guint i = 0; i < n_ring; i++)
    lowest = MAX (lowest, -cos (2 * G_PI * i / n_ring));
  return lowest;
}

/**
 * gw_process_picture_get_height:
 * @self: a picture
 * @width: the width it gets
 * @scale: 1 at normal size
 *
 * Returns: the height it wants for that width; a narrow picture has the box
 *   above the ring
 */
double
gw_process_picture_get_height (const GwProcessPicture *self,
                               double                  width,
                               double                  scale)
{
  scale = limit_scale (width, scale);
  if (!is_narrow (width, scale))
    return WIDE_HEIGHT * scale;
  return (BOX_HEIGHT + BOX_GAP + CAPTION) * scale + get_narrow_node (width, scale) +
         (get_narrow_radius (width, scale) - CAPTION * scale) * (1 + get_lowest (self));
}

static GwRect
put_around (GwPoint center,
            double  width,
            double  height)
{
  return (GwRect) { center.x - width / 2, center.y - height / 2, width, height };
}

/* Stage 2 stands where the arrow of stage 1 comes in: left, or on top. */
static void
place_ring (GwProcessPicture *self,
            double            node)
{
  guint n_ring = 0, index = 0;
  double first = self->narrow ? -G_PI_2 : G_PI;

  for (guint i = 0; i < self->nodes->len; i++)
    n_ring += (guint) g_array_index (self->nodes, GwProcessNode, i).in_ring;
  for (guint i = 0; i < self->nodes->len; i++)
    {
      GwProcessNode *item = &g_array_index (self->nodes, GwProcessNode, i);
      double angle = first + 2 * G_PI * index / MAX (n_ring, 1);
      double side = self->rtl ? -1 : 1;

      if (!item->in_ring)
        continue;
      item->bounds = put_around ((GwPoint) { self->center.x + side * self->radius_x * cos (angle),
                                             self->center.y + self->radius_y * sin (angle) }, node, node);
      index++;
    }
}

static void
place_box (GwProcessPicture *self,
           GwRect            bounds)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      GwProcessNode *node = &g_array_index (self->nodes, GwProcessNode, i);

      if (!node->in_ring)
        node->bounds = bounds;
    }
}

static void
allocate_wide (GwProcessPicture *self,
               GwRect            area)
{
  double scale = self->scale;
  double node = NODE * scale;
  double ring = MIN (area.width - (BOX_WIDTH + BOX_GAP + 2 * MARGIN) * scale, WIDEST_RING * scale);
  double used = ring + (BOX_WIDTH + BOX_GAP) * scale;
  double left = area.x + (area.width - used) / 2;
  double box_x = self->rtl ? left + ring + BOX_GAP * scale : left;

  self->center.x = (self->rtl ? left : left + (BOX_WIDTH + BOX_GAP) * scale) + ring / 2;
  self->center.y = area.y + (area.height - CAPTION * scale) / 2;
  self->radius_x = (ring - node) / 2;
  self->radius_y = (area.height - (CAPTION + 2 * MARGIN) * scale - node) / 2;
  /* Five nodes do not reach the full height of the ellipse. */
  self->radius_y /= 0.96;
  place_ring (self, node);
  place_box (self, (GwRect) { box_x, self->center.y - BOX_HEIGHT * scale / 2, BOX_WIDTH * scale, BOX_HEIGHT * scale });
}

static void
allocate_narrow (GwProcessPicture *self,
                 GwRect            area)
{
  double scale = self->scale;
  double node = get_narrow_node (area.width, scale);
  double top = area.y + (BOX_HEIGHT + BOX_GAP) * scale;
  double width = MIN (area.width - 2 * MARGIN * scale, BOX_WIDTH * 1.2 * scale);

  self->center.x = area.x + area.width / 2;
  self->radius_x = get_narrow_radius (area.width, scale) - MARGIN * scale;
  self->radius_y = get_narrow_radius (area.width, scale) - CAPTION * scale;
  self->center.y = top + node / 2 + self->radius_y;
  place_ring (self, node);
  place_box (self, (GwRect) {
    self->center.x - width / 2, area.y + MARGIN * scale, width, (BOX_HEIGHT - MARGIN) * scale,
  });
}

/**
 * gw_process_picture_allocate:
 * @self: a picture
 * @area: where it goes
 * @scale: 1 at normal size
 * @rtl: whether it runs from right to left
 *
 * Lays the picture out.
 */
void
gw_process_picture_allocate (GwProcessPicture *self,
                             GwRect            area,
                             double            scale,
                             gboolean          rtl)
{
  g_return_if_fail (scale > 0);

  self->scale = limit_scale (area.width, scale);
  self->rtl = rtl;
  self->narrow = is_narrow (area.width, self->scale);
  if (self->narrow)
    allocate_narrow (self, area);
  else
    allocate_wide (self, area);
}

/**
 * gw_process_picture_get_bounds:
 * @self: a picture that is laid out
 * @node: a node
 *
 * Returns: its rectangle
 */
GwRect
gw_process_picture_get_bounds (const GwProcessPicture *self,
                               int                     node)
{
  const GwProcessNode *found = gw_process_picture_get_node (self, node);

  return found != NULL ? found->bounds : (GwRect) { 0 };
}

/**
 * gw_process_picture_hit:
 * @self: a picture that is laid out
 * @x: a place
 * @y: a place
 *
 * Returns: the node there, or %GW_PROCESS_NONE
 */
int
gw_process_picture_hit (const GwProcessPicture *self,
                        double                  x,
                        double                  y)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const GwProcessNode *node = &g_array_index (self->nodes, GwProcessNode, i);
      GwPoint center = gw_rect_get_center (&node->bounds);

      if (node->in_ring ? hypot (x - center.x, y - center.y) <= node->bounds.width / 2
                        : gw_rect_contains (&node->bounds, x, y))
        return (int) i;
    }
  return GW_PROCESS_NONE;
}
