/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * A target takes any bytes and ends the program when something does not hold.
 * Each is built twice: as a test that replays its seeds and what was found
 * before, and, with `-Dfuzz=enabled`, as a program of libFuzzer.
 */

#include <stddef.h>
#include <stdint.h>

#include "plan/gw-plan.h"

G_BEGIN_DECLS

/* What each target has */
int     LLVMFuzzerTestOneInput (const uint8_t *data,
                                size_t         size);
void    fuzz_list_seeds        (GPtrArray     *seeds);

/* What they share; libFuzzer calls the first one */
int     LLVMFuzzerInitialize   (int           *argc,
                                char        ***argv);
void    fuzz_add_seed          (GPtrArray     *seeds,
                                GBytes        *bytes);
void    fuzz_add_text          (GPtrArray     *seeds,
                                const char    *text);
void    fuzz_add_plans         (GPtrArray     *seeds);
GwPlan *fuzz_plan_new          (const char    *language,
                                guint          n_most);
GBytes *fuzz_plan_encode       (GwPlan        *plan);
GwPlan *fuzz_plan_decode       (GBytes        *bytes);
void    fuzz_assert_readable   (const char    *text);
void    fuzz_assert_told       (const GError  *error);
char   *fuzz_folder_new        (void);

G_END_DECLS
