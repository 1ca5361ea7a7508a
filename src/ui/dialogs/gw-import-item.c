/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/dialogs/gw-import-item.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-text.h"
#include "exchange/gw-import-headings.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-format.h"
#include "words/gw-plain-text.h"

/* How much of a text is shown */
#define MOST_CHARACTERS 400

/**
 * GwImportItem:
 *
 * One row of a table to be imported, as an object for lists.
 */
struct _GwImportItem
{
  GObject parent_instance;

  /* Borrowed: the import and what it holds */
  GwTableImport *import;
  GwImportRow *row;
};

G_DEFINE_FINAL_TYPE (GwImportItem, gw_import_item, G_TYPE_OBJECT)

static const char *
get_word (const GwImportChange *change)
{
  return _(gw_table_column_get_word (change->column));
}

static void
gw_import_item_class_init (GwImportItemClass *klass)
{
}

static void
gw_import_item_init (GwImportItem *self)
{
}

/**
 * gw_import_item_new:
 * @import: what importing would do, which outlives the item
 * @row: one of its rows
 *
 * Returns: (transfer full): an item for it
 */
GwImportItem *
gw_import_item_new (GwTableImport *import,
                    GwImportRow   *row)
{
  GwImportItem *self = g_object_new (GW_TYPE_IMPORT_ITEM, NULL);

  self->import = import;
  self->row = row;
  return self;
}

/**
 * gw_import_item_get_kind:
 * @self: an item
 *
 * Returns: what importing its row would do
 */
GwImportKind
gw_import_item_get_kind (GwImportItem *self)
{
  g_return_val_if_fail (GW_IS_IMPORT_ITEM (self), GW_IMPORT_REFUSED);

  return self->row->kind;
}

/* The beginning of a long text: laying out a million characters for three lines
 * of them would be noticed. What turns text around is marked, since a table
 * comes from anywhere. */
static char *
shorten (const char *text)
{
  GString *shown = g_string_new (NULL);
  guint length = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (++length > MOST_CHARACTERS)
        {
          g_string_append (shown, "…");
          break;
        }
      g_string_append_unichar (shown, gw_character_is_hidden (character) ? 0xfffd : character);
    }
  return g_string_free_and_steal (shown);
}

/**
 * gw_import_item_dup_label:
 * @self: an item
 *
 * Returns: (transfer full): what the risk is called, or its beginning
 */
char *
gw_import_item_dup_label (GwImportItem *self)
{
  g_return_val_if_fail (GW_IS_IMPORT_ITEM (self), NULL);

  return shorten (self->row->label != NULL ? self->row->label : "");
}

/**
 * gw_import_item_get_taken:
 * @self: an item
 *
 * Returns: whether importing does anything with its row
 */
gboolean
gw_import_item_get_taken (GwImportItem *self)
{
  g_return_val_if_fail (GW_IS_IMPORT_ITEM (self), FALSE);

  return gw_import_row_is_taken (self->row);
}

/**
 * gw_import_item_set_taken:
 * @self: an item
 * @taken: whether importing shall do anything with its row
 *
 * Takes the row or leaves it out.
 */
void
gw_import_item_set_taken (GwImportItem *self,
                          gboolean      taken)
{
  g_return_if_fail (GW_IS_IMPORT_ITEM (self));

  gw_table_import_take (self->import, self->row, taken);
}

static char *
or_dash (const char *text)
{
  return shorten (text != NULL && *text != '\0' ? text : "—");
}

static char *
dup_after (const GwImportChange *change)
{
  const GwField *field = change->column->field;
  g_autofree char *name = change->is_newcomer ? shorten (change->value.text) : NULL;
  g_autofree char *read = NULL;

  if (change->is_newcomer)
    /* Translators: a name, of somebody whom the plan does not know yet. */
    return gw_format (_("%s (new)"), name);
  if (field->kind != GW_FIELD_LEVEL && field->kind != GW_FIELD_DATE)
    return or_dash (change->after);
  read = gw_edit_format_value (field, &change->value);
  if (g_strcmp0 (read, change->after) == 0 || *read == '\0')
    return or_dash (read);
  /* Translators: a level or a date, and in brackets how the table says it: “4 (high)”. */
  return gw_format (C_("imported value", "%s (%s)"), read, change->after);
}

/* The title of something new stands above already. */
static gboolean
is_label (GwImportItem         *self,
          const GwImportChange *change)
{
  return self->row->kind == GW_IMPORT_ADD && g_strcmp0 (change->after, self->row->label) == 0;
}

static void
append_change (GString              *text,
               const GwImportChange *change,
               gboolean              is_new)
{
  g_autofree char *after = dup_after (change);
  g_autofree char *before = or_dash (change->before);

  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (is_new)
    gw_format_append (text, "%s: %s", get_word (change), after);
  else
    gw_format_append (text, "%s: %s → %s", get_word (change),
                      before, after);
}

/**
 * gw_import_item_dup_details:
 * @self: an item
 *
 * Returns: (transfer full): why it is refused, else what each field was and
 *   would be, a line each
 */
char *
gw_import_item_dup_details (GwImportItem *self)
{
  GString *text;

  g_return_val_if_fail (GW_IS_IMPORT_ITEM (self), NULL);

  if (self->row->kind == GW_IMPORT_REFUSED)
    {
      g_autofree char *place = gw_import_row_dup_place (self->row, gw_ui_words ());

      g_autofree char *reason = or_dash (self->row->reason);

      /* Translators: a place in a table, and why what is there cannot be taken. */
      return gw_format (_("%s: %s"), place, reason);
    }
  text = g_string_new (NULL);
  for (guint i = 0; self->row->changes != NULL && i < self->row->changes->len; i++)
    if (!is_label (self, g_ptr_array_index (self->row->changes, i)))
      append_change (text, g_ptr_array_index (self->row->changes, i), self->row->kind == GW_IMPORT_ADD);
  return g_string_free (text, FALSE);
}

/**
 * gw_import_kind_get_word:
 * @kind: what importing a row would do
 *
 * Returns: (transfer none): its word
 */
const char *
gw_import_kind_get_word (GwImportKind kind)
{
  switch (kind)
    {
    case GW_IMPORT_ADD:
      return _("Added");
    case GW_IMPORT_CHANGE:
      return _("Changed");
    case GW_IMPORT_UNCHANGED:
      return _("Unchanged");
    case GW_IMPORT_REFUSED:
    default:
      return _("Refused");
    }
}
