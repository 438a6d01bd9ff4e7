import type { EnvironmentKind } from "../../core/connection/awsAccess";
import { isTrue } from "./endpoint";

export function hasContainerRole(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] || env["AWS_CONTAINER_CREDENTIALS_FULL_URI"]);
}

export function mayHaveInstanceRole(env: NodeJS.ProcessEnv): boolean {
  return !isTrue(env["AWS_EC2_METADATA_DISABLED"]);
}

/** See `AwsAccess`. In the order in which AWS's tools look. */
export function environmentKind(env: NodeJS.ProcessEnv): EnvironmentKind | undefined {
  if (env["AWS_ACCESS_KEY_ID"] && env["AWS_SECRET_ACCESS_KEY"]) {
    return "keys";
  }
  if (env["AWS_WEB_IDENTITY_TOKEN_FILE"]) {
    return "webIdentity";
  }
  return hasContainerRole(env) ? "container" : undefined;
}
