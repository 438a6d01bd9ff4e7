import * as vscode from "vscode";
import { assertNever } from "../../core/base/assertNever";
import { defined } from "../../core/base/defined";
import { momentText } from "../../core/base/timeText";
import type { LoadEnd } from "../../core/catalog/bulkLoad";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import { LoadAll, type LoadRequest } from "../../core/catalog/loadAll";
import { ACCOUNT, type ListKey } from "../../core/connection/listKey";
import { listOf } from "../../core/tree/rowAddress";
import type { TreeNode } from "../../core/tree/treeNode";
import type { CommandHandlers } from "../base/commands";
import { editorLanguage, numberText } from "../base/editorWords";
import { ask, sayBriefly } from "../base/notification";
import { readMaxItems } from "../base/settings";
import { openCatalog } from "../window/openCatalog";
import type { Window } from "../window/window";
import { pickSince } from "./sincePicker";

const t = vscode.l10n.t;

/** Milliseconds that the status bar says how loading ended. */
const SAID_MILLISECONDS = 6000;

/** The commands that load many pages. */
export function loadCommands(window: Window) {
  return {
    loadAll: () => loadAll(window),
    loadAllForRow: (node) => loadAll(window, node),
    loadSince: () => loadSince(window),
    loadSinceForRow: (node) => loadSince(window, node),
    stopLoading: async () => {
      for (const { bulk } of window.connections.catalogs) {
        bulk.stop();
      }
    },
  } satisfies Partial<CommandHandlers>;
}

async function loadSince(window: Window, node?: TreeNode): Promise<void> {
  const since = await pickSince(window.clock, {
    title: t("Load Jobs Since"),
    placeHolder: t("Jobs created since then are loaded, newest first"),
  });
  if (since !== undefined) {
    await loadAll(window, node, since);
  }
}

/**
 * Loads the list that the node is of, without one the account's; with a time, not further than to jobs that were
 * created before.
 */
async function loadAll(window: Window, node?: TreeNode, since?: number): Promise<void> {
  const { connections, view } = window;
  await view.show();
  const catalog = await openCatalog(window, node);
  if (catalog === undefined || catalog.bulk.progress !== undefined) {
    return;
  }
  const list = listOf(node);
  const request = {
    ...{ list: list.of === "dataSets" ? ACCOUNT : list, maxItems: readMaxItems() },
    ...defined({ since }),
  };
  const end = await view.during(
    catalog.bulk.start((signal, onProgress) => new LoadAll(catalog, request, signal, onProgress)),
  );
  // No message for work that ended because the connection was left.
  if (connections.catalogs.includes(catalog) && (await showEnd(end, catalog, request))) {
    await loadAll(window, node, since);
  }
}

/** True when the user wants to go on. */
async function showEnd(end: LoadEnd, catalog: JobCatalog, { list, since }: LoadRequest): Promise<boolean> {
  const loaded = numberText(countOf(list, catalog));
  switch (end.kind) {
    case "all":
      sayBriefly(t("All {0} jobs are loaded", loaded), SAID_MILLISECONDS);
      return false;
    case "since":
      sayBriefly(
        t("All jobs since {0} are loaded", momentText(since ?? 0, editorLanguage())),
        SAID_MILLISECONDS,
      );
      return false;
    case "stopped":
      sayBriefly(
        t("Stopped with {0} jobs loaded; loading all goes on from there", loaded),
        SAID_MILLISECONDS,
      );
      return false;
    case "limit":
      return offerToGoOn(
        t(
          "{0} jobs are loaded, and there are more. Loading stops after so many, as the settings say.",
          loaded,
        ),
      );
    case "emptyPages":
      return offerAfterEmptyPages(end.pages, loaded);
    case "failed":
      // A row of the tree says it, with Retry.
      return false;
    default:
      return assertNever(end);
  }
}

function countOf(list: ListKey, { store }: JobCatalog): number {
  return list.of === "dataSet" ? (store.dataSet(list.dataSetId)?.jobs.size ?? 0) : store.size;
}

/** True when the user wants to go on behind empty pages. */
export function offerAfterEmptyPages(pages: number, loaded: string): Promise<boolean> {
  return offerToGoOn(
    t(
      "The last {0} pages that AWS sent were empty, and the list goes on. {1} jobs are loaded.",
      pages,
      loaded,
    ),
  );
}

/** True when the user wants to load more than the settings say. */
export async function offerToGoOn(message: string): Promise<boolean> {
  const [goOn, openSettings] = [t("Go On"), t("Open Settings")];
  const answer = await ask(message, [goOn, openSettings]);
  if (answer === openSettings) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "dataExchangeJobs.maxItems");
  }
  return answer === goOn;
}
