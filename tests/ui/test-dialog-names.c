/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n.h>

#include "edit/gw-edit-items.h"
#include "edit/gw-edit-people.h"
#include "exchange/gw-table.h"
#include "file/gw-file-error.h"
#include "file/gw-template.h"
#include "file/gw-version-store.h"
#include "gw-config.h"
#include "lib/test-documents.h"
#include "plan/gw-findings.h"
#include "session/gw-document.h"
#include "session/gw-found-work.h"
#include "session/gw-returned-copy.h"
#include "session/gw-template-store.h"
#include "test-folder.h"
#include "ui/case/gw-remove-person-dialog.h"
#include "ui/case/gw-verdict-dialog.h"
#include "ui/compare/gw-compare-dialog.h"
#include "ui/compare/gw-merge-copy-dialog.h"
#include "ui/dialogs/gw-catalog-dialog.h"
#include "ui/dialogs/gw-close-risk-dialog.h"
#include "ui/dialogs/gw-file-dialogs.h"
#include "ui/dialogs/gw-found-dialogs.h"
#include "ui/dialogs/gw-import-dialog.h"
#include "ui/dialogs/gw-save-template.h"
#include "ui/dialogs/gw-templates-dialog.h"
#include "ui/dialogs/gw-welcome-dialog.h"
#include "ui/findings/gw-dismiss-dialog.h"
#include "ui/findings/gw-findings-dialog.h"
#include "ui/gate/gw-decision-dialog.h"
#include "ui/stage/gw-stage-deeds.h"
#include "ui/widgets/gw-ui-words.h"
#include "ui/window/gw-window.h"

/*
 * The dialogs that no key opens: whatever can have the focus there has a name, is
 * large enough to be hit, and speaks the language of the app. Those with a key,
 * and the pages, are walked with a screen reader's eyes (scenarios/test-conventions.py).
 */

#define TODAY "2026-11-23"

/* WCAG 2.5.8, in pixels */
#define SMALLEST 24

/* What is called the same in every language: keys, formats, names */
#define SAME \
  "Groundwork|ML|SME|PDF|PNG|SVG|CSV|HTML|Excel|Markdown|KRW|AUC|ROC|PR|CRM|SQL|API|GPU|JSON|SHAP|TBD|git|mlproj|" \
  "YYYY|MM|DD|[A-Z]\\d|https?://\\S+|\\S+@\\S+"

typedef struct
{
  const char *path;
  void (*open) (void);
} Dialog;

static GwWindow *window;
static GwDocument *document;
static GHashTable *letters;      /* that something of the dialog has */
static const char *language;
static Folder folder;
static GwStateFolder *state;

static GwHistory *
get_history (void)
{
  return gw_document_get_history (document);
}

static GwPlan *
get_plan (void)
{
  return gw_document_get_plan (document);
}

static void
present (AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

/* --- Each dialog */

static void
open_catalog (void)
{
  g_autoptr(GListStore) catalog = gw_template_get_catalog (language);

  present (gw_catalog_dialog_new (get_history (), G_LIST_MODEL (catalog)));
}

static void
open_welcome (void)
{
  g_autoptr(GSettings) settings = g_settings_new (GW_APP_ID);

  present (gw_welcome_dialog_new (settings));
}

static void
open_decision (void)
{
  GwStage *stage = gw_plan_find_typed (get_plan (), "data", GW_TYPE_STAGE);
  GtkWidget *dialog = GTK_WIDGET (gw_decision_dialog_new (get_history (), stage));

  present (ADW_DIALOG (dialog));
}

static void
open_about (void)
{
  g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "about", NULL);
}

static void
open_templates (void)
{
  g_autofree char *name = gw_template_store_save (folder.path, "Ours", get_plan (), NULL);

  present (gw_templates_dialog_new (folder.path));
}

static void
open_save_template (void)
{
  present (gw_save_template_dialog_new (get_plan (), folder.path, GTK_WIDGET (window)));
}

static void
open_verdict (void)
{
  present (gw_verdict_dialog_new (get_history ()));
}

static void
open_remove_person (void)
{
  gw_remove_person (GTK_WIDGET (window), get_history (),
                    gw_list_get (gw_item_get_list (get_plan (), GW_PLAN_PEOPLE), 0));
}

static void
open_close_risk (void)
{
  g_autoptr(GPtrArray) risks = g_ptr_array_new ();

  g_ptr_array_add (risks, gw_list_get (gw_item_get_list (get_plan (), GW_PLAN_RISKS), 0));
  present (gw_close_risk_dialog_new (get_history (), risks));
}

