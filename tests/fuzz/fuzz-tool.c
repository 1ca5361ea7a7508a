/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/gw-cli.h"
#include "file/gw-codec.h"

/*
 * The arguments of the tool, each on its line. They can name what lies in one
 * folder only, as no slash is let through. Whatever they say: the tool ends
 * with one of its codes, what it prints cannot steer a terminal, and every plan
 * is still a plan.
 */

#define MOST_ARGUMENTS 24

/* What git takes for a crash of a merge */
#define GIT_CRASH 129

int gw_cli_main (int    argc,
                 char  *argv[]);

static GBytes *plans[4];

static int nothing;

static void
print_cb (const char *text)
{
  fuzz_assert_readable (text);
}

/* --- The folder */

static const char *const names[G_N_ELEMENTS (plans)] = { "a.mlproj", "b.mlproj", "c.mlproj", "t.csv" };

static void
make_plans (void)
{
  g_autoptr(GwPlan) a = fuzz_plan_new ("en", 2);
  g_autoptr(GwPlan) b = fuzz_plan_new ("en", 1);
  g_autoptr(GwPlan) c = fuzz_plan_new ("ko", 2);

  plans[0] = fuzz_plan_encode (a);
  plans[1] = fuzz_plan_encode (b);
  plans[2] = fuzz_plan_encode (c);
  plans[3] = g_bytes_new_static ("title,probability\nNew,3\n", 24);
}

static void
set_up (void)
{
  g_autofree char *folder = NULL;

  if (plans[0] != NULL)
    return;
  make_plans ();
  folder = fuzz_folder_new ();
  g_assert_cmpint (chdir (folder), ==, 0);
  g_setenv ("GROUNDWORK_TODAY", "2026-11-23", TRUE);
  g_setenv ("GROUNDWORK_MODULEDIR", folder, TRUE);
  nothing = open ("/dev/null", O_RDWR | O_CLOEXEC);
  dup2 (nothing, STDIN_FILENO);
}

static void
empty_folder (void)
{
  g_autoptr(GDir) dir = g_dir_open (".", 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    unlink (name);
}

static void
fill_folder (void)
{
  empty_folder ();
  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    g_assert_true (g_file_set_contents_full (names[i], g_bytes_get_data (plans[i], NULL),
                                             (gssize) g_bytes_get_size (plans[i]), G_FILE_SET_CONTENTS_NONE,
                                             0600, NULL));
}

static void
check_folder (void)
{
  for (gsize i = 0; i < 3; i++)
    {
      g_autoptr(GMappedFile) mapped = g_mapped_file_new (names[i], FALSE, NULL);
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GwPlan) plan = NULL;

      g_assert_nonnull (mapped);
      bytes = g_mapped_file_get_bytes (mapped);
      plan = fuzz_plan_decode (bytes);
    }
}

/* --- The arguments */

/* GLib prints the help of a command and ends the program, as it should. */
static gboolean
asks_for_help (const char *argument)
{
  if (g_str_has_prefix (argument, "--"))
    return g_str_has_prefix (argument, "--help");
  return *argument == '-' && strpbrk (argument, "h?") != NULL;
}

/* It may not be run: it would run git, which knows other folders, or end. */
static gboolean
is_left_out (GStrv arguments)
{
  if (arguments[0] == NULL || g_str_equal (arguments[0], "git-setup"))
    return TRUE;
  for (guint i = 1; arguments[i] != NULL; i++)
    if (asks_for_help (arguments[i]))
      return TRUE;
  return FALSE;
}

/* NULL: not to be run */
static GStrv
split (const uint8_t *data,
       size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto(GStrv) lines = NULL;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  g_strdelimit (text, "/", '_');
  lines = g_strsplit (text, "\n", MOST_ARGUMENTS);
  g_strv_builder_add (builder, "mlproj");
  g_strv_builder_addv (builder, (const char **) lines);
  return is_left_out (lines) ? NULL : g_strv_builder_end (builder);
}

static int
run (GStrv arguments)
{
  /* options are taken out of it */
  g_autofree char **argv = g_memdup2 (arguments, (g_strv_length (arguments) + 1) * sizeof *argv);
  GPrintFunc print = g_set_print_handler (print_cb);
  GPrintFunc printerr = g_set_printerr_handler (print_cb);
  int output = dup (STDOUT_FILENO);
  int status;

  dup2 (nothing, STDOUT_FILENO);
  status = gw_cli_main ((int) g_strv_length (arguments), argv);
  fflush (stdout);
  dup2 (output, STDOUT_FILENO);
  close (output);
  g_set_print_handler (print);
  g_set_printerr_handler (printerr);
  return status;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_auto(GStrv) arguments = split (data, size);
  int status;

  if (arguments == NULL)
    return 0;
  set_up ();
  fill_folder ();
  status = run (arguments);
  g_assert_true (status == GW_CLI_FINE || status == GW_CLI_FOUND || status == GW_CLI_FAILED || status == GIT_CRASH);
  check_folder ();
  return 0;
}

void
fuzz_list_seeds (GPtrArray *seeds)
{
  static const char *const lines[] = {
    "", "--help", "help", "--version", "no", "new\n--title\nT\nn.mlproj", "new\n--language\nko\n--empty\nn.mlproj",
    "new\n--template\na.mlproj\n--force\nn.mlproj", "show\na.mlproj", "show\n--json\n--today\n2026-12-01\nb.mlproj",
    "check\na.mlproj\nc.mlproj", "check\n--json\n--severity\nurgent\na.mlproj", "set\na.mlproj\n#1\ntitle=x\nimpact=3",
    "set\na.mlproj\nplan\ntitle=y", "set\na.mlproj\nK1\nowner=\nresponse=avoid",
    "review\n--title\nR\n--note\nN\n--by\nB\n--next\n2026-12-24\na.mlproj", "export\na.mlproj\no.csv",
    "export\n--sheet\nmatrix\n--paper\nA4\n--portrait\na.mlproj\no.pdf", "export\n--words\n--language\nko\na.mlproj\no.md",
    "import\na.mlproj\nt.csv", "import\n--checks\n--dry-run\n--map\ntitle=question\na.mlproj\nt.csv",
    "rows\n--risks\na.mlproj\nc.mlproj", "rows\n--findings\n--files-from\nt.csv", "rows\n--checks\n--null\n--files-from\n-",
    "diff\na.mlproj\nb.mlproj", "diff\n--json\nb.mlproj\na.mlproj", "merge\nb.mlproj\na.mlproj\nb.mlproj",
    "merge\n--output\nm.mlproj\nb.mlproj\na.mlproj\nc.mlproj", "git-merge\nb.mlproj\na.mlproj\nb.mlproj\np.mlproj",
    "git-diff\np\na.mlproj\n0\n0\nb.mlproj\n0\n0",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    fuzz_add_text (seeds, lines[i]);
}
