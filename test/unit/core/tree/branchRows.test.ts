import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { DAY } from "../../../../src/core/base/clock";
import type { JobSource } from "../../../../src/core/filter/jobSource";
import type { FeedState } from "../../../../src/core/paging/feedState";
import { addressOf, listOf } from "../../../../src/core/tree/rowAddress";
import type { TreeNode } from "../../../../src/core/tree/treeNode";
import {
  below,
  dayRows,
  jobIds,
  jobsEvery,
  kindsOf,
  LAST,
  ofNone,
  ofOneRevisionEach,
} from "../../world/dayTree";
import { inZone } from "../../world/inZone";
import { aHomelessJob, aJob, aTimelessJob } from "../../world/jobBuilder";
import { READY, sourceOf, treeOf } from "../../world/treeOfJobs";

const DS = { of: "dataSet", dataSetId: "ds" } as const;

function everyNode(source: JobSource, above: readonly TreeNode[] = treeOf(source).roots()): TreeNode[] {
  return above.flatMap((node) => [
    node,
    ...everyNode(source, treeOf(source, { zone: "UTC" }).children(node)),
  ]);
}

test("a thousand jobs of a revision stand below it, one more and they stand in days", () => {
  assert.deepEqual(kindsOf(below(sourceOf(jobsEvery(5, 1000)), "dataSet", "revision")), ["job"]);
  const days = dayRows(below(sourceOf(jobsEvery(5, 1001)), "dataSet", "revision"));
  assert.deepEqual(
    days.map(({ date, jobs, revisions }) => [date, jobs, revisions]),
    [
      ["2026-11-21", 145, 0],
      ["2026-11-20", 288, 0],
      ["2026-11-19", 288, 0],
      ["2026-11-18", 280, 0],
    ],
  );
});

test("the many revisions of a data set stand in the day of their newest job", () => {
  const older = aJob(5000, { createdAt: LAST - 30 * DAY, revisionIds: ["r0"] });
  const source = sourceOf([...jobsEvery(5, 1001, ofOneRevisionEach), older]);
  const [newest] = dayRows(below(source, "dataSet"));
  assert.ok(newest);
  assert.deepEqual([newest.revisions, newest.jobs], [145, 0]);
  const [first] = treeOf(source).children(newest);
  assert.ok(first?.kind === "revision" && first.revisionId === "r0");
  assert.equal(below(source, "dataSet").length, 4);
});

test("the jobs of a data set that name no revision stand behind the revisions of their day", () => {
  const source = sourceOf(
    jobsEvery(5, 1001, (index) => (index % 2 === 0 ? ofNone() : ofOneRevisionEach(index))),
  );
  const [day] = dayRows(below(source, "dataSet"));
  assert.ok(day);
  assert.deepEqual([day.revisions, day.jobs], [72, 73]);
  const kinds = treeOf(source)
    .children(day)
    .map(({ kind }) => kind);
  assert.deepEqual(kinds, [...Array(72).fill("revision"), ...Array(73).fill("job")]);
});

test("jobs that name no data set stand in days too", () => {
  const source = sourceOf(
    jobsEvery(5, 1001).map((job, index) => ({ ...aHomelessJob(index), createdAt: job.createdAt ?? 0 })),
  );
  assert.deepEqual(kindsOf(below(source, "dataSet")), ["day"]);
  assert.equal(jobIds(below(source, "dataSet", "day")).length, 1001);
});

test("data sets are never put into days", () => {
  const source = sourceOf(jobsEvery(5, 1001, (index) => ({ dataSetId: `ds${index}` })));
  assert.deepEqual(kindsOf(treeOf(source).roots()), ["dataSet", "otherDataSets"]);
});

test("things without a time stand in the last group", () => {
  const source = sourceOf([...jobsEvery(5, 1001), aTimelessJob(2000), aTimelessJob(2001)]);
  const last = dayRows(below(source, "dataSet", "revision")).at(-1);
  assert.ok(last);
  assert.deepEqual([last.date, last.jobs], ["", 2]);
  assert.deepEqual(jobIds(treeOf(source).children(last)), ["job2000", "job2001"]);
});

