import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionOf, fileConnection } from "../../../../src/core/connection/connection";
import { jobRefOf } from "../../../../src/core/connection/jobRef";
import { aJob } from "../../world/jobBuilder";
import { panelsInEditor } from "../../world/panelsInEditor";

const connection = connectionOf({ profile: "first", region: "us-east-1" });

test("a panel offers to change a job while it waits and the setting allows it, and follows both", async () => {
  const { panels, made, set } = await panelsInEditor();
  const waiting = aJob(1, { state: "WAITING" });
  panels.show({ job: waiting, connection });
  const offers = () =>
    made[0]?.told.map((said) => said.type === "show" && said.offersChanges === true).at(-1);
  assert.equal(offers(), false);
  set("allowChanges", true);
  assert.equal(offers(), true);
  panels.take(jobRefOf(connection, "job1"), aJob(1, { state: "IN_PROGRESS" }));
  assert.equal(offers(), false);
  panels.take(jobRefOf(connection, "job1"), waiting);
  set("allowChanges", false);
  assert.equal(offers(), false);
});

test("a job of a file can be changed in no panel", async () => {
  const { panels, made, set } = await panelsInEditor();
  set("allowChanges", true);
  panels.show({ job: aJob(1, { state: "WAITING" }), connection: fileConnection("/jobs.json") });
  const [said] = made[0]?.told ?? [];
  assert.equal(said?.type === "show" && said.offersChanges, undefined);
});

test("what the page asks to be changed is the panel's job, whatever else it sends", async () => {
  const { panels, made, calls } = await panelsInEditor();
  panels.show({ job: aJob(1, { state: "WAITING" }), connection });
  await made[0]?.say("startJob", { jobId: "job2" });
  await made[0]?.say("cancelJob", { job: aJob(2) });
  assert.deepEqual(calls, [
    ["startJob", "job1"],
    ["cancelJob", "job1"],
  ]);
});
