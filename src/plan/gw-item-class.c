/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-item.h"

#include <string.h>

#include "plan/gw-item-private.h"

/* Whole numbers that every JSON program reads back the same: ±2^53. */
#define MAX_INTEGER G_GINT64_CONSTANT (9007199254740992)

static GParamSpec *
make_pspec (const GwField *field)
{
  /* Not a static name: GObject turns the file's underscores into dashes. */
  const GParamFlags flags = G_PARAM_READABLE;

  switch (field->kind)
    {
    case GW_FIELD_LEVEL:
      return g_param_spec_int (field->name, NULL, NULL, 0, 5, 0, flags);
    case GW_FIELD_INTEGER:
      return g_param_spec_int64 (field->name, NULL, NULL, -MAX_INTEGER, MAX_INTEGER, 0, flags);
    case GW_FIELD_NUMBER:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case GW_FIELD_CHILD:
      return g_param_spec_object (field->name, NULL, NULL, field->item_type, flags);
    case GW_FIELD_LIST:
    case GW_FIELD_RECORDS:
      return g_param_spec_object (field->name, NULL, NULL, GW_TYPE_LIST, flags);
    case GW_FIELD_TEXT:
    case GW_FIELD_LINES:
    case GW_FIELD_DATE:
    case GW_FIELD_CODE:
    case GW_FIELD_REF:
    case GW_FIELD_ANY:
    case GW_FIELD_INTEGERS:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    default:
      g_assert_not_reached ();
    }
}

static GwField *
add_field (GwItemClass *klass,
           guint        index,
           const char  *name,
           GwFieldKind  kind,
           GType        item_type)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GwField *field = g_new0 (GwField, 1);

  /* Class structures start as copies of the parent's, so the first field
   * makes the array anew; GObject also drops the parent's get_property. */
  if (klass->fields == NULL)
    klass->fields = g_ptr_array_new ();
  object_class->get_property = gw_item_get_property;

  g_assert_cmpuint (index, ==, klass->fields->len);

  field->name = name;
  field->unit = name;
  field->kind = kind;
  field->index = index;
  field->item_type = item_type;
  field->minimum = -MAX_INTEGER;
  field->maximum = MAX_INTEGER;
  field->slot = gw_field_holds_items (field) ? klass->n_lists++ : klass->n_values++;
  field->pspec = make_pspec (field);
  g_ptr_array_add (klass->fields, field);
  g_object_class_install_property (object_class, index + 1, field->pspec);
  return field;
}

/**
 * gw_item_class_set_name:
 * @klass: the class that declares
 * @name: (not nullable): a static string, what it is called in paths
 * @id_scope: how far its ids reach
 *
 * Names the class.
 */
void
gw_item_class_set_name (GwItemClass *klass,
                        const char  *name,
                        GwIdScope    id_scope)
{
  klass->name = name;
  klass->id_scope = id_scope;
}

/**
 * gw_item_class_add_text:
 * @klass: the class that declares
 * @index: the field's number, one more than the last
 * @name: a static string, its name in the file
 *
 * Declares a field of one line of text.
 */
void
gw_item_class_add_text (GwItemClass *klass,
                        guint        index,
                        const char  *name)
{
  add_field (klass, index, name, GW_FIELD_TEXT, G_TYPE_NONE);
}

/**
 * gw_item_class_add_lines:
 * @klass: the class that declares
 * @index: the field's number, one more than the last
 * @name: a static string, its name in the file
 *
 * Declares a field of many lines of text.
 */
void
gw_item_class_add_lines (GwItemClass *klass,
                         guint        index,
                         const char  *name)
{
  add_field (klass, index, name, GW_FIELD_LINES, G_TYPE_NONE);
}

/**
 * gw_item_class_add_date:
 * @klass: the class that declares
 * @index: the field's number, one more than the last
 * @name: a static string, its name in the file
 *
 * Declares a local date, `YYYY-MM-DD`.
 */
void
gw_item_class_add_date (GwItemClass *klass,
                        guint        index,
                        const char  *name)
{
  add_field (klass, index, name, GW_FIELD_DATE, G_TYPE_NONE);
}

/**
 * gw_item_class_add_any:
 * @klass: the class that declares
 * @index: the field's number, one more than the last
 * @name: a static string, its name in the file
 *
 * Declares a field of opaque JSON, kept as its text.
 */
void
gw_item_class_add_any (GwItemClass *klass,
                       guint        index,
                       const char  *name)
{
  add_field (klass, index, name, GW_FIELD_ANY, G_TYPE_NONE);
}

/**
 * gw_item_class_add_code:
 * @klass: the class that declares
 * @index: the field's number, one more than the last
 * @name: a static string, its name in the file
 * @codes: (nullable): static, %NULL-terminated: the codes this version knows
 *
 * Declares an open choice.
 */
void
gw_item_class_add_code (GwItemClass       *klass,
                        guint              index,
                        const char        *name,
                        const char *const *codes)
{
  add_field (klass, index, name, GW_FIELD_CODE, G_TYPE_NONE)->codes = codes;
}

/**
 * gw_item_class_add_ref:
 * @klass: the class that declares
 * @index: the field's number, one more than the last
 * @name: a static string, its name in the file
 * @item_type: the class of the item whose id it holds
 *
 * Declares a reference by id.
 */
void
gw_item_class_add_ref (GwItemClass *klass,
                       guint        index,
                       const char  *name,
                       GType        item_type)
{
  add_field (klass, index, name, GW_FIELD_REF, item_type);
}

/**
 * gw_item_class_add_level:
 * @klass: the class that declares
 * @index: the field's number, one more than the last
 * @name: a static string, its name in the file
 *
 * Declares a level from 1 to 5; unset reads as 0.
 */
