import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FailureError } from "../../../../src/core/failure/failure";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { idsIn } from "../../world/loadedCatalog";
import { startedWindow, windowOver } from "../../world/windowOver";

const THROTTLED = new FailureError({ kind: "throttled" });

describe("starting", () => {
  test("is the first time that anything is loaded", async () => {
    const { live, loads, first } = windowOver();
    await settled();
    assert.deepEqual(loads, []);
    assert.equal(live.started, false);
    assert.deepEqual(live.state, { kind: "starting" });
    void live.start();
    assert.equal(live.started, true);
    await settled();
    assert.deepEqual(loads, ["aws"]);
    assert.equal(first.length, 1);
  });

  test("connects and asks for the first page once, however often it is called", async () => {
    const { live, loads, connected, first } = windowOver();
    const all = Promise.all([live.start(), live.start()]);
    await settled();
    void live.start();
    await first[0]?.answer([aJob(1)], "t1");
    await all;
    await live.start();
    assert.deepEqual([loads.length, connected.length, first.length], [1, 1, 1]);
  });

  test("asks for pages of the size that is set", async () => {
    const { first } = await startedWindow();
    assert.equal(first[0]?.request.maxResults, 50);
  });

  test("is open before the first page is there, and ends with it", async () => {
    const { live, first } = windowOver();
    const ends: string[] = [];
    const started = live.start().then(() => ends.push("started"));
    await settled();
    assert.equal(live.state.kind, "open");
    assert.deepEqual(ends, []);
    await first[0]?.answer([aJob(1)]);
    await started;
    assert.deepEqual(idsIn(live.catalog), ["job1"]);
  });

  test("stays open when the first page fails: the list says so", async () => {
    const { live, first } = await startedWindow();
    await first[0]?.fail(THROTTLED);
    assert.equal(live.state.kind, "open");
    assert.equal(live.catalog?.account.state.kind, "failed");
  });

  test("tells of the connection, then of its jobs, then of names that AWS does not give", async () => {
    const { live, first, changes } = windowOver();
    void live.start();
    await settled();
    await first[0]?.answer([aJob(1)]);
    const account = { kind: "jobs", touched: [{ of: "account" }] };
    const missed = { kind: "failure", failure: { kind: "unexpected", message: "not asked for" } };
    assert.deepEqual(changes, [{ kind: "state" }, account, account, missed]);
  });
});

test("a connection is told how long a request may take", async () => {
  const limits: (number | undefined)[] = [];
  const { live, aws } = windowOver({
    aws: {
      connect: (connection, timeoutSeconds) => {
        limits.push(timeoutSeconds);
        return aws.connect(connection);
      },
    },
  });
  void live.start();
  await settled();
  assert.deepEqual(limits, [15]);
});

describe("without a connection", () => {
  test("it says why", async () => {
    const { live } = windowOver({ choice: {} });
    await live.start();
    assert.deepEqual(live.state, { kind: "failed", failure: { kind: "noProfiles" } });
    assert.equal(live.catalog, undefined);
  });

  test("an AWS part that cannot be loaded is a failure too", async () => {
    const { live } = windowOver({ loadAws: () => Promise.reject(new Error("no such file")) });
    await live.start();
    assert.deepEqual(live.state, {
      kind: "failed",
      failure: { kind: "unexpected", message: "no such file" },
    });
  });

  test("starting again does not try again", async () => {
    const { live, loads } = windowOver({ choice: {} });
    await live.start();
    await live.start();
    assert.equal(loads.length, 1);
  });

  test("Refresh tries again, with the settings as they are by then", async () => {
    const { live, choose, first } = windowOver({ choice: {} });
    await live.start();
    choose("first");
    const refreshed = live.refresh();
    assert.deepEqual(live.state, { kind: "starting" });
    await settled();
    await first[0]?.answer([aJob(1)]);
    await refreshed;
    assert.deepEqual(idsIn(live.catalog), ["job1"]);
  });

  test("two calls of Refresh connect once", async () => {
    const { live, choose, connected, first } = windowOver({ choice: {} });
    await live.start();
    choose("first");
    void live.refresh();
    void live.refresh();
    await settled();
    assert.deepEqual([connected.length, first.length], [1, 1]);
  });
});

describe("Refresh", () => {
  test("starts what nobody started", async () => {
    const { live, first } = windowOver();
    const refreshed = live.refresh();
    await settled();
    await first[0]?.answer([aJob(1)]);
    await refreshed;
    assert.equal(first.length, 1);
  });

  test("while it connects asks for nothing twice", async () => {
    const { live, connected, first } = windowOver();
    void live.start();
    void live.refresh();
    await settled();
    assert.deepEqual([connected.length, first.length], [1, 1]);
  });

  test("of an open connection keeps it and reads its lists again", async () => {
    const { live, connected, first } = await startedWindow();
    await first[0]?.answer([aJob(1)]);
    const { catalog } = live;
    const refreshed = live.refresh();
    assert.deepEqual(idsIn(live.catalog), ["job1"]);
    await first[1]?.answer([aJob(2)]);
    await refreshed;
    assert.equal(live.catalog, catalog);
    assert.equal(connected.length, 1);
    assert.deepEqual(idsIn(live.catalog), ["job2"]);
  });

  test("where a welcome text stands connects anew: what was wrong may have been corrected", async () => {
    const { live, connected, first } = await startedWindow();
    const denied = { kind: "accessDenied", action: "dataexchange:ListJobs", message: "no" } as const;
    await first[0]?.fail(new FailureError(denied));
    void live.refresh();
    await settled();
    assert.deepEqual([connected.length, first.length], [2, 2]);
  });
});
