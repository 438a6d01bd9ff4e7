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
  /** The endpoint that was configured is not an http(s) URL. */
  | { readonly kind: "badEndpoint"; readonly endpoint: string }
  /** A session that ended: signing in again mends it. */
  | { readonly kind: "credentialsExpired"; readonly profile?: string; readonly sso: boolean }
  /** AWS does not know the key, or its secret is wrong. */
  | { readonly kind: "credentialsInvalid"; readonly profile?: string }
  /** The provider of the profile could not give credentials. */
  | { readonly kind: "credentialsUnavailable"; readonly profile?: string; readonly message: string }
  /** `action` is the IAM action that is missing. */
  | { readonly kind: "accessDenied"; readonly action: string; readonly message: string }
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
  | { readonly kind: "cancelled" }
  | { readonly kind: "unexpected"; readonly message: string };

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
