import { type Connection, type ConnectionChoice, connectionOf } from "../core/connection";
import { FailureError } from "../core/failure";
import { checkedEndpoint, configuredEndpoint } from "./endpoint";
import { environmentKind } from "./environmentCredentials";
import { DEFAULT_PROFILE, readSharedFiles, type SharedFiles } from "./profiles";

/** Fills in what the choice leaves open, as the AWS CLI would. Rejects with a `FailureError`. */
export async function resolveConnection(
  choice: ConnectionChoice,
  env: NodeJS.ProcessEnv,
): Promise<Connection> {
  const files = await readSharedFiles(env);
  const profile = resolveProfile(choice, env, files);
  // Without a profile, Region and endpoint come from the default one, as in the CLI.
  const settings = profile ?? DEFAULT_PROFILE;
  const region =
    choice.region ||
    env["AWS_REGION"] ||
    env["AWS_DEFAULT_REGION"] ||
    files.profiles.get(settings)?.["region"];
  if (!region) {
    throw new FailureError({ kind: "noRegion", ...(profile === undefined ? {} : { profile }) });
  }
  const endpoint = choice.endpoint
    ? checkedEndpoint(choice.endpoint)
    : configuredEndpoint("dataexchange", { env, files, profile: settings });
  return connectionOf({
    ...(profile === undefined ? {} : { profile }),
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
  });
}

/** The profile that was named, by the choice or in the environment. */
export function chosenProfile(choice: ConnectionChoice, env: NodeJS.ProcessEnv): string | undefined {
  return choice.environment ? undefined : choice.profile || env["AWS_PROFILE"] || undefined;
}

/** Undefined for the credentials of the environment. */
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
  if (environmentKind(env) !== undefined) {
    return undefined;
  }
  if (choice.environment) {
    throw new FailureError({ kind: "noEnvironmentCredentials" });
  }
  if (files.profiles.has(DEFAULT_PROFILE)) {
    return DEFAULT_PROFILE;
  }
  throw new FailureError({ kind: files.profiles.size === 0 ? "noProfiles" : "noProfileChosen" });
}
