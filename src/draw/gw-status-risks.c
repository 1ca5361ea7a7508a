/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gw-status-parts.h"

#include "draw/gw-movement-sign.h"
#include "draw/gw-pen.h"
#include "draw/gw-sheet-words.h"
#include "plan/gw-check.h"
#include "plan/gw-field-word.h"
#include "plan/gw-finding.h"
#include "plan/gw-item-change.h"

/* Where the risks stand, and what has moved since a review. */

/* Tiles, in multiples of the text size */
#define TILE_HEIGHT 4.6
#define TILE_GAP 0.45
#define TILE_PADDING 0.5
#define NUMBER_SIZE 1.7
#define SIGN_SIZE 0.95
#define CHANGE_SHARE 0.5
#define HATCH 5.0

static GwReview *
get_review (GwPlan               *plan,
            const GwSheetOptions *options)
{
  return options->since != NULL ? options->since : gw_plan_get_last_review (plan);
}

/* --- Counts */

typedef struct
{
  const char *word;  /* of the language, which outlives the sheet */
  guint now;
  int change;        /* since the review */
  GwBand band;       /* GW_BAND_NONE without a colour */
} Tile;

#define N_TILES (GW_N_BANDS + 2)

typedef struct
{
  Tile tiles[N_TILES];
} Tiles;

static double
measure_tiles (gpointer           data,
               const GwDrawStyle *style,
               double             size,
               double             width)
{
  return TILE_HEIGHT * size;
}

static void
paint_hatch (cairo_t       *cr,
             const GwColor *color,
             const GwRect  *rect)
{
  gw_set_color (cr, *color);
  cairo_set_line_width (cr, 0.6);
  for (double x = 0; color->alpha > 0 && x < rect->width + rect->height; x += HATCH)
    {
      cairo_move_to (cr, rect->x + x, rect->y);
      cairo_line_to (cr, rect->x + x - rect->height, rect->y + rect->height);
    }
  cairo_stroke (cr);
}

static void
paint_ground (cairo_t           *cr,
              const GwDrawStyle *style,
              const Tile        *tile,
              const GwRect      *rect)
{
  const GwPalette *palette = style->palette;

  cairo_save (cr);
  gw_add_rounded (cr, rect, 3);
  cairo_clip_preserve (cr);
  gw_set_color (cr, tile->band != GW_BAND_NONE ? palette->band_fill[tile->band - GW_BAND_LOW] : palette->paper);
  cairo_fill_preserve (cr);
  gw_set_color (cr, palette->muted);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  if (tile->band != GW_BAND_NONE)
    paint_hatch (cr, &palette->band_hatch[tile->band - GW_BAND_LOW], rect);
  cairo_restore (cr);
}

/* What is too long for its tile is set smaller: each is told in full. */
static void
paint_fitting (cairo_t           *cr,
               const GwDrawStyle *style,
               GwTextForm         form,
               const char        *text,
               GwRect             rect)
{
  /* A little less, as narrower glyphs round up */
  form.size = MIN (form.size, form.size * rect.width / gw_text_measure (style, &form, text) * 0.98);
  gw_text_paint_in (cr, style, &form, text, rect);
}

/* How many more or fewer there are than at the review */
static void
paint_change (cairo_t           *cr,
              const GwDrawStyle *style,
              const Tile        *tile,
              double             size,
              GwRect             rect)
{
  const GwTextForm form = { .size = size, .lines = 1 };
  g_autofree char *text = g_strdup_printf ("%d", ABS (tile->change));

  gw_movement_sign_paint (cr, (GwPoint) { rect.x + size / 2, rect.y + rect.height / 2 }, SIGN_SIZE * size,
                          tile->change > 0 ? GW_MOVEMENT_WORSE : GW_MOVEMENT_BETTER);
  rect.x += size * 1.2;
  rect.width -= size * 1.2;
  paint_fitting (cr, style, form, text, rect);
}

