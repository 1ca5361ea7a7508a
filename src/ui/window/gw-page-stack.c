/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-page-stack.h"

#include "ui/window/gw-pages.h"
#include "ui/window/gw-place.h"

/**
 * GwPageStack:
 *
 * The pages of a plan, one of them shown. A page is made when it is first
 * shown, and leaves after what it shows has left the plan.
 */
struct _GwPageStack
{
  AdwBin parent_instance;

  /* Owned */
  GwDocument *document;

  guint drop_id;

  AdwViewStack *pages;
};

G_DEFINE_FINAL_TYPE (GwPageStack, gw_page_stack, ADW_TYPE_BIN)

static gboolean
is_gone (GwPageStack *self,
         const char  *place)
{
  return place != NULL && gw_place_get_rank (gw_document_get_plan (self->document), place) == G_MAXUINT;
}

static gboolean
drop_idle_cb (gpointer data)
{
  GwPageStack *self = data;

  self->drop_id = 0;
  gw_page_stack_drop_stale (self);
  return G_SOURCE_REMOVE;
}

/* Not at once: it is the stack that says so, in the midst of its own work. */
static void
transition_cb (GwPageStack *self)
{
  if (self->document != NULL && self->drop_id == 0)
    self->drop_id = g_idle_add (drop_idle_cb, self);
}

static void
gw_page_stack_dispose (GObject *object)
{
  GwPageStack *self = GW_PAGE_STACK (object);

  g_clear_handle_id (&self->drop_id, g_source_remove);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (gw_page_stack_parent_class)->dispose (object);
}

static void
gw_page_stack_class_init (GwPageStackClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_page_stack_dispose;
}

static void
gw_page_stack_init (GwPageStack *self)
{
  GtkWidget *pages = adw_view_stack_new ();

  self->pages = ADW_VIEW_STACK (pages);
  adw_view_stack_set_hhomogeneous (self->pages, FALSE);
  adw_view_stack_set_vhomogeneous (self->pages, FALSE);
  adw_bin_set_child (ADW_BIN (self), pages);
  g_signal_connect_object (pages, "notify::transition-running", G_CALLBACK (transition_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gw_page_stack_set_document:
 * @self: a stack without pages
 * @document: an open plan
 *
 * Says whose pages they are.
 */
void
gw_page_stack_set_document (GwPageStack *self,
                            GwDocument  *document)
{
  g_return_if_fail (GW_IS_PAGE_STACK (self) && GW_IS_DOCUMENT (document));

  g_set_object (&self->document, document);
}

/**
 * gw_page_stack_get_place:
 * @self: a stack
 *
 * Returns: (transfer none) (nullable): the name of the page that is shown
 */
const char *
gw_page_stack_get_place (GwPageStack *self)
{
  g_return_val_if_fail (GW_IS_PAGE_STACK (self), NULL);

  return adw_view_stack_get_visible_child_name (self->pages);
}

/**
 * gw_page_stack_get_page:
 * @self: a stack
 *
 * Returns: (transfer none) (nullable): the page that is shown
 */
GwPlanPage *
gw_page_stack_get_page (GwPageStack *self)
{
  g_return_val_if_fail (GW_IS_PAGE_STACK (self), NULL);

  return GW_PLAN_PAGE (adw_view_stack_get_visible_child (self->pages));
}

static GtkWidget *
ensure_page (GwPageStack *self,
             const char  *place)
{
  GtkWidget *child = adw_view_stack_get_child_by_name (self->pages, place);
  GwPlanPage *page;

  if (child != NULL)
    return child;
  page = gw_page_new (gw_document_get_history (self->document), place, !gw_document_is_read_only (self->document));
  if (page == NULL)
    return NULL;
  child = GTK_WIDGET (page);
  adw_view_stack_add_named (self->pages, child, place);
  return child;
}

/**
 * gw_page_stack_show:
 * @self: a stack
 * @place: the name of a page
 *
 * Shows a page.
 *
 * Returns: whether there is such a page
 */
gboolean
gw_page_stack_show (GwPageStack *self,
                    const char  *place)
{
  GtkWidget *page;

  g_return_val_if_fail (GW_IS_PAGE_STACK (self) && place != NULL, FALSE);

  page = ensure_page (self, place);
  if (page == NULL)
    return FALSE;
  adw_view_stack_set_visible_child (self->pages, page);
  return TRUE;
}

/**
 * gw_page_stack_is_stale:
 * @self: a stack
 *
 * Returns: whether the page that is shown is of something that has left the plan
 */
gboolean
gw_page_stack_is_stale (GwPageStack *self)
{
  g_return_val_if_fail (GW_IS_PAGE_STACK (self), FALSE);

  return is_gone (self, gw_page_stack_get_place (self));
}

/**
 * gw_page_stack_drop_stale:
 * @self: a stack
 *
 * Removes the pages of what has left the plan; while one page gives way to
 * another, after that: the stack holds on to both.
 */
void
gw_page_stack_drop_stale (GwPageStack *self)
{
  g_autoptr(GtkSelectionModel) pages = NULL;

  g_return_if_fail (GW_IS_PAGE_STACK (self));

  if (adw_view_stack_get_transition_running (self->pages))
    return;
  pages = adw_view_stack_get_pages (self->pages);
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (pages)); i > 0; i--)
    {
      g_autoptr(AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i - 1);

      if (is_gone (self, adw_view_stack_page_get_name (page)))
        adw_view_stack_remove (self->pages, adw_view_stack_page_get_child (page));
    }
}
