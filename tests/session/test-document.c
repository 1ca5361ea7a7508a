/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "edit/gw-edit-items.h"
#include "file/gw-file-error.h"
#include "file/gw-template.h"
#include "lib/test-documents.h"
#include "session/gw-document.h"

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GBytes) sample = gw_sample_get_bytes ("en");

  fixture->folder = g_dir_make_tmp ("groundwork-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "plan.mlproj", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (sample, NULL),
                                      (gssize) g_bytes_get_size (sample), NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
}

static GwDocument *
load (Fixture  *fixture,
      gboolean  repair,
      GError  **error)
{
  return test_document_load (fixture->file, repair, error);
}

static gboolean
save (Fixture      *fixture,
      GwDocument   *document,
      const char   *name,
      GwSaveFlags   flags,
      GError      **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  return test_document_save (document, file, flags, error);
}

static char *
read_file (Fixture    *fixture,
           const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
set_title (GwDocument *document,
           const char *title)
{
  gw_edit_set_text (gw_document_get_history (document), gw_document_get_plan (document), GW_PLAN_TITLE, title);
}

static void
test_load_and_save (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDocument) document = load (fixture, FALSE, &error);
  g_autofree char *before = read_file (fixture, "plan.mlproj");
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  g_assert_no_error (error);
  g_assert_false (gw_document_is_modified (document));
  set_title (document, "Another title");
  g_assert_true (gw_document_is_modified (document));
  g_assert_true (save (fixture, document, "plan.mlproj", GW_SAVE_DEFAULT, &error));
  g_assert_no_error (error);
  g_assert_false (gw_document_is_modified (document));
  after = read_file (fixture, "plan.mlproj");
  g_assert_nonnull (strstr (after, "  \"title\": \"Another title\",\n"));

  gw_history_undo (gw_document_get_history (document));
  g_assert_true (gw_document_is_modified (document));
  g_assert_true (save (fixture, document, "plan.mlproj", GW_SAVE_DEFAULT, &error));
  undone = read_file (fixture, "plan.mlproj");
  g_assert_cmpstr (undone, ==, before);
}

static void
test_unmodified_is_not_written (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr(GwDocument) document = NULL;
  g_autofree char *text = NULL;

  /* valid, but not in canonical form */
  g_assert_true (g_file_set_contents (fixture->path, "{\"version\":1,\"format\":\"mlproj\"}", -1, NULL));
  document = load (fixture, FALSE, NULL);
  g_assert_true (save (fixture, document, "plan.mlproj", GW_SAVE_DEFAULT, NULL));
  text = read_file (fixture, "plan.mlproj");
  g_assert_cmpstr (text, ==, "{\"version\":1,\"format\":\"mlproj\"}");
}

static void
test_foreign_change (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDocument) document = load (fixture, FALSE, NULL);
  g_autofree char *kept = NULL;

  set_title (document, "Mine");
  g_assert_true (g_file_set_contents (fixture->path, "theirs", -1, NULL));
  g_assert_false (save (fixture, document, "plan.mlproj", GW_SAVE_DEFAULT, &error));
  g_assert_error (error, GW_FILE_ERROR, GW_FILE_ERROR_CHANGED_ON_DISK);
  g_assert_true (gw_document_is_modified (document));
  kept = read_file (fixture, "plan.mlproj");
  g_assert_cmpstr (kept, ==, "theirs");
  g_clear_error (&error);
  g_assert_true (save (fixture, document, "plan.mlproj", GW_SAVE_OVERWRITE, &error));
  g_assert_no_error (error);
  g_assert_false (gw_document_is_modified (document));
}

