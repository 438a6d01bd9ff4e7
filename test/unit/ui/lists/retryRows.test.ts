import assert from "node:assert/strict";
import { test } from "node:test";
import { listCommands } from "../../../../src/ui/lists/listCommands";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { treeOf } from "../../world/treeOfJobs";
import { windowOver } from "../../world/windowOver";

test("Retry on the row of jobs that were left out asks the list again from its top", async () => {
  const window = windowOver();
  const foreign = aJob(9, { arn: "arn:aws:dataexchange:eu-west-1:111122223333:jobs/job9" });
  await window.open([foreign, aJob(1)]);
  const { catalog } = window.live;
  assert.ok(catalog);
  const row = treeOf(catalog)
    .roots()
    .find(({ kind }) => kind === "failure");
  assert.ok(row);
  const view = { selection: [], during: (work: Promise<unknown>) => work };
  const parts = { ...window, view } as unknown as Parameters<typeof listCommands>[0];
  const retrying = listCommands(parts).retry(row);
  await settled();
  assert.equal(window.lists.length, 2);
  await window.lists[1]?.answer([aJob(2), aJob(1)]);
  await retrying;
  assert.deepEqual(
    treeOf(catalog)
      .roots()
      .map(({ kind }) => kind),
    ["dataSet", "otherDataSets"],
  );
});
