import assert from "node:assert/strict";
import { test } from "node:test";
import type { ConnectionChoice } from "../../src/core/connection";
import type { Job } from "../../src/core/job";
import { Session } from "../../src/core/session";
import { deferredList, settled } from "./deferredList";
import { fakeAws } from "./fakeDataExchange";
import { aJob } from "./jobBuilder";

function newSession(profile?: string) {
  const first = deferredList<Job>();
  const second = deferredList<Job>();
  const chosen: { choice: ConnectionChoice } = { choice: profile === undefined ? {} : { profile } };
  const aws = fakeAws({ first: first.list, second: second.list });
  const session = new Session(
    () => Promise.resolve(aws),
    () => ({ choice: chosen.choice, pageSize: 200 }),
  );
  return { session, first: first.requests, second: second.requests, chosen };
}

test("it asks for the first page once, however often it is started", async () => {
  const { session, first } = newSession("first");
  void session.start();
  void session.start();
  await settled();
  assert.equal(first.length, 1);
});

test("nothing of the old connection appears after a switch, though its answer comes late", async () => {
  const { session, first, second, chosen } = newSession("first");
  void session.start();
  await settled();
  chosen.choice = { profile: "second" };
  void session.restart();
  await settled();
  assert.equal(first[0]?.signal?.aborted, true);
  await second[0]?.answer([aJob(2)]);
  await first[0]?.answer([aJob(1)]);
  assert.deepEqual(
    Array.from(session.catalog?.store.jobs ?? [], (job) => job.id),
    ["job2"],
  );
  assert.equal(session.catalog?.connection.profile, "second");
});

test("without a connection it says why, and Refresh tries again", async () => {
  const { session, chosen, first } = newSession();
  await session.start();
  assert.deepEqual(session.state, { kind: "failed", failure: { kind: "noProfiles" } });
  chosen.choice = { profile: "first" };
  void session.refresh();
  await settled();
  assert.equal(first.length, 1);
});

test("a data set's own list is asked for on its first opening alone", async () => {
  const { session, first } = newSession("first");
  void session.start();
  await settled();
  await first[0]?.answer([aJob(1)], "t1");
  const key = { of: "dataSet", dataSetId: "ds" } as const;
  void session.catalog?.open(key);
  void session.catalog?.open(key);
  assert.equal(first.length, 2);
});

test("a data set's own list is not asked for when all the account's jobs are loaded", async () => {
  const { session, first } = newSession("first");
  void session.start();
  await settled();
  await first[0]?.answer([aJob(1)]);
  await session.catalog?.open({ of: "dataSet", dataSetId: "ds" });
  assert.equal(first.length, 1);
});
