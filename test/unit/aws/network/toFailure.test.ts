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

/** An error for an answer with these headers and this body, which the SDK did not find an error of AWS in. */
function unreadError(status: number, headers: Readonly<Record<string, string>>, body: string): Error {
  const error = awsError("TypeError", status, "x is not a function");
  return Object.assign(error, { $response: { headers, body: new TextEncoder().encode(body) } });
}

for (const [what, headers, body, found] of [
  ["HTML", { "content-type": "text/html; charset=utf-8" }, "<html>", "HTTP 403, text/html"],
  ["nothing", {}, "", "HTTP 403, an empty body"],
  ["text", { "content-type": "text/plain" }, "not  here", "HTTP 403, not here"],
  ["a list", { "content-type": "application/json" }, "[1]", "HTTP 403, [1]"],
] as const) {
  test(`an error answer that is ${what} is said as what came`, () => {
    const failure = toFailure(unreadError(403, headers, body), call);
    assert.deepEqual(failure, { kind: "unreadableAnswer", found, requestId: "r1" });
  });
}

/** An error that the SDK read, of an answer with these headers. */
function readError(name: string, status: number, message: string, headers: object): Error {
  return Object.assign(awsError(name, status, message), { $fault: "client", $response: { headers } });
}

test("an error of AWS without a text is told by its name", () => {
  const headers = { "x-amzn-errortype": "ConflictException" };
  const failure = toFailure(readError("ConflictException", 409, "UnknownError", headers), call);
  assert.equal(failure.kind === "badRequest" && failure.message, "ConflictException");
});

test("an error of AWS without a text and a name is told by its status", () => {
  const failure = toFailure(readError("400", 400, "UnknownError", { "x-amzn-requestid": "r1" }), call);
  assert.equal(failure.kind === "badRequest" && failure.message, "HTTP 400");
});

test("a refusal without a text, a name and a mark of AWS is not taken for its own", () => {
  assert.equal(toFailure(readError("403", 403, "UnknownError", {}), call).kind, "unreadableAnswer");
});

test("a message that is no text is none", () => {
  const error = readError("Strange", 400, "", { "x-amzn-requestid": "r1" });
  Object.defineProperty(error, "message", { value: { a: 1 } });
  const failure = toFailure(error, call);
  assert.equal(failure.kind === "badRequest" && failure.message, "Strange");
});

for (const [header, isKept] of [
  ["3600", true],
  [new Date(Date.now() + 3_600_000).toUTCString(), true],
  ["99999999999999999999999999", true],
  ["0", false],
  ["Sat, 01 Jan 2000 00:00:00 GMT", false],
  ["soon", false],
] as const) {
  test(`Retry-After “${header}” ${isKept ? "is passed on" : "says nothing of later"}`, () => {
    const failure = toFailure(readError("429", 429, "", { "retry-after": header }), call);
    const { retryAt } = failure as { readonly retryAt?: number };
    assert.equal(retryAt !== undefined && !Number.isNaN(new Date(retryAt).getTime()), isKept);
  });
}

test("an answer that is not HTTP is said as that", () => {
  const failure = toFailure(nodeError("HPE_INVALID_CONSTANT"), call);
  assert.deepEqual(failure, { kind: "unreadableAnswer", found: "not HTTP: HPE_INVALID_CONSTANT" });
});
