import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionOf } from "../../../../src/core/connection/connection";
import { jobRefOf } from "../../../../src/core/connection/jobRef";
import { failureOf } from "../../../../src/core/failure/failure";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { windowOver } from "../../world/windowOver";

const first = connectionOf({ profile: "first", region: "us-east-1" });
const second = connectionOf({ profile: "second", region: "us-east-1" });

test("a job of the window's connection is asked for over that one", async () => {
  const { reader, open, asked, connected } = windowOver();
  await open([aJob(1)]);
  const reading = reader.getJob(jobRefOf(first, "job1"));
  await asked[0]?.answer(aJob(1));
  assert.deepEqual(await reading, aJob(1));
  assert.equal(connected.length, 1);
  assert.equal(connected[0]?.disposed, false);
});

test("a job that AWS tells anew is told to the window's lists, with its row", async () => {
  const { reader, open, asked, live, changes } = windowOver();
  await open([aJob(1, { state: "IN_PROGRESS" })]);
  changes.length = 0;
  const newer = aJob(1, { updatedAt: 9000 });
  void reader.getJob(jobRefOf(first, "job1"));
  await asked[0]?.answer(newer);
  assert.equal(live.catalog?.store.get("job1"), newer);
  assert.deepEqual(changes, [{ kind: "jobs", touched: [{ of: "dataSet", dataSetId: "ds" }] }]);
});

test("a job of another connection is asked for over one made for that, which is closed afterwards", async () => {
  const { reader, open, asked, connected, live } = windowOver();
  await open([]);
  const reading = reader.getJob(jobRefOf(second, "job1"));
  await settled();
  assert.deepEqual([asked[0]?.profile, connected[1]?.disposed], ["second", false]);
  await asked[0]?.answer(aJob(1));
  await reading;
  assert.equal(connected[1]?.disposed, true);
  assert.equal(live.catalog?.store.get("job1"), undefined);
});

test("before the window has a connection, one is made for the job alone", async () => {
  const { reader, asked, live } = windowOver();
  void reader.getJob(jobRefOf(second, "job1"));
  await settled();
  assert.equal(asked[0]?.profile, "second");
  assert.equal(live.started, false);
});

test("a profile that leads to another address by now is not asked", async () => {
  const { reader, asked, settings, connected } = windowOver();
  settings.choice = { profile: "first", endpoint: "http://127.0.0.1:9" };
  await assert.rejects(reader.getJob(jobRefOf(second, "job1")), (error) => {
    assert.deepEqual(failureOf(error), {
      kind: "connectionMoved",
      profile: "second",
      region: "us-east-1",
    });
    return true;
  });
  assert.deepEqual([asked.length, connected.length], [0, 0]);
});

test("a job that was read with the environment's credentials is asked for with those, whatever is chosen", async () => {
  const { reader, resolved } = windowOver();
  void reader.getJob(jobRefOf(connectionOf({ region: "us-east-1" }), "job1"));
  await settled();
  assert.deepEqual(resolved, [{ environment: true, region: "us-east-1" }]);
});

test("the address is looked up anew: by profile, Region and the settings, never by what was kept", async () => {
  const { reader, resolved } = windowOver();
  const kept = { ...jobRefOf(second, "job1"), endpoint: "http://kept" };
  void reader.getJob(kept);
  await settled();
  assert.deepEqual(resolved, [{ profile: "second", region: "us-east-1" }]);
});
