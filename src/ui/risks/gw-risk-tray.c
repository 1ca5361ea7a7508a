/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-tray.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/risks/gw-risk-stack.h"
#include "ui/widgets/gw-css-class.h"

/**
 * GwRiskTray:
 *
 * Where the risks lie that nobody has placed yet. Its chips wrap into a few
 * rows; beyond %GW_RISK_TRAY_ROOM chips the others are counted in a stack, so
 * that thousands cost no more than a few. In a narrow window it is one row that
 * scrolls sideways.
 */
struct _GwRiskTray
{
  GtkWidget parent_instance;

  /* Borrowed: children */
  GtkLabel *heading;
  GtkLabel *empty;
  GtkScrolledWindow *window;    /* around the box in a strip only */
  GwRiskStack *stack;

  /* Owned */
  AdwWrapBox *box;
  GPtrArray *chips;

  gboolean strip;
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (GwRiskTray, gw_risk_tray, GTK_TYPE_WIDGET)

static GwRiskChip *
take_chip (GPtrArray          *chips,
           const GwMark *mark)
{
  for (guint i = 0; i < chips->len; i++)
    {
      GwRiskChip *chip = g_ptr_array_index (chips, i);

      if (gw_risk_chip_is_for (chip, mark))
        return g_ptr_array_steal_index (chips, i);
    }

  return g_object_ref_sink (gw_risk_chip_new (TRUE));
}

static void
place_chip (GwRiskTray *self,
            GwRiskChip *chip,
            GtkWidget  *after)
{
  if (gtk_widget_get_parent (GTK_WIDGET (chip)) == NULL)
    adw_wrap_box_insert_child_after (self->box, GTK_WIDGET (chip), after);
  else if (gtk_widget_get_prev_sibling (GTK_WIDGET (chip)) != after)
    adw_wrap_box_reorder_child_after (self->box, GTK_WIDGET (chip), after);
}

/* Chips that stay are the same widgets, so that they keep the focus. */
static void
update_chips (GwRiskTray     *self,
              GPtrArray      *chosen,
              GwRisk         *selected,
              const GwLimits *limits)
{
  g_autoptr(GPtrArray) old = g_steal_pointer (&self->chips);
  GtkWidget *after = NULL;

  self->chips = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < chosen->len; i++)
    {
      const GwMark *mark = g_ptr_array_index (chosen, i);
      GwRiskChip *chip = take_chip (old, mark);

      gw_risk_chip_set_movable (chip, self->editable);
      gw_risk_chip_set_mark (chip, mark, limits);
      gw_risk_chip_set_selected (chip, mark->risk == selected);
      place_chip (self, chip, after);
      g_ptr_array_add (self->chips, chip);
      after = GTK_WIDGET (chip);
    }

  for (guint i = 0; i < old->len; i++)
    adw_wrap_box_remove (self->box, g_ptr_array_index (old, i));
}

static void
gw_risk_tray_dispose (GObject *object)
{
  GwRiskTray *self = GW_RISK_TRAY (object);
  GtkWidget *child;

  g_clear_pointer (&self->chips, g_ptr_array_unref);
  g_clear_object (&self->box);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gw_risk_tray_parent_class)->dispose (object);
}

static void
gw_risk_tray_class_init (GwRiskTrayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_risk_tray_dispose;
  gtk_widget_class_set_css_name (widget_class, "risktray");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
add_label (GwRiskTray *self,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return GTK_LABEL (label);
}

static void
add_box (GwRiskTray *self)
{
  self->box = g_object_ref_sink (ADW_WRAP_BOX (adw_wrap_box_new ()));
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);

  self->stack = gw_risk_stack_new ((GwPosition) { 0, 0 });
  adw_wrap_box_append (self->box, GTK_WIDGET (self->stack));
}

/* A viewport gives a strip the width that it wants. */
static void
add_window (GwRiskTray *self)
{
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  gtk_scrollable_set_hscroll_policy (GTK_SCROLLABLE (viewport), GTK_SCROLL_NATURAL);
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), TRUE);

  self->window = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->window, GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (self->window, viewport);
  gtk_widget_set_parent (GTK_WIDGET (self->window), GTK_WIDGET (self));
}

static void
gw_risk_tray_init (GwRiskTray *self)
{
  self->editable = TRUE;
  self->chips = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);

  self->heading = add_label (self, NULL, "caption-heading");
  add_box (self);
  add_window (self);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  self->empty = add_label (self, _("Every Risk Is Placed"), "dim-label");
}

/**
 * gw_risk_tray_new:
 *
 * Creates a tray, which is filled by gw_risk_tray_update().
 *
 * Returns: (transfer floating): the tray
 */
GwRiskTray *
gw_risk_tray_new (void)
{
  return g_object_new (GW_TYPE_RISK_TRAY, NULL);
}

