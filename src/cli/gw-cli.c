/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli.h"

#include <string.h>

#include "cli/gw-cli-signals.h"
#include "file/gw-file-error.h"
#include "file/gw-safe-load.h"
#include "file/gw-safe-save.h"
#include "words/gw-dates.h"
#include "words/gw-direction.h"

/**
 * gw_cli_get_words:
 *
 * Returns: (transfer none): the words of the reader's language, as the
 *   environment says
 */
GwWords *
gw_cli_get_words (void)
{
  static GwWords *words;

  if (words == NULL)
    words = gw_words_new (g_get_language_names ()[0]);
  return words;
}

/**
 * gw_cli_dup_words:
 * @given: (nullable): what --language gave
 * @plan: the plan that is told of
 *
 * One rule for every command that tells of a plan: what is asked for, else the
 * language of the plan, so that a sentence and the text of the plan in it are in
 * one language; else that of the reader. Only what the tool says about itself
 * is always in the reader's.
 *
 * Returns: (transfer full): the words to tell of @plan
 */
GwWords *
gw_cli_dup_words (const char *given,
                  GwPlan     *plan)
{
  const char *language = given != NULL ? given : gw_item_get_text (plan, GW_PLAN_LANGUAGE);

  return language != NULL ? gw_words_new (language) : gw_words_ref (gw_cli_get_words ());
}

/**
 * gw_cli_today:
 *
 * Returns: (transfer full): today's date; GROUNDWORK_TODAY overrides it
 */
char *
gw_cli_today (void)
{
  const char *given = g_getenv ("GROUNDWORK_TODAY");
  g_autoptr(GDateTime) now = NULL;

  if (given != NULL && gw_date_parse (given, NULL))
    return g_strdup (given);
  now = g_date_time_new_now_local ();
  return g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (now), g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}

/**
 * gw_cli_take_today:
 * @today: (inout) (transfer full) (nullable): what --today gave; set to
 *   today's date when it gave nothing
 *
 * Returns: whether it is a date; says so otherwise
 */
gboolean
gw_cli_take_today (char **today)
{
  if (*today == NULL)
    *today = gw_cli_today ();
  return gw_cli_is_date (*today);
}

/**
 * gw_cli_is_date:
 * @text: (nullable): what was given for a date
 *
 * Returns: whether it is a date, or nothing was given; says so otherwise
 */
gboolean
gw_cli_is_date (const char *text)
{
  g_autofree char *safe = NULL;

  if (text == NULL || gw_date_parse (text, NULL))
    return TRUE;
  safe = gw_cli_safe_text (text);
  g_printerr (gw_words_get (gw_cli_get_words (), "mlproj: “%s” is not a date; write it as 2026-11-23"), safe);
  g_printerr ("\n");
  return FALSE;
}

/**
 * gw_cli_safe_text:
 * @text: (nullable): text of a plan, or a path, which may be no text at all
 *
 * A file comes from anywhere: none of its characters may move the cursor or
 * change the direction of the line. What keeps the directions of joined texts
 * apart (see gw_format()) is for screen and paper: many a terminal shows it.
 *
 * Returns: (transfer full): @text with control and direction characters replaced
 */
char *
gw_cli_safe_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr(GString) safe = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (gw_direction_is_mark (c))
        continue;
      if (c == '\n' || c == '\t')
        g_string_append_c (safe, ' ');
      else if (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        g_string_append_unichar (safe, 0xfffd);
      else
        g_string_append_unichar (safe, c);
    }
  return g_string_free (g_steal_pointer (&safe), FALSE);
}

/**
 * gw_cli_print_line:
 * @format: a printf() format
 * @...: its arguments, among them text of a plan
 *
 * Writes one line that cannot steer the terminal.
 */
void
gw_cli_print_line (const char *format,
                   ...)
{
  g_autofree char *line = NULL;
  g_autofree char *safe = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  safe = gw_cli_safe_text (line);
  g_print ("%s\n", safe);
}

static const char *
translate (const char *sentence,
           gpointer    data)
{
  return gw_words_get (data, sentence);
}

/**
 * gw_cli_fail:
 * @error: why
 *
 * Says on the error stream what happened and where.
 *
 * Returns: %GW_CLI_FAILED
 */
GwCliStatus
gw_cli_fail (const GError *error)
{
  g_autofree char *text = NULL;
  g_autofree char *safe = NULL;

  if (error->domain == GW_FILE_ERROR)
    text = gw_file_error_dup_text (error, translate, gw_cli_get_words ());
  safe = gw_cli_safe_text (text != NULL ? text : error->message);
  g_printerr ("mlproj: %s\n", safe);
  return GW_CLI_FAILED;
}

/* GLib leaves the end of the options where it is when a name with a dash comes
 * after it. */
static void
drop_end_of_options (int   *argc,
                     char **argv)
{
  int i = 1;

  while (i < *argc && !g_str_equal (argv[i], "--"))
    i++;
  if (i == *argc)
    return;
  memmove (argv + i, argv + i + 1, (gsize) (*argc - i) * sizeof (char *));
  (*argc)--;
}

/**
 * gw_cli_parse:
 * @command: the command that is being run
 * @entries: its options
 * @argc: (inout): how many arguments there are
 * @argv: (inout): the arguments; the options are taken out
 * @min_arguments: how many must remain
 * @max_arguments: how many may remain, -1 for any number
 *
 * Reads the options of a command; says what is wrong with them.
 *
 * Returns: whether the command can go on
 */
