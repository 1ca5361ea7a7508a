/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-git.h"

#include "cli/gw-cli.h"
#include "gw-config.h"

/*
 * From inside its sandbox the tool reaches neither git nor the repository, and
 * git, outside, finds no mlproj. So the tool says what to tell git, as commands
 * for a shell, and has git start it with flatpak.
 *
 * A run that git starts is let in on the work tree, where the versions to be
 * merged lie; a comparison reads them, and those that git puts into its folder
 * for temporary files. Apart from that it may do nothing at all, less than the
 * app may. Forwarding single files would let it in on still less, but needs a
 * session with portals, and takes no /dev/null for a plan that is new.
 */
#define RUN "flatpak run --sandbox "
#define TOOL " --command=mlproj " GW_APP_ID " "

static const char *const in_repository =
  "top=$(git rev-parse --show-toplevel)\n"
  "file=$top/.gitattributes\n";

static const char *const of_user =
  "file=$(git config --global --type=path core.attributesFile || true)\n"
  "file=${file:-${XDG_CONFIG_HOME:-$HOME/.config}/git/attributes}\n"
  "mkdir -p \"$(dirname \"$file\")\"\n";

/* The line once, on a line of its own */
static const char *const attributes =
  "line='" GW_CLI_GIT_ATTRIBUTES "'\n"
  "if ! grep -qsxF \"$line\" \"$file\"; then\n"
  "  [ ! -s \"$file\" ] || [ -z \"$(tail -c 1 \"$file\")\" ] || echo >>\"$file\"\n"
  "  printf '%s\\n' \"$line\" >>\"$file\"\n"
  "fi\n"
  "printf '%s\\n' \"$file\"\n";

/**
 * gw_cli_git_is_out_of_reach:
 *
 * Returns: whether the tool runs in the sandbox of its own flatpak
 */
gboolean
gw_cli_git_is_out_of_reach (void)
{
  return g_strcmp0 (g_getenv ("FLATPAK_ID"), GW_APP_ID) == 0;
}

static void
print_setting (gboolean    global,
               const char *key,
               const char *value)
{
  g_print ("git config %s %s '%s'\n", global ? "--global" : "--local", key, value);
}

/**
 * gw_cli_git_print_script:
 * @global: whether for all repositories of the user
 *
 * Writes the commands that teach git about plans, for a shell outside of the
 * sandbox.
 */
void
gw_cli_git_print_script (gboolean global)
{
  const char *why = gw_words_get (gw_cli_get_words (),
                                  GW_N_ ("mlproj cannot reach git from its sandbox. "
                                         "In the repository, run these commands in a shell:"));

  gw_cli_print_line ("# %s", why);
  gw_cli_print_line ("#   flatpak run --command=mlproj %s git-setup%s | sh", GW_APP_ID, global ? " --global" : "");
  g_print ("set -e\n%s", global ? of_user : in_repository);
  print_setting (global, "merge.mlproj.name", GW_CLI_GIT_NAME);
  print_setting (global, "merge.mlproj.driver", RUN "--filesystem=\"$PWD\"" TOOL GW_CLI_GIT_MERGE);
  print_setting (global, "diff.mlproj.command",
                 RUN "--filesystem=\"$PWD:ro\" --filesystem=\"${TMPDIR:-/tmp}:ro\"" TOOL GW_CLI_GIT_DIFF);
  g_print ("%s", attributes);
}
