import * as vscode from "vscode";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import type { ConnectedJob } from "../../core/connection/jobRef";
import { DATA_SETS } from "../../core/connection/listKey";
import { filterOf } from "../../core/filter/jobFilter";
import { idText } from "../../core/job/jobText";
import { consoleAddress } from "../../core/links/consoleAddress";
import { namesResource, type Resource } from "../../core/links/resource";
import { kindText, type Lead, leadHeading, type Related, relatedTo } from "../../core/links/resourceLead";
import { dataSetNode } from "../../core/tree/buildNode";
import { JobTree } from "../../core/tree/jobTree";
import type { RowAddress } from "../../core/tree/rowAddress";
import type { CommandHandlers } from "../base/commands";
import { inform } from "../base/notification";
import { pickOne } from "../base/quickChoice";
import type { ListItem } from "../base/quickList";
import { offersToClear } from "../tree/filterOffer";
import type { Window } from "../window/window";
import { forJob } from "./jobChoice";
import { catalogShowing, offersDataSets } from "./revealRow";

const t = vscode.l10n.t;

/** Follows what the job names: to its row, to the jobs that name it too, or to the AWS console. */
export async function followResource(window: Window, open: ConnectedJob, resource: Resource): Promise<void> {
  if (!namesResource(open.job, resource)) {
    throw new Error("The panel asked for something that its job does not name.");
  }
  switch (resource.kind) {
    case "dataSet":
      return showRow(window, open, rowAddress(resource.id));
    case "revision":
      return open.job.dataSetId === undefined
        ? undefined
        : showRow(window, open, rowAddress(open.job.dataSetId, resource.id));
    case "asset":
      return showJobsOf(window, open, resource.id);
    default:
      return openConsole(consoleAddress(resource, open.job));
  }
}

function rowAddress(dataSetId: string, revisionId?: string): RowAddress {
  return { dataSetId, revisionId, jobId: undefined };
}

async function showRow(window: Window, open: ConnectedJob, address: RowAddress): Promise<void> {
  const catalog = await catalogShowing(window, open);
  if (catalog === undefined) {
    return;
  }
  const { view } = window;
  await view.show();
  if (!(await offersDataSets(view))) {
    return;
  }
  if (open.job.dataSetId === address.dataSetId) {
    catalog.include(open.job);
  }
  const whole = new JobTree(catalog, view.arrangement);
  const row = whole.nodeAt(address) ?? (await view.during(lookedFor(catalog, whole, address)));
  const isHidden = view.filter !== undefined && view.treeOf(catalog).nodeAt(address) === undefined;
  if (row === undefined) {
    await sayNoRow(address);
  } else if (!isHidden || (await offersToClear(view, t("The filter of the view hides this row.")))) {
    await view.select(row, { focus: true });
  }
}

/** A revision in the list of its data set, and a data set among the others: as far as one page goes. */
async function lookedFor(catalog: JobCatalog, tree: JobTree, address: RowAddress) {
  const { dataSetId, revisionId } = address;
  if (revisionId !== undefined) {
    await catalog.open({ of: "dataSet", dataSetId });
    return tree.nodeAt(address);
  }
  await catalog.open(DATA_SETS);
  return catalog.dataSets.items.some(({ id }) => id === dataSetId)
    ? dataSetNode(catalog, dataSetId)
    : undefined;
}

async function sayNoRow({ dataSetId, revisionId }: RowAddress): Promise<void> {
  await inform(
    revisionId === undefined
      ? t(
          "Data set {0} is not in the view: none of the loaded jobs is of it. Load more jobs, or more of Other Data Sets.",
          idText(dataSetId),
        )
      : t(
          "Revision {0} is not in the view: none of the loaded jobs is of it. Load more jobs of its data set.",
          idText(revisionId),
        ),
  );
}

/** The text of a filter is looked for in all that a job names. */
async function showJobsOf(window: Window, open: ConnectedJob, assetId: string): Promise<void> {
  const catalog = await catalogShowing(window, open);
  if (catalog === undefined) {
    return;
  }
  catalog.include(open.job);
  await window.view.show();
  window.view.filterBy(filterOf({ text: assetId }));
}

/**
 * VS Code opens a text as it stands; of a `Uri` it decodes what was escaped in the name of an object (microsoft/vscode,
 * src/vs/workbench/api/common/extHostWindow.ts and src/vs/editor/browser/services/openerService.ts).
 */
async function openConsole(address: string | undefined): Promise<void> {
  const browser: { openExternal(target: vscode.Uri | string): Thenable<boolean> } = vscode.env;
  // Whether a browser opened is the user's own doing.
  await (address && browser.openExternal(address));
}

/** The links of the panel, for whoever has a row. */
export function relatedCommands(window: Window) {
  return {
    openRelated: forJob(window, async (open) => {
      const picked = await pickRelated(open);
      await (picked && followResource(window, open, picked.resource));
    }),
  } satisfies Partial<CommandHandlers>;
}

interface RelatedItem extends ListItem {
  readonly related?: Related;
}

async function pickRelated({ job }: ConnectedJob): Promise<Related | undefined> {
  const none = t("Job {0} names nothing that could be opened.", idText(job.id));
  const picked = await pickOne(relatedTo(job).flatMap(itemsOf), none, {
    title: t("Open Related"),
    placeHolder: t("What the job names; the console opens in the account that the browser is signed in to"),
    matchOnDescription: true,
  });
  return picked?.related;
}

/** The first that leads to a place has a line above it that says where. */
function itemsOf(related: Related, at: number, all: readonly Related[]): readonly RelatedItem[] {
  const { resource, lead } = related;
  const item = {
    label: resource.bucket === undefined ? resource.id : `${resource.bucket}/${resource.id}`,
    description: kindText(resource.kind, t),
    iconPath: LEAD_ICONS[lead],
    related,
  };
  const heading = { label: leadHeading(lead, t), kind: vscode.QuickPickItemKind.Separator };
  return all[at - 1]?.lead === lead ? [item] : [heading, item];
}

const LEAD_ICONS: Readonly<Record<Lead, vscode.ThemeIcon>> = {
  row: new vscode.ThemeIcon("list-tree"),
  jobs: new vscode.ThemeIcon("filter"),
  console: new vscode.ThemeIcon("link-external"),
};
