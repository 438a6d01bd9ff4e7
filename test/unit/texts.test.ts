import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, HOUR, MINUTE, SECOND } from "../../src/core/clock";
import type { Failure } from "../../src/core/failure";
import { failureText } from "../../src/core/failureText";
import { JOB_STATES, JOB_TYPES } from "../../src/core/job";
import { daysUntilDeletion, jobLabel, jobTimesText, stateText, typeText } from "../../src/core/jobText";
import { ageText, durationText } from "../../src/core/timeText";
import { inEnglish, translateWith } from "../../src/core/translate";
import { aJob } from "./jobBuilder";

const FAILURES: readonly Failure[] = [
  { kind: "noProfiles" },
  { kind: "noProfileChosen" },
  { kind: "unknownProfile", profile: "p" },
  { kind: "noRegion", profile: "p" },
  { kind: "noRegion" },
  { kind: "badConfigFile", message: "line 3" },
  { kind: "badEndpoint", endpoint: "nowhere" },
  { kind: "credentialsExpired", profile: "p", sso: true },
  { kind: "credentialsExpired", sso: false },
  { kind: "credentialsInvalid", profile: "p" },
  { kind: "credentialsUnavailable", message: "no token." },
  { kind: "throttled" },
  { kind: "notFound", message: "no job." },
  { kind: "badRequest", message: "bad token." },
  { kind: "serviceFault", status: 500 },
  { kind: "noSuchHost", host: "h", region: "r" },
  { kind: "network", code: "ECONNRESET" },
  { kind: "timedOut", seconds: 15 },
  { kind: "unreadableAnswer", found: "text/html" },
  { kind: "repeatedToken", token: "t" },
  { kind: "unexpected", message: "m" },
];

for (const failure of FAILURES) {
  test(`the failure ${JSON.stringify(failure)} says what to do next`, () => {
    const { title, sentence } = failureText(failure, inEnglish);
    assert.notEqual(title, "");
    assert.match(sentence, /retry|refresh|select|try again/i);
    assert.doesNotMatch(`${title}${sentence}`, /\{\d\}|undefined|\.\./);
  });
}

test("a denied request names the IAM action that is missing", () => {
  const denied: Failure = {
    kind: "accessDenied",
    action: "dataexchange:ListJobs",
    message: "Not authorized.",
  };
  const { title, sentence } = failureText(denied, inEnglish);
  assert.match(title, /dataexchange:ListJobs/);
  assert.match(sentence, /dataexchange:ListJobs/);
});

test("every state and type has words of its own, and an unknown one is named", () => {
  const words = [
    ...JOB_STATES.map((state) => stateText(state, inEnglish)),
    ...JOB_TYPES.map((type) => typeText(type, inEnglish)),
  ];
  assert.equal(new Set(words).size, JOB_STATES.length + JOB_TYPES.length);
  assert.equal(stateText({ unrecognised: "PAUSED" }, inEnglish), "Unknown state PAUSED");
});

test("a screen reader hears the state first", () => {
  const label = jobLabel(aJob(0, { state: "ERROR" }), 3 * MINUTE, "en", inEnglish);
  assert.equal(label, "Error, Export assets to S3, created 3 minutes ago, job job0");
});

test("a row's times stay the same within a minute", () => {
  const job = aJob(0);
  assert.equal(
    jobTimesText(job, 5 * MINUTE, "en", inEnglish),
    jobTimesText(job, 6 * MINUTE - 1, "en", inEnglish),
  );
});

test("a job of a clock that is ahead was created now", () => {
  assert.equal(ageText(2 * HOUR, HOUR, "en", "long"), "now");
});

test("durations are told in their two largest units", () => {
  const told = [38 * SECOND, 252 * SECOND, 125 * MINUTE, 76 * HOUR].map((time) =>
    durationText(time, inEnglish),
  );
  assert.deepEqual(told, ["38s", "4m 12s", "2h 5m", "3d 4h"]);
});

test("AWS deletes a job 90 days after its creation", () => {
  assert.equal(daysUntilDeletion(aJob(0), 10 * DAY), 80);
  assert.equal(daysUntilDeletion(aJob(0), 91 * DAY), 0);
});

test("a message without a translation stays in English", () => {
  const t = translateWith({ "{0} loaded": "{0} geladen" });
  assert.equal(t("{0} loaded", 3), "3 geladen");
  assert.equal(t("Retry {0}", "x"), "Retry x");
});
