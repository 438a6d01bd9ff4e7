import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionOf } from "../../../../src/core/connection/connection";
import { type Failure, FailureError } from "../../../../src/core/failure/failure";
import { hasWelcome, type LiveState, viewState } from "../../../../src/core/live/liveState";
import { FAILURES } from "../../world/failures";
import { fakeDataExchange, type ListJobs } from "../../world/fakeDataExchange";
import { aJob } from "../../world/jobBuilder";
import { windowOver } from "../../world/windowOver";

interface Where {
  readonly region: string;
  readonly endpoint?: string;
}

/** The state of a connection that has asked for the first page, and again if it is to refresh. */
async function opened(
  list: ListJobs,
  where: Where = { region: "us-east-1" },
  refresh = false,
): Promise<LiveState> {
  const { live } = windowOver({
    aws: { resolveConnection: async () => connectionOf(where), connect: () => fakeDataExchange(list) },
  });
  await live.start();
  await (refresh ? live.refresh() : undefined);
  return live.state;
}

const failing =
  (failure: Failure): ListJobs =>
  () =>
    Promise.reject(new FailureError(failure));

for (const [failure, expected] of [
  [FAILURES.noProfiles[0], "noProfiles"],
  [FAILURES.noProfileChosen[0], "noProfileChosen"],
  [FAILURES.noRegion[0], "noRegion"],
  [FAILURES.unknownProfile[0], "failed"],
  [FAILURES.malformedConfigFile[0], "failed"],
  [FAILURES.badEndpoint[0], "failed"],
] as const) {
  test(`without a connection because of ${failure.kind}, the view is ${expected}`, () => {
    assert.equal(viewState({ kind: "failed", failure }), expected);
  });
}

for (const [failure, expected] of [
  [{ kind: "signedOut", profile: "p" }, "signedOut"],
  [{ kind: "credentialsExpired", profile: "p", sso: true }, "sessionExpired"],
  [{ kind: "credentialsExpired", profile: "p", sso: false }, "credentialsExpired"],
  [{ kind: "credentialsInvalid" }, "credentialsInvalid"],
  [{ kind: "accessDenied", action: "dataexchange:ListJobs", message: "no" }, "accessDenied"],
  [{ kind: "accessDenied", action: "sts:AssumeRole", message: "no" }, "failed"],
  [{ kind: "network", code: "ECONNREFUSED" }, "offline"],
  [{ kind: "timedOut", seconds: 15 }, "failed"],
  [{ kind: "clockSkew" }, "failed"],
  [{ kind: "throttled" }, "failed"],
] as const) {
  test(`with a first page that fails as ${JSON.stringify(failure)}, the view is ${expected}`, async () => {
    assert.equal(viewState(await opened(failing(failure))), expected);
  });
}

for (const [what, where, host, expected] of [
  [
    "of a Region without the service",
    { region: "eu-north-1" },
    "dataexchange.eu-north-1.amazonaws.com",
    "regionWithoutService",
  ],
  ["of a Region with it", { region: "eu-west-1" }, "dataexchange.eu-west-1.amazonaws.com", "offline"],
  [
    "of a configured endpoint",
    { region: "eu-north-1", endpoint: "https://dataexchange.test" },
    "dataexchange.test",
    "offline",
  ],
  ["of a sign-in", { region: "eu-north-1" }, "sts.eu-north-1.amazonaws.com", "offline"],
] as const) {
  test(`when the host ${what} is not found, the view is ${expected}`, async () => {
    const list = failing({ kind: "noSuchHost", host, region: where.region });
    assert.equal(viewState(await opened(list, where)), expected);
  });
}

test("an account without jobs is empty", async () => {
  assert.equal(viewState(await opened(async () => ({ items: [] }))), "empty");
});

test("an empty page with more to come is not an empty account", async () => {
  const tokens = Array.from({ length: 20 }, (_, index) => `t${index}`);
  const state = await opened(async () => ({ items: [], nextToken: tokens.pop() ?? "" }));
  assert.equal(viewState(state), "ready");
});

test("what is loaded is shown, also when the refresh is denied", async () => {
  const pages = [{ items: [aJob(1)] }];
  const denied = failing({ kind: "accessDenied", action: "dataexchange:ListJobs", message: "no" });
  const state = await opened(async (request) => pages.pop() ?? denied(request), undefined, true);
  assert.equal(viewState(state), "ready");
  assert.equal(hasWelcome(state), false);
});

test("a welcome text stands where something has to be done first, a row where it does not", async () => {
  assert.equal(hasWelcome({ kind: "starting" }), false);
  assert.equal(hasWelcome({ kind: "failed", failure: { kind: "noProfiles" } }), true);
  assert.equal(hasWelcome({ kind: "failed", failure: { kind: "unknownProfile", profile: "p" } }), false);
  assert.equal(hasWelcome(await opened(async () => ({ items: [] }))), true);
});
