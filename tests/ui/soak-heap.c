/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "soak-heap.h"

#include <errno.h>
#include <link.h>
#include <malloc.h>
#include <string.h>

/*
 * This stands before the functions of the C library in the whole process, and notes
 * at the end of each block who has asked for it: one of the libraries below, or
 * anybody else, which is GTK, GLib, Pango and ourselves.
 */

static const char *const libraries[] = {
  "libcairo.so", "libpixman-1.so", "libfreetype.so", "libharfbuzz.so", "libfontconfig.so",
};

typedef struct
{
  guintptr begin;
  guintptr end;
} Range;

typedef enum
{
  OWNER_GLYPHS = 0x67777031,
  OWNER_OTHERS = 0x67777032,
} Owner;

static Range ranges[G_N_ELEMENTS (libraries)];
static gssize n_bytes[2], n_blocks[2];

#if !defined (__SANITIZE_ADDRESS__)

extern void *__libc_malloc (size_t size);
extern void *__libc_calloc (size_t n, size_t size);
extern void *__libc_realloc (void *block, size_t size);
extern void *__libc_memalign (size_t alignment, size_t size);
extern void  __libc_free (void *block);

static Owner
find_owner (const void *caller)
{
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if ((guintptr) caller - ranges[i].begin < ranges[i].end - ranges[i].begin)
      return OWNER_GLYPHS;
  return OWNER_OTHERS;
}

static Owner *
get_note (void *block)
{
  return (Owner *) ((char *) block + malloc_usable_size (block) - sizeof (Owner));
}

static void
count (void  *block,
       Owner  owner,
       int    sign)
{
  guint i = owner == OWNER_GLYPHS ? 0 : 1;

  __atomic_add_fetch (&n_bytes[i], sign * (gssize) malloc_usable_size (block), __ATOMIC_RELAXED);
  __atomic_add_fetch (&n_blocks[i], sign, __ATOMIC_RELAXED);
}

static void *
note (void       *block,
      const void *caller)
{
  if (block == NULL)
    return NULL;
  *get_note (block) = find_owner (caller);
  count (block, *get_note (block), 1);
  return block;
}

static void
forget (void *block)
{
  count (block, *get_note (block), -1);
}

#define NOTE(block) note (block, __builtin_return_address (0))

void *
malloc (size_t size)
{
  return NOTE (__libc_malloc (size + sizeof (Owner)));
}

void *
calloc (size_t n,
        size_t size)
{
  size_t product;

  if (__builtin_mul_overflow (n, size, &product))
    {
      errno = ENOMEM;
      return NULL;
    }
  return NOTE (__libc_calloc (1, product + sizeof (Owner)));
}

void
free (void *block)
{
  if (block != NULL)
    forget (block);
  __libc_free (block);
}

void *
realloc (void  *block,
         size_t size)
{
  if (block != NULL && size == 0)
    {
      free (block);
      return NULL;
    }
  if (block != NULL)
    forget (block);
  return NOTE (__libc_realloc (block, size + sizeof (Owner)));
}

void *
memalign (size_t alignment,
          size_t size)
{
  return NOTE (__libc_memalign (alignment, size + sizeof (Owner)));
}

void *
aligned_alloc (size_t alignment,
               size_t size)
{
  return NOTE (__libc_memalign (alignment, size + sizeof (Owner)));
}

int
posix_memalign (void **block,
                size_t alignment,
                size_t size)
{
  *block = NOTE (__libc_memalign (alignment, size + sizeof (Owner)));
  return *block != NULL ? 0 : ENOMEM;
}

#endif

static int
find_range_cb (struct dl_phdr_info *info,
               size_t               size,
               void                *data)
{
  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    if (strstr (info->dlpi_name, libraries[i]) != NULL)
      for (guint j = 0; j < info->dlpi_phnum; j++)
        if (info->dlpi_phdr[j].p_type == PT_LOAD && (info->dlpi_phdr[j].p_flags & PF_X) != 0)
          ranges[i] = (Range) { info->dlpi_addr + info->dlpi_phdr[j].p_vaddr,
                                info->dlpi_addr + info->dlpi_phdr[j].p_vaddr + info->dlpi_phdr[j].p_memsz };
  return 0;
}

/**
 * soak_heap_init:
 *
 * Finds the libraries that keep glyphs. What they have asked for before counts as
 * that of others.
 */
void
soak_heap_init (void)
{
  dl_iterate_phdr (find_range_cb, NULL);
}

/**
 * soak_heap_get:
 *
 * Returns: what is alive
 */
SoakHeap
soak_heap_get (void)
{
  return (SoakHeap) { .glyphs = n_bytes[0], .others = n_bytes[1], .n_others = n_blocks[1] };
}
