/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risks-page.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "draw/gw-matrix-model.h"
#include "ui/risks/gw-matrix-copy.h"
#include "ui/risks/gw-risk-board.h"
#include "ui/risks/gw-risk-details.h"
#include "ui/risks/gw-risk-register.h"
#include "ui/risks/gw-risk-selection.h"
#include "ui/risks/gw-risks-files.h"
#include "ui/risks/gw-since-choice.h"
#include "ui/widgets/gw-late-menu.h"
#include "ui/widgets/gw-later.h"

/**
 * GwRisksPage:
 *
 * The page of the risks: the board, the register and the details of the
 * selected risk, with one selection for all. In a narrow window the board and
 * the register are two views, and the details a sheet at the bottom.
 */
struct _GwRisksPage
{
  GwPlanPage parent_instance;

  /* Owned */
  GwRiskSelection *selection;

  /* Template */
  GtkMenuButton *page_menu_button;
  GMenuModel *page_menu;
  AdwBreakpoint *narrow_breakpoint;
  GtkStack *stack;
  GtkBox *tools;
  GtkWidget *board_tools;
  GtkWidget *page_tools;
  AdwToggleGroup *view_group;
  AdwToggle *since_toggle;
  GwSinceChoice *since_choice;
  GtkToggleButton *swap_button;
  GtkWidget *add_button;
  AdwBottomSheet *sheet;
  GtkLabel *sheet_title;
  AdwViewStack *narrow_stack;
  GtkScrolledWindow *board_window;
  AdwBin *register_bin;
  AdwBin *details_bin;

  /* Borrowed: children */
  GwRiskBoard *board;
  GwRiskRegister *risk_register;
  GwRiskDetails *details;       /* NULL for a moment, while there is nothing to show */

  GwLater details_later;
  gboolean narrow;
  guint n_ticks;
  guint reveal_id;
};

#define MARGIN 12
#define NARROW_MARGIN 6

static const char *const view_names[] = {
  [GW_MATRIX_VIEW_INHERENT] = "inherent",
  [GW_MATRIX_VIEW_RESIDUAL] = "residual",
  [GW_MATRIX_VIEW_BOTH] = "both",
  [GW_MATRIX_VIEW_SINCE] = "since",
};

G_DEFINE_FINAL_TYPE (GwRisksPage, gw_risks_page, GW_TYPE_PLAN_PAGE)

static GwHistory *
get_history (GwRisksPage *self)
{
  return gw_plan_page_get_history (GW_PLAN_PAGE (self));
}

static GwPlan *
get_plan (GwRisksPage *self)
{
  return gw_plan_page_get_plan (GW_PLAN_PAGE (self));
}

static GwList *
get_risks (GwRisksPage *self)
{
  return gw_item_get_list (get_plan (self), GW_PLAN_RISKS);
}

static void
risks_changed_cb (GwRisksPage *self)
{
  gboolean empty = gw_list_get_length (get_risks (self)) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "risks");
}

/* Who has said nowhere what is left after a response has nothing to compare. */
static GwMatrixView
get_first_view (GwRisksPage *self)
{
  GwList *risks = get_risks (self);

  for (guint i = 0; i < gw_list_get_length (risks); i++)
    {
      if (gw_position_is_placed (gw_risk_get_residual (gw_list_get (risks, i))))
        return GW_MATRIX_VIEW_BOTH;
    }

  return GW_MATRIX_VIEW_INHERENT;
}

/* Without a review there is nothing to compare with. */
static void
update_since (GwRisksPage *self)
{
  GwReview *review = gw_since_choice_get_review (self->since_choice);
  gboolean shown = g_strcmp0 (adw_toggle_group_get_active_name (self->view_group),
                              view_names[GW_MATRIX_VIEW_SINCE]) == 0;

  adw_toggle_set_enabled (self->since_toggle, review != NULL);
  if (review == NULL && shown)
    adw_toggle_group_set_active_name (self->view_group, view_names[get_first_view (self)]);
  gtk_widget_set_visible (GTK_WIDGET (self->since_choice), shown && review != NULL);
  gw_risk_board_set_since (self->board, review);
  gw_risk_register_set_since (self->risk_register, shown ? review : NULL);
}

static void
view_changed_cb (GwRisksPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->view_group);

  for (guint i = 0; i < G_N_ELEMENTS (view_names); i++)
    {
      if (g_strcmp0 (view_names[i], name) == 0)
        gw_risk_board_set_view (self->board, (GwMatrixView) i);
    }
  update_since (self);
}

static void
axes_swapped_cb (GwRisksPage *self)
{
  gw_risk_board_set_swapped (self->board, gtk_toggle_button_get_active (self->swap_button));
}

