/**
 * Fault in a profile. `profile` is the one to correct: in a chain of roles it may be another one than the
 * selected one.
 */
export type ProfileFault =
  | { readonly kind: "sourceMissing"; readonly profile: string; readonly source: string }
  /** The source says nothing about credentials. */
  | { readonly kind: "sourceEmpty"; readonly profile: string; readonly source: string }
  /** The chain begins and ends with the same profile. */
  | { readonly kind: "sourcesInCircle"; readonly profile: string; readonly chain: readonly string[] }
  | { readonly kind: "roleWithoutSource"; readonly profile: string }
  | { readonly kind: "roleWithTwoSources"; readonly profile: string }
  | { readonly kind: "credentialSourceUnknown"; readonly profile: string; readonly source: string }
  | { readonly kind: "ssoIncomplete"; readonly profile: string; readonly missing: readonly string[] }
  | { readonly kind: "ssoSessionMissing"; readonly profile: string; readonly session: string }
  | {
      readonly kind: "ssoSessionIncomplete";
      readonly profile: string;
      readonly session: string;
      readonly missing: readonly string[];
    }
  | { readonly kind: "keysIncomplete"; readonly profile: string; readonly missing: string }
  | { readonly kind: "tokenWithoutRole"; readonly profile: string }
  /** A session of `aws login`, which the SDK does not know. */
  | { readonly kind: "loginSession"; readonly profile: string };
