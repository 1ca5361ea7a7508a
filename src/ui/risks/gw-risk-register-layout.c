/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-register-private.h"

#include <glib/gi18n.h>

/*
 * Which columns the register shows and how wide: as the user likes them, as
 * far as there is room. What has no room is hidden without being forgotten.
 */

/* After the last change of a width, which come with every move of the pointer */
#define SAVE_DELAY 500

static const GwRegisterColumn least_first[] = {
  GW_COLUMN_STAGE, GW_COLUMN_REVIEW_ON, GW_COLUMN_STATUS, GW_COLUMN_DUE, GW_COLUMN_RESPONSE,
  GW_COLUMN_OWNER,
};

static gboolean
has_room (GwRiskRegister   *self,
          GwRegisterColumn  column)
{
  gboolean movement = gw_risk_movements_get_review (self->movements) != NULL;
  guint n_without_room = self->n_without_room;

  if (column == GW_COLUMN_MOVEMENT)
    return movement;
  if (column == GW_COLUMN_INHERENT && movement && self->compact)
    return FALSE;
  /* What tells of movement takes the room of another */
  if (movement && n_without_room > 0)
    n_without_room = MIN (n_without_room + 1, G_N_ELEMENTS (least_first));
  for (guint i = 0; i < n_without_room; i++)
    if (least_first[i] == column)
      return FALSE;
  return TRUE;
}

static GSimpleAction *
find_action (GwRiskRegister   *self,
             GwRegisterColumn  column)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->column_actions),
                                                      gw_register_column_get_id (column)));
}

/* A narrow register shares its width among few columns; the widths are those
 * of a wide one. */
static void
arrange (GwRiskRegister *self)
{
  self->arranging = TRUE;
  for (guint i = 0; i < GW_N_COLUMNS; i++)
    {
      gboolean room = has_room (self, i);
      gboolean shown = room && !self->settings.hidden[i];

      gtk_column_view_column_set_visible (self->columns[i], shown);
      gtk_column_view_column_set_fixed_width (self->columns[i],
                                              self->compact ? GW_REGISTER_AUTO_WIDTH
                                                            : self->settings.widths[i]);
      g_simple_action_set_enabled (find_action (self, i), room && i != GW_COLUMN_RISK);
      g_simple_action_set_state (find_action (self, i), g_variant_new_boolean (shown));
    }
  self->arranging = FALSE;
}

static void
save_now (GwRiskRegister *self)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  gw_register_settings_save (&self->settings);
}

static gboolean
save_cb (gpointer data)
{
  GwRiskRegister *self = data;

  self->save_id = 0;
  gw_register_settings_save (&self->settings);

  return G_SOURCE_REMOVE;
}

static void
column_toggled_cb (GwRiskRegister *self,
                   GVariant       *parameter,
                   GSimpleAction  *action)
{
  for (guint i = 0; i < GW_N_COLUMNS; i++)
    if (find_action (self, i) == action)
      self->settings.hidden[i] = !self->settings.hidden[i];
  arrange (self);
  save_now (self);
}

static void
width_changed_cb (GwRiskRegister      *self,
                  GParamSpec          *pspec,
                  GtkColumnViewColumn *column)
{
  if (self->arranging || self->compact)
    return;

  for (guint i = 0; i < GW_N_COLUMNS; i++)
    if (self->columns[i] == column)
      self->settings.widths[i] = gtk_column_view_column_get_fixed_width (column);
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add (SAVE_DELAY, save_cb, self);
}

static void
columns_reset_cb (GwRiskRegister *self)
{
  for (guint i = 0; i < GW_N_COLUMNS; i++)
    {
      self->settings.hidden[i] = FALSE;
      self->settings.widths[i] = GW_REGISTER_AUTO_WIDTH;
    }
  arrange (self);
  save_now (self);
}

static void
add_action (GwRiskRegister   *self,
            GwRegisterColumn  column)
{
  g_autoptr(GSimpleAction) action =
    g_simple_action_new_stateful (gw_register_column_get_id (column), NULL, g_variant_new_boolean (TRUE));

  g_signal_connect_object (action, "activate", G_CALLBACK (column_toggled_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->column_actions), G_ACTION (action));
}

static void
add_reset_action (GwRiskRegister *self)
{
  g_autoptr(GSimpleAction) action = g_simple_action_new ("reset", NULL);

  g_signal_connect_object (action, "activate", G_CALLBACK (columns_reset_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->column_actions), G_ACTION (action));
}

/* How many of the columns that matter least have no room, from the widest
 * register to the narrowest */
void
gw_risk_register_set_room (GwRiskRegister *self,
                           guint           n_without_room,
                           gboolean        compact)
{
  self->n_without_room = n_without_room;
  self->compact = compact;
  arrange (self);
}

GMenuModel *
gw_risk_register_new_header_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) columns = g_menu_new ();
  g_autoptr(GMenu) all = g_menu_new ();

  for (guint i = 0; i < GW_N_COLUMNS; i++)
    {
      g_autofree char *action = g_strdup_printf ("columns.%s", gw_register_column_get_id (i));

      /* the names are what the risks are known by */
      if (i != GW_COLUMN_RISK)
        g_menu_append (columns, gw_register_column_get_title (i), action);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));
  g_menu_append (all, _("_Reset Columns"), "columns.reset");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));

  return G_MENU_MODEL (menu);
}

void
gw_risk_register_init_layout (GwRiskRegister *self)
{
  self->column_actions = g_simple_action_group_new ();
  gw_register_settings_load (&self->settings);
  for (guint i = 0; i < GW_N_COLUMNS; i++)
    {
      add_action (self, i);
      g_signal_connect_object (self->columns[i], "notify::fixed-width", G_CALLBACK (width_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  add_reset_action (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (self->column_actions));
  arrange (self);
}

/* What was changed just before the register goes is kept as well. */
void
gw_risk_register_save_layout (GwRiskRegister *self)
{
  if (self->save_id != 0)
    save_now (self);
}
