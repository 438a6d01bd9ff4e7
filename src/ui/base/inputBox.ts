import * as vscode from "vscode";
import { defined } from "../../core/base/defined";
import { plainLine } from "./plainText";

// The only place of the calls that ask for a text: VS Code makes links of what looks like such in what stands below the box.

interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly placeHolder?: string;
  /** What is wrong with a text, as far as it is said; undefined for one that is not. */
  readonly fault: (text: string) => string | undefined;
}

/** Asks for a text without a fault. Undefined when the user turned away. */
export async function askForText(
  { title, prompt, placeHolder, fault }: TextQuestion,
  { ignoreFocusOut = false } = {},
): Promise<string | undefined> {
  return vscode.window.showInputBox({
    ...{ title: plainLine(title), prompt: plainLine(prompt), ignoreFocusOut },
    ...defined({ placeHolder: placeHolder && plainLine(placeHolder) }),
    validateInput: (text) => saidFault(fault(text)),
  });
}

/**
 * Asks for a text that is complete, such as a code, while another window is used to read it. Undefined when the user
 * turned away or the signal aborts.
 */
export function askForCode(
  { title, prompt, placeHolder = "", fault }: TextQuestion,
  isComplete: (text: string) => boolean,
  signal: AbortSignal,
): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  box.title = plainLine(title);
  box.prompt = plainLine(prompt);
  box.placeholder = plainLine(placeHolder);
  box.ignoreFocusOut = true;
  const hide = () => box.hide();
  box.onDidChangeValue((typed) => {
    box.validationMessage = saidFault(fault(typed));
  });
  return new Promise((resolve) => {
    box.onDidAccept(() => {
      if (isComplete(box.value)) {
        resolve(box.value);
        box.hide();
      }
    });
    box.onDidHide(() => {
      resolve(undefined);
      signal.removeEventListener("abort", hide);
      box.dispose();
    });
    signal.addEventListener("abort", hide, { once: true });
    box.show();
  });
}

function saidFault(fault: string | undefined): string | undefined {
  return fault && plainLine(fault);
}
