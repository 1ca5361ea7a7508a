/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/gw-print-preview.h"

#include "gw-config.h"

#include <glib/gi18n.h>

#include "ui/print/gw-print-paper.h"

/* As multiples of the page that fits; four times shows the smallest print */
#define ZOOM_STEP 1.25
#define ZOOM_MAX 4.0

/**
 * GwPrintPreview:
 *
 * Shows the pages of a sheet, one at a time, as they will be printed. One page
 * is drawn at a time, in another thread; what was asked for meanwhile is drawn
 * after it, the latest wish only. Drawing ends early when another sheet is asked
 * for.
 */
struct _GwPrintPreview
{
  GtkWidget parent_instance;

  /* Owned */
  GwSheet *sheet;
  GCancellable *cancellable;

  /* Template */
  GtkWidget *scrolled;
  GwPrintPaper *paper;
  GtkWidget *pager;
  GtkLabel *number;

  GwPaper format;
  double zoom;
  guint page;
  guint n_pages; /* 0 while the sheet has not been drawn */
  gboolean drawing;
  gboolean stale;
};

typedef enum
{
  PROP_PAGE = 1,
  PROP_N_PAGES,
  PROP_ZOOM,
} GwPrintPreviewProperty;

static GParamSpec *properties[PROP_ZOOM + 1];

G_DEFINE_FINAL_TYPE (GwPrintPreview, gw_print_preview, GTK_TYPE_WIDGET)

static void draw (GwPrintPreview *self);

/* A button that has done all it can goes dark and lets the focus fall, and with
 * it the keys of the dialog: its neighbor takes it. */
static void
focus_neighbor (GtkWidget *button)
{
  GtkWidget *before = button, *after = button;

  while (before != NULL || after != NULL)
    {
      before = before != NULL ? gtk_widget_get_prev_sibling (before) : NULL;
      after = after != NULL ? gtk_widget_get_next_sibling (after) : NULL;
      if ((before != NULL && gtk_widget_grab_focus (before)) || (after != NULL && gtk_widget_grab_focus (after)))
        return;
    }
}

static GtkWidget *
get_focused_button (GwPrintPreview *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->pager) ? focus : NULL;
}

static void
update_actions (GwPrintPreview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *focus = get_focused_button (self);

  gtk_widget_action_set_enabled (widget, "preview.previous-page", self->page > 0);
  gtk_widget_action_set_enabled (widget, "preview.next-page", self->page + 1 < self->n_pages);
  gtk_widget_action_set_enabled (widget, "preview.zoom-in", self->zoom < ZOOM_MAX);
  gtk_widget_action_set_enabled (widget, "preview.zoom-out", self->zoom > 1);
  gtk_widget_action_set_enabled (widget, "preview.zoom-fit", self->zoom > 1);
  if (focus != NULL && !gtk_widget_is_sensitive (focus))
    focus_neighbor (focus);
}

static void
show_number (GwPrintPreview *self)
{
  g_autofree char *number = g_strdup_printf ("%u / %u", self->page + 1, self->n_pages);
  g_autofree char *label = g_strdup_printf (_("Page %d of %d"), (int) self->page + 1, (int) self->n_pages);

  gtk_label_set_text (self->number, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->paper), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_page (GwPrintPreview *self,
          guint           page)
{
  if (self->page == page)
    return;
  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
show_image (GwPrintPreview    *self,
            const GwPageImage *image)
{
  gw_print_paper_set_image (self->paper, image);
  if (self->page >= image->n_pages)
    set_page (self, image->page);
  if (self->n_pages != image->n_pages)
    {
      self->n_pages = image->n_pages;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
    }
  show_number (self);
  update_actions (self);
}

static void
page_drawn_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr(GwPrintPreview) self = data;
  g_autoptr(GwPageImage) image = gw_page_image_draw_finish (result, NULL);

  self->drawing = FALSE;
  if (self->sheet == NULL)
    return;
  /* What another sheet said is not shown any more. */
  if (image != NULL && GW_SHEET (source) == self->sheet)
    show_image (self, image);
  if (self->stale)
    draw (self);
}

static void
draw (GwPrintPreview *self)
{
  int width, height;

  gw_print_paper_get_room (self->paper, &width, &height);
  if (self->sheet == NULL || width == 0 || height == 0)
    return;
  self->stale = self->drawing;
  if (self->drawing)
    return;
  self->drawing = TRUE;
  gw_page_image_draw_async (self->sheet, &self->format, self->page, width, height, self->cancellable,
                            page_drawn_cb, g_object_ref (self));
}

/* A sheet that nobody wants to see any more is not laid out to its end. */
static void
stop (GwPrintPreview *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

static void
paper_resized_cb (GwPrintPreview *self)
{
  draw (self);
}

static void
turn_to (GwPrintPreview *self,
         guint           page)
{
  if (page >= self->n_pages)
    return;
  set_page (self, page);
  show_number (self);
  update_actions (self);
  draw (self);
}

static void
previous_page_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  GwPrintPreview *self = GW_PRINT_PREVIEW (widget);

  if (self->page > 0)
    turn_to (self, self->page - 1);
}

static void
next_page_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GwPrintPreview *self = GW_PRINT_PREVIEW (widget);

  turn_to (self, self->page + 1);
}

static void
first_page_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  turn_to (GW_PRINT_PREVIEW (widget), 0);
}

