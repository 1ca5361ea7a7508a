/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/gw-code-label.h"

#include <glib/gi18n.h>

/**
 * gw_code_label_find: (skip)
 * @labels: (array length=n_labels): what the codes are called
 * @n_labels: how many
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): its word in the interface's language, a
 *   code that is not among them as it is
 */
const char *
gw_code_label_find (const GwCodeLabel *labels,
                    gsize              n_labels,
                    const char        *code)
{
  for (gsize i = 0; i < n_labels; i++)
    {
      if (g_strcmp0 (labels[i].code, code) != 0)
        continue;
      if (labels[i].context != NULL)
        return g_dpgettext2 (NULL, labels[i].context, labels[i].label);
      return gettext (labels[i].label);
    }
  return code;
}
