/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gw-cli-diff.h"

#include "cli/gw-cli-json.h"
#include "plan/gw-finding.h"

/* A difference for programs: values as they stand in the file. */

static const struct
{
  GwDifferenceFlags flag;
  const char *name;
} names[] = {
  { GW_DIFFERENCE_ADDED, "added" },
  { GW_DIFFERENCE_REMOVED, "removed" },
  { GW_DIFFERENCE_CHANGED, "changed" },
  { GW_DIFFERENCE_MOVED, "moved" },
  { GW_DIFFERENCE_REORDERED, "reordered" },
};

static void
write_kinds (GwJsonWriter           *writer,
             const GwItemDifference *item)
{
  gw_json_writer_name (writer, "kinds");
  gw_json_writer_begin (writer, '[', TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if ((item->flags & names[i].flag) != 0)
      gw_json_writer_string (writer, names[i].name);
  gw_json_writer_end (writer);
}

static void
write_side (GwJsonWriter *writer,
            const char   *name,
            const GwNode *node,
            const GwUnit *unit)
{
  g_autofree char *json = NULL;

  if (node == NULL || !gw_unit_is_set (unit, node->snapshot))
    return;
  json = gw_codec_encode_unit (node->snapshot, unit->first, unit->n_fields);
  gw_json_writer_name (writer, name);
  gw_json_writer_raw (writer, json);
}

static void
write_units (GwJsonWriter           *writer,
             const GwItemDifference *item)
{
  gw_json_writer_name (writer, "units");
  gw_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < item->units->len; i++)
    {
      const GwUnit *unit = &g_array_index (item->units, GwUnit, i);

      gw_json_writer_begin (writer, '{', TRUE);
      gw_cli_write_text (writer, "unit", unit->first->unit);
      write_side (writer, "then", item->then, unit);
      write_side (writer, "now", item->now, unit);
      gw_json_writer_end (writer);
    }
  gw_json_writer_end (writer);
}

static const char *
find_extra (const GwNode *node,
            const char   *name)
{
  GPtrArray *extras = node != NULL ? gw_block_get_extras (gw_snapshot_get_block (node->snapshot)) : NULL;

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    if (g_str_equal (((GwExtra *) g_ptr_array_index (extras, i))->name, name))
      return ((GwExtra *) g_ptr_array_index (extras, i))->json;
  return NULL;
}

static void
write_raw (GwJsonWriter *writer,
           const char   *name,
           const char   *json)
{
  if (json == NULL)
    return;
  gw_json_writer_name (writer, name);
  gw_json_writer_raw (writer, json);
}

/* Members that this version does not know; their names are kept as JSON. */
static void
write_unknown (GwJsonWriter           *writer,
               const GwItemDifference *item)
{
  if (item->extras->len == 0)
    return;
  gw_json_writer_name (writer, "unknown");
  gw_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < item->extras->len; i++)
    {
      const char *name = g_ptr_array_index (item->extras, i);

      gw_json_writer_begin (writer, '{', TRUE);
      write_raw (writer, "member", name);
      write_raw (writer, "then", find_extra (item->then, name));
      write_raw (writer, "now", find_extra (item->now, name));
      gw_json_writer_end (writer);
    }
  gw_json_writer_end (writer);
}

static void
write_owner (GwJsonWriter *writer,
             const char   *name,
             const GwNode *node)
{
  if (node != NULL && node->owner != NULL)
    gw_cli_write_text (writer, name, node->owner->key);
}

static void
write_item (GwJsonWriter           *writer,
            const GwItemDifference *item,
            const GwCliSide        *then,
            const GwCliSide        *now,
            GwWords                *words)
{
  const GwNode *node = gw_item_difference_get_node (item);
  GwItem *live = gw_cli_side_find (item->now != NULL ? now : then, node);
  g_autofree char *place = gw_item_format_place (live, NULL, words);

  gw_json_writer_begin (writer, '{', FALSE);
  gw_cli_write_text (writer, "item", node->key);
  gw_cli_write_text (writer, "class", gw_snapshot_get_class (node->snapshot)->name);
  gw_cli_write_joined (writer, "place", place);
  write_kinds (writer, item);
  if ((item->flags & GW_DIFFERENCE_MOVED) != 0)
    {
      write_owner (writer, "from", item->then);
      write_owner (writer, "to", item->now);
    }
  write_units (writer, item);
  write_unknown (writer, item);
  gw_json_writer_end (writer);
}

/*
 * gw_cli_diff_json:
 * @difference: how two versions differ
 * @then: the one
 * @now: the other
 * @words: the language of places
 *
 * Prints a difference for programs.
 */
void
gw_cli_diff_json (const GwDifference *difference,
                  const GwCliSide    *then,
                  const GwCliSide    *now,
                  GwWords            *words)
{
  g_autoptr(GwJsonWriter) writer = gw_json_writer_new ();

  gw_json_writer_begin (writer, '[', FALSE);
  for (guint i = 0; i < gw_difference_get_n_items (difference); i++)
    write_item (writer, gw_difference_get_item (difference, i), then, now, words);
  gw_json_writer_end (writer);
  gw_cli_print_json (writer);
}
