/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/risks/gw-risk-details.h"

#include "gw-config.h"

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "file/gw-template.h"
#include "ui/dialogs/gw-close-risk-dialog.h"
#include "ui/risks/gw-place-group.h"
#include "ui/risks/gw-risk-choices.h"
#include "ui/risks/gw-risk-labels.h"
#include "ui/widgets/gw-date-button.h"
#include "ui/widgets/gw-evidence-box.h"
#include "ui/widgets/gw-owner-button.h"
#include "ui/widgets/gw-text-area.h"
#include "ui/widgets/gw-text-row.h"
#include "ui/widgets/gw-toast.h"
#include "words/gw-format.h"

/**
 * GwRiskDetails:
 *
 * All there is about the selected risk, each field to be edited in place. The
 * fields of text write by themselves; what is chosen is written at once.
 */
struct _GwRiskDetails
{
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;
  GwRiskSelection *selection;
  GwRisk *risk;
  GListStore *catalog;          /* for hints, read when first needed */
  guint idle_id;

  gboolean editable;
  gboolean updating;

  /* Template */
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkLabel *number;
  GtkLabel *state;
  GtkWidget *pill;
  GwTextRow *title_row;
  GwTextRow *short_row;
  AdwComboRow *stage_row;
  GwOwnerButton *owner;
  GwTextArea *description;
  GwPlaceGroup *inherent;
  GwTextArea *placement_reason;
  AdwComboRow *confidence_row;
  AdwComboRow *response_row;
  GwDateButton *due;
  GwDateButton *review_on;
  GwTextArea *response_plan;
  GwPlaceGroup *residual;
  GwTextArea *note;
  GwEvidenceBox *evidence;
  AdwActionRow *closed_row;
  GtkWidget *close_row;
  GtkWidget *reopen_row;
};

typedef enum
{
  PROP_EDITABLE = 1,
} GwRiskDetailsProperty;

static GParamSpec *properties[PROP_EDITABLE + 1];

G_DEFINE_FINAL_TYPE (GwRiskDetails, gw_risk_details, ADW_TYPE_BIN)

static GwPlan *
get_plan (GwRiskDetails *self)
{
  return gw_history_get_plan (self->history);
}

/* --- Choices */

static guint
get_row_field (GwRiskDetails *self,
               AdwComboRow   *row)
{
  if (row == self->stage_row)
    return GW_RISK_STAGE;
  return row == self->response_row ? GW_RISK_RESPONSE : GW_RISK_CONFIDENCE;
}

static gboolean
same_strings (GListModel    *present,
              GtkStringList *labels)
{
  guint n_labels = g_list_model_get_n_items (G_LIST_MODEL (labels));

  if (present == NULL || g_list_model_get_n_items (present) != n_labels)
    return FALSE;
  for (guint i = 0; i < n_labels; i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (present), i),
                   gtk_string_list_get_string (labels, i)) != 0)
      return FALSE;
  return TRUE;
}

static void
show_choice (GwRiskDetails *self,
             AdwComboRow   *row)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected;
  GPtrArray *codes = gw_risk_choices_list (get_plan (self), self->risk, get_row_field (self, row),
                                           labels, &selected);

  g_object_set_data_full (G_OBJECT (row), "gw-codes", codes, (GDestroyNotify) g_ptr_array_unref);
  if (!same_strings (adw_combo_row_get_model (row), labels))
    adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (row, selected);
}

static void
choice_selected_cb (AdwComboRow   *row,
                    GParamSpec    *pspec,
                    GwRiskDetails *self)
{
  GPtrArray *codes = g_object_get_data (G_OBJECT (row), "gw-codes");
  guint selected = adw_combo_row_get_selected (row);

  if (self->updating || self->risk == NULL || codes == NULL || selected >= codes->len)
    return;
  gw_edit_set_text (self->history, self->risk, get_row_field (self, row), codes->pdata[selected]);
}

/* --- Deeds */

static void
review_chosen_cb (GwRiskDetails *self,
                  const char    *date)
{
  if (self->risk != NULL)
    gw_edit_set_text (self->history, self->risk, GW_RISK_REVIEW_ON, date);
}

static void
close_cb (GwRiskDetails *self)
{
  g_autoptr(GPtrArray) risks = gw_edit_items_one (self->risk);

  adw_dialog_present (gw_close_risk_dialog_new (self->history, risks), GTK_WIDGET (self));
}

