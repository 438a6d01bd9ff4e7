import * as vscode from "vscode";
import type { Disposable } from "../core/disposable";
import type { Sessions } from "../core/sessions";
import { affectsConnection, affectsPins } from "./settings";

/** Connects anew, and pins, as the settings say by now. `report` is told what ended badly. */
export function followSettings(sessions: Sessions, report: (error: unknown) => void): Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (affectsPins(event)) {
      sessions.pin();
    }
    if (affectsConnection(event)) {
      sessions.restart().catch(report);
    }
  });
}
