/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-plan-banners.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "ui/widgets/gw-announce.h"

/**
 * GwPlanBanners:
 *
 * What is said above every page of a plan for as long as it is true: of its file,
 * and of its conflicts.
 */
struct _GwPlanBanners
{
  AdwBin parent_instance;

  /* Owned */
  GwDocument *document;

  /* Template */
  AdwBanner *file;
  AdwBanner *conflicts;
};

G_DEFINE_FINAL_TYPE (GwPlanBanners, gw_plan_banners, ADW_TYPE_BIN)

static void
show_read_only (GwPlanBanners *self)
{
  adw_banner_set_title (self->file, _("Made by a newer Groundwork: opened read-only."));
  adw_banner_set_button_label (self->file, _("Save a _Copy…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->file), "win.save-copy");
  adw_banner_set_revealed (self->file, gw_document_is_read_only (self->document));
}

static void
gw_plan_banners_dispose (GObject *object)
{
  GwPlanBanners *self = GW_PLAN_BANNERS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_PLAN_BANNERS);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (gw_plan_banners_parent_class)->dispose (object);
}

static void
gw_plan_banners_class_init (GwPlanBannersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_plan_banners_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/window/gw-plan-banners.ui");
  gtk_widget_class_bind_template_child (widget_class, GwPlanBanners, file);
  gtk_widget_class_bind_template_child (widget_class, GwPlanBanners, conflicts);
}

static void
gw_plan_banners_init (GwPlanBanners *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_plan_banners_set_document:
 * @self: banners of no document yet
 * @document: an open plan
 *
 * Tells of that plan; at once, when it is read-only.
 */
void
gw_plan_banners_set_document (GwPlanBanners *self,
                              GwDocument    *document)
{
  g_return_if_fail (GW_IS_PLAN_BANNERS (self) && self->document == NULL);
  g_return_if_fail (GW_IS_DOCUMENT (document));

  self->document = g_object_ref (document);
  show_read_only (self);
}

/**
 * gw_plan_banners_say:
 * @self: the banners
 * @title: (nullable): plain text; %NULL when there is nothing to say any more
 * @label: (nullable): what the button says
 * @action_name: (nullable): what the button does
 *
 * Tells of the file. Not for plans that are read-only, of which that is told.
 */
void
gw_plan_banners_say (GwPlanBanners *self,
                     const char    *title,
                     const char    *label,
                     const char    *action_name)
{
  g_return_if_fail (GW_IS_PLAN_BANNERS (self));

  if (title != NULL)
    {
      if (!adw_banner_get_revealed (self->file) || g_strcmp0 (adw_banner_get_title (self->file), title) != 0)
        gw_announce (GTK_WIDGET (self), title);
      adw_banner_set_title (self->file, title);
      adw_banner_set_button_label (self->file, label);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->file), action_name);
    }
  adw_banner_set_revealed (self->file, title != NULL);
}

/**
 * gw_plan_banners_show_conflicts:
 * @self: the banners of a document
 * @allowed: whether they are not shown below anyway
 *
 * Tells how many conflicts there are, if any.
 */
void
gw_plan_banners_show_conflicts (GwPlanBanners *self,
                                gboolean       allowed)
{
  GwList *conflicts;
  gulong n_conflicts;
  g_autofree char *title = NULL;

  g_return_if_fail (GW_IS_PLAN_BANNERS (self) && self->document != NULL);

  conflicts = gw_item_peek_list (gw_document_get_plan (self->document), GW_PLAN_CONFLICTS);
  n_conflicts = conflicts != NULL ? gw_list_get_length (conflicts) : 0;
  title = g_strdup_printf (ngettext ("%d conflict to solve", "%d conflicts to solve", n_conflicts),
                           (int) n_conflicts);
  if (n_conflicts > 0)
    adw_banner_set_title (self->conflicts, title);
  adw_banner_set_revealed (self->conflicts, n_conflicts > 0 && allowed);
}
