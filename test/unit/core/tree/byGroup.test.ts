import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ACCOUNT } from "../../../../src/core/connection/listKey";
import { FilteredJobs } from "../../../../src/core/filter/filteredJobs";
import { filterOf } from "../../../../src/core/filter/jobFilter";
import type { JobSource } from "../../../../src/core/filter/jobSource";
import type { Job } from "../../../../src/core/job/job";
import { GROUPINGS, type Grouping, type JobGrouping } from "../../../../src/core/store/jobGroups";
import { addressOf, listOf } from "../../../../src/core/tree/rowAddress";
import { rowOf } from "../../../../src/core/tree/rows";
import type { GroupNode, TreeNode } from "../../../../src/core/tree/treeNode";
import { dayRows, jobIds, jobsEvery, kindsOf, LAST } from "../../world/dayTree";
import { aHomelessJob, aJob } from "../../world/jobBuilder";
import { READY, sourceOf, treeOf } from "../../world/treeOfJobs";
import { wordsAt } from "../../world/words";

const by = (grouping: Grouping) => ({ grouping, zone: "UTC" }) as const;
const JOB_GROUPINGS = GROUPINGS.filter((grouping) => grouping !== "dataSet");

/** Of two data sets, newest first. */
const jobs = [
  aJob(6, { state: "COMPLETED", type: "EXPORT_REVISIONS_TO_S3", revisionIds: ["r1", "r2"] }),
  aJob(5, { state: "ERROR" }),
  aJob(4, { state: "IN_PROGRESS", dataSetId: "other" }),
  aHomelessJob(3, { state: { unrecognised: "PAUSED" } }),
  aJob(2, { state: "ERROR", type: "IMPORT_ASSETS_FROM_S3" }),
  aJob(1),
];

function groupsIn(source: JobSource, grouping: JobGrouping): GroupNode[] {
  return treeOf(source, by(grouping))
    .roots()
    .filter((node) => node.kind === "group");
}

function groupNamed(source: JobSource, grouping: JobGrouping, name: string): GroupNode {
  const found = groupsIn(source, grouping).find(({ group }) => group.name === name);
  assert.ok(found);
  return found;
}

function everyNode(
  source: JobSource,
  grouping: Grouping,
  above = treeOf(source, by(grouping)).roots(),
): TreeNode[] {
  return above.flatMap((node) => [
    node,
    ...everyNode(source, grouping, treeOf(source, by(grouping)).children(node)),
  ]);
}

describe("the first rows", () => {
  test("by state are the states that jobs are in, those that failed first and unknown ones last", () => {
    const groups = groupsIn(sourceOf(jobs), "state");
    assert.deepEqual(
      groups.map((node) => [rowOf(node, wordsAt(0)).label, node.jobs]),
      [
        ["Error", 2],
        ["In progress", 1],
        ["Completed", 2],
        ["Unknown state PAUSED", 1],
      ],
    );
  });

  test("by type are the types of the jobs, in the order of the service's list", () => {
    const groups = groupsIn(sourceOf(jobs), "type");
    assert.deepEqual(
      groups.map((node) => rowOf(node, wordsAt(0)).label),
      ["Import assets from S3", "Export assets to S3", "Export revisions to S3"],
    );
  });

  test("by day are days, however few the jobs are", () => {
    const source = sourceOf([aJob(1, { createdAt: LAST }), aJob(2, { createdAt: LAST - 86_400_000 })]);
    const rows = treeOf(source, by("day")).roots();
    assert.deepEqual(
      dayRows(rows).map(({ date, jobs }) => [date, jobs]),
      [
        ["2026-11-21", 1],
        ["2026-11-20", 1],
      ],
    );
    assert.deepEqual(kindsOf(rows), ["day"]);
  });

  test("without groups are all jobs of whatever data set, newest first, each once", () => {
    assert.deepEqual(jobIds(treeOf(sourceOf(jobs), by("none")).roots()), [
      ...["job6", "job5", "job4", "job3", "job2", "job1"],
    ]);
  });

  test("end with what is to be said of the account's list, and offer no other data sets", () => {
    const source = sourceOf(jobs, { account: { ...READY, hasMore: true } });
    for (const grouping of JOB_GROUPINGS) {
      const kinds = treeOf(source, by(grouping))
        .roots()
        .map(({ kind }) => kind);
      assert.equal(kinds.at(-1), "loadMore", grouping);
      assert.ok(!kinds.includes("otherDataSets"), grouping);
    }
  });

  test("say that there are no jobs where there are none", () => {
    for (const grouping of JOB_GROUPINGS) {
      assert.deepEqual(kindsOf(treeOf(sourceOf([]), by(grouping)).roots()), ["empty"], grouping);
    }
  });
});

