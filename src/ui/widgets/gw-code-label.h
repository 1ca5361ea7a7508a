/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A code of the file and what people call it, to be translated */
typedef struct
{
  const char *code;
  const char *context;          /* NULL where the word means but one thing */
  const char *label;
} GwCodeLabel;

const char *gw_code_label_find (const GwCodeLabel *labels,
                                gsize              n_labels,
                                const char        *code);

G_END_DECLS
