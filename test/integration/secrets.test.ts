import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "mocha";
import * as vscode from "vscode";
import { hasUsableUrl } from "../../src/core/job/job";
import type { JobNode, TreeNode } from "../../src/core/tree/treeNode";
import { COMMANDS, type CommandName } from "../../src/ui/base/commandIds";
import { waitUntil } from "../e2e/waitUntil";
import { tellJob } from "../service/world/tellJob";
import type { ExtensionLife } from "./extensionLife";
import type { LocalAws } from "./localAws";
import { keepingMessages } from "./messages";
import { runWithSavePath } from "./quickPick";
import type { SharedWindow } from "./sharedWindow";

const COPIES = [
  ...["copyArn", "copyId", "copyS3Uri", "copyCliCommand", "copyCreateCommand", "copyPython"],
  ...["copyJavaScript", "copyMarkdown", "copyError"],
] as readonly CommandName[];

/** What the service sends in plain text: what they are, and the part of each that is of use to a thief. */
const SECRETS = {
  "pre-signed URLs": /"(?:SignedUrl|ApiSpecificationUploadUrl)":"([^"]+)"/g,
  signatures: /X-Amz-Signature=(\w+)/g,
  "security tokens": /X-Amz-Security-Token=([^&"]+)/g,
  "API keys": /"ApiKey":"([^"]+)"/g,
};

/** What is looked through, and the jobs that have a secret. */
interface Search {
  readonly life: ExtensionLife;
  readonly secrets: Map<string, readonly string[]>;
  readonly jobs: JobNode[];
  /** All that panels were sent. */
  readonly posted: string[];
}

/** The logs are searched in the end-to-end tests of trust, at their most talkative. */
export function tests({ aws, life }: SharedWindow): void {
  const { createWebviewPanel } = vscode.window;
  const search: Search = { life, secrets: new Map(), jobs: [], posted: [] };
  describe("The secrets of jobs", () => {
    before(async () => {
      Object.assign(vscode.window, {
        createWebviewPanel: keepingPosts(createWebviewPanel, search.posted),
      });
      await life.startAnew();
      await vscode.commands.executeCommand(COMMANDS.loadAll);
      for (const [what, values] of secretsOf(aws)) {
        search.secrets.set(what, values);
      }
      search.jobs.push(...jobsWithSecrets(aws, await everyNode(life)));
      const types = new Set(search.jobs.map(({ job }) => job.type));
      assert.equal(types.size, 3, "the types of jobs that have secrets");
    });
    after(() => Object.assign(vscode.window, { createWebviewPanel }));

    testsOfSight(search);
    testsOfCopies(search);
    testsOfExports(search);
  });
}

function testsOfSight(search: Search): void {
  const { life, jobs, posted } = search;
  it("are in no row of the tree, its hover or what a screen reader says", async () => {
    const { provider } = life.tree;
    const { token } = new vscode.CancellationTokenSource();
    for (const node of await everyNode(life)) {
      const item = await provider.getTreeItem(node);
      seeNone(search, JSON.stringify(await provider.resolveTreeItem?.(item, node, token)));
    }
  });

  it("are in nothing that a panel is sent", async () => {
    for (const node of jobs) {
      await vscode.commands.executeCommand(COMMANDS.openJob, node);
      await waitUntil("what the panel is sent", async () =>
        posted.some((text) => text.includes(node.job.id)),
      );
    }
    seeNone(search, posted.join("\n"));
  });

  it("are in no document of a job", async () => {
    for (const node of jobs) {
      await vscode.commands.executeCommand(COMMANDS.viewJson, node);
      const text = vscode.window.activeTextEditor?.document.getText() ?? "";
      assert.ok(text.includes(node.job.id));
      seeNone(search, text);
    }
  });
}

