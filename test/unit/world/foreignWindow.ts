import assert from "node:assert/strict";
import type { TreeItem } from "vscode";
import type { Profile } from "../../../src/core/connection/awsAccess";
import { connectionOf } from "../../../src/core/connection/connection";
import type { DataExchange } from "../../../src/core/connection/dataExchange";
import { type Failure, FailureError } from "../../../src/core/failure/failure";
import type { Job } from "../../../src/core/job/job";
import { KnownAccounts } from "../../../src/core/live/knownAccounts";
import type { TreeNode } from "../../../src/core/tree/treeNode";
import { StatusBar } from "../../../src/ui/connect/statusBar";
import { JobDocuments } from "../../../src/ui/panel/jobDocuments";
import { JobsView } from "../../../src/ui/tree/jobsView";
import { TreeMemory } from "../../../src/ui/tree/treeMemory";
import { ConnectionPick } from "../../../src/ui/window/connectionPick";
import { SecretClipboard } from "../../../src/ui/window/secretClipboard";
import { SignInTerminal } from "../../../src/ui/window/signInTerminal";
import type { Window } from "../../../src/ui/window/window";
import { aHomelessJob, aJob } from "./jobBuilder";
import { type Manner, tellingEditor } from "./tellingEditor";
import { windowOver } from "./windowOver";

const nothing = () => ({ dispose: () => undefined });

/**
 * A window over an AWS, files and settings in which every text that others choose is this one, in an editor that keeps
 * what people would see.
 */
export async function foreignWindow(text: string, manner: Manner) {
  const editor = foreignEditor(text, manner);
  const over = windowOver({
    choice: { profile: text },
    pins: [{ profile: text, region: "eu-west-1" }],
    aws: { ...foreignAws(text), connect: () => foreignExchange(text) },
  });
  const { connections, clock } = over;
  const memento = { get: () => undefined, update: async () => undefined, keys: () => [] };
  const view = new JobsView(connections, clock, new TreeMemory(memento, assert.ifError), assert.ifError);
  new StatusBar(connections);
  const parts: Omit<Window, "log" | "panels"> = {
    ...{ ...over, view, workspaceState: memento, readSettings: () => over.settings },
    documents: new JobDocuments(over),
    pick: new ConnectionPick(memento),
    accounts: new KnownAccounts(connections),
    signInTerminal: new SignInTerminal(() => undefined),
    clipboard: new SecretClipboard(clock, { warn: () => undefined }),
  };
  const panels = {
    open: undefined,
    show: () => undefined,
    showToSide: () => undefined,
    take: () => undefined,
  };
  const log = { show: () => undefined, error: () => undefined };
  await connections.selected.start();
  return { ...editor, window: { ...parts, panels, log } as unknown as Window };
}

function foreignEditor(text: string, manner: Manner) {
  const settings: Readonly<Record<string, unknown>> = {
    allowChanges: true,
    connections: [{ profile: text, region: "us-east-1" }],
  };
  const tree = { visible: false, selection: [], description: "", message: "" };
  const item = { text: "", tooltip: "" };
  const uri = (path: string) => ({ scheme: "foreign", path, fsPath: path, toString: () => path });
  const { seen, see } = tellingEditor(manner, text, {
    Uri: {
      ...{ from: ({ path = "" }) => uri(path), file: uri, parse: uri },
      joinPath: (_: unknown, ...path: readonly string[]) => uri(path.join("/")),
    },
    commands: {
      executeCommand: async (...[command, , , title]: readonly unknown[]) =>
        void (command === "vscode.diff" && see(String(title))),
    },
    env: {
      clipboard: { writeText: async () => undefined, readText: async () => "" },
      ...{ remoteName: text, shell: "bash", openExternal: async () => true },
    },
    extensions: { getExtension: () => undefined },
    window: {
      createTreeView: () =>
        Object.assign(tree, { onDidExpandElement: nothing, onDidCollapseElement: nothing }),
      createStatusBarItem: () => Object.assign(item, { show: () => undefined, hide: () => undefined }),
      createTerminal: ({ name = "" }: { name?: string }) => {
        see(name);
        return { show: () => undefined };
      },
      ...{ onDidCloseTerminal: nothing, onDidChangeWindowState: nothing, state: { focused: true } },
      showOpenDialog: async () => undefined,
      showSaveDialog: async () => uri(`/files/${text}`),
      showTextDocument: async () => Promise.reject(new Error(text)),
    },
    workspace: {
      getConfiguration: () => ({ get: (name: string) => settings[name], update: async () => undefined }),
      ...{ onDidChangeConfiguration: nothing, onDidCloseTextDocument: nothing },
      ...{ registerTextDocumentContentProvider: nothing, workspaceFolders: undefined },
      openTextDocument: async () => Promise.reject(new Error(text)),
      fs: { writeFile: async () => undefined, stat: async () => ({}) },
    },
  } as never);
  return { seen, see, tree, item };
}

