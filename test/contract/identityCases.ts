import { CONTAINER_AUTHORIZATION, keysOf } from "./awsStandIn";
import { ODD_FILES } from "./oddFiles";

/**
 * Shared files and variables. In their texts, `<endpoint>` is the address of a stand-in for AWS, `<home>` the folder of the
 * user, and `<folder>` the name of the one in it that holds the files.
 */
export interface IdentityCase {
  readonly name: string;
  /** The picked profile; undefined where the environment and the files decide. */
  readonly profile?: string;
  readonly config?: string;
  readonly credentials?: string;
  readonly env?: Readonly<Record<string, string>>;
}

type Options = Readonly<Record<string, string>>;

/** What a profile sets in each of the files. */
interface Way {
  readonly config?: Options;
  readonly credentials?: Options;
}

const ROLE = "arn:aws:iam::111122223333:role";
const PROCESS = `printf '{"Version":1,"AccessKeyId":"AKPROCESS","SecretAccessKey":"any"}'`;
const PORTAL = { sso_start_url: "https://sso.invalid", sso_region: "us-east-1" };
const SSO_ROLE = { sso_account_id: "111122223333", sso_role_name: "reader" };

function key(name: string): Options {
  return { aws_access_key_id: `AK${name}`, aws_secret_access_key: `secret-of-${name}` };
}

const WAYS: Readonly<Record<string, Way>> = {
  nothing: {},
  "a key in config": { config: key("CONFIG") },
  "a key in credentials": { credentials: key("CREDENTIALS") },
  "half a key in config": { config: { aws_access_key_id: "AKHALF" } },
  "a secret alone": { credentials: { aws_secret_access_key: "any" } },
  "a process": { config: { credential_process: PROCESS } },
  "a process in credentials": { credentials: { credential_process: PROCESS } },
  "a session": { config: { sso_session: "s", ...SSO_ROLE } },
  "an old session": { config: { ...PORTAL, ...SSO_ROLE } },
  "a portal alone": { config: PORTAL },
  "a role": { config: { role_arn: `${ROLE}/reader`, source_profile: "base" } },
  "a role in credentials": { credentials: { role_arn: `${ROLE}/reader`, source_profile: "base" } },
  "a role of itself": { config: { role_arn: `${ROLE}/own`, source_profile: "p" } },
  "a role of the environment": { config: { role_arn: `${ROLE}/reader`, credential_source: "Environment" } },
  "a role without a source": { config: { role_arn: `${ROLE}/reader` } },
  "a source without a role": { config: { source_profile: "base" } },
  "a token file": { config: { web_identity_token_file: "<home>/token", role_arn: `${ROLE}/web` } },
  "a token file without a role": { config: { web_identity_token_file: "<home>/token" } },
  "a session token in config": { config: { aws_session_token: "of-config" } },
  "a session token in credentials": { credentials: { aws_session_token: "of-credentials" } },
  "an old token in credentials": { credentials: { aws_security_token: "old" } },
};

/** More of the files: what the ways refer to. */
const BASE: Way = { config: { region: "eu-west-1", ...key("BASE") } };
const SESSION = `[sso-session s]\n${linesOf(PORTAL)}`;

function linesOf(options: Options = {}): string {
  return Object.entries(options)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join("");
}

function together(...ways: readonly Way[]): Way {
  return {
    config: Object.assign({}, ...ways.map(({ config }) => config)),
    credentials: Object.assign({}, ...ways.map(({ credentials }) => credentials)),
  };
}

/** The files with these profiles and what they refer to. */
function filesWith(profiles: Readonly<Record<string, Way>>): Pick<IdentityCase, "config" | "credentials"> {
  const all = Object.entries({ ...profiles, base: BASE });
  const inConfig = ([name, { config }]: (typeof all)[number]) =>
    config === undefined ? "" : `[${name === "default" ? name : `profile ${name}`}]\n${linesOf(config)}`;
  const inCredentials = ([name, { credentials }]: (typeof all)[number]) =>
    Object.keys(credentials ?? {}).length === 0 ? "" : `[${name}]\n${linesOf(credentials)}`;
  return { config: all.map(inConfig).join("") + SESSION, credentials: all.map(inCredentials).join("") };
}

