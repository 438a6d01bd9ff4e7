import { AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/nested-clients/sts";
import { defined } from "../../core/base/defined";
import { FailureError } from "../../core/failure/failure";
import { toFailure } from "../network/toFailure";
import type { Credentials, WebRoleAssumer } from "./credentialProvider";
import { type InnerClientConfig, innerClient } from "./innerClient";

type RoleParams = Parameters<WebRoleAssumer>[0];

/**
 * Gets credentials for the token of a token file. The SDK's own way takes no endpoint: it would send the token to
 * that of the profile in `AWS_PROFILE`. Rejects with a `FailureError`; without a profile, the role is one of the
 * environment.
 */
export function webRoleAssumer(config: InnerClientConfig, profile: string | undefined): WebRoleAssumer {
  return async (params) => {
    try {
      return await assumeRole(config, params);
    } catch (error) {
      const action = "sts:AssumeRoleWithWebIdentity";
      const owner = defined({ profile });
      const { region } = config;
      throw new FailureError(toFailure(error, { action, region, ...owner, resource: params.RoleArn }));
    }
  };
}

async function assumeRole(config: InnerClientConfig, params: RoleParams): Promise<Credentials> {
  const client = new STSClient({ ...innerClient("sts", config), region: config.region });
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
