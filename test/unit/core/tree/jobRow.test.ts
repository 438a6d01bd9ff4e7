import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionOf, fileConnection } from "../../../../src/core/connection/connection";
import type { Job } from "../../../../src/core/job/job";
import { rowOf } from "../../../../src/core/tree/rows";
import { aJob } from "../../world/jobBuilder";
import { wordsAt } from "../../world/words";

const connection = connectionOf({ profile: "first", region: "us-east-1" });

function offersChanges(connectionId: string, state: Job["state"]): boolean {
  const job = aJob(1, { state });
  const node = { kind: "job", id: `${connectionId}/ds/rev/job1`, job, dataSetId: "ds" } as const;
  return rowOf(node, wordsAt(0)).tokens.includes("changeable");
}

test("the row of a waiting job offers to change it, no other row does", () => {
  assert.equal(offersChanges(connection.id, "WAITING"), true);
  for (const state of ["IN_PROGRESS", "CANCELLED", { unrecognised: "PAUSED" }] as const) {
    assert.equal(offersChanges(connection.id, state), false);
  }
});

test("a waiting job of a file is only shown", () => {
  assert.equal(offersChanges(fileConnection("/jobs.json").id, "WAITING"), false);
});

test("a profile whose name looks like a file's is none", () => {
  const { id } = connectionOf({ profile: "file:/jobs.json", region: "us-east-1" });
  assert.equal(offersChanges(id, "WAITING"), true);
});