static void
reopen_cb (GwRiskDetails *self)
{
  g_autoptr(GPtrArray) risks = gw_edit_items_one (self->risk);
  g_autofree char *title = g_strdup_printf (ngettext ("%d risk reopened", "%d risks reopened", 1), 1);

  if (gw_edit_reopen_risk (self->history, risks))
    gw_toast_step (GTK_WIDGET (self), self->history, title);
}

/* --- Showing */

static void
show_heading (GwRiskDetails *self)
{
  g_autofree char *number = g_strdup_printf ("#%d", gw_risk_get_number (self->risk));
  GwPosition place = gw_risk_get_current (self->risk);
  const char *state = "";

  gtk_label_set_text (self->number, number);
  gw_band_pill_set_place (self->pill, get_plan (self), place);
  if (gw_risk_is_closed (self->risk))
    state = _("Closed");
  else if (!gw_position_is_placed (place))
    state = _("Unplaced");
  gtk_label_set_text (self->state, state);
}

static void
show_status (GwRiskDetails *self)
{
  gboolean closed = gw_risk_is_closed (self->risk);
  const char *reason = gw_item_get_text (self->risk, GW_RISK_CLOSED_REASON);
  const char *date = gw_item_get_text (self->risk, GW_RISK_CLOSED_ON);
  g_autofree char *title = date != NULL ? gw_format ("%s · %s", _("Closed"), date)
                                        : g_strdup (_("Closed"));

  gtk_widget_set_visible (GTK_WIDGET (self->closed_row), closed);
  gtk_widget_set_visible (self->close_row, !closed);
  gtk_widget_set_visible (self->reopen_row, closed);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->closed_row), title);
  adw_action_row_set_subtitle (self->closed_row, reason != NULL ? reason : "");
}

/* The typical response of the catalogue, as a hint only */
static const char *
find_hint (GwRiskDetails *self)
{
  const char *origin = gw_item_get_text (self->risk, GW_RISK_ORIGIN);
  const char *language = gw_item_get_text (get_plan (self), GW_PLAN_LANGUAGE);

  if (origin == NULL)
    return NULL;
  if (self->catalog == NULL)
    self->catalog = gw_template_get_catalog (language != NULL ? language : "en");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->catalog)); i++)
    {
      g_autoptr(GwRisk) risk = g_list_model_get_item (G_LIST_MODEL (self->catalog), i);

      if (g_strcmp0 (gw_item_get_text (risk, GW_RISK_ORIGIN), origin) == 0)
        return gw_item_get_text (risk, GW_RISK_RESPONSE_PLAN);
    }
  return NULL;
}

static void
show_hint (GwRiskDetails *self)
{
  const char *hint = find_hint (self);
  g_autofree char *text = NULL;

  /* Translators: what the catalogue of risks suggests as a response. */
  text = hint != NULL ? gw_format (_("Typical: %s"), hint)
                      : g_strdup (_("What is done; if accepted, why"));
  g_object_set (self->response_plan, "placeholder-text", text, NULL);
}

static void
refresh (GwRiskDetails *self)
{
  if (self->risk == NULL)
    return;
  self->updating = TRUE;
  show_heading (self);
  show_choice (self, self->stage_row);
  show_choice (self, self->response_row);
  show_choice (self, self->confidence_row);
  gw_place_group_refresh (self->inherent);
  gw_place_group_refresh (self->residual);
  gw_field_button_set_value (GW_FIELD_BUTTON (self->review_on), gw_item_get_text (self->risk, GW_RISK_REVIEW_ON));
  show_status (self);
  self->updating = FALSE;
}

