import * as vscode from "vscode";
import { assertNever } from "../../core/base/assertNever";
import { momentText } from "../../core/base/timeText";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import { type SearchEnd, searchOlder } from "../../core/catalog/olderSearch";
import type { TreeNode } from "../../core/tree/treeNode";
import type { CommandHandler, CommandHandlers } from "../base/commands";
import { editorLanguage, numberText } from "../base/editorWords";
import { sayBriefly, showingProgress } from "../base/notification";
import { readMaxItems } from "../base/settings";
import { offersToClear } from "../tree/filterOffer";
import { openCatalog } from "../window/openCatalog";
import type { Window } from "../window/window";
import { pickFilter } from "./filterPicker";
import { offerAfterEmptyPages, offerToGoOn } from "./loadCommands";
import { RecentFilters } from "./recentFilters";

const t = vscode.l10n.t;

/** The commands that show some of the loaded jobs, and look for more of those. */
export function filterCommands(window: Window) {
  const { view } = window;
  const search: CommandHandler = async (node) => {
    if (view.filter === undefined) {
      await filterJobs(window);
    }
    await searchOlderJobs(window, node);
  };
  return {
    filterJobs: () => filterJobs(window),
    clearFilter: async () => view.filterBy(undefined),
    searchOlderJobs: () => search(),
    searchOlderJobsForRow: search,
  } satisfies Partial<CommandHandlers>;
}

async function filterJobs({ connections, view, clock, workspaceState }: Window): Promise<void> {
  const recent = new RecentFilters(workspaceState);
  const jobs = connections.catalogs.flatMap(({ store }) => store.jobs);
  const picked = await pickFilter(view.filter, { jobs, recent: recent.value, clock });
  if (picked !== undefined) {
    await view.show();
    view.filterBy(picked.filter);
    await (picked.filter && recent.add(picked.filter));
  }
}

async function searchOlderJobs(window: Window, node: TreeNode | undefined): Promise<void> {
  const { connections, view } = window;
  const { filter } = view;
  if (filter === undefined) {
    return;
  }
  await view.show();
  const catalog = await openCatalog(window, node);
  if (catalog === undefined) {
    return;
  }
  // Whoever changes the filter meanwhile looks for something else.
  const search = {
    ...{ maxItems: readMaxItems(), since: filter.since },
    countMatches: () => catalog.shownBy(view.filter).store.size,
  };
  const end = await view.during(
    Promise.resolve(
      showingProgress(t("Searching older jobs…"), (signal) => searchOlder(catalog.account, search, signal)),
    ),
  );
  // No message for work that ended because the connection was left.
  if (connections.catalogs.includes(catalog) && (await showEnd(window, end, catalog))) {
    await searchOlderJobs(window, node);
  }
}

/** True when the user wants to go on. */
async function showEnd({ view }: Window, end: SearchEnd, { store }: JobCatalog): Promise<boolean> {
  const loaded = numberText(store.size);
  switch (end.kind) {
    case "found":
      sayBriefly(t("Found; {0} jobs are loaded", loaded), 4000);
      return false;
    case "all":
      await offersToClear(view, t("No older job matches: all {0} jobs are loaded.", loaded));
      return false;
    case "since": {
      const since = momentText(view.filter?.since ?? 0, editorLanguage());
      await offersToClear(view, t("No older job matches: the filter asks for jobs since {0}.", since));
      return false;
    }
    case "limit":
      return offerToGoOn(
        t("Nothing older matches so far. The search stops after so many jobs, as the settings say."),
      );
    case "emptyPages":
      return offerAfterEmptyPages(end.pages, loaded);
    case "stopped":
      sayBriefly(t("Stopped searching with {0} jobs loaded", loaded), 4000);
      return false;
    case "failed":
      // A row of the tree says it, with Retry.
      return false;
    default:
      return assertNever(end);
  }
}
