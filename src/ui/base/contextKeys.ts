import * as vscode from "vscode";
import type { ViewState } from "../../core/live/liveState";

/** Keys of the manifest's `when` clauses. */
interface ContextKeys {
  "dataExchangeJobs.state": ViewState;
  /** All jobs, or those since a time, are being loaded. */
  "dataExchangeJobs.loading": boolean;
  /** Only the jobs that pass a filter are shown. */
  "dataExchangeJobs.filtered": boolean;
}

/** Sets the keys in VS Code, each only when its value changes. */
export class ContextKeyWriter {
  readonly #set: Partial<ContextKeys> = {};

  async set<Key extends keyof ContextKeys>(key: Key, value: ContextKeys[Key]): Promise<void> {
    if (this.#set[key] !== value) {
      this.#set[key] = value;
      await vscode.commands.executeCommand("setContext", key, value);
    }
  }
}
