import * as vscode from "vscode";
import type { AwsAccessOptions } from "./aws/awsAccess";
import { DisposableStore } from "./core/base/disposable";
import type { AwsAccess } from "./core/connection/awsAccess";
import type { RequestReport } from "./core/connection/requestReport";
import { LiveConnections } from "./core/live/liveConnections";
import { Actions } from "./ui/actions";
import { registerCommands } from "./ui/base/commands";
import { logFailures, unexpectedReporter } from "./ui/base/failureLog";
import { loadOnce } from "./ui/base/loadOnce";
import { logRequest } from "./ui/base/requestLog";
import { readSettings } from "./ui/base/settings";
import { ConnectionPick } from "./ui/connect/connectionPick";
import { followSettings } from "./ui/connect/followSettings";
import { MfaCodes } from "./ui/connect/mfaCode";
import { readAllPins } from "./ui/connect/openFiles";
import { StatusBar } from "./ui/connect/statusBar";
import { JobsView } from "./ui/tree/jobsView";
import { SelectionRestorer } from "./ui/tree/selectionRestorer";
import { TreeMemory } from "./ui/tree/treeMemory";

export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri, workspaceState } = context;
  const disposables = new DisposableStore();
  context.subscriptions.push(disposables);
  const log = disposables.add(
    vscode.window.createOutputChannel(vscode.l10n.t("Data Exchange Jobs"), { log: true }),
  );
  const report = unexpectedReporter(log, disposables);
  const clock = { now: () => Date.now() };

  const pick = new ConnectionPick(workspaceState);
  const mfaCodes = new MfaCodes();
  const onDidAnswer = (request: RequestReport) => void (disposables.isDisposed || logRequest(request, log));
  const loadAws = loadOnce(() => loadAwsAccess({ askMfaCode: mfaCodes.ask, onDidAnswer }));
  const connections = disposables.add(
    new LiveConnections({ loadAws, readSettings: () => readSettings(pick.value), clock }, () =>
      readAllPins(workspaceState),
    ),
  );
  const memory = new TreeMemory(workspaceState, report);
  const view = disposables.add(new JobsView(connections, clock, memory, report));
  disposables.add(new SelectionRestorer(connections, view, memory, report));
  disposables.add(new StatusBar(connections.selected));
  disposables.add(logFailures(connections, log));
  const actions = disposables.add(
    new Actions({
      ...{ connections, view, pick, mfaCodes, loadAws, clock, log, extensionUri, workspaceState, report },
    }),
  );
  disposables.add(registerCommands(actions.handlers));
  disposables.add(followSettings(connections, report));
}

/** The AWS part is a file of its own, read when somebody first asks for jobs. */
async function loadAwsAccess(options: Omit<AwsAccessOptions, "env">): Promise<AwsAccess> {
  const { createAwsAccess } = await import("./aws/awsAccess");
  return createAwsAccess({ env: process.env, ...options });
}
