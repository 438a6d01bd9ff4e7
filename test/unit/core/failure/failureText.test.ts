import assert from "node:assert/strict";
import { test } from "node:test";
import { inEnglish, type Translate, translateWith } from "../../../../src/core/base/translate";
import type { Failure } from "../../../../src/core/failure/failure";
import type { FailureText } from "../../../../src/core/failure/failureSentence";
import { failureText } from "../../../../src/core/failure/failureText";
import { FAILURES } from "../../world/failures";

const textOf = (failure: Failure, t: Translate = inEnglish) => failureText(failure, t);

const ALL: readonly Failure[] = Object.values(FAILURES).flat();

/** The texts of those failures of which that is not true. */
function exceptions(isTrue: (text: FailureText, failure: Failure) => boolean) {
  const texts = ALL.map((failure) => ({ failure, text: textOf(failure) }));
  return texts.filter(({ text, failure }) => !isTrue(text, failure));
}

test("every failure has a title in a few words", () => {
  assert.deepEqual(
    exceptions(({ title }) => /^\S.{2,59}$/.test(title) && !/[.:]$/.test(title)),
    [],
  );
});

test("every failure ends with a sentence that says what to do next", () => {
  const step = /\b(retry|refresh|select|try again)\b.*\.$/i;
  assert.deepEqual(
    exceptions(({ sentence }) => step.test(sentence.split(". ").at(-1) ?? "")),
    [],
  );
});

