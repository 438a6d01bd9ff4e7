import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import { connectionOf } from "../../src/core/connection/connection";
import { useAwsFiles } from "./awsFiles";
import { expectNothing, timers } from "./expectNothing";
import { FAULTS, someFaults } from "./faults/allFaults";
import type { Fault } from "./faults/fault";
import { type FaultyAws, startFaultyAws } from "./faults/faultyAws";
import { wrongEnd } from "./faults/judge";
import { type ExtensionRequest, GOOD_LIST, OWN_KEYS, REQUESTS } from "./faults/requests";
import { SSO_TOKEN, ssoTokenFile, WEB_TOKEN } from "./profileLines";

const AT_ONCE = 25;

/** For what nothing else ends; and for the rest, which ends sooner on any machine. */
const SHORT_SECONDS = 2.5;
const LONG_SECONDS = 60;

function expectedOf({ end }: Fault, { isChange }: ExtensionRequest) {
  return {
    mayAnswer: end === "answer" || (end === "either" && isChange === true),
    mayFail: end !== "answer",
  };
}

/** A profile for every fault, so that all of them can be met side by side. */
async function useFaults(
  t: TestContext,
  request: ExtensionRequest,
  faults: readonly Fault[],
): Promise<FaultyAws> {
  const aws = await startFaultyAws(t, faults, (asked) => {
    const isMet = request.isIt(asked);
    return { ...(isMet ? request.good : GOOD_LIST), isMet };
  });
  const { profile } = request;
  const profiles = faults.map(
    (_, number) => `[profile f${number}]\nendpoint_url = ${aws.urlOf(number)}\n${profile}`,
  );
  await useAwsFiles(t, (folder) => ({
    config: [...(profile === undefined ? [] : profiles), `[profile keys]\n${OWN_KEYS}`]
      .join("\n")
      .replaceAll("~", folder),
    files: { token: WEB_TOKEN, ...ssoTokenFile("https://sso.invalid", SSO_TOKEN) },
  }));
  return aws;
}

/** A connection that meets the fault. */
function meet(request: ExtensionRequest, aws: FaultyAws, number: number, fault: Fault) {
  const access = createAwsAccess({ env: process.env });
  const connection = connectionOf({
    profile: request.profile === undefined ? "keys" : `f${number}`,
    region: "us-east-1",
    endpoint: aws.urlOf(number),
  });
  const seconds = fault.isEndless ? SHORT_SECONDS : LONG_SECONDS;
  const over = access.connect(connection, seconds);
  return { fault, over, send: () => request.send(over, () => access.identify(connection, seconds)) };
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) {
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** The requests that meet all faults each time: one of each way. */
const MEET_ALL = new Set(["ListJobs", "StartJob", "AssumeRole"]);
/** On a busy machine a good answer too may take longer than the short limit. */
const TRIES = 5;

async function firstRight(look: () => Promise<string | undefined>): Promise<string | undefined> {
  let found = await look();
  for (let tries = 1; tries < TRIES && found !== undefined; tries += 1) {
    found = await look();
  }
  return found;
}

for (const [index, request] of REQUESTS.entries()) {
  const faults = MEET_ALL.has(request.name) ? FAULTS : someFaults(index);
  test(`${request.name} ends with a clear failure or a good answer, whatever of ${faults.length} faults it meets`, async (t) => {
    const before = timers();
    const aws = await useFaults(t, request, faults);
    const wrong: string[] = [];
    const trials = faults.map((fault, number) => meet(request, aws, number, fault));
    await inTurns(trials, async ({ fault, send }) => {
      const found = await wrongEnd(send(), expectedOf(fault, request));
      wrong.push(...(found === undefined ? [] : [`${fault.name}: ${found}`]));
    });
    aws.mend();
    await inTurns(trials, async ({ fault, send, over }) => {
      const found = await firstRight(() => wrongEnd(send(), { mayAnswer: true, mayFail: false }));
      wrong.push(...(found === undefined ? [] : [`after ${fault.name}: ${found}`]));
      over.dispose();
    });
    assert.equal(wrong.join("\n"), "");
    await expectNothing(aws.connections, "connections");
    await expectNothing(() => timers() - before, "timers");
  });
}
