/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-live.h"

#include "ui-fixture.h"

/*
 * Which objects there are. Not every GLib counts them (GOBJECT_DEBUG=instance-count),
 * so the class of all objects is told to: a class that derives from it later has both
 * functions, or calls them.
 */
static GHashTable *objects;     /* all that are alive */
static GMutex mutex;            /* documents are loaded and saved in threads */
static void (* finalize_object) (GObject *object);

static void
constructed (GObject *object)
{
  g_mutex_lock (&mutex);
  g_hash_table_add (objects, object);
  g_mutex_unlock (&mutex);
}

static void
finalize (GObject *object)
{
  g_mutex_lock (&mutex);
  g_hash_table_remove (objects, object);
  g_mutex_unlock (&mutex);
  finalize_object (object);
}

/* To be called before there is any object */
void
ui_live_init (void)
{
  GObjectClass *klass = g_type_class_ref (G_TYPE_OBJECT);

  objects = g_hash_table_new (NULL, NULL);
  finalize_object = klass->finalize;
  klass->finalize = finalize;
  klass->constructed = constructed;
}

static GtkWidget *
find_top (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return parent != NULL ? find_top (parent) : widget;
}

/* Tips have one window for all, and AdwInlineViewSwitcher of libadwaita 1.7 loses two bins. */
static gboolean
is_of_the_toolkit (GtkWidget *widget)
{
  GtkWidget *top = find_top (widget);
  GtkWidget *child = gtk_widget_get_first_child (top);

  return g_str_equal (G_OBJECT_TYPE_NAME (top), "GtkTooltipWindow") ||
         (child != NULL && g_str_equal (G_OBJECT_TYPE_NAME (child), "AdwIndicatorBin"));
}

/* Widgets, and what is ours. GTK 4.18 also leaves sections of menus and surfaces behind. */
static gboolean
counts (GObject *object)
{
  if (GTK_IS_WIDGET (object))
    return !is_of_the_toolkit (GTK_WIDGET (object));
  return g_str_has_prefix (G_OBJECT_TYPE_NAME (object), "Gw");
}

/* Returns: (transfer full) (element-type utf8 uint): how many there are of each class */
GHashTable *
ui_live_count (void)
{
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer object;

  g_mutex_lock (&mutex);
  g_hash_table_iter_init (&iter, objects);
  while (g_hash_table_iter_next (&iter, &object, NULL))
    if (counts (object))
      {
        char *name = (char *) G_OBJECT_TYPE_NAME (object);
        guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, name));

        g_hash_table_insert (numbers, name, GUINT_TO_POINTER (number + 1));
      }
  g_mutex_unlock (&mutex);
  return numbers;
}

/* Returns: of how many classes there are more than before */
static guint
find_more (GHashTable *before,
           gboolean    tell)
{
  g_autoptr(GHashTable) now = ui_live_count ();
  GHashTableIter iter;
  gpointer name, value;
  guint n_classes = 0;

  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      const guint number = GPOINTER_TO_UINT (value);
      const guint number_before = GPOINTER_TO_UINT (g_hash_table_lookup (before, name));

      if (number <= number_before)
        continue;
      n_classes++;
      if (tell)
        g_test_message ("%s: %u, and %u before", (char *) name, number, number_before);
    }
  return n_classes;
}

/* Waits until there are no more of any class than there were before. */
void
ui_live_assert_no_more (GHashTable *before)
{
  for (guint i = 0; i < 100 && find_more (before, FALSE) > 0; i++)
    ui_wait (50);
  g_assert_cmpuint (find_more (before, TRUE), ==, 0);
}