static void
open_findings (void)
{
  present (gw_findings_dialog_new (get_history ()));
}

static void
open_dismiss (void)
{
  g_autoptr(GPtrArray) findings = gw_plan_get_findings (get_plan (), TODAY);

  present (gw_dismiss_dialog_new (get_history (), findings->pdata[0]));
}

static void
open_compare (void)
{
  GwReview *review = gw_list_get (gw_item_get_list (get_plan (), GW_PLAN_REVIEWS), 0);
  g_autoptr(GwComparison) comparison = gw_comparison_new_review (get_history (), review, "검토");

  present (gw_compare_dialog_new (comparison, TRUE));
}

static void
open_import (void)
{
  static const char text[] = "id,title,probability,impact,color\n,R&D,4,3,red\nK3,,9,2,\n";
  AdwDialog *dialog = gw_import_dialog_new (get_history (), GW_TYPE_RISK);
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(GwTable) table = gw_table_read (bytes, GW_TYPE_RISK, gw_ui_words (), NULL, NULL);

  present (dialog);
  gw_import_dialog_set_table (GW_IMPORT_DIALOG (dialog), table);
}

static void
open_reason (void)
{
  g_autoptr(GPtrArray) checks = g_ptr_array_new ();

  g_ptr_array_add (checks, gw_plan_find_typed (get_plan (), "D1", GW_TYPE_CHECK));
  gw_stage_ask_reason (GTK_WIDGET (window), get_history (), checks);
}

static void
open_title (void)
{
  gw_stage_ask_title (GTK_WIDGET (window), get_history (), gw_plan_find_typed (get_plan (), "data", GW_TYPE_STAGE));
}

static void
open_error (void)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/tmp/1.mlproj");
  GwFilePlace place = { "1.mlproj", 3, 7, "risks[2].impact" };
  g_autoptr(GError) error = gw_file_error_new (GW_FILE_ERROR_OUT_OF_RANGE, &place, "expected %s, found “%s”", "1", "9", NULL);

  present (gw_open_error_dialog_new (file, error));
}

static void
open_left_out (void)
{
  g_autoptr(GPtrArray) messages = g_ptr_array_new ();

  g_ptr_array_add (messages, (gpointer) "1.mlproj:3:7");
  present (gw_left_out_dialog_new (messages));
}

static void
open_changed_on_disk (void)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/tmp/1.mlproj");

  present (gw_changed_on_disk_dialog_new (file, TRUE));
}

static void
open_close (void)
{
  present (gw_close_dialog_new ("1"));
}

/* --- Of what lies on the disk */

static GFile *
write_sample (const char *name)
{
  g_autofree char *path = g_build_filename (folder.path, name, NULL);
  g_autoptr(GBytes) sample = gw_sample_get_bytes (language);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (sample, NULL), (gssize) g_bytes_get_size (sample), NULL));
  return g_file_new_for_path (path);
}

static GwDocument *
open_sample (const char *name)
{
  g_autoptr(GFile) file = write_sample (name);

  return test_document_load (file, FALSE, NULL);
}

static void
set_title (GwDocument *of,
           const char *title)
{
  gw_edit_set_text (gw_document_get_history (of), gw_document_get_plan (of), GW_PLAN_TITLE, title);
}

static gboolean
has_looked (gpointer copy)
{
  return !gw_returned_copy_is_looking (copy);
}

/* Both sides have changed the title since a version that is kept. */
static void
open_merge_copy (void)
{
  g_autoptr(GwDocument) ours = open_sample ("1.mlproj");
  g_autoptr(GwDocument) theirs = open_sample ("2.mlproj");
  GwPlan *plan = gw_document_get_plan (ours);
  g_autoptr(GBytes) bytes = test_document_encode (ours);
  g_autoptr(GwReturnedCopy) copy = NULL;

  g_assert_true (gw_version_store_keep (gw_state_folder_get_versions (state), gw_item_get_id (plan), bytes, NULL));
  set_title (ours, "1");
  set_title (theirs, "2");
  copy = gw_returned_copy_new (ours, theirs, state);
  present (gw_merge_copy_dialog_new (copy));
  ui_wait_for (has_looked, copy);
  g_assert_cmpuint (gw_returned_copy_get_n_clashes (copy), ==, 1);
}

