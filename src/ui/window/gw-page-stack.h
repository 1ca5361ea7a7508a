/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/gw-document.h"
#include "ui/widgets/gw-plan-page.h"

G_BEGIN_DECLS

#define GW_TYPE_PAGE_STACK (gw_page_stack_get_type ())
G_DECLARE_FINAL_TYPE (GwPageStack, gw_page_stack, GW, PAGE_STACK, AdwBin)

void        gw_page_stack_set_document (GwPageStack *self,
                                        GwDocument  *document);
const char *gw_page_stack_get_place    (GwPageStack *self);
GwPlanPage *gw_page_stack_get_page     (GwPageStack *self);
gboolean    gw_page_stack_show         (GwPageStack *self,
                                        const char  *place);
gboolean    gw_page_stack_is_stale     (GwPageStack *self);
void        gw_page_stack_drop_stale   (GwPageStack *self);

G_END_DECLS
