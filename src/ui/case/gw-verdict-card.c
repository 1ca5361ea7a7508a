/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/case/gw-verdict-card.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-case.h"
#include "gw-config.h"
#include "plan/gw-case-answer.h"
#include "plan/gw-verdict.h"
#include "ui/case/gw-verdict-dialog.h"
#include "ui/case/gw-verdict-look.h"
#include "ui/widgets/gw-labels.h"
#include "ui/widgets/gw-later.h"
#include "ui/widgets/gw-lead.h"
#include "ui/widgets/gw-toast.h"
#include "ui/widgets/gw-ui-words.h"
#include "words/gw-dates.h"
#include "words/gw-format.h"

/**
 * GwVerdictCard:
 *
 * The verdict on the project with its reasons, each of which leads to where it
 * lies. When somebody has set another one, it shows both.
 */
struct _GwVerdictCard
{
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;
  GwVerdict *verdict;           /* whose reasons are listed */
  char *listed;                 /* what the list says */

  GwLater later;

  /* Template */
  GtkImage *icon;
  GtkLabel *word;
  GtkLabel *origin;
  GtkLabel *money;
  GtkWidget *derived_box;
  GtkImage *derived_icon;
  GtkLabel *derived;
  GtkListBox *reasons;
  GtkWidget *buttons;
  GtkLabel *override_label;
  GtkWidget *take_back;
};

G_DEFINE_FINAL_TYPE (GwVerdictCard, gw_verdict_card, ADW_TYPE_BIN)

static GwPlan *
get_plan (GwVerdictCard *self)
{
  return gw_history_get_plan (self->history);
}

static GwCase *
get_case (GwVerdictCard *self)
{
  return gw_item_get_child (get_plan (self), GW_PLAN_CASE);
}

static void
reason_activated_cb (GwVerdictCard *self,
                     GtkListBoxRow *row)
{
  const guint index = (guint) gtk_list_box_row_get_index (row);
  g_autoptr(GwVerdict) verdict = gw_verdict_ref (self->verdict);
  const GwVerdictReason *reason = gw_verdict_get_reason (verdict, index);

  if (reason->item != NULL && gw_item_get_root (reason->item) == GW_ITEM (get_plan (self)))
    gw_lead_to (GTK_WIDGET (self), reason->item, reason->field);
}

static void
add_reason (GwVerdictCard         *self,
            const GwVerdictReason *reason)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  g_autofree char *title = gw_verdict_reason_dup (reason);
  g_autofree char *details = gw_verdict_dup_details (reason);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details != NULL ? details : "");
  if (reason->item != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), reason->item != NULL);
  gtk_list_box_append (self->reasons, row);
}

static char *
dup_listed (GwVerdict *verdict)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gw_verdict_get_n_reasons (verdict); i++)
    {
      const GwVerdictReason *reason = gw_verdict_get_reason (verdict, i);
      g_autofree char *details = gw_verdict_dup_details (reason);

      g_string_append_printf (text, "%d\t%s\n", reason->cause, details != NULL ? details : "");
    }
  return g_string_free_and_steal (text);
}

/* Made anew only when they say something else: the focus may be on one. */
static void
list_reasons (GwVerdictCard *self)
{
  g_autofree char *listed = dup_listed (self->verdict);

  if (!g_set_str (&self->listed, listed))
    return;
  gtk_list_box_remove_all (self->reasons);
  for (guint i = 0; i < gw_verdict_get_n_reasons (self->verdict); i++)
    add_reason (self, gw_verdict_get_reason (self->verdict, i));
}

static char *
dup_origin (GwVerdictCard *self)
{
  GwCase *kase = get_case (self);
  g_autofree char *by = gw_ui_person_label (get_plan (self), gw_item_get_text (kase, GW_CASE_VERDICT_BY));
  const char *on = gw_item_get_text (kase, GW_CASE_VERDICT_ON);
  g_autofree char *date = on != NULL ? gw_date_format (gw_ui_words (), on, GW_DATE_FORM_LONG) : NULL;
  const char *reason = gw_item_get_text (kase, GW_CASE_VERDICT_REASON);
  GString *text = g_string_new (by != NULL ? by : C_("verdict", "Set by hand"));

  if (date != NULL)
    gw_format_append (text, " · %s", date);
  if (reason != NULL)
    gw_format_append (text, "\n%s", reason);
  return g_string_free_and_steal (text);
}

