import assert from "node:assert/strict";
import test from "node:test";
import { GetDataSetCommand, ListDataSetsCommand, ListJobsCommand } from "@aws-sdk/client-dataexchange";
import { FaultScriptError, parseFaults } from "../service/faults";
import { listPages, serviceFor } from "./serviceClient";

function refused(script: unknown, message: RegExp): void {
  assert.throws(
    () => parseFaults(script),
    (error: unknown) => error instanceof FaultScriptError && message.test(error.message),
  );
}

test("a fault script that makes no sense is refused with a sentence", () => {
  refused({}, /^A fault script is a list of faults\.$/);
  refused([{ kind: "throttle" }, 3], /^Fault 2 is not an object\.$/);
  refused([{ kind: "explode" }], /^Fault 1: kind is "explode", not one of throttle, serverError, /);
  refused([{}], /^Fault 1: kind is missing, not one of /);
  refused([{ kind: "reset", operation: "DeleteJob" }], /operation is "DeleteJob", not one of ListJobs, /);
  refused([{ kind: "reset", time: 3 }], /^Fault 1 has an unknown member "time"\.$/);
  refused([{ kind: "reset", times: -1 }], /times is -1, not a whole number from 0\.$/);
  refused([{ kind: "serverError", status: 404 }], /status is 404, not a whole number from 500 to 599\.$/);
  refused([{ kind: "malformedJob", variant: "odd" }], /variant is "odd", not one of createdAt, /);
  refused([{ kind: "reset", query: { maxResults: 5 } }], /query maxResults is neither a text nor null\.$/);
});

test("a fault meets its operation only", async (t) => {
  const { client } = await serviceFor(t, { faults: [{ operation: "ListDataSets", kind: "throttle" }] });
  await client.send(new ListJobsCommand({}));
  await assert.rejects(client.send(new ListDataSetsCommand({})), { name: "ThrottlingException" });
});

test("a fault lets pass what comes first and ends after its times", async (t) => {
  const { service, client } = await serviceFor(t, { faults: [{ kind: "throttle", after: 1, times: 2 }] });
  for (let request = 0; request < 4; request += 1) {
    await client.send(new ListJobsCommand({ MaxResults: 1 })).catch(() => undefined);
  }
  assert.deepEqual(
    service.requests.map(({ status }) => status),
    [200, 429, 429, 200],
  );
});

test("a fault without end lasts until the faults are cleared", async (t) => {
  const { service, client } = await serviceFor(t, { faults: [{ kind: "throttle", times: "always" }] });
  await assert.rejects(client.send(new ListJobsCommand({})));
  await assert.rejects(client.send(new ListJobsCommand({})));
  service.clearFaults();
  await client.send(new ListJobsCommand({}));
});

test("a fault can ask for what query and path say", async (t) => {
  const { service, client } = await serviceFor(t);
  const [first, second] = service.world.dataSets;
  service.addFaults([{ kind: "denied", query: { dataSetId: second?.id ?? "" } }]);
  await client.send(new GetDataSetCommand({ DataSetId: first?.id }));
  await assert.rejects(client.send(new GetDataSetCommand({ DataSetId: second?.id })), {
    name: "AccessDeniedException",
  });
});

test("a fault can meet the first page or the later ones", async (t) => {
  const { service, client } = await serviceFor(t);
  service.addFaults([{ kind: "throttle", query: { nextToken: "*" } }]);
  await assert.rejects(listPages(client, {}), { name: "ThrottlingException" });
  assert.equal(service.requests.length, 2);
  service.addFaults([{ kind: "throttle", query: { nextToken: null } }]);
  await assert.rejects(listPages(client, {}), { name: "ThrottlingException" });
  assert.equal(service.requests.length, 3);
});

test("faults are taken in their order", async (t) => {
  const { service, client } = await serviceFor(t, { faults: [{ kind: "throttle" }, { kind: "html502" }] });
  for (let request = 0; request < 3; request += 1) {
    await client.send(new ListJobsCommand({ MaxResults: 1 })).catch(() => undefined);
  }
  assert.deepEqual(
    service.requests.map(({ fault }) => fault),
    ["throttle", "html502", undefined],
  );
});
