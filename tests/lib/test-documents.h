/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Documents read and written at once, for tests that have nothing else to do. */

#include "session/gw-document.h"

G_BEGIN_DECLS

void          test_take_result     (GObject       *source,
                                    GAsyncResult  *result,
                                    gpointer       data);
GAsyncResult *test_wait_for_result (GAsyncResult **result);
GwDocument   *test_document_load   (GFile         *file,
                                    gboolean       repair,
                                    GError       **error);
gboolean      test_document_save   (GwDocument    *document,
                                    GFile         *file,
                                    GwSaveFlags    flags,
                                    GError       **error);

G_END_DECLS
