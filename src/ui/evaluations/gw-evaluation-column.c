/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/evaluations/gw-evaluation-column.h"

#include <glib/gi18n.h>

#include "gw-config.h"
#include "ui/evaluations/gw-evaluation-card.h"
#include "ui/widgets/gw-later.h"
#include "ui/widgets/gw-more-button.h"
#include "ui/widgets/gw-tooltip.h"

/**
 * GwEvaluationColumn:
 *
 * The evaluations of one kind, the newest first. It makes cards for so many of
 * them that a page shows quickly, and more on demand: a few in each turn of the
 * main loop.
 */
struct _GwEvaluationColumn
{
  AdwBin parent_instance;

  /* Owned */
  char *kind;
  GwStageContext *context;
  GwStageEvaluations *evaluations;
  GPtrArray *shown;             /* evaluations that have a card, or get one in turn */
  GHashTable *cards_of;         /* the card of each that has one */

  guint n_most;
  GwLater go_on;

  /* Template */
  GtkLabel *heading;
  GtkWidget *add;
  GtkWidget *nothing;
  GtkWidget *cards;
  GtkButton *show_more;
};

G_DEFINE_FINAL_TYPE (GwEvaluationColumn, gw_evaluation_column, ADW_TYPE_BIN)

/* How many cards are made at first, and added at a time; each costs milliseconds */
#define N_CARDS 20
#define N_AT_ONCE 2             /* in a turn */

/* Cards are kept, so that the one being edited does not lose the focus. */
static void
put_card (GwEvaluationColumn *self,
          GwEvaluation       *evaluation,
          GtkWidget          *card,
          GtkWidget          *after)
{
  if (gtk_widget_get_parent (card) == NULL)
    gtk_box_insert_child_after (GTK_BOX (self->cards), card, after);
  else if (gtk_widget_get_prev_sibling (card) != after)
    gtk_box_reorder_child_after (GTK_BOX (self->cards), card, after);
  if (gw_stage_evaluations_take_shown (self->evaluations, evaluation))
    gw_evaluation_card_reveal (GW_EVALUATION_CARD (card));
}

static GtkWidget *
make_card (GwEvaluationColumn *self,
           GwEvaluation       *evaluation)
{
  GtkWidget *card = gw_evaluation_card_new (self->context, self->evaluations, evaluation);

  g_hash_table_insert (self->cards_of, evaluation, card);
  return card;
}

/* From the top, a few more; the others come in the next turns. */
static void
put_cards (GwEvaluationColumn *self)
{
  GtkWidget *last = NULL;
  guint n_made = 0;

  for (guint i = 0; i < self->shown->len; i++)
    {
      GwEvaluation *evaluation = g_ptr_array_index (self->shown, i);
      GtkWidget *card = g_hash_table_lookup (self->cards_of, evaluation);

      if (card == NULL && n_made++ == N_AT_ONCE)
        {
          gw_later_queue (&self->go_on);
          return;
        }
      if (card == NULL)
        card = make_card (self, evaluation);
      put_card (self, evaluation, card, last);
      last = card;
    }
}

/* What is not shown any more goes, what stays is shown anew. */
static void
update_cards (GwEvaluationColumn *self)
{
  g_autoptr(GHashTable) before = g_steal_pointer (&self->cards_of);
  GHashTableIter iter;
  gpointer card;

  self->cards_of = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->shown->len; i++)
    if ((card = g_hash_table_lookup (before, self->shown->pdata[i])) != NULL)
      {
        g_hash_table_remove (before, self->shown->pdata[i]);
        g_hash_table_insert (self->cards_of, self->shown->pdata[i], card);
        gw_evaluation_card_update (card);
      }
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    gtk_box_remove (GTK_BOX (self->cards), card);
}

/* The one that is open is always among those that are shown. */
static guint
count_shown (GwEvaluationColumn *self,
             GPtrArray          *list)
{
  GwEvaluation *expanded = gw_stage_evaluations_get_expanded (self->evaluations);
  guint index;

  if (expanded != NULL && g_ptr_array_find (list, expanded, &index))
    self->n_most = MAX (self->n_most, index + 1);
  return MIN (list->len, self->n_most);
}

