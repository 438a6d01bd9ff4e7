import type * as vscode from "vscode";
import { Emitter } from "../../../src/core/base/event";
import { type EditorPieces, editorWith, type OfferedItems, workAtOnce } from "./editor";

/** How the user of the editor answers: turning away from everything, or taking the first that is offered. */
export type Manner = "turns away" | "takes the first";

const LEADING_ICON = /^\$\((check|database|history|warning)\) /;
const nothing = () => ({ dispose: () => undefined });

/**
 * An editor that keeps every text that people would see, without the icons that the product puts in front of some,
 * and whose user types the same text wherever one is asked for.
 */
export function tellingEditor(manner: Manner, typed: string, pieces: EditorPieces = {}) {
  const seen: string[] = [];
  const see = (...texts: readonly (string | undefined)[]) => {
    for (const text of texts) {
      seen.push(...(text ?? "").split("\n").map((line) => line.replace(LEADING_ICON, "")));
    }
  };
  const taken = <Value>(value: Value) => (manner === "turns away" ? undefined : value);
  const show = async (
    message: string,
    first?: vscode.MessageOptions | vscode.MessageItem | string,
    ...more: readonly (vscode.MessageItem | string)[]
  ) => {
    const isQuestion = typeof first === "object" && "modal" in first;
    const buttons = (isQuestion ? more : [first, ...more]).filter((button) => button !== undefined);
    see(message, isQuestion ? (first as vscode.MessageOptions).detail : "");
    see(
      ...buttons.map((button) => (typeof button === "string" ? button : (button as { title: string }).title)),
    );
    return taken(buttons[0]) as never;
  };
  const seeItems = (items: readonly vscode.QuickPickItem[]) => {
    for (const { label, description, detail } of items) {
      see(label, description, detail);
    }
  };
  editorWith({
    ...pieces,
    window: {
      ...{ showInformationMessage: show, showWarningMessage: show, showErrorMessage: show },
      setStatusBarMessage: (text: string) => {
        see(text);
        return {};
      },
      withProgress: (options: vscode.ProgressOptions, work: Parameters<typeof workAtOnce>[1]) => {
        see(options.title);
        const report = ({ message }: { message?: string }) => see(message);
        return workAtOnce(options, (_, token) => work({ report }, token));
      },
      showQuickPick: async (items: OfferedItems, options?: vscode.QuickPickOptions) => {
        const offered = await items;
        seeItems(offered);
        see(options?.title, options?.placeHolder);
        return taken(offered.find(({ kind }) => kind !== -1));
      },
      createQuickPick: () => quickPick(manner, typed, see, seeItems),
      showInputBox: async (options: vscode.InputBoxOptions = {}) => {
        see(options.title, options.prompt, options.placeHolder);
        see(String((await options.validateInput?.(typed)) ?? ""));
        return taken(typed);
      },
      createInputBox: () => inputBox(see),
      ...pieces.window,
    },
  });
  return { seen, see };
}

/** A list that is answered as soon as it is filled and shown. */
function quickPick(
  manner: Manner,
  typed: string,
  see: (...texts: (string | undefined)[]) => void,
  seeItems: (items: readonly vscode.QuickPickItem[]) => void,
) {
  const [accepts, hides] = [new Emitter<void>(), new Emitter<void>()];
  const picker = {
    ...{ title: "", placeholder: "", value: "", busy: false, canSelectMany: false },
    items: [] as readonly vscode.QuickPickItem[],
    activeItems: [] as readonly vscode.QuickPickItem[],
    selectedItems: [] as readonly vscode.QuickPickItem[],
    buttons: [] as readonly vscode.QuickInputButton[],
    ...{ onDidChangeValue: nothing, onDidChangeSelection: nothing, onDidTriggerButton: nothing },
    onDidAccept: accepts.event,
    onDidHide: hides.event,
    show: () => setImmediate(answer, 20),
    hide: () => hides.fire(),
    dispose: () => undefined,
  };
  // Filling a list takes a few turns of the loop.
  const answer = (turns: number): unknown => {
    if (picker.items.length === 0 && turns > 0) {
      return setImmediate(answer, turns - 1);
    }
    see(picker.title, picker.placeholder, ...picker.buttons.map(({ tooltip }) => tooltip));
    seeItems(picker.items);
    if (manner === "takes the first") {
      picker.activeItems = picker.items.slice(0, 1);
      picker.value = typed;
      accepts.fire();
    }
    return hides.fire();
  };
  return picker;
}

/** A box that is closed as soon as it is shown. */
function inputBox(see: (...texts: (string | undefined)[]) => void) {
  const hides = new Emitter<void>();
  const box = {
    ...{ title: "", prompt: "", placeholder: "" },
    ...{ onDidChangeValue: nothing, onDidAccept: nothing, onDidHide: hides.event },
    show: () => {
      see(box.title, box.prompt, box.placeholder);
      hides.fire();
    },
    hide: () => undefined,
    dispose: () => undefined,
  };
  return box;
}
