import assert from "node:assert/strict";
import { test } from "node:test";
import { COMMANDS } from "../../src/ui/base/commandIds";
import { type EditorStub, editorStub } from "./editorStub";
import { type LoadedCode, loadCode } from "./loadedCode";
import { readManifest, viewIds } from "./manifest";
import { readVsix } from "./vsix";

interface Activated extends LoadedCode, EditorStub {
  readonly subscriptions: { dispose(): void }[];
}

/** The packaged entry, started by an editor that does nothing. */
async function activated(given: Readonly<Record<string, unknown>> = {}): Promise<Activated> {
  const entry = (await readVsix()).files.get("dist/extension.js");
  const editor = editorStub(given);
  const code = loadCode(entry?.toString("utf8") ?? "", editor.vscode);
  const subscriptions: { dispose(): void }[] = [];
  const { activate } = code.exports as { activate(context: object): unknown };
  const memento = { get: () => undefined, update: async () => undefined, keys: () => [] };
  const context = { subscriptions, workspaceState: memento, globalState: memento, extensionUri: {} };
  await activate(context);
  // What was started without being waited for has its turn too.
  await new Promise((resolve) => setImmediate(resolve));
  return { ...code, ...editor, subscriptions };
}

function firstArguments({ calls }: Activated, path: string): readonly unknown[] {
  return calls.filter((call) => call.path === path).map(({ args }) => args[0]);
}

test("starting loads neither the AWS part nor anything that reaches a network", async () => {
  const { required } = await activated();
  assert.deepEqual([...new Set(required)].sort(), ["node:crypto", "node:fs/promises", "node:os", "vscode"]);
});

test("an AWS part that could not be loaded is loaded again by Retry", async () => {
  const started = await activated({
    "vscode.window.withProgress": (_: object, work: () => unknown) => work(),
  });
  const attempts = () => started.required.filter((id) => id === "./aws.js").length;
  const run = async (command: string) => {
    const [, handler] = started.calls.find(({ args: [id] }) => id === command)?.args ?? [];
    await (handler as () => Promise<void>)();
  };
  await run(COMMANDS.refresh);
  const before = attempts();
  assert.ok(before > 0);
  await run(COMMANDS.retry);
  assert.ok(attempts() > before);
});

test("starting sets no timer and sends no request", async () => {
  assert.deepEqual((await activated()).reachedOut, []);
});

test("starting registers every command of the manifest, each once", async () => {
  const registered = firstArguments(await activated(), "vscode.commands.registerCommand");
  assert.deepEqual([...registered].sort(), Object.values(COMMANDS).sort());
});

test("starting makes every view of the manifest", async () => {
  const views = firstArguments(await activated(), "vscode.window.createTreeView");
  assert.deepEqual(views, viewIds(await readManifest()));
});

test("links to the extension start it, and are answered", async () => {
  assert.ok((await readManifest()).activationEvents.includes("onUri"));
  assert.equal(firstArguments(await activated(), "vscode.window.registerUriHandler").length, 1);
});

test("starting says nothing to the user", async () => {
  const { calls } = await activated();
  const shown = calls.filter(({ path }) => /^vscode\.window\.(show|withProgress|setStatusBar)/.test(path));
  assert.deepEqual(shown, []);
});

test("stopping disposes everything that starting made", async () => {
  const { subscriptions, alive } = await activated();
  assert.notDeepEqual(alive(), []);
  for (const subscription of subscriptions.toReversed()) {
    subscription.dispose();
  }
  assert.deepEqual(alive(), []);
});

test("stopping twice is no mistake", async () => {
  const { subscriptions, alive } = await activated();
  for (const subscription of [...subscriptions, ...subscriptions]) {
    assert.doesNotThrow(() => subscription.dispose());
  }
  assert.deepEqual(alive(), []);
});

test("the entry gives the editor nothing but its start", async () => {
  assert.deepEqual(Object.keys((await activated()).exports), ["activate"]);
});
