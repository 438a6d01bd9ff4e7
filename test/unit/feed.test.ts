import assert from "node:assert/strict";
import { test } from "node:test";
import { FailureError } from "../../src/core/failure";
import { Feed } from "../../src/core/feed";
import { deferredList, type PendingRequest, settled } from "./deferredList";

const THROTTLED = new FailureError({ kind: "throttled" });

function newFeed() {
  const { list, requests } = deferredList<string>();
  const feed = new Feed(list, 200);
  const request = (index: number): PendingRequest<string> => {
    const found = requests[index];
    assert.ok(found, `request ${index} was made`);
    return found;
  };
  return { feed, requests, request };
}

/** A feed that holds a and b and goes on at token t1. */
async function loadedFeed() {
  const parts = newFeed();
  void parts.feed.load();
  await parts.request(0).answer(["a", "b"], "t1");
  return parts;
}

test("a reset aborts what is under way, and its late answer is dropped", async () => {
  const { feed, request } = await loadedFeed();
  void feed.more();
  void feed.refresh();
  assert.equal(request(1).signal?.aborted, true);
  await request(2).answer(["x", "y"], "t9");
  await request(1).answer(["c"], "t2");
  assert.deepEqual(feed.items, ["x", "y"]);
});

test("two calls for more at once share one request", async () => {
  const { feed, requests, request } = await loadedFeed();
  void feed.more();
  void feed.more();
  assert.equal(requests.length, 2);
  await request(1).answer(["c"]);
  assert.deepEqual(feed.items, ["a", "b", "c"]);
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
});

test("an empty page with a token continues", async () => {
  const { feed, request } = newFeed();
  void feed.load();
  await request(0).answer([], "t1");
  await request(1).answer(["a"]);
  assert.deepEqual(feed.items, ["a"]);
  assert.equal(feed.complete, true);
});

test("after five empty pages in a row it stops and says so, and goes on when asked", async () => {
  const { feed, requests, request } = newFeed();
  void feed.load();
  for (let page = 0; page < 5; page++) {
    await request(page).answer([], `t${page}`);
  }
  assert.equal(requests.length, 5);
  assert.deepEqual(feed.state, { kind: "ready", emptyPages: 5 });
  void feed.more();
  assert.equal(request(5).token, "t4");
});

test("a token that comes again ends the feed with a failure that names it", async () => {
  const { feed, request } = await loadedFeed();
  void feed.more();
  await request(1).answer(["c"], "t2");
  void feed.more();
  await request(2).answer(["d"], "t1");
  assert.deepEqual(feed.items, ["a", "b", "c", "d"]);
  assert.deepEqual(feed.state, {
    kind: "failed",
    failure: { kind: "repeatedToken", token: "t1" },
    what: "more",
  });
  assert.equal(feed.hasMore, false);
});

test("Retry after a repeated token reads the list again from its top", async () => {
  const { feed, request } = await loadedFeed();
  void feed.more();
  await request(1).answer(["c"], "t1");
  void feed.retry();
  assert.equal(request(2).token, undefined);
});

test("the order of arrival is kept", async () => {
  const { feed, request } = newFeed();
  void feed.load();
  await request(0).answer(["b", "a"], "t1");
  void feed.more();
  await request(1).answer(["d", "c"]);
  assert.deepEqual(feed.items, ["b", "a", "d", "c"]);
});

test("a refresh keeps what is shown until the answer is there, and reads as deep as before", async () => {
  const { feed, requests, request } = await loadedFeed();
  void feed.refresh();
  assert.deepEqual(feed.items, ["a", "b"]);
  await request(1).answer(["n"], "u1");
  assert.deepEqual(feed.items, ["a", "b"]);
  await request(2).answer(["a"], "u2");
  assert.deepEqual(feed.items, ["n", "a"]);
  assert.equal(requests.length, 3);
});

test("a failed refresh keeps the old list and its place", async () => {
  const { feed, request } = await loadedFeed();
  void feed.refresh();
  await request(1).fail(THROTTLED);
  assert.deepEqual(feed.items, ["a", "b"]);
  void feed.more();
  assert.equal(request(2).token, "t1");
  await request(2).answer(["c"]);
  assert.deepEqual(feed.items, ["a", "b", "c"]);
});

test("a page asked for before a failed refresh is neither lost nor given twice", async () => {
  const { feed, request } = await loadedFeed();
  void feed.more();
  void feed.refresh();
  await request(1).answer(["c"], "t2");
  await request(2).fail(THROTTLED);
  void feed.more();
  assert.equal(request(3).token, "t1");
  await request(3).answer(["c"], "t2");
  assert.deepEqual(feed.items, ["a", "b", "c"]);
});

test("the first page is asked for once", async () => {
  const { feed, requests, request } = newFeed();
  void feed.load();
  void feed.load();
  await request(0).answer([]);
  await feed.load();
  assert.equal(requests.length, 1);
});

test("a disposed feed aborts its request and tells nobody anything", async () => {
  const { feed, request } = await loadedFeed();
  const told: unknown[] = [];
  void feed.more();
  feed.onDidChange((change) => told.push(change));
  feed.dispose();
  assert.equal(request(1).signal?.aborted, true);
  await request(1).answer(["c"]);
  await settled();
  assert.deepEqual(told, []);
});
