/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/gw-cli.h"

G_BEGIN_DECLS

/**
 * GwCliMerged:
 * @bytes: the merged plan as a file
 * @ours: our version as it was read
 * @n_conflicts: how many conflicts it holds
 *
 * What merging three files has come to.
 */
typedef struct
{
  GBytes *bytes;
  GwLoaded *ours;
  guint n_conflicts;
} GwCliMerged;

gboolean gw_cli_merge_files  (const char  *base,
                              const char  *ours,
                              const char  *theirs,
                              const char  *from,
                              GwCliMerged *merged);
void     gw_cli_merged_clear (GwCliMerged *merged);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwCliMerged, gw_cli_merged_clear)

G_END_DECLS
