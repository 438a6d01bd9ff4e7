import { defined } from "../../core/base/defined";
import type { AwsConnection } from "../../core/connection/connection";
import type { Failure } from "../../core/failure/failure";
import { signingInProfile } from "../config/profiles";
import type { SharedFiles } from "../config/sharedFiles";
import { readSharedFiles } from "../config/sharedFilesReader";
import { credentialProcessOf } from "../credentials/credentialProcesses";
import type { CommonCredentials } from "../credentials/credentials";
import { type FailedCall, isExpired, toFailure } from "../network/toFailure";

/** Failure of a call over this connection that needed this IAM action. */
export async function callFailure(
  error: unknown,
  action: string,
  { profile, region }: AwsConnection,
  common: CommonCredentials,
): Promise<Failure> {
  const call: FailedCall = { action, region, ...defined({ profile }) };
  const failure = toFailure(error, call);
  if (profile === undefined || (failure.kind !== "timedOut" && !isExpired(error))) {
    return failure;
  }
  const files = await readSharedFiles(common.env);
  if (failure.kind === "timedOut") {
    return hangingProcess(files, profile, failure.seconds, common) ?? failure;
  }
  const { kind, name } = signingInProfile(files, profile);
  return toFailure(error, kind === "sso" ? { ...call, ssoProfile: name } : call);
}

/** Failure of a program that gives the credentials and was still running when the time was up. */
function hangingProcess(
  files: SharedFiles,
  profile: string,
  seconds: number,
  { processes }: CommonCredentials,
): Failure | undefined {
  const process = credentialProcessOf(files, profile);
  return process !== undefined && processes.isRunning(process)
    ? { kind: "processHangs", profile: process.source, seconds }
    : undefined;
}
