/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Mark a string for the catalogue where it stands, to be looked up later. */
#define GW_N_(msgid)           (msgid)
#define GW_NC_(context, msgid) (msgid)
#define GW_NP_(msgid, plural)  (msgid), (plural)

#define GW_TYPE_WORDS (gw_words_get_type ())

typedef struct _GwWords GwWords;

GType       gw_words_get_type     (void) G_GNUC_CONST;

GwWords    *gw_words_new          (const char *language);
GwWords    *gw_words_ref          (GwWords    *self);
void        gw_words_unref        (GwWords    *self);

const char *gw_words_get_language (GwWords    *self);

const char *gw_words_get          (GwWords    *self,
                                   const char *msgid) G_GNUC_FORMAT (2);
const char *gw_words_get_context  (GwWords    *self,
                                   const char *context,
                                   const char *msgid) G_GNUC_FORMAT (3);
const char *gw_words_get_plural   (GwWords    *self,
                                   const char *msgid,
                                   const char *msgid_plural,
                                   gulong      n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);
char       *gw_words_format       (GwWords    *self,
                                   const char *msgid,
                                   ...) G_GNUC_PRINTF (2, 3);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwWords, gw_words_unref)

G_END_DECLS
