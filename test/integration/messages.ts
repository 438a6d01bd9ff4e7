import * as vscode from "vscode";

const WAYS = ["showInformationMessage", "showWarningMessage", "showErrorMessage"] as const;

/** Runs something during which messages to the user are kept, and answered as by one who closes them. */
export async function keepingMessages(
  action: (messages: readonly string[]) => Promise<void>,
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

/** A message as it was shown. */
export interface AskedMessage {
  readonly text: string;
  readonly modal: boolean;
  readonly detail: string;
  /** Their titles. */
  readonly buttons: readonly string[];
}

type Button = string | vscode.MessageItem;

function isButton(part: Button | vscode.MessageOptions): part is Button {
  return typeof part === "string" || "title" in part;
}

function titleOf(button: Button): string {
  return typeof button === "string" ? button : button.title;
}

/** Runs something during which messages to the user are kept, and answered with the first button of such a title. */
export async function answeringMessages(
  title: RegExp,
  action: () => Promise<void>,
): Promise<readonly AskedMessage[]> {
  const asked: AskedMessage[] = [];
  const originals = Object.fromEntries(WAYS.map((way) => [way, vscode.window[way]]));
  const answer = async (text: string, ...rest: readonly (Button | vscode.MessageOptions)[]) => {
    const buttons = rest.filter(isButton);
    const [options] = rest.filter((part): part is vscode.MessageOptions => !isButton(part));
    const { modal = false, detail = "" } = options ?? {};
    asked.push({ text, modal, detail, buttons: buttons.map(titleOf) });
    return buttons.find((button) => title.test(titleOf(button)));
  };
  Object.assign(vscode.window, Object.fromEntries(WAYS.map((way) => [way, answer])));
  try {
    await action();
  } finally {
    Object.assign(vscode.window, originals);
  }
  return asked;
}
