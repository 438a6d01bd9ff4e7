import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { HOUR } from "../../src/core/base/clock";
import type { DataExchange } from "../../src/core/connection/dataExchange";
import { isAnswerLost } from "../../src/core/failure/lostAnswer";
import { connectTo, failureIn } from "./connect";
import { startStandIn } from "./standInServer";

const JOB = "0123456789abcdef0123456789abcdef";

/** Everything is put off with that status and header; after so many answers, everything is good. */
async function putOff(t: TestContext, status: number, retryAfter: string, times = Number.POSITIVE_INFINITY) {
  let left = times;
  const { url, requests } = await startStandIn(t, (_request, response) => {
    response.setHeader("content-type", "application/json");
    if (left > 0) {
      left -= 1;
      response.writeHead(status, { "retry-after": retryAfter }).end("{}");
    } else {
      response.end('{"Jobs":[]}');
    }
  });
  return { requests, dataExchange: await connectTo(t, url) };
}

const IN_AN_HOUR = new Date(Date.now() + HOUR).toUTCString();

for (const [status, kind] of [
  [429, "throttled"],
  [503, "serviceFault"],
] as const) {
  for (const header of ["3600", IN_AN_HOUR]) {
    test(`status ${status} until a time that is too late to wait for (${header === "3600" ? "seconds" : "date"}) is told at once, with the time`, async (t) => {
      const { requests, dataExchange } = await putOff(t, status, header);
      const failure = await failureIn(dataExchange.listJobs({}));
      assert.equal(failure.kind, kind);
      const { retryAt = 0 } = failure as { readonly retryAt?: number };
      assert.equal(Math.round((retryAt - Date.now()) / HOUR), 1);
      assert.equal(requests.length, 1);
    });
  }

  for (const [what, change] of Object.entries<(over: DataExchange) => Promise<void>>({
    start: (over) => over.startJob(JOB),
    cancel: (over) => over.cancelJob(JOB),
  })) {
    test(`a ${what} that is put off with status ${status} was refused`, async (t) => {
      const { requests, dataExchange } = await putOff(t, status, "3600");
      const failure = await failureIn(change(dataExchange));
      assert.deepEqual([failure.kind, isAnswerLost(failure), requests.length], [kind, false, 1]);
    });
  }

  test(`status ${status} for a moment is waited for`, async (t) => {
    const { requests, dataExchange } = await putOff(t, status, "1", 1);
    assert.deepEqual((await dataExchange.listJobs({})).items, []);
    assert.equal(requests.length, 2);
  });
}

test("a change that may have been made is not repeated for a time that is named", async (t) => {
  const { requests, dataExchange } = await putOff(t, 502, "1");
  const failure = await failureIn(dataExchange.startJob(JOB));
  assert.deepEqual([failure.kind, isAnswerLost(failure), requests.length], ["serviceFault", true, 1]);
});

test("a number of attempts that is none counts as not set", async (t) => {
  const { requests, url } = await startStandIn(t, (_request, response) => {
    response.writeHead(503).end();
  });
  const dataExchange = await connectTo(t, url, { variables: { AWS_MAX_ATTEMPTS: "many" } });
  assert.equal((await failureIn(dataExchange.listJobs({}))).kind, "serviceFault");
  assert.equal(requests.length, 3);
});