static void
test_save_as_and_copy (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GwDocument) document = load (fixture, FALSE, NULL);
  g_autofree char *name = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *saved = NULL;

  set_title (document, "Renamed");
  g_assert_true (save (fixture, document, "copy.mlproj", GW_SAVE_COPY, NULL));
  g_assert_true (gw_document_is_modified (document));
  name = gw_document_dup_name (document);
  g_assert_cmpstr (name, ==, "plan.mlproj");
  g_assert_true (save (fixture, document, "other.mlproj", GW_SAVE_DEFAULT, NULL));
  g_assert_false (gw_document_is_modified (document));
  copied = read_file (fixture, "copy.mlproj");
  saved = read_file (fixture, "other.mlproj");
  g_assert_cmpstr (copied, ==, saved);
  g_free (name);
  name = gw_document_dup_name (document);
  g_assert_cmpstr (name, ==, "other.mlproj");
}

static void
test_repair (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GwDocument) document = NULL;

  g_assert_true (g_file_set_contents (fixture->path,
                                      "{\"format\":\"mlproj\",\"version\":1,\"title\":\"T\",\"started\":3}", -1, NULL));
  document = load (fixture, FALSE, &error);
  g_assert_null (document);
  g_assert_error (error, GW_FILE_ERROR, GW_FILE_ERROR_WRONG_TYPE);
  document = load (fixture, TRUE, NULL);
  g_assert_cmpuint (gw_document_get_left_out (document)->len, ==, 1);
  g_assert_null (gw_document_get_file (document));
  g_assert_true (gw_document_is_modified (document));
}

static void
test_newer_version (Fixture       *fixture,
                    gconstpointer  data)
{
  const char *newer = "{\"format\":\"mlproj\",\"version\":9,\"title\":\"T\",\"started\":{\"moon\":3}}";
  g_autoptr(GwDocument) document = NULL;
  g_autofree char *copy = NULL;

  g_assert_true (g_file_set_contents (fixture->path, newer, -1, NULL));
  document = load (fixture, FALSE, NULL);
  g_assert_true (gw_document_is_read_only (document));
  g_assert_true (save (fixture, document, "copy.mlproj", GW_SAVE_COPY, NULL));
  copy = read_file (fixture, "copy.mlproj");
  g_assert_cmpstr (copy, ==, newer);
}

static void
test_change_while_saving (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr(GwDocument) document = load (fixture, FALSE, NULL);
  GAsyncResult *pending = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree char *text = NULL;

  set_title (document, "First");
  gw_document_save_async (document, fixture->file, GW_SAVE_DEFAULT, NULL, test_take_result, &pending);
  set_title (document, "Second");
  result = test_wait_for_result (&pending);
  g_assert_true (gw_document_save_finish (document, result, NULL));
  g_assert_true (gw_document_is_modified (document));
  text = read_file (fixture, "plan.mlproj");
  g_assert_nonnull (strstr (text, "\"title\": \"First\""));
  gw_history_undo (gw_document_get_history (document));
  g_assert_false (gw_document_is_modified (document));
}

static void
test_deleted_file (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GwDocument) document = load (fixture, FALSE, NULL);

  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_true (save (fixture, document, "plan.mlproj", GW_SAVE_DEFAULT, NULL));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_REGULAR));
}

static void
test_sample (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GwDocument) document = gw_document_new_sample ("ko");
  g_autofree char *name = gw_document_dup_name (document);
  g_autofree char *revision = gw_document_dup_revision (document);

  g_assert_false (gw_document_is_modified (document));
  g_assert_cmpstr (name, ==, "구독 고객 이탈 방지");
  g_assert_cmpuint (strlen (revision), ==, 8);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/session/document/saves-what-was-edited-and-undone", test_load_and_save },
    { "/session/document/an-unmodified-plan-is-not-written", test_unmodified_is_not_written },
    { "/session/document/a-foreign-change-is-not-overwritten", test_foreign_change },
    { "/session/document/a-copy-leaves-the-document-where-it-was", test_save_as_and_copy },
    { "/session/document/values-that-do-not-fit-are-offered-to-be-left-out", test_repair },
    { "/session/document/a-newer-version-is-copied-byte-for-byte", test_newer_version },
    { "/session/document/a-change-while-saving-stays-unsaved", test_change_while_saving },
    { "/session/document/a-deleted-file-is-written-anew", test_deleted_file },
    { "/session/document/the-sample-is-not-modified", test_sample },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
