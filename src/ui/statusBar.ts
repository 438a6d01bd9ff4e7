import * as vscode from "vscode";
import type { ConnectionChoice } from "../core/connection";
import { type Disposable, DisposableStore } from "../core/disposable";
import type { Failure } from "../core/failure";
import { failureText } from "../core/failureText";
import { isAboutIdentity } from "../core/identity";
import type { Session } from "../core/session";
import { COMMANDS } from "./commandIds";
import { connectionFailure } from "./viewState";
import { sourceText } from "./viewSummary";

const t = vscode.l10n.t;

/** Whose jobs the window shows, from the time somebody asked for jobs; and why it cannot, in full. */
export class StatusBar implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly #item = this.#disposables.add(
    vscode.window.createStatusBarItem("dataExchangeJobs.connection", vscode.StatusBarAlignment.Right),
  );

  constructor(
    private readonly session: Session,
    private readonly readChoice: () => ConnectionChoice,
  ) {
    this.#item.name = t("Data Exchange Jobs: Connection");
    this.#disposables.add(session.onDidChange(() => this.#describe()));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #describe(): void {
    const source = this.#source();
    if (source === undefined) {
      this.#item.hide();
      return;
    }
    const failure = connectionFailure(this.session.state);
    this.#item.backgroundColor = failure && new vscode.ThemeColor(backgroundOf(failure));
    this.#item.command =
      failure !== undefined && isAboutIdentity(failure) ? COMMANDS.signIn : COMMANDS.selectProfile;
    this.#item.text = failure === undefined ? `$(database) ${source}` : `$(warning) ${source}`;
    this.#item.tooltip =
      failure === undefined
        ? t("Data Exchange Jobs shows {0}. Select another AWS profile…", source)
        : t("Data Exchange Jobs: {0}", failureText(failure, t).sentence);
    this.#item.show();
  }

  /** Without a connection, as much of it as was chosen. */
  #source(): string | undefined {
    const { state, catalog } = this.session;
    if (catalog !== undefined) {
      return sourceText(catalog.connection);
    }
    const choice = this.readChoice();
    const named = state.kind === "failed" && "profile" in state.failure ? state.failure.profile : undefined;
    const profile = choice.profile ?? named;
    return profile === undefined ? undefined : [profile, choice.region].filter(Boolean).join(" · ");
  }
}

/** VS Code takes the foreground that belongs to it. */
function backgroundOf(failure: Failure): string {
  return isAboutIdentity(failure) ? "statusBarItem.errorBackground" : "statusBarItem.warningBackground";
}
