/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-day.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "ui/widgets/gw-today.h"

/**
 * GwDay:
 *
 * Tells when another day begins, for all that says *overdue* or *tomorrow*. There
 * is one for the process.
 *
 * It waits for midnight by the clock on the wall, as the time that the main loop
 * knows stands still while the machine sleeps, and does not know that somebody sets
 * the clock.
 */
struct _GwDay
{
  GObject parent_instance;

  /* Owned */
  char *today;

  guint source_id;
  int timer;                    /* -1 where the system has none */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwDay, gw_day, G_TYPE_OBJECT)

static gint64
find_midnight (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) begin = g_date_time_new_local (g_date_time_get_year (now), g_date_time_get_month (now),
                                                      g_date_time_get_day_of_month (now), 0, 0, 0);
  g_autoptr(GDateTime) midnight = begin != NULL ? g_date_time_add_days (begin, 1) : NULL;

  /* At the end of all dates there is no next one. */
  return midnight != NULL ? g_date_time_to_unix (midnight) : G_MAXINT32;
}

static void
await_midnight (GwDay *self)
{
  const struct itimerspec until = { .it_value.tv_sec = find_midnight () };

  if (self->timer >= 0)
    timerfd_settime (self->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &until, NULL);
}

/* Midnight, or the clock was set: then reading fails, and says so only once. */
static gboolean
timer_cb (int          fd,
          GIOCondition condition,
          gpointer     data)
{
  guint64 n_times;

  if (read (fd, &n_times, sizeof n_times) < 0 && errno == EAGAIN)
    return G_SOURCE_CONTINUE;
  await_midnight (data);
  gw_day_look (data);
  return G_SOURCE_CONTINUE;
}

static void
gw_day_finalize (GObject *object)
{
  GwDay *self = GW_DAY (object);

  g_clear_handle_id (&self->source_id, g_source_remove);
  g_clear_fd (&self->timer, NULL);
  g_free (self->today);

  G_OBJECT_CLASS (gw_day_parent_class)->finalize (object);
}

static void
gw_day_class_init (GwDayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_day_finalize;

  /**
   * GwDay::changed:
   * @self: the day
   *
   * What [func@today] says is another day than before.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gw_day_init (GwDay *self)
{
  self->today = gw_today ();
  self->timer = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (self->timer >= 0)
    self->source_id = g_unix_fd_add (self->timer, G_IO_IN, timer_cb, self);
  await_midnight (self);
}

/**
 * gw_day_get_default:
 *
 * Returns: (transfer none): the day, which lives as long as the process
 */
GwDay *
gw_day_get_default (void)
{
  static GwDay *day;

  if (day == NULL)
    day = g_object_new (GW_TYPE_DAY, NULL);
  return day;
}

/**
 * gw_day_follow:
 * @follower: (type GObject): who shows something that depends on the day
 * @callback: called with @follower when another one begins
 *
 * Tells @follower of each new day as long as it lives.
 */
void
gw_day_follow (gpointer  follower,
               GCallback callback)
{
  g_return_if_fail (G_IS_OBJECT (follower));

  g_signal_connect_object (gw_day_get_default (), "changed", callback, follower, G_CONNECT_SWAPPED);
}

/**
 * gw_day_look:
 * @self: the day
 *
 * Looks at the calendar, and tells if the day is another one. There is no need to
 * but where `GROUNDWORK_TODAY` or the time zone has changed.
 */
void
gw_day_look (GwDay *self)
{
  g_autofree char *today = gw_today ();

  g_return_if_fail (GW_IS_DAY (self));

  if (g_set_str (&self->today, today))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
