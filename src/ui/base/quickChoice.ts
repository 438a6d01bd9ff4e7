import { inform } from "./notification";
import { type ListItem, pickFrom, type QuickList } from "./quickList";

/** A row of a list to choose from; without a choice it only says something. */
export interface ChoiceItem<Choice> extends ListItem {
  readonly choice?: Choice;
}

/** Asks for one of the items. Undefined when the user turned away, or there are none, which a message says. */
export async function pickOne<Item extends ListItem>(
  items: readonly Item[],
  none: string,
  options: Parameters<typeof pickFrom>[1],
): Promise<Item | undefined> {
  if (items.length === 0) {
    await inform(none);
    return undefined;
  }
  return pickFrom(items, options);
}

/**
 * Opens the list at once and lets it be filled. Resolves with the user's choice; undefined when they turned away.
 * Rejects, with the list closed, as the filling does.
 */
export async function quickChoice<Choice>(
  list: QuickList<ChoiceItem<Choice>>,
  fill: () => Promise<void>,
): Promise<Choice | undefined> {
  const chosen = choiceIn(list);
  list.busy = true;
  try {
    await fill();
  } catch (error) {
    list.hide();
    throw error;
  }
  list.busy = false;
  return chosen;
}

function choiceIn<Choice>(list: QuickList<ChoiceItem<Choice>>): Promise<Choice | undefined> {
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      const choice = list.focused?.choice;
      if (choice !== undefined) {
        resolve(choice);
        list.hide();
      }
    });
    list.show(() => resolve(undefined));
  });
}
