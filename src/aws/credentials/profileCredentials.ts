import { fromSSO, fromTokenFile } from "@aws-sdk/credential-providers";
import { defined } from "../../core/base/defined";
import type { Profile } from "../../core/connection/awsAccess";
import { webIdentityOf } from "../config/environment";
import { keySection, profileKind, signingChain, sourceKind, TOKEN_OPTIONS } from "../config/profiles";
import { sdkProfile } from "../config/sdkFiles";
import type { Section } from "../config/sharedFiles";
import type { CredentialProcesses } from "./credentialProcesses";
import type { Credentials, RoleAssumer } from "./credentialProvider";
import { ofContainer, ofEnvironmentKeys, ofInstance, ofMachine } from "./environmentCredentials";
import { type InnerClientConfig, innerClient } from "./innerClient";
import { renewSsoToken } from "./ssoSession";
import { webRoleAssumer } from "./webRoleAssumer";

/** Everything that a profile's credentials take. */
export interface ProfileFetch {
  readonly config: InnerClientConfig;
  readonly processes: CredentialProcesses;
  readonly assumeRole: RoleAssumer;
}

/**
 * The credentials of a profile without a fault, found as the AWS CLI finds them: those that its chain of source
 * profiles begins with, and with them one role after the other.
 */
export async function credentialsOfProfile(fetch: ProfileFetch): Promise<Credentials> {
  const { files, profile } = fetch.config;
  const chain = signingChain(files, profile);
  const first = chain.at(-1) ?? profile;
  const kind = chain.length > 1 ? sourceKind(files, first) : profileKind(files, first);
  const roles = kind === "role" ? chain : chain.slice(0, -1);
  let credentials = await firstCredentials(first, kind, fetch);
  for (const name of roles.toReversed()) {
    credentials = await fetch.assumeRole(credentials, roleParams(files.profiles.get(name) ?? {}));
  }
  return credentials;
}

function firstCredentials(name: string, kind: Profile["kind"], fetch: ProfileFetch): Promise<Credentials> {
  const { config, processes } = fetch;
  const { files } = config;
  const section = files.profiles.get(name) ?? {};
  switch (kind) {
    case "role":
      return ofSource(section["credential_source"], config);
    case "webIdentity":
      return ofTokenFile(section, name, config);
    case "sso":
      return ofSso(name, section, config);
    case "process":
      return processes.run({ source: name, command: section["credential_process"] ?? "" });
    case "keys":
      return Promise.resolve(ofKeys(keySection(files, name)));
    case "login":
    case "other":
      return ofMachine(config, config.profile);
  }
}

function ofKeys(section: Section): Credentials {
  const token = TOKEN_OPTIONS.map((option) => section[option]).find((value) => value !== undefined);
  return {
    accessKeyId: section["aws_access_key_id"] ?? "",
    secretAccessKey: section["aws_secret_access_key"] ?? "",
    ...(token && { sessionToken: token }),
  };
}

/** Where a role without a source profile gets its first credentials. */
async function ofSource(source: string | undefined, config: InnerClientConfig): Promise<Credentials> {
  switch (source) {
    case "Environment":
      return ofEnvironmentKeys(config.env);
    case "EcsContainer":
      return ofContainer(config);
    default:
      return ofInstance(config, config.profile);
  }
}

function ofTokenFile(section: Section, profile: string, config: InnerClientConfig): Promise<Credentials> {
  const { tokenFile = "", roleArn = "", sessionName } = webIdentityOf(section);
  return fromTokenFile({
    ...{ roleArn, webIdentityTokenFile: tokenFile },
    ...defined({ roleSessionName: sessionName }),
    roleAssumerWithWebIdentity: webRoleAssumer(config, profile),
  })();
}

async function ofSso(profile: string, section: Section, config: InnerClientConfig): Promise<Credentials> {
  await renewSsoToken(config, profile);
  const { sso_session: ssoSession, sso_account_id: ssoAccountId, sso_role_name: ssoRoleName } = section;
  const portal = ssoSession === undefined ? section : config.files.sections.get(`sso-session.${ssoSession}`);
  const { sso_start_url: ssoStartUrl, sso_region: ssoRegion } = portal ?? {};
  const clientConfig = innerClient("sso", config);
  return fromSSO({
    ...{ profile: sdkProfile(profile), clientConfig },
    ...defined({ ssoStartUrl, ssoAccountId, ssoRegion, ssoRoleName, ssoSession }),
  })();
}

/** A duration that is no number is left out, as by the AWS CLI. */
function roleParams(section: Section): Parameters<RoleAssumer>[1] {
  const { role_arn: RoleArn = "", external_id, mfa_serial, duration_seconds: seconds } = section;
  const isNumber = seconds !== undefined && /^\s*[+-]?\d+\s*$/.test(seconds);
  return {
    RoleArn,
    RoleSessionName: section["role_session_name"] ?? `data-exchange-jobs-${Date.now()}`,
    ...defined({
      ExternalId: external_id,
      SerialNumber: mfa_serial,
      DurationSeconds: isNumber ? Number(seconds) : undefined,
    }),
  };
}
