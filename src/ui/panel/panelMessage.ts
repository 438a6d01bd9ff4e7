import * as vscode from "vscode";
import { accountIdIn } from "../../core/base/arn";
import { defined } from "../../core/base/defined";
import { type Connection, connectionLabel, type KnownConnection } from "../../core/connection/connection";
import type { Failure } from "../../core/failure/failure";
import { failureText } from "../../core/failure/failureText";
import { isChangeable } from "../../core/job/job";
import type { ObservedJob, Provenance } from "../../core/live/observedJob";
import type { Notice, ScrollState, ShowJob, ToPage } from "../../protocol/jobPanel";
import { editorLanguage } from "../base/editorWords";
import { remedyFor } from "../base/failureRemedy";
import { timeOfDay } from "../tree/viewSummary";

const t = vscode.l10n.t;

/** Facts that a page shows beside the job. */
interface PageState {
  /** The connection that the view shows, if any. */
  readonly window: Connection | undefined;
  readonly utc: boolean;
  /** Whether jobs may be started and cancelled. */
  readonly allowsChanges: boolean;
  /** The page's scroll position and folds when it was here last. */
  readonly look: ScrollState | undefined;
}

/** All that a page shows. Undefined: it is not known which job. */
export function panelMessage(
  shown: ObservedJob | undefined,
  { window, utc, allowsChanges, look }: PageState,
): ToPage {
  if (shown === undefined) {
    const { title, sentence } = failureText({ kind: "jobNotKept" }, t);
    const notice: Notice = { tone: "warning", title, sentence, actions: [] };
    return { type: "absence", jobId: "", ...language(), notice };
  }
  const { job, ref, dataSetName } = shown;
  const notice = noticeOf(shown, window);
  const said = { ...language(), state: ref, ...defined({ notice }) };
  if (job === undefined) {
    return { type: "absence", jobId: ref.jobId, ...said };
  }
  const source = connectionLabel(ref.connection, t, accountIdIn(job.arn));
  const offersChanges = allowsChanges && isChangeable(job) && ref.connection.file === undefined;
  return {
    ...{ type: "show", job, source, utc, ...said },
    ...defined({ dataSetName, look }),
    ...(offersChanges ? { offersChanges } : {}),
  };
}

function noticeOf(shown: ObservedJob, window: Connection | undefined): Notice | undefined {
  const { failure, job, ref } = shown;
  const isElsewhere = window !== undefined && window.id !== ref.connection.id;
  if (failure !== undefined) {
    return failureNotice(failure, shown, isElsewhere);
  }
  return isElsewhere && job !== undefined ? elsewhereNotice(shown, window) : undefined;
}

function failureNotice(
  failure: Failure,
  { provenance, isAsking }: ObservedJob,
  isElsewhere: boolean,
): Notice {
  const { title, sentence } = failureText(failure, t);
  const { requestId } = failure;
  // The remedy acts on the profile that the window shows.
  const remedy = isElsewhere ? undefined : remedyFor(failure);
  return {
    tone: "warning",
    title,
    sentence: provenance === undefined ? sentence : `${sentence} ${provenanceText(provenance)}`,
    ...defined({ requestId }),
    actions: [
      { type: "retry", label: t("Retry") },
      ...(remedy === undefined ? [] : [{ type: "remedy" as const, label: remedy.title }]),
    ],
    ...underWay(isAsking),
  };
}

/** Notice that names the job's connection when the view has left it. */
function elsewhereNotice({ job, ref, isAsking }: ObservedJob, window: Connection): Notice {
  return {
    tone: "information",
    title: t("The Jobs view shows {0} by now", connectionLabel(window, t)),
    sentence: elsewhereText(ref.connection, accountIdIn(job?.arn)),
    actions: [{ type: "retry", label: t("Refresh") }],
    ...underWay(isAsking),
  };
}

function elsewhereText(connection: KnownConnection, account: string | undefined): string {
  const source = connectionLabel(connection, t, account);
  return connection.file === undefined
    ? t(
        "This job was read over {0}, so the lists do not update it any more. Refresh asks for it there; or select that profile and Region again.",
        source,
      )
    : t(
        "This job was read from {0}, which is not open in the view any more. Refresh reads the file again.",
        source,
      );
}

function underWay(isAsking: boolean): Pick<Notice, "underWay"> {
  return isAsking ? { underWay: t("Asking AWS…") } : {};
}

function provenanceText({ by, at }: Provenance): string {
  const time = timeOfDay(at);
  return by === "list"
    ? t("Shown is what the list said at {0}.", time)
    : t("Shown is what AWS said at {0}.", time);
}

/** The bundle of the editor's language, so that the page speaks it too. */
function language(): Pick<ShowJob, "language" | "translations"> {
  const entries = Object.entries(vscode.l10n.bundle ?? {});
  const translations = Object.fromEntries(
    entries.flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );
  return { language: editorLanguage(), translations };
}