describe("below a group", () => {
  test("stand its jobs, newest first", () => {
    const source = sourceOf(jobs);
    assert.deepEqual(jobIds(treeOf(source, by("state")).children(groupNamed(source, "state", "ERROR"))), [
      "job5",
      "job2",
    ]);
  });

  test("more than a thousand jobs stand in days", () => {
    const source = sourceOf(jobsEvery(5, 1001));
    const tree = treeOf(source, by("state"));
    const rows = tree.children(groupNamed(source, "state", "COMPLETED"));
    assert.deepEqual(kindsOf(rows), ["day"]);
    assert.equal(jobIds(rows.flatMap((day) => tree.children(day))).length, 1001);
    assert.deepEqual(kindsOf(treeOf(source, by("none")).roots()), ["day"]);
  });

  test("a filter counts what matches of what is loaded", () => {
    const filter = filterOf({ types: ["IMPORT_ASSETS_FROM_S3"] });
    assert.ok(filter);
    const source = new FilteredJobs(sourceOf(jobs), filter);
    const [error, ...others] = groupsIn(source, "state");
    assert.ok(error);
    assert.deepEqual(others, []);
    assert.equal(rowOf(error, wordsAt(0)).description, "1 of 2 match");
  });
});

describe("whatever the jobs are grouped by", () => {
  const many = jobsEvery(5, 1001, (index) => (index % 3 === 0 ? { state: "ERROR" } : {}));
  for (const grouping of JOB_GROUPINGS) {
    for (const loaded of [jobs, many]) {
      test(`${grouping}: each of ${loaded.length} jobs has one row, and no id is given twice`, () => {
        const nodes = everyNode(sourceOf(loaded), grouping);
        assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
        assert.deepEqual(jobIds(nodes).toSorted(), loaded.map(({ id }) => id).toSorted());
      });

      test(`${grouping}: what stands below a row of ${loaded.length} jobs has it as its parent`, () => {
        const source = sourceOf(loaded);
        for (const root of treeOf(source, by(grouping)).roots()) {
          assert.equal(treeOf(source, by(grouping)).parent(root), undefined);
        }
        for (const node of everyNode(source, grouping)) {
          for (const child of treeOf(source, by(grouping)).children(node)) {
            assert.equal(treeOf(source, by(grouping)).parent(child)?.id, node.id);
          }
        }
      });
    }

    test(`${grouping}: a job is found where its row is, by its id and by its address`, () => {
      const source = sourceOf(jobs);
      for (const node of everyNode(source, grouping).filter(({ kind }) => kind === "job")) {
        assert.ok(node.kind === "job");
        assert.deepEqual(treeOf(source, by(grouping)).nodeOfJob(node.job.id), node);
        const address = addressOf(node);
        assert.deepEqual(address && treeOf(source, by(grouping)).nodeAt(address), node);
      }
      assert.equal(treeOf(source, by(grouping)).nodeOfJob("gone"), undefined);
    });

    test(`${grouping}: more is loaded of the account's list, and goes on behind the last row`, () => {
      const source = sourceOf(jobs, { account: { ...READY, hasMore: true } });
      const rows = treeOf(source, by(grouping)).roots();
      assert.deepEqual(treeOf(source, by(grouping)).lastRowOf(ACCOUNT), rows.at(-2));
      for (const node of everyNode(source, grouping)) {
        assert.deepEqual(listOf(node), ACCOUNT);
      }
    });
  }
});

