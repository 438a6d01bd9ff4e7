import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FailureError } from "../../../../src/core/failure/failure";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { deferredConnections, idsIn, newSession, startedSession } from "../../world/testLiveConnection";

const THROTTLED = new FailureError({ kind: "throttled" });

describe("switching", () => {
  test("during the first load aborts it, and nothing of the old connection appears", async () => {
    const { live, choose, first, second, changes } = await startedSession();
    choose("second");
    void live.restart();
    assert.equal(first[0]?.signal?.aborted, true);
    assert.deepEqual(live.state, { kind: "starting" });
    await settled();
    await second[0]?.answer([aJob(2)]);
    const told = changes.length;
    await first[0]?.answer([aJob(1)], "t1");
    assert.deepEqual(idsIn(live), ["job2"]);
    assert.equal(live.catalog?.connection.profile, "second");
    assert.equal(changes.length, told);
    assert.equal(live.catalog?.account.hasMore, false);
  });

  test("drops the old jobs at once and closes the old connection", async () => {
    const { live, choose, aws, first } = await startedSession();
    await first[0]?.answer([aJob(1)]);
    choose("second");
    void live.restart();
    assert.equal(live.catalog, undefined);
    assert.equal(aws.connected[0]?.disposed, true);
    await settled();
    assert.equal(aws.connected[1]?.disposed, false);
    assert.deepEqual(idsIn(live), []);
  });

  test("to the same connection reads everything anew", async () => {
    const { live, first } = await startedSession();
    await first[0]?.answer([aJob(1)]);
    void live.restart();
    await settled();
    assert.deepEqual(idsIn(live), []);
    await first[1]?.answer([aJob(2)]);
    assert.deepEqual(idsIn(live), ["job2"]);
  });
});

describe("switching while it connects", () => {
  test("leaves the old attempt without effect, whichever ends first", async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const { resolveConnection, connect } = deferredConnections();
      const { live, aws, first, second } = newSession("first", { resolveConnection });
      void live.start();
      await settled();
      void live.restart();
      await settled();
      for (const attempt of order) {
        await connect(attempt, attempt === 0 ? "first" : "second");
      }
      assert.deepEqual(
        aws.connected.map(({ profile }) => profile),
        ["second"],
      );
      assert.deepEqual([first.length, second.length], [0, 1]);
      assert.equal(live.catalog?.connection.profile, "second");
    }
  });

  test("leaves the failure of the old attempt untold", async () => {
    const failing: { fail(error: Error): void } = { fail: () => assert.fail("not asked") };
    const { live, choose, aws, second } = newSession("first", {
      resolveConnection: (choice) =>
        choice.profile === "first"
          ? new Promise<never>((_, reject) => {
              failing.fail = reject;
            })
          : aws.resolveConnection(choice),
    });
    void live.start();
    await settled();
    choose("second");
    void live.restart();
    await settled();
    await second[0]?.answer([aJob(2)]);
    failing.fail(THROTTLED);
    await settled();
    assert.equal(live.state.kind, "open");
    assert.deepEqual(idsIn(live), ["job2"]);
  });
});

describe("a disposed connection", () => {
  test("aborts what is under way, closes its connection and tells nothing", async () => {
    const { live, aws, first, changes } = await startedSession();
    live.dispose();
    assert.equal(first[0]?.signal?.aborted, true);
    assert.equal(aws.connected[0]?.disposed, true);
    await first[0]?.answer([aJob(1)]);
    assert.deepEqual(changes, []);
  });

  test("does not connect any more when it was about to", async () => {
    const { resolveConnection, connect } = deferredConnections();
    const { live, aws, changes } = newSession("first", { resolveConnection });
    void live.start();
    await settled();
    live.dispose();
    await connect(0, "first");
    assert.equal(aws.connected.length, 0);
    assert.deepEqual(changes, []);
  });
});
