import { fromHttp, fromInstanceMetadata, fromTokenFile } from "@aws-sdk/credential-providers";
import { defined } from "../../core/base/defined";
import { FailureError } from "../../core/failure/failure";
import { DEFAULT_PROFILE } from "../config/endpoint";
import { hasContainerRole, mayHaveInstanceRole, sessionTokenIn, webIdentityOf } from "../config/environment";
import { PRINTABLE } from "../config/profileFault";
import type { SharedFiles } from "../config/sharedFiles";
import type { Credentials } from "./credentialProvider";
import type { InnerClientConfig } from "./innerClient";
import { closingRequests } from "./machineRequests";
import { webRoleAssumer } from "./webRoleAssumer";

/**
 * The credentials of no profile, in the AWS CLI's order. The SDK's own chain would put the default profile before
 * a token file, and hide what went wrong.
 */
export async function ofEnvironment(config: InnerClientConfig): Promise<Credentials> {
  const { env, files, profile } = config;
  if (env["AWS_ACCESS_KEY_ID"]) {
    return ofEnvironmentKeys(env);
  }
  const { tokenFile, roleArn, sessionName } = webIdentityOf(files.profiles.get(profile) ?? {}, env);
  if (!tokenFile) {
    return ofMachine(config, DEFAULT_PROFILE);
  }
  if (!roleArn) {
    throw new Error("AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN isn’t");
  }
  return fromTokenFile({
    ...{ webIdentityTokenFile: tokenFile, roleArn },
    ...defined({ roleSessionName: sessionName }),
    roleAssumerWithWebIdentity: webRoleAssumer(config, undefined),
  })();
}

/** The access key in the environment. Throws `environmentIncomplete` for one without its secret. */
export function ofEnvironmentKeys(env: NodeJS.ProcessEnv): Credentials {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env;
  const sessionToken = sessionTokenIn(env);
  if (!accessKeyId) {
    throw new Error("AWS_ACCESS_KEY_ID is not set");
  }
  if (!secretAccessKey) {
    throw new FailureError({ kind: "environmentIncomplete" });
  }
  if (!PRINTABLE.test(accessKeyId) || !PRINTABLE.test(sessionToken ?? "")) {
    throw new Error(
      "AWS_ACCESS_KEY_ID or the session token holds a space or another character that can’t be part of it",
    );
  }
  const expiration = Date.parse(env["AWS_CREDENTIAL_EXPIRATION"] ?? "");
  return {
    ...{ accessKeyId, secretAccessKey },
    ...(sessionToken && { sessionToken }),
    ...(!Number.isNaN(expiration) && { expiration: new Date(expiration) }),
  };
}

/** The role of the container, else of the instance that this runs in. */
export async function ofMachine(config: InnerClientConfig, profile: string): Promise<Credentials> {
  return hasContainerRole(config.env) ? ofContainer(config) : ofInstance(config, profile);
}

export function ofContainer({ signal }: InnerClientConfig): Promise<Credentials> {
  return closingRequests(signal, fromHttp());
}

/** Rejects where the instance is not to be asked for this profile. */
export async function ofInstance(
  { env, files, signal }: InnerClientConfig,
  profile: string,
): Promise<Credentials> {
  checkInstanceRole(env, files, profile);
  return closingRequests(signal, fromInstanceMetadata());
}

/** Throws where an instance is not to be asked, or the SDK would ask the address of another profile instead. */
function checkInstanceRole(env: NodeJS.ProcessEnv, files: SharedFiles, profile: string): void {
  if (!mayHaveInstanceRole(env)) {
    throw new Error("AWS_EC2_METADATA_DISABLED is set");
  }
  // The SDK takes the address from this profile, and there is no way to pass another one.
  const other = env["AWS_PROFILE"] || DEFAULT_PROFILE;
  const addressOf = (name: string) => files.profiles.get(name)?.["ec2_metadata_service_endpoint"];
  if (!env["AWS_EC2_METADATA_SERVICE_ENDPOINT"] && addressOf(other) !== addressOf(profile)) {
    throw new FailureError({ kind: "foreignEndpoint", profile, other });
  }
}
