import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FailureError } from "../../../../src/core/failure/failure";
import { headFeed } from "../../world/loadedFeed";

const THROTTLED = new FailureError({ kind: "throttled" });
const REFUSED = new FailureError({ kind: "badRequest", message: "The token is invalid." });

/** Holds a to d; the token behind them was refused. */
async function refusedFeed() {
  const parts = await headFeed();
  void parts.feed.more();
  await parts.request(1).fail(REFUSED);
  return parts;
}

describe("a list whose token the service refused", () => {
  test("is read again whole by a refresh, as deep as it was loaded, and goes on there", async () => {
    const { feed, request } = await refusedFeed();
    void feed.refresh();
    await request(2).answer(["a", "b"], "u1");
    assert.deepEqual(feed.state, { kind: "loading", what: "refresh" });
    await request(3).answer(["c", "d"], "u2");
    assert.deepEqual(feed.items, ["a", "b", "c", "d"]);
    void feed.more();
    assert.equal(request(4).token, "u2");
  });

  test("is read whole too when the refresh failed and is tried again", async () => {
    const { feed, request } = await refusedFeed();
    void feed.refresh();
    await request(2).fail(THROTTLED);
    void feed.retry();
    await request(3).answer(["a", "b"], "u1");
    await request(4).answer(["c", "d"], "u2");
    void feed.more();
    assert.equal(request(5).token, "u2");
  });

  for (const again of ["more", "retry"] as const) {
    test(`is read from its top by “${again}”, and one page further`, async () => {
      const { feed, request } = await refusedFeed();
      void feed[again]();
      assert.equal(request(2).token, undefined);
      await request(2).answer(["a", "b", "c", "d"], "u1");
      assert.deepEqual(feed.items, ["a", "b", "c", "d"]);
      await request(3).answer(["e"], "u2");
      assert.deepEqual(feed.items, ["a", "b", "c", "d", "e"]);
      void feed.more();
      assert.equal(request(4).token, "u2");
    });
  }

  test("keeps its rows when that fails too, and reads its top again the next time", async () => {
    const { feed, request } = await refusedFeed();
    void feed.more();
    await request(2).fail(THROTTLED);
    assert.deepEqual(feed.items, ["a", "b", "c", "d"]);
    void feed.more();
    assert.equal(request(3).token, undefined);
  });

  test("has a good place again after it was read whole: the next refresh reads its top alone", async () => {
    const { feed, requests, request } = await refusedFeed();
    void feed.refresh();
    await request(2).answer(["a", "b", "c", "d"], "u1");
    void feed.refresh();
    await request(3).answer(["a"], "v1");
    assert.equal(requests.length, 4);
    assert.deepEqual(feed.items, ["a", "b", "c", "d"]);
  });
});

test("a next page that failed otherwise leaves the place good: a refresh reads the top alone", async () => {
  const { feed, requests, request } = await headFeed();
  void feed.more();
  await request(1).fail(THROTTLED);
  void feed.refresh();
  await request(2).answer(["a"], "u1");
  assert.equal(requests.length, 3);
  void feed.more();
  assert.equal(request(3).token, "t1");
});

test("a refresh that is refused leaves the place good", async () => {
  const { feed, requests, request } = await headFeed();
  void feed.refresh();
  await request(1).fail(REFUSED);
  void feed.refresh();
  await request(2).answer(["a"], "u1");
  assert.equal(requests.length, 3);
  void feed.more();
  assert.equal(request(3).token, "t1");
});

test("a list at its end that is asked for more tells nothing", async () => {
  const { feed, request, changes } = await headFeed();
  void feed.more();
  await request(1).answer(["e"]);
  changes.length = 0;
  await feed.more();
  assert.deepEqual(changes, []);
});

describe("a list that repeated a token", () => {
  test("is read again whole by a refresh", async () => {
    const { feed, request } = await headFeed();
    void feed.more();
    await request(1).answer(["e"], "t1");
    assert.equal(feed.state.kind, "failed");
    void feed.refresh();
    await request(2).answer(["a", "b", "c"], "u1");
    await request(3).answer(["d", "e"], "u2");
    assert.deepEqual(feed.items, ["a", "b", "c", "d", "e"]);
    assert.deepEqual(feed.state, { kind: "ready" });
    void feed.more();
    assert.equal(request(4).token, "u2");
  });

  test("while its top was read shows what was read of it", async () => {
    const { feed, request } = await headFeed();
    void feed.refresh();
    await request(1).answer(["n", "a"], "u1");
    await request(2).answer(["b"], "u1");
    assert.deepEqual(feed.items, ["n", "a", "b"]);
    assert.deepEqual(feed.state, {
      kind: "failed",
      failure: { kind: "repeatedToken", token: "u1" },
      what: "refresh",
    });
  });
});

describe("reading a list again whole", () => {
  test("takes its place as it is by then, though its top holds nothing new", async () => {
    const { feed, request } = await headFeed();
    void feed.reload();
    await request(1).answer(["a", "b"], "u1");
    await request(2).answer(["d", "e"], "u2");
    assert.deepEqual(feed.items, ["a", "b", "d", "e"]);
    void feed.more();
    assert.equal(request(3).token, "u2");
  });
});
