import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { connectionOf } from "../../../../src/core/connection/connection";
import { jobRefOf } from "../../../../src/core/connection/jobRef";
import { FailureError } from "../../../../src/core/failure/failure";
import type { Job } from "../../../../src/core/job/job";
import { ObservedJob } from "../../../../src/core/live/observedJob";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { windowOver } from "../../world/windowOver";

const place = jobRefOf(connectionOf({ profile: "first", region: "us-east-1" }), "job1");
const DENIED = { kind: "accessDenied", action: "dataexchange:GetJob", message: "no" } as const;
const running = aJob(1, { state: "IN_PROGRESS" });

/** A window whose list holds the running job since 10, in which that is shown; and how often it changed. */
async function shownInWindow(listed: Job | undefined = running) {
  const parts = windowOver();
  parts.clock.time = 10;
  await parts.open([running]);
  parts.clock.time = 20;
  const shown = new ObservedJob(place, parts, listed);
  const changes = { count: 0 };
  shown.onDidChange(() => {
    changes.count += 1;
  });
  return { ...parts, shown, changes };
}

describe("asking", () => {
  test("shows what the list said until AWS has told the job itself", async () => {
    const { shown, asked, clock } = await shownInWindow();
    assert.deepEqual([shown.job, shown.provenance], [running, { by: "list", at: 10 }]);
    void shown.ask();
    assert.deepEqual([shown.job, shown.isAsking], [running, true]);
    clock.time = 30;
    await asked[0]?.answer(aJob(1));
    assert.deepEqual([shown.job, shown.provenance], [aJob(1), { by: "job", at: 30 }]);
    assert.equal(shown.isAsking, false);
  });

  test("twice at once sends one request", async () => {
    const { shown, asked } = await shownInWindow();
    void shown.ask();
    void shown.ask();
    assert.equal(asked.length, 1);
  });

  test("in vain keeps what the list said and says why, until it is asked again with an answer", async () => {
    const { shown, asked } = await shownInWindow();
    void shown.ask();
    await asked[0]?.fail(new FailureError(DENIED));
    assert.deepEqual([shown.job, shown.failure], [running, DENIED]);
    void shown.ask();
    assert.deepEqual([shown.failure, shown.isAsking], [DENIED, true]);
    await asked[1]?.answer(aJob(1));
    assert.equal(shown.failure, undefined);
  });

  test("tells when it begins and when it ends", async () => {
    const { shown, asked, changes } = await shownInWindow();
    void shown.ask();
    assert.equal(changes.count, 1);
    await asked[0]?.fail(new FailureError(DENIED));
    assert.equal(changes.count, 2);
  });

  test("is no failure when the window went to another connection meanwhile", async () => {
    const { shown, asked } = await shownInWindow();
    void shown.ask();
    await asked[0]?.fail(new FailureError({ kind: "cancelled" }));
    assert.deepEqual([shown.job, shown.failure], [running, undefined]);
  });

  test("that ends without an answer and without anything to show is a failure", async () => {
    const { reader, connections, clock, asked } = windowOver();
    const shown = new ObservedJob(place, { reader, connections, clock });
    void shown.ask();
    await settled();
    await asked[0]?.fail(new FailureError({ kind: "cancelled" }));
    assert.deepEqual([shown.job, shown.failure], [undefined, { kind: "cancelled" }]);
  });
});

describe("following the lists", () => {
  test("shows the version that a refresh brings, and when the list was read", async () => {
    const { shown, live, lists, clock, changes } = await shownInWindow();
    clock.time = 40;
    void live.refresh();
    await lists.at(-1)?.answer([aJob(1, { updatedAt: 9000 })]);
    assert.equal(shown.job?.updatedAt, 9000);
    assert.deepEqual(shown.provenance, { by: "list", at: 40 });
    assert.equal(changes.count, 1);
  });

  test("tells when the name of its data set is known, and nothing of the names of others", async () => {
    const { shown, live, changes } = await shownInWindow();
    assert.equal(shown.dataSetName, undefined);
    live.catalog?.names.dataSets.learn([{ id: "other", name: "Prices" }]);
    assert.equal(changes.count, 0);
    live.catalog?.names.dataSets.learn([{ id: "ds", name: "US Equities" }]);
    assert.deepEqual([shown.dataSetName, changes.count], ["US Equities", 1]);
  });

  test("keeps a job that no list holds any more", async () => {
    const { shown, live, lists } = await shownInWindow();
    void live.refresh();
    await lists.at(-1)?.answer([]);
    assert.equal(shown.job, running);
  });

  test("takes nothing from another connection that the window goes to, but tells that it went", async () => {
    const { shown, settings, open, changes } = await shownInWindow();
    settings.choice = { profile: "second" };
    await open([aJob(1, { updatedAt: 9000 })]);
    assert.equal(shown.job, running);
    assert.notEqual(changes.count, 0);
  });

  test("asks again by itself when the connection was made anew after a failure", async () => {
    const { shown, asked, open } = await shownInWindow();
    void shown.ask();
    await asked[0]?.fail(new FailureError(DENIED));
    await open([running]);
    assert.equal(asked.length, 2);
  });

  test("ends with it", async () => {
    const { shown, live, lists, changes } = await shownInWindow();
    shown.dispose();
    void live.refresh();
    await lists.at(-1)?.answer([aJob(1, { updatedAt: 9000 })]);
    assert.deepEqual([shown.job, changes.count], [running, 0]);
  });
});

describe("a session that has ended", () => {
  const ENDED = { kind: "credentialsExpired", profile: "first", sso: true } as const;

  test("is asked over again when AWS takes the credentials again", async () => {
    const { shown, asked, lists, live } = await shownInWindow();
    void shown.ask();
    await asked[0]?.fail(new FailureError(ENDED));
    assert.deepEqual(shown.failure, ENDED);
    void live.refresh();
    await lists.at(-1)?.answer([aJob(1)]);
    assert.equal(asked.length, 2);
    await asked[1]?.answer(aJob(1));
    assert.equal(shown.failure, undefined);
  });

  test("is not asked over while it lasts", async () => {
    const { shown, asked, lists, live } = await shownInWindow();
    void shown.ask();
    await asked[0]?.fail(new FailureError(ENDED));
    void live.refresh();
    await lists.at(-1)?.fail(new FailureError(ENDED));
    assert.equal(asked.length, 1);
  });
});
