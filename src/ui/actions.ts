import * as vscode from "vscode";
import type { Clock } from "../core/base/clock";
import { type Disposable, DisposableStore } from "../core/base/disposable";
import type { AwsAccess } from "../core/connection/awsAccess";
import { JobReader } from "../core/live/jobReader";
import { KnownAccounts } from "../core/live/knownAccounts";
import type { LiveConnections } from "../core/live/liveConnections";
import { JOB_PANEL } from "./base/commandIds";
import type { CommandHandler, CommandHandlers } from "./base/commands";
import { reportingFailures } from "./base/failureReport";
import { readSettings } from "./base/settings";
import { connectionCommands } from "./connect/connectionCommands";
import type { ConnectionPick } from "./connect/connectionPick";
import { followFiles } from "./connect/followFiles";
import type { MfaCodes } from "./connect/mfaCode";
import { openFileCommands } from "./connect/openFileCommands";
import { pinCommands } from "./connect/pinCommands";
import { SignInTerminal } from "./connect/signInTerminal";
import { copyAsCommands } from "./copy/copyAsCommands";
import { copyCommands } from "./copy/copyCommands";
import { exportCommands } from "./copy/exportCommands";
import { SecretClipboard } from "./copy/secretClipboard";
import { startTimer } from "./copy/timer";
import { changeCommands } from "./job/changeCommands";
import { goToAddress, goToJobCommands } from "./job/goToJob";
import { jobCommands } from "./job/jobCommands";
import { jsonCommands } from "./job/jsonCommands";
import { relatedCommands } from "./job/relatedCommands";
import { filterCommands } from "./lists/filterCommands";
import { groupCommands } from "./lists/groupCommands";
import { listCommands } from "./lists/listCommands";
import { loadCommands } from "./lists/loadCommands";
import { tokenCommands } from "./lists/tokenCommands";
import { JobDocuments } from "./panel/jobDocuments";
import { JobPanels } from "./panel/jobPanels";
import { answerPanel } from "./panelAnswers";
import type { JobsView } from "./tree/jobsView";

export interface ActionParts {
  readonly connections: LiveConnections;
  readonly view: JobsView;
  readonly pick: ConnectionPick;
  readonly mfaCodes: MfaCodes;
  readonly loadAws: () => Promise<AwsAccess>;
  readonly clock: Clock;
  readonly log: vscode.LogOutputChannel;
  readonly extensionUri: vscode.Uri;
  readonly workspaceState: vscode.Memento;
  /** Told what ended badly and is shown nowhere. */
  readonly report: (error: unknown) => void;
}

/** What the user can do and the panels that it opens. One way to end badly: a sentence, and the cause in the log. */
export class Actions implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly handlers: CommandHandlers;

  constructor(parts: ActionParts) {
    const { connections, view, pick, mfaCodes, loadAws, clock, log } = parts;
    const reader = new JobReader(connections, loadAws, () => readSettings(pick.value));
    const accounts = this.#disposables.add(new KnownAccounts(connections));
    const panels = this.#disposables.add(new JobPanels({ ...parts, reader }));
    const signInTerminal = this.#disposables.add(
      new SignInTerminal(() => void reportingFailures(() => view.during(connections.retryFailed()), log)),
    );
    const documents = this.#disposables.add(new JobDocuments({ ...parts, reader }));
    const clipboard = this.#disposables.add(new SecretClipboard({ clock, startTimer, log }));
    const jobParts = { ...parts, reader, panels, documents, clipboard };
    const acting = (action: () => Promise<void>) => {
      mfaCodes.askAgain();
      return reportingFailures(action, log);
    };
    this.#disposables.add(panels.onDidCall((call) => void acting(() => answerPanel(jobParts, call))));
    this.#disposables.add(followFiles({ ...parts, readSettings: () => readSettings(pick.value) }));
    this.#disposables.add(vscode.window.registerWebviewPanelSerializer(JOB_PANEL, panels));
    const handleUri = (uri: vscode.Uri) => acting(() => goToAddress(jobParts, uri.toString(true)));
    this.#disposables.add(vscode.window.registerUriHandler({ handleUri }));
    const handlers: CommandHandlers = {
      ...listCommands(parts),
      ...loadCommands(parts),
      ...filterCommands(parts),
      ...groupCommands(view),
      ...tokenCommands(parts),
      ...jobCommands(jobParts),
      ...copyCommands(jobParts),
      ...copyAsCommands(jobParts),
      ...changeCommands(jobParts),
      ...jsonCommands(jobParts),
      ...goToJobCommands(jobParts),
      ...relatedCommands(jobParts),
      ...exportCommands({ ...parts, jobsToExport: (catalog) => view.sourceOf(catalog).store.jobs }),
      ...openFileCommands(parts),
      ...pinCommands(parts),
      ...connectionCommands({ ...parts, signInTerminal, accounts }),
      showLog: async () => log.show(),
    };
    this.handlers = eachBy(acting, handlers);
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}

function eachBy(
  acting: (action: () => Promise<void>) => Promise<void>,
  handlers: CommandHandlers,
): CommandHandlers {
  const actingHandler =
    (handler: CommandHandler): CommandHandler =>
    (node, selected) =>
      acting(() => handler(node, selected));
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, actingHandler(handler)]),
  ) as CommandHandlers;
}
