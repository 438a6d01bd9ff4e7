import * as vscode from "vscode";
import type { Clock } from "../../core/base/clock";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import type { Job } from "../../core/job/job";
import { jobTimesText, stateText, typeText } from "../../core/job/jobText";
import { stateIcon } from "../../core/job/stateIcon";
import { editorWords } from "../base/editorWords";
import { numberText } from "../base/numberText";
import { themeIcon } from "../tree/treeItem";

/** Which of the jobs come into question. */
export interface WantedJobs {
  readonly isSuitable: (job: Job) => boolean;
  /** Message when none of the loaded jobs is suitable. */
  readonly none: string;
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
    detail: job.id,
    iconPath: themeIcon(stateIcon(job.state)),
    job,
  }));
  if (items.length === 0) {
    await vscode.window.showInformationMessage(none);
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: t("Pick a Job"),
    placeHolder: t("One of the {0} loaded jobs that fit", numberText(items.length)),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.job;
}
