/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-rooted.h"

typedef struct
{
  void (*root) (GtkWidget *widget);     /* that of the class */
  void (*watch) (GtkWidget *widget);
} Rooted;

static G_DEFINE_QUARK (gw-rooted, rooted)

static void
root (GtkWidget *widget)
{
  GType type = G_OBJECT_TYPE (widget);
  const Rooted *rooted;

  while ((rooted = g_type_get_qdata (type, rooted_quark ())) == NULL)
    type = g_type_parent (type);
  rooted->root (widget);
  rooted->watch (widget);
}

/**
 * gw_rooted_watch:
 * @type: a type of widgets
 * @watch: (scope forever): what is done to each of them when it has come into a
 *   window, each time
 *
 * Reaches all widgets of a type, those inside of libadwaita's widgets as well, from
 * now on: they may be measured long before they are mapped, in a window or on a page
 * that is not shown yet, but not before they are in a window, and nothing tells of
 * that but their class. To be called once for each type.
 */
void
gw_rooted_watch (GType   type,
                 void  (*watch) (GtkWidget *widget))
{
  GtkWidgetClass *klass = g_type_class_ref (type);
  Rooted *rooted;

  g_return_if_fail (GTK_IS_WIDGET_CLASS (klass));
  g_return_if_fail (g_type_get_qdata (type, rooted_quark ()) == NULL);

  rooted = g_new (Rooted, 1);
  *rooted = (Rooted) { klass->root, watch };
  g_type_set_qdata (type, rooted_quark (), rooted);
  klass->root = root;
  g_type_class_unref (klass);
}
