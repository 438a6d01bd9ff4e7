import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FailureError } from "../../../../src/core/failure/failure";
import { microtasks, type OnAbort, settled } from "../../world/deferredList";
import { loadedFeed, newFeed } from "../../world/loadedFeed";

const THROTTLED = new FailureError({ kind: "throttled" });

/** More than the longest way from an answer to the feed's state has. */
const MOMENTS = 30;

describe("a refresh", () => {
  test("keeps what is shown until everything is there, and reads as deep as before", async () => {
    const { feed, requests, request } = await loadedFeed();
    void feed.refresh();
    assert.deepEqual(feed.items, ["a", "b"]);
    await request(1).answer(["n"], "u1");
    assert.deepEqual(feed.items, ["a", "b"]);
    await request(2).answer(["a"], "u2");
    assert.deepEqual(feed.items, ["n", "a"]);
    assert.equal(requests.length, 3);
    void feed.more();
    assert.equal(request(3).token, "u2");
  });

  test("of a list that has become shorter ends with it", async () => {
    const { feed, request } = await loadedFeed();
    void feed.refresh();
    await request(1).answer(["a"]);
    assert.deepEqual(feed.items, ["a"]);
    assert.equal(feed.complete, true);
  });

  test("that meets a repeated token shows what it read and says so", async () => {
    const { feed, request } = await loadedFeed();
    void feed.refresh();
    await request(1).answer(["n"], "u1");
    await request(2).answer([], "u1");
    assert.deepEqual(feed.items, ["n"]);
    const failure = { kind: "repeatedToken", token: "u1" };
    assert.deepEqual(feed.state, { kind: "failed", failure, what: "refresh" });
  });

  test("may give the tokens of the old list again", async () => {
    const { feed, request } = await loadedFeed();
    void feed.refresh();
    await request(1).answer(["a", "b"], "t1");
    assert.deepEqual(feed.state, { kind: "ready" });
    assert.equal(feed.hasMore, true);
  });
});

describe("a refresh that fails", () => {
  test("keeps the rows and the place: more continues the old list", async () => {
    const { feed, request } = await loadedFeed();
    void feed.refresh();
    await request(1).fail(THROTTLED);
    assert.deepEqual(feed.items, ["a", "b"]);
    assert.equal(feed.hasMore, true);
    assert.deepEqual(feed.state, { kind: "failed", failure: { kind: "throttled" }, what: "refresh" });
    void feed.more();
    assert.equal(request(2).token, "t1");
    await request(2).answer(["c"]);
    assert.deepEqual(feed.items, ["a", "b", "c"]);
    assert.equal(feed.complete, true);
  });

  test("half way leaves nothing of its first half", async () => {
    const { feed, request } = await loadedFeed();
    void feed.refresh();
    await request(1).answer(["n"], "u1");
    await request(2).fail(THROTTLED);
    assert.deepEqual(feed.items, ["a", "b"]);
    void feed.more();
    assert.equal(request(3).token, "t1");
  });
});

describe("a refresh beside another request", () => {
  test("takes the place of the refresh before it", async () => {
    const { feed, request } = await loadedFeed();
    void feed.refresh();
    void feed.refresh();
    assert.equal(request(1).signal?.aborted, true);
    assert.equal(request(2).signal?.aborted, false);
    await request(2).answer(["new", "newer"]);
    await request(1).answer(["old", "older"], "u1");
    assert.deepEqual(feed.items, ["new", "newer"]);
    assert.equal(feed.complete, true);
  });

  test("is waited for by more, which asks nothing of its own", async () => {
    const { feed, requests, request } = await loadedFeed();
    void feed.refresh();
    const more = feed.more();
    await request(1).answer(["a", "b"], "t1");
    await more;
    assert.equal(requests.length, 2);
  });

  test("is not undone by the late failure of what it took the place of", async () => {
    const { feed, request } = await loadedFeed();
    void feed.more();
    void feed.refresh();
    await request(1).fail(THROTTLED);
    assert.deepEqual(feed.state, { kind: "loading", what: "refresh" });
    await request(2).answer(["x"]);
    assert.deepEqual(feed.state, { kind: "ready" });
  });

  test("of which only the second page is left aborts that page alone", async () => {
    const { feed, request } = await loadedFeed();
    void feed.refresh();
    await request(1).answer(["n"], "u1");
    void feed.refresh();
    assert.equal(request(2).signal?.aborted, true);
    await request(2).answer(["late"]);
    assert.deepEqual(feed.items, ["a", "b"]);
    await request(3).answer(["x", "y"]);
    assert.deepEqual(feed.items, ["x", "y"]);
  });
});

