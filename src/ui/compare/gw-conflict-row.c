/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compare/gw-conflict-row.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "plan/gw-field-word.h"
#include "session/gw-settle.h"
#include "ui/compare/gw-columns-layout.h"
#include "ui/compare/gw-item-lines.h"
#include "ui/compare/gw-move-matrix.h"
#include "ui/compare/gw-side.h"
#include "ui/widgets/gw-later.h"
#include "ui/widgets/gw-lead.h"
#include "ui/widgets/gw-toast.h"
#include "words/gw-format.h"

/**
 * GwConflictRow:
 *
 * A conflict: what it is about, what each side says, and how it can be settled.
 */
struct _GwConflictRow
{
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;
  GwConflict *conflict;

  gboolean editable;
  GwLater later;
  gulong changed_id;

  /* Template */
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *note;
  GtkBox *sides;
  GtkWidget *base;
  GtkWidget *edit;
};

G_DEFINE_FINAL_TYPE (GwConflictRow, gw_conflict_row, ADW_TYPE_BIN)

static GwPlan *
get_plan (GwConflictRow *self)
{
  return gw_history_get_plan (self->history);
}

/* --- What it is about */

static char *
dup_title (GwConflictRow         *self,
           const GwConflictSides *sides)
{
  const char *name = gw_item_get_text (self->conflict, GW_CONFLICT_ITEM);

  if (sides->item != NULL)
    return gw_ui_item_title (sides->item);
  if (sides->theirs != NULL)
    return gw_ui_item_title (sides->theirs);
  return g_strdup (name != NULL ? name : "–");
}

