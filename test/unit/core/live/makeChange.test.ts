import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { connectionOf } from "../../../../src/core/connection/connection";
import { type Failure, FailureError, failureOf } from "../../../../src/core/failure/failure";
import type { Job, JobChange } from "../../../../src/core/job/job";
import { makeChange } from "../../../../src/core/live/makeChange";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { windowOver } from "../../world/windowOver";

const first = connectionOf({ profile: "first", region: "us-east-1" });
const second = connectionOf({ profile: "second", region: "us-east-1" });
const waiting = aJob(1, { state: "WAITING" });
const running = aJob(1, { state: "IN_PROGRESS", updatedAt: 9000 });
const RESET: Failure = { kind: "network", code: "ECONNRESET" };

/** A window over the first profile whose list has the waiting job, and a change of it that was confirmed. */
async function confirmed(options: { change?: JobChange; connection?: typeof first; job?: Job } = {}) {
  const { change = "start", connection = first, job = waiting } = options;
  const window = windowOver();
  await window.open([waiting]);
  const setting = { isOn: true };
  const controller = new AbortController();
  const asked = { change, open: { job, connection }, isAllowed: () => setting.isOn };
  const ended = makeChange(window.reader, asked, controller.signal).catch((error: unknown) =>
    failureOf(error),
  );
  await settled();
  const rowState = () => window.live.catalog?.store.get("job1")?.state;
  return { ...window, ended, setting, controller, rowState };
}

describe("before anything is sent", () => {
  test("the job is asked for anew", async () => {
    const { asked, sent } = await confirmed();
    assert.deepEqual([asked.length, sent.length], [1, 0]);
  });

  test("a job that does not wait any more is left alone, and its row says what it is", async () => {
    const { asked, sent, ended, rowState } = await confirmed();
    await asked[0]?.answer(running);
    assert.deepEqual(await ended, { kind: "notWaiting", job: running });
    assert.deepEqual([sent.length, rowState()], [0, "IN_PROGRESS"]);
  });

  test("a job that is told to be of no account is left alone", async () => {
    const { asked, sent, ended } = await confirmed();
    const other = { ...waiting, arn: "arn:aws:dataexchange:us-east-1::jobs/job1" };
    await asked[0]?.answer(other);
    assert.deepEqual(await ended, { kind: "otherAccount", job: other });
    assert.equal(sent.length, 0);
  });

  for (const [differs, other] of [
    ["account", { arn: "arn:aws:dataexchange:us-east-1:999999999999:jobs/job1" }],
    ["region", { arn: "arn:aws:dataexchange:eu-west-1:111122223333:jobs/job1" }],
    ["id", { id: "job2" }],
  ] as const) {
    test(`an answer with another ${differs} is refused: nothing is sent, and no row follows`, async () => {
      const { asked, sent, ended, live } = await confirmed();
      await asked[0]?.answer({ ...running, ...other });
      assert.deepEqual(await ended, { kind: "otherAnswer", what: "job", differs });
      assert.deepEqual([sent.length, live.catalog?.store.jobs], [0, [waiting]]);
    });
  }

  test("the setting is asked at that moment", async () => {
    const { asked, sent, ended, setting } = await confirmed();
    setting.isOn = false;
    await asked[0]?.answer(waiting);
    assert.deepEqual(await ended, { kind: "notAllowed" });
    assert.equal(sent.length, 0);
  });

  test("a job that cannot be asked for is left alone", async () => {
    const { asked, sent, ended } = await confirmed();
    await asked[0]?.fail(new FailureError(RESET));
    assert.deepEqual(await ended, RESET);
    assert.equal(sent.length, 0);
  });

  test("who turns away is taken at their word", async () => {
    const { sent, ended, controller } = await confirmed();
    controller.abort();
    assert.deepEqual(await ended, { kind: "cancelled" });
    assert.equal(sent.length, 0);
  });
});

