import assert from "node:assert/strict";
import { test } from "node:test";
import * as vscode from "vscode";
import { editorWith } from "../unit/world/editor";
import { editorStub } from "./editorStub";
import { loadCode } from "./loadedCode";

test("the stand-in of the editor notes what is called, and what is not disposed", () => {
  const editor = editorStub();
  const code =
    'const v = require("vscode"); const c = v.commands; exports.d = c.registerCommand("a"); new v.X(1);';
  const { exports } = loadCode(code, editor.vscode);
  assert.deepEqual(
    editor.calls.map(({ path, args }) => [path, ...args]),
    [
      ["vscode.commands.registerCommand", "a"],
      ["vscode.X", 1],
    ],
  );
  assert.deepEqual(editor.alive(), ["vscode.commands.registerCommand(a)"]);
  (exports as { d: { dispose(): void } }).d.dispose();
  assert.deepEqual(editor.alive(), []);
});

test("the stand-in of the editor can be waited for", async () => {
  const editor = editorStub();
  const { exports } = loadCode('exports.p = (async () => require("vscode").a.b())();', editor.vscode);
  assert.notEqual(await exports["p"], undefined);
});

test("code that is run on trial is seen setting timers and loading modules, and neither happens", () => {
  const code = 'require("node:path"); setTimeout(() => exports.late = 1, 0); fetch("http://127.0.0.1:9");';
  const { required, reachedOut } = loadCode(code, {});
  assert.deepEqual(required, ["node:path"]);
  assert.deepEqual(reachedOut, ["setTimeout", "fetch"]);
});

test("code that is run on trial is seen importing what it loads later", () => {
  const { required } = loadCode('exports.p = import("node:path");', {});
  assert.deepEqual(required, ["node:path"]);
});

test("code that is run on trial gets no module that is not Node's", () => {
  assert.throws(() => loadCode('require("./aws.js")', {}), /\.\/aws\.js was asked for/);
});

test("the editor of a unit test has what the test gave, and fails with the name of all else", async () => {
  editorWith({ env: { clipboard: { readText: async () => "kept" } }, window: {} });
  assert.equal(await vscode.env.clipboard.readText(), "kept");
  assert.throws(() => vscode.window.showErrorMessage("none"), /no vscode\.window\.showErrorMessage\./);
  editorWith({});
  assert.throws(() => vscode.env.clipboard, /no vscode\.env\.clipboard\./);
});
