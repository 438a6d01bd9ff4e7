import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { microtasks, settled } from "../../world/deferredList";
import { headFeed } from "../../world/loadedFeed";

/** More than the longest way from an answer to the feed's state has. */
const MOMENTS = 30;

describe("what is dropped while the top of a list is read", () => {
  test("takes nothing of what lies below with it", async () => {
    const { feed, request } = await headFeed();
    void feed.refresh();
    feed.drop((item) => item === "a");
    await request(1).answer(["b", "c"], "u1");
    assert.deepEqual(feed.items, ["b", "c", "d"]);
  });

  test("is there again when the list has it still", async () => {
    const { feed, request } = await headFeed();
    void feed.refresh();
    feed.drop((item) => item === "b");
    await request(1).answer(["a", "b"], "u1");
    assert.deepEqual(feed.items, ["a", "b", "c", "d"]);
  });

  test("leaves the place where it was, though it be all that was read", async () => {
    const { feed, request } = await headFeed();
    void feed.refresh();
    feed.drop((item) => item === "a");
    await request(1).answer(["a"], "u1");
    assert.deepEqual(feed.items, ["a", "b", "c", "d"]);
    void feed.more();
    assert.equal(request(2).token, "t1");
  });
});

describe("a page that arrives at the moment the top of its list is asked for,", () => {
  test("whichever comes first, is kept once", async () => {
    for (let moment = 0; moment < MOMENTS; moment++) {
      const { feed, requests, request } = await headFeed(["a", "b"]);
      void feed.more();
      void request(1).answer(["c", "d"], "t2");
      await microtasks(moment);
      void feed.refresh();
      await settled();
      const wasKept = feed.items.includes("c");
      await request(2).answer(["n", "a", "b", "c"], "u1");
      assert.equal(feed.items.includes("d"), wasKept, `moment ${moment}: it stays as deep as it was`);
      if (requests.length > 3) {
        await request(3).answer(["d", "e"], "u2");
      }
      void feed.more();
      const { token } = request(requests.length - 1);
      const pages = { t2: ["e", "f"], u1: ["d", "e", "f"], u2: ["f"] };
      await request(requests.length - 1).answer(pages[token as keyof typeof pages]);
      assert.deepEqual(feed.items, ["n", "a", "b", "c", "d", "e", "f"], `moment ${moment}`);
    }
  });

  test("or its feed is disposed, is told to nobody then", async () => {
    for (let moment = 0; moment < MOMENTS; moment++) {
      const { feed, request, changes } = await headFeed(["a", "b"]);
      void feed.more();
      void request(1).answer(["c"], "t2");
      await microtasks(moment);
      feed.dispose();
      const told = changes.length;
      await settled();
      feed.drop(() => true);
      assert.equal(changes.length, told, `moment ${moment}`);
    }
  });

  test("is told once and taken back with the rest, so that who counts is right", async () => {
    for (let moment = 0; moment < MOMENTS; moment++) {
      const { feed, request, changes } = await headFeed(["a", "b"]);
      const counts = new Map([
        ["a", 1],
        ["b", 1],
      ]);
      const count = (item: string, by: number) => counts.set(item, (counts.get(item) ?? 0) + by);
      void feed.more();
      void request(1).answer(["c"], "t2");
      await microtasks(moment);
      void feed.refresh();
      await settled();
      await request(2).answer(["n", "a", "c"], "u1");
      for (const change of changes) {
        for (const item of "previous" in change ? change.previous : []) {
          count(item, -1);
        }
        for (const item of "items" in change ? change.items : []) {
          count(item, 1);
        }
      }
      const told = [...counts].filter(([, number]) => number !== 0);
      const held = feed.items.map((item) => [item, 1]);
      assert.deepEqual(told.sort(), held.sort(), `moment ${moment}`);
    }
  });
});
