import type { JobChange } from "../job/job";
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
};

export type FailureCause =
  /** No profile in the shared files and no credentials in the environment. */
  | { readonly kind: "noProfiles" }
  /** There are profiles, but none is named `default`, and nobody said which. */
  | { readonly kind: "noProfileChosen" }
  /** The environment was chosen, and there are no credentials in it. */
  | { readonly kind: "noEnvironmentCredentials" }
  | { readonly kind: "unknownProfile"; readonly profile: string }
  | { readonly kind: "noRegion"; readonly profile?: string }
  | { readonly kind: "badConfigFile"; readonly message: string }
  | { readonly kind: "malformedConfigFile"; readonly path: string; readonly fault: LineFault }
  /** The endpoint that was configured is not an http(s) URL. */
  | { readonly kind: "badEndpoint"; readonly endpoint: string; readonly source: ConfigSource }
  /** AWS's own FIPS or dual-stack endpoint is asked for by `source`, and another endpoint is configured too. */
  | {
      readonly kind: "twoEndpoints";
      readonly endpoint: string;
      readonly variant: "fips" | "dualStack";
      readonly source: ConfigSource;
    }
  /** The configured proxy is not an http(s) address. `address` is without the password that may be in it. */
  | { readonly kind: "badProxy"; readonly address: string; readonly source: ConfigSource }
  /** The file of trusted certificates. `code`: why it cannot be read; without one, there is no certificate in it. */
  | {
      readonly kind: "badCaBundle";
      readonly path: string;
      readonly source: ConfigSource;
      readonly code?: string;
    }
  /** A profile of IAM Identity Center without a session: nobody has signed in on this machine. */
  | { readonly kind: "signedOut"; readonly profile: string }
  /** Credentials that AWS took once; with `sso`, a session that ended: signing in again renews it. */
  | { readonly kind: "credentialsExpired"; readonly profile?: string; readonly sso: boolean }
  /** AWS does not know the key, or its secret is wrong. */
  | { readonly kind: "credentialsInvalid"; readonly profile?: string }
  /** The profile, or one that it builds upon, is not set up so that it could give credentials. */
  | { readonly kind: "brokenProfile"; readonly profile: string; readonly fault: ProfileFault }
  /** Neither the profile nor the machine, by a container's or instance's role, has credentials. */
  | { readonly kind: "noCredentials"; readonly profile: string }
  /** The `credential_source` of a role has no credentials here. */
  | { readonly kind: "emptySource"; readonly profile: string; readonly source: CredentialSource }
  /** `profile` is the one whose credential_process gave none. */
  | {
      readonly kind: "processFailed";
      readonly profile: string;
      readonly reason: "failed" | "unreadable" | "incomplete" | "expired";
    }
  | { readonly kind: "processHangs"; readonly profile: string; readonly seconds: number }
  /** Without a profile, the environment names the file. */
  | {
      readonly kind: "noTokenFile";
      readonly profile?: string;
      readonly path: string;
      readonly code: string;
    }
  /** Nobody entered the code of the device with this number. */
  | { readonly kind: "mfaCancelled"; readonly profile: string; readonly serial: string }
  /** AWS did not take the code. */
  | {
      readonly kind: "mfaRefused";
      readonly profile: string;
      readonly serial: string;
      readonly message: string;
    }
  /** The SDK would ask an address that holds for another profile, the one in AWS_PROFILE. */
  | { readonly kind: "foreignEndpoint"; readonly profile: string; readonly other: string }
  /** The provider of the profile gave no credentials, for any other reason. */
  | { readonly kind: "credentialsUnavailable"; readonly profile?: string; readonly message: string }
  /** The credentials belong to another account than the jobs that are shown. */
  | { readonly kind: "otherAccount"; readonly profile?: string }
  /** `action` is the IAM action that is missing, `resource` the ARN of what it was asked for, where that is known. */
  | {
      readonly kind: "accessDenied";
      readonly action: string;
      readonly resource?: string;
      readonly message: string;
    }
  /** AWS refuses the time in the signature. `milliseconds`: how far this machine's clock is ahead, if AWS sent its time. */
  | { readonly kind: "clockSkew"; readonly milliseconds?: number }
  | { readonly kind: "throttled" }
  | { readonly kind: "notFound"; readonly message: string }
  | { readonly kind: "badRequest"; readonly message: string }
  | { readonly kind: "serviceFault"; readonly status: number }
  /** No Data Exchange at this address: the name does not resolve. */
  | { readonly kind: "noSuchHost"; readonly host: string; readonly region: string }
  | { readonly kind: "network"; readonly code: string }
  /** `proxy` is its host and port; without a source, VS Code found it. */
  | {
      readonly kind: "proxyNotReached";
      readonly proxy: string;
      readonly source?: ConfigSource;
      readonly code?: string;
    }
  /** The proxy asks for a user name and a password, or does not take those it got. */
  | { readonly kind: "proxySignIn"; readonly proxy?: string; readonly source?: ConfigSource }
  /** The proxy does not connect to the host. */
  | {
      readonly kind: "proxyRefused";
      readonly proxy: string;
      readonly source: ConfigSource;
      readonly host: string;
      readonly status: number;
    }
  /** `bundle`: the file that names whom to trust, where it is not the usual ones. */
  | {
      readonly kind: "certificate";
      readonly host: string;
      readonly fault: CertificateFault;
      readonly bundle?: string;
    }
  | { readonly kind: "timedOut"; readonly seconds: number }
  /** The answer was not what the API promises, for instance a sign-in page of a network. */
  | { readonly kind: "unreadableAnswer"; readonly found: string }
  | { readonly kind: "repeatedToken"; readonly token: string }
  /** The answer to a change of a job was lost; `seen` is what the job, asked for again, was then. */
  | {
      readonly kind: "changeUnknown";
      readonly change: JobChange;
      readonly cause: Failure;
      readonly seen: "waiting" | "nothing";
    }
  /** A panel came back without saying which job it showed. */
  | { readonly kind: "jobNotKept" }
  /** The connection that a panel's job was read over leads elsewhere since. */
  | { readonly kind: "connectionMoved"; readonly profile?: string; readonly region: string }
  /** A file that the user wanted. `code` is the system's or the editor's word for why. */
  | { readonly kind: "fileNotWritten"; readonly path: string; readonly code: string }
  /** A file in the place of AWS's jobs. */
  | { readonly kind: "jobsFile"; readonly path: string; readonly fault: JobsFileFault }
  | { readonly kind: "cancelled" }
  | { readonly kind: "unexpected"; readonly message: string };

