import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FailureError } from "../../../../src/core/failure/failure";
import { loadedFeed, newFeed } from "../../world/loadedFeed";

const THROTTLED = new FailureError({ kind: "throttled" });

test("an answer of an older generation is dropped, and its request aborted", async () => {
  const { feed, request } = await loadedFeed();
  void feed.more();
  void feed.refresh();
  assert.equal(request(1).signal?.aborted, true);
  await request(2).answer(["x", "y"], "t9");
  await request(1).answer(["c"], "t2");
  assert.deepEqual(feed.items, ["x", "y"]);
  void feed.more();
  assert.equal(request(3).token, "t9");
});

test("two “more” calls at once share one request", async () => {
  const { feed, requests, request } = await loadedFeed();
  const both = Promise.all([feed.more(), feed.more()]);
  assert.equal(requests.length, 2);
  await request(1).answer(["c"]);
  await both;
  assert.deepEqual(feed.items, ["a", "b", "c"]);
  assert.equal(requests.length, 2);
});

test("a failure keeps the items and the token: Retry asks the same page again", async () => {
  const { feed, request } = await loadedFeed();
  void feed.more();
  await request(1).fail(THROTTLED);
  assert.deepEqual(feed.state, { kind: "failed", failure: { kind: "throttled" }, what: "more" });
  assert.deepEqual(feed.items, ["a", "b"]);
  void feed.retry();
  assert.equal(request(2).token, "t1");
  await request(2).answer(["c"]);
  assert.deepEqual(feed.items, ["a", "b", "c"]);
  assert.deepEqual(feed.state, { kind: "ready" });
});

test("an empty page with a token continues, bounded, then it says so", async () => {
  const { feed, requests, request } = newFeed();
  void feed.load();
  for (let page = 0; page < 5; page++) {
    await request(page).answer([], `t${page + 1}`);
  }
  assert.equal(requests.length, 5);
  assert.deepEqual(feed.state, { kind: "ready", emptyPages: 5 });
  assert.equal(feed.hasMore, true);
  assert.equal(feed.complete, false);
});

for (const length of [1, 2, 7]) {
  test(`a repeated token ends the feed with a failure that names it, in a cycle of ${length}`, async () => {
    const { feed, requests, request } = newFeed();
    void feed.load();
    await request(0).answer(["first"], "t1");
    for (let page = 1; page <= length; page++) {
      void feed.more();
      await request(page).answer([`item${page}`], page === length ? "t1" : `t${page + 1}`);
    }
    const failure = { kind: "repeatedToken", token: "t1" };
    assert.deepEqual(feed.state, { kind: "failed", failure, what: "more" });
    assert.equal(feed.items.length, length + 1);
    assert.equal(feed.hasMore, false);
    assert.equal(feed.complete, false);
    await feed.more();
    assert.equal(requests.length, length + 1);
  });
}

test("order of arrival is the service's order; nothing is re-sorted while paging", async () => {
  const { feed, request } = newFeed();
  void feed.load();
  await request(0).answer(["b", "a"], "t1");
  void feed.more();
  await request(1).answer(["d", "a", "c"]);
  assert.deepEqual(feed.items, ["b", "a", "d", "a", "c"]);
});

describe("a feed", () => {
  test("asks for nothing before it is told to", () => {
    const { feed, requests } = newFeed();
    assert.deepEqual(feed.state, { kind: "idle" });
    assert.equal(requests.length, 0);
    assert.equal(feed.hasMore, false);
    assert.equal(feed.complete, false);
  });

  test("asks for pages of its size", () => {
    const { feed, request } = newFeed();
    void feed.load();
    assert.deepEqual(request(0).request, { maxResults: 200 });
  });

  test("asks for the first page once, however often it is loaded", async () => {
    const { feed, requests, request } = newFeed();
    void feed.load();
    void feed.load();
    await request(0).answer([]);
    await feed.load();
    assert.equal(requests.length, 1);
  });

  test("is complete when the service has no more to give, and asks no further", async () => {
    const { feed, requests, request } = await loadedFeed();
    assert.equal(feed.complete, false);
    assert.equal(feed.hasMore, true);
    void feed.more();
    await request(1).answer(["c"]);
    assert.equal(feed.complete, true);
    assert.equal(feed.hasMore, false);
    await feed.more();
    assert.equal(requests.length, 2);
  });
});

