/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For tests in which chance decides: instead of g_test_init (). */

void test_init_with_seed (int    *argc,
                          char ***argv);
