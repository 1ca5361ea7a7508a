/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/reviews/gw-review-details.h"

#include <glib/gi18n.h>

#include "gw-config.h"

#include "edit/gw-edit-items.h"
#include "plan/gw-movement.h"
#include "ui/widgets/gw-change-row.h"
#include "ui/widgets/gw-list-rows.h"
#include "ui/widgets/gw-more-button.h"
#include "ui/widgets/gw-text-area.h"
#include "ui/widgets/gw-toast.h"
#include "words/gw-format.h"

/* How many changes are shown at first, and how many come at a time: each costs a millisecond */
#define STEP 60

/**
 * GwReviewDetails:
 *
 * A review and what has changed since: the risks first, then the checks, stage
 * by stage. Each change leads to its item.
 */
struct _GwReviewDetails
{
  AdwBin parent_instance;

  /* Owned */
  GwHistory *history;
  GwReview *review;

  gboolean editable;
  guint n_most;                 /* changes that are shown */

  /* Template */
  GwTextArea *title_field;
  GwTextArea *note_area;
  GtkLabel *summary;
  GtkListBox *list;
  GtkButton *more_button;
  GtkWidget *delete_button;
};

typedef enum
{
  PROP_EDITABLE = 1,
} GwReviewDetailsProperty;

static GParamSpec *properties[PROP_EDITABLE + 1];

G_DEFINE_FINAL_TYPE (GwReviewDetails, gw_review_details, ADW_TYPE_BIN)

static GwPlan *
get_plan (GwReviewDetails *self)
{
  return gw_history_get_plan (self->history);
}

static gboolean
is_about_risk (const GwItemChange *change)
{
  return GW_IS_RISK (change->now != NULL ? change->now : change->then);
}

static const char *
get_heading (GwReviewDetails    *self,
             const GwItemChange *change)
{
  GwStage *stage = is_about_risk (change) ? NULL : gw_change_get_stage (get_plan (self), change);
  const char *title = stage != NULL ? gw_item_get_text (stage, GW_STAGE_TITLE) : NULL;

  if (is_about_risk (change))
    return _("Risks");
  return title != NULL ? title : _("Checks");
}

static guint
add_rows (GwReviewDetails *self,
          GPtrArray       *changes,
          gboolean         risks,
          guint            room)
{
  const char *last = NULL;

  for (guint i = 0; i < changes->len && room > 0; i++)
    {
      const GwItemChange *change = g_ptr_array_index (changes, i);
      const char *heading = get_heading (self, change);

      if (is_about_risk (change) != risks)
        continue;
      if (g_strcmp0 (heading, last) != 0)
        gtk_list_box_append (self->list, gw_change_heading_new (heading));
      gtk_list_box_append (self->list, gw_change_row_new (get_plan (self), change, GW_CHANGE_BRIEF));
      last = heading;
      room--;
    }
  return room;
}

static void
update_summary (GwReviewDetails *self,
                GPtrArray       *changes)
{
  int risks = 0, checks;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < changes->len; i++)
    risks += is_about_risk (g_ptr_array_index (changes, i));
  checks = (int) changes->len - risks;
  first = g_strdup_printf (ngettext ("%d risk", "%d risks", (gulong) risks), risks);
  second = g_strdup_printf (ngettext ("%d check", "%d checks", (gulong) checks), checks);
  text = gw_format ("%s · %s", first, second);
  gtk_label_set_label (self->summary, text);
}

static void
more_clicked_cb (GwReviewDetails *self)
{
  self->n_most += STEP;
  gw_review_details_update (self);
}

static void
delete_clicked_cb (GwReviewDetails *self)
{
  g_autoptr(GPtrArray) items = gw_edit_items_one (self->review);
  const char *name = gw_item_get_text (self->review, GW_REVIEW_TITLE);
  g_autofree char *title = gw_format (_("“%s” deleted"), name != NULL ? name : _("Review"));

  if (gw_edit_delete (self->history, items))
    gw_toast_step (GTK_WIDGET (self), self->history, title);
}

static void
gw_review_details_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((GwReviewDetailsProperty) prop_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, GW_REVIEW_DETAILS (object)->editable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_review_details_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((GwReviewDetailsProperty) prop_id)
    {
    case PROP_EDITABLE:
      GW_REVIEW_DETAILS (object)->editable = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gw_review_details_dispose (GObject *object)
{
  GwReviewDetails *self = GW_REVIEW_DETAILS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_REVIEW_DETAILS);
  g_clear_object (&self->review);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (gw_review_details_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GW_TYPE_TEXT_AREA);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCE_PREFIX "/ui/reviews/gw-review-details.ui");
  gtk_widget_class_bind_template_child (widget_class, GwReviewDetails, title_field);
  gtk_widget_class_bind_template_child (widget_class, GwReviewDetails, note_area);
  gtk_widget_class_bind_template_child (widget_class, GwReviewDetails, summary);
  gtk_widget_class_bind_template_child (widget_class, GwReviewDetails, list);
  gtk_widget_class_bind_template_child (widget_class, GwReviewDetails, more_button);
  gtk_widget_class_bind_template_child (widget_class, GwReviewDetails, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
gw_review_details_class_init (GwReviewDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gw_review_details_get_property;
  object_class->set_property = gw_review_details_set_property;
  object_class->dispose = gw_review_details_dispose;

  /**
   * GwReviewDetails:editable:
   *
   * Whether the review may be changed here.
   */
  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gw_review_details_init (GwReviewDetails *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gw_review_details_show:
 * @self: the details
 * @history: the history of a plan
 * @review: (nullable): one of its reviews
 *
 * Says which review it is about.
 */
void
gw_review_details_show (GwReviewDetails *self,
                        GwHistory       *history,
                        GwReview        *review)
{
  g_return_if_fail (GW_IS_REVIEW_DETAILS (self));
  g_return_if_fail (GW_IS_HISTORY (history));

  if (self->review == review && review != NULL)
    return;
  g_set_object (&self->history, history);
  g_set_object (&self->review, review);
  self->n_most = STEP;
  gw_text_area_bind (self->title_field, history, review, GW_REVIEW_TITLE);
  gw_text_area_bind (self->note_area, history, review, GW_REVIEW_NOTE);
  gw_review_details_update (self);
}

/**
 * gw_review_details_update:
 * @self: the details
 *
 * Lists what has changed, as the plan is now.
 */
void
gw_review_details_update (GwReviewDetails *self)
{
  g_autoptr(GPtrArray) changes = NULL;
  guint room;

  g_return_if_fail (GW_IS_REVIEW_DETAILS (self));

  gw_ui_remove_rows (self->list, 0);
  if (self->review == NULL || gw_item_get_root (self->review) != (GwItem *) get_plan (self))
    return;
  changes = gw_review_get_changes (self->review);
  room = add_rows (self, changes, TRUE, self->n_most);
  add_rows (self, changes, FALSE, room);
  gw_more_button_show (self->more_button, MIN (changes->len - MIN (changes->len, self->n_most), STEP));
  update_summary (self, changes);
}

/**
 * gw_review_details_get_review:
 * @self: the details
 *
 * Returns: (transfer none) (nullable): the review that it is about
 */
GwReview *
gw_review_details_get_review (GwReviewDetails *self)
{
  g_return_val_if_fail (GW_IS_REVIEW_DETAILS (self), NULL);

  return self->review;
}
