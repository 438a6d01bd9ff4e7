import * as vscode from "vscode";
import type { AwsAccessOptions } from "./aws/awsAccess";
import { DisposableStore } from "./core/base/disposable";
import type { AwsAccess, RequestReport } from "./core/connection/awsAccess";
import { LiveConnections } from "./core/live/liveConnections";
import { loadOnce } from "./ui/base/loadOnce";
import { logFailures, logRequest, unexpectedReporter } from "./ui/base/log";
import { readSettings } from "./ui/base/settings";
import { MfaCodes } from "./ui/connect/mfaCode";
import { readAllPins } from "./ui/connect/openFileCommands";
import { StatusBar } from "./ui/connect/statusBar";
import { readVirtualFile } from "./ui/connect/virtualFile";
import { register } from "./ui/registrations";
import { JobsView } from "./ui/tree/jobsView";
import { SelectionRestorer } from "./ui/tree/selectionRestorer";
import { TreeMemory } from "./ui/tree/treeMemory";
import { ConnectionPick } from "./ui/window/connectionPick";

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
  const settings = () => readSettings(pick.value);
  const mfaCodes = new MfaCodes();
  const onDidAnswer = (request: RequestReport) => void (disposables.isDisposed || logRequest(request, log));
  const loadAws = loadOnce(() => loadAwsAccess({ askMfaCode: mfaCodes.ask, readVirtualFile, onDidAnswer }));
  const connections = disposables.add(
    new LiveConnections({ loadAws, readSettings: settings, clock }, () => readAllPins(workspaceState)),
  );
  const memory = new TreeMemory(workspaceState, report);
  const view = disposables.add(new JobsView(connections, clock, memory, report));
  disposables.add(new SelectionRestorer(connections, view, memory, report));
  disposables.add(new StatusBar(connections));
  disposables.add(logFailures(connections, log));
  disposables.add(
    register({
      ...{ connections, view, pick, mfaCodes, loadAws, readSettings: settings },
      ...{ clock, log, extensionUri, workspaceState, report },
    }),
  );
}

/** Loads the AWS part, which is a separate file, when somebody first asks for jobs. */
async function loadAwsAccess(options: Omit<AwsAccessOptions, "env">): Promise<AwsAccess> {
  const { createAwsAccess } = await import("./aws/awsAccess");
  return createAwsAccess({ env: process.env, ...options });
}
