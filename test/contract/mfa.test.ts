import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import type { AskMfaCode } from "../../src/core/connection/awsAccess";
import type { DataExchange } from "../../src/core/connection/dataExchange";
import { useAwsFiles } from "./awsFiles";
import { type OwnAnswer, refuse, startAws } from "./awsStandIn";
import { failureIn } from "./connect";
import { keyLines, roleLines } from "./profileLines";

const SERIAL = "arn:aws:iam::111122223333:mfa/me";
const ROLE = `[profile p]\n${roleLines("reader")}source_profile = keys\nmfa_serial = ${SERIAL}\n[profile keys]\n${keyLines("static")}`;

interface Given {
  readonly ask: AskMfaCode;
  readonly config?: string;
  readonly ownAnswer?: OwnAnswer;
  readonly timeoutMilliseconds?: number;
}

/** AWS, and connections with profile `p` that ask for codes as is given. */
async function openWith(t: TestContext, { ask, config = ROLE, ownAnswer, ...more }: Given) {
  const { url, asked } = await startAws(t, ownAnswer);
  await useAwsFiles(t, { config, variables: { AWS_ENDPOINT_URL: url } });
  const access = createAwsAccess({ env: process.env, askMfaCode: ask, ...more });
  const connect = async (region = "us-east-1"): Promise<DataExchange> => {
    const dataExchange = access.connect(await access.resolveConnection({ profile: "p", region }));
    t.after(() => dataExchange.dispose());
    return dataExchange;
  };
  const codes = () => asked.flatMap(({ form }) => form.get("TokenCode") ?? []);
  return { asked, codes, connect };
}

/** Notes what it is asked for and gives the codes one after the other, then nothing. */
function personWith(...codes: readonly string[]) {
  const asked: (readonly [profile: string, serial: string])[] = [];
  const left = [...codes];
  const ask: AskMfaCode = async (profile, serial) => {
    asked.push([profile, serial]);
    return left.shift();
  };
  return { asked, ask };
}

test("a role with an mfa_serial is assumed with the code that a person enters", async (t) => {
  const person = personWith("123456");
  const { asked, connect } = await openWith(t, person);
  await (await connect()).listJobs({});
  assert.deepEqual(person.asked, [["p", SERIAL]]);
  const [assumed, listed] = asked;
  assert.deepEqual(
    [assumed?.what, assumed?.signer, assumed?.form.get("SerialNumber"), assumed?.form.get("TokenCode")],
    ["AssumeRole", "AKSTATIC", SERIAL, "123456"],
  );
  assert.deepEqual([listed?.signer, listed?.sessionToken], ["AKREADER", "token-of-reader"]);
});

test("several requests at once ask for one code", async (t) => {
  const person = personWith("123456", "654321");
  const { codes, connect } = await openWith(t, person);
  const [one, other] = [await connect(), await connect("eu-west-1")];
  await Promise.all([one.listJobs({}), one.getDataSet("d"), one.listJobs({}), other.listJobs({})]);
  assert.deepEqual([person.asked.length, codes()], [1, ["123456"]]);
});

test("another connection uses the session that is there", async (t) => {
  const person = personWith("123456", "654321");
  const { connect } = await openWith(t, person);
  await (await connect()).listJobs({});
  await (await connect("eu-west-1")).listJobs({});
  assert.equal(person.asked.length, 1);
});

test("a session that AWS refuses is not used again: the next request asks for a code", async (t) => {
  const person = personWith("123456", "654321");
  const refusals = ["ExpiredTokenException"];
  const { codes, connect } = await openWith(t, {
    ...person,
    ownAnswer: ({ what }, response) => {
      const refusal = what === "jobs" ? refusals.shift() : undefined;
      if (refusal === undefined) {
        return undefined;
      }
      response.writeHead(403, { "x-amzn-errortype": refusal, "content-type": "application/json" });
      response.end("{}");
      return true;
    },
  });
  const dataExchange = await connect();
  assert.equal((await failureIn(dataExchange.listJobs({}))).kind, "credentialsExpired");
  await dataExchange.listJobs({});
  assert.deepEqual(codes(), ["123456", "654321"]);
});

test("a code that nobody enters is told as that, and AWS is not asked", async (t) => {
  const { asked, connect } = await openWith(t, personWith());
  const failure = await failureIn((await connect()).listJobs({}));
  assert.deepEqual(failure, { kind: "mfaCancelled", profile: "p", serial: SERIAL });
  assert.deepEqual(asked, []);
});

test("after a code that nobody entered, the next request asks again", async (t) => {
  const person = personWith();
  const { connect } = await openWith(t, person);
  const dataExchange = await connect();
  await failureIn(dataExchange.listJobs({}));
  await failureIn(dataExchange.listJobs({}));
  assert.equal(person.asked.length, 2);
});

test("a code that AWS does not take is told as that, not as a missing permission", async (t) => {
  const message = "MultiFactorAuthentication failed with invalid MFA one time pass code.";
  const { connect } = await openWith(t, {
    ...personWith("000000"),
    ownAnswer: ({ what }, response) =>
      what === "AssumeRole" ? refuse(response, "AccessDenied", message) : undefined,
  });
  const failure = await failureIn((await connect()).listJobs({}));
  assert.deepEqual(failure, { kind: "mfaRefused", profile: "p", serial: SERIAL, message });
});

test("a role that may not be assumed is a missing permission, also with a code", async (t) => {
  const { connect } = await openWith(t, {
    ...personWith("000000"),
    ownAnswer: ({ what }, response) =>
      what === "AssumeRole" ? refuse(response, "AccessDenied", "User is not authorized") : undefined,
  });
  assert.equal((await failureIn((await connect()).listJobs({}))).kind, "accessDenied");
});

test("the time that a person needs does not count", async (t) => {
  const [entered, enter] = later<string>();
  const [asked, wasAsked] = later<void>();
  const ask: AskMfaCode = () => {
    wasAsked();
    return entered;
  };
  const { connect } = await openWith(t, { ask, timeoutMilliseconds: 1000 });
  const listing = (await connect()).listJobs({});
  await asked;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  enter("123456");
  assert.deepEqual((await listing).items, []);
});

test("when the connection is dropped, nobody is waited for any more", async (t) => {
  const [asked, wasAsked] = later<AbortSignal>();
  const ask: AskMfaCode = (_profile, _serial, signal) => {
    wasAsked(signal);
    return new Promise((resolve) => signal.addEventListener("abort", () => resolve(undefined)));
  };
  const { connect } = await openWith(t, { ask });
  const dataExchange = await connect();
  const listing = failureIn(dataExchange.listJobs({}));
  const signal = await asked;
  assert.equal(signal.aborted, false);
  dataExchange.dispose();
  assert.deepEqual(await listing, { kind: "cancelled" });
  assert.equal(signal.aborted, true);
});

test("nobody is asked for a code when the source has no credentials", async (t) => {
  const person = personWith("123456");
  const { connect } = await openWith(t, {
    ...person,
    config: `[profile p]\n${roleLines("reader")}source_profile = q\nmfa_serial = ${SERIAL}\n[profile q]\ncredential_process = "${process.execPath}" -e "process.exit(3)"\n`,
  });
  assert.equal((await failureIn((await connect()).listJobs({}))).kind, "processFailed");
  assert.deepEqual(person.asked, []);
});

/** A promise, and what resolves it. */
function later<T>(): readonly [Promise<T>, (value: T) => void] {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolved) => {
    resolve = resolved;
  });
  return [promise, (value) => resolve(value)];
}
