/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/gw-json-names.h"

#include <string.h>

#include "file/gw-json-scan.h"

/*
 * Names form a stack: those of an object lie above those of the objects around
 * it and leave together when it closes. So one table serves them all: taking
 * entries out of it in the reverse order of putting them in leaves no gap in any
 * probe sequence, and no object costs an allocation.
 *
 * The hash is keyed anew in each run (SipHash-1-3), because the names come from
 * strangers, who could else choose thousands of equal hashes.
 */

#define FIRST_SLOTS 256

static inline guint64
rotate (guint64 value,
        guint   by)
{
  return (value << by) | (value >> (64 - by));
}

static inline void
sip_round (guint64 v[4])
{
  v[0] += v[1];
  v[2] += v[3];
  v[1] = rotate (v[1], 13) ^ v[0];
  v[3] = rotate (v[3], 16) ^ v[2];
  v[0] = rotate (v[0], 32) + v[3];
  v[2] += v[1];
  v[1] = rotate (v[1], 17) ^ v[2];
  v[3] = rotate (v[3], 21) ^ v[0];
  v[2] = rotate (v[2], 32);
}

static inline void
sip_word (guint64 v[4],
          guint64 word)
{
  v[3] ^= word;
  sip_round (v);
  v[0] ^= word;
}

static guint64
hash_bytes (const guint64  key[2],
            const char    *bytes,
            gsize          length)
{
  guint64 v[4] = {
    key[0] ^ G_GUINT64_CONSTANT (0x736f6d6570736575),
    key[1] ^ G_GUINT64_CONSTANT (0x646f72616e646f6d),
    key[0] ^ G_GUINT64_CONSTANT (0x6c7967656e657261),
    key[1] ^ G_GUINT64_CONSTANT (0x7465646279746573),
  };
  guint64 word;
  gsize left;

  for (left = length; left >= 8; left -= 8, bytes += 8)
    {
      memcpy (&word, bytes, 8);
      sip_word (v, word);
    }
  word = 0;
  memcpy (&word, bytes, left);
  sip_word (v, word ^ ((guint64) length << 56));

  v[2] ^= 0xff;
  sip_round (v);
  sip_round (v);
  sip_round (v);
  return v[0] ^ v[1] ^ v[2] ^ v[3];
}

static guint64
random_word (void)
{
  return ((guint64) g_random_int () << 32) | g_random_int ();
}

/* `"a"` and `"\u0061"` are one name. */
static guint64
hash_name (GwJsonNames *self,
           const char  *raw,
           gsize        length,
           gboolean     escaped)
{
  g_autofree char *decoded = NULL;

  if (!escaped)
    return hash_bytes (self->key, raw, length);
  decoded = gw_json_decode (raw, length, &length);
  return hash_bytes (self->key, decoded, length);
}

static gboolean
names_equal (const GwJsonName *a,
             const GwJsonName *b)
{
  g_autofree char *decoded_a = NULL;
  g_autofree char *decoded_b = NULL;

  if (a->hash != b->hash)
    return FALSE;
  if (!a->escaped && !b->escaped)
    return a->length == b->length && memcmp (a->raw, b->raw, a->length) == 0;
  decoded_a = gw_json_decode (a->raw, a->length, NULL);
  decoded_b = gw_json_decode (b->raw, b->length, NULL);
  return g_str_equal (decoded_a, decoded_b);
}

/* A slot holds the index of a name plus one, 0 when it is free. Puts the name
 * at @index in; returns FALSE when an equal one from @mark on is there. */
static gboolean
put_in_slot (GwJsonNames *self,
             guint32      index,
             guint32      mark)
{
  GwJsonName *name = &self->names[index];
  guint32 slot = (guint32) name->hash & self->mask;

  for (; self->slots[slot] != 0; slot = (slot + 1) & self->mask)
    if (self->slots[slot] > mark && names_equal (&self->names[self->slots[slot] - 1], name))
      return FALSE;

  self->slots[slot] = index + 1;
  name->slot = slot & 0x7fffffff;
  return TRUE;
}

/* Doubles the table. All names in it are known to differ, and where each of
 * them lies may change as long as their order stays. */
static void
grow (GwJsonNames *self)
{
  guint32 i;

  self->mask = self->mask * 2 + 1;
  g_free (self->slots);
  self->slots = g_new0 (guint32, (gsize) self->mask + 1);
  for (i = 0; i < self->n_names; i++)
    put_in_slot (self, i, G_MAXUINT32);
}

/**
 * gw_json_names_init: (skip)
 * @self: the names
 */
void
gw_json_names_init (GwJsonNames *self)
{
  *self = (GwJsonNames) {
    .key = { random_word (), random_word () },
    .n_allocated = FIRST_SLOTS,
    .names = g_new (GwJsonName, FIRST_SLOTS),
    .mask = FIRST_SLOTS - 1,
    .slots = g_new0 (guint32, FIRST_SLOTS),
  };
}

/**
 * gw_json_names_clear: (skip)
 * @self: the names
 */
void
gw_json_names_clear (GwJsonNames *self)
{
  g_clear_pointer (&self->names, g_free);
  g_clear_pointer (&self->slots, g_free);
}

/**
 * gw_json_names_add: (skip)
 * @self: the names
 * @mark: how many names there were when the innermost object opened
 * @raw: the text between the quotes, which must outlive @self
 * @length: its length in bytes
 * @escaped: whether there is a backslash in it
 *
 * Adds a name to the innermost object.
 *
 * Returns: FALSE when the object has a member of this name
 */
gboolean
gw_json_names_add (GwJsonNames *self,
                   guint32      mark,
                   const char  *raw,
                   gsize        length,
                   gboolean     escaped)
{
  if (self->n_names == self->n_allocated)
    {
      self->n_allocated *= 2;
      self->names = g_renew (GwJsonName, self->names, self->n_allocated);
    }
  if (self->n_names >= self->mask / 2)
    grow (self);

  self->names[self->n_names] = (GwJsonName) {
    .hash = hash_name (self, raw, length, escaped),
    .raw = raw,
    .length = (guint32) length,
    .escaped = escaped != FALSE,
  };
  if (!put_in_slot (self, self->n_names, mark))
    return FALSE;
  self->n_names++;
  return TRUE;
}

/**
 * gw_json_names_pop: (skip)
 * @self: the names
 * @mark: how many names to leave
 *
 * Forgets the names of the innermost object.
 */
void
gw_json_names_pop (GwJsonNames *self,
                   guint32      mark)
{
  while (self->n_names > mark)
    self->slots[self->names[--self->n_names].slot] = 0;
}
