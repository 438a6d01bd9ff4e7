import * as vscode from "vscode";

/** What the manifest's `when` clauses ask for. */
export interface ContextKeys {
  "dataExchangeJobs.state": ViewState;
  /** All jobs, or those since a time, are being loaded. */
  "dataExchangeJobs.loading": boolean;
  /** Only the jobs that pass a filter are shown. */
  "dataExchangeJobs.filtered": boolean;
}

export type ViewState =
  | "starting"
  | "noProfiles"
  | "noProfileChosen"
  | "noRegion"
  | "signedOut"
  | "sessionExpired"
  | "credentialsExpired"
  | "credentialsInvalid"
  | "accessDenied"
  | "regionWithoutService"
  | "offline"
  | "empty"
  /** A failure that a row tells. */
  | "failed"
  | "ready";

/** Tells VS Code what is new, and nothing twice. */
export class ContextKeyWriter {
  readonly #told: Partial<ContextKeys> = {};

  async set<Key extends keyof ContextKeys>(key: Key, value: ContextKeys[Key]): Promise<void> {
    if (this.#told[key] !== value) {
      this.#told[key] = value;
      await vscode.commands.executeCommand("setContext", key, value);
    }
  }
}
