/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GwCliPipelineFunc:
 * @job: a job
 * @data: what the pipeline was made with
 *
 * What is done with a job.
 */
typedef void (*GwCliPipelineFunc) (gpointer job,
                                   gpointer data);

typedef struct _GwCliPipeline GwCliPipeline;

GwCliPipeline *gw_cli_pipeline_new    (GwCliPipelineFunc  work,
                                       GwCliPipelineFunc  finish,
                                       gpointer           data);
void           gw_cli_pipeline_push   (GwCliPipeline     *self,
                                       gpointer           job);
void           gw_cli_pipeline_finish (GwCliPipeline     *self);

G_END_DECLS
