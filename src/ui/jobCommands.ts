import * as vscode from "vscode";
import type { AwsAccess } from "../core/awsAccess";
import type { Clock } from "../core/clock";
import type { Job } from "../core/job";
import { listOf } from "../core/jobTree";
import type { Session } from "../core/session";
import type { TreeNode } from "../core/treeNode";
import type { CommandHandlers } from "./commands";
import type { ConnectionPick } from "./connectionPick";
import { pickProfile, pickRegion } from "./connectionPicker";
import type { JobPanel, OpenJob } from "./jobPanel";
import { pickJob } from "./jobPicker";
import type { JobsView } from "./jobsView";
import { copySignedUrl } from "./signedUrlCopy";
import { sourceText } from "./viewState";

export interface CommandParts {
  readonly session: Session;
  readonly view: JobsView;
  readonly panel: JobPanel;
  readonly pick: ConnectionPick;
  readonly loadAws: () => Promise<AwsAccess>;
  readonly clock: Clock;
  readonly log: vscode.LogOutputChannel;
}

/** What each command does. Each works from the palette too, before the view was ever opened. */
export function jobCommands(parts: CommandParts): CommandHandlers {
  const { session, view, panel, log } = parts;
  return {
    refresh: () => view.during(session.refresh()),
    loadMore: (node) => loadMore(parts, node ?? view.selection[0]),
    retry: (node) => view.during(retry(session, node)),
    openJob: async (node) => {
      const chosen = await chooseJob(parts, node);
      await (chosen === undefined ? undefined : panel.show(chosen));
    },
    copyArn: (node, selected) => copyLines(parts, node, selected, (chosen) => jobOf(chosen)?.arn),
    copyId: (node, selected) => copyLines(parts, node, selected, idOf),
    copySignedUrl: async (node) => {
      const chosen = await chooseJob(parts, node, (job) => job.signedUrl !== undefined);
      await (chosen === undefined ? undefined : copySignedUrlOf(parts, chosen));
    },
    selectProfile: () => selectProfile(parts),
    selectRegion: () => selectRegion(parts),
    showLog: async () => log.show(),
  };
}

async function loadMore({ session, view }: CommandParts, node: TreeNode | undefined): Promise<void> {
  const { catalog } = session;
  if (catalog === undefined) {
    await view.show();
    await view.during(session.start());
  } else {
    await view.during(catalog.more(listOf(node)));
  }
}

/** The URL of a job that may stand in the panel while the window shows another connection by now. */
export async function copySignedUrlOf(
  { session, clock }: CommandParts,
  { job, catalog }: OpenJob,
): Promise<void> {
  if (catalog !== session.catalog) {
    await vscode.window.showWarningMessage(
      vscode.l10n.t(
        "This job was read over {0}, which is no longer open. Select that profile and Region again.",
        sourceText(catalog.connection),
      ),
    );
    return;
  }
  await copySignedUrl(job, catalog, clock);
}

async function retry(session: Session, node: TreeNode | undefined): Promise<void> {
  const feed = node === undefined ? undefined : session.catalog?.feed(listOf(node));
  await (feed === undefined ? session.refresh() : feed.retry());
}

async function selectProfile({ session, view, pick, loadAws }: CommandParts): Promise<void> {
  const profile = await pickProfile(await loadAws(), session.catalog?.connection ?? pick.value);
  if (profile !== undefined) {
    await pick.pickProfile(profile.name, profile.region !== undefined);
    await view.show();
    await view.during(session.restart());
  }
}

async function selectRegion({ session, view, pick }: CommandParts): Promise<void> {
  const region = await pickRegion((session.catalog?.connection ?? pick.value).region);
  if (region !== undefined) {
    await pick.pickRegion(region);
    await view.show();
    await view.during(session.restart());
  }
}

/** The job that is meant: the one called on, the selected one, the one in the panel, or one the user picks. */
async function chooseJob(
  { session, view, panel, clock }: CommandParts,
  node: TreeNode | undefined,
  isSuitable: (job: Job) => boolean = () => true,
): Promise<OpenJob | undefined> {
  await session.start();
  const { catalog } = session;
  if (catalog === undefined) {
    // The tree says why there is no connection.
    await view.show();
    return undefined;
  }
  const named = jobOf(node ?? view.selection[0]);
  if (named !== undefined && isSuitable(named)) {
    return { job: catalog.store.get(named.id) ?? named, catalog };
  }
  if (panel.open !== undefined && isSuitable(panel.open.job)) {
    return panel.open;
  }
  const job = await pickJob(catalog, clock, isSuitable);
  return job === undefined ? undefined : { job, catalog };
}

/** One line for each of the nodes that are meant. */
async function copyLines(
  parts: CommandParts,
  node: TreeNode | undefined,
  selected: readonly TreeNode[] | undefined,
  textOf: (node: TreeNode) => string | undefined,
): Promise<void> {
  const meant = selected ?? (node === undefined ? parts.view.selection : [node]);
  const lines = meant.map(textOf).filter((line) => line !== undefined);
  if (lines.length === 0) {
    const chosen = await chooseJob(parts, node);
    const line = chosen && textOf({ kind: "job", id: chosen.job.id, job: chosen.job, dataSetId: "" });
    lines.push(...(line === undefined ? [] : [line]));
  }
  if (lines.length > 0) {
    await vscode.env.clipboard.writeText([...new Set(lines)].join("\n"));
    vscode.window.setStatusBarMessage(
      lines.length === 1 ? vscode.l10n.t("Copied") : vscode.l10n.t("Copied {0} lines", lines.length),
      2000,
    );
  }
}

function jobOf(node: TreeNode | undefined): Job | undefined {
  return node?.kind === "job" ? node.job : undefined;
}

function idOf(node: TreeNode): string | undefined {
  switch (node.kind) {
    case "job":
      return node.job.id;
    case "revision":
      return node.revisionId;
    case "dataSet":
      return node.dataSetId === "" ? undefined : node.dataSetId;
    default:
      return undefined;
  }
}
