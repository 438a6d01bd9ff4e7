import * as vscode from "vscode";

const WAYS = ["showInformationMessage", "showWarningMessage", "showErrorMessage"] as const;

/** Runs something during which messages to the user are kept, and answered as by one who closes them. */
export async function keepingMessages(
  action: (told: readonly string[]) => Promise<void>,
): Promise<readonly string[]> {
  const texts: string[] = [];
  const originals = Object.fromEntries(WAYS.map((way) => [way, vscode.window[way]]));
  const keep = async (text: string) => {
    texts.push(text);
  };
  Object.assign(vscode.window, Object.fromEntries(WAYS.map((way) => [way, keep])));
  try {
    await action(texts);
  } finally {
    Object.assign(vscode.window, originals);
  }
  return texts;
}
