import * as vscode from "vscode";
import { type Disposable, DisposableStore } from "../core/disposable";
import type { Session } from "../core/session";
import { COMMANDS } from "./commandIds";
import { sourceText } from "./viewState";

/** Whose jobs the window shows, from the time somebody asked for jobs. */
export class StatusBar implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly #item = this.#disposables.add(
    vscode.window.createStatusBarItem("dataExchangeJobs.connection", vscode.StatusBarAlignment.Right),
  );

  constructor(private readonly session: Session) {
    this.#item.name = vscode.l10n.t("Data Exchange Jobs: Connection");
    this.#item.command = COMMANDS.selectProfile;
    this.#disposables.add(session.onDidChange(() => this.#describe()));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #describe(): void {
    const connection = this.session.catalog?.connection;
    if (connection === undefined) {
      this.#item.hide();
      return;
    }
    const source = sourceText(connection);
    this.#item.text = `$(database) ${source}`;
    this.#item.tooltip = vscode.l10n.t("Data Exchange Jobs shows {0}. Select another AWS profile…", source);
    this.#item.show();
  }
}
