import assert from "node:assert/strict";
import { test } from "node:test";
import { toFailure } from "../../../../src/aws/network/toFailure";
import { FailureError } from "../../../../src/core/failure/failure";

const call = { action: "dataexchange:ListJobs", region: "eu-west-1", profile: "p" };

/** An error as the SDK makes it for an answer of AWS. */
function awsError(name: string, status: number, message = "said AWS"): Error {
  return Object.assign(new Error(message), {
    name,
    $metadata: { httpStatusCode: status, requestId: "r1" },
  });
}

/** An error as Node makes it for a connection. */
function nodeError(code: string, more: object = {}): Error {
  return Object.assign(new Error("failed"), { code, ...more });
}

test("a failure that was told already is passed on", () => {
  const failure = { kind: "timedOut", seconds: 15 } as const;
  assert.equal(toFailure(new FailureError(failure), call), failure);
});

for (const name of ["ExpiredTokenException", "ExpiredToken", "RequestExpired"]) {
  test(`${name} means expired credentials`, () => {
    assert.deepEqual(toFailure(awsError(name, 403), call), {
      kind: "credentialsExpired",
      profile: "p",
      sso: false,
      requestId: "r1",
    });
  });
}

test("expired credentials of an SSO session name the profile to sign in with", () => {
  const failure = toFailure(awsError("ExpiredTokenException", 403), { ...call, ssoProfile: "company" });
  assert.deepEqual(
    [failure.kind === "credentialsExpired" && [failure.profile, failure.sso]],
    [["company", true]],
  );
});

for (const name of [
  "UnrecognizedClientException",
  "InvalidClientTokenId",
  "InvalidSignatureException",
  "SignatureDoesNotMatch",
  "MissingAuthenticationTokenException",
]) {
  test(`${name} means invalid credentials`, () => {
    assert.equal(toFailure(awsError(name, 403), call).kind, "credentialsInvalid");
  });
}

for (const name of ["AccessDeniedException", "AccessDenied", "SubscriptionRequiredException"]) {
  test(`${name} with status 403 names the action`, () => {
    const failure = toFailure(awsError(name, 403), call);
    assert.deepEqual(failure, {
      kind: "accessDenied",
      action: "dataexchange:ListJobs",
      message: "said AWS",
      requestId: "r1",
    });
  });
}

for (const [name, status, kind] of [
  ["ThrottlingException", 429, "throttled"],
  ["Throttling", 400, "throttled"],
  ["ResourceNotFoundException", 404, "notFound"],
  ["ValidationException", 400, "badRequest"],
  ["ConflictException", 409, "badRequest"],
  ["InternalServerException", 500, "serviceFault"],
  ["SyntaxError", 502, "serviceFault"],
  ["SyntaxError", 403, "unreadableAnswer"],
  ["302", 302, "unreadableAnswer"],
] as const) {
  test(`${name} with status ${status} is ${kind}`, () => {
    assert.equal(toFailure(awsError(name, status), call).kind, kind);
  });
}

for (const error of [
  awsError("RequestTimeTooSkewed", 403),
  awsError("RequestInTheFuture", 403),
  awsError("InvalidSignatureException", 403, "Signature expired: 1 is now earlier than 2"),
  awsError("SignatureDoesNotMatch", 403, "Signature not yet current: 2 is still later than 1"),
  nodeError("CERT_NOT_YET_VALID"),
]) {
  test(`${error.name} “${error.message}” means a wrong clock`, () => {
    assert.equal(toFailure(error, call).kind, "clockSkew");
  });
}

test("the message is not looked at to tell what else happened", () => {
  const error = awsError("ValidationException", 400, "AccessDeniedException: ExpiredToken ECONNREFUSED");
  assert.equal(toFailure(error, call).kind, "badRequest");
});

test("a signed URL in a message of AWS is masked", () => {
  const error = awsError("ValidationException", 400, "bad: https://h/k?X-Amz-Signature=sesame");
  assert.doesNotMatch(JSON.stringify(toFailure(error, call)), /sesame/);
});

for (const code of ["ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ERR_TLS_HANDSHAKE_TIMEOUT"]) {
  test(`${code} is a failure of the network`, () => {
    assert.deepEqual(toFailure(nodeError(code), call), { kind: "network", code });
  });
}

test("a name that does not resolve is told with the Region", () => {
  const error = nodeError("ENOTFOUND", { hostname: "dataexchange.eu-west-9.amazonaws.com" });
  assert.deepEqual(toFailure(error, call), {
    kind: "noSuchHost",
    host: "dataexchange.eu-west-9.amazonaws.com",
    region: "eu-west-1",
  });
});

test("of several addresses that were tried, the first one's code is told", () => {
  const error = new AggregateError([nodeError("EHOSTUNREACH"), nodeError("ECONNREFUSED")]);
  assert.deepEqual(toFailure(error, call), { kind: "network", code: "EHOSTUNREACH" });
});

test("a code behind another error is found", () => {
  const error = new Error("failed", { cause: nodeError("ECONNRESET") });
  assert.deepEqual(toFailure(error, call), { kind: "network", code: "ECONNRESET" });
});

test("the SDK's limit for a connection is a failure of the network", () => {
  const error = Object.assign(new Error("slow"), { name: "TimeoutError" });
  assert.deepEqual(toFailure(error, call), { kind: "network", code: "ETIMEDOUT" });
});

test("an aborted request is cancelled", () => {
  assert.deepEqual(toFailure(Object.assign(new Error("x"), { name: "AbortError" }), call), {
    kind: "cancelled",
  });
});

test("a mistake in code is unexpected, not a failure of the network", () => {
  const error = Object.assign(new TypeError("bad"), { code: "ERR_INVALID_ARG_TYPE" });
  assert.deepEqual(toFailure(error, call), { kind: "unexpected", message: "bad" });
});

test("a thrown text is unexpected", () => {
  assert.deepEqual(toFailure("oops", call), { kind: "unexpected", message: "oops" });
});
