import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Connection, connectionOf } from "../../../../src/core/connection/connection";
import { FailureError } from "../../../../src/core/failure/failure";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { idsIn } from "../../world/loadedCatalog";
import { startedWindow, windowOver } from "../../world/windowOver";

const THROTTLED = new FailureError({ kind: "throttled" });

/** A way to connect that waits until the test says which profile is connected. */
function deferredConnections() {
  const pending: ((connection: Connection) => void)[] = [];
  return {
    resolveConnection: () => new Promise<Connection>((resolve) => pending.push(resolve)),
    connect: (index: number, profile: string) => {
      pending[index]?.(connectionOf({ profile, region: "us-east-1" }));
      return settled();
    },
  };
}

describe("switching", () => {
  test("during the first load aborts it, and nothing of the old connection appears", async () => {
    const { live, choose, first, second, changes } = await startedWindow();
    choose("second");
    void live.restart();
    assert.equal(first[0]?.signal?.aborted, true);
    assert.deepEqual(live.state, { kind: "starting" });
    await settled();
    await second[0]?.answer([aJob(2)]);
    const told = changes.length;
    await first[0]?.answer([aJob(1)], "t1");
    assert.deepEqual(idsIn(live.catalog), ["job2"]);
    assert.equal(live.catalog?.connection.profile, "second");
    assert.equal(changes.length, told);
    assert.equal(live.catalog?.account.hasMore, false);
  });

  test("drops the old jobs at once and closes the old connection", async () => {
    const { live, choose, connected, first } = await startedWindow();
    await first[0]?.answer([aJob(1)]);
    choose("second");
    void live.restart();
    assert.equal(live.catalog, undefined);
    assert.equal(connected[0]?.disposed, true);
    await settled();
    assert.equal(connected[1]?.disposed, false);
    assert.deepEqual(idsIn(live.catalog), []);
  });

  test("to the same connection reads everything anew", async () => {
    const { live, first } = await startedWindow();
    await first[0]?.answer([aJob(1)]);
    void live.restart();
    await settled();
    assert.deepEqual(idsIn(live.catalog), []);
    await first[1]?.answer([aJob(2)]);
    assert.deepEqual(idsIn(live.catalog), ["job2"]);
  });
});

describe("switching while it connects", () => {
  test("leaves the old attempt without effect, whichever ends first", async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const { resolveConnection, connect } = deferredConnections();
      const { live, connected, first, second } = windowOver({ aws: { resolveConnection } });
      void live.start();
      await settled();
      void live.restart();
      await settled();
      for (const attempt of order) {
        await connect(attempt, attempt === 0 ? "first" : "second");
      }
      assert.deepEqual(
        connected.map(({ connection }) => connection.profile),
        ["second"],
      );
      assert.deepEqual([first.length, second.length], [0, 1]);
      assert.equal(live.catalog?.connection.profile, "second");
    }
  });

  test("leaves the failure of the old attempt untold", async () => {
    const failing: { fail(error: Error): void } = { fail: () => assert.fail("not asked") };
    const { live, choose, aws, second } = windowOver({
      aws: {
        resolveConnection: (choice) =>
          choice.profile === "first"
            ? new Promise<never>((_, reject) => {
                failing.fail = reject;
              })
            : aws.resolveConnection(choice),
      },
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
    assert.deepEqual(idsIn(live.catalog), ["job2"]);
  });
});

describe("a disposed connection", () => {
  test("aborts what is under way, closes its connection and tells nothing", async () => {
    const { live, connected, first, changes } = await startedWindow();
    live.dispose();
    assert.equal(first[0]?.signal?.aborted, true);
    assert.equal(connected[0]?.disposed, true);
    await first[0]?.answer([aJob(1)]);
    assert.deepEqual(changes, []);
  });

  test("does not connect any more when it was about to", async () => {
    const { resolveConnection, connect } = deferredConnections();
    const { live, connected, changes } = windowOver({ aws: { resolveConnection } });
    void live.start();
    await settled();
    live.dispose();
    await connect(0, "first");
    assert.equal(connected.length, 0);
    assert.deepEqual(changes, []);
  });
});
