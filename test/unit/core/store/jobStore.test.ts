import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";
import type { Job } from "../../../../src/core/job/job";
import { JobStore, NO_DATA_SET } from "../../../../src/core/store/jobStore";
import { aHomelessJob, aJob, aTimelessJob } from "../../world/jobBuilder";
import { assertHolds } from "../../world/runs";

function storeOf(...jobs: readonly Job[]): JobStore {
  const store = new JobStore();
  store.add(jobs);
  return store;
}

function idsOf(items: Iterable<{ readonly id: string }> | undefined): string[] {
  return Array.from(items ?? [], ({ id }) => id);
}

/** In the order of their rows. */
function revisionIds(store: JobStore): string[] {
  return idsOf(store.dataSet("ds")?.revisions.inOrder);
}

/** Where every job stands, as text that can be compared. */
function placesOf(store: JobStore): Record<string, unknown> {
  const byId = (one: readonly [string, ...unknown[]], other: readonly [string, ...unknown[]]) =>
    one[0] < other[0] ? -1 : 1;
  const dataSets = Array.from(store.dataSets, (dataSet) => {
    const revisions = Array.from(
      dataSet.revisions.inOrder,
      ({ id, jobs }) => [id, idsOf(jobs), jobs.failed] as const,
    );
    const places = [
      idsOf(dataSet.jobs),
      dataSet.jobs.failed,
      revisions.sort(byId),
      idsOf(dataSet.withoutRevision),
    ];
    return [dataSet.id, places] as const;
  });
  return Object.fromEntries(dataSets.sort(byId));
}

describe("a store", () => {
  test("finds a job by its id, and knows nothing of others", () => {
    const job = aJob(1);
    const store = storeOf(job);
    assert.equal(store.get("job1"), job);
    assert.equal(store.get("job2"), undefined);
    assert.equal(store.dataSet("other"), undefined);
  });

  test("has the jobs of a data set newest first, whatever order they came in", () => {
    const store = storeOf(aJob(2), aJob(1));
    store.add([aJob(4), aJob(3)]);
    assert.deepEqual(idsOf(store.dataSet("ds")?.jobs), ["job4", "job3", "job2", "job1"]);
  });

  test("has a job of several revisions in each of them, and once in its data set", () => {
    const store = storeOf(aJob(1, { revisionIds: ["r1", "r2"] }));
    assert.deepEqual(revisionIds(store), ["r1", "r2"]);
    assert.equal(store.dataSet("ds")?.jobs.size, 1);
    assert.equal(store.size, 1);
    assert.deepEqual(idsOf(store.dataSet("ds")?.withoutRevision), []);
  });

  test("has a job that names no revision in its data set alone", () => {
    const dataSet = storeOf(aJob(1, { revisionIds: [] })).dataSet("ds");
    assert.deepEqual(idsOf(dataSet?.withoutRevision), ["job1"]);
    assert.equal(dataSet?.revisions.inOrder.size, 0);
  });

  test("keeps jobs that name no data set together", () => {
    const store = storeOf(aHomelessJob(1), aHomelessJob(2, { revisionIds: ["r"] }), aJob(3));
    assert.deepEqual(idsOf(store.dataSet(NO_DATA_SET)?.jobs), ["job2", "job1"]);
    assert.deepEqual(idsOf(store.dataSet("ds")?.jobs), ["job3"]);
  });

  test("keeps the revisions of two data sets apart, even of the same name", () => {
    const store = storeOf(aJob(1), aJob(2, { dataSetId: "other" }));
    assert.deepEqual(idsOf(store.dataSet("ds")?.revisions.get("rev")), ["job1"]);
    assert.deepEqual(idsOf(store.dataSet("other")?.revisions.get("rev")), ["job2"]);
  });

  test("counts failed jobs by data set and by revision", () => {
    const store = storeOf(aJob(1, { state: "ERROR" }), aJob(2, { state: "TIMED_OUT" }), aJob(3));
    assert.equal(store.dataSet("ds")?.jobs.failed, 2);
    store.remove([aJob(1)]);
    assert.equal(store.dataSet("ds")?.revisions.get("rev")?.failed, 1);
  });

  test("takes ids that every object has for ids like any other", () => {
    const ids = ["__proto__", "constructor", "toString"];
    const store = storeOf(...ids.map((id, number) => aJob(number, { id, dataSetId: id, revisionIds: [id] })));
    assert.equal(store.size, 3);
    assert.deepEqual(
      ids.map((id) => idsOf(store.dataSet(id)?.revisions.get(id))),
      ids.map((id) => [id]),
    );
  });
});

describe("of two versions of a job", () => {
  test("the one updated later stays, whichever came first", () => {
    const store = storeOf(aJob(1, { state: "COMPLETED", updatedAt: 9000 }));
    store.add([aJob(1, { state: "IN_PROGRESS", updatedAt: 2000 })]);
    assert.equal(store.get("job1")?.state, "COMPLETED");
    store.add([aJob(1, { state: "ERROR", updatedAt: 9500 })]);
    assert.equal(store.get("job1")?.state, "ERROR");
    assert.equal(store.dataSet("ds")?.jobs.failed, 1);
    assert.equal(store.dataSet("ds")?.jobs.newest, store.get("job1"));
    assert.equal(store.size, 1);
  });

  test("updated at the same time, or nobody knows when, the one that came last stays", () => {
    const store = storeOf(aJob(1, { state: "WAITING" }));
    store.add([aJob(1, { state: "IN_PROGRESS" })]);
    assert.equal(store.get("job1")?.state, "IN_PROGRESS");
    store.add([aTimelessJob(1, { state: "ERROR" })]);
    assert.equal(store.get("job1")?.state, "ERROR");
    store.add([aJob(1)]);
    assert.equal(store.get("job1")?.state, "COMPLETED");
  });
});

