import { assertNever } from "../base/assertNever";
import type { Translate } from "../base/translate";
import { type FailureOf, type FailureText, withoutFullStop } from "./failureSentence";

type SourceFailure = FailureOf<
  "noCredentials" | "emptySource" | "noTokenFile" | "foreignEndpoint" | "processFailed" | "processHangs"
>;

/** Text for a profile whose source of credentials gives none. */
export function credentialSourceText(failure: SourceFailure, t: Translate): FailureText {
  switch (failure.kind) {
    case "noCredentials":
      return {
        title: t("No credentials in profile “{0}”", failure.profile),
        sentence: t(
          "Profile “{0}” says nothing about credentials, and this machine has no role that gives some. Complete the profile (“aws configure --profile {0}”) or select another one, then retry.",
          failure.profile,
        ),
      };
    case "emptySource":
      return emptySourceText(failure, t);
    case "noTokenFile":
      return noTokenFileText(failure, t);
    case "foreignEndpoint":
      return foreignEndpointText(failure, t);
    case "processFailed":
      return {
        title: t("The credential process of profile “{0}” failed", failure.profile),
        sentence: t(
          "The program that profile “{0}” gets its credentials from (credential_process) {1}. Run it in a terminal to see what it says, then retry.",
          failure.profile,
          processReasonText(failure, t),
        ),
      };
    case "processHangs":
      return {
        title: t("The credential process of profile “{0}” does not end", failure.profile),
        sentence: t(
          "The program that profile “{0}” gets its credentials from (credential_process) did not end within {1} seconds, and is still running. It may wait for an input, which it cannot get here: run it in a terminal, end the one that is running, then retry.",
          failure.profile,
          failure.seconds,
        ),
      };
    default:
      return assertNever(failure);
  }
}

function emptySourceText({ profile, source }: FailureOf<"emptySource">, t: Translate): FailureText {
  const title = t("No credentials from {0}", source);
  switch (source) {
    case "Environment":
      return {
        title,
        sentence: t(
          "Profile “{0}” assumes its role with credentials of the environment (credential_source), but AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set for the editor. Set them and restart it, or select another profile.",
          profile,
        ),
      };
    case "EcsContainer":
      return {
        title,
        sentence: t(
          "Profile “{0}” assumes its role with credentials of a container (credential_source), but this one gives none. Use it where a container has a role, or select another profile.",
          profile,
        ),
      };
    case "Ec2InstanceMetadata":
      return {
        title,
        sentence: t(
          "Profile “{0}” assumes its role with credentials of an EC2 instance (credential_source), but this machine gives none. Use it where an instance has a role, or select another profile.",
          profile,
        ),
      };
    default:
      return assertNever(source);
  }
}

function noTokenFileText({ profile, path, code }: FailureOf<"noTokenFile">, t: Translate): FailureText {
  return {
    title: t("Token file cannot be read"),
    sentence:
      profile === undefined
        ? t(
            "The token file {0}, which AWS_WEB_IDENTITY_TOKEN_FILE names, cannot be read ({1}). Renew it or correct the variable, then retry.",
            path,
            code,
          )
        : t(
            "The token file {1} of profile “{0}” (web_identity_token_file) cannot be read ({2}). Renew it or correct the profile, then retry.",
            profile,
            path,
            code,
          ),
  };
}

function foreignEndpointText(failure: FailureOf<"foreignEndpoint">, t: Translate): FailureText {
  const { profile, other } = failure;
  return {
    title: t("Profile “{0}” would use another one’s endpoint", profile),
    sentence: t(
      "Profile “{0}” uses the role of an EC2 instance, whose credentials here would be asked of the endpoint of profile “{1}”; nothing was sent there. Restart the editor with AWS_PROFILE set to “{0}”, then retry.",
      profile,
      other,
    ),
  };
}

function processReasonText({ reason }: FailureOf<"processFailed">, t: Translate): string {
  switch (reason) {
    case "failed":
      return t("ended with an error");
    case "unreadable":
      return t("printed something that is not JSON");
    case "incomplete":
      return t("printed JSON without the version 1, an AccessKeyId or a SecretAccessKey");
    case "expired":
      return t("printed credentials that have expired");
    default:
      return assertNever(reason);
  }
}

/** Text for a role that couldn't be assumed with the code of an MFA device. */
export function mfaText(failure: FailureOf<"mfaCancelled" | "mfaRefused">, t: Translate): FailureText {
  const { profile, serial } = failure;
  switch (failure.kind) {
    case "mfaCancelled":
      return {
        title: t("No MFA code entered"),
        sentence: t(
          "Profile “{0}” needs the code of the MFA device {1}, and nobody entered the code. Retry to be asked again.",
          profile,
          serial,
        ),
      };
    case "mfaRefused":
      return {
        title: t("MFA code not accepted"),
        sentence: t(
          "AWS did not accept the code of the MFA device {1} for profile “{0}”. AWS says: {2}. Retry and enter the code that the device shows then; each works once.",
          profile,
          serial,
          withoutFullStop(failure.message),
        ),
      };
    default:
      return assertNever(failure);
  }
}