static void
paint_tile (cairo_t           *cr,
            const GwDrawStyle *style,
            const Tile        *tile,
            double             size,
            GwRect             rect)
{
  const GwTextForm number = { .size = NUMBER_SIZE * size, .bold = TRUE, .lines = 1 };
  const GwTextForm word = { .size = size * 0.9, .lines = 1 };
  const GwPalette *palette = style->palette;
  g_autofree char *text = g_strdup_printf ("%u", tile->now);
  const double width = rect.width - 2 * TILE_PADDING * size;
  const double aside = tile->change != 0 ? width * CHANGE_SHARE : 0;
  GwRect upper = { rect.x + TILE_PADDING * size, rect.y + 0.2 * size, width - aside, rect.height * 0.55 };
  GwRect lower = { upper.x, upper.y + upper.height, width, rect.height * 0.36 };

  paint_ground (cr, style, tile, &rect);
  gw_set_color (cr, tile->band != GW_BAND_NONE ? palette->band_text[tile->band - GW_BAND_LOW] : palette->text);
  paint_fitting (cr, style, number, text, upper);
  paint_fitting (cr, style, word, tile->word, lower);
  if (tile->change != 0)
    paint_change (cr, style, tile, size * 0.9, (GwRect) { upper.x + upper.width, upper.y, aside, upper.height });
}

static void
paint_tiles (gpointer           data,
             cairo_t           *cr,
             const GwDrawStyle *style,
             double             size,
             GwRect             rect)
{
  const Tiles *self = data;
  const double gap = TILE_GAP * size;
  const double width = (rect.width - gap * (N_TILES - 1)) / N_TILES;

  for (guint i = 0; i < N_TILES; i++)
    paint_tile (cr, style, &self->tiles[i], size, (GwRect) { rect.x + i * (width + gap), rect.y, width, rect.height });
}

static Tiles *
make_tiles (GwPlan   *plan,
            GwReview *review,
            GwWords  *words)
{
  Tiles *self = g_new0 (Tiles, 1);
  const GwLimits limits = gw_plan_get_limits (plan);
  const GwRiskCounts now = gw_plan_count_risks (plan);
  const GwRiskCounts then = review != NULL ? gw_review_count_risks (review, &limits) : now;
  Tile *tile = self->tiles;

  for (GwBand band = GW_BAND_CRITICAL; band >= GW_BAND_LOW; band--)
    {
      const guint index = band - GW_BAND_LOW;

      *tile++ = (Tile) { gw_words_get (words, gw_band_get_word (band)), now.bands[index],
                         (int) now.bands[index] - (int) then.bands[index], band };
    }
  *tile++ = (Tile) { gw_words_get (words, "Unplaced"), now.unplaced, (int) now.unplaced - (int) then.unplaced,
                     GW_BAND_NONE };
  *tile++ = (Tile) { gw_words_get (words, "Closed"), now.closed, (int) now.closed - (int) then.closed, GW_BAND_NONE };
  return self;
}

/*
 * gw_status_bands_new:
 * @plan: a plan
 * @options: what the sheet shows
 *
 * How many risks lie in each band, and how many more or fewer than at the
 * review.
 */
GwSheetPart *
gw_status_bands_new (GwPlan               *plan,
                     const GwSheetOptions *options)
{
  GwWords *words = options->words;
  GwSheetPart *part = gw_sheet_part_new (words, g_strdup (gw_words_get (words, "Risks")));
  const GwRiskCounts counts = gw_plan_count_risks (plan);

  gw_sheet_part_add_text (part, GW_FLOW_LOOK_MUTED, gw_risk_counts_format (&counts, words));
  gw_sheet_part_set_figure (part, (GwFlowFigure) {
    measure_tiles, paint_tiles, make_tiles (plan, get_review (plan, options), words), g_free,
  });
  return part;
}

/* --- Movement */

static char *
describe_place (GwPlan     *plan,
                GwPosition  position,
                GwWords    *words)
{
  const GwLimits limits = gw_plan_get_limits (plan);
  const int score = gw_position_get_score (position);

  if (!gw_position_is_placed (position))
    return g_strdup (gw_words_get (words, "Unplaced"));
  return g_strdup_printf ("%s %d", gw_words_get (words, gw_band_get_word (gw_limits_get_band (&limits, score))), score);
}

