/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/stage/gw-stage-intro.h"

#include <glib/gi18n.h>

#include "gw-config.h"
#include "plan/gw-stage.h"
#include "ui/widgets/gw-ui-words.h"

/**
 * GwStageIntro:
 *
 * The head of a stage: number and title, how many checks are answered, and
 * what the stage is for.
 */
struct _GwStageIntro
{
  GwStagePart parent_instance;

  /* Template */
  GtkLabel *number;
  GtkLabel *title;
  GtkLabel *count;
  GtkWidget *show_guide;
  GtkWidget *guide_revealer;
  GtkLabel *guide;
};

G_DEFINE_FINAL_TYPE (GwStageIntro, gw_stage_intro, GW_TYPE_STAGE_PART)

static char *
make_count (GwStage *stage,
            GwRound *round)
{
  GwCheckCounts counts = round != NULL ? gw_round_count_checks (round, stage) : gw_stage_count_checks (stage);
  g_autofree char *answered = gw_check_counts_format (&counts, gw_ui_words ());

  if (counts.total == 0)
    return g_strdup (_("No Checks Yet"));
  if (counts.not_applicable == 0 || counts.not_applicable == counts.total)
    return g_steal_pointer (&answered);
  /* Translators: %s is "17 of 19 answered", %u how many do not apply */
  return g_strdup_printf (_("%s · %u not applicable"), answered, counts.not_applicable);
}

static void
gw_stage_intro_update (GwStagePart *part)
{
  GwStageIntro *self = GW_STAGE_INTRO (part);
  GwStage *stage = gw_stage_part_get_item (part);
  const char *title = gw_item_get_text (stage, GW_STAGE_TITLE);
  GwRound *round = gw_stage_context_get_round (gw_stage_part_get_context (part));
  const char *guide = gw_stage_context_get_guide (gw_stage_part_get_context (part));
  g_autofree char *number =
    g_strdup_printf (_("Stage %d"), (int) gw_stage_get_number (stage));
  g_autofree char *count = make_count (stage, round);

  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->guide, guide != NULL ? guide : "");
  /* An earlier round has its summary there, and no button to hide it. */
  gtk_widget_set_visible (self->show_guide, guide != NULL && round == NULL);
  gtk_widget_set_visible (self->guide_revealer, guide != NULL);
}

static void
gw_stage_intro_class_init (GwStageIntroClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GW_STAGE_PART_CLASS (klass)->update = gw_stage_intro_update;

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
