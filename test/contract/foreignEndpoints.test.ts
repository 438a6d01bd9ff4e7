import assert from "node:assert/strict";
import dns from "node:dns";
import { type TestContext, test } from "node:test";
import { MINUTE } from "../../src/core/base/clock";
import { useAwsFiles } from "./awsFiles";
import { type Asked, startAws } from "./awsStandIn";
import { failureIn } from "./connect";
import { listAs } from "./listJobs";
import {
  keyLines,
  roleLines,
  SSO_LINES,
  SSO_SESSION,
  SSO_TOKEN,
  ssoTokenFile,
  WEB_TOKEN,
} from "./profileLines";

/** The lines of profile `p`, and further sections. */
type Lines = (folder: string) => readonly [profile: string, sections?: string];

interface World {
  /** Whether `p` has an endpoint of its own; else only Data Exchange has one. */
  readonly hasOwn?: boolean;
  readonly token?: object;
  /** What sets the other profile's endpoint. */
  readonly setting?: string;
  /** The profile in AWS_PROFILE; without it, the default one. */
  readonly other?: string;
}

const KEY: Lines = () => [keyLines("static")];
const ROLE: Lines = () => [
  `${roleLines("r")}source_profile = keys\n`,
  `[profile keys]\n${keyLines("static")}`,
];
const WEB: Lines = (folder) => [`${roleLines("web")}web_identity_token_file = ${folder}/token\n`];
const SSO: Lines = () => [`sso_session = s\n${SSO_LINES}`, SSO_SESSION];
const INSTANCE: Lines = () => [`${roleLines("r")}credential_source = Ec2InstanceMetadata\n`];

/** Two places that answer as AWS does: what profile `p` asks, and the endpoint of another profile. */
async function worldWith(t: TestContext, lines: Lines, world: World) {
  const own = await startAws(t);
  const foreign = await startAws(t);
  const { hasOwn = true, token = SSO_TOKEN, setting = "endpoint_url", other = "other" } = world;
  await useAwsFiles(t, (folder) => {
    const [profile, sections = ""] = lines(folder);
    const ownLine = hasOwn ? `endpoint_url = ${own.url}\n` : "";
    const section = other === "default" ? "default" : `profile ${other}`;
    return {
      config: `[profile p]\nregion = us-east-1\n${ownLine}${profile}${sections}[${section}]\n${setting} = ${foreign.url}\n`,
      files: { token: WEB_TOKEN, ...ssoTokenFile("s", token) },
      variables: {
        AWS_EC2_METADATA_DISABLED: "false",
        ...(other === "default" ? {} : { AWS_PROFILE: other }),
        ...(hasOwn ? {} : { AWS_ENDPOINT_URL_DATAEXCHANGE: own.url }),
      },
    };
  });
  return { own: own.asked, foreign: foreign.asked };
}

function services(asked: readonly Asked[]): readonly string[] {
  return asked.map(({ what }) => what);
}

const ASKS: Readonly<Record<string, readonly [lines: Lines, asked: readonly Asked["what"][]]>> = {
  "Data Exchange": [KEY, ["jobs"]],
  "the STS of a role": [ROLE, ["AssumeRole", "jobs"]],
  "the STS of a token file": [WEB, ["AssumeRoleWithWebIdentity", "jobs"]],
  "the portal of IAM Identity Center": [SSO, ["GetRoleCredentials", "jobs"]],
};

for (const [service, [lines, asked]] of Object.entries(ASKS)) {
  for (const other of ["other", "default"]) {
    const whose = other === "default" ? "the default profile" : "the profile in AWS_PROFILE";
    test(`a picked profile's endpoint is asked as ${service}, never that of ${whose}`, async (t) => {
      const { own, foreign } = await worldWith(t, lines, { other });
      await listAs("p");
      assert.deepEqual([services(own), services(foreign)], [asked, []]);
    });
  }
}

test("without an endpoint of its own, a token file is exchanged at AWS's STS, not at another profile's", async (t) => {
  const { own, foreign } = await worldWith(t, WEB, { hasOwn: false });
  const hosts: string[] = [];
  t.mock.method(dns, "lookup", (host: string, _options: unknown, done: (error: Error) => void) => {
    hosts.push(host);
    done(Object.assign(new Error("offline"), { code: "ENOTFOUND", hostname: host }));
  });
  const failure = await failureIn(listAs("p"));
  assert.deepEqual(failure, {
    kind: "noSuchHost",
    host: "sts.us-east-1.amazonaws.com",
    region: "us-east-1",
  });
  assert.deepEqual([...new Set(hosts)], ["sts.us-east-1.amazonaws.com"]);
  assert.deepEqual([own, foreign], [[], []]);
});

test("a session of IAM Identity Center is renewed at its own endpoint, never at another profile's", async (t) => {
  const { own, foreign } = await worldWith(t, SSO, { token: nearlyOver() });
  await listAs("p");
  assert.deepEqual([services(own), services(foreign)], [["CreateToken", "GetRoleCredentials", "jobs"], []]);
});

test("the role of an instance is not asked for at another profile's endpoint: it is told instead", async (t) => {
  const { own, foreign } = await worldWith(t, INSTANCE, { setting: "ec2_metadata_service_endpoint" });
  assert.deepEqual(await failureIn(listAs("p")), {
    kind: "foreignEndpoint",
    profile: "p",
    other: "other",
  });
  assert.deepEqual([own, foreign], [[], []]);
});

/** A session that the SDK would renew. */
function nearlyOver(): object {
  const expiresAt = new Date(Date.now() + MINUTE).toISOString();
  return { ...SSO_TOKEN, expiresAt, refreshToken: "any", clientId: "any", clientSecret: "any" };
}
