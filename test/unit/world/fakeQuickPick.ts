import { inEnglish } from "../../../src/core/base/translate";
import { settled } from "./deferredList";

interface Item {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

/** An editor whose quick picks wait for the test to use them as a person would. */
export function editorWithQuickPicks() {
  const opened: ReturnType<typeof fakeQuickPick>[] = [];
  const executed: string[] = [];
  const vscode = {
    l10n: { t: inEnglish },
    ThemeIcon: class {},
    ThemeColor: class {},
    QuickPickItemKind: { Separator: -1 },
    env: { language: "en" },
    window: {
      createQuickPick: () => {
        const picker = fakeQuickPick();
        opened.push(picker);
        return picker;
      },
      showQuickPick: async (items: readonly Item[]) => items[0],
    },
    commands: { executeCommand: async (id: string) => void executed.push(id) },
  };
  return { vscode, opened, executed };
}

function fakeQuickPick() {
  const listeners = { accept: [] as (() => void)[], hide: [] as (() => void)[] };
  const changes: ((value: string) => void)[] = [];
  const selections: ((selected: readonly Item[]) => void)[] = [];
  const presses: ((button: unknown) => void)[] = [];
  const picker = {
    items: [] as readonly Item[],
    activeItems: [] as readonly Item[],
    selectedItems: [] as readonly Item[],
    buttons: [] as readonly unknown[],
    value: "",
    busy: false,
    isOpen: false,
    show: () => {
      picker.isOpen = true;
    },
    hide: () => {
      picker.isOpen = false;
      for (const listener of listeners.hide) {
        listener();
      }
    },
    dispose: () => undefined,
    onDidAccept: (listener: () => void) => listeners.accept.push(listener),
    onDidHide: (listener: () => void) => listeners.hide.push(listener),
    onDidChangeValue: (listener: (value: string) => void) => changes.push(listener),
    onDidChangeSelection: (listener: (selected: readonly Item[]) => void) => selections.push(listener),
    onDidTriggerButton: (listener: (button: unknown) => void) => presses.push(listener),
    type: (value: string) => {
      picker.value = value;
      for (const listener of changes) {
        listener(value);
      }
    },
    /** Switches the toggle with this label. */
    toggle: (label: string) => {
      const isSwitched = (item: Item) => item.label === label;
      picker.selectedItems = picker.items.filter(
        (item) => isSwitched(item) !== picker.selectedItems.includes(item),
      );
      for (const listener of selections) {
        listener(picker.selectedItems);
      }
      return settled();
    },
    press: (button: unknown) => {
      for (const listener of presses) {
        listener(button);
      }
    },
    /** Chooses the item with this label. */
    accept: (label = "") => {
      picker.activeItems = picker.items.filter((item) => item.label === label);
      for (const listener of listeners.accept) {
        listener();
      }
      return settled();
    },
  };
  return picker;
}