test("no row of a data set or a revision is found in a tree without them", () => {
  const address = { dataSetId: "ds", revisionId: "rev", jobId: undefined };
  assert.equal(treeOf(sourceOf(jobs)).nodeAt(address)?.kind, "revision");
  assert.equal(treeOf(sourceOf(jobs), by("state")).nodeAt(address), undefined);
});

test("a row of another arrangement has nothing above or below it, and stays as it was", () => {
  const source = sourceOf(jobs);
  for (const [grouping, other] of [
    ["dataSet", "state"],
    ["dataSet", "day"],
    ["state", "dataSet"],
    ["none", "dataSet"],
  ] as const) {
    const tree = treeOf(source, by(grouping));
    for (const node of everyNode(source, other)) {
      assert.deepEqual([tree.children(node), tree.parent(node), tree.nodeNow(node)], [[], undefined, node]);
    }
  }
});

test("a job whose state changes stands in the other group, in the same row", () => {
  const source = sourceOf(jobs);
  const tree = treeOf(source, by("state"));
  const [running] = tree.children(groupNamed(source, "state", "IN_PROGRESS"));
  assert.ok(running);
  source.store.update(aJob(4, { state: "COMPLETED", dataSetId: "other", updatedAt: 9000 }));
  assert.deepEqual(
    groupsIn(source, "state").map(({ group }) => group.name),
    ["ERROR", "COMPLETED", "PAUSED"],
  );
  const now = tree.nodeNow(running);
  assert.ok(now.kind === "job" && now.job.state === "COMPLETED");
  assert.equal(now.id, running.id);
  assert.deepEqual(tree.parent(running), groupNamed(source, "state", "COMPLETED"));
});

describe("a job's row", () => {
  const named = { id: "ds", name: "US Equities" };
  const textOf = (grouping: JobGrouping | "dataSet", job: Job = aJob(2)) => {
    const source = sourceOf([job], { names: [named] });
    const node = treeOf(source, { grouping }).nodeOfJob(job.id);
    assert.ok(node?.kind === "job");
    const { label, description } = rowOf(node, wordsAt(job.createdAt ?? 0));
    return `${label} | ${description}`;
  };

  test("names the data set where no row above it does", () => {
    assert.equal(textOf("dataSet"), "Export assets to S3 | now · 1s");
    assert.equal(textOf("state"), "Export assets to S3 | now · 1s · US Equities");
    assert.equal(textOf("none", aHomelessJob(2)), "Export assets to S3 | now · 1s · No data set named");
  });

  test("does not repeat the type that stands above it", () => {
    assert.equal(textOf("type"), "US Equities | now · 1s");
  });

  test("begins with the state when it is spoken", () => {
    const node = treeOf(sourceOf([aJob(2)], { names: [named] }), by("type")).nodeOfJob("job2");
    assert.ok(node?.kind === "job");
    assert.match(rowOf(node, wordsAt(2000)).spoken ?? "", /^Completed, .* data set US Equities$/);
  });
});

test("a group of a type says how many of its jobs failed, one of a state only how many there are", () => {
  const source = sourceOf(jobs);
  const exports = groupNamed(source, "type", "EXPORT_ASSETS_TO_S3");
  assert.equal(rowOf(exports, wordsAt(0)).description, "1 failed · 4 loaded");
  const failed = groupNamed(source, "state", "ERROR");
  assert.equal(rowOf(failed, wordsAt(0)).description, "2 loaded");
  assert.match(rowOf(failed, wordsAt(5000)).spoken ?? "", /^Error, 2 failed of 2 loaded jobs, newest /);
});
