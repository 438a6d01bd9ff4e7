import { createHash } from "node:crypto";
import { CONTAINER_AUTHORIZATION, FAR_AWAY, keysOf } from "./awsStandIn";

/** What stands in another provider's token file. */
export const WEB_TOKEN = "token-of-another-provider";

export function keyLines(name: string): string {
  const { AccessKeyId, SecretAccessKey } = keysOf(name);
  return `aws_access_key_id = ${AccessKeyId}\naws_secret_access_key = ${SecretAccessKey}\n`;
}

export function roleLines(role: string): string {
  return `role_arn = arn:aws:iam::111122223333:role/${role}\n`;
}

/** What `aws sso login` leaves on this machine, by the name of the session or the start URL. */
export function ssoTokenFile(name: string, token: object): Readonly<Record<string, string>> {
  const file = createHash("sha1").update(name).digest("hex");
  return { [`.aws/sso/cache/${file}.json`]: JSON.stringify(token) };
}

export const SSO_LINES = "sso_account_id = 111122223333\nsso_role_name = reader\n";
export const SSO_SESSION = "[sso-session s]\nsso_start_url = https://sso.invalid\nsso_region = us-east-1\n";
/** A session that goes on. */
export const SSO_TOKEN = {
  accessToken: "sesame",
  expiresAt: FAR_AWAY,
  region: "us-east-1",
  startUrl: "https://sso.invalid",
};

export function environmentKeys(): Readonly<Record<string, string>> {
  const { AccessKeyId, SecretAccessKey, SessionToken } = keysOf("environment");
  return {
    AWS_ACCESS_KEY_ID: AccessKeyId,
    AWS_SECRET_ACCESS_KEY: SecretAccessKey,
    AWS_SESSION_TOKEN: SessionToken,
  };
}

export function containerVariables(url: string): Readonly<Record<string, string>> {
  return {
    AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/container`,
    AWS_CONTAINER_AUTHORIZATION_TOKEN: CONTAINER_AUTHORIZATION,
  };
}

export function instanceVariables(url: string): Readonly<Record<string, string>> {
  return { AWS_EC2_METADATA_DISABLED: "false", AWS_EC2_METADATA_SERVICE_ENDPOINT: `${url}/` };
}
