/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compare/gw-compare-source.h"

#include <glib/gi18n.h>

#include "ui/widgets/gw-ui-words.h"
#include "words/gw-dates.h"

G_DEFINE_FINAL_TYPE (GwCompareSource, gw_compare_source, G_TYPE_OBJECT)

static void
gw_compare_source_finalize (GObject *object)
{
  GwCompareSource *self = GW_COMPARE_SOURCE (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->digest);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (gw_compare_source_parent_class)->finalize (object);
}

static void
gw_compare_source_class_init (GwCompareSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_compare_source_finalize;
}

static void
gw_compare_source_init (GwCompareSource *self)
{
}

/**
 * gw_version_dup_label:
 * @version: a version that was kept
 *
 * Returns: (transfer full): when it was opened, saved or given away
 */
char *
gw_version_dup_label (const GwVersion *version)
{
  g_autoptr(GDateTime) when = g_date_time_new_from_unix_local (version->time);
  g_autofree char *day = g_date_time_format (when, "%Y-%m-%d");
  g_autofree char *date = gw_date_format (gw_ui_words (), day, GW_DATE_FORM_LONG);
  g_autofree char *time = g_date_time_format (when, "%H:%M");

  return g_strdup_printf ("%s %s", date, time);
}

/**
 * gw_compare_source_new:
 * @kind: what it is
 * @title: what it is called
 * @subtitle: (nullable): more about it
 *
 * Returns: (transfer full): a choice
 */
GwCompareSource *
gw_compare_source_new (GwCompareSourceKind  kind,
                       const char          *title,
                       const char          *subtitle)
{
  GwCompareSource *self = g_object_new (GW_TYPE_COMPARE_SOURCE, NULL);

  self->kind = kind;
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  return self;
}

/**
 * gw_compare_source_new_version:
 * @version: a version that was kept
 *
 * Returns: (transfer full): a choice
 */
GwCompareSource *
gw_compare_source_new_version (const GwVersion *version)
{
  g_autofree char *label = gw_version_dup_label (version);
  GwCompareSource *self = gw_compare_source_new (GW_COMPARE_VERSION, label, NULL);

  self->digest = g_strdup (version->digest);
  return self;
}

/**
 * gw_compare_source_new_review:
 * @review: one of the plan's reviews
 *
 * Returns: (transfer full): a choice
 */
GwCompareSource *
gw_compare_source_new_review (GwReview *review)
{
  const char *title = gw_item_get_text (review, GW_REVIEW_TITLE);
  const char *on = gw_item_get_text (review, GW_REVIEW_ON);
  g_autofree char *date = on != NULL ? gw_date_format (gw_ui_words (), on, GW_DATE_FORM_LONG) : NULL;
  GwCompareSource *self;

  if (title != NULL)
    self = gw_compare_source_new (GW_COMPARE_REVIEW, title, date);
  else
    self = gw_compare_source_new (GW_COMPARE_REVIEW, date != NULL ? date : _("Review"), NULL);
  self->review = g_object_ref (review);
  return self;
}
