import assert from "node:assert/strict";
import type { QuickInputButton, QuickPickItem } from "vscode";
import { Emitter } from "../../../src/core/base/event";
import { settled } from "./deferredList";
import { editorWith, type OfferedItems } from "./editor";

/** An editor whose quick picks wait for the test to use them as a person would. */
export function editorWithQuickPicks() {
  const opened: ReturnType<typeof fakeQuickPick>[] = [];
  const executed: string[] = [];
  editorWith({
    window: {
      createQuickPick: () => {
        const picker = fakeQuickPick();
        opened.push(picker);
        return picker;
      },
      showQuickPick: async (items: OfferedItems) => (await items)[0],
    },
    commands: { executeCommand: async (id: string) => void executed.push(id) },
  });
  return { opened, executed };
}

function fakeQuickPick() {
  const accepts = new Emitter<void>();
  const hides = new Emitter<void>();
  const changes = new Emitter<string>();
  const selections = new Emitter<readonly QuickPickItem[]>();
  const presses = new Emitter<QuickInputButton>();
  const picker = {
    items: [] as readonly QuickPickItem[],
    activeItems: [] as readonly QuickPickItem[],
    selectedItems: [] as readonly QuickPickItem[],
    buttons: [] as readonly QuickInputButton[],
    value: "",
    busy: false,
    isOpen: false,
    show: () => {
      picker.isOpen = true;
    },
    hide: () => {
      picker.isOpen = false;
      hides.fire();
    },
    dispose: () => undefined,
    onDidAccept: accepts.event,
    onDidHide: hides.event,
    onDidChangeValue: changes.event,
    onDidChangeSelection: selections.event,
    onDidTriggerButton: presses.event,
    type: (value: string) => {
      picker.value = value;
      changes.fire(value);
    },
    /** Switches the toggle with this label. */
    toggle: (label: string) => {
      const isSwitched = (item: QuickPickItem) => item.label === label;
      picker.selectedItems = picker.items.filter(
        (item) => isSwitched(item) !== picker.selectedItems.includes(item),
      );
      selections.fire(picker.selectedItems);
      return settled();
    },
    press: (button: QuickInputButton | undefined) => {
      assert.ok(button);
      presses.fire(button);
    },
    /** Chooses the item with this label. */
    accept: (label = "") => {
      picker.activeItems = picker.items.filter((item) => item.label === label);
      accepts.fire();
      return settled();
    },
  };
  return picker;
}
