import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { connectionOf } from "../../../../src/core/connection/connection";
import { FailureError } from "../../../../src/core/failure/failure";
import type { LiveConnection } from "../../../../src/core/live/liveConnection";
import type { LiveConnections } from "../../../../src/core/live/liveConnections";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { treeOf } from "../../world/treeOfJobs";
import { windowOver } from "../../world/windowOver";

const SECOND = { profile: "second", region: "us-east-1" };

async function started(live: LiveConnection | undefined): Promise<void> {
  void live?.start();
  await settled();
}

const namesOf = ({ shown }: LiveConnections) => shown.map(({ choice }) => choice.profile);

describe("pinned connections", () => {
  test("without any, the selected one has no row of its own", () => {
    const { connections } = windowOver();
    assert.equal(connections.hasRoots, false);
    assert.deepEqual(namesOf(connections), ["first"]);
  });

  test("stand below the selected one, and ask for nothing until somebody looks", async () => {
    const { connections, first, second } = windowOver({ pins: [SECOND] });
    assert.equal(connections.hasRoots, true);
    assert.deepEqual(namesOf(connections), ["first", "second"]);
    await started(connections.selected);
    assert.deepEqual([first.length, second.length], [1, 0]);
    await started(connections.shown[1]);
    assert.deepEqual([first.length, second.length], [1, 1]);
  });

  test("one that is selected stands there once", async () => {
    const { connections, select } = windowOver({ pins: [SECOND] });
    await select("second");
    assert.deepEqual(namesOf(connections), ["second"]);
    assert.equal(connections.isPinned(connections.selected), true);
    await select("first");
    assert.deepEqual(namesOf(connections), ["first", "second"]);
    assert.equal(connections.isPinned(connections.selected), false);
  });

  test("one that is named twice stands there once", () => {
    const { connections } = windowOver({ pins: [SECOND, { ...SECOND }] });
    assert.deepEqual(namesOf(connections), ["first", "second"]);
  });
});

test("what is loaded is read again over every connection that was opened, and over no other", async () => {
  const third = { profile: "third", region: "us-east-1" };
  const { connections, lists, first, second } = windowOver({ pins: [SECOND, third] });
  await started(connections.selected);
  await started(connections.shown[1]);
  await first[0]?.answer([aJob(1)]);
  await second[0]?.answer([aJob(2)]);
  void connections.reload();
  await settled();
  assert.deepEqual([first.length, second.length, lists.length], [2, 2, 4]);
});

describe("the home of a job", () => {
  const known = (profile: string) => connectionOf({ profile, region: "us-east-1" });

  test("is the connection that shows it, or the pinned one that would once it is opened", async () => {
    const { connections } = windowOver({ pins: [SECOND] });
    await started(connections.selected);
    const [selected, pinned] = connections.shown;
    assert.equal(connections.homeOf(known("first")), selected);
    assert.equal(connections.homeOf(known("second")), pinned);
    assert.equal(connections.homeOf(known("third")), undefined);
  });

  test("is no pinned connection that leads elsewhere by now", async () => {
    const { connections } = windowOver({ pins: [SECOND] });
    await started(connections.shown[1]);
    const moved = connectionOf({ ...SECOND, endpoint: "http://127.0.0.1:1" });
    assert.equal(connections.homeOf(moved), undefined);
  });
});

describe("a pinned connection", () => {
  test("that fails leaves the others alone", async () => {
    const { connections, first, second } = windowOver({ pins: [SECOND] });
    await started(connections.selected);
    await started(connections.shown[1]);
    await second[0]?.fail(new FailureError({ kind: "credentialsInvalid", profile: "second" }));
    await first[0]?.answer([aJob(1)]);
    const [selected, pinned] = connections.shown;
    assert.equal(pinned?.failure?.kind, "credentialsInvalid");
    assert.equal(selected?.failure, undefined);
    assert.deepEqual(
      Array.from(selected?.catalog?.store.jobs ?? [], ({ id }) => id),
      ["job1"],
    );
  });

  test("keeps its jobs and requests when another one is selected", async () => {
    const { connections, first, second, select } = windowOver({
      pins: [SECOND, { profile: "third", region: "r" }],
    });
    await started(connections.selected);
    await started(connections.shown[1]);
    await select("third");
    assert.equal(first[0]?.signal?.aborted, true);
    assert.equal(second[0]?.signal?.aborted, false);
    await second[0]?.answer([aJob(2)]);
    const pinned = connections.ofConnection("second@us-east-1@");
    assert.deepEqual(
      Array.from(pinned?.catalog?.store.jobs ?? [], ({ id }) => id),
      ["job2"],
    );
  });

  test("that is let go of goes with its requests, and one that stays keeps its jobs", async () => {
    const { connections, second, pin } = windowOver({ pins: [SECOND] });
    const changes: string[] = [];
    connections.onDidChangeRoots(() => changes.push("roots"));
    const [, pinned] = connections.shown;
    await started(pinned);
    pin(SECOND, { profile: "third", region: "r" });
    assert.equal(connections.shown[1], pinned);
    assert.equal(second[0]?.signal?.aborted, false);
    pin();
    assert.equal(second[0]?.signal?.aborted, true);
    assert.deepEqual(namesOf(connections), ["first"]);
    pin();
    assert.deepEqual(changes, ["roots", "roots"]);
  });

  test("ends with the window, with its requests", async () => {
    const { connections, second } = windowOver({ pins: [SECOND] });
    await started(connections.shown[1]);
    connections.dispose();
    assert.equal(second[0]?.signal?.aborted, true);
  });
});

describe("a row", () => {
  test("belongs to the connection that it is of, whether it stands for it or below it", async () => {
    const { connections, first, second } = windowOver({ pins: [SECOND] });
    const [selected, pinned] = connections.shown;
    await started(selected);
    await started(pinned);
    await first[0]?.answer([aJob(1)]);
    await second[0]?.answer([aJob(1)]);
    for (const live of [selected, pinned]) {
      const rows = live?.catalog === undefined ? [] : treeOf(live.catalog).roots();
      assert.ok(rows.length > 0);
      assert.ok(rows.every((row) => connections.of(row) === live));
      assert.equal(connections.of({ kind: "loading", id: String(live?.id) }), live);
      assert.equal(connections.of({ kind: "loading", id: `${live?.id}/connection` }), live);
    }
  });

  test("of a connection that was left belongs to none", async () => {
    const { connections, first, select } = windowOver();
    await started(connections.selected);
    await first[0]?.answer([aJob(1)]);
    const rows = connections.catalogs.flatMap((catalog) => treeOf(catalog).roots());
    await select("second");
    assert.ok(rows.length > 0);
    assert.ok(rows.every((row) => connections.of(row) === undefined));
  });
});