static void
show_words (GwEvaluationColumn *self,
            guint               n_all,
            guint               n_shown)
{
  gtk_widget_set_visible (self->nothing, n_all == 0);
  gtk_widget_set_visible (self->cards, n_all > 0);
  gtk_widget_set_visible (self->add, gw_stage_context_get_editable (self->context));
  gw_more_button_show (self->show_more, MIN (n_all - n_shown, N_CARDS));
}

static guint
update (GwEvaluationColumn *self)
{
  g_autoptr(GPtrArray) list = gw_stage_evaluations_list (self->evaluations, self->kind);
  const guint n_all = list->len;
  const guint n_shown = count_shown (self, list);

  g_ptr_array_set_size (list, (int) n_shown);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_steal_pointer (&list);
  gw_later_stop (&self->go_on);
  update_cards (self);
  put_cards (self);
  show_words (self, n_all, n_shown);
  return n_all;
}

static void
show_more_cb (GwEvaluationColumn *self)
{
  self->n_most += N_CARDS;
  update (self);
}

static void
set_kind (GwEvaluationColumn *self,
          const char         *kind)
{
  gboolean measured = g_str_equal (kind, "quantitative");
  const char *add = measured ? _("Add Quantitative Evaluation") : _("Add Qualitative Evaluation");

  if (!g_set_str (&self->kind, kind))
    return;
  gtk_label_set_label (self->heading, measured ? _("Quantitative") : _("Qualitative"));
  gtk_label_set_label (GTK_LABEL (self->nothing), measured ? _("No quantitative evaluation")
                                                           : _("No qualitative evaluation"));
  gw_ui_set_tooltip (self->add, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "s", kind);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "evaluations.add");
}

static void
gw_evaluation_column_dispose (GObject *object)
{
  GwEvaluationColumn *self = GW_EVALUATION_COLUMN (object);

  gw_later_stop (&self->go_on);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->cards_of, g_hash_table_unref);
  g_clear_object (&self->context);
  g_clear_object (&self->evaluations);
  g_clear_pointer (&self->kind, g_free);

  G_OBJECT_CLASS (gw_evaluation_column_parent_class)->dispose (object);
}

static void
gw_evaluation_column_class_init (GwEvaluationColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_evaluation_column_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/evaluations/gw-evaluation-column.ui");
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationColumn, heading);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationColumn, add);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationColumn, nothing);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationColumn, cards);
  gtk_widget_class_bind_template_child (widget_class, GwEvaluationColumn, show_more);
  gtk_widget_class_bind_template_callback (widget_class, show_more_cb);
}

static void
gw_evaluation_column_init (GwEvaluationColumn *self)
{
  self->n_most = N_CARDS;
  self->cards_of = g_hash_table_new (NULL, NULL);
  gw_later_init (&self->go_on, G_PRIORITY_DEFAULT_IDLE, (GSourceOnceFunc) put_cards, self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_evaluation_column_show:
 * @self: a column
 * @kind: `quantitative` or `qualitative`
 * @context: what the rows of the page have in common
 * @evaluations: which round to show
 *
 * Shows what there is at present.
 *
 * Returns: how many evaluations of that kind the round has
 */
guint
gw_evaluation_column_show (GwEvaluationColumn *self,
                           const char         *kind,
                           GwStageContext     *context,
                           GwStageEvaluations *evaluations)
{
  g_return_val_if_fail (GW_IS_EVALUATION_COLUMN (self), 0);
  g_return_val_if_fail (kind != NULL, 0);
  g_return_val_if_fail (GW_IS_STAGE_CONTEXT (context), 0);
  g_return_val_if_fail (GW_IS_STAGE_EVALUATIONS (evaluations), 0);

  set_kind (self, kind);
  g_set_object (&self->context, context);
  g_set_object (&self->evaluations, evaluations);
  return update (self);
}