static void
last_page_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GwPrintPreview *self = GW_PRINT_PREVIEW (widget);

  if (self->n_pages > 0)
    turn_to (self, self->n_pages - 1);
}

static void
zoom_to (GwPrintPreview *self,
         double          zoom)
{
  /* Steps up and down again must end where they began */
  zoom = zoom < (1 + ZOOM_STEP) / 2 ? 1 : MIN (zoom, ZOOM_MAX);
  if (G_APPROX_VALUE (self->zoom, zoom, 0.001))
    return;
  self->zoom = zoom;
  gw_print_paper_set_zoom (self->paper, zoom, gtk_widget_get_width (self->scrolled),
                           gtk_widget_get_height (self->scrolled));
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
zoom_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  zoom_to (GW_PRINT_PREVIEW (widget), GW_PRINT_PREVIEW (widget)->zoom * ZOOM_STEP);
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  zoom_to (GW_PRINT_PREVIEW (widget), GW_PRINT_PREVIEW (widget)->zoom / ZOOM_STEP);
}

static void
zoom_fit_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  zoom_to (GW_PRINT_PREVIEW (widget), 1);
}

static gboolean
scrolled_cb (GwPrintPreview           *self,
             double                    dx,
             double                    dy,
             GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  zoom_to (self, dy < 0 ? self->zoom * ZOOM_STEP : self->zoom / ZOOM_STEP);
  return GDK_EVENT_STOP;
}

static void
gw_print_preview_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GwPrintPreview *self = GW_PRINT_PREVIEW (object);

  switch ((GwPrintPreviewProperty) prop_id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, self->n_pages);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_print_preview_dispose (GObject *object)
{
  GwPrintPreview *self = GW_PRINT_PREVIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->sheet);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_PRINT_PREVIEW);

  G_OBJECT_CLASS (gw_print_preview_parent_class)->dispose (object);
}

static void
gw_print_preview_finalize (GObject *object)
{
  GwPrintPreview *self = GW_PRINT_PREVIEW (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (gw_print_preview_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * GwPrintPreview:page:
   *
   * Which page is shown, from 0.
   */
  properties[PROP_PAGE] =
    g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * GwPrintPreview:n-pages:
   *
   * How many pages there are; 0 before the first is drawn.
   */
  properties[PROP_N_PAGES] =
    g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * GwPrintPreview:zoom:
   *
   * How large a page is, as a multiple of the one that fits.
   */
  properties[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, 1, ZOOM_MAX, 1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "preview.previous-page", NULL, previous_page_action);
  gtk_widget_class_install_action (widget_class, "preview.next-page", NULL, next_page_action);
  gtk_widget_class_install_action (widget_class, "preview.first-page", NULL, first_page_action);
  gtk_widget_class_install_action (widget_class, "preview.last-page", NULL, last_page_action);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "preview.zoom-fit", NULL, zoom_fit_action);
}

static void
gw_print_preview_class_init (GwPrintPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gw_print_preview_get_property;
  object_class->dispose = gw_print_preview_dispose;
  object_class->finalize = gw_print_preview_finalize;
  install_properties (object_class);
  install_actions (widget_class);

  g_type_ensure (GW_TYPE_PRINT_PAPER);
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/print/gw-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, GwPrintPreview, scrolled);
  gtk_widget_class_bind_template_child (widget_class, GwPrintPreview, paper);
  gtk_widget_class_bind_template_child (widget_class, GwPrintPreview, pager);
  gtk_widget_class_bind_template_child (widget_class, GwPrintPreview, number);
  gtk_widget_class_bind_template_callback (widget_class, paper_resized_cb);
  gtk_widget_class_bind_template_callback (widget_class, scrolled_cb);
}

static void
gw_print_preview_init (GwPrintPreview *self)
{
  self->cancellable = g_cancellable_new ();
  self->zoom = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

/**
 * gw_print_preview_new:
 *
 * Returns: (transfer floating): a preview of nothing yet
 */
GtkWidget *
gw_print_preview_new (void)
{
  return g_object_new (GW_TYPE_PRINT_PREVIEW, NULL);
}

/**
 * gw_print_preview_set_sheet:
 * @self: a preview
 * @sheet: what it shows; nobody else may use it
 * @paper: on what
 *
 * Shows another sheet, at the same page where it has that.
 */
void
gw_print_preview_set_sheet (GwPrintPreview *self,
                            GwSheet        *sheet,
                            const GwPaper  *paper)
{
  g_return_if_fail (GW_IS_PRINT_PREVIEW (self));
  g_return_if_fail (GW_IS_SHEET (sheet));
  g_return_if_fail (paper != NULL);

  stop (self);
  g_set_object (&self->sheet, sheet);
  self->format = *paper;
  /* Another paper has another size that fits */
  zoom_to (self, 1);
  draw (self);
}

/**
 * gw_print_preview_get_page:
 * @self: a preview
 *
 * Returns: which page is shown, from 0
 */
guint
gw_print_preview_get_page (GwPrintPreview *self)
{
  g_return_val_if_fail (GW_IS_PRINT_PREVIEW (self), 0);

  return self->page;
}

/**
 * gw_print_preview_get_n_pages:
 * @self: a preview
 *
 * Returns: how many pages there are; 0 before the first is drawn
 */
guint
gw_print_preview_get_n_pages (GwPrintPreview *self)
{
  g_return_val_if_fail (GW_IS_PRINT_PREVIEW (self), 0);

  return self->n_pages;
}
