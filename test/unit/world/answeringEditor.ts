import type { MessageItem } from "vscode";
import { type EditorPieces, editorWith, workAtOnce } from "./editor";

/** An editor whose user answers each question so; and what it told. */
export function answeringEditor(answer: string | undefined, env: EditorPieces["env"] = {}) {
  const told: string[] = [];
  const say = async (text: string, ...buttons: readonly MessageItem[]) => {
    told.push(text);
    return buttons.find((button) => titleOf(button) === answer);
  };
  editorWith({
    env,
    window: { showInformationMessage: say, showWarningMessage: say, withProgress: workAtOnce },
  });
  return { told };
}

/** A button is given by its title alone, or as an object. */
function titleOf(button: MessageItem | string): string {
  return typeof button === "string" ? button : button.title;
}
