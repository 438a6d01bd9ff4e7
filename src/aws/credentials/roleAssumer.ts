import { fromTemporaryCredentials } from "@aws-sdk/credential-providers";
import { AssumeRoleWithWebIdentityCommand, STSClient } from "@aws-sdk/nested-clients/sts";
import { defined } from "../../core/base/defined";
import type { AskMfaCode } from "../../core/connection/awsAccess";
import { type Failure, FailureError } from "../../core/failure/failure";
import { Network } from "../network/network";
import { type Limits, withinLimits } from "../network/timeLimit";
import { toFailure } from "../network/toFailure";
import { traitsOf } from "../wire/errorTraits";
import type { Credentials, RoleAssumer, WebRoleAssumer } from "./credentialProvider";
import { type InnerClientConfig, innerClient } from "./innerClient";
import type { RoleSessions } from "./roleSessions";

type RoleParams = Parameters<RoleAssumer>[1];
type WebRoleParams = Parameters<WebRoleAssumer>[0];

/** Start of STS's message about a wrong MFA code. Its error name is that of a missing permission. */
const REFUSED_CODE = /^MultiFactorAuthentication failed/;

interface RoleConfig extends InnerClientConfig {
  readonly askMfaCode: AskMfaCode;
  readonly sessions: RoleSessions;
  readonly limits: Limits;
}

/** Rejects with a `FailureError`: only here it is known which role of a chain was refused. */
export function roleAssumer(config: RoleConfig): RoleAssumer {
  return (given, params) => {
    const { SerialNumber: serial } = params;
    return serial === undefined
      ? assumeRole(config, given, params)
      : assumeWithCode(config, given, params, serial);
  };
}

function assumeWithCode(
  config: RoleConfig,
  given: Credentials,
  params: RoleParams,
  serial: string,
): Promise<Credentials> {
  const { profile, askMfaCode, sessions, limits } = config;
  const { RoleArn, ExternalId, DurationSeconds } = params;
  const role = { profile, key: JSON.stringify([RoleArn, serial, ExternalId, DurationSeconds]) };
  const work = async (signal: AbortSignal) => {
    const code = await askMfaCode(profile, serial, signal);
    if (code === undefined) {
      throw new FailureError({ kind: "mfaCancelled", profile, serial });
    }
    // Uses its own network: other callers may wait for the role's session after the first one and its network
    // are gone.
    const network = await Network.configured(config);
    const { timeoutMilliseconds } = limits;
    return withinLimits({ timeoutMilliseconds, signals: [signal] }, () =>
      assumeRole({ ...config, network }, given, params, { serial, code }),
    ).finally(() => network.destroy());
  };
  const waiting = AbortSignal.any([...limits.signals]);
  const waitingForPerson = () => sessions.get(role, work, waiting);
  return limits.time === undefined ? waitingForPerson() : limits.time.during(waitingForPerson);
}

async function assumeRole(
  config: RoleConfig,
  masterCredentials: Credentials,
  params: RoleParams,
  device?: { readonly serial: string; readonly code: string },
): Promise<Credentials> {
  const clientConfig = { ...innerClient("sts", config), region: config.region };
  try {
    return await fromTemporaryCredentials({
      masterCredentials,
      params,
      clientConfig,
      ...(device && { mfaCodeProvider: async () => device.code }),
    })();
  } catch (error) {
    throw new FailureError(roleFailure(error, config, params.RoleArn, device?.serial));
  }
}

function roleFailure(
  error: unknown,
  { profile, region }: RoleConfig,
  resource: string,
  serial: string | undefined,
): Failure {
  const { message, requestId } = traitsOf(error);
  if (serial !== undefined && REFUSED_CODE.test(message)) {
    return { kind: "mfaRefused", profile, serial, message, ...(requestId && { requestId }) };
  }
  return toFailure(error, { action: "sts:AssumeRole", region, profile, ...(resource && { resource }) });
}

/**
 * Gets credentials for the token of a token file. The SDK's own way takes no endpoint: it would send the token to
 * that of the profile in `AWS_PROFILE`. Rejects with a `FailureError`; without a profile, the role is one of the
 * environment.
 */
export function webRoleAssumer(config: InnerClientConfig, profile: string | undefined): WebRoleAssumer {
  return async (params) => {
    try {
      return await assumeRoleWithToken(config, params);
    } catch (error) {
      const action = "sts:AssumeRoleWithWebIdentity";
      const owner = defined({ profile });
      const { region } = config;
      throw new FailureError(toFailure(error, { action, region, ...owner, resource: params.RoleArn }));
    }
  };
}

async function assumeRoleWithToken(config: InnerClientConfig, params: WebRoleParams): Promise<Credentials> {
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
