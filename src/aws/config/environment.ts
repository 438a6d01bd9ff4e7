import type { EnvironmentKind } from "../../core/connection/awsAccess";
import { DEFAULT_PROFILE, isTrue } from "./endpoint";
import type { Section } from "./sharedFiles";

/** A profile that a variable names. */
export interface NamedProfile {
  readonly profile: string;
  readonly variable: string;
}

/** The first holds: it's the AWS CLI's, beside the one that AWS's SDKs share. */
const PROFILE_VARIABLES = ["AWS_DEFAULT_PROFILE", "AWS_PROFILE"];
/** Of both, the AWS CLI takes the first. */
const TOKEN_VARIABLES = ["AWS_SECURITY_TOKEN", "AWS_SESSION_TOKEN"];

export function profileInEnvironment(env: NodeJS.ProcessEnv): NamedProfile | undefined {
  const variable = PROFILE_VARIABLES.find((name) => env[name]);
  return variable === undefined ? undefined : { profile: env[variable] ?? "", variable };
}

/** The profile whose Region, endpoint and other settings hold; without one, credentials come from the environment. */
export function settingsProfile(profile: string | undefined, env: NodeJS.ProcessEnv): string {
  return profile ?? profileInEnvironment(env)?.profile ?? DEFAULT_PROFILE;
}

export function hasContainerRole(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] || env["AWS_CONTAINER_CREDENTIALS_FULL_URI"]);
}

export function mayHaveInstanceRole(env: NodeJS.ProcessEnv): boolean {
  return !isTrue(env["AWS_EC2_METADATA_DISABLED"]);
}

/** See `AwsAccess`. In the order in which the AWS CLI looks. */
export function environmentKind(env: NodeJS.ProcessEnv): EnvironmentKind | undefined {
  if (env["AWS_ACCESS_KEY_ID"]) {
    return "keys";
  }
  if (env["AWS_WEB_IDENTITY_TOKEN_FILE"]) {
    return "webIdentity";
  }
  return hasContainerRole(env) ? "container" : undefined;
}

export function sessionTokenIn(env: NodeJS.ProcessEnv): string | undefined {
  return TOKEN_VARIABLES.map((name) => env[name]).find((token) => token);
}

/** A token file and the role that is assumed with it, either of which may be missing. */
export interface WebIdentity {
  readonly tokenFile: string | undefined;
  readonly roleArn: string | undefined;
  readonly sessionName: string | undefined;
}

/** Unless the profile was picked, the AWS CLI takes each variable before the profile's option. */
export function webIdentityOf(section: Section, env: NodeJS.ProcessEnv = {}): WebIdentity {
  return {
    tokenFile: env["AWS_WEB_IDENTITY_TOKEN_FILE"] ?? section["web_identity_token_file"],
    roleArn: env["AWS_ROLE_ARN"] ?? section["role_arn"],
    sessionName: env["AWS_ROLE_SESSION_NAME"] ?? section["role_session_name"],
  };
}