describe("what AWS took", () => {
  for (const [change, state] of [
    ["start", "IN_PROGRESS"],
    ["cancel", "CANCELLED"],
  ] as const) {
    test(`to ${change} the job is told by the job and its row`, async () => {
      const { asked, sent, ended, rowState } = await confirmed({ change });
      await asked[0]?.answer(waiting);
      assert.deepEqual([sent[0]?.change, sent[0]?.jobId], [change, "job1"]);
      await sent[0]?.answer();
      const changed = aJob(1, { state, updatedAt: 9000 });
      await asked[1]?.answer(changed);
      assert.deepEqual(await ended, { kind: "taken", job: changed });
      assert.equal(rowState(), state);
    });
  }

  test("is told even when the job cannot be read afterwards", async () => {
    const { asked, sent, ended } = await confirmed();
    await asked[0]?.answer(waiting);
    await sent[0]?.answer();
    await asked[1]?.fail(new FailureError(RESET));
    assert.deepEqual(await ended, { kind: "taken" });
  });

  test("goes over the job's own connection, which is not the window's, and that is closed afterwards", async () => {
    const { asked, sent, ended, connected } = await confirmed({ connection: second });
    await asked[0]?.answer(waiting);
    await sent[0]?.answer();
    await asked[1]?.answer(running);
    await ended;
    assert.deepEqual(
      [...asked, ...sent].map(({ profile }) => profile),
      ["second", "second", "second"],
    );
    assert.deepEqual(
      connected.map(({ connection, disposed }) => [connection.profile, disposed]),
      [
        ["first", false],
        ["second", true],
        ["second", true],
        ["second", true],
      ],
    );
  });
});

describe("what AWS did not take", () => {
  test("is told as it is, once", async () => {
    const denied: Failure = { kind: "accessDenied", action: "dataexchange:StartJob", message: "no" };
    const { asked, sent, ended } = await confirmed();
    await asked[0]?.answer(waiting);
    await sent[0]?.fail(new FailureError(denied));
    assert.deepEqual(await ended, denied);
    assert.deepEqual([asked.length, sent.length], [1, 1]);
  });

  test("since the job is not what it seemed is told with a row that says what it is", async () => {
    const conflict: Failure = { kind: "badRequest", message: "The job is IN_PROGRESS." };
    const { asked, sent, ended, rowState } = await confirmed();
    await asked[0]?.answer(waiting);
    await sent[0]?.fail(new FailureError(conflict));
    await asked[1]?.answer(running);
    assert.deepEqual(await ended, conflict);
    assert.equal(rowState(), "IN_PROGRESS");
  });
});

describe("when the answer is lost", () => {
  async function lost(options: Parameters<typeof confirmed>[0] = {}) {
    const parts = await confirmed(options);
    await parts.asked[0]?.answer(waiting);
    await parts.sent[0]?.fail(new FailureError(RESET));
    return parts;
  }

  test("and the job waits no more, that is told", async () => {
    const { asked, sent, ended, rowState } = await lost();
    await asked[1]?.answer(running);
    assert.deepEqual(await ended, { kind: "movedOn", job: running });
    assert.deepEqual([rowState(), sent.length], ["IN_PROGRESS", 1]);
  });

  test("and the job still waits, nobody knows, and nothing is sent again", async () => {
    const { asked, sent, ended } = await lost({ change: "cancel" });
    await asked[1]?.answer(waiting);
    assert.deepEqual(await ended, {
      ...{ kind: "changeUnknown", change: "cancel", cause: RESET },
      seen: "waiting",
    });
    assert.equal(sent.length, 1);
  });

  test("and the job cannot be asked for either, nobody knows", async () => {
    const { asked, ended } = await lost();
    await asked[1]?.fail(new FailureError(RESET));
    assert.deepEqual(await ended, {
      ...{ kind: "changeUnknown", change: "start", cause: RESET },
      seen: "nothing",
    });
  });

  test("by one who turned away, nothing is said, and the row tells what became of it", async () => {
    const { asked, sent, ended, controller, rowState } = await confirmed();
    await asked[0]?.answer(waiting);
    assert.equal(sent.length, 1);
    controller.abort();
    await settled();
    await asked[1]?.answer(running);
    assert.deepEqual(await ended, { kind: "cancelled" });
    assert.equal(rowState(), "IN_PROGRESS");
  });

  test("since the window left the connection, the job is asked for over it once more", async () => {
    const { asked, sent, ended, settings, open } = await confirmed();
    await asked[0]?.answer(waiting);
    settings.choice = { profile: "second" };
    await open([]);
    await sent[0]?.fail(new FailureError({ kind: "cancelled" }));
    assert.equal(asked[1]?.profile, "first");
    await asked[1]?.answer(running);
    assert.deepEqual(await ended, { kind: "movedOn", job: running });
  });
});
