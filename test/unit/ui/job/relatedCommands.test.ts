import assert from "node:assert/strict";
import { test } from "node:test";
import type { QuickPickItem } from "vscode";
import type { Job } from "../../../../src/core/job/job";
import { relatedCommands } from "../../../../src/ui/job/resourceLinks";
import { editorWith, type OfferedItems } from "../../world/editor";
import { aHomelessJob, aJob } from "../../world/jobBuilder";
import { windowOver } from "../../world/windowOver";

/** What is offered on the row of a job, and what becomes of it when the user picks the one of that label. */
async function offeredBy(job: Job, label?: string) {
  const offered: QuickPickItem[] = [];
  const told: string[] = [];
  const addresses: unknown[] = [];
  editorWith({
    env: { openExternal: async (address: unknown) => addresses.push(address) > 0 },
    window: {
      showInformationMessage: async (text: string) => void told.push(text),
      showQuickPick: async (items: OfferedItems) => {
        offered.push(...(await items));
        return offered.find((item) => item.label === label);
      },
    },
  });
  const window = windowOver();
  await window.open([job]);
  const parts = {
    ...window,
    view: { selection: [], during: (work: Promise<unknown>) => work },
    panels: {},
  } as unknown as Parameters<typeof relatedCommands>[0];
  const commands = relatedCommands(parts);
  const id = `first@us-east-1@/ds//${job.id}`;
  await commands.openRelated({ kind: "job", id, job, dataSetId: "ds" });
  return { offered: offered.map(({ label: shown, description }) => [shown, description]), told, addresses };
}

const withObject = (key: string) =>
  aJob(1, { json: { Details: { ImportAssetsFromS3: { AssetSources: [{ Bucket: "lake", Key: key }] } } } });

test("what the job names is listed below where it leads, and opened when it is picked", async () => {
  const { offered, addresses } = await offeredBy(withObject("a.csv"), "lake/a.csv");
  assert.deepEqual(offered, [
    ["Jobs View", undefined],
    ["ds", "Data set"],
    ["rev", "Revision"],
    ["AWS Console", undefined],
    ["lake", "Bucket"],
    ["lake/a.csv", "Object"],
  ]);
  assert.deepEqual(addresses, [
    "https://s3.console.aws.amazon.com/s3/object/lake?region=us-east-1&prefix=a.csv",
  ]);
});

test("a name draws no icon and hides no characters", async () => {
  const { offered } = await offeredBy(withObject("$(error)$(rm -r)\u202egpj.exe"));
  assert.deepEqual(offered.at(-1), ["lake/$\u200c(error)$\u200c(rm -r)⟨U+202E⟩gpj.exe", "Object"]);
});

test("a job that names nothing says so, and shows no empty list", async () => {
  const { offered, told } = await offeredBy(aHomelessJob(1));
  assert.deepEqual([offered, told.length], [[], 1]);
});