/** Every row of the tree, those below included. */
export function rowsIn(view: JobsView, node?: TreeNode): readonly TreeNode[] {
  return view.getChildren(node).flatMap((child) => [child, ...rowsIn(view, child)]);
}

/** What a row says, its hover included. */
export function textsOf(view: JobsView, node: TreeNode): readonly string[] {
  const item: TreeItem = view.getTreeItem(node);
  const { label, description, tooltip, accessibilityInformation } = view.resolveTreeItem(item, node);
  const hover = typeof tooltip === "string" ? tooltip : (tooltip?.value ?? "").replace(/\\(.)/g, "$1");
  return [String(label), String(description ?? ""), accessibilityInformation?.label ?? "", hover];
}

function foreignAws(text: string) {
  const kinds: readonly Profile["kind"][] = [
    "keys",
    "sso",
    "role",
    "process",
    "webIdentity",
    "login",
    "other",
  ];
  const profiles = kinds.map((kind, index): Profile => {
    const fault = { kind: "ssoSessionMissing", profile: text, session: text } as const;
    return { kind, name: `${text}${index || ""}`, region: text, accountId: text, fault };
  });
  let asked = 0;
  return {
    readProfiles: async () => profiles,
    // One after the other, so that each kind is told how it signs in.
    signingInProfile: async () => profiles[asked++ % profiles.length],
    resolveConnection: async () => connectionOf({ profile: text, region: "us-east-1", endpoint: text }),
    identify: async () => ({ accountId: text, arn: text, userId: text }),
  };
}

function foreignJobs(text: string): readonly Job[] {
  const unknown = { unrecognised: text };
  const error = { code: unknown, message: text, objects: [], json: {} };
  const details = { ImportAssetsFromS3: { AssetSources: [{ Bucket: text, Key: text }] } };
  return [
    aJob(3, { state: "WAITING", json: { Details: details } }),
    aJob(2, {
      id: text,
      type: unknown,
      state: unknown,
      errors: [error],
      dataSetId: text,
      revisionIds: [text],
    }),
    aHomelessJob(1, { state: "ERROR", errors: [error] }),
  ];
}

function foreignExchange(text: string): DataExchange {
  const refused = async () => {
    throw new FailureError({ kind: "badRequest", message: text } satisfies Failure);
  };
  const jobs = foreignJobs(text);
  return {
    listJobs: async ({ nextToken }) =>
      nextToken === undefined ? { items: jobs, nextToken: text } : refused(),
    getJob: async (id) => jobs.find((job) => job.id === id) ?? refused(),
    getSignedUrl: async () => undefined,
    ...{ startJob: refused, cancelJob: refused },
    listDataSets: async () => ({
      items: [
        { id: text, name: text },
        { id: "ds", name: text },
      ],
    }),
    getDataSet: async (id) => ({ id, name: text }),
    listRevisions: async ({ dataSetId }) => ({
      items: [{ id: text, dataSetId, comment: text, finalized: true, revoked: false }],
    }),
    signer: undefined,
    renewCredentials: () => undefined,
    dispose: () => undefined,
  };
}
