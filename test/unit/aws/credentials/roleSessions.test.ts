import assert from "node:assert/strict";
import { test } from "node:test";
import type { Credentials } from "../../../../src/aws/credentials/credentialProvider";
import { RoleSessions } from "../../../../src/aws/credentials/roleSessions";
import { HOUR, MINUTE } from "../../../../src/core/base/clock";
import { failureOf } from "../../../../src/core/failure/failure";

const ROLE = { profile: "p", key: "reader" };
const FOREVER = new AbortController().signal;

function sessionFor(milliseconds: number): Credentials {
  return { accessKeyId: "AK", secretAccessKey: "s", expiration: new Date(Date.now() + milliseconds) };
}

/** A role that is assumed when the test says so. */
function roleToAssume() {
  const signals: AbortSignal[] = [];
  const ends: { resolve(session: Credentials): void; reject(error: Error): void }[] = [];
  const assume = (signal: AbortSignal) =>
    new Promise<Credentials>((resolve, reject) => {
      signals.push(signal);
      ends.push({ resolve, reject });
    });
  return { assume, signals, ends };
}

test("whoever asks while a role is being assumed waits for the same session", async () => {
  const { assume, ends } = roleToAssume();
  const sessions = new RoleSessions();
  const both = [sessions.get(ROLE, assume, FOREVER), sessions.get(ROLE, assume, FOREVER)];
  const session = sessionFor(HOUR);
  ends[0]?.resolve(session);
  assert.deepEqual(await Promise.all(both), [session, session]);
  assert.equal(ends.length, 1);
});

test("another role, or the same of another profile, is assumed by itself", () => {
  const { assume, ends } = roleToAssume();
  const sessions = new RoleSessions();
  for (const role of [ROLE, { ...ROLE, key: "writer" }, { ...ROLE, profile: "q" }]) {
    void sessions.get(role, assume, FOREVER);
  }
  assert.equal(ends.length, 3);
});

for (const [what, milliseconds, times] of [
  ["is used again while it has time left", HOUR, 1],
  ["that is nearly over is not used again", 4 * MINUTE, 2],
] as const) {
  test(`a session ${what}`, async () => {
    const sessions = new RoleSessions();
    const assumed: Credentials[] = [];
    const assume = async () => {
      const session = sessionFor(milliseconds);
      assumed.push(session);
      return session;
    };
    await sessions.get(ROLE, assume, FOREVER);
    await sessions.get(ROLE, assume, FOREVER);
    assert.equal(assumed.length, times);
  });
}

test("the sessions of one profile are forgotten, and no others", async () => {
  const sessions = new RoleSessions();
  const assumed: string[] = [];
  const get = (profile: string) =>
    sessions.get(
      { profile, key: "reader" },
      async () => {
        assumed.push(profile);
        return sessionFor(HOUR);
      },
      FOREVER,
    );
  await get("p");
  await get("q");
  sessions.forget("p");
  await get("p");
  await get("q");
  assert.deepEqual(assumed, ["p", "q", "p"]);
});

test("a failure is told to all who wait, and not kept", async () => {
  const { assume, ends } = roleToAssume();
  const sessions = new RoleSessions();
  const both = [sessions.get(ROLE, assume, FOREVER), sessions.get(ROLE, assume, FOREVER)];
  const error = new Error("refused");
  ends[0]?.reject(error);
  for (const { reason } of (await Promise.allSettled(both)) as PromiseRejectedResult[]) {
    assert.equal(reason, error);
  }
  void sessions.get(ROLE, assume, FOREVER);
  assert.equal(ends.length, 2);
});

test("work goes on while anybody waits, and is told to stop when nobody does", async () => {
  const { assume, signals } = roleToAssume();
  const sessions = new RoleSessions();
  const [one, other] = [new AbortController(), new AbortController()];
  const first = sessions.get(ROLE, assume, one.signal).catch(failureOf);
  const second = sessions.get(ROLE, assume, other.signal).catch(failureOf);
  one.abort();
  assert.deepEqual(await first, { kind: "cancelled" });
  assert.equal(signals[0]?.aborted, false);
  other.abort();
  assert.deepEqual(await second, { kind: "cancelled" });
  assert.equal(signals[0]?.aborted, true);
});

test("after all have gone, a role is assumed anew, although the old work has not ended", async () => {
  const { assume, ends } = roleToAssume();
  const sessions = new RoleSessions();
  const leaving = new AbortController();
  const gone = sessions.get(ROLE, assume, leaving.signal).catch(failureOf);
  leaving.abort();
  await gone;
  const again = sessions.get(ROLE, assume, FOREVER);
  const session = sessionFor(HOUR);
  ends[0]?.reject(new Error("too late"));
  ends[1]?.resolve(session);
  assert.equal(await again, session);
});
