import { AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/nested-clients/sts";
import { FailureError } from "../../core/failure/failure";
import { toFailure } from "../network/toFailure";
import type { Credentials, WebRoleAssumer } from "./credentialProvider";
import { type InnerSources, innerClient } from "./innerClient";

type RoleParams = Parameters<WebRoleAssumer>[0];

/**
 * Gets credentials for the token of a token file. The SDK's own way takes no endpoint: it would send the token to
 * that of the profile in `AWS_PROFILE`. Rejects with a `FailureError`; without a profile, the role is one of the
 * environment.
 */
export function webRoleAssumer(sources: InnerSources, profile: string | undefined): WebRoleAssumer {
  return async (params) => {
    try {
      return await assumeRole(sources, params);
    } catch (error) {
      const action = "sts:AssumeRoleWithWebIdentity";
      const owner = profile === undefined ? {} : { profile };
      const { region } = sources;
      throw new FailureError(toFailure(error, { action, region, ...owner, resource: params.RoleArn }));
    }
  };
}

async function assumeRole(sources: InnerSources, params: RoleParams): Promise<Credentials> {
  const client = new STSClient({ ...innerClient("sts", sources), region: sources.region });
  const { Credentials } = await client.send(new AssumeRoleWithWebIdentityCommand(params));
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey) {
    throw new Error("STS gave no credentials for the token");
  }
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    ...(SessionToken && { sessionToken: SessionToken }),
    ...(Expiration && { expiration: Expiration }),
  };
}
