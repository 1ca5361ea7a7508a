/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/gw-document-io.h"
#include "words/gw-words.h"

G_BEGIN_DECLS

/**
 * GwCliStatus:
 * @GW_CLI_FINE: it was done
 * @GW_CLI_FOUND: there are findings, differences or conflicts
 * @GW_CLI_FAILED: it could not be done; nothing was written
 *
 * The exit codes, the same for every command.
 */
typedef enum
{
  GW_CLI_FINE = 0,
  GW_CLI_FOUND = 1,
  GW_CLI_FAILED = 2,
} GwCliStatus;

/**
 * GwCliCommand:
 * @name: what stands on the command line
 * @arguments: its arguments, for the help
 * @summary: what it does, in English, for the help
 * @run: does it; @argv[0] is the command's name
 *
 * One command of the tool.
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  GwCliStatus (*run) (int    argc,
                      char **argv);
} GwCliCommand;

GwCliStatus  gw_cli_new        (int                    argc,
                                char                 **argv);
GwCliStatus  gw_cli_show       (int                    argc,
                                char                 **argv);
GwCliStatus  gw_cli_check      (int                    argc,
                                char                 **argv);
GwCliStatus  gw_cli_set        (int                    argc,
                                char                 **argv);
GwCliStatus  gw_cli_review     (int                    argc,
                                char                 **argv);
GwCliStatus  gw_cli_export     (int                    argc,
                                char                 **argv);
GwCliStatus  gw_cli_import     (int                    argc,
                                char                 **argv);
GwCliStatus  gw_cli_rows       (int                    argc,
                                char                 **argv);
GwCliStatus  gw_cli_diff       (int                    argc,
                                char                 **argv);
GwCliStatus  gw_cli_merge      (int                    argc,
                                char                 **argv);
GwCliStatus  gw_cli_git_setup  (int                    argc,
                                char                 **argv);
GwCliStatus  gw_cli_git_merge  (int                    argc,
                                char                 **argv);
GwCliStatus  gw_cli_git_diff   (int                    argc,
                                char                 **argv);

/* What the commands share */
GwWords     *gw_cli_get_words  (void);
GwWords     *gw_cli_dup_words  (const char            *given,
                                GwPlan                *plan);
char        *gw_cli_today      (void);
gboolean     gw_cli_take_today (char                 **today);
gboolean     gw_cli_is_date    (const char            *text);
void         gw_cli_print_line (const char            *format,
                                ...) G_GNUC_PRINTF (1, 2);
gboolean     gw_cli_parse      (const GwCliCommand    *command,
                                const GOptionEntry    *entries,
                                int                   *argc,
                                char                ***argv,
                                int                    min_arguments,
                                int                    max_arguments);
gboolean     gw_cli_is_one_of  (const char            *option,
                                const char            *value,
                                const char            *choices);
GwDecoded   *gw_cli_read       (const char            *path);
GwLoaded    *gw_cli_load       (const char            *path);
GwLoaded    *gw_cli_load_to_change
                               (const char            *path);
GwCliStatus  gw_cli_save_changed
                               (const char            *path,
                                GwLoaded              *loaded);
gboolean     gw_cli_save       (const char            *path,
                                GBytes                *bytes,
                                const GwFileIdentity  *expected,
                                gboolean               overwrite);
gboolean     gw_cli_write      (const char            *path,
                                GBytes                *bytes,
                                gboolean               overwrite);
gboolean     gw_cli_may_write  (const char            *path,
                                gboolean               force);
GwCliStatus  gw_cli_fail       (const GError          *error);
char        *gw_cli_safe_text  (const char            *text);
const GwCliCommand *gw_cli_find_command (const char   *name);

G_END_DECLS
