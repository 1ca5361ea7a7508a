/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Small JSON texts: what a plan's reader takes, and what it refuses, where and
 * why. The texts may hold null bytes, hence the lengths. */

typedef struct
{
  const char *text;
  gsize       length;
} ValidSample;

typedef struct
{
  const char *text;
  gsize       length;
  const char *place;            /* line:column */
  const char *reason;           /* part of the message */
} InvalidSample;

extern const ValidSample valid_samples[];
extern const guint n_valid_samples;
extern const InvalidSample invalid_samples[];
extern const guint n_invalid_samples;