/* They are as much as the rest of the page, and nothing is seen of them before a risk is selected. */
static void
ensure_details (GwRisksPage *self)
{
  if (self->details != NULL)
    return;
  gw_later_stop (&self->details_later);
  self->details = gw_risk_details_new (get_history (self), self->selection);
  g_object_set (self->details, "editable", gw_plan_page_get_editable (GW_PLAN_PAGE (self)), NULL);
  adw_bin_set_child (self->details_bin, GTK_WIDGET (self->details));
}

/* The register knows one frame later how low it has become. */
static gboolean
reveal_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  GwRisksPage *self = GW_RISKS_PAGE (widget);
  GwRisk *risk = gw_risk_selection_get_risk (self->selection);

  if (++self->n_ticks < 2)
    return G_SOURCE_CONTINUE;
  if (risk != NULL)
    gw_risk_register_reveal_risk (self->risk_register, risk);
  self->reveal_id = 0;
  return G_SOURCE_REMOVE;
}

/* While there are none the register has their room; what they are about stays in sight there. */
static void
update_details (GwRisksPage *self)
{
  GwRisk *risk = gw_risk_selection_get_risk (self->selection);
  gboolean comes = risk != NULL && !gtk_widget_get_visible (GTK_WIDGET (self->details_bin));

  if (risk != NULL)
    ensure_details (self);
  gtk_widget_set_visible (GTK_WIDGET (self->details_bin), risk != NULL);
  if (!comes)
    return;
  self->n_ticks = 0;
  if (self->reveal_id == 0)
    self->reveal_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_cb, NULL, NULL);
}

static void
update_sheet (GwRisksPage *self)
{
  GwRisk *risk = gw_risk_selection_get_risk (self->selection);

  gtk_label_set_text (self->sheet_title, risk != NULL ? gw_risk_get_label (risk) : "");
  adw_bottom_sheet_set_reveal_bottom_bar (self->sheet, risk != NULL);
  if (risk == NULL)
    adw_bottom_sheet_set_open (self->sheet, FALSE);
  update_details (self);
}

static void
plan_changed_cb (GwRisksPage *self,
                 GwItem      *item)
{
  if (item == (GwItem *) gw_risk_selection_get_risk (self->selection))
    update_sheet (self);
}

static void
risk_activated_cb (GwRisksPage *self,
                   GwRisk      *risk)
{
  gw_risk_selection_set_risk (self->selection, risk);
  if (self->narrow)
    adw_bottom_sheet_set_open (self->sheet, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->details), GTK_DIR_TAB_FORWARD);
}

static void
set_narrow (GwRisksPage *self,
            gboolean     narrow)
{
  GtkWidget *board = GTK_WIDGET (self->board);
  int margin = narrow ? NARROW_MARGIN : MARGIN;

  self->narrow = narrow;
  gw_risk_board_set_narrow (self->board, narrow);
  gtk_widget_set_margin_start (board, margin);
  gtk_widget_set_margin_end (board, margin);
  gtk_widget_set_margin_top (board, narrow ? margin : 0);
  gtk_widget_set_margin_bottom (board, margin);

  /* What switches between the views comes first when there are two. */
  gtk_box_reorder_child_after (self->tools, self->page_tools,
                               narrow ? NULL : self->board_tools);
}

static void
narrowed_cb (GwRisksPage *self)
{
  set_narrow (self, TRUE);
}

static void
widened_cb (GwRisksPage *self)
{
  set_narrow (self, FALSE);
}

static void
show_register (GwRisksPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "risks");
  adw_view_stack_set_visible_child_name (self->narrow_stack, "register");
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GwRisksPage *self = GW_RISKS_PAGE (widget);

  show_register (self);
  gw_risk_register_add_risk (self->risk_register);
}

static void
add_from_catalog_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  gw_risk_register_add_from_catalog (GW_RISKS_PAGE (widget)->risk_register);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gw_risks_files_export (widget, get_history (GW_RISKS_PAGE (widget)));
}

static void
copy_picture_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  GwRisksPage *self = GW_RISKS_PAGE (widget);
  const char *view = adw_toggle_group_get_active_name (self->view_group);
  const gboolean since = g_strcmp0 (view, view_names[GW_MATRIX_VIEW_SINCE]) == 0;

  gw_matrix_copy_picture (widget, get_plan (self), view,
                          since ? gw_since_choice_get_review (self->since_choice) : NULL,
                          gtk_toggle_button_get_active (self->swap_button));
}

static void
copy_table_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  gw_matrix_copy_table (widget, get_plan (GW_RISKS_PAGE (widget)));
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gw_risks_files_import (widget, get_history (GW_RISKS_PAGE (widget)));
}

