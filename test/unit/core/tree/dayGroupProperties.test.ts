import assert from "node:assert/strict";
import { test } from "node:test";
import { MINUTE } from "../../../../src/core/base/clock";
import type { Job } from "../../../../src/core/job/job";
import { childrenOf } from "../../../../src/core/tree/jobTree";
import { below, jobIds, jobsEvery, kindsOf, LAST } from "../../world/dayTree";
import { aJob, aTimelessJob } from "../../world/jobBuilder";
import { randomNumbers } from "../../world/randomNumbers";
import { sourceOf } from "../../world/treeOfJobs";

test("grouping by day loses nothing, repeats nothing and keeps the order", () => {
  for (let seed = 1; seed <= 6; seed++) {
    const source = sourceOf(randomJobs(seed));
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
      node.kind === "revision" && node.revisionId === "big" ? childrenOf(source, node, { zone: "UTC" }) : [],
    );
    assert.deepEqual(kindsOf(ofBig), ["day"]);
    assert.deepEqual(
      jobIds(ofBig.flatMap((node) => childrenOf(source, node))),
      Array.from(dataSet.revisions.get("big") ?? [], ({ id }) => id),
    );
  }
});

test("painting the days of many jobs looks at as many jobs as the days ask for, not at all", () => {
  const reads = { count: 0 };
  const jobs = jobsEvery(1, 100_000).map((job) => countingReads(job, reads));
  const source = sourceOf(jobs);
  const [revision] = below(source, "dataSet");
  assert.ok(revision);
  reads.count = 0;
  const days = childrenOf(source, revision, { zone: "UTC" });
  assert.equal(days.length, 70);
  const ofHalving = Math.ceil(Math.log2(jobs.length)) + 2;
  assert.ok(reads.count <= (days.length + 1) * 6 * ofHalving, `${reads.count} reads`);
});

/** More than a thousand rows below the data set and below its revision "big", on few days; some have no time. */
function randomJobs(seed: number): Job[] {
  const random = randomNumbers(seed);
  return Array.from({ length: 3500 }, (_, index) => {
    const revisionIds = [["big"], [], [`r${random(1500)}`], ["big", `r${random(1500)}`]][random(4)] ?? [];
    const createdAt = LAST - random(9) * random(30 * 60) * MINUTE;
    return random(30) === 0 ? aTimelessJob(index, { revisionIds }) : aJob(index, { revisionIds, createdAt });
  });
}

function countingReads({ createdAt = 0, ...job }: Job, reads: { count: number }): Job {
  return {
    ...job,
    get createdAt() {
      reads.count += 1;
      return createdAt;
    },
  };
}
