import * as vscode from "vscode";
import type { AwsAccess } from "./core/awsAccess";
import type { Clock } from "./core/clock";
import { DisposableStore } from "./core/disposable";
import { Session } from "./core/session";
import { registerCommands, reportingFailures } from "./ui/commands";
import { ConnectionPick } from "./ui/connectionPick";
import { logFailures } from "./ui/failureLog";
import { type CommandParts, copySignedUrlOf, jobCommands } from "./ui/jobCommands";
import { JobPanel } from "./ui/jobPanel";
import { JobsView } from "./ui/jobsView";
import { affectsConnection, readSettings } from "./ui/settings";
import { StatusBar } from "./ui/statusBar";

export function activate(context: vscode.ExtensionContext): void {
  const disposables = new DisposableStore();
  context.subscriptions.push(disposables);
  const log = disposables.add(
    vscode.window.createOutputChannel(vscode.l10n.t("Data Exchange Jobs"), { log: true }),
  );
  const report = (error: unknown) => log.error(error instanceof Error ? error : String(error));
  const clock: Clock = { now: () => Date.now() };

  const pick = new ConnectionPick(context.workspaceState);
  const session = disposables.add(new Session(loadAws, () => readSettings(pick.value)));
  const view = disposables.add(new JobsView(session, clock, report));
  disposables.add(new StatusBar(session));
  disposables.add(logFailures(session, log));
  const panel = disposables.add(new JobPanel(context.extensionUri, report));
  const parts: CommandParts = { session, view, panel, pick, loadAws, clock, log };
  disposables.add(registerCommands(jobCommands(parts), log));
  disposables.add(
    panel.onDidAskForSignedUrl((open) => void reportingFailures(() => copySignedUrlOf(parts, open), log)),
  );
  disposables.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (session.started && affectsConnection(event)) {
        session.restart().catch(report);
      }
    }),
  );
}

/** The AWS part is a file of its own, read when somebody first asks for jobs. */
async function loadAws(): Promise<AwsAccess> {
  const { createAwsAccess } = await import("./aws/awsAccess");
  return createAwsAccess({ env: process.env });
}
