/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-header-title.h"

/**
 * GwHeaderTitle:
 *
 * The title of a dialog between its buttons, which gives way to them: with large
 * letters in a narrow window there may be room for Cancel and Apply only, and
 * those have to be reached. A screen reader has the title from the dialog.
 */
struct _GwHeaderTitle
{
  GtkWidget parent_instance;

  /* Owned */
  GtkWidget *title;
};

G_DEFINE_FINAL_TYPE (GwHeaderTitle, gw_header_title, GTK_TYPE_WIDGET)

static int
get_least_width (GwHeaderTitle *self)
{
  int minimum;

  gtk_widget_measure (self->title, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
gw_header_title_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  GwHeaderTitle *self = GW_HEADER_TITLE (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MAX (for_size, get_least_width (self));
  gtk_widget_measure (self->title, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
gw_header_title_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  GwHeaderTitle *self = GW_HEADER_TITLE (widget);
  const gboolean fits = width >= get_least_width (self);

  gtk_widget_set_child_visible (self->title, fits);
  if (fits)
    gtk_widget_allocate (self->title, width, height, baseline, NULL);
}

static void
gw_header_title_dispose (GObject *object)
{
  GwHeaderTitle *self = GW_HEADER_TITLE (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_header_title_parent_class)->dispose (object);
}

static void
gw_header_title_class_init (GwHeaderTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_header_title_dispose;
  widget_class->measure = gw_header_title_measure;
  widget_class->size_allocate = gw_header_title_size_allocate;
}

static void
gw_header_title_init (GwHeaderTitle *self)
{
}

/* --- In a dialog */

static GtkWidget *
create_title (AdwDialog *dialog)
{
  GtkWidget *title = adw_window_title_new (NULL, NULL);

  g_object_bind_property (dialog, "title", title, "title", G_BINDING_SYNC_CREATE);
  return title;
}

/* A page within a dialog has its own title, and where something is typed into the
 * bar nothing else is there. */
static gboolean
shows_title (AdwHeaderBar *bar)
{
  GtkWidget *title = adw_header_bar_get_title_widget (bar);

  return adw_header_bar_get_show_title (bar) && (title == NULL || ADW_IS_WINDOW_TITLE (title)) &&
         gtk_widget_get_ancestor (GTK_WIDGET (bar), ADW_TYPE_NAVIGATION_PAGE) == NULL;
}

static void
wrap_title (AdwHeaderBar *bar,
            AdwDialog    *dialog)
{
  GtkWidget *title = adw_header_bar_get_title_widget (bar);
  GwHeaderTitle *self = g_object_new (GW_TYPE_HEADER_TITLE, NULL);

  self->title = g_object_ref_sink (title != NULL ? title : create_title (dialog));
  adw_header_bar_set_title_widget (bar, NULL);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  g_object_unref (self->title);
  adw_header_bar_set_title_widget (bar, GTK_WIDGET (self));
  /* else both sides would be as wide as the wider one */
  adw_header_bar_set_centering_policy (bar, ADW_CENTERING_POLICY_LOOSE);
}

static void
install_below (GtkWidget *widget,
               AdwDialog *dialog)
{
  if (ADW_IS_HEADER_BAR (widget))
    {
      if (shows_title (ADW_HEADER_BAR (widget)))
        wrap_title (ADW_HEADER_BAR (widget), dialog);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    install_below (child, dialog);
}

/*
 * gw_header_title_install:
 * @dialog: a dialog
 *
 * Lets the title in each of its header bars give way to the buttons there.
 */
void
gw_header_title_install (AdwDialog *dialog)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));

  install_below (GTK_WIDGET (dialog), dialog);
}
