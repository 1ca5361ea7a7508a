/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/gw-version-store.h"
#include "plan/gw-review.h"

G_BEGIN_DECLS

/**
 * GwCompareSourceKind:
 * @GW_COMPARE_FILE: another file, which is still to be chosen
 * @GW_COMPARE_DISK: the plan's own file as it lies there
 * @GW_COMPARE_REVIEW: what a review has kept
 * @GW_COMPARE_VERSION: a version that was kept
 *
 * What a plan can be compared with.
 */
typedef enum
{
  GW_COMPARE_FILE,
  GW_COMPARE_DISK,
  GW_COMPARE_REVIEW,
  GW_COMPARE_VERSION,
} GwCompareSourceKind;

#define GW_TYPE_COMPARE_SOURCE (gw_compare_source_get_type ())
G_DECLARE_FINAL_TYPE (GwCompareSource, gw_compare_source, GW, COMPARE_SOURCE, GObject)

/**
 * GwCompareSource:
 * @kind: what it is
 * @title: what it is called
 * @subtitle: (nullable): more about it
 * @digest: (nullable): of a version, which one
 * @review: (nullable): of a review, which one
 *
 * One choice of what to compare with.
 */
struct _GwCompareSource
{
  GObject parent_instance;

  GwCompareSourceKind kind;
  char *title;
  char *subtitle;
  char *digest;
  GwReview *review;
};

char            *gw_version_dup_label          (const GwVersion     *version);
GwCompareSource *gw_compare_source_new         (GwCompareSourceKind  kind,
                                                const char          *title,
                                                const char          *subtitle);
GwCompareSource *gw_compare_source_new_version (const GwVersion     *version);
GwCompareSource *gw_compare_source_new_review  (GwReview            *review);

G_END_DECLS
