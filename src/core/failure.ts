/** Operations of the API that can fail in front of a user. */
export type Operation = "ListJobs" | "GetJob" | "ListDataSets" | "GetDataSet" | "ListDataSetRevisions";

/** What went wrong, as a value: recognised by `kind`, told to people by `failureText`. */
export type Failure = FailureCause & {
  /** What AWS calls the request; support asks for it. */
  readonly requestId?: string;
};

export type FailureCause =
  /** No profile in the shared files and no credentials in the environment. */
  | { readonly kind: "noProfiles" }
  /** There are profiles, but none is named `default`, and nobody said which. */
  | { readonly kind: "noProfileChosen" }
  | { readonly kind: "unknownProfile"; readonly profile: string }
  | { readonly kind: "noRegion"; readonly profile?: string }
  | { readonly kind: "badConfigFile"; readonly message: string }
  | { readonly kind: "malformedConfigFile"; readonly path: string; readonly fault: LineFault }
  /** The endpoint that was configured is not an http(s) URL. */
  | { readonly kind: "badEndpoint"; readonly endpoint: string }
  /** A profile of IAM Identity Center without a session: nobody has signed in on this machine. */
  | { readonly kind: "signedOut"; readonly profile: string }
  /** What was good for a time; with `sso`, a session that ended: signing in again mends it. */
  | { readonly kind: "credentialsExpired"; readonly profile?: string; readonly sso: boolean }
  /** AWS does not know the key, or its secret is wrong. */
  | { readonly kind: "credentialsInvalid"; readonly profile?: string }
  /** The provider of the profile could not give credentials. */
  | { readonly kind: "credentialsUnavailable"; readonly profile?: string; readonly message: string }
  /** The credentials belong to another account by now than what is shown. */
  | { readonly kind: "otherAccount"; readonly profile?: string }
  /** `action` is the IAM action that is missing, `resource` the ARN of what it was asked for, where that is known. */
  | {
      readonly kind: "accessDenied";
      readonly action: string;
      readonly resource?: string;
      readonly message: string;
    }
  /** AWS refuses the time in the signature. `milliseconds`: how far this machine's clock is ahead, if AWS told the time. */
  | { readonly kind: "clockSkew"; readonly milliseconds?: number }
  | { readonly kind: "throttled" }
  | { readonly kind: "notFound"; readonly message: string }
  | { readonly kind: "badRequest"; readonly message: string }
  | { readonly kind: "serviceFault"; readonly status: number }
  /** No Data Exchange at this address: the name does not resolve. */
  | { readonly kind: "noSuchHost"; readonly host: string; readonly region: string }
  | { readonly kind: "network"; readonly code: string }
  | { readonly kind: "timedOut"; readonly seconds: number }
  /** The answer was not what the API promises, for instance a sign-in page of a network. */
  | { readonly kind: "unreadableAnswer"; readonly found: string }
  | { readonly kind: "repeatedToken"; readonly token: string }
  /** A panel came back without saying which job it showed. */
  | { readonly kind: "jobNotKept" }
  /** What a panel's job was read over leads to another place by now. */
  | { readonly kind: "connectionMoved"; readonly profile?: string; readonly region: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "unexpected"; readonly message: string };

/** A line of a shared file that the AWS CLI refuses, and why; never what stands in it, which may be a secret. */
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

/** How a `Failure` travels as a rejection. Recognised by its tag: core's code is in several bundles. */
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
