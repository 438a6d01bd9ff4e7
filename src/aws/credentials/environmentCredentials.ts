import { fromEnv, fromHttp, fromInstanceMetadata, fromTokenFile } from "@aws-sdk/credential-providers";
import { FailureError } from "../../core/failure/failure";
import { DEFAULT_PROFILE } from "../config/endpoint";
import { environmentKind, hasContainerRole, mayHaveInstanceRole } from "../config/environment";
import type { SharedFiles } from "../config/profiles";
import type { CredentialProvider, WebRoleAssumer } from "./credentialProvider";

/**
 * The credentials of no profile, in the AWS CLI's order. The SDK's own chain would put the default profile before
 * a token file, and hide what went wrong.
 */
export function ofEnvironment(
  env: NodeJS.ProcessEnv,
  files: SharedFiles,
  roleAssumerWithWebIdentity: WebRoleAssumer,
): CredentialProvider {
  switch (environmentKind(env)) {
    case "keys":
      return fromEnv();
    case "webIdentity":
      return fromTokenFile({ roleAssumerWithWebIdentity });
    default:
      return ofMachine(env, files, DEFAULT_PROFILE);
  }
}

/** The role of the container, else of the instance that this runs in. */
export function ofMachine(env: NodeJS.ProcessEnv, files: SharedFiles, profile: string): CredentialProvider {
  return async () => {
    if (hasContainerRole(env)) {
      return fromHttp()();
    }
    checkInstanceRole(env, files, profile);
    return fromInstanceMetadata()();
  };
}

/** Throws where an instance is not to be asked, or the SDK would ask the address of another profile instead. */
export function checkInstanceRole(env: NodeJS.ProcessEnv, files: SharedFiles, profile: string): void {
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
