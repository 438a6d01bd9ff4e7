import assert from "node:assert/strict";
import { test } from "node:test";
import { MINUTE } from "../../../../src/core/base/clock";
import type { Job, SignedUrlNotice } from "../../../../src/core/job/job";
import { rowOf } from "../../../../src/core/tree/rows";
import { copyCommands } from "../../../../src/ui/copy/copyCommands";
import { settled } from "../../world/deferredList";
import { editorWith, type OfferedItems, workAtOnce } from "../../world/editor";
import { aJob } from "../../world/jobBuilder";
import { windowOver } from "../../world/windowOver";
import { wordsAt } from "../../world/words";

const NOW = 10 * MINUTE;
const unknown = withUrl(1, {});
const alive = withUrl(2, { expiresAt: NOW + 1 });
const dead = withUrl(3, { expiresAt: NOW });
const without = aJob(4);

function withUrl(number: number, signedUrl: SignedUrlNotice): Job {
  return aJob(number, { type: "EXPORT_ASSET_TO_SIGNED_URL", signedUrl });
}

function nodeOf(job: Job) {
  return { kind: "job", id: `first@us-east-1@/ds//${job.id}`, job, dataSetId: "ds" } as const;
}

/** The command in a window that has these jobs, and what it showed the user. */
async function copySignedUrl(jobs: readonly Job[]) {
  const offered: string[][] = [];
  const told: string[] = [];
  const asked: string[] = [];
  editorWith({
    window: {
      showQuickPick: async (items: OfferedItems) => {
        offered.push((await items).map(({ detail = "" }) => detail));
      },
      showInformationMessage: async (text: string) => void told.push(text),
      showWarningMessage: async (text: string) => void told.push(text),
      withProgress: workAtOnce,
    },
  });
  const window = windowOver();
  window.clock.time = NOW;
  await window.open(jobs);
  const parts = {
    ...window,
    view: { selection: [], during: (work: Promise<unknown>) => work },
    panels: {},
    reader: { getSignedUrl: async ({ jobId }: { jobId: string }) => void asked.push(jobId) },
  } as unknown as Parameters<typeof copyCommands>[0];
  const commands = copyCommands(parts);
  return { run: commands.copySignedUrl, offered, told, asked };
}

test("a row offers the signed URL only while it may still work", () => {
  const offers = [unknown, alive, dead, without].map((job) =>
    rowOf(nodeOf(job), wordsAt(NOW)).tokens.includes("signedUrl"),
  );
  assert.deepEqual(offers, [true, true, false, false]);
});

test("the palette offers the same jobs as the rows do", async () => {
  const { run, offered } = await copySignedUrl([unknown, alive, dead, without]);
  await run(undefined);
  assert.deepEqual(
    offered.map((ids) => ids.sort()),
    [[unknown.id, alive.id]],
  );
});

test("where no loaded job has a URL that may work, that is said, and no empty list is shown", async () => {
  const { run, offered, told } = await copySignedUrl([dead, without]);
  await run(undefined);
  assert.deepEqual(offered, []);
  assert.deepEqual(told, [
    "None of the loaded jobs has a signed URL that still works. A new job gives a new one.",
  ]);
});

test("called on a row whose URL has died since, it asks for that job's and for no other", async () => {
  const { run, offered, asked } = await copySignedUrl([alive, dead]);
  await run(nodeOf(dead));
  await settled();
  assert.deepEqual([offered, asked], [[], [dead.id]]);
});
