import { fromTemporaryCredentials } from "@aws-sdk/credential-providers";
import type { AskMfaCode } from "../../core/connection/awsAccess";
import { type Failure, FailureError } from "../../core/failure/failure";
import { Attempts } from "../network/attempts";
import { Network } from "../network/network";
import { type Limits, withinLimits } from "../network/timeLimit";
import { toFailure } from "../network/toFailure";
import { traitsOf } from "../wire/errorTraits";
import type { Credentials, RoleAssumer } from "./credentialProvider";
import { type InnerClientConfig, innerClient } from "./innerClient";
import type { RoleSessions } from "./roleSessions";

type RoleParams = Parameters<RoleAssumer>[1];

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
    return askSts(config, signal, (own) => assumeRole(own, given, params, { serial, code }));
  };
  const waiting = AbortSignal.any([...limits.signals]);
  const waitingForPerson = () => sessions.get(role, work, waiting);
  return limits.time === undefined ? waitingForPerson() : limits.time.during(waitingForPerson);
}

/** Uses its own network: other callers may wait for the role after the first one and its network are gone. */
async function askSts<T>(
  config: RoleConfig,
  aborted: AbortSignal,
  ask: (config: RoleConfig) => Promise<T>,
): Promise<T> {
  const network = await Network.configured(config);
  const { timeoutMilliseconds } = config.limits;
  const asking = withinLimits({ timeoutMilliseconds, signals: [aborted] }, (signal, remaining) =>
    ask({ ...config, network, signal, attempts: new Attempts({ signal, remaining }) }),
  );
  return asking.finally(() => network.destroy());
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
