import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { HOUR, SECOND } from "../../src/core/base/clock";
import type { Failure } from "../../src/core/failure/failure";
import { connectTo, connectToService, failureIn } from "./connect";
import { startStandIn } from "./standInServer";

for (const [what, offset] of [
  ["ahead", HOUR],
  ["behind", -HOUR],
] as const) {
  test(`AWS's clock may be an hour ${what}: the second request is signed with its time`, async (t) => {
    const { service, dataExchange } = await connectToService(t, { clockOffsetMilliseconds: offset });
    assert.equal((await dataExchange.listJobs({ maxResults: 5 })).items.length, 5);
    await dataExchange.listJobs({ maxResults: 5 });
    assert.deepEqual(
      service.requests.map(({ status }) => status),
      [403, 200, 200],
    );
  });
}

/** How listing fails when every signature is refused with that message, in an answer with that date. */
async function refusal(t: TestContext, message: string, date: string | undefined) {
  const { url } = await startStandIn(t, (_request, response) => {
    response.sendDate = false;
    response.writeHead(403, {
      "x-amzn-errortype": "InvalidSignatureException",
      ...(date === undefined ? {} : { date }),
    });
    response.end(JSON.stringify({ Message: message }));
  });
  return failureIn((await connectTo(t, url)).listJobs({}));
}

const EXPIRED = "Signature expired: 20261124T110000Z is now earlier than 20261124T114500Z";
const NOT_YET = "Signature not yet current: 20261124T130000Z is still later than 20261124T121500Z";

function minutesOff(failure: Failure): number | undefined {
  return failure.kind === "clockSkew" && failure.milliseconds !== undefined
    ? Math.round(failure.milliseconds / (60 * SECOND))
    : undefined;
}

test("a clock that stays wrong is told with how far it is ahead", async (t) => {
  const failure = await refusal(t, NOT_YET, new Date(Date.now() - HOUR).toUTCString());
  assert.equal(minutesOff(failure), 60);
});

test("a clock that stays wrong is told with how far it is behind", async (t) => {
  const failure = await refusal(t, EXPIRED, new Date(Date.now() + HOUR).toUTCString());
  assert.equal(minutesOff(failure), -60);
});

test("without a date in the answer it is told that the clock is wrong, not by how much", async (t) => {
  assert.deepEqual(await refusal(t, EXPIRED, undefined), { kind: "clockSkew" });
});

test("a date that is no other than this machine's says nothing of how much", async (t) => {
  assert.deepEqual(await refusal(t, EXPIRED, new Date().toUTCString()), { kind: "clockSkew" });
});

test("a wrong secret is told as that, whatever the clock says", async (t) => {
  const message = "The request signature we calculated does not match the signature you provided.";
  const failure = await refusal(t, message, new Date(Date.now() + HOUR).toUTCString());
  assert.equal(failure.kind, "credentialsInvalid");
});

test("the date of a page in the place of AWS’s answer does not change the time that is signed with", async (t) => {
  const times: (string | undefined)[] = [];
  const { url } = await startStandIn(t, (request, response) => {
    times.push(request.headers["x-amz-date"]?.toString());
    const isFirst = times.length === 1;
    response.writeHead(200, {
      "content-type": isFirst ? "text/html" : "application/json",
      date: "Sat, 01 Jan 2000 00:00:00 GMT",
    });
    response.end(isFirst ? "<html>Sign in</html>" : '{"Jobs":[]}');
  });
  const dataExchange = await connectTo(t, url);
  assert.equal((await failureIn(dataExchange.listJobs({}))).kind, "unreadableAnswer");
  await dataExchange.listJobs({});
  await dataExchange.listJobs({});
  const year = String(new Date().getUTCFullYear());
  assert.deepEqual(
    times.map((time) => time?.slice(0, 4)),
    [year, year, year],
  );
});