static void
leave_behind (void)
{
  g_autoptr(GwDocument) left = open_sample ("3.mlproj");
  g_autoptr(GwRecovery) recovery = gw_recovery_new (left, state);

  set_title (left, "1");
  while (gw_recovery_get_step (recovery) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static GwFoundWork *
find_work (void)
{
  g_autoptr(GPtrArray) found = test_found_work_list (state);

  if (found->len > 0)
    return g_object_ref (found->pdata[0]);
  leave_behind ();
  return test_found_work_find_one (state);
}

static void
open_found (void)
{
  g_autoptr(GwFoundWork) work = find_work ();

  present (gw_found_work_dialog_new (work));
}

static void
open_discard (void)
{
  g_autoptr(GwFoundWork) work = find_work ();

  present (gw_discard_work_dialog_new (work));
}

static const Dialog dialogs[] = {
  { "catalog", open_catalog },
  { "welcome", open_welcome },
  { "decision", open_decision },
  { "about", open_about },
  { "templates", open_templates },
  { "save-template", open_save_template },
  { "verdict", open_verdict },
  { "remove-person", open_remove_person },
  { "close-risk", open_close_risk },
  { "findings", open_findings },
  { "dismiss", open_dismiss },
  { "compare", open_compare },
  { "import", open_import },
  { "reason", open_reason },
  { "title", open_title },
  { "error", open_error },
  { "left-out", open_left_out },
  { "changed-on-disk", open_changed_on_disk },
  { "close", open_close },
  { "merge-copy", open_merge_copy },
  { "found", open_found },
  { "discard-found", open_discard },
};

/* --- Names */

static gboolean
has_words (const char *text)
{
  return text != NULL && *text != '\0';
}

/* As assistive technology hears it: the label that a thing is given or that stands beside it, what it shows,
 * or the tooltip. */
static gboolean
shows_words (GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget))
    return has_words (gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows_words (child))
      return TRUE;
  return FALSE;
}

static gboolean
has_own_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         has_words (gtk_widget_get_tooltip_text (widget));
}

static gboolean
is_named_by_what_it_shows (GtkWidget *widget)
{
  switch ((int) gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_RADIO:
    case GTK_ACCESSIBLE_ROLE_LINK:
    case GTK_ACCESSIBLE_ROLE_LIST_ITEM:
    case GTK_ACCESSIBLE_ROLE_ROW:
    case GTK_ACCESSIBLE_ROLE_OPTION:
    case GTK_ACCESSIBLE_ROLE_TAB:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM:
      return TRUE;
    default:
      return FALSE;
    }
}

/* What an entry or a menu's button is made of is named with the whole. */
static gboolean
has_name (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (has_own_name (widget) || (is_named_by_what_it_shows (widget) && shows_words (widget)))
    return TRUE;
  if (GTK_IS_TEXT (widget) || GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) || GTK_IS_SPIN_BUTTON (parent))
    return GTK_IS_LIST_BOX_ROW (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW)) || has_name (parent);
  return FALSE;
}

/* What holds others, and is gone through */
static gboolean
is_target (GtkWidget *widget)
{
  switch ((int) gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_LABEL:
    case GTK_ACCESSIBLE_ROLE_LIST:
    case GTK_ACCESSIBLE_ROLE_LIST_BOX:
    case GTK_ACCESSIBLE_ROLE_GROUP:
    case GTK_ACCESSIBLE_ROLE_GENERIC:
    case GTK_ACCESSIBLE_ROLE_NONE:
      return FALSE;
    default:
      return gtk_widget_get_focusable (widget) && gtk_widget_get_sensitive (widget);
    }
}

/* --- What is wrong */

static char *
describe (GtkWidget  *widget,
          const char *what)
{
  GtkWidget *above = gtk_widget_get_parent (widget);

  return g_strdup_printf ("%s in %s in %s %s", G_OBJECT_TYPE_NAME (widget), G_OBJECT_TYPE_NAME (above),
                          G_OBJECT_TYPE_NAME (gtk_widget_get_parent (above)), what);
}

/* What its row stands for is hit anywhere in the row. */
static GtkWidget *
get_hit (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_ACTION_ROW);

  return row != NULL && adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)) == widget ? row : widget;
}

/* Rows of lists hold more than a line, unless they only repeat what is chosen; a text is hit in all of its field. */
static gboolean
has_size_of_its_own (GtkWidget *widget)
{
  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) != GTK_ACCESSIBLE_ROLE_LIST_ITEM &&
         gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) != GTK_ACCESSIBLE_ROLE_OPTION &&
         !GTK_IS_TEXT (widget) && !GTK_IS_TEXT_VIEW (widget);
}

