import assert from "node:assert/strict";
import { test } from "node:test";
import type { DataExchange } from "../../src/core/connection/dataExchange";
import { isAnswerLost } from "../../src/core/failure/lostAnswer";
import type { RunningService } from "../service/dataExchangeService";
import { jobArn } from "../service/world/arns";
import { stateAt } from "../service/world/plan";
import { connectTo, connectToService, failureIn } from "./connect";
import { answerJson, startStandIn } from "./standInServer";

type Change = (dataExchange: DataExchange, jobId: string, signal?: AbortSignal) => Promise<void>;

const changes: readonly (readonly [operation: "StartJob" | "CancelJob", change: Change, then: string])[] = [
  ["StartJob", (dataExchange, jobId, signal) => dataExchange.startJob(jobId, signal), "IN_PROGRESS"],
  ["CancelJob", (dataExchange, jobId, signal) => dataExchange.cancelJob(jobId, signal), "CANCELLED"],
];

function jobIn(service: RunningService, state: string): string {
  const job = service.world.jobs.find(({ schedule }) => stateAt(schedule, Date.now()) === state);
  assert.ok(job, `no job is ${state}`);
  return job.id;
}

function sent(service: RunningService, operation: string): number {
  return service.requests.filter((request) => request.operation === operation).length;
}

for (const [operation, change, state] of changes) {
  test(`${operation} changes a waiting job, and its empty answer is good`, async (t) => {
    const { service, dataExchange } = await connectToService(t);
    const jobId = jobIn(service, "WAITING");
    assert.equal(await change(dataExchange, jobId), undefined);
    assert.equal((await dataExchange.getJob(jobId)).state, state);
  });

  test(`${operation} of a job that does not wait is refused with AWS's reason`, async (t) => {
    const { service, dataExchange } = await connectToService(t);
    const failure = await failureIn(change(dataExchange, jobIn(service, "COMPLETED")));
    assert.match(failure.kind === "badRequest" ? failure.message : "", /is COMPLETED\. Only a WAITING job/);
    assert.equal(sent(service, operation), 1);
  });

  test(`a denied ${operation} names its own action`, async (t) => {
    const { service, dataExchange } = await connectToService(t, { faults: [{ kind: "denied", operation }] });
    const jobId = jobIn(service, "WAITING");
    const failure = await failureIn(change(dataExchange, jobId));
    assert.ok(failure.kind === "accessDenied");
    assert.equal(failure.action, `dataexchange:${operation}`);
    assert.ok(failure.message.includes(jobArn("us-east-1", jobId)));
  });

  test(`${operation} of a job that is not there is not found`, async (t) => {
    const { dataExchange } = await connectToService(t);
    assert.equal((await failureIn(change(dataExchange, "f".repeat(32)))).kind, "notFound");
  });

  test(`${operation} that is throttled was refused, and is repeated`, async (t) => {
    const { service, dataExchange } = await connectToService(t, {
      faults: [{ kind: "throttle", operation }],
    });
    await change(dataExchange, jobIn(service, "WAITING"));
    assert.equal(sent(service, operation), 2);
  });

  test(`${operation} whose connection breaks is not repeated: AWS may have taken it`, async (t) => {
    const { service, dataExchange } = await connectToService(t, {
      faults: [{ kind: "reset", operation, times: "always" }],
    });
    const failure = await failureIn(change(dataExchange, jobIn(service, "WAITING")));
    assert.deepEqual(failure, { kind: "network", code: "ECONNRESET" });
    assert.deepEqual([isAnswerLost(failure), sent(service, operation)], [true, 1]);
  });

  test(`${operation} that ends in an internal error of AWS is not repeated`, async (t) => {
    const { service, dataExchange } = await connectToService(t, {
      faults: [{ kind: "serverError", status: 503, operation, times: "always" }],
    });
    const failure = await failureIn(change(dataExchange, jobIn(service, "WAITING")));
    assert.equal(failure.kind === "serviceFault" && failure.status, 503);
    assert.deepEqual([isAnswerLost(failure), sent(service, operation)], [true, 1]);
  });

  test(`${operation} whose answer does not come in time may have been taken, and was`, async (t) => {
    const { service, dataExchange } = await connectToService(t, {
      faults: [{ kind: "stall", operation }],
      timeoutMilliseconds: 400,
    });
    const jobId = jobIn(service, "WAITING");
    const failure = await failureIn(change(dataExchange, jobId));
    assert.deepEqual([failure.kind, isAnswerLost(failure)], ["timedOut", true]);
    assert.equal((await dataExchange.getJob(jobId)).state, state);
    assert.equal(sent(service, operation), 1);
  });

  test(`${operation} that was answered by a page of a website was not done`, async (t) => {
    const { service, dataExchange } = await connectToService(t, { faults: [{ kind: "html", operation }] });
    const failure = await failureIn(change(dataExchange, jobIn(service, "WAITING")));
    assert.equal(failure.kind === "unreadableAnswer" && failure.found, "text/html");
  });

  test(`${operation} that nobody takes was not done`, async (t) => {
    const dataExchange = await connectTo(t, "http://127.0.0.1:1");
    const failure = await failureIn(change(dataExchange, "f".repeat(32)));
    assert.deepEqual(failure, { kind: "network", code: "ECONNREFUSED" });
    assert.equal(isAnswerLost(failure), false);
  });

  test(`${operation} whose signal was aborted before is not sent`, async (t) => {
    const { service, dataExchange } = await connectToService(t);
    const call = change(dataExchange, jobIn(service, "WAITING"), AbortSignal.abort());
    assert.deepEqual(await failureIn(call), { kind: "cancelled" });
    assert.equal(service.requests.length, 0);
  });

  test(`${operation} may be answered with an empty object`, async (t) => {
    const { url } = await startStandIn(t, answerJson({}));
    const dataExchange = await connectTo(t, url);
    assert.equal(await change(dataExchange, "f".repeat(32)), undefined);
  });
}