static gboolean
refresh_now (gpointer data)
{
  GwRiskDetails *self = data;

  self->idle_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (GwRiskDetails *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (refresh_now, self);
}

static void
bind_texts (GwRiskDetails *self)
{
  gw_text_row_bind (self->title_row, self->history, self->risk, GW_RISK_TITLE);
  gw_text_row_bind (self->short_row, self->history, self->risk, GW_RISK_SHORT);
  gw_text_area_bind (self->description, self->history, self->risk, GW_RISK_DESCRIPTION);
  gw_text_area_bind (self->placement_reason, self->history, self->risk, GW_RISK_PLACEMENT_REASON);
  gw_text_area_bind (self->response_plan, self->history, self->risk, GW_RISK_RESPONSE_PLAN);
  gw_text_area_bind (self->note, self->history, self->risk, GW_RISK_NOTE);
}

static void
bind_risk (GwRiskDetails *self)
{
  g_autoptr(GPtrArray) items = self->risk != NULL ? gw_edit_items_one (self->risk) : NULL;

  self->updating = TRUE;
  bind_texts (self);
  gw_field_button_bind (GW_FIELD_BUTTON (self->owner), self->history, items);
  gw_field_button_bind (GW_FIELD_BUTTON (self->due), self->history, items);
  gw_place_group_set_risk (self->inherent, self->risk);
  gw_place_group_set_risk (self->residual, self->risk);
  gw_evidence_box_bind (self->evidence, self->history, self->risk);
  self->updating = FALSE;
}

static void
selection_changed_cb (GwRiskDetails *self)
{
  GwRisk *risk = gw_risk_selection_get_risk (self->selection);

  if (self->risk == risk)
    return;
  g_set_object (&self->risk, risk);
  bind_risk (self);
  refresh (self);
  if (risk != NULL)
    show_hint (self);
  gtk_stack_set_visible_child_name (self->stack, risk != NULL ? "risk" : "none");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* --- Life */

static void
gw_risk_details_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GwRiskDetails *self = GW_RISK_DETAILS (object);

  switch ((GwRiskDetailsProperty) prop_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_risk_details_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GwRiskDetails *self = GW_RISK_DETAILS (object);

  switch ((GwRiskDetailsProperty) prop_id)
    {
    case PROP_EDITABLE:
      if (self->editable == g_value_get_boolean (value))
        return;
      self->editable = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_risk_details_dispose (GObject *object)
{
  GwRiskDetails *self = GW_RISK_DETAILS (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->risk);
  g_clear_object (&self->catalog);
  g_clear_object (&self->selection);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_risk_details_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (GW_TYPE_TEXT_ROW);
  g_type_ensure (GW_TYPE_TEXT_AREA);
  g_type_ensure (GW_TYPE_OWNER_BUTTON);
  g_type_ensure (GW_TYPE_DATE_BUTTON);
  g_type_ensure (GW_TYPE_PLACE_GROUP);
  g_type_ensure (GW_TYPE_EVIDENCE_BOX);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, GW_RESOURCE_PREFIX "/ui/risks/gw-risk-details.ui");
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, stack);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, scroller);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, number);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, state);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, pill);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, title_row);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, short_row);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, stage_row);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, owner);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, description);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, inherent);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, placement_reason);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, confidence_row);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, response_row);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, due);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, review_on);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, response_plan);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, residual);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, note);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, evidence);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, closed_row);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, close_row);
  gtk_widget_class_bind_template_child (widget_class, GwRiskDetails, reopen_row);
  gtk_widget_class_bind_template_callback (widget_class, choice_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, reopen_cb);
}

static void
gw_risk_details_class_init (GwRiskDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_risk_details_get_property;
  object_class->set_property = gw_risk_details_set_property;
  object_class->dispose = gw_risk_details_dispose;

  /**
   * GwRiskDetails:editable:
   *
   * Whether the plan can be changed here; texts can be selected anyway.
   */
  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  ensure_types ();
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gw_risk_details_init (GwRiskDetails *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
connect_models (GwRiskDetails *self)
{
  g_signal_connect_object (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::risk", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->review_on, "chosen", G_CALLBACK (review_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gw_risk_details_new:
 * @history: the history of the plan
 * @selection: what is selected on the page
 *
 * Returns: (transfer floating): the details of the selected risk
 */
GwRiskDetails *
gw_risk_details_new (GwHistory       *history,
                     GwRiskSelection *selection)
{
  GwRiskDetails *self;

  g_return_val_if_fail (GW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (GW_IS_RISK_SELECTION (selection), NULL);

  self = g_object_new (GW_TYPE_RISK_DETAILS, NULL);
  self->history = g_object_ref (history);
  self->selection = g_object_ref (selection);
  gw_place_group_bind (self->inherent, history, GW_PLACEMENT_INHERENT);
  gw_place_group_bind (self->residual, history, GW_PLACEMENT_RESIDUAL);
  connect_models (self);
  selection_changed_cb (self);
  return self;
}
