import * as vscode from "vscode";
import type { Clock } from "../core/clock";
import type { Job } from "../core/job";
import type { JobCatalog } from "../core/jobCatalog";
import { jobTimesText, stateText, typeText } from "../core/jobText";
import { stateIcon } from "./treeItem";

/** Asks for one of the loaded jobs; undefined when the user turned away. */
export async function pickJob(
  catalog: JobCatalog,
  clock: Clock,
  isSuitable: (job: Job) => boolean,
): Promise<Job | undefined> {
  const t = vscode.l10n.t;
  const items = [...catalog.store.jobs].filter(isSuitable).map((job) => ({
    label: typeText(job.type, t),
    description: `${stateText(job.state, t)} · ${jobTimesText(job, clock.now(), vscode.env.language, t)}`,
    detail: job.id,
    iconPath: stateIcon(job.state),
    job,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: t("Pick a Job"),
    placeHolder: t("One of the {0} loaded jobs that fit", items.length),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.job;
}
