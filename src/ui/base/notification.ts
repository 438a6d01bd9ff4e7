import * as vscode from "vscode";

/** Shows that something is under way and the progress it reports, with a button that aborts its signal. */
export function showingProgress<T>(
  title: string,
  work: (signal: AbortSignal, report: (message: string) => void) => Promise<T>,
): Thenable<T> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) => {
    const controller = new AbortController();
    token.onCancellationRequested(() => controller.abort());
    return work(controller.signal, (message) => progress.report({ message }));
  });
}

/**
 * Shows a message with buttons, and runs the action of the one that is pressed. Resolves with true when one was;
 * rejects as its action does.
 */
export async function offer(
  message: string,
  buttons: Readonly<Record<string, () => unknown>>,
  show: (message: string, ...titles: string[]) => Thenable<string | undefined> = vscode.window
    .showInformationMessage,
): Promise<boolean> {
  const pressed = await show(message, ...Object.keys(buttons));
  if (pressed === undefined) {
    return false;
  }
  await buttons[pressed]?.();
  return true;
}
