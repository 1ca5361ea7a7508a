/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/gw-history.h"

G_BEGIN_DECLS

#define GW_TYPE_FIELD_BUTTON (gw_field_button_get_type ())
G_DECLARE_DERIVABLE_TYPE (GwFieldButton, gw_field_button, GW, FIELD_BUTTON, AdwBin)

/**
 * GwFieldButtonClass:
 * @field: the name of the field in the file
 * @title: what the field is called, to be translated
 * @nothing: what to say where it is unset, to be translated
 * @nothing_else: the same where the field is called otherwise than @title
 * @make_label: what to say for a value; %NULL as where it is unset
 */
struct _GwFieldButtonClass
{
  AdwBinClass parent_class;

  const char *field;
  const char *title;
  const char *nothing;
  const char *nothing_else;
  char *(*make_label) (GwFieldButton *self,
                       const char    *value);
};

void        gw_field_button_bind        (GwFieldButton *self,
                                         GwHistory     *history,
                                         GPtrArray     *items);
const char *gw_field_button_get_value   (GwFieldButton *self);
void        gw_field_button_set_value   (GwFieldButton *self,
                                         const char    *value);
const char *gw_field_button_get_nothing (GwFieldButton *self);
gboolean    gw_field_button_is_mixed    (GwFieldButton *self);
GwHistory  *gw_field_button_get_history (GwFieldButton *self);
GPtrArray  *gw_field_button_dup_items   (GwFieldButton *self);
void        gw_field_button_popup       (GwFieldButton *self);
void        gw_field_button_popdown     (GwFieldButton *self);

G_END_DECLS
