import * as vscode from "vscode";
import type { ViewState } from "../../core/live/liveState";

/** What the manifest's `when` clauses ask for. */
export interface ContextKeys {
  "dataExchangeJobs.state": ViewState;
  /** All jobs, or those since a time, are being loaded. */
  "dataExchangeJobs.loading": boolean;
  /** Only the jobs that pass a filter are shown. */
  "dataExchangeJobs.filtered": boolean;
}

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
