import * as vscode from "vscode";
import type { Disposable } from "../../core/base/disposable";
import { JOB_PANEL } from "../base/commandIds";

/** Hands the panels that VS Code has kept to what is loaded for them. */
export function restorePanels(load: () => Promise<vscode.WebviewPanelSerializer>): Disposable {
  return vscode.window.registerWebviewPanelSerializer(JOB_PANEL, {
    deserializeWebviewPanel: async (panel, kept: unknown) =>
      (await load()).deserializeWebviewPanel(panel, kept),
  });
}
