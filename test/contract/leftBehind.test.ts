import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { useAwsFiles } from "./awsFiles";
import { type AwsStandIn, type OwnAnswer, startAws } from "./awsStandIn";
import { connectTo, failureIn } from "./connect";
import { expectNothing, timers } from "./expectNothing";
import { connectAs } from "./listJobs";
import { startSocketServer } from "./socketServer";
import { WAYS_TO_SIGN_IN } from "./waysToSignIn";
import type { WayToSignIn } from "./wayToSignIn";

/** All of AWS at one address, and a profile that gets its credentials that way. */
async function useWay(t: TestContext, { setting }: WayToSignIn, ownAnswer?: OwnAnswer): Promise<AwsStandIn> {
  const aws = await startAws(t, ownAnswer);
  await useAwsFiles(t, (folder) => {
    const { variables, ...files } = setting(aws.url, folder);
    return { ...files, variables: { AWS_ENDPOINT_URL: aws.url, ...variables } };
  });
  return aws;
}

for (const way of WAYS_TO_SIGN_IN) {
  test(`${way.name}: no connection outlives the window’s`, async (t) => {
    const aws = await useWay(t, way);
    const dataExchange = await connectAs(way.profile);
    await dataExchange.listJobs({});
    dataExchange.dispose();
    await expectNothing(aws.connections, "connections");
  });

  const services = new Set(way.before.map(([what]) => what));
  for (const silent of services) {
    test(`${way.name}: when ${silent} never answers, nothing goes on after the time limit`, async (t) => {
      const before = timers();
      const aws = await useWay(t, way, ({ what }) => (what === silent ? true : undefined));
      const dataExchange = await connectAs(way.profile, { timeoutMilliseconds: 400 });
      await failureIn(dataExchange.listJobs({}));
      dataExchange.dispose();
      await expectNothing(aws.connections, "connections");
      await expectNothing(() => timers() - before, "timers");
    });
  }
}

const KEYS = WAYS_TO_SIGN_IN[0];
assert.ok(KEYS);

test("renewing the credentials closes what the old ones were used with", async (t) => {
  const aws = await useWay(t, KEYS);
  const dataExchange = await connectAs(KEYS.profile);
  for (let time = 0; time < 5; time += 1) {
    await dataExchange.listJobs({});
    dataExchange.renewCredentials();
  }
  await expectNothing(aws.connections, "connections");
  dataExchange.dispose();
});

test("credentials that are renewed while a request is under way do not end it", async (t) => {
  const held: (() => void)[] = [];
  const hold: OwnAnswer = (_asked, response) => {
    held.push(() => response.end('{"Jobs":[]}'));
    return true;
  };
  const aws = await useWay(t, KEYS, hold);
  const dataExchange = await connectAs(KEYS.profile);
  const listing = dataExchange.listJobs({});
  await expectNothing(() => 1 - held.length, "requests to come");
  dataExchange.renewCredentials();
  held[0]?.();
  assert.deepEqual((await listing).items, []);
  await expectNothing(aws.connections, "connections");
  dataExchange.dispose();
});

test("refused credentials leave no connection of theirs behind", async (t) => {
  const refused: OwnAnswer = (_asked, response) => {
    response.writeHead(403, { "x-amzn-errortype": "UnrecognizedClientException" }).end("{}");
    return true;
  };
  const aws = await useWay(t, KEYS, refused);
  const dataExchange = await connectAs(KEYS.profile);
  for (let time = 0; time < 5; time += 1) {
    assert.equal((await failureIn(dataExchange.listJobs({}))).kind, "credentialsInvalid");
  }
  await expectNothing(aws.connections, "connections");
  dataExchange.dispose();
});

test("a wait before another attempt ends with the connection", async (t) => {
  const before = timers();
  const later: OwnAnswer = (_asked, response) => {
    response.writeHead(503, { "retry-after": "1000" }).end();
    return true;
  };
  const aws = await useWay(t, KEYS, later);
  const dataExchange = await connectAs(KEYS.profile, { timeoutMilliseconds: 2_000_000 });
  const failure = failureIn(dataExchange.listJobs({}));
  await expectNothing(() => 1 - aws.asked.length, "requests to come");
  dataExchange.dispose();
  assert.deepEqual(await failure, { kind: "cancelled" });
  await expectNothing(() => timers() - before, "timers");
});

for (const [what, says] of [
  ["never answers", ""],
  ["opens a tunnel to nothing", "HTTP/1.1 200 OK\r\n\r\n"],
] as const) {
  for (const [request, url] of [
    ["a request", "https://dataexchange.invalid"],
    ["a request without TLS", "http://dataexchange.invalid"],
  ] as const) {
    test(`${request} through a proxy that ${what} leaves no connection to it when its time is up`, async (t) => {
      const before = timers();
      // It takes every connection and says no more than that.
      const proxy = await startSocketServer(t, (socket) => {
        socket.once("data", () => socket.write(says));
      });
      const dataExchange = await connectTo(t, url, {
        timeoutMilliseconds: 300,
        variables: { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url },
      });
      for (let time = 0; time < 3; time += 1) {
        await failureIn(dataExchange.listJobs({}));
      }
      await expectNothing(proxy.connections, "connections");
      dataExchange.dispose();
      await expectNothing(() => timers() - before, "timers");
    });
  }
}
