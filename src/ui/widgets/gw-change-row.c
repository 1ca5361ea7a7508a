/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-change-row.h"

#include <glib/gi18n.h>

#include "plan/gw-check.h"
#include "plan/gw-field-word.h"
#include "ui/widgets/gw-labels.h"

/* A row that says what has become of an item since a record, and leads to it. */

#define ID_KEY "gw-id"

/* As wide as the widest sign, so that titles stand below each other */
#define SIGN_CHARS 2

/**
 * gw_ui_movement_label:
 * @kind: what has become of a risk
 *
 * Returns: (transfer none): its word
 */
const char *
gw_ui_movement_label (GwMovementKind kind)
{
  return g_dpgettext2 (NULL, "movement", gw_movement_get_word (kind));
}

/**
 * gw_ui_movement_text:
 * @kind: what has become of a risk
 *
 * Returns: (transfer full): sign and word; empty when it has not moved
 */
char *
gw_ui_movement_text (GwMovementKind kind)
{
  if (kind == GW_MOVEMENT_NONE)
    return g_strdup ("");
  return g_strdup_printf ("%s %s", gw_movement_get_sign (kind), gw_ui_movement_label (kind));
}

static GwItem *
get_item (const GwItemChange *change)
{
  return change->now != NULL ? change->now : change->then;
}

static GwMovement
get_movement (const GwItemChange *change)
{
  return gw_movement_between ((GwRisk *) change->then, (GwRisk *) change->now);
}

static char *
dup_title (const GwItemChange *change)
{
  GwItem *item = get_item (change);
  const char *title = NULL;

  if (GW_IS_RISK (item))
    return g_strdup_printf (_("Risk %d, %s"), gw_risk_get_number (GW_RISK (item)), gw_risk_get_label (GW_RISK (item)));
  if (GW_IS_CHECK (item))
    title = gw_item_get_text (item, GW_CHECK_QUESTION);
  return g_strdup (title != NULL ? title : gw_item_get_id (item));
}

static const char *
get_sign (const GwItemChange *change)
{
  if (GW_IS_RISK (get_item (change)) && get_movement (change).kind != GW_MOVEMENT_NONE)
    return gw_movement_get_sign (get_movement (change).kind);
  switch (change->kind)
    {
    case GW_ITEM_ADDED:
      return gw_movement_get_sign (GW_MOVEMENT_NEW);
    case GW_ITEM_REMOVED:
      return gw_movement_get_sign (GW_MOVEMENT_REMOVED);
    case GW_ITEM_CHANGED:
    default:
      return "•";
    }
}

/* --- What has changed */

static void
add_part (GString *text,
          char    *part)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
  g_free (part);
}

static char *
dup_place (GwPlan     *plan,
           GwPosition  position)
{
  GwLimits limits = gw_plan_get_limits (plan);
  int score = gw_position_get_score (position);

  if (!gw_position_is_placed (position))
    return g_strdup (_("Unplaced"));
  return g_strdup_printf ("%s %d", gw_ui_band_label (gw_limits_get_band (&limits, score)), score);
}

static char *
dup_cell (GwRisk     *risk,
          const char *unit)
{
  GwPosition position = g_str_equal (unit, "inherent") ? gw_risk_get_inherent (risk) : gw_risk_get_residual (risk);

  if (!gw_position_is_placed (position))
    return g_strdup (_("Unplaced"));
  return g_strdup_printf ("%d×%d", position.probability, position.impact);
}

/* The value of a unit as people read it */
static char *
dup_value (GwPlan        *plan,
           GwItem        *item,
           const GwField *field)
{
  const char *text = gw_field_holds_text (field) ? gw_item_get_text (item, field->index) : NULL;
  char *label = NULL;

  if (GW_IS_CHECK (item) && field->index == GW_CHECK_STATE)
    return g_strdup (gw_ui_state_label (gw_check_get_state (GW_CHECK (item))));
  if (GW_IS_RISK (item) && field->kind == GW_FIELD_LEVEL)
    return dup_cell (GW_RISK (item), field->unit);
  if (field->kind == GW_FIELD_REF)
    label = gw_ui_person_label (plan, text);
  else if (GW_IS_RISK (item) && field->index == GW_RISK_RESPONSE)
    label = g_strdup (gw_ui_response_label (text));
  return label != NULL ? label : g_strdup ("–");
}

