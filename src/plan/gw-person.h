/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-item.h"

G_BEGIN_DECLS

#define GW_TYPE_PERSON (gw_person_get_type ())
G_DECLARE_FINAL_TYPE (GwPerson, gw_person, GW, PERSON, GwItem)

/* The fields of a person, in the order of the file */
enum
{
  GW_PERSON_NAME,
  GW_PERSON_ROLE,
  GW_PERSON_CONTACT,
  GW_PERSON_LEFT_ON,
};

gboolean gw_person_has_left (GwPerson   *self,
                             const char *day);

G_END_DECLS
