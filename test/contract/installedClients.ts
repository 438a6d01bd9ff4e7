import { spawnSync } from "node:child_process";
import { accessSync, constants, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { proxiedBy } from "./runAtHome";

/** A program of AWS's, or one that has its library. */
export interface Client {
  readonly program: string;
  readonly version: string;
}

/** Places on this machine where nobody listens. */
const ENDPOINT = "http://127.0.0.1:1";
const PROXY = "http://127.0.0.1:9";

/** Asks for jobs at the endpoint in the last word. */
const LIST_JOBS: Readonly<Record<string, readonly string[]>> = {
  aws: ["dataexchange", "list-jobs", "--endpoint-url"],
  python3: [
    "-c",
    "import botocore.session, sys; botocore.session.get_session().create_client('dataexchange', endpoint_url=sys.argv[1]).list_jobs()",
  ],
};

/**
 * The programs of that name on the PATH, of which a machine may have two versions, that ask where an argument
 * says. Leaves out stand-ins for programs that are not installed, and Pythons without the library.
 */
export function clients(name: string, ...versionQuestion: string[]): Client[] {
  const installed = programs(name).flatMap((program) => {
    const { status, stdout } = spawnSync(program, versionQuestion, { encoding: "utf8" });
    return status === 0 ? [{ program, version: stdout.split(/\s/)[0] ?? name }] : [];
  });
  return installed.filter(({ program, version }) => {
    const isKept = asksAt(ENDPOINT, program, [...(LIST_JOBS[name] ?? []), ENDPOINT]);
    if (!isKept) {
      console.log(`${version} does not ask for jobs at an endpoint of this machine: it is not used here`);
    }
    return isKept;
  });
}

/** The AWS CLIs on the PATH. Where there is none, says what is not tried. */
export function awsClis(notTried: string): readonly Client[] {
  return saying("AWS CLI", notTried, clients("aws", "--version"));
}

/** The Pythons on the PATH that have boto3. Where there is none, says what is not tried. */
export function boto3s(notTried: string): readonly Client[] {
  return saying("boto3", notTried, clients("python3", "-c", "import boto3; print(boto3.__version__)"));
}

function saying(name: string, notTried: string, found: readonly Client[]): readonly Client[] {
  if (found.length === 0) {
    console.log(`${name} not found: ${notTried}`);
  }
  return found;
}

/** Whether the AWS CLI takes all endpoints from `AWS_ENDPOINT_URL`, as older ones do not. */
export function takesEndpointFromVariable({ program }: Client): boolean {
  return asksAt(ENDPOINT, program, ["dataexchange", "list-jobs"], { AWS_ENDPOINT_URL: ENDPOINT });
}

/** Asks nobody, since nobody is there: a client complains of the address that it did not reach. */
function asksAt(
  endpoint: string,
  program: string,
  words: readonly string[],
  variables: NodeJS.ProcessEnv = {},
): boolean {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("AWS_"));
  const env = {
    ...Object.fromEntries(own),
    AWS_ACCESS_KEY_ID: "AKANY",
    AWS_SECRET_ACCESS_KEY: "any",
    AWS_DEFAULT_REGION: "us-east-1",
    AWS_CONFIG_FILE: "no-such-file",
    AWS_SHARED_CREDENTIALS_FILE: "no-such-file",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_MAX_ATTEMPTS: "1",
    ...proxiedBy(PROXY),
    ...variables,
  };
  return spawnSync(program, words, { env, encoding: "utf8" }).stderr.includes(`${endpoint}/`);
}

function programs(name: string): string[] {
  const files = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name));
  return [...new Set(files.filter(isProgram).map((file) => realpathSync(file)))];
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
