import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FailureError } from "../../../../src/core/failure/failure";
import type { Session } from "../../../../src/core/session/session";
import type { Sessions } from "../../../../src/core/session/sessions";
import { rootsOf } from "../../../../src/core/tree/rootRows";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { newSessions } from "../../world/testSessions";

const SECOND = { profile: "second", region: "us-east-1" };

async function started(session: Session | undefined): Promise<void> {
  void session?.start();
  await settled();
}

const namesOf = ({ shown }: Sessions) => shown.map(({ choice }) => choice.profile);

describe("pinned connections", () => {
  test("without any, the selected one has no row of its own", () => {
    const { sessions } = newSessions([]);
    assert.equal(sessions.hasRoots, false);
    assert.deepEqual(namesOf(sessions), ["first"]);
  });

  test("stand below the selected one, and ask for nothing until somebody looks", async () => {
    const { sessions, first, second } = newSessions([SECOND]);
    assert.equal(sessions.hasRoots, true);
    assert.deepEqual(namesOf(sessions), ["first", "second"]);
    await started(sessions.selected);
    assert.deepEqual([first.length, second.length], [1, 0]);
    await started(sessions.shown[1]);
    assert.deepEqual([first.length, second.length], [1, 1]);
  });

  test("one that is selected stands there once", async () => {
    const { sessions, select } = newSessions([SECOND]);
    await select("second");
    assert.deepEqual(namesOf(sessions), ["second"]);
    assert.equal(sessions.isPinned(sessions.selected), true);
    await select("first");
    assert.deepEqual(namesOf(sessions), ["first", "second"]);
    assert.equal(sessions.isPinned(sessions.selected), false);
  });

  test("one that is named twice stands there once", () => {
    const { sessions } = newSessions([SECOND, { ...SECOND }]);
    assert.deepEqual(namesOf(sessions), ["first", "second"]);
  });
});

describe("a pinned connection", () => {
  test("that fails leaves the others alone", async () => {
    const { sessions, first, second } = newSessions([SECOND]);
    await started(sessions.selected);
    await started(sessions.shown[1]);
    await second[0]?.fail(new FailureError({ kind: "credentialsInvalid", profile: "second" }));
    await first[0]?.answer([aJob(1)]);
    const [selected, pinned] = sessions.shown;
    assert.equal(pinned?.failure?.kind, "credentialsInvalid");
    assert.equal(selected?.failure, undefined);
    assert.deepEqual(
      Array.from(selected?.catalog?.store.jobs ?? [], ({ id }) => id),
      ["job1"],
    );
  });

  test("keeps its jobs and requests when another one is selected", async () => {
    const { sessions, first, second, select } = newSessions([SECOND, { profile: "third", region: "r" }]);
    await started(sessions.selected);
    await started(sessions.shown[1]);
    await select("third");
    assert.equal(first[0]?.signal?.aborted, true);
    assert.equal(second[0]?.signal?.aborted, false);
    await second[0]?.answer([aJob(2)]);
    const pinned = sessions.ofConnection("second@us-east-1@");
    assert.deepEqual(
      Array.from(pinned?.catalog?.store.jobs ?? [], ({ id }) => id),
      ["job2"],
    );
  });

  test("that is let go of goes with its requests, and one that stays keeps its jobs", async () => {
    const { sessions, second, pin } = newSessions([SECOND]);
    const changes: string[] = [];
    sessions.onDidChangeRoots(() => changes.push("roots"));
    const [, pinned] = sessions.shown;
    await started(pinned);
    pin([SECOND, { profile: "third", region: "r" }]);
    assert.equal(sessions.shown[1], pinned);
    assert.equal(second[0]?.signal?.aborted, false);
    pin([]);
    assert.equal(second[0]?.signal?.aborted, true);
    assert.deepEqual(namesOf(sessions), ["first"]);
    pin([]);
    assert.deepEqual(changes, ["roots", "roots"]);
  });

  test("ends with the window, with its requests", async () => {
    const { sessions, second } = newSessions([SECOND]);
    await started(sessions.shown[1]);
    sessions.dispose();
    assert.equal(second[0]?.signal?.aborted, true);
  });
});

describe("a row", () => {
  test("belongs to the connection that it is of, whether it stands for it or below it", async () => {
    const { sessions, first, second } = newSessions([SECOND]);
    const [selected, pinned] = sessions.shown;
    await started(selected);
    await started(pinned);
    await first[0]?.answer([aJob(1)]);
    await second[0]?.answer([aJob(1)]);
    for (const session of [selected, pinned]) {
      const rows = session?.catalog === undefined ? [] : rootsOf(session.catalog);
      assert.ok(rows.length > 0);
      assert.ok(rows.every((row) => sessions.of(row) === session));
      assert.equal(sessions.of({ kind: "loading", id: String(session?.id) }), session);
      assert.equal(sessions.of({ kind: "loading", id: `${session?.id}/connection` }), session);
    }
  });

  test("of a connection that was left belongs to none", async () => {
    const { sessions, first, select } = newSessions([]);
    await started(sessions.selected);
    await first[0]?.answer([aJob(1)]);
    const rows = sessions.catalogs.flatMap((catalog) => rootsOf(catalog));
    await select("second");
    assert.ok(rows.length > 0);
    assert.ok(rows.every((row) => sessions.of(row) === undefined));
  });
});
