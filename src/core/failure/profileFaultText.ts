import { assertNever } from "../base/assertNever";
import type { Translate } from "../base/translate";
import type { FailureOf, FailureText } from "./failureSentence";
import type { ProfileFault } from "./profileFault";

/** Fault in a profile, as part of a sentence. */
export function profileFaultText(fault: ProfileFault, t: Translate): string {
  const { profile } = fault;
  switch (fault.kind) {
    case "sourceMissing":
      return t("profile “{0}” builds upon a profile “{1}” that does not exist", profile, fault.source);
    case "sourceEmpty":
      return t("profile “{0}” builds upon profile “{1}”, which has no credentials", profile, fault.source);
    case "sourcesInCircle":
      return t("its source profiles form a circle ({0})", fault.chain.join(" → "));
    case "roleWithoutSource":
      return t(
        "profile “{0}” has a role_arn, but neither a source_profile, a credential_source nor a web_identity_token_file to assume it with",
        profile,
      );
    case "roleWithTwoSources":
      return t("profile “{0}” has both a source_profile and a credential_source", profile);
    case "credentialSourceUnknown":
      return t(
        "the credential_source “{1}” of profile “{0}” is none of Environment, EcsContainer and Ec2InstanceMetadata",
        profile,
        fault.source,
      );
    case "keysIncomplete":
      return t("profile “{0}” has half an access key, without {1}", profile, fault.missing);
    case "tokenWithoutRole":
      return t("profile “{0}” has a web_identity_token_file, but no role_arn", profile);
    case "loginSession":
      return t("profile “{0}” signs in with “aws login”, whose sessions only the AWS CLI can read", profile);
    default:
      return ssoFaultText(fault, t);
  }
}

/** Text for a profile that can't give credentials, and what to do about it. */
export function brokenProfileText({ profile, fault }: FailureOf<"brokenProfile">, t: Translate): FailureText {
  return {
    title: t("Profile “{0}” cannot be used", profile),
    sentence: t(
      "Profile “{0}” cannot be used: {1}. {2}",
      profile,
      profileFaultText(fault, t),
      remedyText(fault, t),
    ),
  };
}

type SsoFault = Extract<
  ProfileFault,
  { kind: "ssoIncomplete" | "ssoSessionMissing" | "ssoSessionIncomplete" }
>;

function ssoFaultText(fault: SsoFault, t: Translate): string {
  const { profile } = fault;
  switch (fault.kind) {
    case "ssoIncomplete":
      return t("profile “{0}” of IAM Identity Center lacks {1}", profile, fault.missing.join(", "));
    case "ssoSessionMissing":
      return t("profile “{0}” names an sso-session “{1}” that does not exist", profile, fault.session);
    case "ssoSessionIncomplete":
      return t("the sso-session “{0}” lacks {1}", fault.session, fault.missing.join(", "));
    default:
      return assertNever(fault);
  }
}

function remedyText(fault: ProfileFault, t: Translate): string {
  return fault.kind === "loginSession"
    ? t(
        "Make a second profile with the line “credential_process = aws configure export-credentials --profile {0} --format process” and select that one.",
        fault.profile,
      )
    : t("Correct it in the AWS config file or select another profile, then retry.");
}