function testsOfCopies(search: Search): void {
  const { jobs } = search;
  for (const name of COPIES) {
    it(`are not on the clipboard after ${name} of all jobs that have one`, async () => {
      await vscode.env.clipboard.writeText("");
      // Where none of the jobs has such a thing, a message says so.
      const messages = await keepingMessages(async () => {
        await vscode.commands.executeCommand(COMMANDS[name], jobs[0], jobs);
      });
      const copied = await vscode.env.clipboard.readText();
      assert.notEqual(`${copied}${messages.join()}`, "");
      seeNone(search, `${copied}${messages.join()}`);
    });
  }

  it("are on the clipboard where somebody asked for one, and in no message about it", async () => {
    const live = jobs.find(({ job }) => hasUsableUrl(job, Date.now()));
    assert.ok(live);
    const messages = await keepingMessages(async () => {
      await vscode.commands.executeCommand(COMMANDS.copySignedUrl, live);
    });
    assert.match(await vscode.env.clipboard.readText(), SECRETS.signatures);
    assert.match(messages.join(), /Signed URL copied/);
    seeNone(search, messages.join());
    await vscode.env.clipboard.writeText("");
  });
}

function testsOfExports(search: Search): void {
  const { jobs } = search;
  for (const kind of ["json", "csv"]) {
    it(`are in no export as ${kind}`, async () => {
      const folder = await mkdtemp(join(tmpdir(), "export-"));
      const path = join(folder, `jobs.${kind}`);
      await keepingMessages(() => runWithSavePath(COMMANDS.exportJobs, path));
      const text = await readFile(path, "utf8");
      await rm(folder, { recursive: true });
      assert.deepEqual(
        jobs.filter(({ job }) => !text.includes(job.id)),
        [],
      );
      seeNone(search, text);
    });
  }
}

function seeNone({ secrets }: Search, text: string): void {
  assert.equal(secrets.size, 4);
  for (const [what, values] of secrets) {
    const found = values.find((value) => text.includes(value));
    assert.equal(found, undefined, `${what} are in: ${text.slice(0, 500)}`);
  }
}

/** By what they are; there are some of each. */
function secretsOf(aws: LocalAws): readonly (readonly [string, readonly string[]])[] {
  const sent = JSON.stringify(aws.world.jobs.map((plan) => tellJob(plan, "us-east-1", Date.now())));
  return Object.entries(SECRETS).map(([what, pattern]) => {
    const values = [...new Set([...sent.matchAll(pattern)].map(([, value = ""]) => value))];
    assert.ok(values.length > 0 && values.every((value) => value.length > 8), `the service sends ${what}`);
    return [what, values];
  });
}

/** One of each type and state, with a URL that works and with one that does not. */
function jobsWithSecrets({ world }: LocalAws, nodes: readonly TreeNode[]): readonly JobNode[] {
  const patterns = Object.values(SECRETS);
  const ids = world.jobs
    .map((plan) => tellJob(plan, "us-east-1", Date.now()))
    .filter((job) => patterns.some((pattern) => JSON.stringify(job).search(pattern) >= 0))
    .map(({ Id }) => Id);
  const jobs = nodes.filter((node) => node.kind === "job").filter(({ job }) => ids.includes(job.id));
  const kinds = new Map(
    jobs.map((node) => [`${node.job.type} ${node.job.state} ${hasUsableUrl(node.job, Date.now())}`, node]),
  );
  return [...kinds.values()];
}

async function everyNode(life: ExtensionLife, above?: TreeNode): Promise<readonly TreeNode[]> {
  const nodes = (await life.tree.provider.getChildren(above)) ?? [];
  const below = await Promise.all(nodes.map((node) => everyNode(life, node)));
  return [...nodes, ...below.flat()];
}

/** Panels as the editor makes them, with all that is sent to them kept. */
function keepingPosts(create: typeof vscode.window.createWebviewPanel, posted: string[]) {
  return (...parts: Parameters<typeof vscode.window.createWebviewPanel>): vscode.WebviewPanel => {
    const panel = create(...parts);
    const { webview } = panel;
    const post = webview.postMessage.bind(webview);
    const keep = (message: unknown) => {
      posted.push(JSON.stringify(message));
      return post(message);
    };
    Object.assign(webview, { postMessage: keep });
    return panel;
  };
}
