import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { JobCatalog } from "../../../../src/core/catalog/jobCatalog";
import { FailureError } from "../../../../src/core/failure/failure";
import { failureText } from "../../../../src/core/failure/failureText";
import { refreshSession } from "../../../../src/core/session/refresh";
import { Session } from "../../../../src/core/session/session";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { idsIn, newSession, startedSession } from "../../world/testSession";

const THROTTLED = new FailureError({ kind: "throttled" });

describe("starting", () => {
  test("is the first time that anything is loaded", async () => {
    const { session, loads, first } = newSession("first");
    await settled();
    assert.deepEqual(loads, []);
    assert.equal(session.started, false);
    assert.deepEqual(session.state, { kind: "starting" });
    void session.start();
    assert.equal(session.started, true);
    await settled();
    assert.deepEqual(loads, ["aws"]);
    assert.equal(first.length, 1);
  });

  test("connects and asks for the first page once, however often it is called", async () => {
    const { session, loads, aws, first } = newSession("first");
    const all = Promise.all([session.start(), session.start()]);
    await settled();
    void session.start();
    await first[0]?.answer([aJob(1)], "t1");
    await all;
    await session.start();
    assert.deepEqual([loads.length, aws.connected.length, first.length], [1, 1, 1]);
  });

  test("asks for pages of the size that is set", async () => {
    const { first } = await startedSession();
    assert.equal(first[0]?.request.maxResults, 50);
  });

  test("is open before the first page is there, and ends with it", async () => {
    const { session, first } = newSession("first");
    const ends: string[] = [];
    const started = session.start().then(() => ends.push("started"));
    await settled();
    assert.equal(session.state.kind, "open");
    assert.deepEqual(ends, []);
    await first[0]?.answer([aJob(1)]);
    await started;
    assert.deepEqual(idsIn(session), ["job1"]);
  });

  test("stays open when the first page fails: the list says so", async () => {
    const { session, first } = await startedSession();
    await first[0]?.fail(THROTTLED);
    assert.equal(session.state.kind, "open");
    assert.equal(session.catalog?.account.state.kind, "failed");
  });

  test("tells of the connection, then of its jobs, then of names that AWS does not give", async () => {
    const { session, first, changes } = newSession("first");
    void session.start();
    await settled();
    await first[0]?.answer([aJob(1)]);
    const account = { kind: "jobs", touched: [{ of: "account" }] };
    const missed = { kind: "failure", failure: { kind: "unexpected", message: "not asked for" } };
    assert.deepEqual(changes, [{ kind: "state" }, account, account, missed]);
  });
});

test("a connection is told how long a request may take", async () => {
  const limits: (number | undefined)[] = [];
  const { session, aws } = newSession("first", {
    connect: (connection, timeoutSeconds) => {
      limits.push(timeoutSeconds);
      return aws.connect(connection);
    },
  });
  void session.start();
  await settled();
  assert.deepEqual(limits, [15]);
});

describe("without a connection", () => {
  test("it says why", async () => {
    const { session } = newSession();
    await session.start();
    assert.deepEqual(session.state, { kind: "failed", failure: { kind: "noProfiles" } });
    assert.equal(session.catalog, undefined);
  });

  test("an AWS part that cannot be loaded is a failure too", async () => {
    const session = new Session({
      loadAws: () => Promise.reject(new Error("no such file")),
      loadCatalog: () => Promise.resolve(JobCatalog),
      loadFailureText: () => Promise.resolve(failureText),
      readSettings: () => ({ choice: {}, pageSize: 50, requestTimeoutSeconds: 15 }),
      clock: { now: () => 0 },
    });
    await session.start();
    assert.deepEqual(session.state, {
      kind: "failed",
      failure: { kind: "unexpected", message: "no such file" },
    });
  });

  test("starting again does not try again", async () => {
    const { session, loads } = newSession();
    await session.start();
    await session.start();
    assert.equal(loads.length, 1);
  });

  test("Refresh tries again, with the settings as they are by then", async () => {
    const { session, choose, first } = newSession();
    await session.start();
    choose("first");
    const refreshed = refreshSession(session, { now: () => 0 });
    assert.deepEqual(session.state, { kind: "starting" });
    await settled();
    await first[0]?.answer([aJob(1)]);
    await refreshed;
    assert.deepEqual(idsIn(session), ["job1"]);
  });

  test("two calls of Refresh connect once", async () => {
    const { session, choose, aws, first } = newSession();
    await session.start();
    choose("first");
    void refreshSession(session, { now: () => 0 });
    void refreshSession(session, { now: () => 0 });
    await settled();
    assert.deepEqual([aws.connected.length, first.length], [1, 1]);
  });
});

describe("Refresh", () => {
  test("starts what nobody started", async () => {
    const { session, first } = newSession("first");
    const refreshed = refreshSession(session, { now: () => 0 });
    await settled();
    await first[0]?.answer([aJob(1)]);
    await refreshed;
    assert.equal(first.length, 1);
  });

  test("while it connects asks for nothing twice", async () => {
    const { session, aws, first } = newSession("first");
    void session.start();
    void refreshSession(session, { now: () => 0 });
    await settled();
    assert.deepEqual([aws.connected.length, first.length], [1, 1]);
  });

  test("of an open connection keeps it and reads its lists again", async () => {
    const { session, aws, first } = await startedSession();
    await first[0]?.answer([aJob(1)]);
    const { catalog } = session;
    const refreshed = refreshSession(session, { now: () => 0 });
    assert.deepEqual(idsIn(session), ["job1"]);
    await first[1]?.answer([aJob(2)]);
    await refreshed;
    assert.equal(session.catalog, catalog);
    assert.equal(aws.connected.length, 1);
    assert.deepEqual(idsIn(session), ["job2"]);
  });
});
