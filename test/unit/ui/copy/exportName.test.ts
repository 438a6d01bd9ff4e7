import assert from "node:assert/strict";
import { test } from "node:test";
import type { SaveDialogOptions } from "vscode";
import { exportCommands } from "../../../../src/ui/copy/exportCommands";
import { editorWith } from "../../world/editor";
import { aJob } from "../../world/jobBuilder";
import { windowOver } from "../../world/windowOver";

/** The name that is offered for the file of the jobs of this profile. */
async function nameFor(profile: string): Promise<string> {
  const names: string[] = [];
  editorWith({
    Uri: { file: () => ({}), joinPath: (_: unknown, path: string) => ({ path }) },
    workspace: { workspaceFolders: undefined },
    window: {
      showSaveDialog: async ({ defaultUri }: SaveDialogOptions = {}) =>
        void names.push(defaultUri?.path ?? ""),
    },
  });
  const window = windowOver({ choice: { profile } });
  await window.open([aJob(1)]);
  const view = { selection: [], sourceOf: (catalog: unknown) => catalog };
  const parts = { ...window, view } as unknown as Parameters<typeof exportCommands>[0];
  await exportCommands(parts).exportJobs();
  return names.join();
}

test("the file of an export is named after the connection and the day", async () => {
  assert.equal(await nameFor("prod"), "data-exchange-jobs-prod-us-east-1-1970-01-01.json");
});

test("the file of an export has a name that files can have, whatever the profile is called", async () => {
  for (const profile of [
    "../../x",
    "a/b\\c",
    "\ud83d",
    "\u202efdp",
    "x".repeat(70_000),
    "a\nb",
    "📈".repeat(99),
  ]) {
    const name = await nameFor(profile);
    assert.match(name, /^data-exchange-jobs-[\p{L}\p{N}._-]*-us-east-1-1970-01-01\.json$/u);
    assert.ok(name.length < 120, name);
  }
});