describe("a feed tells", () => {
  test("that it loads, then what was added", async () => {
    const { feed, request, changes } = await loadedFeed();
    void feed.more();
    assert.deepEqual(feed.state, { kind: "loading", what: "more" });
    await request(1).answer(["c"]);
    assert.deepEqual(changes, [{ kind: "state" }, { kind: "added", items: ["c"] }]);
  });

  test("of a refresh what was there and what is", async () => {
    const { feed, request, changes } = await loadedFeed();
    void feed.refresh();
    await request(1).answer(["n", "a"]);
    assert.deepEqual(changes, [
      { kind: "state" },
      { kind: "replaced", previous: ["a", "b"], items: ["n", "a"] },
    ]);
  });

  test("when it has its new state and items already", async () => {
    const { feed, request } = await loadedFeed();
    const seen: unknown[] = [];
    feed.onDidChange(() => seen.push([feed.state.kind, feed.items.length]));
    void feed.more();
    await request(1).answer(["c"]);
    assert.deepEqual(seen, [
      ["loading", 2],
      ["ready", 3],
    ]);
  });

  test("of a mistake in the list function as of a failure, and never rejects", async () => {
    const { feed, request } = newFeed();
    const loading = feed.load();
    await request(0).fail(new TypeError("items is undefined"));
    await loading;
    assert.deepEqual(feed.state, {
      kind: "failed",
      failure: { kind: "unexpected", message: "items is undefined" },
      what: "refresh",
    });
  });
});

describe("empty pages", () => {
  test("are passed over until one has items", async () => {
    const { feed, requests, request } = await loadedFeed();
    void feed.more();
    await request(1).answer([], "t2");
    await request(2).answer(["c"], "t3");
    assert.deepEqual(feed.items, ["a", "b", "c"]);
    assert.deepEqual(feed.state, { kind: "ready" });
    assert.equal(requests.length, 3);
  });

  test("count in a row only", async () => {
    const { feed, requests, request } = await loadedFeed();
    void feed.refresh();
    for (const [page, items] of [[], [], [], ["a"], [], [], [], ["b"]].entries()) {
      await request(page + 1).answer(items, `u${page}`);
    }
    assert.deepEqual(feed.items, ["a", "b"]);
    assert.equal(requests.length, 9);
  });

  test("up to the end are no reason to ask the user", async () => {
    const { feed, request } = newFeed();
    void feed.load();
    for (let page = 0; page < 4; page++) {
      await request(page).answer([], `t${page}`);
    }
    await request(4).answer([]);
    assert.deepEqual(feed.state, { kind: "ready" });
    assert.equal(feed.complete, true);
  });

  test("that stopped it are behind it: more goes on at the next one", async () => {
    const { feed, request } = await loadedFeed();
    void feed.more();
    for (let page = 1; page <= 5; page++) {
      await request(page).answer([], `t${page + 1}`);
    }
    void feed.more();
    assert.equal(request(6).token, "t6");
    await request(6).answer(["c"]);
    assert.deepEqual(feed.items, ["a", "b", "c"]);
    assert.deepEqual(feed.state, { kind: "ready" });
  });

  test("before a failure are not asked for again", async () => {
    const { feed, request } = await loadedFeed();
    void feed.more();
    await request(1).answer([], "t2");
    await request(2).fail(THROTTLED);
    void feed.retry();
    assert.equal(request(3).token, "t2");
  });
});

describe("a first page that failed", () => {
  async function failedFeed() {
    const parts = newFeed();
    void parts.feed.load();
    await parts.request(0).fail(THROTTLED);
    return parts;
  }

  test("leaves nobody knowing whether the list goes on", async () => {
    const { feed } = await failedFeed();
    assert.equal(feed.hasMore, false);
    assert.equal(feed.complete, false);
  });

  for (const again of ["more", "retry", "refresh"] as const) {
    test(`is asked for by ${again}`, async () => {
      const { feed, request } = await failedFeed();
      void feed[again]();
      assert.equal(request(1).token, undefined);
      await request(1).answer(["a"]);
      assert.deepEqual(feed.items, ["a"]);
    });
  }

  test("is not asked for by showing the list again", async () => {
    const { feed, requests } = await failedFeed();
    await feed.load();
    assert.equal(requests.length, 1);
  });
});

describe("Retry", () => {
  test("after a repeated token reads the list again from its top", async () => {
    const { feed, request } = await loadedFeed();
    void feed.more();
    await request(1).answer(["c"], "t1");
    void feed.retry();
    assert.equal(request(2).token, undefined);
    await request(2).answer(["a", "b", "c"]);
    assert.equal(feed.complete, true);
  });

  test("after a failed refresh refreshes", async () => {
    const { feed, request } = await loadedFeed();
    void feed.refresh();
    await request(1).fail(THROTTLED);
    void feed.retry();
    assert.equal(request(2).token, undefined);
  });

  test("does nothing to a list that did not fail", async () => {
    const { feed, requests } = await loadedFeed();
    await feed.retry();
    assert.equal(requests.length, 1);
  });
});
