import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type InputBoxOptions,
  type MessageItem,
  type MessageOptions,
  type ProgressOptions,
  type QuickInputButton,
  type QuickPickOptions,
  ThemeIcon,
} from "vscode";
import { Emitter } from "../../../../src/core/base/event";
import { askForCode, askForText } from "../../../../src/ui/base/inputBox";
import {
  confirm,
  inform,
  offer,
  sayBriefly,
  showingProgress,
  warn,
} from "../../../../src/ui/base/notification";
import { type ListItem, pickFrom, QuickList } from "../../../../src/ui/base/quickList";
import { StatusItem } from "../../../../src/ui/base/statusItem";
import { editorWith, type OfferedItems, workAtOnce } from "../../world/editor";
import { assertPlain, HOSTILE_TEXTS } from "../../world/markup";

for (const [index, text] of HOSTILE_TEXTS.entries()) {
  const said = `Job ${text} is over.`;
  const name = `the hostile text ${index + 1}`;

  test(`${name} is plain in messages, the status bar and progress`, async () => {
    const shown: string[] = [];
    const show = async (message: string) => void shown.push(message);
    editorWith({
      window: {
        ...{ showInformationMessage: show, showWarningMessage: show, showErrorMessage: show },
        setStatusBarMessage: (message: string) => {
          shown.push(message);
          return {};
        },
        withProgress: (options: ProgressOptions, work: Parameters<typeof workAtOnce>[1]) => {
          shown.push(options.title ?? "");
          const report = ({ message = "" }: { message?: string }) => void shown.push(message);
          return workAtOnce(options, (_, token) => work({ report }, token));
        },
      },
    });
    await inform(said);
    await warn(said);
    await offer(said, { "Show Log": () => undefined }, "error");
    sayBriefly(said, 1);
    await showingProgress(said, async (_, report) => report(said));
    assert.equal(shown.length, 6);
    for (const message of shown) {
      assertPlain(message);
    }
  });

  test(`${name} is plain in a question, and forges no line of it`, async () => {
    const shown: string[] = [];
    editorWith({
      window: {
        showWarningMessage: async (
          message: string,
          { detail = "" }: MessageOptions,
          ...items: MessageItem[]
        ) => {
          shown.push(message, ...detail.split("\n"), ...items.map(({ title }) => title));
          return items[0];
        },
      },
    });
    const question = {
      tone: "warning",
      message: said,
      detail: [said, said],
      act: said,
      leave: said,
    } as const;
    assert.equal(await confirm(question), true);
    assert.equal(shown.length, 5);
    for (const line of shown) {
      assertPlain(line);
    }
  });

  test(`${name} is plain in a list, with icons of ours alone`, async () => {
    const list = {
      title: "",
      placeholder: "",
      items: [] as readonly ListItem[],
      buttons: [] as readonly QuickInputButton[],
    };
    const shown: string[] = [];
    editorWith({
      window: {
        createQuickPick: () => Object.assign(list, { onDidTriggerButton: () => ({}) }),
        showQuickPick: async (items: OfferedItems, options?: QuickPickOptions) => {
          shown.push(options?.title ?? "", options?.placeHolder ?? "");
          return (await items)[0];
        },
      },
    });
    const item = { label: said, description: said, detail: said, detailIcon: "warning", labelIcon: "check" };
    const made = new QuickList<ListItem>({ title: said, placeHolder: said });
    made.fill([item]);
    made.addButton(new ThemeIcon("gear"), said, () => undefined);
    assert.equal(await pickFrom([item], { title: said, placeHolder: said }), item);
    const [row] = list.items;
    shown.push(list.title, list.placeholder, row?.description ?? "", list.buttons.at(-1)?.tooltip ?? "");
    for (const line of shown) {
      assertPlain(line);
    }
    assertPlain(row?.label ?? "", ["$(check)"]);
    assertPlain(row?.detail ?? "", ["$(warning)"]);
  });

  test(`${name} is plain around the boxes for a text`, async () => {
    const shown: (string | undefined)[] = [];
    const changes = new Emitter<string>();
    const box = {
      title: "",
      prompt: "",
      placeholder: "",
      validationMessage: "",
      onDidChangeValue: changes.event,
    };
    const nothing = () => ({ dispose: () => undefined });
    editorWith({
      window: {
        showInputBox: async (options: InputBoxOptions = {}) => {
          shown.push(options.title, options.prompt, options.placeHolder, String(options.validateInput?.("")));
          return undefined;
        },
        createInputBox: () => Object.assign(box, { onDidAccept: nothing, onDidHide: nothing, show: nothing }),
      },
    });
    const question = { title: said, prompt: said, placeHolder: said, fault: () => said };
    await askForText(question);
    void askForCode(question, () => false, new AbortController().signal);
    changes.fire("1");
    shown.push(box.title, box.prompt, box.placeholder, box.validationMessage);
    assert.equal(shown.length, 8);
    for (const line of shown) {
      assertPlain(line ?? "");
    }
  });

  test(`${name} is plain in the status bar's item, with an icon of ours alone`, () => {
    const item = { name: "", text: "", tooltip: "", show: () => undefined, dispose: () => undefined };
    editorWith({ window: { createStatusBarItem: () => item } });
    const made = new StatusItem("id", said);
    made.show({ icon: "database", text: said, tooltip: [said, said], command: "c", background: undefined });
    assertPlain(item.name);
    assertPlain(item.text, ["$(database)"]);
    const lines = item.tooltip.split("\n");
    assert.equal(lines.length, 2);
    for (const line of lines) {
      assertPlain(line);
    }
  });
}
