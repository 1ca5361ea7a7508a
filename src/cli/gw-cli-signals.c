/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-signals.h"

#include <signal.h>

/*
 * Who presses Ctrl+C while an output is being written finds all of it or none:
 * no temporary file, and of a sheet of many pictures not the first pages only.
 * Writing is short, so the signal waits for its end and counts then. It goes to
 * the process, hence to any thread, so a handler keeps it, not the mask of one.
 */

static const int held[] = { SIGINT, SIGTERM, SIGHUP };

static struct sigaction before[G_N_ELEMENTS (held)];
static volatile sig_atomic_t arrived;
static guint depth;

static void
keep_cb (int number)
{
  arrived = number;
}

/**
 * gw_cli_hold_signals:
 *
 * Lets what ends the program wait until [func@cli_release_signals]. What is
 * ignored stays so, as for programs under `nohup`.
 */
void
gw_cli_hold_signals (void)
{
  const struct sigaction keep = { .sa_handler = keep_cb, .sa_flags = SA_RESTART };

  if (depth++ > 0)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (held); i++)
    if (sigaction (held[i], NULL, &before[i]) == 0 && before[i].sa_handler != SIG_IGN)
      sigaction (held[i], &keep, NULL);
}

/**
 * gw_cli_release_signals:
 *
 * Ends the program if it was to end meanwhile.
 */
void
gw_cli_release_signals (void)
{
  g_return_if_fail (depth > 0);

  if (--depth > 0)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (held); i++)
    sigaction (held[i], &before[i], NULL);
  if (arrived != 0)
    raise (arrived);
}