static void
gw_risks_page_editable_changed (GwPlanPage *page,
                                gboolean    editable)
{
  GwRisksPage *self = GW_RISKS_PAGE (page);

  gw_risk_board_set_editable (self->board, editable);
  g_object_set (self->risk_register, "editable", editable, NULL);
  if (self->details != NULL)
    g_object_set (self->details, "editable", editable, NULL);
  gtk_widget_set_visible (self->add_button, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "risks.add", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "risks.add-from-catalog", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "risks.import", editable);
}

/* Selects the risk, scrolls to it and gives it the focus: on the board if it
 * lies there, else in the register. */
static void
gw_risks_page_show_item (GwPlanPage    *page,
                         GwItem        *item,
                         const GwField *field)
{
  GwRisksPage *self = GW_RISKS_PAGE (page);
  GwRisk *risk;
  gboolean on_board;

  if (!GW_IS_RISK (item))
    return;

  risk = GW_RISK (item);
  gw_risk_selection_set_risk (self->selection, risk);
  on_board = gw_risk_board_get_chip (self->board, risk) != NULL;
  adw_view_stack_set_visible_child_name (self->narrow_stack, on_board ? "board" : "register");
  gw_risk_register_show_risk (self->risk_register, risk);
  if (on_board)
    gw_risk_board_focus_risk (self->board, risk);
}

static gboolean
gw_risks_page_grab_focus (GtkWidget *widget)
{
  GwRisksPage *self = GW_RISKS_PAGE (widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->board)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->board));

  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
gw_risks_page_dispose (GObject *object)
{
  GwRisksPage *self = GW_RISKS_PAGE (object);

  gw_later_stop (&self->details_later);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_RISKS_PAGE);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (gw_risks_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GW_TYPE_SINCE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/risks/gw-risks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, page_menu_button);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, page_menu);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, narrow_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, tools);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, board_tools);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, page_tools);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, view_group);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, since_toggle);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, since_choice);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, swap_button);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, sheet_title);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, narrow_stack);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, board_window);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, register_bin);
  gtk_widget_class_bind_template_child (widget_class, GwRisksPage, details_bin);
}

static void
gw_risks_page_class_init (GwRisksPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gw_risks_page_dispose;
  widget_class->grab_focus = gw_risks_page_grab_focus;
  GW_PLAN_PAGE_CLASS (klass)->editable_changed = gw_risks_page_editable_changed;
  GW_PLAN_PAGE_CLASS (klass)->show_item = gw_risks_page_show_item;

  gtk_widget_class_install_action (widget_class, "risks.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "risks.add-from-catalog", NULL, add_from_catalog_action);
  gtk_widget_class_install_action (widget_class, "risks.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "risks.copy-picture", NULL, copy_picture_action);
  gtk_widget_class_install_action (widget_class, "risks.copy-table", NULL, copy_table_action);
  gtk_widget_class_install_action (widget_class, "risks.import", NULL, import_action);
  bind_template (widget_class);
}

static void
gw_risks_page_init (GwRisksPage *self)
{
  gw_later_init (&self->details_later, G_PRIORITY_LOW, (GSourceOnceFunc) ensure_details, self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_ui_set_late_menu (self->page_menu_button, self->page_menu);
}

static void
fill (GwRisksPage *self)
{
  GwHistory *history = get_history (self);

  self->selection = gw_risk_selection_new (get_plan (self));
  self->board = gw_risk_board_new (history, self->selection);
  self->risk_register = gw_risk_register_new (history, self->selection);

  gw_since_choice_set_plan (self->since_choice, get_plan (self));
  gtk_scrolled_window_set_child (self->board_window, GTK_WIDGET (self->board));
  adw_bin_set_child (self->register_bin, GTK_WIDGET (self->risk_register));
  gw_later_queue (&self->details_later);
}

static void
connect (GwRisksPage *self)
{
  g_signal_connect_object (get_risks (self), "items-changed", G_CALLBACK (risks_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::risk", G_CALLBACK (update_sheet), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "activated", G_CALLBACK (risk_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view_group, "notify::active", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->since_choice, "changed", G_CALLBACK (update_since), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->swap_button, "toggled", G_CALLBACK (axes_swapped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->narrow_breakpoint, "apply", G_CALLBACK (narrowed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->narrow_breakpoint, "unapply", G_CALLBACK (widened_cb), self, G_CONNECT_SWAPPED);
}

/**
 * gw_risks_page_new:
 * @history: the history of the plan
 *
 * Creates the page of the plan's risks.
 *
 * Returns: (transfer floating): the page
 */
GwRisksPage *
gw_risks_page_new (GwHistory *history)
{
  GwRisksPage *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_RISKS_PAGE, "history", history, NULL);
  fill (self);
  set_narrow (self, FALSE);
  connect (self);
  adw_toggle_group_set_active_name (self->view_group, view_names[get_first_view (self)]);
  view_changed_cb (self);
  risks_changed_cb (self);
  update_sheet (self);

  return self;
}
