import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { MINUTE } from "../../../../src/core/base/clock";
import type { Job } from "../../../../src/core/job/job";
import { below, jobIds, jobsEvery, kindsOf, LAST } from "../../world/dayTree";
import { aJob, aTimelessJob } from "../../world/jobBuilder";
import { assertHolds } from "../../world/runs";
import { sourceOf, treeOf } from "../../world/treeOfJobs";

const aRevision = fc.nat(1499).map((number) => `r${number}`);

/** More than a thousand rows below the data set and below its revision "big", on few days; some have no time. */
const manyJobs = fc
  .array(
    fc.record({
      revisionIds: fc.oneof(
        fc.constant(["big"]),
        fc.constant([]),
        aRevision.map((revision) => [revision]),
        aRevision.map((revision) => ["big", revision]),
      ),
      hasTime: fc.nat(29).map((number) => number > 0),
      minutes: fc.tuple(fc.nat(8), fc.nat(30 * 60 - 1)).map(([days, minutes]) => days * minutes),
    }),
    { minLength: 3500, maxLength: 3500 },
  )
  .map((jobs) =>
    jobs.map(({ revisionIds, hasTime, minutes }, index): Job => {
      const createdAt = LAST - minutes * MINUTE;
      return hasTime ? aJob(index, { revisionIds, createdAt }) : aTimelessJob(index, { revisionIds });
    }),
  );

test("grouping by day loses nothing, repeats nothing and keeps the order", async () => {
  const property = fc.property(manyJobs, (jobs) => {
    const source = sourceOf(jobs);
    const dataSet = source.store.dataSet("ds");
    assert.ok(dataSet);
    const shown = below(source, "dataSet", "day");
    assert.deepEqual(
      shown.flatMap((node) => (node.kind === "revision" ? node.revisionId : [])),
      Array.from(dataSet.revisions.inOrder, ({ id }) => id),
    );
    assert.deepEqual(
      jobIds(shown),
      Array.from(dataSet.withoutRevision, ({ id }) => id),
    );
    const ofBig = shown.flatMap((node) =>
      node.kind === "revision" && node.revisionId === "big"
        ? treeOf(source, { zone: "UTC" }).children(node)
        : [],
    );
    assert.deepEqual(kindsOf(ofBig), ["day"]);
    assert.deepEqual(
      jobIds(ofBig.flatMap((node) => treeOf(source).children(node))),
      Array.from(dataSet.revisions.get("big") ?? [], ({ id }) => id),
    );
  });
  await assertHolds(6, property);
});

test("painting the days of many jobs looks at as many jobs as the days ask for, not at all", () => {
  const reads = { count: 0 };
  const jobs = jobsEvery(1, 100_000).map((job) => countingReads(job, reads));
  const source = sourceOf(jobs);
  const [revision] = below(source, "dataSet");
  assert.ok(revision);
  reads.count = 0;
  const days = treeOf(source, { zone: "UTC" }).children(revision);
  assert.equal(days.length, 70);
  const ofHalving = Math.ceil(Math.log2(jobs.length)) + 2;
  assert.ok(reads.count <= (days.length + 1) * 6 * ofHalving, `${reads.count} reads`);
});

function countingReads({ createdAt = 0, ...job }: Job, reads: { count: number }): Job {
  return {
    ...job,
    get createdAt() {
      reads.count += 1;
      return createdAt;
    },
  };
}