const REGION: Way = { config: { region: "us-west-2" } };

/** Every two ways in one profile, which is picked: which comes first? */
const PAIRS: readonly IdentityCase[] = Object.entries(WAYS).flatMap(([first, way], index, all) =>
  all.slice(index).map(([second, other]) => ({
    name: first === second ? `${first}, picked` : `${first} and ${second}, picked`,
    profile: "p",
    ...filesWith({ p: together(REGION, way, other) }),
  })),
);

/** A role over a profile with each way. */
const SOURCES: readonly IdentityCase[] = Object.entries(WAYS).flatMap(([name, way]) =>
  [{}, { config: key("CONFIG") }].map((more, index) => ({
    name: `a role over ${name}${index === 0 ? "" : " and a key in config"}`,
    profile: "over",
    ...filesWith({
      over: { config: { role_arn: `${ROLE}/over`, source_profile: "p" } },
      p: together(REGION, way, more),
    }),
  })),
);

const { AccessKeyId, SecretAccessKey, SessionToken } = keysOf("environment");
const ENVIRONMENTS: Readonly<Record<string, Options>> = {
  "an empty environment": {},
  "a key in the environment": {
    AWS_ACCESS_KEY_ID: AccessKeyId,
    AWS_SECRET_ACCESS_KEY: SecretAccessKey,
    AWS_SESSION_TOKEN: SessionToken,
  },
  "half a key in the environment": { AWS_ACCESS_KEY_ID: AccessKeyId },
  "two tokens in the environment": {
    AWS_ACCESS_KEY_ID: AccessKeyId,
    AWS_SECRET_ACCESS_KEY: SecretAccessKey,
    AWS_SECURITY_TOKEN: "first",
    AWS_SESSION_TOKEN: "second",
  },
  "a token file in the environment": {
    AWS_WEB_IDENTITY_TOKEN_FILE: "<home>/token",
    AWS_ROLE_ARN: `${ROLE}/web2`,
  },
  "a role alone in the environment": { AWS_ROLE_ARN: `${ROLE}/web2` },
  "a container": {
    AWS_CONTAINER_CREDENTIALS_FULL_URI: "<endpoint>/container",
    AWS_CONTAINER_AUTHORIZATION_TOKEN: CONTAINER_AUTHORIZATION,
  },
};

/** How a profile is named, and under which name it stands in the files. */
const NAMINGS: Readonly<
  Record<string, { readonly name: string; readonly env?: Options; readonly profile?: string }>
> = {
  "as default": { name: "default" },
  "named by AWS_PROFILE": { name: "work", env: { AWS_PROFILE: "work" } },
  "named by AWS_DEFAULT_PROFILE": { name: "work", env: { AWS_DEFAULT_PROFILE: "work" } },
  picked: { name: "work", profile: "work" },
  "not named": { name: "work" },
};

const IN_ENVIRONMENTS = ["nothing", "a key in config", "a process", "a session", "a role", "a token file"];

const ENVIRONMENT_CASES: readonly IdentityCase[] = IN_ENVIRONMENTS.flatMap((way) =>
  Object.entries(ENVIRONMENTS).flatMap(([environment, variables]) =>
    Object.entries(NAMINGS).map(([naming, { name, env, profile }]) => ({
      name: `${environment}, beside ${way} ${naming}`,
      ...filesWith({ [name]: together(REGION, WAYS[way] ?? {}) }),
      env: { ...variables, ...env },
      ...(profile === undefined ? {} : { profile }),
    })),
  ),
);

export const IDENTITY_CASES: readonly IdentityCase[] = [
  ...PAIRS,
  ...SOURCES,
  ...ENVIRONMENT_CASES,
  ...ODD_FILES,
];
