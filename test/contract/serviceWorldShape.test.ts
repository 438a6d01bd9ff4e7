import assert from "node:assert/strict";
import test from "node:test";
import { makeWorld } from "../service/world/makeWorld";
import { stateAt } from "../service/world/plan";
import type { World } from "../service/world/world";
import { day, epoch, sample, wireJobs } from "./serviceSample";

function counts(world: World): Map<string, number> {
  const byName = new Map(world.dataSets.map(({ name }) => [name, 0]));
  for (const { dataSet } of world.jobs) byName.set(dataSet.name, (byName.get(dataSet.name) ?? 0) + 1);
  return byName;
}

test("the same seed and moment make the same world, another seed another", () => {
  assert.deepEqual(wireJobs(sample()), wireJobs(sample()));
  assert.notEqual(sample(5, 2).jobs[0]?.id, sample(5, 1).jobs[0]?.id);
});

test("the world has as many jobs as it is asked for, newest first, none older than 89 days", () => {
  for (const size of [0, 1, 13, 340, 2_000]) {
    const { jobs } = sample(size);
    const created = jobs.map(({ createdAt }) => createdAt);
    assert.equal(jobs.length, size);
    assert.deepEqual(
      created,
      created.toSorted((one, other) => other - one),
    );
    assert.ok(created.every((time) => time <= epoch && time >= epoch - 89 * day));
    assert.equal(new Set(jobs.map(({ id }) => id)).size, size);
  }
});

test("a job uses a revision that was there before it", () => {
  for (const { createdAt, revisions } of sample().jobs) {
    assert.ok(revisions.every((revision) => revision.createdAt <= createdAt));
  }
});

test("subscribers only export, and files differ from shares in their types", () => {
  for (const { dataSet, type } of sample().jobs) {
    if (dataSet.origin === "ENTITLED") assert.match(type, /^EXPORT_/);
    if (dataSet.assetType === "REDSHIFT_DATA_SHARE") assert.match(type, /REDSHIFT/);
  }
});

test("one data set has more than 200 jobs, one a single job, some none", () => {
  const byName = counts(sample());
  assert.ok((byName.get("US Equities Daily") ?? 0) > 200);
  assert.equal(byName.get("Insurance Claims Archive"), 1);
  assert.equal(byName.get("Hotel Occupancy Benchmarks"), 0);
});

test("revisions are finalized, open, revoked, with and without a comment", () => {
  const revisions = sample().dataSets.flatMap((dataSet) => dataSet.revisions);
  assert.ok(revisions.some(({ finalized }) => !finalized));
  assert.ok(revisions.some(({ revocation }) => revocation !== undefined));
  assert.ok(revisions.some(({ comment }) => comment === undefined));
  assert.ok(revisions.every(({ updatedAt }) => updatedAt <= epoch));
});

test("the newest page has something waiting, something running and a few failures", () => {
  const states = wireJobs(sample())
    .slice(0, 12)
    .map(({ State }) => State);
  const count = (state: string) => states.filter((each) => each === state).length;
  assert.ok(count("WAITING") >= 1 && count("IN_PROGRESS") >= 1 && count("COMPLETED") >= 4);
  assert.equal(count("ERROR"), 2);
});

test("what runs at first has ended a day later, in an error too", () => {
  const running = sample().jobs.filter(({ schedule }) => stateAt(schedule, epoch) === "IN_PROGRESS");
  const later = new Set(running.map(({ schedule }) => stateAt(schedule, epoch + day)));
  assert.deepEqual([...later].sort(), ["COMPLETED", "ERROR"]);
});

test("an even world has data sets of equal size, and every job has ended", () => {
  const world = makeWorld({ jobs: 2_000, dataSets: 20, seed: 1, epoch });
  assert.deepEqual([...new Set(counts(world).values())], [100]);
  assert.equal(world.dataSets.length, 20);
  const ended = ["COMPLETED", "ERROR", "CANCELLED", "TIMED_OUT"];
  assert.ok(world.jobs.every(({ schedule }) => ended.includes(stateAt(schedule, epoch))));
});

test("a large world has more data sets", () => {
  const world = sample(20_000);
  assert.equal(world.jobs.length, 20_000);
  assert.equal(world.dataSets.length, 53);
});
