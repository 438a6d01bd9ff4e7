import type * as vscode from "vscode";
import type { AwsAccess } from "../core/awsAccess";
import type { Clock } from "../core/clock";
import { type Disposable, DisposableStore } from "../core/disposable";
import { JobReader } from "../core/jobReader";
import { KnownAccounts } from "../core/knownAccounts";
import type { Sessions } from "../core/sessions";
import type { TreeNode } from "../core/treeNode";
import { askFailedAgain } from "./askAgain";
import { changeCommands } from "./changeCommands";
import type { CommandHandler, CommandHandlers } from "./commands";
import { connectionCommands } from "./connectionCommands";
import type { ConnectionPick } from "./connectionPick";
import { copyAsCommands } from "./copyAsCommands";
import { exportCommands } from "./exportCommands";
import { reportingFailures } from "./failureReport";
import { filterCommands } from "./filterCommands";
import { followFiles } from "./followFiles";
import { goToAddress, goToJobCommands } from "./goToJob";
import { groupCommands } from "./groupCommands";
import { answerPanel, jobCommands } from "./jobCommands";
import { JobDocuments } from "./jobDocuments";
import { JobPanels } from "./jobPanels";
import type { JobsView } from "./jobsView";
import { jsonCommands } from "./jsonCommands";
import { listCommands } from "./listCommands";
import { loadCommands } from "./loadCommands";
import { MfaCodes } from "./mfaCode";
import { openFileCommands } from "./openFileCommands";
import { pinCommands } from "./pinCommands";
import { relatedCommands } from "./relatedCommands";
import { type RowHover, rowHover } from "./rowHover";
import { SecretClipboard } from "./secretClipboard";
import { readSettings } from "./settings";
import { SignInTerminal } from "./signInTerminal";
import { startTimer } from "./timer";
import { tokenCommands } from "./tokenCommands";

export interface ActionParts {
  readonly sessions: Sessions;
  readonly view: JobsView;
  readonly pick: ConnectionPick;
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
  readonly mfaCodes = new MfaCodes();
  readonly handlers: CommandHandlers;
  readonly restorer: vscode.WebviewPanelSerializer;
  /** A link to this extension that was opened elsewhere. */
  readonly openLink: (uri: vscode.Uri) => Promise<void>;
  readonly hoverOf: (node: TreeNode) => RowHover | undefined;

  constructor(parts: ActionParts) {
    const { sessions, view, pick, loadAws, clock, log } = parts;
    const reader = new JobReader(sessions, loadAws, () => readSettings(pick.value));
    const accounts = this.#disposables.add(new KnownAccounts(sessions));
    const panels = this.#disposables.add(new JobPanels({ ...parts, reader }));
    const signInTerminal = this.#disposables.add(
      new SignInTerminal(
        () => void reportingFailures(() => view.during(askFailedAgain(sessions, clock)), log),
      ),
    );
    const documents = this.#disposables.add(new JobDocuments({ ...parts, reader }));
    const clipboard = this.#disposables.add(new SecretClipboard({ clock, startTimer, log }));
    const jobParts = { ...parts, reader, panels, documents, clipboard };
    const acting = (action: () => Promise<void>) => {
      this.mfaCodes.askAgain();
      return reportingFailures(action, log);
    };
    this.#disposables.add(panels.onDidCall((call) => void acting(() => answerPanel(jobParts, call))));
    this.#disposables.add(followFiles({ ...parts, readSettings: () => readSettings(pick.value) }));
    this.restorer = panels;
    this.openLink = (uri) => acting(() => goToAddress(jobParts, uri.toString(true)));
    this.hoverOf = (node) => rowHover(node, clock.now());
    const handlers: CommandHandlers = {
      ...listCommands(parts),
      ...loadCommands(parts),
      ...filterCommands(parts),
      ...groupCommands(view),
      ...tokenCommands(parts),
      ...jobCommands(jobParts),
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
