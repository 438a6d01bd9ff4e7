import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import { MINUTE } from "../../src/core/base/clock";
import { type AwsFiles, useAwsFiles } from "./awsFiles";
import { FAR_AWAY, keysOf } from "./awsStandIn";
import { expectNothing } from "./expectNothing";
import { FAULTS, someFaults } from "./faults/allFaults";
import type { Fault, GoodAnswer } from "./faults/fault";
import { type AskedOf, startFaultyAws } from "./faults/faultyAws";
import { wrongEnd } from "./faults/judge";
import { GOOD_LIST, goodJson } from "./faults/requests";
import {
  containerVariables,
  instanceVariables,
  SSO_LINES,
  SSO_SESSION,
  SSO_TOKEN,
  ssoTokenFile,
} from "./profileLines";

/** A service that is met by one fault after the other, since this process or a file says where it is. */
interface Service {
  readonly name: string;
  readonly config?: string;
  readonly profile?: string;
  readonly faults: readonly Fault[];
  /** Time limit of a request: what the SDK waits for without an end, it ends. */
  readonly seconds: number;
  good(asked: AskedOf): GoodAnswer | undefined;
  /** Called before each request, with the address of its fault. */
  prepare(url: string, files: AwsFiles): Promise<unknown> | undefined;
}

const { SessionToken: Token, ...MACHINE_KEYS } = keysOf("machine");
const MACHINE = { Code: "Success", ...MACHINE_KEYS, Token, Expiration: FAR_AWAY };
const GOOD_TOKEN = goodJson({
  accessToken: "renewed",
  expiresIn: 60,
  tokenType: "Bearer",
  refreshToken: "r",
});
const GOOD_ROLE = {
  accessKeyId: "AKSSO",
  secretAccessKey: "any",
  sessionToken: "any",
  expiration: Date.parse(FAR_AWAY),
};

/** The SDK asks a container's service again three times, a second apart. */
const OF_CONTAINER = new Set([
  "status 404",
  "status 200 with an HTML page",
  "the end of the connection",
  "silence",
  "a byte now and then",
]);

const SERVICES: readonly Service[] = [
  {
    name: "the service of an instance",
    seconds: 0.3,
    faults: FAULTS,
    good: ({ method, path }) => {
      if (!path.startsWith("/latest")) {
        return undefined;
      }
      const text = method === "PUT" ? "metadata-token" : "reader";
      return method === "PUT" || path.endsWith("/")
        ? { status: 200, contentType: "text/plain", body: text }
        : goodJson(MACHINE);
    },
    // The SDK leaves out the path of the address.
    prepare: (url) => void Object.assign(process.env, instanceVariables(new URL(url).origin)),
  },
  {
    name: "the service of a container",
    seconds: 5,
    faults: FAULTS.filter(({ name }) => OF_CONTAINER.has(name)),
    good: ({ path }) => (path.startsWith("/container") ? goodJson(MACHINE) : undefined),
    prepare: (url) => void Object.assign(process.env, containerVariables(url)),
  },
  {
    name: "CreateToken",
    seconds: 60,
    profile: "p",
    config: `[profile p]\nsso_session = s\n${SSO_LINES}${SSO_SESSION}`,
    faults: someFaults(0),
    good: ({ path }) => (path.startsWith("/token") ? GOOD_TOKEN : undefined),
    prepare: (url, { folder }) => {
      process.env["AWS_ENDPOINT_URL"] = url;
      const expiresAt = new Date(Date.now() + MINUTE).toISOString();
      const token = { ...SSO_TOKEN, expiresAt, clientId: "c", clientSecret: "s", refreshToken: "r" };
      return Promise.all(
        Object.entries(ssoTokenFile("s", token)).map(([path, text]) => writeFile(join(folder, path), text)),
      );
    },
  },
];

/** The SDK renews a token at most twice a minute: every look at the clock is a minute after the last fault. */
function useFastClock(t: TestContext): { pass(): void } {
  const now = Date.now.bind(Date);
  let ahead = 0;
  t.mock.method(Date, "now", () => now() + ahead);
  return {
    pass: () => {
      ahead += MINUTE;
    },
  };
}

for (const { name, faults, seconds, good, prepare, profile, config = "" } of SERVICES) {
  test(`credentials end with a clear failure or keys, whatever of ${faults.length} faults ${name} meets`, async (t) => {
    const aws = await startFaultyAws(t, faults, (asked) => {
      const answer = good(asked);
      const isRole = asked.path.startsWith("/federation");
      const other = isRole ? goodJson({ roleCredentials: GOOD_ROLE }) : GOOD_LIST;
      return { ...(answer ?? other), isMet: answer !== undefined };
    });
    const files = await useAwsFiles(t, { config, files: ssoTokenFile("s", SSO_TOKEN) });
    const clock = useFastClock(t);
    const list = async (number: number, limit: number) => {
      clock.pass();
      aws.turnTo(number);
      const url = aws.urlOf(number);
      await prepare(url, files);
      const access = createAwsAccess({ env: process.env });
      const choice = { region: "us-east-1", endpoint: url, ...(profile === undefined ? {} : { profile }) };
      const over = access.connect(await access.resolveConnection(choice), limit);
      return over.listJobs({}).finally(() => over.dispose());
    };
    const wrong: string[] = [];
    for (const [number, fault] of faults.entries()) {
      const end = list(number, fault.isEndless ? 0.3 : seconds);
      const found = await wrongEnd(end, { mayAnswer: true, mayFail: true });
      wrong.push(...(found === undefined ? [] : [`${fault.name}: ${found}`]));
    }
    aws.mend();
    assert.equal((await list(0, 60)).items.length, 1);
    assert.equal(wrong.join("\n"), "");
    await expectNothing(aws.connections, "connections");
  });
}
