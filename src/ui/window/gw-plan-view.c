/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-plan-view.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-later.h"
#include "ui/widgets/gw-lead.h"
#include "ui/widgets/gw-toast.h"
#include "ui/widgets/gw-late-menu.h"
#include "ui/widgets/gw-tooltip.h"
#include "ui/window/gw-page-stack.h"
#include "ui/window/gw-place.h"
#include "ui/window/gw-plan-banners.h"
#include "ui/window/gw-sidebar-focus.h"
#include "ui/window/gw-sidebar.h"
#include "ui/window/gw-subtitle.h"
#include "words/gw-format.h"

/**
 * GwPlanView:
 *
 * A plan in a window: its pages in the sidebar, one of them beside it.
 */
struct _GwPlanView
{
  AdwBreakpointBin parent_instance;

  /* Owned */
  GwDocument *document;
  GwSidebarFocus *focus;

  GwLater later;
  gboolean wants_menu;          /* once the sidebar has come */

  /* Template */
  AdwNavigationSplitView *split_view;
  AdwNavigationPage *sidebar_page;
  AdwNavigationPage *content_page;
  AdwWindowTitle *plan_title;
  GtkMenuButton *main_menu_button;
  GwSidebar *sidebar;
  GtkButton *undo_button;
  GtkButton *redo_button;
  GtkMenuButton *plan_menu_button;
  GMenuModel *primary_menu;
  GMenuModel *plan_menu;
  GwPlanBanners *banners;
  GwPageStack *stack;
};

G_DEFINE_FINAL_TYPE (GwPlanView, gw_plan_view, ADW_TYPE_BREAKPOINT_BIN)

static GwPlan *
get_plan (GwPlanView *self)
{
  return gw_document_get_plan (self->document);
}

static void
update_titles (GwPlanView *self)
{
  const char *place = gw_plan_view_get_place (self);
  const char *title = gw_ui_title_label (gw_item_get_text (get_plan (self), GW_PLAN_TITLE));
  g_autofree char *subtitle = gw_subtitle_dup (self->document);
  g_autofree char *tip = gw_format ("%s\n%s", title, subtitle != NULL ? subtitle : "");

  adw_window_title_set_title (self->plan_title, title);
  adw_window_title_set_subtitle (self->plan_title, subtitle != NULL ? subtitle : "");
  gw_ui_set_tooltip (GTK_WIDGET (self->plan_title), g_strchomp (tip));
  adw_navigation_page_set_title (self->sidebar_page, title);
  if (place != NULL)
    {
      g_autofree char *page_title = gw_place_dup_title (get_plan (self), place);

      adw_navigation_page_set_title (self->content_page, page_title);
    }
}

static void
set_step_tooltip (GtkButton  *button,
                  const char *format,
                  const char *plain,
                  const char *name)
{
  g_autofree char *text = name != NULL ? g_strdup_printf (format, gettext (name)) : g_strdup (plain);

  gw_ui_set_tooltip (GTK_WIDGET (button), text);
}

static void
update_steps (GwPlanView *self)
{
  GwHistory *history = gw_document_get_history (self->document);

  set_step_tooltip (self->undo_button, _("Undo: %s"), _("Undo"), gw_history_get_undo_name (history));
  set_step_tooltip (self->redo_button, _("Redo: %s"), _("Redo"), gw_history_get_redo_name (history));
}

/* A page of something that has left the plan leaves too */
static void
drop_page_if_gone (GwPlanView *self)
{
  if (gw_page_stack_is_stale (self->stack))
    gw_plan_view_show_page (self, GW_PLACE_OVERVIEW);
  gw_page_stack_drop_stale (self->stack);
}

/* Not where they are shown anyway */
static void
update_conflicts (GwPlanView *self)
{
  gw_plan_banners_show_conflicts (self->banners,
                                  g_strcmp0 (gw_plan_view_get_place (self), GW_PLACE_CONFLICTS) != 0);
}

static void
update (GwPlanView *self)
{
  drop_page_if_gone (self);
  update_titles (self);
  update_steps (self);
  update_conflicts (self);
}

static void
changed_cb (GwPlanView *self)
{
  gw_later_queue_summed (&self->later, get_plan (self));
}

