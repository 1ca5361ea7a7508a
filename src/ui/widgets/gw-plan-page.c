/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-plan-page.h"

/**
 * GwPlanPage:
 *
 * A page of the plan, such as its overview: what the sidebar leads to. It
 * knows the history of the plan and whether that may be changed; what it
 * shows, and how it leads to an item of it, is up to the derived class.
 */
typedef struct
{
  /* Owned */
  GwHistory *history;

  gboolean editable;
} GwPlanPagePrivate;

typedef enum
{
  PROP_HISTORY = 1,
  PROP_EDITABLE,
} GwPlanPageProperty;

static GParamSpec *properties[PROP_EDITABLE + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GwPlanPage, gw_plan_page, ADW_TYPE_BIN)

static GwPlanPagePrivate *
get_private (GwPlanPage *self)
{
  return gw_plan_page_get_instance_private (self);
}

static void
gw_plan_page_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GwPlanPagePrivate *priv = get_private (GW_PLAN_PAGE (object));

  switch ((GwPlanPageProperty) prop_id)
    {
    case PROP_HISTORY:
      g_value_set_object (value, priv->history);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, priv->editable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_plan_page_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GwPlanPage *self = GW_PLAN_PAGE (object);

  switch ((GwPlanPageProperty) prop_id)
    {
    case PROP_HISTORY:
      get_private (self)->history = g_value_dup_object (value);
      break;
    case PROP_EDITABLE:
      gw_plan_page_set_editable (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What it shows goes while the history is still there. */
static void
gw_plan_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (gw_plan_page_parent_class)->dispose (object);
}

static void
gw_plan_page_finalize (GObject *object)
{
  g_clear_object (&get_private (GW_PLAN_PAGE (object))->history);
  G_OBJECT_CLASS (gw_plan_page_parent_class)->finalize (object);
}

static void
gw_plan_page_class_init (GwPlanPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_plan_page_get_property;
  object_class->set_property = gw_plan_page_set_property;
  object_class->dispose = gw_plan_page_dispose;
  object_class->finalize = gw_plan_page_finalize;

  /**
   * GwPlanPage:history:
   *
   * The history of the plan.
   */
  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, GW_TYPE_HISTORY,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * GwPlanPage:editable:
   *
   * Whether the plan may be changed here.
   */
  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
gw_plan_page_init (GwPlanPage *self)
{
  get_private (self)->editable = TRUE;
}

/**
 * gw_plan_page_get_history:
 * @self: a page
 *
 * Returns: (transfer none): the history of the plan
 */
GwHistory *
gw_plan_page_get_history (GwPlanPage *self)
{
  g_return_val_if_fail (GW_IS_PLAN_PAGE (self), NULL);

  return get_private (self)->history;
}

/**
 * gw_plan_page_get_plan:
 * @self: a page
 *
 * Returns: (transfer none): the plan
 */
GwPlan *
gw_plan_page_get_plan (GwPlanPage *self)
{
  return gw_history_get_plan (gw_plan_page_get_history (self));
}

/**
 * gw_plan_page_get_editable:
 * @self: a page
 *
 * Returns: whether the plan may be changed here
 */
gboolean
gw_plan_page_get_editable (GwPlanPage *self)
{
  g_return_val_if_fail (GW_IS_PLAN_PAGE (self), FALSE);

  return get_private (self)->editable;
}

/**
 * gw_plan_page_set_editable:
 * @self: a page
 * @editable: whether the plan may be changed here
 */
void
gw_plan_page_set_editable (GwPlanPage *self,
                           gboolean    editable)
{
  GwPlanPageClass *klass;

  g_return_if_fail (GW_IS_PLAN_PAGE (self));

  if (get_private (self)->editable == editable)
    return;
  get_private (self)->editable = editable;
  klass = GW_PLAN_PAGE_GET_CLASS (self);
  if (klass->editable_changed != NULL)
    klass->editable_changed (self, editable);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
}

/**
 * gw_plan_page_show_item:
 * @self: a page
 * @item: an item that it shows
 * @field: (nullable): a field of it
 *
 * Leads to the item: selected, in view, with the focus.
 */
void
gw_plan_page_show_item (GwPlanPage    *self,
                        GwItem        *item,
                        const GwField *field)
{
  GwPlanPageClass *klass;

  g_return_if_fail (GW_IS_PLAN_PAGE (self));
  g_return_if_fail (GW_IS_ITEM (item));

  klass = GW_PLAN_PAGE_GET_CLASS (self);
  if (klass->show_item != NULL)
    klass->show_item (self, item, field);
}