test("days are those of the machine's zone, or of UTC", () => {
  const source = sourceOf(jobsEvery(60 * 24, 1001));
  const [revision] = below(source, "dataSet");
  assert.ok(revision);
  inZone("Pacific/Kiritimati", () => {
    const [local] = dayRows(treeOf(source).children(revision));
    const [utc] = dayRows(treeOf(source, { zone: "UTC" }).children(revision));
    assert.deepEqual([local?.date, utc?.date], ["2026-11-22", "2026-11-21"]);
  });
});

test("rows about the list stand beside the days", () => {
  const opened = (state: FeedState) =>
    sourceOf(jobsEvery(5, 1001, ofNone), { opened: { ds: { state, hasMore: true } } });
  assert.deepEqual(kindsOf(below(opened(READY.state), "dataSet")), ["day", "loadMore"]);
  const failed = { kind: "failed", failure: { kind: "throttled" }, what: "refresh" } as const;
  assert.deepEqual(kindsOf(below(opened(failed), "dataSet")), ["failure", "day", "loadMore"]);
});

describe("rows that stand in days", () => {
  /** Many revisions, one of which has many jobs; every seventh of those is in another revision too. */
  const source = sourceOf([
    ...jobsEvery(5, 1200, (index) => ({ revisionIds: index % 7 === 0 ? ["rev", `r${index}`] : ["rev"] })),
    ...jobsEvery(3, 1200, ofOneRevisionEach).map((job) => ({ ...job, id: `own${job.id}` })),
    aTimelessJob(3000),
    aTimelessJob(3001, { revisionIds: [] }),
    aTimelessJob(3002, { revisionIds: ["timeless"] }),
  ]);

  test("have a parent that they are a child of", () => {
    for (const node of everyNode(source)) {
      for (const child of treeOf(source, { zone: "UTC" }).children(node)) {
        assert.equal(
          treeOf(source, { zone: "UTC" }).parent(child)?.id,
          node.kind === "otherDataSets" ? undefined : node.id,
        );
      }
    }
  });

  test("have ids that come once", () => {
    const ids = everyNode(source).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  test("have the ids that they have elsewhere", () => {
    const [job] = jobsEvery(5, 1);
    assert.ok(job);
    const [alone] = below(sourceOf([job]), "dataSet", "revision");
    const [grouped] = below(sourceOf(jobsEvery(5, 1001)), "dataSet", "revision", "day");
    assert.equal(grouped?.id, alone?.id);
  });

  test("are found again by their address", () => {
    for (const node of everyNode(source)) {
      const address = addressOf(node);
      if (address !== undefined && node.kind !== "day") {
        assert.equal(treeOf(source).nodeAt(address)?.id, node.id);
      }
    }
  });

  test("are found by the id of the job, whether or not it stood in a day when it was looked for", () => {
    const few = sourceOf(jobsEvery(5, 1000));
    const many = sourceOf(jobsEvery(5, 1001));
    const node = treeOf(few).nodeOfJob("job500");
    assert.ok(node);
    assert.equal(treeOf(few, { zone: "UTC" }).parent(node)?.kind, "revision");
    const day = treeOf(many, { zone: "UTC" }).parent(node);
    assert.ok(
      day?.kind === "day" &&
        treeOf(many)
          .children(day)
          .some(({ id }) => id === node.id),
    );
    assert.equal(treeOf(many).parent(day)?.kind, "revision");
  });
});

describe("the row of a day", () => {
  const [day] = dayRows(below(sourceOf(jobsEvery(5, 1001)), "dataSet", "revision"));
  assert.ok(day);

  test("is told as it is by now", () => {
    const more = sourceOf([...jobsEvery(5, 1001), aJob(5000, { createdAt: LAST })]);
    const now = treeOf(more).nodeNow(day);
    assert.ok(now.kind === "day");
    assert.deepEqual([now.id, now.jobs], [day.id, 146]);
  });

  test("stands for the list of its data set", () => {
    assert.deepEqual(listOf(day), DS);
  });

  test("is remembered as what it is below: after a reload of the window few jobs are there", () => {
    assert.deepEqual(addressOf(day), { dataSetId: "ds", revisionId: "rev", jobId: undefined });
  });

  test("is the last row of a list that is shown in days", () => {
    const source = sourceOf(jobsEvery(5, 1001, ofNone), { opened: { ds: { ...READY, hasMore: true } } });
    const last = treeOf(source, { zone: "UTC" }).lastRowOf(DS);
    assert.ok(last?.kind === "day" && last.date === "2026-11-18");
  });
});
