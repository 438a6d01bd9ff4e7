import * as vscode from "vscode";

/** The boxes that the extension shows, as VS Code made them. */
export interface InputBoxes {
  /** Oldest first. */
  readonly shown: readonly vscode.InputBox[];
  /** Those of them that are gone. */
  readonly closed: readonly vscode.InputBox[];
  letGo(): void;
}

/** Keeps each box when it is shown, so that a test can type into it. */
export function keepInputBoxes(): InputBoxes {
  const { createInputBox } = vscode.window;
  const shown: vscode.InputBox[] = [];
  const closed: vscode.InputBox[] = [];
  const kept = () => {
    const box = createInputBox();
    const [show, dispose] = [box.show.bind(box), box.dispose.bind(box)];
    box.show = () => {
      show();
      shown.push(box);
    };
    box.dispose = () => {
      dispose();
      closed.push(box);
    };
    return box;
  };
  Object.assign(vscode.window, { createInputBox: kept });
  return { shown, closed, letGo: () => Object.assign(vscode.window, { createInputBox }) };
}
