/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-owner-choice.h"

#include <glib/gi18n.h>

#include "plan/gw-person.h"
#include "plan/gw-search-hit.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-today.h"
#include "words/gw-format.h"

/**
 * GwOwnerChoice:
 *
 * One of the people who can be chosen as an owner, or nobody, or the new
 * person whose name was typed.
 */
struct _GwOwnerChoice
{
  GObject parent_instance;

  /* Owned */
  char *person;                 /* id */
  char *new_name;
  char *label;
  char *detail;
};

typedef enum
{
  PROP_LABEL = 1,
  PROP_DETAIL,
} GwOwnerChoiceProperty;

static GParamSpec *properties[PROP_DETAIL + 1];

G_DEFINE_FINAL_TYPE (GwOwnerChoice, gw_owner_choice, G_TYPE_OBJECT)

static void
gw_owner_choice_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GwOwnerChoice *self = GW_OWNER_CHOICE (object);

  switch ((GwOwnerChoiceProperty) prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_owner_choice_finalize (GObject *object)
{
  GwOwnerChoice *self = GW_OWNER_CHOICE (object);

  g_free (self->person);
  g_free (self->new_name);
  g_free (self->label);
  g_free (self->detail);

  G_OBJECT_CLASS (gw_owner_choice_parent_class)->finalize (object);
}

static void
gw_owner_choice_class_init (GwOwnerChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gw_owner_choice_get_property;
  object_class->finalize = gw_owner_choice_finalize;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
gw_owner_choice_init (GwOwnerChoice *self)
{
}

static void
append (GListStore *store,
        const char *person,
        const char *new_name,
        const char *label,
        const char *detail)
{
  g_autoptr(GwOwnerChoice) self = g_object_new (GW_TYPE_OWNER_CHOICE, NULL);

  self->person = g_strdup (person);
  self->new_name = g_strdup (new_name);
  self->label = g_strdup (label);
  self->detail = g_strdup (detail);
  g_list_store_append (store, self);
}

/* Returns whether the person is called just that. */
static gboolean
append_person (GListStore *store,
               GwPlan     *plan,
               GwPerson   *person,
               const char *folded,
               const char *today)
{
  g_autofree char *label = gw_ui_person_label (plan, gw_item_get_id (person));
  g_autofree char *folded_label = gw_search_fold (label);
  const char *role = gw_ui_role_label (gw_item_get_text (person, GW_PERSON_ROLE));

  if (gw_person_has_left (person, today))
    return FALSE;
  if (gw_search_contains (label, folded) || gw_search_contains (role, folded))
    append (store, gw_item_get_id (person), NULL, label,
            g_strcmp0 (label, role) != 0 ? role : NULL);
  return g_str_equal (folded_label, folded);
}

/**
 * gw_owner_choice_list:
 * @store: a list of #GwOwnerChoice, which is emptied first
 * @plan: a plan
 * @typed: what was typed to find a person
 * @nobody: (nullable): what it is called that there is nobody; %NULL where
 *   somebody has to be chosen
 * @allow_new: whether what was typed can become a new person
 *
 * Lists who can be chosen: the people still there whose name or role contains
 * @typed, whatever the case; then the new person, unless somebody is already
 * called that; nobody only while nothing is typed.
 */
void
gw_owner_choice_list (GListStore *store,
                      GwPlan     *plan,
                      const char *typed,
                      const char *nobody,
                      gboolean    allow_new)
{
  g_autofree char *name = g_strstrip (g_strdup (typed));
  g_autofree char *folded = gw_search_fold (name);
  g_autofree char *today = gw_today ();
  GwList *people = gw_item_get_list (plan, GW_PLAN_PEOPLE);
  gboolean known = FALSE;

  g_list_store_remove_all (store);
  for (guint i = 0; i < gw_list_get_length (people); i++)
    if (append_person (store, plan, gw_list_get (people, i), folded, today))
      known = TRUE;
  if (*name == '\0' && nobody != NULL)
    append (store, NULL, NULL, nobody, NULL);
  if (*name != '\0' && !known && allow_new)
    {
      /* Translators: %s is the name of a person, who becomes part of the plan */
      g_autofree char *label = gw_format (_("Add “%s”"), name);

      append (store, NULL, name, label, NULL);
    }
}

/**
 * gw_owner_choice_get_person:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): the id of the person, %NULL for nobody
 *   and for a new one
 */
const char *
gw_owner_choice_get_person (GwOwnerChoice *self)
{
  g_return_val_if_fail (GW_IS_OWNER_CHOICE (self), NULL);

  return self->person;
}

/**
 * gw_owner_choice_get_new_name:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): the name of the new person
 */
const char *
gw_owner_choice_get_new_name (GwOwnerChoice *self)
{
  g_return_val_if_fail (GW_IS_OWNER_CHOICE (self), NULL);

  return self->new_name;
}
