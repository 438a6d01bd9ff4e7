import { defined } from "../../core/base/defined";
import type { Profile } from "../../core/connection/awsAccess";
import {
  type Connection,
  type ConnectionChoice,
  connectionOf,
  fileConnection,
} from "../../core/connection/connection";
import { FailureError } from "../../core/failure/failure";
import { checkedEndpoint, configuredEndpoint, DEFAULT_PROFILE } from "./endpoint";
import { environmentKind, mayHaveInstanceRole } from "./environment";
import { profileKind, readSharedFiles, type SharedFiles } from "./profiles";

/** Fills in what the choice leaves open, as the AWS CLI would. Rejects with a `FailureError`. */
export async function resolveConnection(
  choice: ConnectionChoice,
  env: NodeJS.ProcessEnv,
): Promise<Connection> {
  if (choice.file !== undefined) {
    return fileConnection(choice.file);
  }
  const files = await readSharedFiles(env);
  const given = choice.region || env["AWS_REGION"] || env["AWS_DEFAULT_REGION"];
  const profile = given && mayBeInstance(choice, env, files) ? undefined : resolveProfile(choice, env, files);
  // Without a profile, Region and endpoint come from the default one, as in the CLI.
  const settings = profile ?? DEFAULT_PROFILE;
  const region = given || files.profiles.get(settings)?.["region"];
  if (!region) {
    throw new FailureError({ kind: "noRegion", ...defined({ profile }) });
  }
  const endpoint = choice.endpoint
    ? checkedEndpoint(choice.endpoint, { kind: "setting", id: "dataExchangeJobs.endpointUrl" })
    : configuredEndpoint("dataexchange", { env, files, profile: settings });
  return connectionOf({ region, ...defined({ profile, endpoint }) });
}

/** The profile that was named, by the choice or in the environment. */
export function chosenProfile(choice: ConnectionChoice, env: NodeJS.ProcessEnv): string | undefined {
  return choice.environment ? undefined : choice.profile || env["AWS_PROFILE"] || undefined;
}

/** Undefined for the credentials of the environment. The order is the AWS CLI's. */
export function resolveProfile(
  choice: ConnectionChoice,
  env: NodeJS.ProcessEnv,
  files: SharedFiles,
): string | undefined {
  const named = chosenProfile(choice, env);
  if (named !== undefined) {
    if (!files.profiles.has(named)) {
      throw new FailureError({ kind: "unknownProfile", profile: named });
    }
    return named;
  }
  if (choice.environment) {
    if (environmentKind(env) === undefined) {
      throw new FailureError({ kind: "noEnvironmentCredentials" });
    }
    return undefined;
  }
  const byDefault = files.profiles.get(DEFAULT_PROFILE);
  if (comesBeforeDefault(env, profileKind(byDefault ?? {}))) {
    return undefined;
  }
  if (byDefault !== undefined) {
    return DEFAULT_PROFILE;
  }
  throw new FailureError({ kind: files.profiles.size === 0 ? "noProfiles" : "noProfileChosen" });
}

/** Whether the environment has credentials that come before those of a default profile of this kind. */
function comesBeforeDefault(env: NodeJS.ProcessEnv, kind: Profile["kind"]): boolean {
  const ofEnvironment = environmentKind(env);
  return (
    ofEnvironment === "keys" ||
    (ofEnvironment === "webIdentity" && kind !== "role") ||
    (ofEnvironment === "container" && kind === "other")
  );
}

/** Whether only the role of an EC2 instance is left. Asking for credentials is the only way to find out. */
function mayBeInstance(choice: ConnectionChoice, env: NodeJS.ProcessEnv, files: SharedFiles): boolean {
  return files.profiles.size === 0 && chosenProfile(choice, env) === undefined && mayHaveInstanceRole(env);
}
