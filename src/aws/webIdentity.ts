import type { fromIni } from "@aws-sdk/credential-providers";
import {
  AssumeRoleWithWebIdentityCommand,
  STSClient,
  type STSClientConfig,
} from "@aws-sdk/nested-clients/sts";

type RoleAssumer = NonNullable<NonNullable<Parameters<typeof fromIni>[0]>["roleAssumerWithWebIdentity"]>;

/**
 * Gets credentials for the token of a profile's token file. The SDK's own way takes no endpoint: it would send the
 * token to that of the profile in `AWS_PROFILE`.
 */
export function webIdentityAssumer(clientConfig: () => STSClientConfig): RoleAssumer {
  return async (params) => {
    const client = new STSClient(clientConfig());
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
  };
}
