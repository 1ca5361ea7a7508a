/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/gw-format.h"

#include <string.h>

#define PAGES "matrix", "register", "status", "plan"

static const char *const pages[] = { PAGES, NULL };
static const char *const drawings[] = { PAGES, "matrix-picture", "process-picture", NULL };
static const char *const whole[] = { "plan", NULL };
static const char *const tables[] = { "register", "checks", "evaluations", "findings", NULL };

static const struct
{
  const char *ending;
  const char *const *sheets;
} formats[GW_N_FORMATS] = {
  [GW_FORMAT_PDF] = { "pdf", pages },
  [GW_FORMAT_HTML] = { "html", whole },
  [GW_FORMAT_MARKDOWN] = { "md", whole },
  [GW_FORMAT_XLSX] = { "xlsx", whole },
  [GW_FORMAT_CSV] = { "csv", tables },
  [GW_FORMAT_PNG] = { "png", drawings },
  [GW_FORMAT_SVG] = { "svg", drawings },
};

/**
 * gw_format_get_ending:
 * @format: a format
 *
 * Returns: (transfer none): how names of its files end, without the dot
 */
const char *
gw_format_get_ending (GwFormat format)
{
  g_return_val_if_fail (format < GW_N_FORMATS, NULL);

  return formats[format].ending;
}

/**
 * gw_format_get_sheets:
 * @format: a format
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of what can be
 *   written in it; the first is meant when nobody says which
 */
const char *const *
gw_format_get_sheets (GwFormat format)
{
  g_return_val_if_fail (format < GW_N_FORMATS, NULL);

  return formats[format].sheets;
}

/**
 * gw_format_find:
 * @path: the name of a file
 * @format: (out): the format that its ending names
 *
 * Returns: whether its ending names any
 */
gboolean
gw_format_find (const char *path,
                GwFormat   *format)
{
  const char *dot = strrchr (path, '.');

  for (guint i = 0; dot != NULL && i < GW_N_FORMATS; i++)
    if (g_ascii_strcasecmp (dot + 1, formats[i].ending) == 0)
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * gw_format_is_drawn:
 * @format: a format
 *
 * Returns: whether its files are drawings, on paper or as pictures
 */
gboolean
gw_format_is_drawn (GwFormat format)
{
  return format == GW_FORMAT_PDF || format == GW_FORMAT_PNG || format == GW_FORMAT_SVG;
}

/**
 * gw_sheet_is_picture:
 * @sheet: the name of a sheet
 *
 * Returns: whether it is a drawing alone, without a page around it
 */
gboolean
gw_sheet_is_picture (const char *sheet)
{
  return g_str_has_suffix (sheet, "-picture");
}
