/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/gw-help-pages.h"

#include "ui/window/gw-place.h"

typedef struct
{
  const char *where;
  const char *page;
} HelpPage;

/* The help of a part of the window, by its name, which is that of its class
 * unless it has been given one: the innermost one that has the focus counts. tests/checks/help.py knows these tables. */
static const HelpPage parts[] = {
  { "GwBoardLayer", "risks" },
  { "GwCasePage", "business-case" },
  { "GwCatalogDialog", "risks" },
  { "GwChangesBox", "reviews" },
  { "GwCloseRiskDialog", "risks" },
  { "GwCompareDialog", "compare" },
  { "GwCompareWithDialog", "compare" },
  { "GwConflictsPage", "conflicts" },
  { "GwDecisionDialog", "gates" },
  { "GwDismissDialog", "findings" },
  { "GwEvaluationsSection", "evaluations" },
  { "GwFindDialog", "overview" },
  { "GwFindingsBox", "findings" },
  { "GwFindingsDialog", "findings" },
  { "GwGateSection", "gates" },
  { "GwImportDialog", "exchange" },
  { "GwLevelsDialog", "scales" },
  { "GwMeetingView", GW_HELP_MEETING },
  { "GwMergeCopyDialog", "compare" },
  { "GwNewPlanDialog", GW_HELP_START },
  { "GwExportDialog", "export" },
  { "GwPreferencesDialog", "preferences" },
  { "GwPrintDialog", "printing" },
  { "GwPropertiesDialog", "overview" },
  { "GwRemovePersonDialog", "business-case" },
  { "GwReviewDialog", "reviews" },
  { "GwRiskRegister", "register" },
  { "GwRoundDialog", "rounds" },
  { "GwShortcutsDialog", "keys" },
  { "GwTemplatesDialog", "templates" },
  { "GwVerdictDialog", "verdict" },
  { "GwWelcomeDialog", GW_HELP_START },
};

/* The help of a page of the plan, by the name of its place */
static const HelpPage places[] = {
  { GW_PLACE_OVERVIEW, "overview" },
  { GW_PLACE_RISKS, "risks" },
  { GW_PLACE_REVIEWS, "reviews" },
  { GW_PLACE_CONFLICTS, "conflicts" },
  { "problem", "stage-problem" },
  { "data", "stage-data" },
  { "training", "stage-training" },
  { "validation", "stage-validation" },
  { "deployment", "stage-deployment" },
  { "monitoring", "stage-monitoring" },
};

/* What an earlier round has kept, and a stage that nobody here knows */
#define PAGE_OF_PAST_STAGES "rounds"
#define PAGE_OF_OWN_STAGES  "checks"

static const char *
find (const HelpPage *pages,
      gsize           n_pages,
      const char     *where)
{
  for (gsize i = 0; i < n_pages; i++)
    if (g_strcmp0 (pages[i].where, where) == 0)
      return pages[i].page;
  return NULL;
}

/**
 * gw_help_page_of_widget:
 * @widget: (nullable): the widget with the focus
 *
 * Returns: (transfer none) (nullable): the page of the help about the part of
 *   the window that the widget belongs to; %NULL when no part has one of its own
 */
const char *
gw_help_page_of_widget (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const char *page = find (parts, G_N_ELEMENTS (parts), gtk_widget_get_name (widget));

      if (page != NULL)
        return page;
    }
  return NULL;
}

/**
 * gw_help_page_of_place:
 * @plan: a plan
 * @place: the name of one of its pages
 *
 * Returns: (transfer none): the page of the help about it
 */
const char *
gw_help_page_of_place (GwPlan     *plan,
                       const char *place)
{
  const char *page = find (places, G_N_ELEMENTS (places), place);
  GwRound *round = NULL;

  g_return_val_if_fail (GW_IS_PLAN (plan), NULL);

  if (page != NULL)
    return page;
  gw_place_parse (plan, place, &round);
  return round != NULL ? PAGE_OF_PAST_STAGES : PAGE_OF_OWN_STAGES;
}
