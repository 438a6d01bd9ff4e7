import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import type { WindowState } from "vscode";
import { HOUR, MINUTE } from "../../../../src/core/base/clock";
import type { SignedUrl } from "../../../../src/core/connection/dataExchange";
import { copyCommands } from "../../../../src/ui/copy/copyCommands";
import { SecretClipboard } from "../../../../src/ui/window/secretClipboard";
import { settled } from "../../world/deferredList";
import { editorWith, workAtOnce } from "../../world/editor";
import { fakeTimers } from "../../world/fakeTimers";
import { aJob } from "../../world/jobBuilder";
import { windowOver } from "../../world/windowOver";

const NOW = 10 * MINUTE;
const url = "https://bucket.s3.amazonaws.com/asset?X-Amz-Signature=0123abcd";
const job = aJob(1, { type: "EXPORT_ASSET_TO_SIGNED_URL", signedUrl: {} });

/** A clipboard in a window of VS Code, on the desktop unless told otherwise. */
function clipboardInWindow() {
  const editor = {
    clipboard: "before",
    isReadable: true,
    /** A browser that refuses: VS Code shows an error, and what is read is nothing. */
    isRefusing: false,
    /** What VS Code waits for before it says what it has read. */
    question: Promise.resolve(),
    uiKind: 1,
    reads: 0,
    state: { focused: true },
  };
  const readText = async () => {
    editor.reads += 1;
    await editor.question;
    if (editor.isRefusing) {
      return "";
    }
    if (!editor.isReadable) {
      throw new Error(`not allowed to read ${editor.clipboard}`);
    }
    return editor.clipboard;
  };
  const writeText = async (text: string) => {
    editor.clipboard = text;
  };
  return { editor, readText, writeText };
}

/** A window whose job has this URL by turns, and a user who answers the message so. */
async function windowWith(urls: readonly SignedUrl[], answer?: string) {
  const timers = fakeTimers(NOW);
  const told: string[] = [];
  const warned: string[] = [];
  const heard: ((state: WindowState) => void)[] = [];
  const { editor, readText, writeText } = clipboardInWindow();
  editorWith({
    env: {
      clipboard: { readText, writeText },
      get uiKind() {
        return editor.uiKind;
      },
    },
    window: {
      state: editor.state,
      onDidChangeWindowState: (listener) => {
        heard.push(listener);
        return { dispose: () => heard.splice(heard.indexOf(listener), 1) };
      },
      showInformationMessage: async (text: string) => {
        told.push(text);
        return answer;
      },
      setStatusBarMessage: () => ({}),
      withProgress: workAtOnce,
    },
  });
  const clipboard = new SecretClipboard(timers.clock, { warn: (line: string) => warned.push(line) });
  const waiting = [...urls];
  const window = windowOver();
  await window.open([job]);
  const parts = {
    ...window,
    clock: timers.clock,
    view: { selection: [], during: (work: Promise<unknown>) => work },
    reader: { getSignedUrl: async () => waiting.shift() },
    clipboard,
  } as unknown as Parameters<typeof copyCommands>[0];
  const commands = copyCommands(parts);
  const row = { kind: "job", id: "first@us-east-1@/ds//job1", job, dataSetId: "ds" } as const;
  const after = async (milliseconds: number) => {
    timers.advance(milliseconds);
    await settled();
  };
  const focus = async (focused: boolean) => {
    editor.state.focused = focused;
    for (const listener of heard) {
      listener({ focused, active: focused });
    }
    await settled();
  };
  return {
    ...timers,
    editor,
    told,
    warned,
    clipboard,
    copy: () => commands.copySignedUrl(row),
    after,
    focus,
  };
}

test("the clipboard is cleared when the URL in it dies, and not before", async () => {
  const { copy, after, editor, told } = await windowWith([{ url, expiresAt: NOW + MINUTE }]);
  await copy();
  assert.match(told.join(), /use it for another 1m\. Then the clipboard is cleared/);
  await after(MINUTE - 1);
  assert.equal(editor.clipboard, url);
  await after(1);
  assert.equal(editor.clipboard, "");
});

test("what else was copied meanwhile stays", async () => {
  const { copy, after, editor, pending } = await windowWith([{ url, expiresAt: NOW + MINUTE }]);
  await copy();
  editor.clipboard = `${url}&more`;
  await after(MINUTE);
  assert.equal(editor.clipboard, `${url}&more`);
  assert.equal(pending.size, 0);
});

test("a URL whose end is not known stays for an hour, as the message says", async () => {
  const { copy, after, editor, told } = await windowWith([{ url }]);
  await copy();
  assert.match(told.join(), /AWS did not say until when\. In 1h the clipboard is cleared/);
  await after(HOUR - 1);
  assert.equal(editor.clipboard, url);
  await after(1);
  assert.equal(editor.clipboard, "");
});

test("of several URLs the last one is watched, by one timer", async () => {
  const urls = [
    { url, expiresAt: NOW + MINUTE },
    { url: `${url}2`, expiresAt: NOW + HOUR },
  ];
  const { copy, after, editor, pending } = await windowWith(urls);
  await copy();
  await copy();
  assert.equal(pending.size, 1);
  await after(MINUTE);
  assert.equal(editor.clipboard, `${url}2`);
  await after(HOUR);
  assert.equal(editor.clipboard, "");
});

