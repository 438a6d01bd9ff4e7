import * as vscode from "vscode";
import { assertNever } from "../../core/base/assertNever";
import { type ConnectedJob, jobRefOf } from "../../core/connection/jobRef";
import { FailureError } from "../../core/failure/failure";
import { isChangeable, type JobChange } from "../../core/job/job";
import {
  confirmationOf,
  movedOnText,
  notWaitingText,
  otherAccountText,
  takenText,
} from "../../core/live/jobChangeText";
import { type ChangeOutcome, makeChange } from "../../core/live/makeChange";
import type { CommandHandler, CommandHandlers } from "../base/commands";
import { editorWords } from "../base/editorWords";
import { confirm, inform, offer, sayBriefly, showingProgress, warn } from "../base/notification";
import { ALLOW_CHANGES, readAllowChanges } from "../base/settings";
import type { Window } from "../window/window";
import { forJob } from "./jobChoice";

const t = vscode.l10n.t;
/** Milliseconds that the status bar shows the outcome. */
const DONE = 5000;

/** The commands that change something in AWS. A menu that does not offer them is no guard: each asks the setting. */
export function changeCommands(window: Window) {
  const wanted = {
    isSuitable: isChangeable,
    none: t("None of the loaded jobs is waiting. Only a waiting job can be started or cancelled."),
  };
  const changing = (change: JobChange): CommandHandler => {
    const changeChosen = forJob(window, (chosen) => changeJob(window, change, chosen), wanted);
    return (node) => (readAllowChanges() ? changeChosen(node) : sayNotAllowed());
  };
  return { startJob: changing("start"), cancelJob: changing("cancel") } satisfies Partial<CommandHandlers>;
}

/** Asks first, and acts over the job's own connection, whichever the window shows by then. */
export async function changeJob(window: Window, change: JobChange, open: ConnectedJob): Promise<void> {
  const { job, connection } = open;
  if (!readAllowChanges()) {
    await sayNotAllowed();
  } else if (connection.file !== undefined) {
    throw new FailureError({ kind: "jobsFile", path: connection.file, fault: { kind: "change" } });
  } else if (!isChangeable(job)) {
    await inform(notWaitingText(job, t));
  } else if (await confirms(window, change, open)) {
    const title = change === "start" ? t("Starting the job…") : t("Cancelling the job…");
    const outcome = await showingProgress(title, (signal) =>
      makeChange(window.reader, { change, open, isAllowed: readAllowChanges }, signal),
    );
    show(window, open, outcome);
    await showOutcome(change, open, outcome);
  }
}

function confirms({ connections, clock }: Window, change: JobChange, open: ConnectedJob): Promise<boolean> {
  const view = { ...editorWords(clock), dataSetName: connections.dataSetName(open) };
  return confirm({ tone: "warning", ...confirmationOf(change, open, view) });
}

/** Updates the panel of a job that is in no list. Rows update by themselves. */
function show({ panels }: Window, { connection }: ConnectedJob, outcome: ChangeOutcome): void {
  if ("job" in outcome && outcome.kind !== "otherAccount") {
    panels.take(jobRefOf(connection, outcome.job.id), outcome.job);
  }
}

async function showOutcome(change: JobChange, open: ConnectedJob, outcome: ChangeOutcome): Promise<void> {
  switch (outcome.kind) {
    case "taken":
      sayBriefly(takenText(change, outcome.job, t), DONE);
      return;
    case "movedOn":
      await inform(movedOnText(outcome.job, t));
      return;
    case "notWaiting":
      await inform(notWaitingText(outcome.job, t));
      return;
    case "otherAccount":
      await warn(otherAccountText(outcome.job, open.job, t));
      return;
    case "notAllowed":
      await sayNotAllowed();
      return;
    default:
      assertNever(outcome);
  }
}

async function sayNotAllowed(): Promise<void> {
  await offer(
    t("Starting and cancelling jobs is turned off, until the setting {0} allows it.", ALLOW_CHANGES),
    {
      [t("Open Setting")]: () =>
        vscode.commands.executeCommand("workbench.action.openSettings", `@id:${ALLOW_CHANGES}`),
    },
  );
}