static void
update_heading (GwRiskTray *self,
                guint       n_risks)
{
  g_autofree char *heading = g_strdup_printf (_("Unplaced (%d)"), (int) n_risks);
  g_autofree char *name = g_strdup_printf (ngettext ("Tray with %d unplaced risk",
                                                     "Tray with %d unplaced risks", n_risks),
                                           (int) n_risks);

  gtk_label_set_text (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * gw_risk_tray_update:
 * @self: a tray
 * @marks: (element-type GwMark): the unplaced risks
 * @selected: (nullable): the selected risk, which always has a chip
 * @limits: what scores mean
 * @has_risks: whether there are risks at all, so that an empty tray says something
 *
 * Shows what lies there now.
 */
void
gw_risk_tray_update (GwRiskTray     *self,
                     GArray         *marks,
                     GwRisk         *selected,
                     const GwLimits *limits,
                     gboolean        has_risks)
{
  g_autoptr(GPtrArray) chosen = NULL;
  guint n_stacked;

  g_return_if_fail (GW_IS_RISK_TRAY (self));

  chosen = gw_board_marks_choose ((const GwMark *) marks->data, marks->len, GW_RISK_TRAY_ROOM, selected);
  n_stacked = marks->len - chosen->len;
  update_chips (self, chosen, selected, limits);
  update_heading (self, marks->len);

  gw_risk_stack_set_counts (self->stack, n_stacked, marks->len);
  gtk_widget_set_visible (GTK_WIDGET (self->stack), n_stacked > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->box), marks->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->window), marks->len > 0 && self->strip);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), has_risks && marks->len == 0);
}

/**
 * gw_risk_tray_get_items:
 * @self: a tray
 *
 * Returns: (transfer container) (element-type GtkWidget): its chips in order,
 *   then the stack if there is one
 */
GPtrArray *
gw_risk_tray_get_items (GwRiskTray *self)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < self->chips->len; i++)
    g_ptr_array_add (items, g_ptr_array_index (self->chips, i));
  if (gtk_widget_get_visible (GTK_WIDGET (self->stack)))
    g_ptr_array_add (items, self->stack);

  return items;
}

/**
 * gw_risk_tray_find:
 * @self: a tray
 * @risk: a risk
 *
 * Returns: (transfer none) (nullable): its chip
 */
GwRiskChip *
gw_risk_tray_find (GwRiskTray *self,
                   GwRisk     *risk)
{
  for (guint i = 0; i < self->chips->len; i++)
    {
      GwRiskChip *chip = g_ptr_array_index (self->chips, i);

      if (gw_risk_chip_get_mark (chip)->risk == risk)
        return chip;
    }

  return NULL;
}

/**
 * gw_risk_tray_set_strip:
 * @self: a tray
 * @strip: whether it is one row
 *
 * Makes it a strip that scrolls sideways, or rows.
 */
void
gw_risk_tray_set_strip (GwRiskTray *self,
                        gboolean    strip)
{
  GtkViewport *viewport;

  g_return_if_fail (GW_IS_RISK_TRAY (self));

  if (self->strip == strip)
    return;

  self->strip = strip;
  viewport = GTK_VIEWPORT (gtk_scrolled_window_get_child (self->window));
  if (strip)
    {
      gtk_widget_unparent (GTK_WIDGET (self->box));
      gtk_viewport_set_child (viewport, GTK_WIDGET (self->box));
    }
  else
    {
      gtk_viewport_set_child (viewport, NULL);
      gtk_widget_insert_after (GTK_WIDGET (self->box), GTK_WIDGET (self), GTK_WIDGET (self->window));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->window), strip && gtk_widget_get_visible (GTK_WIDGET (self->box)));
}

/**
 * gw_risk_tray_set_editable:
 * @self: a tray
 * @editable: whether its risks can be placed
 *
 * Takes effect with the next gw_risk_tray_update().
 */
void
gw_risk_tray_set_editable (GwRiskTray *self,
                           gboolean    editable)
{
  g_return_if_fail (GW_IS_RISK_TRAY (self));

  self->editable = editable;
}

/**
 * gw_risk_tray_get_stack:
 * @self: a tray
 *
 * Returns: (transfer none): the stack of those without a chip, shown or not
 */
GwRiskStack *
gw_risk_tray_get_stack (GwRiskTray *self)
{
  return self->stack;
}

/**
 * gw_risk_tray_set_held:
 * @self: a tray
 * @risk: (nullable): the risk that is on its way
 *
 * Pales the chip of @risk.
 */
void
gw_risk_tray_set_held (GwRiskTray *self,
                       GwRisk     *risk)
{
  for (guint i = 0; i < self->chips->len; i++)
    {
      GwRiskChip *chip = g_ptr_array_index (self->chips, i);

      gw_risk_chip_set_lifted (chip, risk != NULL && gw_risk_chip_get_mark (chip)->risk == risk);
    }
}

/**
 * gw_risk_tray_set_target:
 * @self: a tray
 * @target: whether a risk would be dropped here
 *
 * Highlights it.
 */
void
gw_risk_tray_set_target (GwRiskTray *self,
                         gboolean    target)
{
  gw_set_css_class (GTK_WIDGET (self), "target", target);
}
