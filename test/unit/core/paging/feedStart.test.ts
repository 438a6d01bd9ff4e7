import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FailureError } from "../../../../src/core/failure/failure";
import { Paginator } from "../../../../src/core/paging/paginator";
import { decodeStartingToken, encodeStartingToken } from "../../../../src/core/paging/startingToken";
import { deferredList, microtasks, settled } from "../../world/deferredList";
import { headFeed } from "../../world/loadedFeed";

const THROTTLED = new FailureError({ kind: "throttled" });
const MOMENTS = 30;

/** Where another window stands: at x and y, behind the token s1. */
async function elsewhere(nextToken: string | undefined = "s2") {
  const { list, requests } = deferredList<string>();
  const paginator = new Paginator(list, { pageSize: 200, startingToken: "s1" });
  void paginator.nextPage();
  await requests[0]?.answer(["x", "y"], nextToken);
  return { paginator, requests, pages: { items: ["x", "y"] } };
}

/** Holds x and y from the token s1 on. */
async function startedFeed(nextToken?: string) {
  const parts = await headFeed();
  const other = await elsewhere(nextToken);
  parts.feed.startAt("s1", other.paginator, other.pages);
  return { ...parts, other };
}

describe("a list that begins at a starting token", () => {
  test("holds what is there in the place of what was loaded, and tells both", async () => {
    const { feed, changes } = await startedFeed();
    assert.deepEqual(feed.items, ["x", "y"]);
    assert.equal(feed.start, "s1");
    assert.deepEqual(feed.state, { kind: "ready" });
    assert.deepEqual(changes, [{ kind: "replaced", previous: ["a", "b", "c", "d"], items: ["x", "y"] }]);
  });

  test("goes on behind that", async () => {
    const { feed, other } = await startedFeed();
    void feed.more();
    assert.equal(other.requests[1]?.token, "s2");
    await other.requests[1]?.answer(["z"]);
    assert.deepEqual(feed.items, ["x", "y", "z"]);
  });

  test("is at its end when it ends, and still has not all of the list", async () => {
    const { feed, other } = await startedFeed();
    void feed.more();
    await other.requests[1]?.answer([]);
    assert.deepEqual([feed.atEnd, feed.hasAll, feed.complete], [true, false, false]);
  });

  test("is refreshed from that token on, by its top alone", async () => {
    const { feed, request, other } = await startedFeed();
    void feed.refresh();
    assert.equal(request(1).token, "s1");
    await request(1).answer(["x"], "s9");
    assert.deepEqual(feed.items, ["x", "y"]);
    void feed.more();
    assert.equal(other.requests[1]?.token, "s2");
  });

  test("begins at its top again without one", async () => {
    const { feed, request } = await startedFeed();
    const { paginator, pages } = await elsewhere();
    feed.startAt(undefined, paginator, pages);
    assert.equal(feed.start, undefined);
    void feed.refresh();
    assert.equal(request(1).token, undefined);
  });

  test("says that the first pages of it were empty", async () => {
    const { feed } = await headFeed();
    const { paginator } = await elsewhere();
    feed.startAt("s1", paginator, { items: [], emptyPages: 5 });
    assert.deepEqual(feed.state, { kind: "ready", emptyPages: 5 });
  });

  test("changes nothing of a disposed feed", async () => {
    const { feed } = await headFeed();
    const { paginator, pages } = await elsewhere();
    feed.dispose();
    feed.startAt("s1", paginator, pages);
    assert.deepEqual(feed.items, ["a", "b", "c", "d"]);
    assert.equal(feed.start, undefined);
  });
});

describe("a list that begins elsewhere", () => {
  for (const what of ["more", "refresh", "reload"] as const) {
    test(`while “${what}” is under way aborts that and takes nothing of it, whatever the moment`, async () => {
      for (let moment = 0; moment < MOMENTS; moment++) {
        const { feed, request } = await headFeed();
        const { paginator, requests, pages } = await elsewhere();
        const ended = feed[what]();
        void request(1).answer(["e", "f", "g", "h"], "t2");
        await microtasks(moment);
        feed.startAt("s1", paginator, pages);
        await ended;
        await settled();
        assert.deepEqual(feed.items, ["x", "y"], `moment ${moment}`);
        assert.deepEqual(feed.state, { kind: "ready" }, `moment ${moment}`);
        void feed.more();
        assert.equal(requests[1]?.token, "s2", `moment ${moment}`);
      }
    });
  }

  test("is not failed by the late failure of what was under way", async () => {
    const { feed, request } = await headFeed();
    const { paginator, pages } = await elsewhere();
    void feed.more();
    feed.startAt("s1", paginator, pages);
    await request(1).fail(THROTTLED);
    assert.deepEqual(feed.state, { kind: "ready" });
  });
});

describe("the starting token of what lies behind", () => {
  const positionOf = (token: string | undefined) => token && decodeStartingToken(token);

  test("is the place behind the last item, as boto3 writes it", async () => {
    const { feed } = await headFeed();
    assert.equal(feed.nextStartingToken, encodeStartingToken({ nextToken: "t1", skip: 0 }));
  });

  test("stays the same while the top of the list is read, and after that", async () => {
    const { feed, request } = await headFeed();
    void feed.refresh();
    assert.deepEqual(positionOf(feed.nextStartingToken), { nextToken: "t1", skip: 0 });
    await request(1).answer(["n", "a"], "u1");
    await request(2).answer(["b"], "u2");
    assert.deepEqual(positionOf(feed.nextStartingToken), { nextToken: "t1", skip: 0 });
  });

  test("is none where the list ends, and none before it was read", async () => {
    const { feed, request } = await headFeed();
    void feed.more();
    await request(1).answer(["e"]);
    assert.equal(feed.nextStartingToken, undefined);
  });

  test("is none when the list repeats its tokens", async () => {
    const { feed, request } = await headFeed();
    void feed.more();
    await request(1).answer(["e"], "t1");
    assert.equal(feed.nextStartingToken, undefined);
  });
});

describe("dropping", () => {
  test("takes out what is told to be gone, and tells that", async () => {
    const { feed, changes } = await headFeed();
    feed.drop((item) => item === "b" || item === "d");
    assert.deepEqual(feed.items, ["a", "c"]);
    assert.deepEqual(changes, [{ kind: "dropped", previous: ["b", "d"] }]);
  });

  test("tells nothing when nothing is gone", async () => {
    const { feed, changes } = await headFeed();
    feed.drop(() => false);
    assert.deepEqual(changes, []);
  });

  test("leaves the place and the state", async () => {
    const { feed, request } = await headFeed();
    void feed.more();
    await request(1).fail(THROTTLED);
    feed.drop((item) => item === "a");
    assert.equal(feed.state.kind, "failed");
    void feed.more();
    assert.equal(request(2).token, "t1");
  });
});
