import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { createAwsAccess } from "../../../../src/aws/awsAccess";
import { failureOf } from "../../../../src/core/failure/failure";
import type { LiveConnections } from "../../../../src/core/live/liveConnections";
import type { TreeNode } from "../../../../src/core/tree/treeNode";
import { openFileCommands, readAllPins } from "../../../../src/ui/connect/openFileCommands";
import { readVirtualFile } from "../../../../src/ui/connect/virtualFile";
import { tokenCommands } from "../../../../src/ui/lists/tokenCommands";
import { editorWith } from "../../world/editor";
import { jobWire } from "../../world/jobWire";
import { windowOver } from "../../world/windowOver";

const VIRTUAL = "vscode-vfs://github/acme/jobs.json";
const place = { folder: "" };

beforeEach(async () => {
  place.folder = await mkdtemp(join(tmpdir(), "open-"));
});
afterEach(() => rm(place.folder, { recursive: true }));

async function fileOf(content: unknown): Promise<string> {
  const path = join(place.folder, "jobs.json");
  await writeFile(path, JSON.stringify(content));
  return path;
}

/** A URI as the dialog gives it. */
const uriOf = (file: string) =>
  file.startsWith("/")
    ? { scheme: "file", fsPath: file, toString: () => `file://${file}` }
    : { scheme: "vscode-vfs", fsPath: "/acme/jobs.json", toString: () => file };

/** A window in which this file is picked; `virtual` are the files of the editor. */
async function opening(file: string, virtual: Readonly<Record<string, unknown>> = {}) {
  const told: string[] = [];
  const copied: string[] = [];
  const stat = async (uri: { toString(): string }) => {
    if (virtual[uri.toString()] === undefined) {
      throw Object.assign(new Error("gone"), { code: "FileNotFound" });
    }
    return { size: 10 };
  };
  const readFile = async (uri: { toString(): string }) =>
    new TextEncoder().encode(JSON.stringify(virtual[uri.toString()]));
  editorWith({
    Uri: { parse: (text: string) => uriOf(text) },
    env: { clipboard: { writeText: async (text: string) => void copied.push(text) } },
    workspace: {
      workspaceFolders: undefined,
      fs: { stat, readFile },
      getConfiguration: () => ({ get: () => [] }),
    },
    window: {
      showOpenDialog: async () => [uriOf(file)] as never,
      showInformationMessage: async (text: string) => void told.push(text),
    },
  });
  const loadAws = async () => createAwsAccess({ env: {}, readVirtualFile });
  const opened = windowOver({ loadAws });
  const memory = new Map<string, unknown>();
  const workspaceState = {
    get: (key: string) => memory.get(key),
    update: async (key: string, value: unknown) => {
      memory.set(key, value);
      opened.pin(...readAllPins(workspaceState as never));
    },
  };
  const selected: TreeNode[] = [];
  const view = {
    selection: [],
    show: async () => undefined,
    during: (work: Promise<unknown>) => work,
    select: async (node: TreeNode) => void selected.push(node),
  };
  const window = { connections: opened.connections, view, workspaceState } as never;
  await openFileCommands(window).openJobsFile();
  const copyToken = () => tokenCommands(window).copyStartingTokenForRow(selected[0]);
  return { connections: opened.connections, selected, told, copied, copyToken };
}

const jobsIn = (connections: LiveConnections) =>
  connections.shown.flatMap(({ catalog }) => catalog?.store.jobs.map(({ id }) => id) ?? []);

test("a file that is opened is selected in the tree", async () => {
  const file = await fileOf({ Jobs: [jobWire()] });
  const { connections, selected } = await opening(file);
  assert.deepEqual(jobsIn(connections), [jobWire().Id]);
  assert.deepEqual(
    selected.map((node) => [node.kind, node.id]),
    [["connection", connections.shown[1]?.id]],
  );
});

test("a file of a folder that is not on this machine is read by the editor, by its address", async () => {
  const { connections } = await opening(VIRTUAL, { [VIRTUAL]: { Jobs: [jobWire()] } });
  assert.deepEqual(jobsIn(connections), [jobWire().Id]);
  assert.deepEqual(connections.files, [VIRTUAL]);
});

test("one that the editor cannot read is refused with the reason, and not kept", async () => {
  await assert.rejects(opening(VIRTUAL), (error) => {
    assert.deepEqual(failureOf(error), {
      ...{ kind: "jobsFile", path: VIRTUAL },
      fault: { kind: "unreadable", code: "FileNotFound" },
    });
    return true;
  });
});

test("the token of a file that holds the beginning of a list is copied as the AWS CLI takes it", async () => {
  const { copied, told, copyToken } = await opening(await fileOf({ Jobs: [jobWire()], NextToken: "t1" }));
  await copyToken();
  assert.deepEqual(copied, ["eyJOZXh0VG9rZW4iOiAidDEifQ=="]);
  assert.match(told.join(), /aws dataexchange list-jobs --starting-token/);
});

test("a file with a whole list has no token to copy", async () => {
  const { copied, told, copyToken } = await opening(await fileOf({ Jobs: [jobWire()] }));
  await copyToken();
  assert.deepEqual(copied, []);
  assert.match(told.join(), /loaded to its end/);
});
