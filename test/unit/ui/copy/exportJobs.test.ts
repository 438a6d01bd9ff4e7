import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { createAwsAccess } from "../../../../src/aws/awsAccess";
import { exportCommands } from "../../../../src/ui/copy/exportCommands";
import { editorWith, workAtOnce } from "../../world/editor";
import { jobWire } from "../../world/jobWire";
import { windowOver } from "../../world/windowOver";

const place = { folder: "" };

beforeEach(async () => {
  place.folder = await mkdtemp(join(tmpdir(), "export-"));
});
afterEach(() => rm(place.folder, { recursive: true }));

/** What is told after an export of the jobs of this file. */
async function exported(content: object): Promise<{ told: readonly string[]; jobs: readonly unknown[] }> {
  const file = join(place.folder, "jobs.json");
  const target = join(place.folder, "exported.json");
  await writeFile(file, JSON.stringify(content));
  const window = windowOver({ pins: [{ file }], loadAws: async () => createAwsAccess({ env: {} }) });
  const [, live] = window.connections.shown;
  await live?.start();
  const told: string[] = [];
  editorWith({
    Uri: { file: () => ({}), joinPath: () => ({}) },
    workspace: { workspaceFolders: undefined },
    window: {
      showSaveDialog: async () => ({ scheme: "file", fsPath: target, path: target }) as never,
      showInformationMessage: async (text: string) => void told.push(text),
      withProgress: workAtOnce,
    },
  });
  const view = { selection: [{ id: live?.id }], sourceOf: (catalog: unknown) => catalog };
  await exportCommands({ ...window, view } as never).exportJobs();
  return { told, jobs: JSON.parse(await readFile(target, "utf8")).Jobs };
}

test("what is exported of a file with the beginning of a list is told to be that", async () => {
  const { told, jobs } = await exported({ Jobs: [jobWire()], NextToken: "t" });
  assert.deepEqual(told, ["1 loaded jobs are in exported.json. AWS has more, which were not loaded."]);
  assert.deepEqual(jobs, [jobWire()]);
});

test("what is exported of a file with a whole list is told to be all", async () => {
  const { told } = await exported({ Jobs: [jobWire()] });
  assert.deepEqual(told, ["1 jobs are in exported.json."]);
});