test("the button clears it at once and ends the watch", async () => {
  const { copy, editor, pending } = await windowWith(
    [{ url, expiresAt: NOW + MINUTE }],
    "Clear Clipboard Now",
  );
  await copy();
  assert.deepEqual([editor.clipboard, pending.size], ["", 0]);
});

test("the button clears it without a look into it", async () => {
  const { copy, clipboard, editor } = await windowWith([{ url, expiresAt: NOW + MINUTE }]);
  await copy();
  editor.isRefusing = true;
  const { reads } = editor;
  await clipboard.clear();
  assert.deepEqual([editor.clipboard, editor.reads], ["", reads]);
});

test("where the browser refuses, nothing is promised, and nothing is read any more", async () => {
  const urls = [{ url, expiresAt: NOW + MINUTE }, { url: `${url}2` }];
  const { copy, after, focus, editor, told, pending } = await windowWith(urls);
  editor.isRefusing = true;
  await copy();
  await copy();
  const stays = "It stays in the clipboard: the clipboard can't be read here, so it isn't cleared by itself.";
  assert.deepEqual(told, [
    `Signed URL copied. Anyone who has it can use it for another 1m. ${stays}`,
    `Signed URL copied. Anyone who has it can use it; AWS did not say until when. ${stays}`,
  ]);
  await after(2 * HOUR);
  await focus(true);
  assert.deepEqual([editor.reads, pending.size], [1, 0]);
});

test("where the browser asks its user first, nothing is promised; once the user agrees, it is cleared", async () => {
  const { copy, after, editor, told } = await windowWith([{ url, expiresAt: NOW + MINUTE }]);
  const user: { agree?: () => void } = {};
  editor.question = new Promise((resolve) => {
    user.agree = resolve;
  });
  const copying = copy();
  await settled();
  await after(1000);
  await copying;
  assert.match(told.join(), /It stays in the clipboard/);
  user.agree?.();
  await settled();
  await after(MINUTE);
  assert.equal(editor.clipboard, "");
});

test("a browser's window that is not in front does not look, and does once it is", async () => {
  const { copy, after, focus, editor } = await windowWith([{ url, expiresAt: NOW + MINUTE }]);
  editor.uiKind = 2;
  await copy();
  await focus(false);
  await after(MINUTE);
  assert.deepEqual([editor.clipboard, editor.reads], [url, 1]);
  await focus(true);
  assert.equal(editor.clipboard, "");
});

test("before a copy and after a window has closed there is no timer", async () => {
  const { copy, clipboard, after, editor, pending } = await windowWith([{ url, expiresAt: NOW + MINUTE }]);
  assert.equal(pending.size, 0);
  await copy();
  clipboard.dispose();
  assert.equal(pending.size, 0);
  await after(MINUTE);
  assert.equal(editor.clipboard, url);
});

test("a promise that cannot be kept is told, and logged without what the clipboard holds", async () => {
  const { copy, after, editor, warned, told } = await windowWith([{ url, expiresAt: NOW + MINUTE }]);
  await copy();
  editor.isReadable = false;
  await after(MINUTE);
  assert.equal(
    told.at(-1),
    "The signed URL has expired, but the clipboard could not be read and was not cleared.",
  );
  assert.equal(warned.length, 1);
  assert.doesNotMatch([...warned, told.at(-1)].join(), /https|Signature=/);
  assert.equal(editor.clipboard, url);
});

test("a window that was not in front looks again once it is", async () => {
  const { copy, after, focus, editor } = await windowWith([{ url, expiresAt: NOW + MINUTE }]);
  await copy();
  await focus(false);
  editor.isReadable = false;
  await after(MINUTE);
  assert.equal(editor.clipboard, url);
  editor.isReadable = true;
  await focus(true);
  assert.equal(editor.clipboard, "");
});

test("a timer that a sleeping machine has held up is made up for once the window is in front", async () => {
  const { copy, clock, focus, editor } = await windowWith([{ url, expiresAt: NOW + MINUTE }]);
  await copy();
  clock.time = NOW + MINUTE - 1;
  await focus(true);
  assert.equal(editor.clipboard, url);
  clock.time = NOW + MINUTE;
  await focus(true);
  assert.equal(editor.clipboard, "");
});

test("the clipboard of a window that is not in front is cleared too, where it can be", async () => {
  const { copy, after, focus, editor } = await windowWith([{ url, expiresAt: NOW + MINUTE }]);
  await copy();
  await focus(false);
  await after(MINUTE);
  assert.equal(editor.clipboard, "");
});

test("what watches the clipboard does not hold the URL", async () => {
  const { copy, clipboard } = await windowWith([{ url, expiresAt: NOW + MINUTE }]);
  await copy();
  assert.doesNotMatch(inspect(clipboard, { depth: Number.POSITIVE_INFINITY, showHidden: true }), /Signature/);
});