gboolean
gw_cli_parse (const GwCliCommand *command,
              const GOptionEntry *entries,
              int                *argc,
              char             ***argv,
              int                 min_arguments,
              int                 max_arguments)
{
  g_autoptr(GOptionContext) context = g_option_context_new (command->arguments);
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_strconcat ("mlproj ", command->name, NULL);

  g_set_prgname (name);
  g_option_context_set_summary (context, gw_words_get (gw_cli_get_words (), command->summary));
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      gw_cli_fail (error);
      return FALSE;
    }
  drop_end_of_options (argc, *argv);
  if (*argc - 1 >= min_arguments && (max_arguments < 0 || *argc - 1 <= max_arguments))
    return TRUE;
  g_printerr (gw_words_get (gw_cli_get_words (), "usage: mlproj %s %s"), command->name, command->arguments);
  g_printerr ("\n");
  return FALSE;
}

/**
 * gw_cli_is_one_of:
 * @option: the name of an option
 * @value: (nullable): what was given for it
 * @choices: what may be given, with commas between
 *
 * Returns: whether @value is one of them, or nothing was given; says so otherwise
 */
gboolean
gw_cli_is_one_of (const char *option,
                  const char *value,
                  const char *choices)
{
  g_auto(GStrv) all = g_strsplit (choices, ", ", -1);

  if (value == NULL || g_strv_contains ((const char *const *) all, value))
    return TRUE;
  g_printerr (gw_words_get (gw_cli_get_words (), "mlproj: %s must be one of: %s. Nothing was written."), option, choices);
  g_printerr ("\n");
  return FALSE;
}

/**
 * gw_cli_read:
 * @path: a file
 *
 * Reads a plan that is not to be written again; says why when it cannot.
 *
 * Returns: (transfer full) (nullable): the plan
 */
GwDecoded *
gw_cli_read (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = gw_safe_load (path, NULL, &error);
  GwDecoded *decoded = bytes != NULL ? gw_codec_decode (bytes, shown, GW_DECODE_DEFAULT, &error) : NULL;

  if (decoded == NULL)
    gw_cli_fail (error);
  return decoded;
}

/**
 * gw_cli_load:
 * @path: a file
 *
 * Reads a plan; says why when it cannot.
 *
 * Returns: (transfer full) (nullable): the plan
 */
GwLoaded *
gw_cli_load (const char *path)
{
  g_autoptr(GError) error = NULL;
  GwLoaded *loaded = gw_document_io_load (path, GW_DECODE_DEFAULT, &error);

  if (loaded == NULL)
    gw_cli_fail (error);
  return loaded;
}

/**
 * gw_cli_load_to_change:
 * @path: a file
 *
 * Reads a plan that is to be written again; says why when it cannot.
 *
 * Returns: (transfer full) (nullable): the plan
 */
GwLoaded *
gw_cli_load_to_change (const char *path)
{
  g_autoptr(GwLoaded) loaded = gw_cli_load (path);

  if (loaded == NULL || !loaded->decoded->newer)
    return g_steal_pointer (&loaded);
  g_printerr ("%s\n", gw_words_get (gw_cli_get_words (), "mlproj: made by a newer Groundwork, can only be read. Nothing was written."));
  return NULL;
}

/**
 * gw_cli_save_changed:
 * @path: the file that it was read from
 * @loaded: a plan that was changed
 *
 * Returns: the exit code
 */
GwCliStatus
gw_cli_save_changed (const char *path,
                     GwLoaded   *loaded)
{
  g_autoptr(GwSnapshot) snapshot = gw_item_get_snapshot (loaded->decoded->plan);
  g_autoptr(GBytes) bytes = gw_codec_encode (snapshot);

  return gw_cli_save (path, bytes, loaded->identity, FALSE) ? GW_CLI_FINE : GW_CLI_FAILED;
}

/**
 * gw_cli_save:
 * @path: a file
 * @bytes: its new content
 * @expected: (nullable): what it was when it was read
 * @overwrite: whether to replace whatever is there
 *
 * Writes a file safely; says why when it cannot.
 *
 * Returns: whether it was written
 */
gboolean
gw_cli_save (const char           *path,
             GBytes               *bytes,
             const GwFileIdentity *expected,
             gboolean              overwrite)
{
  g_autoptr(GError) error = NULL;
  gboolean saved;

  gw_cli_hold_signals ();
  saved = gw_document_io_save (path, bytes, expected, overwrite, NULL, NULL, &error);
  if (!saved)
    gw_cli_fail (error);
  gw_cli_release_signals ();
  return saved;
}

/**
 * gw_cli_write:
 * @path: a file
 * @bytes: its new content, which is no plan
 * @overwrite: whether to replace whatever is there
 *
 * Writes an output as safely as a plan; says why when it cannot.
 *
 * Returns: whether it was written
 */
gboolean
gw_cli_write (const char *path,
              GBytes     *bytes,
              gboolean    overwrite)
{
  g_autoptr(GError) error = NULL;
  gboolean written;

  gw_cli_hold_signals ();
  written = gw_safe_save (path, bytes, NULL, overwrite ? GW_SAFE_SAVE_OVERWRITE : GW_SAFE_SAVE_NONE,
                          NULL, NULL, NULL, NULL, &error);
  if (!written)
    gw_cli_fail (error);
  gw_cli_release_signals ();
  return written;
}

/**
 * gw_cli_may_write:
 * @path: where the output goes
 * @force: whether --force was given
 *
 * Returns: whether nothing is in the way; says so otherwise
 */
gboolean
gw_cli_may_write (const char *path,
                  gboolean    force)
{
  g_autofree char *safe = NULL;

  if (force || !g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  safe = gw_cli_safe_text (path);
  g_printerr (gw_words_get (gw_cli_get_words (), "mlproj: “%s” already exists; use --force to replace it. Nothing was written."),
              safe);
  g_printerr ("\n");
  return FALSE;
}
