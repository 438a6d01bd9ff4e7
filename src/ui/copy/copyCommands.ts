import * as vscode from "vscode";
import { accountIdIn } from "../../core/base/arn";
import { HOUR, SECOND } from "../../core/base/clock";
import { durationText, momentText } from "../../core/base/timeText";
import { expectHome } from "../../core/connection/belonging";
import { type ConnectedJob, jobRefOf } from "../../core/connection/jobRef";
import { hasUsableUrl } from "../../core/job/job";
import { idText } from "../../core/job/jobText";
import { NO_DATA_SET } from "../../core/store/jobStore";
import type { TreeNode } from "../../core/tree/treeNode";
import type { CommandHandlers } from "../base/commands";
import { editorLanguage, numberText } from "../base/editorWords";
import { offer, sayBriefly, showingProgress, warn } from "../base/notification";
import { chooseJob, forJob } from "../job/jobChoice";
import type { SecretClipboard } from "../window/secretClipboard";
import type { Window } from "../window/window";

const t = vscode.l10n.t;

/** The commands that copy a line of any selected row, or a job's signed URL. */
export function copyCommands(window: Window) {
  const { clock } = window;
  return {
    copyArn: (node, selected) => copyLines(window, node, selected, arnOf),
    copyId: (node, selected) => copyLines(window, node, selected, idOf),
    copySignedUrl: forJob(window, (chosen) => copySignedUrl(window, chosen), {
      isSuitable: (job) => hasUsableUrl(job, clock.now()),
      none: t("None of the loaded jobs has a signed URL that still works. A new job gives a new one."),
    }),
  } satisfies Partial<CommandHandlers>;
}

/** Copies one line for each of the rows that are meant; without any, for a job that the user picks. */
async function copyLines(
  window: Window,
  node: TreeNode | undefined,
  selected: readonly TreeNode[] | undefined,
  textOf: (node: TreeNode) => string | undefined,
): Promise<void> {
  const meant = selected ?? (node === undefined ? window.view.selection : [node]);
  const lines = meant.map(textOf).filter((line) => line !== undefined);
  if (lines.length === 0) {
    const chosen = await chooseJob(window, node);
    const line =
      chosen && textOf({ kind: "job", id: chosen.job.id, job: chosen.job, dataSetId: NO_DATA_SET });
    lines.push(...(line === undefined ? [] : [line]));
  }
  if (lines.length > 0) {
    await vscode.env.clipboard.writeText([...new Set(lines)].join("\n"));
    sayBriefly(lines.length === 1 ? t("Copied") : t("Copied {0} lines", numberText(lines.length)), 2000);
  }
}

export function arnOf(node: TreeNode): string | undefined {
  switch (node.kind) {
    case "job":
      return node.job.arn;
    case "revision":
      return node.revision?.arn;
    case "dataSet":
      return node.dataSet?.arn;
    default:
      return undefined;
  }
}

export function idOf(node: TreeNode): string | undefined {
  switch (node.kind) {
    case "job":
      return node.job.id;
    case "revision":
      return node.revisionId;
    case "dataSet":
      return node.dataSetId === NO_DATA_SET ? undefined : node.dataSetId;
    default:
      return undefined;
  }
}

/**
 * Life assumed for a URL whose end AWS did not say: the longest that the AWS Data Exchange User Guide has named for
 * signed URLs of assets ("expires one hour after it's created" in 2022, "one minute" since).
 */
const LONGEST_LIFE = HOUR;

/**
 * Asks AWS for the job's signed URL, over the job's own connection, puts it into the clipboard and says how long it
 * works: so long it stays there, unless something else is copied. An expired one is refused.
 */
export async function copySignedUrl(window: Window, { job, connection }: ConnectedJob): Promise<void> {
  const copied = await askAndCopy({ job, connection }, window);
  await (copied && offerToClear(window.clipboard, copied));
}

/** A signed URL that is in the clipboard. */
interface CopiedUrl {
  /** Milliseconds; undefined where AWS did not say. */
  readonly life: number | undefined;
  /** Whether the clipboard will be cleared. */
  readonly isWatched: boolean;
}

/** By itself, so that nothing holds the URL while a message stands. */
async function askAndCopy(
  { job, connection }: ConnectedJob,
  { reader, clock, clipboard }: Window,
): Promise<CopiedUrl | undefined> {
  const signedUrl = await showingProgress(t("Asking AWS for the signed URL…"), (signal) =>
    reader.getSignedUrl(jobRefOf(connection, job.id), signal),
  );
  expectHome(signedUrl?.arn, { account: accountIdIn(job.arn) });
  if (signedUrl === undefined) {
    void warn(t("Job {0} has no signed URL, or not yet.", idText(job.id)));
    return undefined;
  }
  const { url, expiresAt } = signedUrl;
  const now = clock.now();
  if (expiresAt !== undefined && expiresAt <= now) {
    void warn(
      t(
        "The signed URL of this job expired on {0} and was not copied. A new job gives a new one.",
        momentText(expiresAt, editorLanguage()),
      ),
    );
    return undefined;
  }
  const isWatched = await clipboard.copy(url, expiresAt ?? now + LONGEST_LIFE);
  return { life: expiresAt === undefined ? undefined : expiresAt - now, isWatched };
}

async function offerToClear(clipboard: SecretClipboard, { life, isWatched }: CopiedUrl): Promise<void> {
  const use =
    life === undefined
      ? t("Signed URL copied. Anyone who has it can use it; AWS did not say until when.")
      : t(
          "Signed URL copied. Anyone who has it can use it for another {0}.",
          durationText(Math.max(SECOND, life), t),
        );
  await offer(`${use} ${clearingText(life, isWatched)}`, {
    [t("Clear Clipboard Now")]: () => clipboard.clear(),
  });
}

function clearingText(life: number | undefined, isWatched: boolean): string {
  if (!isWatched) {
    return t("It stays in the clipboard: the clipboard can't be read here, so it isn't cleared by itself.");
  }
  return life === undefined
    ? t("In {0} the clipboard is cleared, if it still holds it.", durationText(LONGEST_LIFE, t))
    : t("Then the clipboard is cleared, if it still holds it.");
}
