import * as vscode from "vscode";
import { plainLine, plainLines } from "./plainText";

// The only place of the calls that show a message: in the text of one VS Code makes links of what looks like such.

type Tone = "information" | "warning" | "error";

/** A question that is answered before anything else goes on. */
interface Question {
  readonly tone: Exclude<Tone, "error">;
  readonly message: string;
  readonly detail: readonly string[];
  /** The button that says yes. */
  readonly act: string;
  /** Takes the place of the editor's own button, which says “Cancel”. */
  readonly leave?: string;
}

export async function inform(message: string): Promise<void> {
  await ask(message, []);
}

export async function warn(message: string): Promise<void> {
  await ask(message, [], "warning");
}

/** Shows a message with buttons, whose titles are words of ours; resolves with the title of the one that is pressed. */
export async function ask(
  message: string,
  titles: readonly string[],
  tone: Tone = "information",
): Promise<string | undefined> {
  const text = plainLine(message);
  switch (tone) {
    case "information":
      return vscode.window.showInformationMessage(text, ...titles);
    case "warning":
      return vscode.window.showWarningMessage(text, ...titles);
    case "error":
      return vscode.window.showErrorMessage(text, ...titles);
  }
}

/**
 * Shows a message with buttons, and runs the action of the one that is pressed. Resolves with true when one was;
 * rejects as its action does.
 */
export async function offer(
  message: string,
  buttons: Readonly<Record<string, () => unknown>>,
  tone?: Tone,
): Promise<boolean> {
  const pressed = await ask(message, Object.keys(buttons), tone);
  if (pressed === undefined) {
    return false;
  }
  await buttons[pressed]?.();
  return true;
}

/** Asks a question in front of everything else. True when the user said yes. */
export async function confirm({ tone, message, detail, act, leave }: Question): Promise<boolean> {
  const yes = { title: plainLine(act) };
  const no = leave === undefined ? [] : [{ title: plainLine(leave), isCloseAffordance: true }];
  const options = { modal: true, detail: plainLines(detail) };
  const answer =
    tone === "warning"
      ? vscode.window.showWarningMessage(plainLine(message), options, yes, ...no)
      : vscode.window.showInformationMessage(plainLine(message), options, yes, ...no);
  return (await answer) === yes;
}

/** Says something in the status bar for so many milliseconds. */
export function sayBriefly(message: string, milliseconds: number): void {
  vscode.window.setStatusBarMessage(plainLine(message), milliseconds);
}

/** Shows that something is under way and the progress it reports, with a button that aborts its signal. */
export function showingProgress<T>(
  title: string,
  work: (signal: AbortSignal, report: (message: string) => void) => Promise<T>,
): Thenable<T> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: plainLine(title),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) => {
    const controller = new AbortController();
    token.onCancellationRequested(() => controller.abort());
    return work(controller.signal, (message) => progress.report({ message: plainLine(message) }));
  });
}

/** Runs a view's own progress bar until the work has ended. */
export async function progressIn<T>(viewId: string, work: Promise<T>): Promise<T> {
  return vscode.window.withProgress({ location: { viewId } }, () => work);
}
