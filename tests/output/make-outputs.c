/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/gw-output.h"

#include <stdlib.h>

#include "file/gw-codec.h"
#include "lib/test-hostile.h"

/* make-outputs FOLDER [PLAN]: writes everything that can be made of a plan into
 * a folder, of a hostile one when none is named, for test-output.py. */

static GwPlan *
read_plan (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GwDecoded) decoded = NULL;
  gsize size;

  if (!g_file_get_contents (path, &text, &size, &error))
    g_error ("%s", error->message);
  bytes = g_bytes_new (text, size);
  decoded = gw_codec_decode (bytes, path, GW_DECODE_DEFAULT, &error);
  if (decoded == NULL)
    g_error ("%s", error->message);
  return g_object_ref (decoded->plan);
}

static void
write_output (GwPlan     *plan,
              const char *folder,
              GwFormat    format,
              const char *sheet)
{
  const GwOutputRequest request = {
    .format = format, .sheet = sheet, .language = "ko", .today = "2026-11-23", .file_name = "=plan.mlproj",
  };
  g_autofree char *name = g_strdup_printf ("%s.%s", sheet, gw_format_get_ending (format));
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) files = gw_output_make (plan, &request, NULL, &error);
  GBytes *bytes;

  if (files == NULL)
    g_error ("%s: %s", name, error->message);
  bytes = g_ptr_array_index (files, 0);
  if (!g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error))
    g_error ("%s", error->message);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwPlan) plan = argc > 2 ? read_plan (argv[2]) : test_hostile_plan_new ();

  for (guint format = 0; format < GW_N_FORMATS; format++)
    {
      const char *const *sheets = gw_format_get_sheets (format);

      for (guint i = 0; sheets[i] != NULL; i++)
        write_output (plan, argv[1], format, sheets[i]);
    }
  return EXIT_SUCCESS;
}
