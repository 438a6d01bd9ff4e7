import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { appendFile, mkdir, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { HOUR, MINUTE } from "../../src/core/base/clock";
import type { Failure } from "../../src/core/failure/failure";
import { type AwsFiles, useAwsFiles } from "./awsFiles";
import { newAuthority } from "./certificates";
import { failureIn } from "./connect";
import { ANY_KEYS, listJobsAs } from "./listJobs";
import { startProxy } from "./standInProxy";
import { answerJson, startStandIn } from "./standInServer";

/** A way to credentials that asks AWS for them. */
interface Way {
  /** Of the config file. */
  readonly config?: string;
  /** Of the environment instead of profile `p`. */
  readonly isOfEnvironment?: boolean;
  /** Makes what else it needs. */
  readonly prepare?: (files: AwsFiles) => Promise<unknown>;
  /** The service that is asked, and what it answers. */
  readonly service: "sts" | "portal.sso" | "oidc";
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
}

const ROLE = "role_arn = arn:aws:iam::111122223333:role/r";

const WAYS: Readonly<Record<string, Way>> = {
  "a role": {
    config: `[profile p]\n${ROLE}\nsource_profile = keys\n[profile keys]\n${ANY_KEYS}`,
    service: "sts",
    answer: answerSts,
  },
  "a profile with a token file": {
    prepare: async (files) => {
      const path = await useTokenFile(files);
      await files.writeConfig(`[profile p]\n${ROLE}\nweb_identity_token_file = ${path}`);
    },
    service: "sts",
    answer: answerSts,
  },
  "a token file of the environment": {
    isOfEnvironment: true,
    prepare: async (files) => {
      const path = await useTokenFile(files);
      Object.assign(process.env, {
        AWS_WEB_IDENTITY_TOKEN_FILE: path,
        AWS_ROLE_ARN: "arn:aws:iam::111122223333:role/r",
      });
    },
    service: "sts",
    answer: answerSts,
  },
  "an SSO session": {
    config: ssoProfile("sso_session = s"),
    prepare: (files) => signIn(files, Date.now() + HOUR),
    service: "portal.sso",
    answer: answerPortal,
  },
  "an SSO profile without a session of its own": {
    config: ssoProfile("sso_start_url = https://sso.invalid\nsso_region = us-east-1"),
    prepare: (files) => signIn(files, Date.now() + HOUR, "https://sso.invalid"),
    service: "portal.sso",
    answer: answerPortal,
  },
};

/** Data Exchange without TLS and proxy, so that only the way to the credentials has them. */
async function useWay(t: TestContext, { config = "", prepare }: Way, variables: Record<string, string>) {
  const dataExchange = await startStandIn(t, answerJson({ Jobs: [] }));
  const files = await useAwsFiles(t, {
    config,
    variables: { AWS_ENDPOINT_URL_DATAEXCHANGE: dataExchange.url, ...variables },
  });
  await prepare?.(files);
  return { files, dataExchange };
}

for (const [name, way] of Object.entries(WAYS)) {
  const host = `${way.service}.us-east-1.amazonaws.com`;
  const profile = way.isOfEnvironment ? "" : "p";

  test(`${name} gets its credentials through the proxy, and trusts the bundle`, async (t) => {
    const authority = await newAuthority();
    const service = await startStandIn(t, way.answer, await authority.issue(host));
    const proxy = await startProxy(t, { leadsTo: service.url });
    const { files, dataExchange } = await useWay(t, way, { HTTPS_PROXY: proxy.url });
    await files.trust(authority.cert);
    await listJobsAs(profile);
    assert.deepEqual([proxy.asked, dataExchange.requests], [[`${host}:443`], ["GET /v1/jobs"]]);
  });

  if (!way.isOfEnvironment) {
    test(`${name} asks nothing of the endpoint of the profile in AWS_PROFILE`, async (t) => {
      const proxy = await startProxy(t, { refuseWith: 403 });
      const others = await startStandIn(t, way.answer);
      const { files } = await useWay(t, way, { HTTPS_PROXY: proxy.url, AWS_PROFILE: "other" });
      await appendFile(files.config, `\n[profile other]\nendpoint_url = ${others.url}\n`);
      await failureIn(listJobsAs("p"));
      assert.deepEqual([proxy.asked, others.requests], [[`${host}:443`], []]);
    });
  }

  test(`${name} tells a certificate that is not trusted`, async (t) => {
    const authority = await newAuthority();
    const service = await startStandIn(t, way.answer, await authority.issue(host));
    const proxy = await startProxy(t, { leadsTo: service.url });
    await useWay(t, way, { HTTPS_PROXY: proxy.url });
    const expected: Failure = { kind: "certificate", host, fault: "unknownIssuer" };
    assert.deepEqual(await failureIn(listJobsAs(profile)), expected);
  });

  test(`${name} tells a proxy that is not there`, async (t) => {
    await useWay(t, way, { HTTPS_PROXY: "http://127.0.0.1:9" });
    assert.equal((await failureIn(listJobsAs(profile))).kind, "proxyNotReached");
  });
}

async function useTokenFile({ folder }: AwsFiles): Promise<string> {
  const path = join(folder, "token");
  await writeFile(path, "sesame");
  return path;
}

function ssoProfile(session: string): string {
  return `[profile p]\n${session}\nsso_account_id = 111122223333\nsso_role_name = reader\n[sso-session s]\nsso_start_url = https://sso.invalid\nsso_region = us-east-1\n`;
}

/** Leaves what `aws sso login` leaves. */
async function signIn({ folder }: AwsFiles, expires: number, session = "s"): Promise<void> {
  const cache = join(folder, ".aws", "sso", "cache");
  await mkdir(cache, { recursive: true });
  const token = {
    ...{ accessToken: "sesame", expiresAt: new Date(expires).toISOString() },
    ...{ clientId: "c", clientSecret: "sesame", refreshToken: "sesame" },
  };
  const name = createHash("sha1").update(session).digest("hex");
  await writeFile(join(cache, `${name}.json`), JSON.stringify(token));
}

function answerSts(request: IncomingMessage, response: ServerResponse): void {
  let body = "";
  request.on("data", (piece: Buffer) => {
    body += piece.toString();
  });
  request.on("end", () => {
    const action = new URLSearchParams(body).get("Action");
    response.setHeader("content-type", "text/xml");
    response.end(
      `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result><Credentials><AccessKeyId>AKROLE</AccessKeyId><SecretAccessKey>any</SecretAccessKey><SessionToken>any</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></${action}Result></${action}Response>`,
    );
  });
}

function answerPortal(request: IncomingMessage, response: ServerResponse): void {
  const keys = { accessKeyId: "AKSSO", secretAccessKey: "any", sessionToken: "any" };
  answerJson({ roleCredentials: { ...keys, expiration: Date.now() + HOUR } })(request, response);
}

test("a token that is about to end is renewed through the proxy, trusting the bundle", async (t) => {
  const authority = await newAuthority();
  const oidc = await startStandIn(
    t,
    answerJson({ accessToken: "renewed", expiresIn: 3600, refreshToken: "sesame" }),
    await authority.issue("oidc.us-east-1.amazonaws.com"),
  );
  const proxy = await startProxy(t, { leadsTo: oidc.url });
  const tokens: unknown[] = [];
  const portal = await startStandIn(t, (request, response) => {
    tokens.push(request.headers["x-amz-sso_bearer_token"]);
    answerPortal(request, response);
  });
  const dataExchange = await startStandIn(t, answerJson({ Jobs: [] }));
  const others = await startStandIn(t, answerJson({}));
  const files = await useAwsFiles(t, {
    config: `${ssoProfile("sso_session = s")}[profile other]\nendpoint_url = ${others.url}\n`,
    variables: {
      AWS_PROFILE: "other",
      HTTPS_PROXY: proxy.url,
      AWS_ENDPOINT_URL_DATAEXCHANGE: dataExchange.url,
      AWS_ENDPOINT_URL_SSO: portal.url,
    },
  });
  await files.trust(authority.cert);
  await signIn(files, Date.now() + MINUTE);
  await listJobsAs("p");
  assert.deepEqual([proxy.asked, oidc.requests], [["oidc.us-east-1.amazonaws.com:443"], ["POST /token"]]);
  assert.deepEqual([tokens, others.requests], [["renewed"], []]);
});
