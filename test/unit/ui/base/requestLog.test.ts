import assert from "node:assert/strict";
import { test } from "node:test";
import type { RequestReport } from "../../../../src/core/connection/awsAccess";
import { logRequest } from "../../../../src/ui/base/log";

function lineOf(report: RequestReport): string {
  const lines: string[] = [];
  // All that it is given of the log.
  const log = { debug: (line: string) => lines.push(line) };
  logRequest(report, log);
  assert.equal(lines.length, 1);
  return lines.join();
}

test("a request is one line", () => {
  const report = {
    operation: "ListJobs",
    milliseconds: 12.4,
    status: 200,
    attempts: 1,
    requestId: "r1",
  } as const;
  assert.equal(lineOf(report), "ListJobs, HTTP 200, 12 ms, request r1");
});

test("a request that was sent several times for a later page says both", () => {
  const report = {
    operation: "ListJobs",
    tokenLength: 36,
    milliseconds: 1,
    status: 503,
    attempts: 3,
  } as const;
  assert.equal(
    lineOf({ ...report, failure: "serviceFault" }),
    "ListJobs (token of 36 characters), HTTP 503, 1 ms, 3 attempts, serviceFault",
  );
});

test("a request without an answer says so", () => {
  assert.equal(
    lineOf({ operation: "GetJob", milliseconds: 15000, failure: "timedOut" }),
    "GetJob, no answer, 15000 ms, timedOut",
  );
});
