/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the store holds at most: bytes on the disk, and seconds */
#define GW_VERSION_STORE_MAX_SIZE (64 * 1024 * 1024)
#define GW_VERSION_STORE_MAX_AGE  (180 * 24 * 60 * 60)

/**
 * GwVersion:
 * @digest: the SHA-256 of its bytes, 64 hexadecimal digits
 * @time: when it was opened, saved or given away last, in seconds since 1970
 * @first: when it was kept first; later for what came later, even where the
 *   clock was put back in between
 *
 * A version of a plan that is kept.
 */
typedef struct
{
  char *digest;
  gint64 time;
  gint64 first;
} GwVersion;

gboolean   gw_version_store_keep     (const char  *folder,
                                      const char  *plan_id,
                                      GBytes      *bytes,
                                      GError     **error);
GPtrArray *gw_version_store_list     (const char  *folder,
                                      const char  *plan_id);
GBytes    *gw_version_store_load     (const char  *folder,
                                      const char  *plan_id,
                                      const char  *digest,
                                      GError     **error);
void       gw_version_store_trim     (const char  *folder,
                                      guint64      max_size,
                                      gint64       max_age,
                                      gint64       now);
guint64    gw_version_store_get_size (const char  *folder);
void       gw_version_store_clear    (const char  *folder);

void       gw_version_free           (GwVersion   *version);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwVersion, gw_version_free)

G_END_DECLS
