import * as vscode from "vscode";
import type { Clock } from "../../core/base/clock";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import type { ConnectedJob } from "../../core/connection/jobRef";
import type { Job } from "../../core/job/job";
import { idText, jobTimesText, stateText, typeText } from "../../core/job/jobText";
import { stateIcon } from "../../core/job/stateIcon";
import type { TreeNode } from "../../core/tree/treeNode";
import type { CommandHandler } from "../base/commands";
import { editorWords, numberText } from "../base/editorWords";
import { pickOne } from "../base/quickChoice";
import { themeIcon } from "../tree/treeItem";
import { openCatalog } from "../window/openCatalog";
import type { Window } from "../window/window";

/** The jobs that a command can be used on. */
export interface WantedJobs {
  readonly isSuitable: (job: Job) => boolean;
  /** Message when none of the loaded jobs is suitable. */
  readonly none: string;
}

/** A command for one job: the one that is meant. */
export function forJob(
  window: Window,
  act: (chosen: ConnectedJob) => void | Promise<void>,
  wanted?: WantedJobs,
): CommandHandler {
  return async (node) => {
    const chosen = await chooseJob(window, node, wanted);
    await (chosen && act(chosen));
  };
}

/** The job that is meant: the one called on, the selected one, the one in the panel, or one the user picks. */
export async function chooseJob(
  window: Window,
  node: TreeNode | undefined,
  wanted: WantedJobs = anyJob(),
): Promise<ConnectedJob | undefined> {
  const { view, panels, clock } = window;
  const meant = node ?? view.selection[0];
  const row = meant?.kind === "job" ? meant.job : undefined;
  // Called on a row, a command never takes another job: what it offered may be over since the row was made.
  const named = row !== undefined && (node !== undefined || wanted.isSuitable(row)) ? row : undefined;
  if (named === undefined && panels.open !== undefined && wanted.isSuitable(panels.open.job)) {
    return panels.open;
  }
  const catalog = await openCatalog(window, node);
  if (catalog === undefined) {
    return undefined;
  }
  const job = named ?? (await pickJob(catalog, clock, wanted));
  return job && { job: catalog.store.get(job.id) ?? job, connection: catalog.connection };
}

/** The jobs of the rows that are meant; without any, one that the user picks. */
export async function chooseJobs(
  window: Window,
  node: TreeNode | undefined,
  selected: readonly TreeNode[] | undefined,
  wanted: WantedJobs,
): Promise<readonly ConnectedJob[]> {
  const jobs = jobsOf(window, selected ?? (node === undefined ? window.view.selection : [node]));
  if (jobs.length > 0) {
    return jobs;
  }
  const chosen = await chooseJob(window, node, wanted);
  return chosen === undefined ? [] : [chosen];
}

/** The jobs among the rows, each once. */
export function jobsOf({ connections }: Window, rows: readonly TreeNode[]): readonly ConnectedJob[] {
  const jobs = new Map<string, ConnectedJob>();
  for (const row of rows) {
    const catalog = connections.of(row)?.catalog;
    if (row.kind === "job" && catalog !== undefined) {
      const { store, connection } = catalog;
      const job = store.get(row.job.id) ?? row.job;
      jobs.set(`${connection.id}/${job.id}`, { job, connection });
    }
  }
  return [...jobs.values()];
}

export function anyJob(): WantedJobs {
  return { isSuitable: () => true, none: vscode.l10n.t("There are no loaded jobs.") };
}

/** Asks for one of the loaded jobs. Undefined when the user turned away, or none is suitable, which a message says. */
export async function pickJob(
  catalog: JobCatalog,
  clock: Clock,
  { isSuitable, none }: WantedJobs,
): Promise<Job | undefined> {
  const t = vscode.l10n.t;
  const words = editorWords(clock);
  const items = catalog.store.jobs.filter(isSuitable).map((job) => ({
    label: typeText(job.type, t),
    description: `${stateText(job.state, t)} · ${jobTimesText(job, words)}`,
    detail: idText(job.id),
    iconPath: themeIcon(stateIcon(job.state)),
    job,
  }));
  const picked = await pickOne(items, none, {
    title: t("Pick a Job"),
    placeHolder: t("One of the {0} loaded jobs that fit", numberText(items.length)),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.job;
}
