import * as vscode from "vscode";
import type { Disposable } from "../../core/base/disposable";
import type { LiveConnections } from "../../core/live/liveConnections";
import { affectsConnection, affectsPins } from "../base/settings";

/** Connects anew, and pins, as the settings say by now. `report` is told what ended badly. */
export function followSettings(connections: LiveConnections, report: (error: unknown) => void): Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (affectsPins(event)) {
      connections.pin();
    }
    if (affectsConnection(event)) {
      connections.restart().catch(report);
    }
  });
}