static char *
describe_units (const GwItemChange *change,
                GwWords            *words)
{
  GString *text = g_string_new (NULL);

  if (change->kind != GW_ITEM_CHANGED)
    {
      const GwMovementKind kind = change->kind == GW_ITEM_ADDED ? GW_MOVEMENT_NEW : GW_MOVEMENT_REMOVED;

      g_string_append (text, gw_words_get_context (words, "movement", gw_movement_get_word (kind)));
    }
  for (guint i = 0; change->kind == GW_ITEM_CHANGED && i < change->units->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " · " : "",
                            gw_words_get (words, gw_field_get_word (g_ptr_array_index (change->units, i))));
  return g_string_free_and_steal (text);
}

static char *
describe_movement (GwPlan           *plan,
                   const GwMovement *movement,
                   GwWords          *words)
{
  const char *word = gw_words_get_context (words, "movement", gw_movement_get_word (movement->kind));
  g_autofree char *from = describe_place (plan, movement->from, words);
  g_autofree char *to = describe_place (plan, movement->to, words);

  if (movement->kind == GW_MOVEMENT_NEW || movement->kind == GW_MOVEMENT_REMOVED ||
      gw_position_equal (movement->from, movement->to))
    return g_strdup (word);
  return g_strdup_printf ("%s: %s → %s", word, from, to);
}

static void
take_change (GwSheetPart *part,
             const char  *sign,
             char        *place,
             char        *what)
{
  g_autoptr(GStrvBuilder) row = g_strv_builder_new ();
  g_autofree char *clean = gw_text_clean_joined (place, GW_SHEET_TITLE_LENGTH);

  g_strv_builder_add (row, sign);
  g_strv_builder_add (row, clean);
  g_strv_builder_take (row, what);
  gw_sheet_part_take_row (part, g_strv_builder_end (row));
  g_free (place);
}

static void
add_change (GwSheetPart        *part,
            GwPlan             *plan,
            const GwItemChange *change,
            gboolean            moved,
            GwWords            *words)
{
  GwItem *item = change->now != NULL ? change->now : change->then;
  GwMovement movement = { GW_MOVEMENT_NONE };

  if (GW_IS_RISK (item))
    movement = gw_movement_between ((GwRisk *) change->then, (GwRisk *) change->now);
  if (moved != (movement.kind != GW_MOVEMENT_NONE))
    return;
  if (moved)
    take_change (part, gw_movement_get_sign (movement.kind), gw_item_format_place (item, NULL, words),
                 describe_movement (plan, &movement, words));
  else
    take_change (part, "•", gw_item_format_place (item, NULL, words), describe_units (change, words));
}

/*
 * gw_status_movement_new:
 * @plan: a plan
 * @options: what the sheet shows
 *
 * What has changed since a review: risks that have moved first, then other
 * changes of risks and checks.
 */
GwSheetPart *
gw_status_movement_new (GwPlan               *plan,
                        const GwSheetOptions *options)
{
  GwWords *words = options->words;
  GwReview *review = get_review (plan, options);
  g_autoptr(GPtrArray) changes = review != NULL ? gw_review_get_changes (review) : NULL;
  const GwFlowColumn columns[] = {
    { NULL, 1.4, 0, GW_TEXT_CENTER, FALSE, 1 },
    { NULL, 9, 3, GW_TEXT_START, FALSE, 2 },
    { NULL, 7, 2, GW_TEXT_START, FALSE, 2 },
  };
  GwSheetPart *part;

  part = gw_sheet_part_new (words, review != NULL ? gw_sheet_describe_since (review, words)
                                                  : g_strdup (gw_words_get (words, "Reviews")));
  gw_sheet_part_set_columns (part, columns, G_N_ELEMENTS (columns));
  if (review == NULL || changes->len == 0)
    gw_sheet_part_add_text (part, GW_FLOW_LOOK_MUTED,
                            g_strdup (review != NULL ? gw_words_get (words, "Nothing has changed since.")
                                                     : gw_words_get (words, "No review has been recorded yet.")));
  for (guint pass = 0; review != NULL && pass < 2; pass++)
    for (guint i = 0; i < changes->len; i++)
      add_change (part, plan, g_ptr_array_index (changes, i), pass == 0, words);
  return part;
}
