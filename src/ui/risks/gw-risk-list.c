/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-list.h"

#include <glib/gi18n.h>

#include "words/gw-format.h"

/**
 * GwRiskList:
 *
 * Risks by number and title, to choose one of them: what a stack of the board
 * opens. It holds any number of them.
 */
struct _GwRiskList
{
  GtkWidget parent_instance;

  /* Borrowed: a child */
  GtkListView *view;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

#define WIDTH_CHARS 36
#define MOST_LINES 2
#define MAX_HEIGHT 360

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwRiskList, gw_risk_list, GTK_TYPE_WIDGET)

static GtkWidget *
create_number (void)
{
  GtkWidget *number = g_object_new (GTK_TYPE_LABEL,
                                    "xalign", 1.0,
                                    "width-chars", 3,
                                    "valign", GTK_ALIGN_BASELINE_FILL,
                                    NULL);

  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "dim-label");
  return number;
}

/* Long ones often begin alike. */
static GtkWidget *
create_title (void)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "xalign", 0.0,
                       "max-width-chars", WIDTH_CHARS,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                       "lines", MOST_LINES,
                       "ellipsize", PANGO_ELLIPSIZE_END,
                       "valign", GTK_ALIGN_BASELINE_FILL,
                       NULL);
}

static void
row_set_up_cb (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), create_number ());
  gtk_box_append (GTK_BOX (box), create_title ());
  gtk_list_item_set_child (item, box);
}

static void
row_bound_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  GwRisk *risk = gtk_list_item_get_item (item);
  GtkWidget *number = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *text = g_strdup_printf ("%d", gw_risk_get_number (risk));
  g_autofree char *name = gw_format ("%s %s", text, gw_risk_get_label (risk));

  gtk_label_set_text (GTK_LABEL (number), text);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (number)), gw_risk_get_label (risk));
  gtk_list_item_set_accessible_label (item, name);
}

static void
row_activated_cb (GwRiskList *self,
                  guint       position)
{
  GListModel *risks = G_LIST_MODEL (gtk_list_view_get_model (self->view));
  g_autoptr(GwRisk) risk = g_list_model_get_item (risks, position);

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, risk);
}

static gboolean
gw_risk_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GW_RISK_LIST (widget)->view));
}

static void
gw_risk_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gw_risk_list_parent_class)->dispose (object);
}

static void
gw_risk_list_class_init (GwRiskListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_risk_list_dispose;
  widget_class->grab_focus = gw_risk_list_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  /**
   * GwRiskList::chosen:
   * @self: a list
   * @risk: the risk that was chosen
   *
   * The user has chosen @risk.
   */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GW_TYPE_RISK);
}

static void
gw_risk_list_init (GwRiskList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *window = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (row_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bound_cb), NULL);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Risks"), -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (row_activated_cb), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), GTK_WIDGET (self->view));
  gtk_widget_set_parent (window, GTK_WIDGET (self));
}

/**
 * gw_risk_list_new:
 * @risks: a list of #GwRisk
 *
 * Creates a list to choose one of @risks.
 *
 * Returns: (transfer floating): the list
 */
GwRiskList *
gw_risk_list_new (GListModel *risks)
{
  GwRiskList *self;
  g_autoptr(GtkSingleSelection) selection = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (risks), NULL);

  self = g_object_new (GW_TYPE_RISK_LIST, NULL);
  selection = gtk_single_selection_new (g_object_ref (risks));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));

  return self;
}
