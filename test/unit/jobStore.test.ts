import assert from "node:assert/strict";
import { test } from "node:test";
import type { Job } from "../../src/core/job";
import { JobStore } from "../../src/core/jobStore";
import { aJob } from "./jobBuilder";

function idsOf(jobs: Iterable<Job> | undefined): string[] {
  return Array.from(jobs ?? [], (job) => job.id);
}

test("jobs of a data set stand newest first, whatever order they came in", () => {
  const store = new JobStore();
  store.add([aJob(2), aJob(1)]);
  store.add([aJob(4), aJob(3)]);
  assert.deepEqual(idsOf(store.dataSet("ds")?.jobs), ["job4", "job3", "job2", "job1"]);
});

test("a random order of arrival gives the same list as sorting would", () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const times = Array.from({ length: 300 }, () => Math.floor(random() * 40));
  const jobs = times.map((createdAt, number) => aJob(number, { createdAt }));
  const store = new JobStore();
  store.add(jobs);
  const sorted = [...jobs].sort((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0));
  assert.deepEqual(idsOf(store.dataSet("ds")?.jobs), idsOf(sorted));
  const odd = jobs.filter((_, index) => index % 2 === 1);
  store.remove(odd);
  assert.deepEqual(idsOf(store.dataSet("ds")?.jobs), idsOf(sorted.filter((job) => !odd.includes(job))));
});

test("a job without a time of creation stands last", () => {
  const store = new JobStore();
  const { createdAt: _, ...timeless } = aJob(9);
  store.add([timeless, aJob(1)]);
  assert.deepEqual(idsOf(store.dataSet("ds")?.jobs), ["job1", "job9"]);
});

test("of two versions of a job the one updated later stays", () => {
  const store = new JobStore();
  store.add([aJob(1, { state: "COMPLETED", updatedAt: 9000 })]);
  store.add([aJob(1, { state: "IN_PROGRESS", updatedAt: 2000 })]);
  assert.equal(store.get("job1")?.state, "COMPLETED");
  store.add([aJob(1, { state: "ERROR", updatedAt: 9500 })]);
  assert.equal(store.get("job1")?.state, "ERROR");
  assert.equal(store.size, 1);
});

test("a job of several revisions is in each of them, and once in its data set", () => {
  const store = new JobStore();
  store.add([aJob(1, { revisionIds: ["r1", "r2"] })]);
  assert.deepEqual([...(store.dataSet("ds")?.revisions.keys() ?? [])], ["r1", "r2"]);
  assert.equal(store.dataSet("ds")?.jobs.size, 1);
});

test("a job that two lists hold leaves with the second of them", () => {
  const store = new JobStore();
  store.add([aJob(1)]);
  store.add([aJob(1)]);
  store.remove([aJob(1)]);
  assert.equal(store.size, 1);
  store.remove([aJob(1)]);
  assert.equal(store.size, 0);
  assert.equal(store.dataSet("ds"), undefined);
});

test("failed jobs are counted by data set and revision", () => {
  const store = new JobStore();
  store.add([aJob(1, { state: "ERROR" }), aJob(2, { state: "TIMED_OUT" }), aJob(3)]);
  assert.equal(store.dataSet("ds")?.jobs.failed, 2);
  store.remove([aJob(1)]);
  assert.equal(store.dataSet("ds")?.revisions.get("rev")?.failed, 1);
});
