import * as vscode from "vscode";

/** A row of a list to choose from; without a choice it only says something. */
export interface ChoiceItem<Choice> extends vscode.QuickPickItem {
  readonly choice?: Choice;
}

/** Asks for one of the items. Undefined when the user turned away, or there are none, which a message says. */
export async function pickOne<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  none: string,
  options: vscode.QuickPickOptions,
): Promise<Item | undefined> {
  if (items.length === 0) {
    await vscode.window.showInformationMessage(none);
    return undefined;
  }
  return vscode.window.showQuickPick(items, options);
}

/**
 * Opens the list at once and lets it be filled. Resolves with the user's choice; undefined when they turned away.
 * Rejects, with the list closed, as the filling does.
 */
export async function quickChoice<Choice>(
  picker: vscode.QuickPick<ChoiceItem<Choice>>,
  fill: () => Promise<void>,
): Promise<Choice | undefined> {
  const chosen = choiceIn(picker);
  picker.busy = true;
  try {
    await fill();
  } catch (error) {
    picker.hide();
    throw error;
  }
  picker.busy = false;
  return chosen;
}

function choiceIn<Choice>(picker: vscode.QuickPick<ChoiceItem<Choice>>): Promise<Choice | undefined> {
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      const choice = picker.activeItems[0]?.choice;
      if (choice !== undefined) {
        resolve(choice);
        picker.hide();
      }
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
