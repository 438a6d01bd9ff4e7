import * as vscode from "vscode";
import { HOUR, SECOND } from "../../core/base/clock";
import { durationText, momentText } from "../../core/base/timeText";
import type { JobRef } from "../../core/connection/jobRef";
import { showingProgress } from "../base/progress";
import type { SecretClipboard } from "../window/secretClipboard";
import type { Window } from "../window/window";

const t = vscode.l10n.t;

/**
 * Life assumed for a URL whose end AWS did not say: the longest that the AWS Data Exchange User Guide has named for
 * signed URLs of assets ("expires one hour after it's created" in 2022, "one minute" since).
 */
const LONGEST_LIFE = HOUR;

/**
 * Asks AWS for the job's signed URL, puts it into the clipboard and says how long it works: so long it stays there,
 * unless something else is copied. An expired one is refused.
 */
export async function copySignedUrl(ref: JobRef, window: Window): Promise<void> {
  const copied = await askAndCopy(ref, window);
  await (copied && offerToClear(window.clipboard, copied.life));
}

/** By itself, so that nothing holds the URL while a message stands. */
async function askAndCopy(
  ref: JobRef,
  { reader, clock, clipboard }: Window,
): Promise<{ readonly life: number | undefined } | undefined> {
  const signedUrl = await showingProgress(t("Asking AWS for the signed URL…"), (signal) =>
    reader.getSignedUrl(ref, signal),
  );
  if (signedUrl === undefined) {
    vscode.window.showWarningMessage(t("Job {0} has no signed URL, or not yet.", ref.jobId));
    return undefined;
  }
  const { url, expiresAt } = signedUrl;
  const now = clock.now();
  if (expiresAt !== undefined && expiresAt <= now) {
    vscode.window.showWarningMessage(
      t(
        "The signed URL of this job expired on {0} and was not copied. A new job gives a new one.",
        momentText(expiresAt, vscode.env.language),
      ),
    );
    return undefined;
  }
  await clipboard.copy(url, expiresAt ?? now + LONGEST_LIFE);
  return { life: expiresAt === undefined ? undefined : expiresAt - now };
}

async function offerToClear(clipboard: SecretClipboard, life: number | undefined): Promise<void> {
  const clear = t("Clear Clipboard Now");
  const message =
    life === undefined
      ? t(
          "Signed URL copied. Anyone who has it can use it; AWS did not say until when. In {0} the clipboard is cleared, if it still holds it.",
          durationText(LONGEST_LIFE, t),
        )
      : t(
          "Signed URL copied. Anyone who has it can use it for another {0}. Then the clipboard is cleared, if it still holds it.",
          durationText(Math.max(SECOND, life), t),
        );
  if ((await vscode.window.showInformationMessage(message, clear)) === clear) {
    await clipboard.clear();
  }
}
