import assert from "node:assert/strict";
import { test } from "node:test";
import { COMMANDS, type CommandName, isViewCommand } from "../../src/ui/base/commandIds";
import { menuItems, readManifest, readTexts } from "./manifest";

test("the commands of the manifest are those of the code", async () => {
  const { contributes } = await readManifest();
  assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), Object.values(COMMANDS).sort());
});

test("every command has a title and the extension's category, both from the texts", async () => {
  const { contributes } = await readManifest();
  for (const { command, title, category } of contributes.commands) {
    assert.match(title, /^%command\.\w+%$/, command);
    assert.equal(category, "%displayName%", command);
  }
});

test("menus and keys call existing commands", async () => {
  const manifest = await readManifest();
  const ids: readonly string[] = Object.values(COMMANDS);
  const unknown = menuItems(manifest).filter(
    ({ command, submenu }) => submenu === undefined && !ids.includes(command ?? ""),
  );
  assert.deepEqual(unknown, []);
});

test("the view's title has only commands of the view as a whole: VS Code gives them the row that has the focus", async () => {
  const { menus } = (await readManifest()).contributes;
  const names = (menus["view/title"] ?? []).map(({ command = "" }) =>
    command.replace("dataExchangeJobs.", ""),
  );
  assert.notEqual(names.length, 0);
  assert.deepEqual(
    names.filter((name) => !isViewCommand(name as CommandName)),
    [],
  );
});

test("a row's menu has a command of the view only where that is the same on every row", async () => {
  const { menus } = (await readManifest()).contributes;
  const names = (menus["view/item/context"] ?? []).map(({ command = "" }) =>
    command.replace("dataExchangeJobs.", ""),
  );
  assert.deepEqual([...new Set(names.filter((name) => isViewCommand(name as CommandName)))].sort(), [
    "clearFilter",
    "filterJobs",
    "selectProfile",
    "selectRegion",
    "showLog",
  ]);
});

test("every menu within a menu is one of ours and has commands, and every one of ours is in a menu", async () => {
  const manifest = await readManifest();
  const opened = menuItems(manifest).flatMap(({ submenu }) => submenu ?? []);
  const { submenus, menus } = manifest.contributes;
  assert.deepEqual([...new Set(opened)].sort(), submenus.map(({ id }) => id).sort());
  assert.deepEqual(
    opened.filter((id) => (menus[id] ?? []).length === 0),
    [],
  );
});

test("links in the manifest's texts call existing commands", async () => {
  const ids: readonly string[] = Object.values(COMMANDS);
  for (const [key, text] of Object.entries(await readTexts())) {
    for (const [, command = ""] of text.matchAll(/\(command:([^)?]+)/g)) {
      assert.ok(ids.includes(command), `${key} calls ${command}`);
    }
  }
});
