import * as vscode from "vscode";
import { panelHtml } from "./panelHtml";

/** The empty page of a panel, with the addresses from which its webview can load. */
export function pageOf(webview: vscode.Webview, extensionUri: vscode.Uri, nonce: string): string {
  const address = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  return panelHtml({
    cspSource: webview.cspSource,
    nonce,
    script: address("dist", "panel.js"),
    codicons: address("dist", "codicon.css"),
    style: address("media", "panel.css"),
    language: vscode.env.language,
    title: vscode.l10n.t("Job Details"),
  });
}
