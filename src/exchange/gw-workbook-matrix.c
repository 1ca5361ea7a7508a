/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-workbook-private.h"

#include "plan/gw-scales.h"

/* The matrix as a grid of coloured cells that hold the numbers of risks. */

#define FIRST_ROW 3
#define FIRST_COLUMN 2

static void
write_cell (GwWorkbook    *self,
            lxw_worksheet *sheet,
            GwPosition     position)
{
  const GwLimits limits = gw_plan_get_limits (self->plan);
  const GwBand band = gw_limits_get_band (&limits, gw_position_get_score (position));
  g_autofree char *numbers = gw_plan_list_numbers_at (self->plan, position);

  gw_workbook_write (self, sheet, FIRST_ROW + (guint) (GW_LEVELS - position.probability),
                     FIRST_COLUMN + (guint) position.impact - 1, numbers, self->bands[band - 1]);
}

static void
write_axes (GwWorkbook    *self,
            lxw_worksheet *sheet)
{
  gw_workbook_write (self, sheet, FIRST_ROW, 0, gw_words_get (self->words, "Probability"), self->heading);
  gw_workbook_write (self, sheet, FIRST_ROW + GW_LEVELS + 1, FIRST_COLUMN, gw_words_get (self->words, "Impact"),
                     self->heading);
  for (int level = 1; level <= GW_LEVELS; level++)
    {
      g_autofree char *probability = gw_workbook_name_level (self, GW_SCALES_PROBABILITY, level);
      g_autofree char *impact = gw_workbook_name_level (self, GW_SCALES_IMPACT, level);

      gw_workbook_write (self, sheet, FIRST_ROW + (guint) (GW_LEVELS - level), 1, probability, self->text);
      gw_workbook_write (self, sheet, FIRST_ROW + GW_LEVELS, FIRST_COLUMN + (guint) level - 1, impact, self->text);
    }
}

static void
write_notes (GwWorkbook    *self,
             lxw_worksheet *sheet)
{
  const guint row = FIRST_ROW + GW_LEVELS + 3;
  g_autofree char *unplaced = gw_plan_list_numbers_at (self->plan, (GwPosition) { 0, 0 });

  gw_workbook_write (self, sheet, row, 0, gw_words_get (self->words, "Unplaced"), self->heading);
  gw_workbook_write (self, sheet, row, 1, unplaced, NULL);
  gw_workbook_write (self, sheet, row + 1, 0,
                     gw_words_get (self->words, "The matrix orders attention; it says nothing about money."), NULL);
}

void
gw_workbook_add_matrix (GwWorkbook *self)
{
  lxw_worksheet *sheet = gw_workbook_add_sheet (self, gw_words_get (self->words, "Matrix"));

  worksheet_set_column (sheet, 0, 1, 16, NULL);
  worksheet_set_column (sheet, FIRST_COLUMN, FIRST_COLUMN + GW_LEVELS - 1, 18, NULL);
  gw_workbook_write (self, sheet, 0, 0, gw_words_get (self->words, "Risk matrix"), self->title);
  for (int probability = 1; probability <= GW_LEVELS; probability++)
    {
      worksheet_set_row (sheet, FIRST_ROW + (lxw_row_t) (GW_LEVELS - probability), 54, NULL);
      for (int impact = 1; impact <= GW_LEVELS; impact++)
        write_cell (self, sheet, (GwPosition) { probability, impact });
    }
  write_axes (self, sheet);
  write_notes (self, sheet);
}
