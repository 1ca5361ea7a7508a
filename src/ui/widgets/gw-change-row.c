/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-change-row.h"

#include <glib/gi18n.h>

#include "plan/gw-case.h"
#include "plan/gw-check.h"
#include "plan/gw-field-word.h"
#include "plan/gw-unit-words.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-lead.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-format.h"

/* A row that says what has become of an item since a record, and leads to it. */

/* In characters */
#define LONGEST_VALUE 120

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

/* What is neither check nor risk has a statement, or else a title. */
static const char *
get_title (GwItem *item)
{
  static const char *const names[] = { "question", "statement", "title" };

  if (GW_IS_CASE (item))
    return _("Business Case");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const GwField *field = gw_item_class_find_field (GW_ITEM_GET_CLASS (item), names[i]);

      if (field != NULL)
        return gw_item_get_text (item, field->index);
    }
  return NULL;
}

static char *
dup_title (const GwItemChange *change)
{
  GwItem *item = get_item (change);
  const char *title = NULL;

  if (GW_IS_RISK (item))
    return gw_format (_("Risk %d, %s"), gw_risk_get_number (GW_RISK (item)), gw_risk_get_label (GW_RISK (item)));
  title = get_title (item);
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

/* The value of a unit in a line: the beginning of a long one, a dash for none. */
static char *
dup_value (GwItem        *item,
           const GwField *field)
{
  g_autofree char *text = NULL;
  g_autofree char *start = NULL;

  if (GW_IS_RISK (item) && field->kind == GW_FIELD_LEVEL)
    return dup_cell (GW_RISK (item), field->unit);
  text = gw_item_format_unit (item, field, gw_ui_words ());
  if (text == NULL)
    return g_strdup ("–");
  g_strdelimit (text, "\n", ' ');
  if (g_utf8_strlen (text, -1) <= LONGEST_VALUE)
    return g_steal_pointer (&text);
  start = g_utf8_substring (text, 0, LONGEST_VALUE);
  return g_strconcat (start, "…", NULL);
}

static gboolean
is_short (const GwField *field)
{
  return field->kind == GW_FIELD_LEVEL || field->kind == GW_FIELD_REF || g_str_equal (field->name, "state") ||
         g_str_equal (field->name, "response");
}

static char *
dup_unit (const GwItemChange *change,
          const GwField      *field,
          GwChangeDepth       depth)
{
  const char *word = gettext (gw_field_get_word (field));
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;

  if (depth == GW_CHANGE_BRIEF && !is_short (field))
    return g_strdup (word);
  then = dup_value (change->then, field);
  now = dup_value (change->now, field);
  /* Translators: what has changed: the field, its value then and now */
  return gw_format (_("%s: %s → %s"), word, then, now);
}

static void
add_movement (GStrvBuilder *parts,
              GwPlan       *plan,
              GwMovement    movement)
{
  g_autofree char *from = dup_place (plan, movement.from);
  g_autofree char *to = dup_place (plan, movement.to);

  if (movement.kind == GW_MOVEMENT_NONE)
    return;
  g_strv_builder_add (parts, gw_ui_movement_label (movement.kind));
  if (!gw_position_equal (movement.from, movement.to) && movement.kind != GW_MOVEMENT_NEW &&
      movement.kind != GW_MOVEMENT_REMOVED)
    g_strv_builder_take (parts, gw_format ("%s → %s", from, to));
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
              const GwItemChange *change,
              GwChangeDepth       depth)
{
  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();
  GwMovement movement = { GW_MOVEMENT_NONE };
  g_auto(GStrv) texts = NULL;

  if (GW_IS_RISK (get_item (change)))
    add_movement (parts, plan, movement = get_movement (change));
  else if (change->kind != GW_ITEM_CHANGED)
    g_strv_builder_add (parts, gw_ui_movement_label (change->kind == GW_ITEM_ADDED ? GW_MOVEMENT_NEW
                                                                                  : GW_MOVEMENT_REMOVED));
  for (guint i = 0; change->kind == GW_ITEM_CHANGED && i < change->units->len; i++)
    if (depth == GW_CHANGE_FULL || !is_told (g_ptr_array_index (change->units, i), movement))
      g_strv_builder_take (parts, dup_unit (change, g_ptr_array_index (change->units, i), depth));
  texts = g_strv_builder_end (parts);
  return gw_format_join (depth == GW_CHANGE_FULL ? "\n" : " · ", (const char *const *) texts);
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
 * @change: what has become of one of its items
 * @depth: how much is told
 *
 * Returns: (transfer floating): a row that says so; it can be activated while
 *   the item is there
 */
GtkWidget *
gw_change_row_new (GwPlan             *plan,
                   const GwItemChange *change,
                   GwChangeDepth       depth)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 3, NULL);
  g_autofree char *title = dup_title (change);
  g_autofree char *subtitle = dup_subtitle (plan, change, depth);
  g_autofree char *address = change->now != NULL ? gw_lead_dup_address (change->now, NULL) : NULL;

  g_return_val_if_fail (GW_IS_PLAN (plan), row);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_sign (change));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  if (address != NULL)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Show"), -1);
      gw_lead_attach (ADW_ACTION_ROW (row), address);
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