for (const onAbort of ["cancels", "answers anyway"] satisfies OnAbort[]) {
  describe(`a refresh during “more”, where the list ${onAbort} when aborted,`, () => {
    test("tells only of itself", async () => {
      const { feed, request, changes } = await loadedFeed(onAbort);
      void feed.more();
      void feed.refresh();
      await request(1).answer(["c"], "t2");
      await request(2).answer(["a", "b"], "t1");
      assert.deepEqual(
        changes.map(({ kind }) => kind),
        ["state", "state", "replaced"],
      );
    });

    test("ends the waiting for more", async () => {
      const { feed } = await loadedFeed(onAbort);
      const more = feed.more();
      void feed.refresh();
      await more;
      assert.deepEqual(feed.state, { kind: "loading", what: "refresh" });
      assert.deepEqual(feed.items, ["a", "b"]);
    });

    test("and its failure neither lose a page nor give one twice", async () => {
      const { feed, request } = await loadedFeed(onAbort);
      void feed.more();
      void feed.refresh();
      await request(1).answer(["c"], "t2");
      await request(2).fail(THROTTLED);
      void feed.more();
      assert.equal(request(3).token, "t1");
      await request(3).answer(["c"], "t2");
      assert.deepEqual(feed.items, ["a", "b", "c"]);
      void feed.more();
      assert.equal(request(4).token, "t2");
    });
  });
}

describe("whatever moment a refresh comes at after the answer,", () => {
  test("it is the one request under way, and its failure loses no page and repeats none", async () => {
    for (let moment = 0; moment < MOMENTS; moment++) {
      const { feed, requests, request } = await loadedFeed();
      void feed.more();
      void request(1).answer(["c"], "t2");
      await microtasks(moment);
      void feed.refresh();
      await settled();
      assert.deepEqual(feed.state, { kind: "loading", what: "refresh" }, `moment ${moment}`);
      void feed.more();
      assert.equal(requests.length, 3, `moment ${moment}`);
      await request(2).fail(THROTTLED);
      void feed.more();
      await request(3).answer(request(3).token === "t1" ? ["c", "d"] : ["d"]);
      assert.deepEqual(feed.items, ["a", "b", "c", "d"], `moment ${moment}`);
    }
  });

  test("its answer replaces what is told as shown", async () => {
    for (let moment = 0; moment < MOMENTS; moment++) {
      const { feed, request, changes } = await loadedFeed();
      void feed.more();
      void request(1).answer(["c"], "t2");
      await microtasks(moment);
      void feed.refresh();
      await settled();
      await request(2).answer(["x", "y", "z"]);
      assert.deepEqual(feed.items, ["x", "y", "z"], `moment ${moment}`);
      const told = changes.flatMap((change) => (change.kind === "added" ? change.items : []));
      const replaced = changes.at(-1);
      assert.ok(replaced?.kind === "replaced");
      assert.deepEqual(replaced.previous, ["a", "b", ...told], `moment ${moment}`);
    }
  });

  test("the refresh before it is whole or as if it had never been", async () => {
    for (let moment = 0; moment < MOMENTS; moment++) {
      const { feed, request } = await loadedFeed();
      void feed.refresh();
      void request(1).answer(["x", "y"], "u1");
      await microtasks(moment);
      void feed.refresh();
      await settled();
      assert.deepEqual(feed.state, { kind: "loading", what: "refresh" }, `moment ${moment}`);
      await request(2).fail(THROTTLED);
      const isTaken = feed.items[0] === "x";
      assert.deepEqual(feed.items, isTaken ? ["x", "y"] : ["a", "b"], `moment ${moment}`);
      void feed.more();
      assert.equal(request(3).token, isTaken ? "u1" : "t1", `moment ${moment}`);
    }
  });

  test("no page is asked for in vain", async () => {
    for (let moment = 0; moment < MOMENTS; moment++) {
      const { feed, requests, request } = await loadedFeed("cancels");
      void feed.refresh();
      void request(1).answer(["n"], "u1");
      await microtasks(moment);
      void feed.refresh();
      await settled();
      assert.deepEqual(
        requests.filter(({ sentInVain }) => sentInVain),
        [],
        `moment ${moment}`,
      );
    }
  });
});

describe("a disposed feed", () => {
  test("aborts its request and tells nobody anything", async () => {
    const { feed, request, changes } = await loadedFeed();
    void feed.more();
    changes.length = 0;
    feed.dispose();
    assert.equal(request(1).signal?.aborted, true);
    await request(1).answer(["c"]);
    assert.deepEqual(changes, []);
    assert.deepEqual(feed.items, ["a", "b"]);
  });

  test("ends the waiting for what was under way", async () => {
    const { feed, requests } = await loadedFeed();
    const more = feed.more();
    feed.dispose();
    await more;
    assert.deepEqual(feed.items, ["a", "b"]);
    assert.equal(requests.length, 2);
  });

  for (const ask of ["load", "more", "refresh", "retry"] as const) {
    test(`asks for nothing on ${ask}`, async () => {
      const loaded = await loadedFeed();
      void loaded.feed.refresh();
      await loaded.request(1).fail(THROTTLED);
      const fresh = newFeed();
      loaded.feed.dispose();
      fresh.feed.dispose();
      await loaded.feed[ask]();
      await fresh.feed[ask]();
      assert.equal(loaded.requests.length, 2);
      assert.equal(fresh.requests.length, 0);
    });
  }
});
