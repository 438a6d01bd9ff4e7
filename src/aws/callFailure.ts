import type { Connection } from "../core/connection";
import type { Failure } from "../core/failure";
import { readSharedFiles, signingInProfile } from "./profiles";
import { type FailedCall, isExpired, toFailure } from "./toFailure";

/** Why a call over this connection failed that needed this IAM action. */
export async function callFailure(
  error: unknown,
  action: string,
  { profile, region }: Connection,
  env: NodeJS.ProcessEnv,
): Promise<Failure> {
  const call: FailedCall = { action, region, ...(profile === undefined ? {} : { profile }) };
  if (profile === undefined || !isExpired(error)) {
    return toFailure(error, call);
  }
  const { kind, name } = signingInProfile(await readSharedFiles(env), profile);
  return toFailure(error, kind === "sso" ? { ...call, ssoProfile: name } : call);
}
