/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How long the turns of the main loop take that draw no frame: processor time
 * of the thread, so that other programs do not count. */
typedef struct _Turns Turns;

Turns *turns_new    (GtkWidget  *widget);
void   turns_free   (Turns      *self);
void   turns_run    (Turns      *self,
                     guint       milliseconds);
void   turns_forget (Turns      *self);
void   turns_print  (Turns      *self,
                     const char *name);

G_END_DECLS
