/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Documents read and written at once, for tests that have nothing else to do. */

#include "session/gw-document.h"
#include "session/gw-found-work.h"

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

/* What would be saved of its plan now; to be freed */
GBytes       *test_document_encode (GwDocument    *document);

/* Lets what is under way come to its end, and the state folder with it */
void          test_state_finish    (GwStateFolder *state);

/* The recovery copies that are found; the one that is */
GPtrArray    *test_found_work_list     (GwStateFolder *state);
GwFoundWork  *test_found_work_find_one (GwStateFolder *state);

G_END_DECLS