void
gw_item_class_add_level (GwItemClass *klass,
                         guint        index,
                         const char  *name)
{
  GwField *field = add_field (klass, index, name, GW_FIELD_LEVEL, G_TYPE_NONE);

  field->minimum = 1;
  field->maximum = 5;
}

/**
 * gw_item_class_add_integer:
 * @klass: the class that declares
 * @index: the field's number, one more than the last
 * @name: a static string, its name in the file
 * @minimum: the least allowed
 * @maximum: the greatest allowed
 *
 * Declares a whole number.
 */
void
gw_item_class_add_integer (GwItemClass *klass,
                           guint        index,
                           const char  *name,
                           gint64       minimum,
                           gint64       maximum)
{
  GwField *field = add_field (klass, index, name, GW_FIELD_INTEGER, G_TYPE_NONE);

  field->minimum = minimum;
  field->maximum = maximum;
}

/**
 * gw_item_class_add_number:
 * @klass: the class that declares
 * @index: the field's number, one more than the last
 * @name: a static string, its name in the file
 *
 * Declares a decimal number.
 */
void
gw_item_class_add_number (GwItemClass *klass,
                          guint        index,
                          const char  *name)
{
  add_field (klass, index, name, GW_FIELD_NUMBER, G_TYPE_NONE);
}

/**
 * gw_item_class_add_integers:
 * @klass: the class that declares
 * @index: the field's number, one more than the last
 * @name: a static string, its name in the file
 * @minimum: the least allowed for each
 * @maximum: the greatest allowed for each
 *
 * Declares several whole numbers that are one value.
 */
void
gw_item_class_add_integers (GwItemClass *klass,
                            guint        index,
                            const char  *name,
                            gint64       minimum,
                            gint64       maximum)
{
  GwField *field = add_field (klass, index, name, GW_FIELD_INTEGERS, G_TYPE_NONE);

  field->minimum = minimum;
  field->maximum = maximum;
}

/**
 * gw_item_class_add_child:
 * @klass: the class that declares
 * @index: the field's number, one more than the last
 * @name: a static string, its name in the file
 * @item_type: the class of the child
 *
 * Declares a field of at most one item.
 */
void
gw_item_class_add_child (GwItemClass *klass,
                         guint        index,
                         const char  *name,
                         GType        item_type)
{
  add_field (klass, index, name, GW_FIELD_CHILD, item_type);
}

/**
 * gw_item_class_add_list:
 * @klass: the class that declares
 * @index: the field's number, one more than the last
 * @name: a static string, its name in the file
 * @item_type: the class of the items
 *
 * Declares a list of live items.
 */
void
gw_item_class_add_list (GwItemClass *klass,
                        guint        index,
                        const char  *name,
                        GType        item_type)
{
  add_field (klass, index, name, GW_FIELD_LIST, item_type);
}

/**
 * gw_item_class_add_records:
 * @klass: the class that declares
 * @index: the field's number, one more than the last
 * @name: a static string, its name in the file
 * @item_type: the class of the items
 *
 * Declares a list of small items that are written on one line each.
 */
void
gw_item_class_add_records (GwItemClass *klass,
                           guint        index,
                           const char  *name,
                           GType        item_type)
{
  add_field (klass, index, name, GW_FIELD_RECORDS, item_type);
}

/**
 * gw_item_class_set_unit:
 * @klass: the class that declares
 * @unit: a static string, the unit's name
 * @first: its first field
 * @last: its last field
 *
 * Makes fields one unit: compared, merged and set as one cell.
 */
void
gw_item_class_set_unit (GwItemClass *klass,
                        const char  *unit,
                        guint        first,
                        guint        last)
{
  for (guint i = first; i <= last; i++)
    ((GwField *) g_ptr_array_index (klass->fields, i))->unit = unit;
}

/**
 * gw_item_class_get_n_fields:
 * @klass: a class
 *
 * Returns: how many fields it declares
 */
guint
gw_item_class_get_n_fields (GwItemClass *klass)
{
  return klass->fields != NULL ? klass->fields->len : 0;
}

/**
 * gw_item_class_get_field:
 * @klass: a class
 * @index: less than [func@item_class_get_n_fields]
 *
 * Returns: (transfer none): a field
 */
const GwField *
gw_item_class_get_field (GwItemClass *klass,
                         guint        index)
{
  g_assert (index < gw_item_class_get_n_fields (klass));

  return g_ptr_array_index (klass->fields, index);
}

/**
 * gw_item_class_find_field_from:
 * @klass: a class
 * @name: a name as in the file
 * @start: where to look first, at most the number of fields
 *
 * For who reads members in the order of the declaration, as files have them:
 * the search begins at @start and goes once round.
 *
 * Returns: (transfer none) (nullable): the field of that name
 */
const GwField *
gw_item_class_find_field_from (GwItemClass *klass,
                               const char  *name,
                               guint        start)
{
  const guint n_fields = gw_item_class_get_n_fields (klass);

  for (guint i = 0; i < n_fields; i++)
    {
      const guint index = start + i < n_fields ? start + i : start + i - n_fields;
      const GwField *field = g_ptr_array_index (klass->fields, index);

      if (strcmp (field->name, name) == 0)
        return field;
    }
  return NULL;
}

/**
 * gw_item_class_find_field:
 * @klass: a class
 * @name: a name as in the file
 *
 * Returns: (transfer none) (nullable): the field of that name
 */
const GwField *
gw_item_class_find_field (GwItemClass *klass,
                          const char  *name)
{
  return gw_item_class_find_field_from (klass, name, 0);
}
