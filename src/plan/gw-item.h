/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/gw-block.h"
#include "plan/gw-field.h"
#include "plan/gw-list.h"

G_BEGIN_DECLS

#define GW_TYPE_ITEM (gw_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (GwItem, gw_item, GW, ITEM, GObject)

/**
 * GwIdScope:
 * @GW_ID_NONE: items of the class have no id
 * @GW_ID_LIST: the id is unique in its list
 * @GW_ID_PLAN: the id is unique among the live items of the plan
 *
 * How far the id of an item reaches.
 */
typedef enum
{
  GW_ID_NONE,
  GW_ID_LIST,
  GW_ID_PLAN,
} GwIdScope;

/**
 * GwItemClass:
 * @fields: (element-type GwField): the declared fields, in the order of the file
 * @name: what the class is called in paths and on the command line
 * @id_scope: how far its ids reach
 * @immutable: whether what lies below is a copy of live items
 * @below_changed: called on the root: something below it has changed
 * @below_added: called on the root: an item has come, with all below it
 * @below_removed: called on the root: an item has gone, with all below it
 * @below_spliced: called on the root in place of these, when very many items
 *   come or go at once
 */
struct _GwItemClass
{
  GObjectClass parent_class;

  GPtrArray *fields;
  const char *name;
  GwIdScope id_scope;
  gboolean immutable;
  guint n_values;
  guint n_lists;

  void (*below_changed) (GwItem        *root,
                         GwItem        *item,
                         const GwField *field);
  void (*below_added)   (GwItem        *root,
                         GwItem        *item);
  void (*below_removed) (GwItem        *root,
                         GwItem        *item);
  void (*below_spliced) (GwItem        *root);
};

/* Declaring, in class_init; the index is the class's own enumeration */
void           gw_item_class_set_name     (GwItemClass       *klass,
                                           const char        *name,
                                           GwIdScope          id_scope);
void           gw_item_class_add_text     (GwItemClass       *klass,
                                           guint              index,
                                           const char        *name);
void           gw_item_class_add_lines    (GwItemClass       *klass,
                                           guint              index,
                                           const char        *name);
void           gw_item_class_add_date     (GwItemClass       *klass,
                                           guint              index,
                                           const char        *name);
void           gw_item_class_add_any      (GwItemClass       *klass,
                                           guint              index,
                                           const char        *name);
void           gw_item_class_add_code     (GwItemClass       *klass,
                                           guint              index,
                                           const char        *name,
                                           const char *const *codes);
void           gw_item_class_add_ref      (GwItemClass       *klass,
                                           guint              index,
                                           const char        *name,
                                           GType              item_type);
void           gw_item_class_add_level    (GwItemClass       *klass,
                                           guint              index,
                                           const char        *name);
void           gw_item_class_add_integer  (GwItemClass       *klass,
                                           guint              index,
                                           const char        *name,
                                           gint64             minimum,
                                           gint64             maximum);
void           gw_item_class_add_number   (GwItemClass       *klass,
                                           guint              index,
                                           const char        *name);
void           gw_item_class_add_integers (GwItemClass       *klass,
                                           guint              index,
                                           const char        *name,
                                           gint64             minimum,
                                           gint64             maximum);
void           gw_item_class_add_child    (GwItemClass       *klass,
                                           guint              index,
                                           const char        *name,
                                           GType              item_type);
void           gw_item_class_add_list     (GwItemClass       *klass,
                                           guint              index,
                                           const char        *name,
                                           GType              item_type);
void           gw_item_class_add_records  (GwItemClass       *klass,
                                           guint              index,
                                           const char        *name,
                                           GType              item_type);
void           gw_item_class_set_unit     (GwItemClass       *klass,
                                           const char        *unit,
                                           guint              first,
                                           guint              last);

/* What is declared */
guint          gw_item_class_get_n_fields (GwItemClass       *klass);
const GwField *gw_item_class_get_field    (GwItemClass       *klass,
                                           guint              index);
const GwField *gw_item_class_find_field   (GwItemClass       *klass,
                                           const char        *name);
const GwField *gw_item_class_find_field_from
                                           (GwItemClass       *klass,
                                            const char        *name,
                                            guint              start);

/* Reading */
const char    *gw_item_get_id             (gpointer           item);
const GwField *gw_item_get_field          (gpointer           item,
                                           guint              index);
const GwValue *gw_item_get_value          (gpointer           item,
                                           guint              index);
gboolean       gw_item_is_set             (gpointer           item,
                                           guint              index);
const char    *gw_item_get_text           (gpointer           item,
                                           guint              index);
gint64         gw_item_get_integer        (gpointer           item,
                                           guint              index);
double         gw_item_get_number         (gpointer           item,
                                           guint              index);
gpointer       gw_item_get_child          (gpointer           item,
                                           guint              index);
GwList        *gw_item_get_list           (gpointer           item,
                                           guint              index);
GwList        *gw_item_peek_list          (gpointer           item,
                                           guint              index);
guint          gw_item_count              (gpointer           item,
                                           guint              index);
gpointer       gw_item_get_nth            (gpointer           item,
                                           guint              index,
                                           guint              nth);
GwBlock       *gw_item_get_block          (gpointer           item);

/* Where it stands */
GwItem        *gw_item_get_parent         (gpointer           item);
GwList        *gw_item_get_parent_list    (gpointer           item);
GwItem        *gw_item_get_root           (gpointer           item);
gboolean       gw_item_is_record          (gpointer           item);

/**
 * GwItemVisitor:
 * @item: an item
 * @data: what was passed along
 *
 * Called for each item of a subtree, parents first.
 */
typedef void (*GwItemVisitor) (GwItem  *item,
                               gpointer data);

void           gw_item_visit              (gpointer           item,
                                           GwItemVisitor      visitor,
                                           gpointer           data);

G_END_DECLS