static gboolean
is_short (const GwField *field)
{
  return field->kind == GW_FIELD_LEVEL || field->kind == GW_FIELD_REF || g_str_equal (field->name, "state") ||
         g_str_equal (field->name, "response");
}

static char *
dup_unit (GwPlan             *plan,
          const GwItemChange *change,
          const GwField      *field)
{
  const char *word = gettext (gw_field_get_word (field));
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;

  if (!is_short (field))
    return g_strdup (word);
  then = dup_value (plan, change->then, field);
  now = dup_value (plan, change->now, field);
  return g_strdup_printf ("%s: %s → %s", word, then, now);
}

static void
add_movement (GString    *text,
              GwPlan     *plan,
              GwMovement  movement)
{
  g_autofree char *from = dup_place (plan, movement.from);
  g_autofree char *to = dup_place (plan, movement.to);

  if (movement.kind == GW_MOVEMENT_NONE)
    return;
  add_part (text, g_strdup (gw_ui_movement_label (movement.kind)));
  if (!gw_position_equal (movement.from, movement.to) && movement.kind != GW_MOVEMENT_NEW &&
      movement.kind != GW_MOVEMENT_REMOVED)
    add_part (text, g_strdup_printf ("%s → %s", from, to));
}

/* What the movement says already is not said again. */
static gboolean
is_told (const GwField *field,
         GwMovement     movement)
{
  return movement.kind != GW_MOVEMENT_NONE &&
         (field->kind == GW_FIELD_LEVEL || g_str_equal (field->unit, "status"));
}

static char *
dup_subtitle (GwPlan             *plan,
              const GwItemChange *change)
{
  GString *text = g_string_new (NULL);
  GwMovement movement = { GW_MOVEMENT_NONE };

  if (GW_IS_RISK (get_item (change)))
    add_movement (text, plan, movement = get_movement (change));
  else if (change->kind != GW_ITEM_CHANGED)
    add_part (text, g_strdup (change->kind == GW_ITEM_ADDED ? _("Added") : _("Removed")));
  for (guint i = 0; change->kind == GW_ITEM_CHANGED && i < change->units->len; i++)
    if (!is_told (g_ptr_array_index (change->units, i), movement))
      add_part (text, dup_unit (plan, change, g_ptr_array_index (change->units, i)));
  return g_string_free_and_steal (text);
}

static GtkWidget *
make_sign (const GwItemChange *change)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", get_sign (change),
                                   "width-chars", SIGN_CHARS,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);

  gtk_widget_add_css_class (label, "heading");
  return label;
}

/**
 * gw_change_row_new:
 * @plan: a plan
 * @change: what has become of one of its checks or risks
 *
 * Returns: (transfer floating): a row that says so; it can be activated while
 *   the item is there
 */
GtkWidget *
gw_change_row_new (GwPlan             *plan,
                   const GwItemChange *change)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 2, NULL);
  g_autofree char *title = dup_title (change);
  g_autofree char *subtitle = dup_subtitle (plan, change);

  g_return_val_if_fail (GW_IS_PLAN (plan), row);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_sign (change));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), change->now != NULL);
  if (change->now != NULL)
    {
      g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (gw_item_get_id (change->now)), g_free);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
  return row;
}

/**
 * gw_change_heading_new:
 * @title: what the rows that follow have in common
 *
 * A row and not a header of the list: GtkListBox measures rows that wrap by
 * the height of their header, and warns.
 *
 * Returns: (transfer floating): a row that stands above others
 */
GtkWidget *
gw_change_heading_new (const char *title)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f,
                                   "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_widget_add_css_class (label, "gw-list-heading");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

/**
 * gw_change_row_get_id:
 * @row: a row made by gw_change_row_new()
 *
 * Returns: (transfer none) (nullable): the id of the item that it leads to
 */
const char *
gw_change_row_get_id (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), ID_KEY);
}

/**
 * gw_change_get_stage:
 * @plan: a plan
 * @change: what has become of one of its items
 *
 * Returns: (transfer none) (nullable): the stage that the item belongs to
 */
GwStage *
gw_change_get_stage (GwPlan             *plan,
                     const GwItemChange *change)
{
  GwItem *item = get_item (change);

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  if (GW_IS_RISK (item))
    return gw_plan_find_typed (plan, gw_item_get_text (item, GW_RISK_STAGE), GW_TYPE_STAGE);
  while (item != NULL && !GW_IS_STAGE (item))
    item = gw_item_get_parent (item);
  return (GwStage *) item;
}
