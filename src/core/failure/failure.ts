import type { ByKind } from "../base/byKind";
import type { JobChange } from "../job/job";
import { maskText } from "../secrets/maskText";
import type { ConfigSource } from "./configSource";
import type { ProfileFault } from "./profileFault";

/** Operations of the API that can fail in front of a user. */
export type Operation =
  | "ListJobs"
  | "GetJob"
  | "StartJob"
  | "CancelJob"
  | "ListDataSets"
  | "GetDataSet"
  | "ListDataSetRevisions";

/** Values of `credential_source`: where a role without a source profile gets its first credentials. */
export const CREDENTIAL_SOURCES = ["Environment", "EcsContainer", "Ec2InstanceMetadata"] as const;
export type CredentialSource = (typeof CREDENTIAL_SOURCES)[number];

/** A failure as a value: recognised by `kind`, put into words by `failureText`. */
export type Failure = FailureCause & {
  /** AWS's id of the request; AWS Support asks for it. */
  readonly requestId?: string;
  /** A line of a shared file for which the AWS CLI refuses it, where the failure may be due to that. */
  readonly refusedLine?: FileLine;
};

export interface FileLine {
  readonly path: string;
  readonly fault: LineFault;
}

export type FailureCause = ByKind<{
  /** No profile in the shared files and no credentials in the environment. */
  noProfiles: unknown;
  /** There are profiles, but none is named `default`, and none is chosen. */
  noProfileChosen: unknown;
  /** The environment was chosen, and there are no credentials in it. */
  noEnvironmentCredentials: unknown;
  /** An access key in the environment without its secret. */
  environmentIncomplete: unknown;
  /** `variable` names the profile, where it was not picked. */
  unknownProfile: { profile: string; variable?: string };
  /** Something that can't be a part of a host's name. */
  badRegion: { region: string; source: ConfigSource };
  noRegion: { profile?: string };
  badConfigFile: { message: string };
  malformedConfigFile: FileLine;
  encodedConfigFile: { path: string; encoding: string };
  /** The endpoint that was configured is not an http(s) URL. */
  badEndpoint: { endpoint: string; source: ConfigSource };
  /** AWS's own FIPS or dual-stack endpoint is asked for by `source`, and another endpoint is configured too. */
  twoEndpoints: { endpoint: string; variant: "fips" | "dualStack"; source: ConfigSource };
  /** The configured proxy is not an http(s) address. `address` is without the password that may be in it. */
  badProxy: { address: string; source: ConfigSource };
  /** The file of trusted certificates. `code`: why it cannot be read; without one, there is no certificate in it. */
  badCaBundle: { path: string; source: ConfigSource; code?: string };
  /** A profile of IAM Identity Center without a session: nobody has signed in on this machine. */
  signedOut: { profile: string };
  /** Credentials that AWS took once; with `sso`, a session that ended: signing in again renews it. */
  credentialsExpired: { profile?: string; sso: boolean };
  /** AWS does not know the key, or its secret is wrong. */
  credentialsInvalid: { profile?: string };
  /** The profile, or one that it builds upon, is not set up so that it could give credentials. */
  brokenProfile: { profile: string; fault: ProfileFault };
  /** Neither the profile nor the machine, by a container's or instance's role, has credentials. */
  noCredentials: { profile: string };
  /** The `credential_source` of a role has no credentials here. */
  emptySource: { profile: string; source: CredentialSource };
  /** `profile` is the one whose credential_process gave none. */
  processFailed: { profile: string; reason: "notFound" | "failed" | "unreadable" | "incomplete" | "expired" };
  processHangs: { profile: string; seconds: number };
  /** Without a profile, the environment names the file. */
  noTokenFile: { profile?: string; path: string; code: string };
  /** Nobody entered the code of the device with this number. */
  mfaCancelled: { profile: string; serial: string };
  /** AWS did not take the code. */
  mfaRefused: { profile: string; serial: string; message: string };
  /** The SDK would ask an address that holds for another profile, the one in AWS_PROFILE. */
  foreignEndpoint: { profile: string; other: string };
  /** The provider of the profile gave no credentials, for any other reason. */
  credentialsUnavailable: { profile?: string; message: string };
  /** The credentials belong to another account than the jobs that are shown. */
  otherAccount: { profile?: string };
  /** `action` is the IAM action that is missing, `resource` the ARN of what it was asked for, where that is known. */
  accessDenied: { action: string; resource?: string; message: string };
  /** AWS refuses the time in the signature. `milliseconds`: how far this machine's clock is ahead, if AWS sent its time. */
  clockSkew: { milliseconds?: number };
  /** `retryAt`: when AWS wants to be asked again, in milliseconds since 1970, if it said so. */
  throttled: { retryAt?: number };
  notFound: { message: string };
  badRequest: { message: string };
  serviceFault: { status: number; retryAt?: number };
  /** No Data Exchange at this address: the name does not resolve. */
  noSuchHost: { host: string; region: string };
  network: { code: string };
  /** `proxy` is its host and port; without a source, VS Code found it. */
  proxyNotReached: { proxy: string; source?: ConfigSource; code?: string };
  /** The proxy asks for a user name and a password, or does not take those it got. */
  proxySignIn: { proxy?: string; source?: ConfigSource };
  /** The proxy does not connect to the host. */
  proxyRefused: { proxy: string; source: ConfigSource; host: string; status: number };
  /** `bundle`: the file that names whom to trust, where it is not the usual ones. */
  certificate: { host: string; fault: CertificateFault; bundle?: string };
  timedOut: { seconds: number };
  /** The answer was not what the API promises, for instance a sign-in page of a network. */
  unreadableAnswer: { found: string };
  /** The answer is about something else than what was asked for. */
  otherAnswer: OtherAnswer;
  /** Jobs in lists that, by their ARNs, are of another account or Region: they were left out. */
  foreignJobs: { count: number };
  repeatedToken: { token: string };
  /** The answer to a change of a job was lost; `seen` is what the job, asked for again, was then. */
  changeUnknown: { change: JobChange; cause: Failure; seen: "waiting" | "nothing" };
  /** A panel came back without saying which job it showed. */
  jobNotKept: unknown;
  /** The connection that a panel's job was read over leads elsewhere since. */
  connectionMoved: { profile?: string; region: string };
  /** A file that the user wanted. `code` is the system's or the editor's word for why. */
  fileNotWritten: { path: string; code: string };
  /** A file in the place of AWS's jobs. */
  jobsFile: { path: string; fault: JobsFileFault };
  cancelled: unknown;
  unexpected: { message: string };
}>;

