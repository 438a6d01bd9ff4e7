import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import type { RequestReport } from "../../src/core/connection/awsAccess";
import { connectionOf } from "../../src/core/connection/connection";
import type { DataExchange } from "../../src/core/connection/dataExchange";
import { type RunningService, startService } from "../service/dataExchangeService";
import { useAwsFiles } from "./awsFiles";
import { failureIn } from "./connect";

interface Reporting {
  readonly service: RunningService;
  readonly dataExchange: DataExchange;
  /** Without the time, which is some or other. */
  readonly reports: Omit<RequestReport, "milliseconds" | "requestId">[];
  readonly whole: RequestReport[];
}

async function reporting(t: TestContext): Promise<Reporting> {
  const service = await startService({ jobs: 40 });
  t.after(() => service.close());
  const { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY } = service;
  await useAwsFiles(t, { variables: { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } });
  const reports: Omit<RequestReport, "milliseconds" | "requestId">[] = [];
  const whole: RequestReport[] = [];
  const aws = createAwsAccess({
    env: process.env,
    timeoutMilliseconds: 1000,
    onDidAnswer: (report) => {
      const { milliseconds: _milliseconds, requestId: _requestId, ...rest } = report;
      reports.push(rest);
      whole.push(report);
    },
  });
  const dataExchange = aws.connect(connectionOf({ region: "us-east-1", endpoint: service.url }));
  t.after(() => dataExchange.dispose());
  return { service, dataExchange, reports, whole };
}

test("each request is reported with its answer, and of a token nothing but its length", async (t) => {
  const { dataExchange, reports, whole } = await reporting(t);
  const { nextToken = "" } = await dataExchange.listJobs({ maxResults: 10 });
  await dataExchange.listJobs({ maxResults: 10, nextToken });
  const good = { operation: "ListJobs", status: 200, attempts: 1 };
  assert.deepEqual(reports, [good, { ...good, tokenLength: nextToken.length }]);
  assert.match(String(whole[0]?.requestId), /^[\w-]+$/);
  assert.ok(whole.every(({ milliseconds }) => milliseconds > 0));
  assert.ok(!JSON.stringify(whole).includes(nextToken));
});

for (const [kind, expected] of [
  ["denied", { status: 403, attempts: 1, failure: "accessDenied" }],
  ["serverError", { status: 500, attempts: 3, failure: "serviceFault" }],
  ["reset", { attempts: 3, failure: "network" }],
  ["html", { status: 200, attempts: 1, failure: "unreadableAnswer" }],
  ["stall", { failure: "timedOut" }],
] as const) {
  test(`a request that ends as ${expected.failure} is reported so`, async (t) => {
    const { service, dataExchange, reports } = await reporting(t);
    service.addFaults([{ kind, times: "always" }]);
    await failureIn(dataExchange.getJob(service.world.jobs[0]?.id ?? ""));
    assert.deepEqual(reports, [{ operation: "GetJob", ...expected }]);
  });
}
