import assert from "node:assert/strict";
import { test } from "node:test";
import { projectRoot, readJson } from "../host/project.mjs";
import { findAll, readSources, type SourceFile } from "./sourceFiles";

const house = readSources("src");

/** What shows texts to people, each with the one file that may call it. There foreign text passes as plain text. */
const DOORS: Readonly<Record<string, string>> = {
  showInformationMessage: "src/ui/base/notification.ts",
  showWarningMessage: "src/ui/base/notification.ts",
  showErrorMessage: "src/ui/base/notification.ts",
  setStatusBarMessage: "src/ui/base/notification.ts",
  withProgress: "src/ui/base/notification.ts",
  showQuickPick: "src/ui/base/quickList.ts",
  createQuickPick: "src/ui/base/quickList.ts",
  showInputBox: "src/ui/base/inputBox.ts",
  createInputBox: "src/ui/base/inputBox.ts",
  createStatusBarItem: "src/ui/base/statusItem.ts",
  "new vscode.MarkdownString": "src/ui/base/hover.ts",
  "new vscode.TreeItem": "src/ui/tree/treeItem.ts",
  createTreeView: "src/ui/tree/jobsView.ts",
  createWebviewPanel: "src/ui/panel/jobPanels.ts",
  createTerminal: "src/ui/window/signInTerminal.ts",
};

/** The rest of `vscode.window` that is used: it shows no text, or one of ours that no other text is part of. */
const WITHOUT_FOREIGN_TEXTS = [
  "createOutputChannel",
  "onDidChangeWindowState",
  "onDidCloseTerminal",
  "registerUriHandler",
  "registerWebviewPanelSerializer",
  "showOpenDialog",
  "showSaveDialog",
  "showTextDocument",
  "state",
];

/** Files that set a text of what they made, and make it plain. */
const SETS_TEXTS = ["src/ui/panel/jobPanel.ts", "src/ui/tree/jobsView.ts"];
const SET_TEXT =
  /\.(message|title|description|tooltip|text|label|detail|prompt|placeholder|validationMessage) = /;

function withoutComments({ text }: SourceFile): string {
  return text.replace(/\/\*\*?[\s\S]*?\*\/|(?<=\s)\/\/.*/g, "");
}

for (const [call, door] of Object.entries(DOORS)) {
  test(`texts reach people through one door: ${call} stands in ${door} alone`, async () => {
    const callers = (await house).filter((file) =>
      new RegExp(`\\b${call.replaceAll(".", "\\.")}\\b`).test(withoutComments(file)),
    );
    assert.deepEqual(
      callers.map(({ path }) => path),
      [door],
    );
  });
}

test("whatever else is used of the editor's window is known to show no foreign text", async () => {
  const used = findAll(await house, /\bvscode\.window\.(\w+)/g);
  const known = [...Object.keys(DOORS), ...WITHOUT_FOREIGN_TEXTS];
  assert.deepEqual(
    used.filter((name) => !known.includes(name)),
    [],
  );
  assert.deepEqual(
    WITHOUT_FOREIGN_TEXTS.filter((name) => !used.includes(name)),
    [],
  );
});

test("the editor's window is not taken under another name", async () => {
  const taken = /\bvscode\.window\b(?!\.)|\bvscode\[|import (?:type )?\{[^}]*\} from "vscode"|= vscode;/;
  assert.deepEqual(
    (await house).filter((file) => taken.test(withoutComments(file))).map(({ path }) => path),
    [],
  );
});

test("outside of the doors no text of a view, a list or a panel is set", async () => {
  const setting = (await house).filter(
    ({ path, text }) => path.startsWith("src/ui/") && !path.startsWith("src/ui/base/") && SET_TEXT.test(text),
  );
  assert.deepEqual(
    setting.map(({ path }) => path),
    SETS_TEXTS,
  );
});

test("what the welcome texts say is ours alone: they are in the manifest, and name no variable", async () => {
  const texts: Readonly<Record<string, string>> = await readJson(`${projectRoot}/package.nls.json`);
  const welcome = Object.entries(texts).filter(([key]) => key.startsWith("welcome."));
  assert.ok(welcome.length > 5);
  for (const [key, text] of welcome) {
    for (const [, address = ""] of text.matchAll(/\]\(([^)]*)\)/g)) {
      assert.match(
        address,
        /^(command:dataExchangeJobs\.\w+|https:\/\/docs\.aws\.amazon\.com\/[\w./-]+)$/,
        key,
      );
    }
  }
});
