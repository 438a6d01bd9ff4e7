import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FailureError } from "../../../../src/core/failure/failure";
import { headFeed, newFeed } from "../../world/loadedFeed";

const THROTTLED = new FailureError({ kind: "throttled" });

describe("a refresh of a list whose newest items come first", () => {
  test("is one request when there is nothing new, however much is loaded", async () => {
    const { feed, requests, request } = await headFeed();
    for (let page = 1; page <= 50; page++) {
      void feed.more();
      await request(page).answer([`x${page}`, `y${page}`], `t${page + 1}`);
    }
    const before = [...feed.items];
    void feed.refresh();
    await request(51).answer(["a", "b"], "u1");
    assert.equal(requests.length, 52);
    assert.deepEqual(feed.items, before);
    assert.deepEqual(feed.state, { kind: "ready" });
  });

  test("keeps its place: more goes on behind what was loaded", async () => {
    const { feed, request } = await headFeed();
    void feed.refresh();
    await request(1).answer(["a", "b"], "u1");
    void feed.more();
    assert.equal(request(2).token, "t1");
    await request(2).answer(["e"]);
    assert.deepEqual(feed.items, ["a", "b", "c", "d", "e"]);
  });

  test("puts the news on top and reads on until a page holds none", async () => {
    const { feed, requests, request } = await headFeed();
    void feed.refresh();
    await request(1).answer(["n2", "n1"], "u1");
    assert.deepEqual(feed.items, ["a", "b", "c", "d"]);
    await request(2).answer(["n0", "a"], "u2");
    assert.deepEqual(feed.items, ["n2", "n1", "n0", "a", "b", "c", "d"]);
    assert.equal(requests.length, 3);
  });

  test("reads one page more when the news end exactly with a page", async () => {
    const { feed, requests, request } = await headFeed();
    void feed.refresh();
    await request(1).answer(["n1", "n0"], "u1");
    await request(2).answer(["a", "b"], "u2");
    assert.deepEqual(feed.items, ["n1", "n0", "a", "b", "c", "d"]);
    assert.equal(requests.length, 3);
    void feed.more();
    assert.equal(request(3).token, "t1");
  });

  test("is not ended by an empty page, which holds no news either", async () => {
    const { feed, request } = await headFeed();
    void feed.refresh();
    await request(1).answer([], "u1");
    await request(2).answer(["n", "a"], "u2");
    await request(3).answer(["b"], "u3");
    assert.deepEqual(feed.items, ["n", "a", "b", "c", "d"]);
  });
});

describe("what a refresh of the top brings", () => {
  test("is the newer version of what was there", async () => {
    const { feed, request } = newFeed(undefined, { idOf: (item) => item.slice(0, 1) });
    void feed.load();
    await request(0).answer(["a1", "b1", "c1"], "t1");
    void feed.refresh();
    await request(1).answer(["a2", "b2"], "u1");
    assert.deepEqual(feed.items, ["a2", "b2", "c1"]);
  });

  test("is told with what it took the place of, and nothing of what lies below", async () => {
    const { feed, request, changes } = await headFeed();
    void feed.refresh();
    await request(1).answer(["n", "b"], "u1");
    await request(2).answer(["c"], "u2");
    assert.deepEqual(changes, [
      { kind: "state" },
      { kind: "replaced", previous: ["a", "b", "c"], items: ["n", "b", "c"] },
    ]);
    assert.deepEqual(feed.items, ["n", "b", "c", "d"]);
  });
});

describe("a refresh that finds more news than was loaded", () => {
  test("ends at the depth that was loaded, and goes on from there", async () => {
    const { feed, requests, request } = await headFeed();
    void feed.refresh();
    await request(1).answer(["n5", "n4", "n3"], "u1");
    await request(2).answer(["n2", "n1", "n0"], "u2");
    assert.equal(requests.length, 3);
    assert.deepEqual(feed.items, ["n5", "n4", "n3", "n2", "n1", "n0"]);
    void feed.more();
    assert.equal(request(3).token, "u2");
  });

  test("and meets what was loaded in its last page keeps the rest and the place", async () => {
    const { feed, requests, request } = await headFeed(["a", "b"]);
    void feed.refresh();
    await request(1).answer(["n", "a"], "u1");
    assert.equal(requests.length, 2);
    assert.deepEqual(feed.items, ["n", "a", "b"]);
    void feed.more();
    assert.equal(request(2).token, "t1");
  });

  test("and ends with something unknown goes on behind that, so that nothing is given twice", async () => {
    const { feed, request } = await headFeed(["a", "b"]);
    void feed.refresh();
    // The service has deleted b: c is the first item behind what was loaded.
    await request(1).answer(["a", "c"], "u1");
    assert.deepEqual(feed.items, ["a", "c"]);
    void feed.more();
    assert.equal(request(2).token, "u1");
  });
});

describe("a refresh of a list that has changed below its top", () => {
  test("leaves out what has gone from between", async () => {
    const { feed, request } = await headFeed();
    void feed.refresh();
    await request(1).answer(["a", "c"], "u1");
    assert.deepEqual(feed.items, ["a", "c", "d"]);
  });

  test("ends with the list where that is shorter than before", async () => {
    const { feed, requests, request } = await headFeed();
    void feed.refresh();
    await request(1).answer(["b", "c"]);
    assert.equal(requests.length, 2);
    assert.deepEqual(feed.items, ["b", "c"]);
    assert.equal(feed.complete, true);
  });

  test("holds nothing when the list is empty by now", async () => {
    const { feed, request } = await headFeed();
    void feed.refresh();
    await request(1).answer([]);
    assert.deepEqual(feed.items, []);
    assert.equal(feed.complete, true);
  });

  test("keeps what lies between when a list had given an item twice", async () => {
    const { feed, request } = await headFeed(["a", "b", "c"]);
    void feed.more();
    // Its tokens count: an item that came on top meanwhile moved the others down.
    await request(1).answer(["a", "d"], "t2");
    void feed.refresh();
    await request(2).answer(["a"], "u1");
    assert.deepEqual(feed.items, ["a", "b", "c", "d"]);
  });
});

describe("a list read to its end", () => {
  async function endedFeed() {
    const parts = await headFeed();
    void parts.feed.more();
    await parts.request(1).answer(["e"]);
    parts.changes.length = 0;
    return parts;
  }

  test("stays complete when its top is read again", async () => {
    const { feed, requests, request } = await endedFeed();
    void feed.refresh();
    await request(2).answer(["n", "a"], "u1");
    assert.equal(feed.complete, false);
    await request(3).answer(["b", "c"], "u2");
    assert.deepEqual(feed.items, ["n", "a", "b", "c", "d", "e"]);
    assert.equal(feed.complete, true);
    await feed.more();
    assert.equal(requests.length, 4);
  });

  test("has all of it still, and is not complete, when a refresh failed", async () => {
    const { feed, request } = await endedFeed();
    void feed.refresh();
    await request(2).fail(THROTTLED);
    assert.deepEqual([feed.atEnd, feed.hasAll, feed.complete], [true, true, false]);
    assert.deepEqual(feed.items, ["a", "b", "c", "d", "e"]);
  });
});