/** Reason why a host's certificate isn't trusted. */
export type CertificateFault = "selfSigned" | "unknownIssuer" | "expired" | "otherHost";

/** Reason why a file gives no jobs, or not the requested job or change. */
export type JobsFileFault =
  | JobsContentFault
  /** `code` is the system's word for why. */
  | { readonly kind: "unreadable"; readonly code: string }
  /** `most` is in bytes. */
  | { readonly kind: "tooLarge"; readonly most: number }
  | { readonly kind: "jobNotThere" }
  | { readonly kind: "signedUrl" }
  /** A job in it was to be started or cancelled. */
  | { readonly kind: "change" };

/** Content of a file that holds no jobs. */
export type JobsContentFault =
  | { readonly kind: "empty" }
  | { readonly kind: "notJson" }
  /** JSON that ends before it is whole. */
  | { readonly kind: "cutOff" }
  /** Something else of a command's; `found` is the name of its first member. */
  | { readonly kind: "otherOutput"; readonly found?: string };

/** A line of a shared file that the AWS CLI refuses, and why. Its text isn't kept: it may be a secret. */
export interface LineFault {
  /** The first line is 1. */
  readonly line: number;
  readonly reason:
    | "noEqualsSign"
    | "noName"
    | "badSectionName"
    | "outsideOfSections"
    | "sectionAgain"
    | "nameAgain";
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
  return { kind: "unexpected", message: error instanceof Error ? error.message : String(error) };
}
