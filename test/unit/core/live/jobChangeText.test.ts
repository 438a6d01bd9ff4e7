import assert from "node:assert/strict";
import { test } from "node:test";
import { inEnglish as t } from "../../../../src/core/base/translate";
import { connectionOf } from "../../../../src/core/connection/connection";
import type { Job, JobChange } from "../../../../src/core/job/job";
import {
  type ConfirmationView,
  confirmationOf,
  movedOnText,
  notWaitingText,
  otherAccountText,
  takenText,
} from "../../../../src/core/live/jobChangeText";
import { aJob } from "../../world/jobBuilder";
import { wordsAt } from "../../world/words";

const connection = connectionOf({ profile: "first", region: "us-east-1" });
const waiting = aJob(1, { state: "WAITING" });
const NOW = Date.UTC(2026, 10, 24);

function confirmation(change: JobChange, job: Job = waiting, changes: Partial<ConfirmationView> = {}) {
  const view = { ...wordsAt(NOW), dataSetName: "US Equities Daily", ...changes };
  const { detail, ...texts } = confirmationOf(change, { job, connection }, view);
  return { ...texts, lines: detail, detail: detail.join("\n") };
}

for (const change of ["start", "cancel"] as const) {
  test(`to ${change} a job is confirmed with the job, its data set, account, Region and profile`, () => {
    const { lines } = confirmation(change);
    assert.deepEqual(lines.slice(0, 6), [
      "Job: Export assets to S3, job1",
      "Data set: US Equities Daily (ds)",
      "Account: 111122223333",
      "Region: us-east-1",
      "Profile: first",
      "",
    ]);
  });

  test(`no button of the question whether to ${change} is a bare “Cancel”`, () => {
    const { act, leave } = confirmation(change);
    assert.match(act, change === "start" ? /^Start \w+ Job$/ : /^Cancel \w+ Job$/);
    assert.doesNotMatch(leave, /cancel/i);
  });
}

test("a data set without a name is told by its id", () => {
  assert.match(confirmation("start", waiting, { dataSetName: undefined }).detail, /^Data set: ds$/m);
});

test("what is not known is said: the account without an ARN, the environment's credentials", () => {
  const { arn: _, ...unnamed } = waiting;
  const view = { ...wordsAt(NOW), dataSetName: undefined };
  const { detail } = confirmationOf(
    "start",
    { job: unnamed, connection: connectionOf({ region: "eu-west-1" }) },
    view,
  );
  assert.ok(detail.includes("Account: not known"));
  assert.ok(detail.includes("Credentials of the environment"));
});

test("a name cannot forge a line of the question", () => {
  const { detail } = confirmation("cancel", waiting, { dataSetName: "x\u202e\r\nAccount: 999999999999" });
  assert.match(detail, /^Data set: x⟨U\+202E⟩⟨U\+000D⟩↵ Account: 999999999999 \(ds\)$/m);
});

test("a long name is cut, the id of the data set is not", () => {
  const { detail } = confirmation("cancel", waiting, { dataSetName: "x".repeat(2000) });
  assert.match(detail, /^Data set: x{120}… \(ds\)$/m);
});

test("an import from a signed URL reminds of the upload, and of a URL that has died", () => {
  const type = "IMPORT_ASSET_FROM_SIGNED_URL";
  const upload = /uploaded to the job’s signed URL before/;
  const alive = confirmation("start", { ...waiting, type, signedUrl: { expiresAt: NOW + 1 } }).detail;
  const dead = confirmation("start", { ...waiting, type, signedUrl: { expiresAt: NOW } }).detail;
  assert.match(alive, upload);
  assert.doesNotMatch(alive, /expired/);
  assert.match(dead, upload);
  assert.match(dead, /expired on Nov 24, 2026.*a new job/);
});

test("an import of an API reminds of its specification", () => {
  const { detail } = confirmation("start", { ...waiting, type: "IMPORT_ASSET_FROM_API_GATEWAY_API" });
  assert.match(detail, /The API specification must have been uploaded/);
});

test("nothing is said of an upload where there is none, nor when a job is cancelled", () => {
  assert.doesNotMatch(confirmation("start").detail, /upload/);
  const type = "IMPORT_ASSET_FROM_SIGNED_URL";
  assert.doesNotMatch(confirmation("cancel", { ...waiting, type }).detail, /upload/);
});

test("what was done is said in two words, with the state only where that is news", () => {
  const told = (change: JobChange, state: Job["state"]) => takenText(change, { ...waiting, state }, t);
  assert.equal(told("start", "IN_PROGRESS"), "Job started");
  assert.equal(told("start", "ERROR"), "Job started: Error");
  assert.equal(told("cancel", "CANCELLED"), "Job cancelled");
  assert.equal(told("cancel", "WAITING"), "Job cancelled: Waiting");
  assert.equal(takenText("start", undefined, t), "Job started");
});

test("a job that does not wait any more is told with its state, a made-up one too", () => {
  assert.match(notWaitingText({ ...waiting, state: "ERROR" }, t), /job1 .*“Error”\. Nothing was changed\.$/);
  const paused = { ...waiting, state: { unrecognised: "PAUSED" } };
  assert.match(movedOnText(paused, t), /job1 .*“Unknown state PAUSED”/);
});

test("a job of another account names both accounts", () => {
  const other = { ...waiting, arn: "arn:aws:dataexchange:us-east-1:999999999999:jobs/job1" };
  assert.match(otherAccountText(other, waiting, t), /\(999999999999\).*\(111122223333\)/);
});
