import { defined } from "../../core/base/defined";
import {
  type Connection,
  type ConnectionChoice,
  connectionOf,
  fileConnection,
} from "../../core/connection/connection";
import { FailureError } from "../../core/failure/failure";
import { type Configured, fromProfile, fromVariable } from "./configured";
import { checkedEndpoint, configuredEndpoint, DEFAULT_PROFILE } from "./endpoint";
import {
  environmentKind,
  mayHaveInstanceRole,
  profileInEnvironment,
  settingsProfile,
  webIdentityOf,
} from "./environment";
import { explained, refuseUnclearLines } from "./lineRefusal";
import { profileKind } from "./profiles";
import { checkedRegion } from "./region";
import type { SharedFiles } from "./sharedFiles";
import { readSharedFiles } from "./sharedFilesReader";

/** Variables with credentials that would come before the profile, were it not picked. */
const CREDENTIAL_VARIABLES = ["AWS_ACCESS_KEY_ID", "AWS_WEB_IDENTITY_TOKEN_FILE"];

/** Fills in what the choice leaves open, as the AWS CLI would. Rejects with a `FailureError`. */
export async function resolveConnection(
  choice: ConnectionChoice,
  env: NodeJS.ProcessEnv,
): Promise<Connection> {
  if (choice.file !== undefined) {
    return fileConnection(choice.file);
  }
  const files = await readSharedFiles(env);
  return explained(files, () => connectionFor(choice, env, files));
}

function connectionFor(choice: ConnectionChoice, env: NodeJS.ProcessEnv, files: SharedFiles): Connection {
  const given = givenRegion(choice, env, files);
  const profile =
    given !== undefined && mayBeInstance(choice, env, files) ? undefined : resolveProfile(choice, env, files);
  const config = { env, files, profile: settingsProfile(profile, env) };
  const region = given ?? fromProfile("region", config);
  if (region === undefined) {
    throw new FailureError({ kind: "noRegion", ...defined({ profile }) });
  }
  refuseUnclearLines(files, config.profile);
  const endpoint = choice.endpoint
    ? checkedEndpoint(choice.endpoint, { kind: "setting", id: "dataExchangeJobs.endpointUrl" })
    : configuredEndpoint("dataexchange", config);
  const insteadOf = choice.profile ? CREDENTIAL_VARIABLES.find((name) => env[name]) : undefined;
  return connectionOf({ region: checkedRegion(region), ...defined({ profile, endpoint, insteadOf }) });
}

function givenRegion(
  choice: ConnectionChoice,
  env: NodeJS.ProcessEnv,
  files: SharedFiles,
): Configured | undefined {
  const config = { env, files, profile: DEFAULT_PROFILE };
  return choice.region
    ? { value: choice.region, source: { kind: "setting", id: "dataExchangeJobs.region" } }
    : (fromVariable("AWS_REGION", config) ?? fromVariable("AWS_DEFAULT_REGION", config));
}

/** The profile that was named, by the choice or in the environment. */
export function chosenProfile(choice: ConnectionChoice, env: NodeJS.ProcessEnv): string | undefined {
  return choice.environment ? undefined : choice.profile || profileInEnvironment(env)?.profile;
}

/**
 * Undefined for the credentials of the environment. The order is the AWS CLI's, for which a profile that was picked
 * is one on its command line.
 */
export function resolveProfile(
  choice: ConnectionChoice,
  env: NodeJS.ProcessEnv,
  files: SharedFiles,
): string | undefined {
  if (choice.profile && !choice.environment) {
    return existing(choice.profile, files);
  }
  const named = profileInEnvironment(env);
  const profile = named === undefined ? DEFAULT_PROFILE : existing(named.profile, files, named.variable);
  if (choice.environment && environmentKind(env) === undefined) {
    throw new FailureError({ kind: "noEnvironmentCredentials" });
  }
  if (choice.environment || isBefore(profile, env, files)) {
    return undefined;
  }
  if (files.profiles.has(profile)) {
    return profile;
  }
  throw new FailureError({ kind: files.profiles.size === 0 ? "noProfiles" : "noProfileChosen" });
}

function existing(profile: string, files: SharedFiles, variable?: string): string {
  if (!files.profiles.has(profile)) {
    throw new FailureError({ kind: "unknownProfile", profile, ...defined({ variable }) });
  }
  return profile;
}

/** Whether the environment has credentials that come before those of a profile that was not picked. */
function isBefore(profile: string, env: NodeJS.ProcessEnv, files: SharedFiles): boolean {
  const kind = profileKind(files, profile);
  const web = webIdentityOf(files.profiles.get(profile) ?? {}, env);
  const isWeb = web.tokenFile && (env["AWS_WEB_IDENTITY_TOKEN_FILE"] || env["AWS_ROLE_ARN"]);
  switch (environmentKind(env)) {
    case "keys":
      return true;
    case "container":
      return kind === "other" || Boolean(isWeb && kind !== "role");
    default:
      return Boolean(isWeb && kind !== "role");
  }
}

/** Whether only the role of an EC2 instance is left. Asking for credentials is the only way to find out. */
function mayBeInstance(choice: ConnectionChoice, env: NodeJS.ProcessEnv, files: SharedFiles): boolean {
  const isOpen = chosenProfile(choice, env) === undefined && !choice.environment;
  return isOpen && !files.profiles.has(DEFAULT_PROFILE) && mayHaveInstanceRole(env);
}
