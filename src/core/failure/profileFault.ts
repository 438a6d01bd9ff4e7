import type { ByKind } from "../base/byKind";
import { type TextsByKind, type Translate, textByKind } from "../base/translate";

/**
 * Fault in a profile. `profile` is the one to correct: in a chain of roles it may be another one than the
 * selected one.
 */
export type ProfileFault = ByKind<{
  sourceMissing: { profile: string; source: string };
  /** The source says nothing about credentials. */
  sourceEmpty: { profile: string; source: string };
  /** The chain begins and ends with the same profile. */
  sourcesInCircle: { profile: string; chain: readonly string[] };
  roleWithoutSource: { profile: string };
  roleWithTwoSources: { profile: string };
  credentialSourceUnknown: { profile: string; source: string };
  ssoIncomplete: { profile: string; missing: readonly string[] };
  ssoSessionMissing: { profile: string; session: string };
  ssoSessionIncomplete: { profile: string; session: string; missing: readonly string[] };
  /** Profile and session set the same option to different values. */
  ssoSessionConflict: { profile: string; session: string; option: string };
  keysIncomplete: { profile: string; missing: string };
  /** A blank, a line end or another sign that no request can carry stands in it. */
  keyGarbled: { profile: string; option: string };
  /** A credential_process without words, or with a quote that is not closed. */
  processUnclear: { profile: string };
  tokenWithoutRole: { profile: string };
  /** A session of `aws login`, which the SDK does not know. */
  loginSession: { profile: string };
}>;

const FAULTS: TextsByKind<ProfileFault> = {
  sourceMissing: ({ profile, source }, t) =>
    t("profile “{0}” builds upon a profile “{1}” that does not exist", profile, source),
  sourceEmpty: ({ profile, source }, t) =>
    t("profile “{0}” builds upon profile “{1}”, which has no credentials", profile, source),
  sourcesInCircle: ({ chain }, t) => t("its source profiles form a circle ({0})", chain.join(" → ")),
  roleWithoutSource: ({ profile }, t) =>
    t(
      "profile “{0}” has a role_arn, but neither a source_profile, a credential_source nor a web_identity_token_file to assume it with",
      profile,
    ),
  roleWithTwoSources: ({ profile }, t) =>
    t("profile “{0}” has both a source_profile and a credential_source", profile),
  credentialSourceUnknown: ({ profile, source }, t) =>
    t(
      "the credential_source “{1}” of profile “{0}” is none of Environment, EcsContainer and Ec2InstanceMetadata",
      profile,
      source,
    ),
  ssoIncomplete: ({ profile, missing }, t) =>
    t("profile “{0}” of IAM Identity Center lacks {1}", profile, missing.join(", ")),
  ssoSessionMissing: ({ profile, session }, t) =>
    t("profile “{0}” names an sso-session “{1}” that does not exist", profile, session),
  ssoSessionIncomplete: ({ session, missing }, t) =>
    t("the sso-session “{0}” lacks {1}", session, missing.join(", ")),
  ssoSessionConflict: ({ profile, session, option }, t) =>
    t("profile “{0}” and the sso-session “{1}” set {2} to different values", profile, session, option),
  keysIncomplete: ({ profile, missing }, t) =>
    t("profile “{0}” has half an access key, without {1}", profile, missing),
  keyGarbled: ({ profile, option }, t) =>
    t("{1} of profile “{0}” holds a space or another character that can’t be part of it", profile, option),
  processUnclear: ({ profile }, t) =>
    t("the credential_process of profile “{0}” is empty or has a quote that isn’t closed", profile),
  tokenWithoutRole: ({ profile }, t) =>
    t("profile “{0}” has a web_identity_token_file, but no role_arn", profile),
  loginSession: ({ profile }, t) =>
    t("profile “{0}” signs in with “aws login”, whose sessions only the AWS CLI can read", profile),
};

/** Fault in a profile, as part of a sentence. */
export function profileFaultText(fault: ProfileFault, t: Translate): string {
  return textByKind(FAULTS, fault, t);
}