static void
update_override (GwVerdictCard *self)
{
  const gboolean overridden = gw_verdict_get_override (self->verdict, NULL);
  const GwVerdictCode derived = gw_verdict_get_derived (self->verdict);
  g_autofree char *origin = overridden ? dup_origin (self) : NULL;
  /* Translators: %s is the verdict that follows from the plan */
  g_autofree char *text = gw_format (_("Derived from the plan: %s"), gw_verdict_get_label (derived));

  gtk_label_set_label (self->origin, origin != NULL ? origin : "");
  gtk_widget_set_visible (GTK_WIDGET (self->origin), overridden);
  gtk_label_set_label (self->derived, text);
  gw_verdict_show (self->derived_icon, derived);
  gtk_widget_set_visible (self->derived_box, overridden);
  gtk_widget_set_visible (self->take_back, overridden);
  gtk_label_set_label (self->override_label, overridden ? _("Change Verdict…") : _("Set Another Verdict…"));
}

static void
update (GwVerdictCard *self)
{
  g_autofree char *money = gw_case_dup_yearly_text (get_case (self), gw_ui_words ());
  GwVerdictCode code;

  g_clear_pointer (&self->verdict, gw_verdict_unref);
  self->verdict = gw_plan_get_verdict (get_plan (self));
  code = gw_verdict_get_effective (self->verdict);
  gw_verdict_show (self->icon, code);
  gtk_label_set_label (self->word, gw_verdict_get_label (code));
  gtk_label_set_label (self->money, money != NULL ? money : "");
  gtk_widget_set_visible (GTK_WIDGET (self->money), money != NULL);
  update_override (self);
  list_reasons (self);
}

static void
plan_changed_cb (GwVerdictCard *self)
{
  gw_later_queue (&self->later);
}

static void
override_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  GwVerdictCard *self = GW_VERDICT_CARD (widget);

  adw_dialog_present (gw_verdict_dialog_new (self->history), widget);
}

static void
take_back_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GwVerdictCard *self = GW_VERDICT_CARD (widget);

  if (gw_edit_override_verdict (self->history, NULL, NULL, NULL, NULL, NULL))
    gw_toast_step (widget, self->history, _("Verdict taken back"));
}

static void
gw_verdict_card_dispose (GObject *object)
{
  GwVerdictCard *self = GW_VERDICT_CARD (object);

  gw_later_stop (&self->later);
  g_clear_object (&self->history);
  g_clear_pointer (&self->verdict, gw_verdict_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_VERDICT_CARD);

  G_OBJECT_CLASS (gw_verdict_card_parent_class)->dispose (object);
}

static void
gw_verdict_card_finalize (GObject *object)
{
  g_free (GW_VERDICT_CARD (object)->listed);

  G_OBJECT_CLASS (gw_verdict_card_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCE_PREFIX "/ui/case/gw-verdict-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GwVerdictCard, icon);
  gtk_widget_class_bind_template_child (widget_class, GwVerdictCard, word);
  gtk_widget_class_bind_template_child (widget_class, GwVerdictCard, origin);
  gtk_widget_class_bind_template_child (widget_class, GwVerdictCard, money);
  gtk_widget_class_bind_template_child (widget_class, GwVerdictCard, derived_box);
  gtk_widget_class_bind_template_child (widget_class, GwVerdictCard, derived_icon);
  gtk_widget_class_bind_template_child (widget_class, GwVerdictCard, derived);
  gtk_widget_class_bind_template_child (widget_class, GwVerdictCard, reasons);
  gtk_widget_class_bind_template_child (widget_class, GwVerdictCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, GwVerdictCard, override_label);
  gtk_widget_class_bind_template_child (widget_class, GwVerdictCard, take_back);
}

static void
gw_verdict_card_class_init (GwVerdictCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gw_verdict_card_dispose;
  object_class->finalize = gw_verdict_card_finalize;
  gtk_widget_class_install_action (widget_class, "verdict.override", NULL, override_action);
  gtk_widget_class_install_action (widget_class, "verdict.take-back", NULL, take_back_action);
  bind_template (widget_class);
}

static void
gw_verdict_card_init (GwVerdictCard *self)
{
  gw_later_init (&self->later, G_PRIORITY_HIGH_IDLE, (GSourceOnceFunc) update, self);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->reasons, "row-activated", G_CALLBACK (reason_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gw_verdict_card_new:
 * @history: the history of the plan
 *
 * Returns: (transfer floating): a card for the verdict on it
 */
GtkWidget *
gw_verdict_card_new (GwHistory *history)
{
  GwVerdictCard *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);

  self = g_object_new (GW_TYPE_VERDICT_CARD, NULL);
  self->history = g_object_ref (history);
  g_signal_connect_object (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * gw_verdict_card_set_editable:
 * @self: a card
 * @editable: whether another verdict may be set
 */
void
gw_verdict_card_set_editable (GwVerdictCard *self,
                              gboolean       editable)
{
  g_return_if_fail (GW_IS_VERDICT_CARD (self));

  gtk_widget_set_visible (self->buttons, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "verdict.override", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "verdict.take-back", editable);
}
