/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-round.h"

#include "plan/gw-record.h"

/**
 * GwRound:
 *
 * One turn of the ring of stages 2 to 6.
 */
struct _GwRound
{
  GwItem parent_instance;
};

G_DEFINE_FINAL_TYPE (GwRound, gw_round, GW_TYPE_ITEM)

static void
declare_fields (GwItemClass *klass)
{
  gw_item_class_set_name (klass, "round", GW_ID_LIST);
  gw_item_class_add_date (klass, GW_ROUND_STARTED, "started");
  gw_item_class_add_date (klass, GW_ROUND_CLOSED, "closed");
  gw_item_class_add_lines (klass, GW_ROUND_SUMMARY, "summary");
  gw_item_class_add_child (klass, GW_ROUND_RECORD, "record", GW_TYPE_RECORD);
}

static void
gw_round_class_init (GwRoundClass *klass)
{
  declare_fields (GW_ITEM_CLASS (klass));
}

static void
gw_round_init (GwRound *self)
{
}

/**
 * gw_round_id_parse:
 * @id: (nullable): the id of a round
 *
 * Returns: the number that it is; 0 when it is none, as ids from elsewhere may
 *   be
 */
int
gw_round_id_parse (const char *id)
{
  guint64 number = 0;

  if (id != NULL && g_ascii_string_to_unsigned (id, 10, 1, G_MAXINT32 - 1, &number, NULL))
    return (int) number;
  return 0;
}

/**
 * gw_round_get_number:
 * @self: a round
 *
 * Returns: its number; 0 when its id is none
 */
int
gw_round_get_number (GwRound *self)
{
  g_return_val_if_fail (GW_IS_ROUND (self), 0);

  return gw_round_id_parse (gw_item_get_id (self));
}
