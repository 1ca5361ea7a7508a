/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-stage-intro.h"

#include <glib/gi18n.h>

#include "gw-config.h"

/**
 * GwStageIntro:
 *
 * The head of a stage: number and title, how many checks are answered, and
 * what the stage is for.
 */
struct _GwStageIntro
{
  AdwBin parent_instance;

  /* Owned */
  GwStageContext *context;
  GwStage *stage;

  guint update_id;

  /* Template */
  GtkLabel *number;
  GtkLabel *title;
  GtkLabel *count;
  GtkWidget *show_guide;
  GtkWidget *guide_revealer;
  GtkLabel *guide;
};

G_DEFINE_FINAL_TYPE (GwStageIntro, gw_stage_intro, ADW_TYPE_BIN)

static char *
make_count (GwStage *stage)
{
  GwCheckCounts counts = gw_stage_count_checks (stage);
  g_autofree char *answered =
    g_strdup_printf (_("%d of %d answered"), (int) counts.answered, (int) counts.total);

  if (counts.not_applicable == 0)
    return g_steal_pointer (&answered);
  /* Translators: %s is "17 of 19 answered", %u how many do not apply */
  return g_strdup_printf (_("%s · %u not applicable"), answered, counts.not_applicable);
}

static void
update (GwStageIntro *self)
{
  const char *title;
  const char *guide = gw_stage_context_get_guide (self->context);
  g_autofree char *number = NULL;
  g_autofree char *count = NULL;

  if (self->stage == NULL)
    return;
  title = gw_item_get_text (self->stage, GW_STAGE_TITLE);
  number = g_strdup_printf (_("Stage %d"), (int) gw_stage_get_number (self->stage));
  count = make_count (self->stage);
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->guide, guide != NULL ? guide : "");
  gtk_widget_set_visible (self->show_guide, guide != NULL);
  gtk_widget_set_visible (self->guide_revealer, guide != NULL);
}

static gboolean
update_cb (gpointer data)
{
  GwStageIntro *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
await_update (GwStageIntro *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
gw_stage_intro_dispose (GObject *object)
{
  GwStageIntro *self = GW_STAGE_INTRO (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->context);
  g_clear_object (&self->stage);

  G_OBJECT_CLASS (gw_stage_intro_parent_class)->dispose (object);
}

static void
gw_stage_intro_class_init (GwStageIntroClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_stage_intro_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/stage/gw-stage-intro.ui");
  gtk_widget_class_bind_template_child (widget_class, GwStageIntro, number);
  gtk_widget_class_bind_template_child (widget_class, GwStageIntro, title);
  gtk_widget_class_bind_template_child (widget_class, GwStageIntro, count);
  gtk_widget_class_bind_template_child (widget_class, GwStageIntro, show_guide);
  gtk_widget_class_bind_template_child (widget_class, GwStageIntro, guide_revealer);
  gtk_widget_class_bind_template_child (widget_class, GwStageIntro, guide);
}

static void
gw_stage_intro_init (GwStageIntro *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_stage_intro_new:
 * @context: what the rows of the page have in common
 *
 * Returns: (transfer floating): the head of no stage yet
 */
GtkWidget *
gw_stage_intro_new (GwStageContext *context)
{
  GwStageIntro *self = g_object_new (GW_TYPE_STAGE_INTRO, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gw_stage_context_get_plan (context), "changed",
                           G_CALLBACK (await_update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * gw_stage_intro_bind:
 * @self: a head
 * @stage: (nullable): the stage it shows from now on
 */
void
gw_stage_intro_bind (GwStageIntro *self,
                     GwStage      *stage)
{
  g_return_if_fail (GW_IS_STAGE_INTRO (self));

  g_set_object (&self->stage, stage);
  update (self);
}
