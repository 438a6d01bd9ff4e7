import * as vscode from "vscode";
import type { AwsAccessOptions } from "./aws/awsAccess";
import { DisposableStore } from "./core/base/disposable";
import type { AskMfaCode, AwsAccess } from "./core/connection/awsAccess";
import type { RequestReport } from "./core/connection/requestReport";
import { LiveConnections } from "./core/live/liveConnections";
import type { TreeNode } from "./core/tree/treeNode";
import type { ActionParts, Actions } from "./ui/actions";
import { registerCommands } from "./ui/base/commands";
import { logFailures, unexpectedReporter } from "./ui/base/failureLog";
import { Late } from "./ui/base/late";
import { logRequest } from "./ui/base/requestLog";
import { readSettings } from "./ui/base/settings";
import { ConnectionPick } from "./ui/connect/connectionPick";
import { followSettings } from "./ui/connect/followSettings";
import { readAllPins } from "./ui/connect/openFiles";
import { StatusBar } from "./ui/connect/statusBar";
import { openJobLinks } from "./ui/job/jobLinks";
import { restorePanels } from "./ui/panel/restorePanels";
import { JobsView } from "./ui/tree/jobsView";
import { SelectionRestorer } from "./ui/tree/selectionRestorer";
import { TreeMemory } from "./ui/tree/treeMemory";

export function activate(context: vscode.ExtensionContext): void {
  const disposables = new DisposableStore();
  context.subscriptions.push(disposables);
  const log = disposables.add(
    vscode.window.createOutputChannel(vscode.l10n.t("Data Exchange Jobs"), { log: true }),
  );
  const report = unexpectedReporter(log, disposables);
  const clock = { now: () => Date.now() };

  const pick = new ConnectionPick(context.workspaceState);
  const askMfaCode: AskMfaCode = async (...asked) => (await actions.get()).mfaCodes.ask(...asked);
  const onDidAnswer = (request: RequestReport) => void (disposables.isDisposed || logRequest(request, log));
  const { get: loadAws } = new Late(() => loadAwsAccess({ askMfaCode, onDidAnswer }));
  const pins = () => readAllPins(context.workspaceState);
  const loadCatalog = async () => (await import("./core/catalog/jobCatalog")).JobCatalog;
  const loadFailureText = async () => (await import("./core/failure/failureText")).failureText;
  const connections = disposables.add(
    new LiveConnections(
      { loadAws, loadCatalog, loadFailureText, readSettings: () => readSettings(pick.value), clock },
      pins,
    ),
  );
  const memory = new TreeMemory(context.workspaceState, report);
  const hoverOf = async (node: TreeNode) => (await actions.get()).hoverOf(node);
  const view = disposables.add(new JobsView(connections, clock, memory, report, hoverOf));
  disposables.add(new SelectionRestorer(connections, view, memory, report));
  disposables.add(new StatusBar(connections.selected));
  disposables.add(logFailures(connections, log));
  const { extensionUri, workspaceState } = context;
  const parts: ActionParts = {
    ...{ connections, view, pick, loadAws, clock, log, extensionUri, workspaceState, report },
  };
  const actions = disposables.add(
    new Late(
      () => loadActions(parts),
      (loaded) => loaded.dispose(),
    ),
  );
  disposables.add(registerCommands(async () => (await actions.get()).handlers));
  disposables.add(restorePanels(async () => (await actions.get()).restorer));
  disposables.add(openJobLinks(async () => (await actions.get()).openLink, report));
  disposables.add(followSettings(connections, report));
  // Whoever looks at jobs will soon do something with them.
  disposables.add(connections.onDidChange(() => void actions.get().catch(report)));
}

/** What the user can do is a file of its own, read when the first jobs are asked for or the first command is run. */
async function loadActions(parts: ActionParts): Promise<Actions> {
  const { Actions } = await import("./ui/actions");
  return new Actions(parts);
}

/** The AWS part is a file of its own, read when somebody first asks for jobs. */
async function loadAwsAccess(options: Omit<AwsAccessOptions, "env">): Promise<AwsAccess> {
  const { createAwsAccess } = await import("./aws/awsAccess");
  return createAwsAccess({ env: process.env, ...options });
}
