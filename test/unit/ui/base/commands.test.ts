import assert from "node:assert/strict";
import { test } from "node:test";
import type { TreeNode } from "../../../../src/core/tree/treeNode";
import { COMMANDS, type CommandName } from "../../../../src/ui/base/commandIds";
import { type CommandHandlers, registerCommands } from "../../../../src/ui/base/commands";
import { editorWith } from "../../world/editor";

type Run = (...args: unknown[]) => Promise<void>;

/** The commands as the editor runs them, and the row that each handler got. */
function registered() {
  const commands = new Map<string, Run>();
  editorWith({
    commands: {
      registerCommand: (id: string, run: Run) => {
        commands.set(id, run);
        return { dispose: () => undefined };
      },
    },
  });
  const got: unknown[][] = [];
  const handlers = Object.fromEntries(
    Object.keys(COMMANDS).map((name) => [name, async (...args: unknown[]) => void got.push([name, ...args])]),
  ) as unknown as CommandHandlers;
  registerCommands(handlers, (handler) => handler);
  return {
    got,
    run: (name: CommandName, ...args: unknown[]) =>
      commands.get(COMMANDS[name])?.(...args) ?? assert.fail(name),
  };
}

const row: TreeNode = { kind: "loading", id: "1" };

test("a command of the whole view never gets the row that has the focus, nor the selected ones", async () => {
  const { got, run } = registered();
  await run("refresh", row, [row]);
  await run("copyStartingToken", row, [row]);
  assert.deepEqual(got, [["refresh"], ["copyStartingToken"]]);
});

test("a command of a row gets it, and the selected ones", async () => {
  const { got, run } = registered();
  await run("refreshForRow", row, [row]);
  assert.deepEqual(got, [["refreshForRow", row, [row]]]);
});
