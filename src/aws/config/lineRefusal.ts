import { type Failure, FailureError, failureOf } from "../../core/failure/failure";
import { signingChain } from "./profiles";
import type { SharedFiles } from "./sharedFiles";

/** Options that decide who signs, or where requests are sent. */
const DECISIVE =
  /^(?:aws_|sso_|credential_|ca_bundle|dataexchange|endpoint_url|external_id|ignore_configured|login_session|mfa_serial|region|role_|services|source_profile|sts$|use_|web_identity)/;

/** Failures for which something may be missing in the files. */
const DUE_TO_FILES: ReadonlySet<Failure["kind"]> = new Set<Failure["kind"]>([
  "noProfiles",
  "noProfileChosen",
  "unknownProfile",
  "noRegion",
  "badConfigFile",
  "brokenProfile",
  "noCredentials",
  "credentialsInvalid",
  "credentialsUnavailable",
  "processFailed",
  "signedOut",
]);

/**
 * Throws `malformedConfigFile` where a line that the AWS CLI refuses leaves it open who signs for the profile, or
 * where requests go: it may have been the line that says so. Other such lines stop nothing.
 */
export function refuseUnclearLines(files: SharedFiles, profile: string): void {
  const owners = new Set(signingChain(files, profile).flatMap((name) => ownersOf(files, name)));
  const unclear = files.faults.find(
    ({ owner, option }) =>
      owner !== undefined && option !== undefined && owners.has(owner) && DECISIVE.test(option),
  );
  if (unclear !== undefined) {
    throw new FailureError({ kind: "malformedConfigFile", path: unclear.path, fault: unclear.fault });
  }
}

function ownersOf({ profiles }: SharedFiles, name: string): readonly string[] {
  const { sso_session: session, services } = profiles.get(name) ?? {};
  return [
    ...[name, "DEFAULT"],
    ...(session === undefined ? [] : [`sso-session.${session}`]),
    ...(services === undefined ? [] : [`services.${services}`]),
  ];
}

/**
 * Does the work. A failure that a line may explain, for which the AWS CLI refuses the files, says where that line is.
 */
export function explained<T>(files: SharedFiles, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const failure = failureOf(error);
    const more = withLine(files, failure);
    throw more === failure ? error : new FailureError(more);
  }
}

/** The failure, with the first line of the files that the AWS CLI refuses, if it may be due to that. */
export function withLine(files: SharedFiles, failure: Failure): Failure {
  const [first] = files.faults;
  return first === undefined || !DUE_TO_FILES.has(failure.kind)
    ? failure
    : { ...failure, refusedLine: { path: first.path, fault: first.fault } };
}