static void
add_part (GString    *text,
          const char *part)
{
  gw_format_append (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static char *
dup_subtitle (GwConflictRow         *self,
              const GwConflictSides *sides)
{
  const char *from = gw_item_get_text (self->conflict, GW_CONFLICT_FROM);
  const char *field = gw_item_get_text (self->conflict, GW_CONFLICT_FIELD);
  GString *text = g_string_new (NULL);

  if (sides->unit.first != NULL)
    add_part (text, gettext (gw_field_get_word (sides->unit.first)));
  else if (field != NULL)
    add_part (text, field);
  if (from != NULL)
    {
      g_autofree char *part = gw_format (_("from “%s”"), from);

      add_part (text, part);
    }
  return g_string_free_and_steal (text);
}

static const char *
get_note (const GwConflictSides *sides)
{
  if (sides->kind != GW_CONFLICT_UNKNOWN && !sides->can_take_theirs)
    return _("What the other version says does not fit here. Only yours can stay.");
  switch (sides->kind)
    {
    case GW_CONFLICT_BOTH_CHANGED:
      return _("Both sides changed this. Choose one.");
    case GW_CONFLICT_DELETED_HERE:
      return _("Deleted here, changed there.");
    case GW_CONFLICT_DELETED_THERE:
      return _("Changed here, deleted there.");
    case GW_CONFLICT_UNKNOWN:
    default:
      return _("This conflict cannot be read. Only yours can stay.");
    }
}

/* --- What the sides say */

static void
add_side (GwConflictRow *self,
          const char    *heading,
          const char    *text,
          const char    *other,
          GwSideMarks    marks)
{
  gtk_box_append (self->sides, gw_side_new (heading, text, other, marks));
}

static char *
dup_side (const GwConflictSides *sides,
          GwItem                *item)
{
  return gw_ui_unit_text (item, sides->item, sides->unit.first);
}

/* Changes are marked against what both had before. */
static void
show_texts (GwConflictRow *self,
            const char    *mine,
            const char    *theirs,
            const char    *base,
            gboolean       has_base)
{
  add_side (self, _("Mine"), mine, has_base ? base : theirs, GW_SIDE_NEW);
  add_side (self, _("Theirs"), theirs, has_base ? base : mine, GW_SIDE_NEW);
  if (has_base)
    add_side (self, C_("version", "Earlier"), base, mine, GW_SIDE_GONE);
}

static GwPosition
get_position (GwItem        *risk,
              const GwField *field)
{
  return (GwPosition) { (int) gw_item_get_integer (risk, field->index),
                        (int) gw_item_get_integer (risk, field->index + 1) };
}

static void
show_positions (GwConflictRow         *self,
                const GwConflictSides *sides)
{
  const GwField *field = sides->unit.first;
  GwLimits limits = gw_plan_get_limits (get_plan (self));
  GtkWidget *matrix;

  if (!GW_IS_RISK (sides->item) || field->kind != GW_FIELD_LEVEL || sides->theirs == NULL)
    return;
  matrix = gw_move_matrix_new (&limits);
  /* Translators: one letter each, for “Earlier”, “Mine” and “Theirs” */
  if (sides->base != NULL)
    gw_move_matrix_add (GW_MOVE_MATRIX (matrix), get_position (sides->base, field), C_("side", "E"), GW_CHIP_GHOST);
  gw_move_matrix_add (GW_MOVE_MATRIX (matrix), get_position (sides->item, field), C_("side", "M"), GW_CHIP_SOLID);
  gw_move_matrix_add (GW_MOVE_MATRIX (matrix), get_position (sides->theirs, field), C_("side", "T"), GW_CHIP_DASHED);
  gtk_box_append (self->sides, matrix);
}

static void
show_unit (GwConflictRow         *self,
           const GwConflictSides *sides)
{
  g_autofree char *mine = dup_side (sides, sides->item);
  g_autofree char *theirs = dup_side (sides, sides->theirs);
  g_autofree char *base = dup_side (sides, sides->base);

  show_texts (self, mine, theirs, base, sides->base != NULL);
  show_positions (self, sides);
}

/* A member that this version does not know, or a conflict of another one: as
 * the file has it */
static void
show_raw (GwConflictRow *self)
{
  const char *theirs = gw_item_get_text (self->conflict, GW_CONFLICT_THEIRS);
  const char *base = gw_item_get_text (self->conflict, GW_CONFLICT_BASE);

  if (theirs != NULL)
    add_side (self, _("Theirs"), theirs, NULL, GW_SIDE_PLAIN);
  if (base != NULL)
    add_side (self, C_("version", "Earlier"), base, NULL, GW_SIDE_PLAIN);
}

static void
show_deleted (GwConflictRow *self,
              GwItem        *left,
              gboolean       here)
{
  g_autofree char *lines = gw_ui_item_lines (left, get_plan (self));

  add_side (self, _("Mine"), here ? _("Deleted") : lines, NULL, GW_SIDE_PLAIN);
  add_side (self, _("Theirs"), here ? lines : _("Deleted"), NULL, GW_SIDE_PLAIN);
}

static void
show_sides (GwConflictRow         *self,
            const GwConflictSides *sides)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sides))) != NULL)
    gtk_box_remove (self->sides, child);
  if (sides->kind == GW_CONFLICT_BOTH_CHANGED && sides->unit.first != NULL && sides->theirs != NULL)
    show_unit (self, sides);
  else if (sides->kind == GW_CONFLICT_DELETED_HERE && sides->theirs != NULL)
    show_deleted (self, sides->theirs, TRUE);
  else if (sides->kind == GW_CONFLICT_DELETED_THERE && sides->item != NULL)
    show_deleted (self, sides->item, FALSE);
  else
    show_raw (self);
}

/* --- */

static void
enable (GwConflictRow *self,
        const char    *action_name,
        gboolean       enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action_name, enabled);
}

static void
update_actions (GwConflictRow         *self,
                const GwConflictSides *sides)
{
  enable (self, "conflict.mine", self->editable);
  enable (self, "conflict.theirs", self->editable && sides->can_take_theirs);
  enable (self, "conflict.base", self->editable && sides->can_take_base);
  enable (self, "conflict.edit", sides->item != NULL);
  gtk_widget_set_visible (self->base, sides->kind == GW_CONFLICT_BOTH_CHANGED);
  gtk_widget_set_visible (self->edit, sides->item != NULL);
}

