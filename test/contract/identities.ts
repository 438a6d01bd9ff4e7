import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createAwsAccess } from "../../src/aws/awsAccess";
import { inEnglish } from "../../src/core/base/translate";
import { failureOf } from "../../src/core/failure/failure";
import { failureText } from "../../src/core/failure/failureText";
import { replaceEnvironment } from "./awsFiles";
import { type AwsStandIn, startAws } from "./awsStandIn";
import type { IdentityCase } from "./identityCases";
import type { Lifetime } from "./lifetime";
import { SSO_TOKEN, ssoTokenFile, WEB_TOKEN } from "./profileLines";
import { runAtHome } from "./runAtHome";

/** Whom a case signs as, and with which settings. */
export interface Identity {
  /** The access key; null where it is refused. */
  readonly signer: string | null;
  readonly token: string | null;
  /** Without another choice; null where there is none. */
  readonly region: string | null;
  /** Null for AWS's own. */
  readonly endpoint: string | null;
  /** Names of the list of profiles. */
  readonly profiles: readonly string[];
}

/** A case as it lies on this machine. */
interface Laid {
  readonly profile: string | undefined;
  readonly env: Readonly<Record<string, string>>;
}

/** Cases in folders of their own below one home, beside a stand-in for AWS, until the test ends. */
export async function layOut(t: Lifetime, cases: readonly IdentityCase[]) {
  const aws = await startAws(t);
  const home = await mkdtemp(join(tmpdir(), "identities-"));
  t.after(() => rm(home, { recursive: true }));
  const common = {
    token: WEB_TOKEN,
    ...ssoTokenFile("s", SSO_TOKEN),
    ...ssoTokenFile("FOO BAR", SSO_TOKEN),
    ...ssoTokenFile("https://sso.invalid", SSO_TOKEN),
  };
  for (const [path, text] of Object.entries(common)) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), text);
  }
  const laid = await Promise.all(cases.map((one, index) => lay(one, String(index), { home, url: aws.url })));
  return { aws, laid };
}

async function lay(
  { profile, config, credentials, env }: IdentityCase,
  folder: string,
  { home, url }: { readonly home: string; readonly url: string },
): Promise<Laid> {
  const values = { "<endpoint>": url, "<home>": home, "<folder>": folder };
  const filled = (text: string) =>
    text.replace(/<\w+>/g, (name) => values[name as keyof typeof values] ?? name);
  await mkdir(join(home, folder));
  for (const [name, text] of Object.entries({ config, credentials })) {
    if (text !== undefined) {
      await writeFile(join(home, folder, name), filled(text));
    }
  }
  const own = Object.entries(env ?? {}).map(([name, value]) => [name, filled(value)]);
  return {
    profile,
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: home,
      AWS_CONFIG_FILE: join(home, folder, "config"),
      AWS_SHARED_CREDENTIALS_FILE: join(home, folder, "credentials"),
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_ENDPOINT_URL_STS: url,
      AWS_ENDPOINT_URL_SSO: url,
      AWS_ENDPOINT_URL_SSO_OIDC: url,
      ...Object.fromEntries(own),
    },
  };
}

/** The identity here. Throws where a refusal has no sentence of its own. */
export async function identityHere(aws: AwsStandIn, { profile, env }: Laid): Promise<Identity> {
  const before = { ...process.env };
  replaceEnvironment(env);
  try {
    const access = createAwsAccess({ env: process.env });
    const choice = profile === undefined ? {} : { profile };
    const resolved = await access.resolveConnection(choice).catch(refusal);
    const inRegion = await access.resolveConnection({ ...choice, region: "us-east-1" }).catch(refusal);
    const profiles = (await access.readProfiles()).map(({ name }) => name);
    const listed = await access
      .resolveConnection({ ...choice, region: "us-east-1", endpoint: aws.url })
      .then(async (connection) => {
        const client = access.connect(connection);
        await client.listJobs({}).finally(() => client.dispose());
        return aws.asked.findLast(({ what }) => what === "jobs");
      })
      .catch(refusal);
    return {
      signer: listed?.signer ?? null,
      token: listed?.sessionToken ?? null,
      region: resolved?.region ?? null,
      endpoint: inRegion?.endpoint === aws.url ? "ENDPOINT" : (inRegion?.endpoint ?? null),
      profiles,
    };
  } finally {
    replaceEnvironment(before);
  }
}

function refusal(error: unknown): undefined {
  const failure = failureOf(error);
  if (failure.kind === "unexpected" || failure.kind === "network") {
    throw new Error(`refused by mistake: ${failureText(failure, inEnglish).sentence}`, { cause: error });
  }
}

const ASK_BOTOCORE = `
import json, os, sys
import botocore.loaders, botocore.session, botocore.utils
from botocore.exceptions import BotoCoreError

# Read once: it takes most of the time.
MODELS = botocore.loaders.create_loader()
AWS = "https://dataexchange.us-east-1.amazonaws.com"

def valid(region):
    try:
        botocore.utils.validate_region_name(region)
        return region
    except BotoCoreError:
        return None

def identity(case, url):
    os.environ.clear()
    os.environ.update(case["env"])
    session = botocore.session.Session(profile=case.get("profile"))
    session.register_component("data_loader", MODELS)
    answer = dict(signer=None, token=None, region=None, endpoint=None, profiles=session.available_profiles)
    try:
        answer["region"] = valid(session.get_config_variable("region"))
        client = session.create_client("dataexchange", region_name="us-east-1")
        endpoint = client.meta.endpoint_url
        answer["endpoint"] = None if endpoint == AWS else "ENDPOINT" if endpoint == url else endpoint
        credentials = session.get_credentials()
        keys = credentials.get_frozen_credentials()
        answer["signer"], answer["token"] = keys.access_key, keys.token or None
    except Exception as error:
        print(type(error).__name__, error, file=sys.stderr)
    return answer

given = json.load(sys.stdin)
print(json.dumps([identity(case, given["url"]) for case in given["cases"]]))
`;

/** The identities that this Python's botocore finds. */
export async function identitiesByBotocore(
  program: string,
  aws: AwsStandIn,
  laid: readonly Laid[],
): Promise<readonly Identity[]> {
  const input = JSON.stringify({ url: aws.url, cases: laid });
  // Where sessions are kept is decided when it is loaded.
  const env = { ...process.env, HOME: laid[0]?.env["HOME"] };
  const { ok, output, complaint } = await runAtHome(program, ["-c", ASK_BOTOCORE], { input, env });
  if (!ok) {
    throw new Error(complaint);
  }
  const identities: readonly Identity[] = JSON.parse(output);
  return identities;
}
