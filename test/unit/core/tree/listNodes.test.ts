import assert from "node:assert/strict";
import { test } from "node:test";
import type { Job } from "../../../../src/core/job/job";
import type { FeedState } from "../../../../src/core/paging/feedState";
import { aJob } from "../../world/jobBuilder";
import { sourceOf, treeOf } from "../../world/treeOfJobs";

const failure = { kind: "throttled" } as const;
const LOADING_FIRST: FeedState = { kind: "loading", what: "refresh" };
const LOADING_NEXT: FeedState = { kind: "loading", what: "more" };
const FAILED_FIRST: FeedState = { kind: "failed", failure, what: "refresh" };
const FAILED_NEXT: FeedState = { kind: "failed", failure, what: "more" };
const READY: FeedState = { kind: "ready" };

/** The rows of an account that say something of its list, with their ids. */
function listRows(jobs: readonly Job[], state: FeedState, hasMore: boolean) {
  return treeOf(sourceOf(jobs, { account: { state, hasMore } }))
    .roots()
    .filter(({ kind }) => kind !== "dataSet" && kind !== "otherDataSets")
    .map(({ kind, id }) => ({ kind, id }));
}

/** Each state is given; every one has one such row. */
function idsOver(states: readonly FeedState[], jobs: readonly Job[], hasMore: boolean): Set<string> {
  const rows = states.map((state) => listRows(jobs, state, hasMore));
  assert.deepEqual(
    rows.map(({ length }) => length),
    states.map(() => 1),
  );
  return new Set(rows.flat().map(({ id }) => id));
}

test("a failed next page has the id of the Load More that it takes the place of, while it loads again too", () => {
  const states = [READY, LOADING_NEXT, FAILED_NEXT, LOADING_NEXT, READY];
  assert.equal(idsOver(states, [aJob(1)], true).size, 1);
});

test("the same holds where the pages so far were empty", () => {
  const states: FeedState[] = [{ kind: "ready", emptyPages: 5 }, LOADING_NEXT, FAILED_NEXT];
  assert.equal(idsOver(states, [], true).size, 1);
});

test("a failed first page has the id of the row that said that it loads", () => {
  assert.equal(idsOver([LOADING_FIRST, FAILED_FIRST, LOADING_FIRST], [], false).size, 1);
});

test("a data set without jobs says so under the id of the row that said that it loads", () => {
  const rowOf = (state: FeedState) => {
    const source = sourceOf([aJob(1)], {
      ...{ dataSets: { state: READY }, listed: [{ id: "b" }], opened: { b: { state } } },
    });
    const [other] = treeOf(source).roots().slice(-1);
    const [dataSet] = other === undefined ? [] : treeOf(source).children(other);
    const [row] = dataSet === undefined ? [] : treeOf(source).children(dataSet);
    assert.ok(row);
    return row;
  };
  const [loading, empty] = [rowOf(LOADING_FIRST), rowOf(READY)];
  assert.deepEqual([loading.kind, empty.kind], ["loading", "empty"]);
  assert.equal(empty.id, loading.id);
});

test("a failed refresh and the Load More below the rows have ids of their own", () => {
  for (const jobs of [[aJob(1)], []]) {
    const rows = listRows(jobs, FAILED_FIRST, true);
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ["failure", "loadMore"],
    );
    assert.equal(new Set(rows.map(({ id }) => id)).size, 2);
  }
});