/** Answer that does not belong to the question, and in what it differs. */
export interface OtherAnswer {
  readonly what: "job" | "jobs" | "dataSet" | "revisions";
  readonly differs: "id" | "account" | "region";
}

/** Reason why a host's certificate isn't trusted. */
export type CertificateFault = "selfSigned" | "unknownIssuer" | "expired" | "otherHost";

/** Reason why a file gives no jobs, or not the requested job or change. */
export type JobsFileFault =
  | JobsContentFault
  | ByKind<{
      /** `code` is the system's word for why. */
      unreadable: { code: string };
      /** A pipe, a device or a socket. */
      noFile: unknown;
      /** `most` is in bytes; files of JSON can be larger than those of YAML. */
      tooLarge: { most: number; language?: "YAML" };
      /** Its jobs need more memory than the editor has. */
      outOfMemory: unknown;
      jobNotThere: unknown;
      signedUrl: unknown;
      /** A job in it was to be started or cancelled. */
      change: unknown;
    }>;

/** Content of a file that holds no jobs. */
export type JobsContentFault = ByKind<{
  empty: unknown;
  /** `line` is where it cannot be read, if it begins like JSON or YAML. The first is 1. */
  notJson: { line?: number };
  /** JSON or YAML that ends before it is whole. */
  cutOff: unknown;
  /** JSON or YAML of something else; `found` is the name of its first member. */
  otherOutput: { found?: string };
}>;

/** Line of a shared file that the AWS CLI refuses, and why. Its text isn't kept: it may be a secret. */
export interface LineFault {
  /** The first line is 1. */
  readonly line: number;
  readonly reason:
    | "noEqualsSign"
    | "noName"
    | "badSectionName"
    | "outsideOfSections"
    | "sectionAgain"
    | "nameAgain"
    | "notUtf8";
}

/** A rejection that carries a `Failure`. Recognised by its tag, since core's code is in several bundles. */
export class FailureError extends Error {
  readonly tag = "FailureError";

  constructor(
    readonly failure: Failure,
    options?: { cause?: unknown },
  ) {
    super(failure.kind, options);
    this.name = "FailureError";
  }
}

/** The failure that a rejection carries; anything else is a mistake of ours and becomes `unexpected`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Error && "tag" in error && error.tag === "FailureError") {
    return (error as FailureError).failure;
  }
  return { kind: "unexpected", message: maskText(error instanceof Error ? error.message : String(error)) };
}