describe("a newer version of a job", () => {
  test("leads it out of its old data set and revisions", () => {
    const store = storeOf(aHomelessJob(1), aJob(2));
    store.add([aJob(1, { revisionIds: ["r1"] }), aJob(2, { dataSetId: "other", revisionIds: [] })]);
    assert.deepEqual(placesOf(store), {
      ds: [["job1"], 0, [["r1", ["job1"], 0]], []],
      other: [["job2"], 0, [], ["job2"]],
    });
  });

  test("leads it out of a revision that it names no more", () => {
    const store = storeOf(aJob(1, { revisionIds: ["r1", "r2"] }));
    store.add([aJob(1, { revisionIds: ["r2", "r3"] })]);
    assert.deepEqual(revisionIds(store).sort(), ["r2", "r3"]);
  });

  test("stands where its own time says", () => {
    const store = storeOf(aJob(1), aJob(2));
    store.add([aJob(1, { createdAt: 9000 })]);
    assert.deepEqual(idsOf(store.dataSet("ds")?.jobs), ["job1", "job2"]);
  });

  test("keeps the place among jobs of the same time", () => {
    const jobs = [1, 2, 3].map((number) => aJob(number, { createdAt: 5000, revisionIds: ["r1", "r2"] }));
    const store = storeOf(...jobs);
    store.add([aJob(1, { createdAt: 5000, revisionIds: ["r1", "r2"], state: "ERROR", updatedAt: 90_000 })]);
    const inOrder = ["job1", "job2", "job3"];
    assert.deepEqual(placesOf(store), {
      ds: [
        inOrder,
        1,
        [
          ["r1", inOrder, 1],
          ["r2", inOrder, 1],
        ],
        [],
      ],
    });
    assert.equal(store.dataSet("ds")?.revisions.get("r2")?.newest, store.get("job1"));
  });

  test("keeps the place of its data set and revision among others", () => {
    const page = [aJob(1, { dataSetId: "other" }), aJob(3, { id: "job2", revisionIds: ["r2"] })];
    const store = storeOf(...page, aJob(3));
    store.add(page);
    assert.deepEqual(
      Array.from(store.dataSets, ({ id }) => id),
      ["other", "ds"],
    );
    assert.deepEqual(revisionIds(store), ["r2", "rev"]);
  });
});

describe("a job that two lists hold", () => {
  test("leaves with the second of them, and its data set with it", () => {
    const store = storeOf(aJob(1));
    store.add([aJob(1)]);
    store.remove([aJob(1)]);
    assert.equal(store.size, 1);
    store.remove([aJob(1)]);
    assert.equal(store.size, 0);
    assert.equal(store.dataSet("ds"), undefined);
    assert.deepEqual([...store.jobs], []);
  });

  test("or that stands in one list twice leaves when both are gone", () => {
    const store = storeOf(aJob(1), aJob(1));
    store.remove([aJob(1)]);
    assert.equal(store.size, 1);
    store.remove([aJob(1)]);
    assert.equal(store.size, 0);
  });

  test("leaves from where its newest version stands, though an older one is taken away", () => {
    const store = storeOf(aJob(1, { dataSetId: "old" }));
    store.add([aJob(1, { updatedAt: 90_000 })]);
    store.remove([aJob(1, { dataSetId: "old" }), aJob(1, { dataSetId: "old" })]);
    assert.deepEqual(placesOf(store), {});
  });
});

test("taking away what is not there changes nothing", () => {
  const store = storeOf(aJob(1));
  store.remove([aJob(2)]);
  store.remove([aJob(1), aJob(1)]);
  store.add([aJob(1)]);
  assert.equal(store.size, 1);
});

test("a data set leaves with its last job, and a revision with its own", () => {
  const store = storeOf(aJob(1), aJob(2, { revisionIds: ["r2"] }));
  store.remove([aJob(2)]);
  assert.deepEqual(revisionIds(store), ["rev"]);
  store.remove([aJob(1)]);
  assert.deepEqual([...store.dataSets], []);
});

/** One version of one of twelve jobs; each has a time of its own, so that the order is sure. */
const aVersion = fc
  .record({
    number: fc.nat(11),
    dataSetId: fc.option(fc.constantFrom("ds0", "ds1", "ds2"), { freq: 1 }),
    revisionIds: fc.subarray(["r1", "r2", "r3"]),
    state: fc.constantFrom("COMPLETED" as const, "COMPLETED" as const, "ERROR" as const),
    updatedAt: fc.nat(4),
  })
  .map(({ number, dataSetId, ...changes }) =>
    aJob(number, { ...changes, ...(dataSetId === null ? {} : { dataSetId }) }),
  );

/** Pages that come; a number is for one of those that are there, which goes. */
const aStory = fc.array(
  fc.oneof({ weight: 2, arbitrary: fc.array(aVersion, { maxLength: 5 }) }, fc.nat(20)),
  {
    maxLength: 40,
    size: "max",
  },
);

test("random comings and goings leave every job where a new store would have it", async () => {
  const property = fc.property(aStory, (story) => {
    const store = new JobStore();
    const pages: Job[][] = [];
    for (const step of story) {
      if (typeof step === "number") {
        store.remove(pages.splice(step % Math.max(1, pages.length), 1)[0] ?? []);
      } else {
        pages.push(step);
        store.add(step);
      }
    }
    const held = new Set(pages.flat().map(({ id }) => id));
    assert.deepEqual(new Set(idsOf(store.jobs)), held);
    assert.equal(store.size, held.size);
    assert.deepEqual(placesOf(store), placesOf(storeOf(...store.jobs)));
  });
  await assertHolds(60, property);
});
