import * as vscode from "vscode";
import { type Clock, SECOND } from "../core/clock";
import type { JobPlace } from "../core/jobPlace";
import type { JobReader } from "../core/jobReader";
import { durationText, momentText } from "../core/timeText";
import { showingProgress } from "./cancellableWork";

const t = vscode.l10n.t;

/**
 * Asks AWS for the job's signed URL, puts it into the clipboard and says how long it works. An expired one is
 * refused. The URL is held only for as long as the message offers to take it out of the clipboard again.
 */
export async function copySignedUrl(place: JobPlace, reader: JobReader, clock: Clock): Promise<void> {
  const signedUrl = await showingProgress(t("Asking AWS for the signed URL…"), (signal) =>
    reader.getSignedUrl(place, signal),
  );
  if (signedUrl === undefined) {
    await vscode.window.showWarningMessage(t("Job {0} has no signed URL, or not yet.", place.jobId));
    return;
  }
  const { url, expiresAt } = signedUrl;
  const life = expiresAt === undefined ? undefined : expiresAt - clock.now();
  if (expiresAt !== undefined && life !== undefined && life <= 0) {
    await vscode.window.showWarningMessage(
      t(
        "The signed URL of this job expired on {0} and was not copied. A new job gives a new one.",
        momentText(expiresAt, vscode.env.language),
      ),
    );
    return;
  }
  await vscode.env.clipboard.writeText(url);
  await offerToClear(url, life);
}

async function offerToClear(url: string, life: number | undefined): Promise<void> {
  const clear = t("Clear Clipboard");
  const message =
    life === undefined
      ? t("Signed URL copied. Anyone who has it can use it; AWS did not say until when.")
      : t(
          "Signed URL copied. Anyone who has it can use it for another {0}.",
          durationText(Math.max(SECOND, life), t),
        );
  const answer = await vscode.window.showInformationMessage(message, clear);
  if (answer === clear && (await vscode.env.clipboard.readText()) === url) {
    await vscode.env.clipboard.writeText("");
  }
}