test("no failure leaves a place open or a mark doubled", () => {
  const slip = /\{\d|undefined|null|\.\.|\. \.|: \.| {2}/;
  assert.deepEqual(
    exceptions(({ title, sentence }) => !slip.test(`${title} ${sentence}`)),
    [],
  );
});

test("every failure is told in the editor's language", () => {
  const t: Translate = (message, ...args) => `‹${inEnglish(message, ...args)}›`;
  assert.deepEqual(
    exceptions(({ title }, failure) => {
      const translated = textOf(failure, t);
      return translated.title === `‹${title}›` && /^‹.*›$/.test(translated.sentence);
    }),
    [],
  );
});

test("no two kinds have the same title", () => {
  const titles = Object.values(FAILURES).map(([failure]) => textOf(failure).title);
  assert.equal(new Set(titles).size, titles.length);
});

for (const kind of [
  "badConfigFile",
  "credentialsUnavailable",
  "accessDenied",
  "notFound",
  "badRequest",
  "unexpected",
] as const) {
  test(`what somebody else says of ${kind} may end with a full stop or without`, () => {
    const [failure] = FAILURES[kind];
    const withStop = textOf({ ...failure, message: `${failure.message}. ` });
    assert.deepEqual(withStop, textOf(failure));
    assert.ok(withStop.sentence.includes(failure.message));
  });
}

test("what is configured is named: the profile, the endpoint, the file", () => {
  assert.match(textOf(FAILURES.unknownProfile[0]).sentence, /“p”/);
  assert.match(textOf(FAILURES.badEndpoint[0]).sentence, /“nowhere”/);
  assert.match(textOf(FAILURES.badConfigFile[0]).sentence, /~\/\.aws\/config/);
  assert.match(textOf({ kind: "credentialsInvalid" }).sentence, /the environment/);
});

for (const [place, failure] of [
  ["the setting dataExchangeJobs.x", FAILURES.badEndpoint[0]],
  ["the variable THE_VARIABLE", FAILURES.badEndpoint[1]],
  ["the_key of profile “p”", FAILURES.badEndpoint[2]],
  ["k of the section “services s”", FAILURES.badEndpoint[3]],
  ["the variable THE_VARIABLE", FAILURES.twoEndpoints[0]],
  ["the variable THE_VARIABLE", FAILURES.badProxy[0]],
  ["the variable THE_VARIABLE", FAILURES.proxyNotReached[0]],
  ["VS Code’s setting http.proxy, a variable or the system", FAILURES.proxyNotReached[1]],
  ["the variable THE_VARIABLE", FAILURES.badCaBundle[0]],
  ["the_key of profile “p”", FAILURES.badCaBundle[1]],
] as const) {
  test(`${failure.kind} says where to mend it: ${place}`, () => {
    assert.ok(textOf(failure).sentence.includes(place));
  });
}

test("a certificate that is not trusted names the host and the file that would say whom to trust", () => {
  const [own, , bundled] = FAILURES.certificate.map((failure) => textOf(failure).sentence);
  assert.match(own ?? "", /sts\.amazonaws\.com.*AWS_CA_BUNDLE.*ca_bundle/);
  assert.match(bundled ?? "", /\/etc\/company\.pem/);
});

test("a host that is not there names the Region only where that may be why", () => {
  const [plain, fips, dualStack, other] = FAILURES.noSuchHost.map((failure) => textOf(failure).sentence);
  assert.match(plain ?? "", /Region eu-x-1/);
  assert.match(fips ?? "", /AWS_USE_FIPS_ENDPOINT/);
  assert.match(dualStack ?? "", /AWS_USE_DUALSTACK_ENDPOINT/);
  assert.doesNotMatch(other ?? "", /eu-x-1/);
});

test("an SSO session that ended tells how to sign in again", () => {
  const { sentence } = textOf({ kind: "credentialsExpired", profile: "p", sso: true });
  assert.match(sentence, /“aws sso login --profile p”/);
});

test("a profile that nobody signed in with tells how to", () => {
  assert.match(textOf({ kind: "signedOut", profile: "p" }).sentence, /“aws sso login --profile p”/);
});

test("a malformed file names the line and the file", () => {
  const { title, sentence } = textOf(FAILURES.malformedConfigFile[1]);
  assert.match(title, /^Line 12\b/);
  assert.match(sentence, /^Line 12 of ~\/\.aws\/config is malformed: there is no “=” in it\./);
});

test("each reason why a line is malformed reads differently", () => {
  const sentences = FAILURES.malformedConfigFile.map((failure) => textOf(failure).sentence);
  assert.equal(new Set(sentences).size, sentences.length);
});

test("a wrong clock is told with how much it is off, and which way", () => {
  const [ahead, behind, unknown] = FAILURES.clockSkew.map((failure) => textOf(failure).sentence);
  assert.match(ahead ?? "", /1h 2m ahead/);
  assert.match(behind ?? "", /1h 2m behind/);
  assert.match(unknown ?? "", /a few minutes off/);
});

test("a denied request names the IAM action that is missing, in the title too", () => {
  const { title, sentence } = textOf(FAILURES.accessDenied[0]);
  assert.match(title, /dataexchange:ListJobs/);
  assert.match(sentence, /dataexchange:ListJobs.*not authorized/);
});

test("a host that is not there names the host and the Region", () => {
  const { sentence } = textOf(FAILURES.noSuchHost[0]);
  assert.match(sentence, /dataexchange\.eu-x-1\.amazonaws\.com/);
  assert.match(sentence, /Region eu-x-1/);
});

test("a long token is shortened", () => {
  const { sentence } = textOf({ kind: "repeatedToken", token: "x".repeat(2000) });
  assert.ok(sentence.includes(`${"x".repeat(40)}…`));
  assert.ok(!sentence.includes("x".repeat(41)));
});

test("what a profile is named is not read as a place in the sentence", () => {
  const { title } = textOf({ kind: "unknownProfile", profile: "{0}$&" });
  assert.equal(title, "Profile “{0}$&” not found");
});

test("a translation of a title is used", () => {
  const t = translateWith({ "Too many requests": "Zu viele Anfragen" });
  assert.equal(textOf({ kind: "throttled" }, t).title, "Zu viele Anfragen");
});

test("a profile of aws login tells the line of the second profile that works", () => {
  const fault = { kind: "loginSession", profile: "me" } as const;
  const { sentence } = textOf({ kind: "brokenProfile", profile: "p", fault });
  assert.match(
    sentence,
    /“credential_process = aws configure export-credentials --profile me --format process”/,
  );
});

test("a code that nobody entered names the profile and the device, and offers to ask again", () => {
  const { sentence } = textOf({ kind: "mfaCancelled", profile: "p", serial: "GAHT12345678" });
  assert.match(sentence, /“p”.*GAHT12345678.*nobody entered the code\. Retry/);
});
