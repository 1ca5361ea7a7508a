/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bench-report.h"

G_BEGIN_DECLS

/* How long the turns of the main loop take that do something and draw no frame:
 * processor time of the thread, so that other programs do not count. */
typedef struct _Turns Turns;

void   turns_init   (int         *argc,
                     char      ***argv);
Turns *turns_new    (GtkWidget   *widget);
void   turns_free   (Turns       *self);
void   turns_run    (Turns       *self,
                     guint        milliseconds);
void   turns_forget (Turns       *self);
void   turns_report (Turns       *self,
                     BenchReport *report,
                     const char  *id,
                     const char  *name);

G_END_DECLS
