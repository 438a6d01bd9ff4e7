import * as vscode from "vscode";
import type { Disposable } from "../../core/base/disposable";

/** Hands links to this extension, which other programs open, to what is loaded for them. */
export function openJobLinks(
  load: () => Promise<(uri: vscode.Uri) => Promise<void>>,
  report: (error: unknown) => void,
): Disposable {
  return vscode.window.registerUriHandler({
    handleUri: (uri) => load().then((open) => open(uri), report),
  });
}
