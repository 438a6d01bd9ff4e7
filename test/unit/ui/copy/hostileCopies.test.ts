import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { idPart } from "../../../../src/core/base/idPart";
import { connectionOf } from "../../../../src/core/connection/connection";
import { exportPieces, LIST_JOBS_FORMAT } from "../../../../src/core/copies/jobsExport";
import type { Job } from "../../../../src/core/job/job";
import { consoleAddress } from "../../../../src/core/links/consoleAddress";
import { relatedTo } from "../../../../src/core/links/resourceLead";
import type { TreeNode } from "../../../../src/core/tree/treeNode";
import { copyAsCommands } from "../../../../src/ui/copy/copyAsCommands";
import { csvFormat } from "../../../../src/ui/copy/exportCommands";
import { editorWith } from "../../world/editor";
import { hostileJobs } from "../../world/hostileJobs";
import { assertHolds } from "../../world/runs";
import { windowOver } from "../../world/windowOver";

const connection = connectionOf({ profile: "first", region: "us-east-1" });

function rowOf(job: Job): TreeNode {
  return { kind: "job", id: `${connection.id}/ds/rev/${idPart(job.id)}`, job, dataSetId: "ds" };
}

/** The commands in a window whose list has these jobs, what they copied and what they said instead. */
async function openWindow(jobs: readonly Job[]) {
  const copied: string[] = [];
  const told: string[] = [];
  const tell = async (text: string) => void told.push(text);
  editorWith({
    env: { shell: "/bin/bash", clipboard: { writeText: async (text: string) => void copied.push(text) } },
    window: {
      ...{ showInformationMessage: tell, showWarningMessage: tell },
      setStatusBarMessage: () => ({}),
    },
    workspace: { getConfiguration: () => ({ get: () => undefined }) },
  });
  const window = windowOver();
  await window.open(jobs);
  const view = { selection: [], during: (work: Promise<unknown>) => work };
  const parts = { ...window, view, panels: {} } as unknown as Parameters<typeof copyAsCommands>[0];
  return { commands: copyAsCommands(parts), copied, told };
}

test("every form of any jobs is copied, or the reason is told", async () => {
  const property = fc.asyncProperty(hostileJobs, async (jobs) => {
    const { commands, copied, told } = await openWindow(jobs);
    const rows = jobs.map(rowOf);
    for (const command of Object.values(commands)) {
      const before = copied.length + told.length;
      await command(rows[0], rows);
      assert.equal(copied.length + told.length, before + 1);
    }
  });
  await assertHolds(40, property);
});

test("an export of any jobs is whole: its JSON reads as what the service sent, its CSV has a line for each", async () => {
  const property = fc.property(hostileJobs, (jobs) => {
    const json = [...exportPieces(jobs, LIST_JOBS_FORMAT)].map(({ text }) => text).join("");
    assert.deepEqual(
      JSON.parse(json).Jobs,
      jobs.map((job) => job.json),
    );
    const format = csvFormat({ connection, account: undefined, nameOf: (id) => id });
    assert.equal([...exportPieces(jobs, format)].at(-1)?.written, jobs.length);
  });
  await assertHolds(40, property);
});

test("what any job names leads to the console only by an address that is one", async () => {
  const property = fc.property(hostileJobs, (jobs) => {
    for (const job of jobs) {
      for (const { resource, lead } of relatedTo(job)) {
        const address = consoleAddress(resource, job);
        assert.equal(lead === "console", address !== undefined);
        assert.ok(address === undefined || new URL(address).hostname.endsWith(".amazon.com"));
      }
    }
  });
  await assertHolds(100, property);
});
