import * as vscode from "vscode";
import type { Disposable } from "../../core/base/disposable";
import type { Sessions } from "../../core/session/sessions";
import { affectsConnection, affectsPins } from "../base/settings";

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