static void
judge_target (GtkWidget *widget,
              GPtrArray *faults)
{
  const int width = gtk_widget_get_width (get_hit (widget)), height = gtk_widget_get_height (get_hit (widget));

  if (!has_name (widget))
    g_ptr_array_add (faults, describe (widget, "has no name"));
  if (has_size_of_its_own (widget) && MIN (width, height) < SMALLEST)
    {
      g_autofree char *size = g_strdup_printf ("is %d×%d", width, height);

      g_ptr_array_add (faults, describe (widget, size));
    }
}

static gboolean
is_english (const char *text)
{
  g_autoptr(GRegex) same = g_regex_new (SAME, 0, 0, NULL);
  g_autofree char *rest = g_regex_replace_literal (same, text, -1, 0, " ", 0, NULL);

  return g_regex_match_simple ("[A-Za-z]{3}", rest, 0, 0) && !g_regex_match_simple ("[가-힣]", rest, 0, 0);
}

static void
judge_words (const char *text,
             GtkWidget  *widget,
             GPtrArray  *faults)
{
  g_autofree char *what = has_words (text) ? g_strdup_printf ("says “%s”", text) : NULL;

  if (what != NULL && g_str_equal (language, "ko") && is_english (text))
    g_ptr_array_add (faults, describe (widget, what));
}

/* With Alt each letter does one thing. */
static void
judge_letter (GtkLabel  *label,
              GPtrArray *faults)
{
  const guint letter = gtk_label_get_mnemonic_keyval (label);

  if (letter != GDK_KEY_VoidSymbol && !g_hash_table_add (letters, GUINT_TO_POINTER (gdk_keyval_to_lower (letter))))
    g_ptr_array_add (faults, describe (GTK_WIDGET (label), "has the letter of another"));
}

static void
judge (GtkWidget *widget,
       GPtrArray *faults)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (is_target (widget))
    judge_target (widget, faults);
  if (GTK_IS_LABEL (widget))
    {
      judge_words (gtk_label_get_text (GTK_LABEL (widget)), widget, faults);
      judge_letter (GTK_LABEL (widget), faults);
    }
  judge_words (gtk_widget_get_tooltip_text (widget), widget, faults);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    judge (child, faults);
}

static void
test_dialog (gconstpointer data)
{
  const Dialog *dialog = data;
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  AdwDialog *shown;

  dialog->open ();
  ui_wait (400);
  shown = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (shown);
  g_hash_table_remove_all (letters);
  judge (GTK_WIDGET (shown), faults);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s: %s", dialog->path, (char *) faults->pdata[i]);
  if (faults->len > 0)
    g_test_fail ();
  adw_dialog_force_close (shown);
  ui_wait (50);
}

/* The words of the interface come from the catalogue that was built. */
static void
speak (void)
{
  const char *catalogues = g_getenv ("GROUNDWORK_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GW_GETTEXT_DOMAIN, catalogues);
  bind_textdomain_codeset (GW_GETTEXT_DOMAIN, "UTF-8");
  textdomain (GW_GETTEXT_DOMAIN);
  language = g_strcmp0 (g_getenv ("LANGUAGE"), "ko") == 0 ? "ko" : "en";
}

static void
make_state (void)
{
  g_autofree char *path = g_build_filename (folder.path, "state", NULL);

  state = gw_state_folder_new (path);
}

static void
make_window (void)
{
  g_autoptr(GSettings) settings = g_settings_new (GW_APP_ID);

  g_settings_set_int (settings, "window-width", 1000);
  g_settings_set_int (settings, "window-height", 900);
  document = gw_document_new_sample (language);
  window = gw_window_new (GTK_APPLICATION (g_application_get_default ()), settings);
  gw_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GwApplication) application = NULL;
  int status;

  speak ();
  letters = g_hash_table_new (NULL, NULL);
  application = ui_test_init_application (&argc, &argv);
  folder_set_up (&folder, NULL);
  make_state ();
  make_window ();
  for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/dialog-names/%s", dialogs[i].path);

      g_test_add_data_func (path, &dialogs[i], test_dialog);
    }
  status = g_test_run ();
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
  g_clear_object (&document);
  test_state_finish (state);
  g_clear_object (&state);
  g_hash_table_unref (letters);
  folder_tear_down (&folder, NULL);
  return status;
}