static void
set_document (GwPlanView *self,
              GwDocument *document)
{
  GwHistory *history = gw_document_get_history (document);

  self->document = g_object_ref (document);
  gw_page_stack_set_document (self->stack, document);
  gw_plan_banners_set_document (self->banners, document);
  gw_sidebar_set_plan (self->sidebar, gw_document_get_plan (document));
  g_signal_connect_object (gw_document_get_plan (document), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gw_plan_view_show_page (self, GW_PLACE_OVERVIEW);
  update_steps (self);
}

static void
sidebar_shown_cb (GwPlanView *self)
{
  if (self->wants_menu)
    gtk_menu_button_popup (self->main_menu_button);
  self->wants_menu = FALSE;
}

/* The first text of a page must not wait for keys that were meant elsewhere */
static gboolean
gw_plan_view_grab_focus (GtkWidget *widget)
{
  GwPlanView *self = GW_PLAN_VIEW (widget);

  if (adw_navigation_split_view_get_collapsed (self->split_view))
    return gtk_widget_grab_focus (GTK_WIDGET (self->plan_menu_button));
  return gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
}

static void
gw_plan_view_dispose (GObject *object)
{
  GwPlanView *self = GW_PLAN_VIEW (object);

  gw_later_stop (&self->later);
  g_clear_object (&self->focus);
  /* The bin unparents its child by itself, and trips over one that has gone */
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (self), NULL);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (gw_plan_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/window/gw-plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GwPlanView, split_view);
  gtk_widget_class_bind_template_child (widget_class, GwPlanView, sidebar_page);
  gtk_widget_class_bind_template_child (widget_class, GwPlanView, content_page);
  gtk_widget_class_bind_template_child (widget_class, GwPlanView, plan_title);
  gtk_widget_class_bind_template_child (widget_class, GwPlanView, main_menu_button);
  gtk_widget_class_bind_template_child (widget_class, GwPlanView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, GwPlanView, undo_button);
  gtk_widget_class_bind_template_child (widget_class, GwPlanView, redo_button);
  gtk_widget_class_bind_template_child (widget_class, GwPlanView, plan_menu_button);
  gtk_widget_class_bind_template_child (widget_class, GwPlanView, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, GwPlanView, plan_menu);
  gtk_widget_class_bind_template_child (widget_class, GwPlanView, banners);
  gtk_widget_class_bind_template_child (widget_class, GwPlanView, stack);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_shown_cb);
}

