import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionOf, fileConnection } from "../../../../src/core/connection/connection";
import type { Job } from "../../../../src/core/job/job";
import type { jobItem } from "../../../../src/ui/tree/jobItem";
import { editorStub } from "../../../architecture/editorStub";
import { loadSource } from "../../../architecture/loadedCode";
import { aJob } from "../../world/jobBuilder";
import { wordsAt } from "../../world/words";

const connection = connectionOf({ profile: "first", region: "us-east-1" });

async function offersChanges(connectionId: string, state: Job["state"]): Promise<boolean> {
  const { exports } = await loadSource("src/ui/tree/jobItem.ts", editorStub().vscode);
  const itemOf = (exports as { jobItem: typeof jobItem }).jobItem;
  const job = aJob(1, { state });
  const node = { kind: "job", id: `${connectionId}/ds/rev/job1`, job, dataSetId: "ds" } as const;
  return itemOf(node, wordsAt(0)).contextValue?.split(" ").includes("changeable") ?? false;
}

test("the row of a waiting job offers to change it, no other row does", async () => {
  assert.equal(await offersChanges(connection.id, "WAITING"), true);
  for (const state of ["IN_PROGRESS", "CANCELLED", { unrecognised: "PAUSED" }] as const) {
    assert.equal(await offersChanges(connection.id, state), false);
  }
});

test("a waiting job of a file is only shown", async () => {
  assert.equal(await offersChanges(fileConnection("/jobs.json").id, "WAITING"), false);
});

test("a profile whose name looks like a file's is none", async () => {
  const { id } = connectionOf({ profile: "file:/jobs.json", region: "us-east-1" });
  assert.equal(await offersChanges(id, "WAITING"), true);
});
