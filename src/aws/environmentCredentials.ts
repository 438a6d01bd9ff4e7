import { fromEnv, fromHttp, fromTokenFile } from "@aws-sdk/credential-providers";
import type { EnvironmentKind } from "../core/awsAccess";

/** See `AwsAccess`. In the order in which AWS's tools look. */
export function environmentKind(env: NodeJS.ProcessEnv): EnvironmentKind | undefined {
  if (env["AWS_ACCESS_KEY_ID"] && env["AWS_SECRET_ACCESS_KEY"]) {
    return "keys";
  }
  if (env["AWS_WEB_IDENTITY_TOKEN_FILE"]) {
    return "webIdentity";
  }
  return env["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] || env["AWS_CONTAINER_CREDENTIALS_FULL_URI"]
    ? "container"
    : undefined;
}

/**
 * The provider of the environment's credentials and of no others: the SDK's chain would take the profile in
 * `AWS_PROFILE` before keys, and the default one before a token file. Throws when there is nothing to provide.
 */
export function environmentProvider(env: NodeJS.ProcessEnv, region: string) {
  switch (environmentKind(env)) {
    case "webIdentity":
      return fromTokenFile({ clientConfig: { region } });
    case "container":
      return fromHttp();
    default:
      // Without keys it says that there are none.
      return fromEnv();
  }
}
