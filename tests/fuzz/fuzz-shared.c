/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "file/gw-codec.h"
#include "file/gw-file-error.h"
#include "file/gw-template.h"
#include "lib/test-plans.h"
#include "plan/gw-item-write.h"
#include "test-folder.h"

/* In memory, so that nothing waits for a disk */
#define MEMORY "/dev/shm"

static char *folder;

/* libFuzzer does not know the signal that a fatal message of GLib raises. */
static void
trapped_cb (int number)
{
  abort ();
}

/* A warning is a fault as any other. */
int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  signal (SIGTRAP, trapped_cb);
  return 0;
}

/* Takes @bytes. */
void
fuzz_add_seed (GPtrArray *seeds,
               GBytes    *bytes)
{
  g_ptr_array_add (seeds, bytes);
}

void
fuzz_add_text (GPtrArray  *seeds,
               const char *text)
{
  fuzz_add_seed (seeds, g_bytes_new (text, strlen (text)));
}

GBytes *
fuzz_plan_encode (GwPlan *plan)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (plan);

  return gw_codec_encode (snapshot);
}

/* Of bytes that must be a plan */
GwPlan *
fuzz_plan_decode (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDecoded) decoded = gw_codec_decode (bytes, "plan", GW_DECODE_DEFAULT, &error);

  g_assert_no_error (error);
  return g_object_ref (decoded->plan);
}

/* --- Small plans that have one of everything */

static void
shorten (GwItem *item,
         guint   n_most)
{
  GwItemClass *klass = GW_ITEM_GET_CLASS (item);

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      GwList *list = gw_field_holds_items (gw_item_class_get_field (klass, i)) ? gw_item_peek_list (item, i) : NULL;

      if (list != NULL && gw_list_get_length (list) > n_most)
        gw_list_splice (list, n_most, gw_list_get_length (list) - n_most, NULL);
      for (guint j = 0; list != NULL && j < gw_list_get_length (list); j++)
        shorten (gw_list_get (list, j), n_most);
    }
}

/* The sample plan with so many items in each of its lists */
GwPlan *
fuzz_plan_new (const char *language,
               guint       n_most)
{
  g_autoptr(GBytes) bytes = gw_sample_get_bytes (language);
  GwPlan *plan = fuzz_plan_decode (bytes);

  shorten (GW_ITEM (plan), n_most);
  return plan;
}

/* One kind of items alone: small, so that it is tried often */
static GBytes *
encode_list (guint index)
{
  g_autoptr(GwPlan) plan = fuzz_plan_new ("en", 1);
  GwItemClass *klass = GW_ITEM_GET_CLASS (plan);

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    {
      GwList *list = gw_field_holds_items (gw_item_class_get_field (klass, i)) ? gw_item_peek_list (plan, i) : NULL;

      if (i != index && list != NULL)
        gw_list_splice (list, 0, gw_list_get_length (list), NULL);
    }
  return fuzz_plan_encode (plan);
}

void
fuzz_add_plans (GPtrArray *seeds)
{
  g_autoptr(GwPlan) sample = fuzz_plan_new ("ko", 1);
  g_autoptr(GwPlan) plain = test_plan_new ();
  GwItemClass *klass = GW_ITEM_GET_CLASS (sample);

  for (guint i = 0; i < gw_item_class_get_n_fields (klass); i++)
    if (gw_field_holds_items (gw_item_class_get_field (klass, i)) && gw_item_count (sample, i) > 0)
      fuzz_add_seed (seeds, encode_list (i));
  fuzz_add_seed (seeds, fuzz_plan_encode (sample));
  fuzz_add_seed (seeds, fuzz_plan_encode (plain));
  fuzz_add_text (seeds, "{\"format\":\"mlproj\",\"version\":1,\"title\":\"가\",\"x\":[1e3,null],\"risks\":[{\"id\":\"a\","
                        "\"title\":\"t\",\"y\":{\"z\":-0.5}}]}");
}

/* --- What is said to somebody */

/* Nothing that could steer a terminal or hide */
void
fuzz_assert_readable (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c != '\n' && (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT))
        g_error ("U+%04X in: %s", c, text);
    }
}

/* Why the file called “plan” is refused, and where */
void
fuzz_assert_told (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == GW_FILE_ERROR);
  g_assert_cmpuint (gw_file_error_get_line (error), >, 0);
  g_assert_cmpuint (gw_file_error_get_column (error), >, 0);
  g_assert_true (g_str_has_prefix (error->message, "plan:"));
  fuzz_assert_readable (error->message);
}

/* --- A folder to work in */

static void
remove_folder (void)
{
  folder_remove (folder);
}

/* An empty folder that goes with the program */
char *
fuzz_folder_new (void)
{
  g_assert_null (folder);
  if (g_file_test (MEMORY, G_FILE_TEST_IS_DIR))
    folder = g_mkdtemp (g_strdup (MEMORY "/groundwork-fuzz-XXXXXX"));
  if (folder == NULL)
    folder = g_dir_make_tmp ("groundwork-fuzz-XXXXXX", NULL);
  g_assert_nonnull (folder);
  atexit (remove_folder);
  return g_strdup (folder);
}