static void
update (GwConflictRow *self)
{
  g_autoptr(GwConflictSides) sides = gw_conflict_sides_new (self->history, self->conflict);
  g_autofree char *title = dup_title (self, sides);
  g_autofree char *subtitle = dup_subtitle (self, sides);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
  gtk_label_set_label (self->note, get_note (sides));
  show_sides (self, sides);
  update_actions (self, sides);
}

static void
update_if_there (GwConflictRow *self)
{
  if (gw_item_get_parent_list (self->conflict) != NULL)
    update (self);
}

static void
plan_changed_cb (GwConflictRow *self)
{
  gw_later_queue (&self->later);
}

static void
settle (GwConflictRow *self,
        GwSettle       side)
{
  g_autoptr(GwHistory) history = g_object_ref (self->history);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);

  if (gw_settle_conflict (history, self->conflict, side) && page != NULL)
    gw_toast_step (page, history, _("Conflict settled"));
}

static void
mine_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  settle (GW_CONFLICT_ROW (widget), GW_SETTLE_MINE);
}

static void
theirs_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  settle (GW_CONFLICT_ROW (widget), GW_SETTLE_THEIRS);
}

static void
base_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  settle (GW_CONFLICT_ROW (widget), GW_SETTLE_BASE);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GwConflictRow *self = GW_CONFLICT_ROW (widget);
  g_autoptr(GwConflictSides) sides = gw_conflict_sides_new (self->history, self->conflict);

  if (sides->item != NULL)
    gw_lead_to (widget, sides->item, sides->unit.first);
}

static void
forget (GwConflictRow *self)
{
  gw_later_stop (&self->later);
  if (self->changed_id != 0)
    g_signal_handler_disconnect (get_plan (self), self->changed_id);
  self->changed_id = 0;
  g_clear_object (&self->conflict);
  g_clear_object (&self->history);
}

static void
gw_conflict_row_dispose (GObject *object)
{
  forget (GW_CONFLICT_ROW (object));

  G_OBJECT_CLASS (gw_conflict_row_parent_class)->dispose (object);
}

static void
gw_conflict_row_class_init (GwConflictRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_conflict_row_dispose;
  g_type_ensure (GW_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/compare/gw-conflict-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwConflictRow, title);
  gtk_widget_class_bind_template_child (widget_class, GwConflictRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, GwConflictRow, note);
  gtk_widget_class_bind_template_child (widget_class, GwConflictRow, sides);
  gtk_widget_class_bind_template_child (widget_class, GwConflictRow, base);
  gtk_widget_class_bind_template_child (widget_class, GwConflictRow, edit);
  gtk_widget_class_install_action (widget_class, "conflict.mine", NULL, mine_action);
  gtk_widget_class_install_action (widget_class, "conflict.theirs", NULL, theirs_action);
  gtk_widget_class_install_action (widget_class, "conflict.base", NULL, base_action);
  gtk_widget_class_install_action (widget_class, "conflict.edit", NULL, edit_action);
}

static void
gw_conflict_row_init (GwConflictRow *self)
{
  gw_later_init (&self->later, G_PRIORITY_DEFAULT_IDLE, (GSourceOnceFunc) update_if_there, self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_conflict_row_set_conflict:
 * @self: a row
 * @history: the history of the plan
 * @conflict: (nullable): a conflict of the plan, %NULL to show none
 * @editable: whether the plan may be changed
 *
 * Shows a conflict and follows what the plan says about it.
 */
void
gw_conflict_row_set_conflict (GwConflictRow *self,
                              GwHistory     *history,
                              GwConflict    *conflict,
                              gboolean       editable)
{
  g_return_if_fail (GW_IS_CONFLICT_ROW (self) && GW_IS_HISTORY (history));

  forget (self);
  if (conflict == NULL)
    return;
  self->history = g_object_ref (history);
  self->conflict = g_object_ref (conflict);
  self->editable = editable;
  self->changed_id = g_signal_connect_swapped (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self);
  update (self);
}
