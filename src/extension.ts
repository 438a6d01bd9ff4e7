import * as vscode from "vscode";
import type { AwsAccess } from "./core/awsAccess";
import type { Clock } from "./core/clock";
import { DisposableStore } from "./core/disposable";
import type { RequestReport } from "./core/requestReport";
import { Session } from "./core/session";
import type { TreeNode } from "./core/treeNode";
import type { ActionParts, Actions } from "./ui/actions";
import { JOB_PANEL } from "./ui/commandIds";
import { registerCommands } from "./ui/commands";
import { ConnectionPick } from "./ui/connectionPick";
import { logFailures } from "./ui/failureLog";
import { followFiles } from "./ui/followFiles";
import { JobsView } from "./ui/jobsView";
import { LateActions } from "./ui/lateActions";
import { logRequest } from "./ui/requestLog";
import { SelectionRestorer } from "./ui/selectionRestorer";
import { affectsConnection, readSettings } from "./ui/settings";
import { StatusBar } from "./ui/statusBar";
import { TreeMemory } from "./ui/treeMemory";

export function activate(context: vscode.ExtensionContext): void {
  const disposables = new DisposableStore();
  context.subscriptions.push(disposables);
  const log = disposables.add(
    vscode.window.createOutputChannel(vscode.l10n.t("Data Exchange Jobs"), { log: true }),
  );
  const report = (error: unknown) => {
    // What ends badly because everything has ended concerns nobody, and the log is closed.
    if (!disposables.isDisposed) {
      log.error(error instanceof Error ? error : String(error));
    }
  };
  const loadAws = () => loadAwsPart((request) => void (disposables.isDisposed || logRequest(request, log)));
  const clock: Clock = { now: () => Date.now() };

  const pick = new ConnectionPick(context.workspaceState);
  const session = disposables.add(new Session(loadAws, () => readSettings(pick.value), clock));
  const memory = new TreeMemory(context.workspaceState, report);
  const hoverOf = async (node: TreeNode) => (await actions.get()).hoverOf(node);
  const view = disposables.add(new JobsView(session, clock, memory, report, hoverOf));
  disposables.add(new SelectionRestorer(session, view, memory, report));
  disposables.add(new StatusBar(session, () => readSettings(pick.value).choice));
  disposables.add(logFailures(session, log));
  const { extensionUri, workspaceState } = context;
  const parts: ActionParts = {
    ...{ session, view, pick, loadAws, clock, log, extensionUri, workspaceState, report },
  };
  disposables.add(followFiles(parts));
  const actions = disposables.add(new LateActions(() => loadActions(parts)));
  disposables.add(registerCommands(async () => (await actions.get()).handlers));
  disposables.add(
    vscode.window.registerWebviewPanelSerializer(JOB_PANEL, {
      deserializeWebviewPanel: async (panel, kept: unknown) =>
        (await actions.get()).restorer.deserializeWebviewPanel(panel, kept),
    }),
  );
  disposables.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (session.started && affectsConnection(event)) {
        session.restart().catch(report);
      }
    }),
  );
}

/** What the user can do is a file of its own, read when the first command is run. */
async function loadActions(parts: ActionParts): Promise<Actions> {
  const { Actions } = await import("./ui/actions");
  return new Actions(parts);
}

/** The AWS part is a file of its own, read when somebody first asks for jobs. It tells of every request. */
async function loadAwsPart(onDidAnswer: (request: RequestReport) => void): Promise<AwsAccess> {
  const { createAwsAccess } = await import("./aws/awsAccess");
  return createAwsAccess({ env: process.env, onDidAnswer });
}
