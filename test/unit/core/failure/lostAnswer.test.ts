import assert from "node:assert/strict";
import { test } from "node:test";
import type { Failure } from "../../../../src/core/failure/failure";
import { isAnswerLost } from "../../../../src/core/failure/lostAnswer";
import { FAILURES } from "../../world/failures";

test("where AWS may have got the request, it may have done what it says", () => {
  const lost: readonly Failure[] = [
    { kind: "network", code: "ECONNRESET" },
    { kind: "network", code: "EPIPE" },
    { kind: "network", code: "ETIMEDOUT" },
    { kind: "timedOut", seconds: 15 },
    { kind: "serviceFault", status: 500 },
    { kind: "serviceFault", status: 503 },
    { kind: "serviceFault", status: 504, retryAt: 1 },
    { kind: "unreadableAnswer", found: "text/html" },
    { kind: "cancelled" },
  ];
  assert.deepEqual(
    lost.filter((failure) => !isAnswerLost(failure)),
    [],
  );
});

test("where no connection came about, nothing was done", () => {
  for (const code of ["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"]) {
    assert.equal(isAnswerLost({ kind: "network", code }), false, code);
  }
});

test("what AWS refused, or was never asked, was not done", () => {
  const may: readonly Failure["kind"][] = [
    "network",
    "timedOut",
    "serviceFault",
    "unreadableAnswer",
    "cancelled",
  ];
  const others = Object.values(FAILURES)
    .flat()
    .filter(({ kind }) => !may.includes(kind));
  assert.deepEqual(others.filter(isAnswerLost), []);
});

test("what AWS put off, saying until when, was not done", () => {
  assert.equal(isAnswerLost({ kind: "serviceFault", status: 503, retryAt: 1 }), false);
});