static void
gw_plan_view_class_init (GwPlanViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_plan_view_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = gw_plan_view_grab_focus;
  g_type_ensure (GW_TYPE_SIDEBAR);
  g_type_ensure (GW_TYPE_PAGE_STACK);
  g_type_ensure (GW_TYPE_PLAN_BANNERS);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gw_plan_view_init (GwPlanView *self)
{
  gw_later_init (&self->later, G_PRIORITY_DEFAULT_IDLE, (GSourceOnceFunc) update, self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_ui_set_late_menu (self->main_menu_button, self->primary_menu);
  gw_ui_set_late_menu (self->plan_menu_button, self->plan_menu);
  self->focus = gw_sidebar_focus_new (self->split_view, GTK_WIDGET (self));
}

/**
 * gw_plan_view_new:
 * @document: an open plan
 *
 * Returns: (transfer floating): a view of it, at its overview
 */
GtkWidget *
gw_plan_view_new (GwDocument *document)
{
  GwPlanView *self;

  g_return_val_if_fail (GW_IS_DOCUMENT (document), NULL);

  self = g_object_new (GW_TYPE_PLAN_VIEW, NULL);
  set_document (self, document);
  return GTK_WIDGET (self);
}

/**
 * gw_plan_view_get_place:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the name of the page that is shown
 */
const char *
gw_plan_view_get_place (GwPlanView *self)
{
  g_return_val_if_fail (GW_IS_PLAN_VIEW (self), NULL);

  return gw_page_stack_get_place (self->stack);
}

/**
 * gw_plan_view_show_page:
 * @self: a view
 * @place: the name of a page
 *
 * Shows a page of the plan.
 *
 * Returns: whether there is such a page
 */
gboolean
gw_plan_view_show_page (GwPlanView *self,
                        const char *place)
{
  g_return_val_if_fail (GW_IS_PLAN_VIEW (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  if (!gw_page_stack_show (self->stack, place))
    return FALSE;
  gw_sidebar_select (self->sidebar, place);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  update_titles (self);
  update_conflicts (self);
  return TRUE;
}

/**
 * gw_plan_view_show_item:
 * @self: a view
 * @address: where an item or a field is, see gw_lead_dup_address(); an id is one
 *
 * Leads there, on its page.
 *
 * Returns: whether the plan has such an item
 */
gboolean
gw_plan_view_show_item (GwPlanView *self,
                        const char *address)
{
  const GwField *field;
  GwItem *item;

  g_return_val_if_fail (GW_IS_PLAN_VIEW (self), FALSE);

  item = gw_lead_find (get_plan (self), address, &field);
  if (item == NULL || !gw_plan_view_show_page (self, gw_place_of_field (item, field)))
    return FALSE;
  gw_plan_page_show_item (gw_page_stack_get_page (self->stack), item, field);
  return TRUE;
}

/* The stage that is shown, or the first of the ring */
static GwStage *
find_ring_stage (GwPlanView *self)
{
  GwList *stages = gw_item_get_list (get_plan (self), GW_PLAN_STAGES);
  GwStage *stage = gw_place_parse (get_plan (self), gw_plan_view_get_place (self), NULL);

  for (guint i = 0; i < gw_list_get_length (stages) && (stage == NULL || !gw_stage_is_in_ring (stage)); i++)
    stage = gw_list_get (stages, i);
  return stage != NULL && gw_stage_is_in_ring (stage) ? stage : NULL;
}

/**
 * gw_plan_view_show_round:
 * @self: a view
 * @id: the id of a round
 *
 * Shows the stages of the ring as an earlier round has kept them, or as they are
 * in the current one.
 */
void
gw_plan_view_show_round (GwPlanView *self,
                         const char *id)
{
  GwStage *stage;
  GwRound *round;
  g_autofree char *place = NULL;

  g_return_if_fail (GW_IS_PLAN_VIEW (self));

  stage = find_ring_stage (self);
  if (stage == NULL)
    return;
  round = gw_plan_find_past_round (get_plan (self), id);
  place = round != NULL ? gw_place_dup_past (round, stage) : g_strdup (gw_place_of_stage (stage));
  gw_plan_view_show_page (self, place);
}

/**
 * gw_plan_view_step_page:
 * @self: a view
 * @offset: 1 for the next page, -1 for the one before
 *
 * Goes on to a neighbouring page, if there is one.
 */
void
gw_plan_view_step_page (GwPlanView *self,
                        int         offset)
{
  g_autofree char *place = NULL;

  g_return_if_fail (GW_IS_PLAN_VIEW (self));

  place = gw_sidebar_dup_neighbor (self->sidebar, offset);
  if (place != NULL)
    gw_plan_view_show_page (self, place);
}

/**
 * gw_plan_view_toggle_sidebar:
 * @self: a view
 *
 * Gives the page the whole window, or takes that back; in a narrow window, goes
 * to and fro between sidebar and page.
 */
void
gw_plan_view_toggle_sidebar (GwPlanView *self)
{
  gboolean narrow, collapsed, content;

  g_return_if_fail (GW_IS_PLAN_VIEW (self));

  narrow = adw_breakpoint_bin_get_current_breakpoint (ADW_BREAKPOINT_BIN (self)) != NULL;
  collapsed = adw_navigation_split_view_get_collapsed (self->split_view);
  content = adw_navigation_split_view_get_show_content (self->split_view);
  adw_navigation_split_view_set_show_content (self->split_view, !narrow || !content);
  if (!narrow)
    adw_navigation_split_view_set_collapsed (self->split_view, !collapsed);
}

/**
 * gw_plan_view_show_menu:
 * @self: a view
 *
 * Opens the main menu. It stands above the sidebar, which comes with it.
 */
void
gw_plan_view_show_menu (GwPlanView *self)
{
  g_return_if_fail (GW_IS_PLAN_VIEW (self));

  self->wants_menu = !gtk_widget_get_mapped (GTK_WIDGET (self->main_menu_button));
  if (self->wants_menu)
    gw_plan_view_toggle_sidebar (self);
  else
    gtk_menu_button_popup (self->main_menu_button);
}

/**
 * gw_plan_view_toast:
 * @self: a view
 * @title: plain text
 *
 * Says something in passing.
 */
void
gw_plan_view_toast (GwPlanView *self,
                    const char *title)
{
  g_return_if_fail (GW_IS_PLAN_VIEW (self));

  gw_toast_plain (GTK_WIDGET (self->stack), title);
}

/**
 * gw_plan_view_toast_step:
 * @self: a view
 * @title: plain text
 *
 * Says what the newest step has done, with a button that takes it back.
 */
void
gw_plan_view_toast_step (GwPlanView *self,
                         const char *title)
{
  g_return_if_fail (GW_IS_PLAN_VIEW (self));

  gw_toast_step (GTK_WIDGET (self->stack), gw_document_get_history (self->document), title);
}

/**
 * gw_plan_view_toast_file:
 * @self: a view
 * @file: a file that was written
 * @title: plain text
 *
 * Says that a file was written, with a button that shows it in its folder.
 */
void
gw_plan_view_toast_file (GwPlanView *self,
                         GFile      *file,
                         const char *title)
{
  g_return_if_fail (GW_IS_PLAN_VIEW (self));

  gw_toast_file (GTK_WIDGET (self->stack), file, title);
}

/**
 * gw_plan_view_set_banner:
 * @self: a view
 * @title: (nullable): plain text; %NULL for no banner
 * @label: (nullable): what its button says
 * @action_name: (nullable): what the button does
 *
 * Tells of the file above the page, see gw_plan_banners_say().
 */
void
gw_plan_view_set_banner (GwPlanView *self,
                         const char *title,
                         const char *label,
                         const char *action_name)
{
  g_return_if_fail (GW_IS_PLAN_VIEW (self));

  gw_plan_banners_say (self->banners, title, label, action_name);
}
