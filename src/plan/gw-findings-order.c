/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-findings-order.h"

/*
 * Findings in the order of gw_finding_compare (). Sorting a hundred thousand
 * holds the main loop for some frames; but they come rule by rule, as in the
 * plan, and only few weights differ. So each goes to those of its weight.
 */
struct _GwFindingsOrder
{
  /* Owned */
  GPtrArray *open;              /* in order, of the rules that were ended */
  GPtrArray *put_aside;         /* as they came: few, and last of all */
  GHashTable *weights;          /* weight → findings of the present rule */
};

static GPtrArray *
new_findings (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/*
 * gw_findings_order_new:
 *
 * Returns: (transfer full): an order without findings
 */
GwFindingsOrder *
gw_findings_order_new (void)
{
  GwFindingsOrder *self = g_new0 (GwFindingsOrder, 1);

  self->open = new_findings ();
  self->put_aside = new_findings ();
  self->weights = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
gw_findings_order_free (GwFindingsOrder *self)
{
  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_pointer (&self->put_aside, g_ptr_array_unref);
  g_hash_table_unref (self->weights);
  g_free (self);
}

static GPtrArray *
get_findings_of (GwFindingsOrder *self,
                 int              weight)
{
  GPtrArray *findings = g_hash_table_lookup (self->weights, GINT_TO_POINTER (weight));

  if (findings == NULL)
    {
      findings = new_findings ();
      g_hash_table_insert (self->weights, GINT_TO_POINTER (weight), findings);
    }
  return findings;
}

/*
 * gw_findings_order_take:
 * @self: an order
 * @finding: (transfer full): a finding of the present rule, after those that
 *   stand before it in the plan
 */
void
gw_findings_order_take (GwFindingsOrder *self,
                        GwFinding       *finding)
{
  if (gw_finding_get_dismissal (finding) != NULL)
    g_ptr_array_add (self->put_aside, finding);
  else
    g_ptr_array_add (get_findings_of (self, gw_finding_get_weight (finding)), finding);
}

static int
compare_weights (gconstpointer a,
                 gconstpointer b)
{
  const int first = GPOINTER_TO_INT (*(const gpointer *) a);
  const int second = GPOINTER_TO_INT (*(const gpointer *) b);

  return (first < second) - (first > second);
}

/*
 * gw_findings_order_end_rule:
 * @self: an order
 *
 * What comes from now on is of the next rule.
 */
void
gw_findings_order_end_rule (GwFindingsOrder *self)
{
  g_autoptr(GPtrArray) weights = g_hash_table_get_keys_as_ptr_array (self->weights);

  g_ptr_array_sort (weights, compare_weights);
  for (guint i = 0; i < weights->len; i++)
    {
      GPtrArray *findings = g_hash_table_lookup (self->weights, g_ptr_array_index (weights, i));

      g_ptr_array_extend_and_steal (self->open, g_ptr_array_ref (findings));
    }
  g_hash_table_remove_all (self->weights);
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  return gw_finding_compare (*(GwFinding *const *) a, *(GwFinding *const *) b);
}

/*
 * gw_findings_order_end:
 * @self: an order whose last rule was ended
 *
 * Returns: (transfer full) (element-type GwFinding): the findings, which it has
 *   no more
 */
GPtrArray *
gw_findings_order_end (GwFindingsOrder *self)
{
  g_ptr_array_sort (self->put_aside, compare_findings);
  g_ptr_array_extend_and_steal (self->open, g_steal_pointer (&self->put_aside));
  return g_steal_pointer (&self->open);
}

static gboolean
forget (GPtrArray *findings,
        guint     *n_findings)
{
  const guint n = findings != NULL ? MIN (*n_findings, findings->len) : 0;

  if (n > 0)
    g_ptr_array_set_size (findings, (int) (findings->len - n));
  *n_findings -= n;
  return *n_findings == 0;
}

/*
 * gw_findings_order_forget:
 * @self: an order that is no longer wanted
 * @n_findings: how many findings to let go
 *
 * Returns: whether there may be any left
 */
gboolean
gw_findings_order_forget (GwFindingsOrder *self,
                          guint            n_findings)
{
  gw_findings_order_end_rule (self);
  return forget (self->open, &n_findings) || forget (self->put_aside, &n_findings);
}
