import type { Translate } from "../base/translate";
import type { CredentialSource } from "./failure";
import { type FailureOf, type FailureTexts, withoutFullStop } from "./failureSentence";

/** Texts for a profile whose source of credentials gives none, or whose role needs the code of an MFA device. */
export const CREDENTIALS_TEXTS = {
  noCredentials: (failure, t) => ({
    title: t("No credentials in profile “{0}”", failure.profile),
    sentence: t(
      "Profile “{0}” says nothing about credentials, and this machine has no role that gives some. Complete the profile (“aws configure --profile {0}”) or select another one, then retry.",
      failure.profile,
    ),
  }),
  emptySource: (failure, t) => ({
    title: t("No credentials from {0}", failure.source),
    sentence: emptySourceSentence(failure, t),
  }),
  noTokenFile: ({ profile, path, code }, t) => ({
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
  }),
  foreignEndpoint: ({ profile, other }, t) => ({
    title: t("Profile “{0}” would use another one’s endpoint", profile),
    sentence: t(
      "Profile “{0}” uses the role of an EC2 instance, whose credentials here would be asked of the endpoint of profile “{1}”; nothing was sent there. Restart the editor with AWS_PROFILE set to “{0}”, then retry.",
      profile,
      other,
    ),
  }),
  processFailed: (failure, t) => ({
    title: t("The credential process of profile “{0}” failed", failure.profile),
    sentence: t(
      "The program that profile “{0}” gets its credentials from (credential_process) {1}. Run it in a terminal to see what it says, then retry.",
      failure.profile,
      processReasonText(failure, t),
    ),
  }),
  processHangs: (failure, t) => ({
    title: t("The credential process of profile “{0}” does not end", failure.profile),
    sentence: t(
      "The program that profile “{0}” gets its credentials from (credential_process) did not end within {1} seconds, and is still running. It may wait for an input, which it cannot get here: run it in a terminal, end the one that is running, then retry.",
      failure.profile,
      failure.seconds,
    ),
  }),
  mfaCancelled: ({ profile, serial }, t) => ({
    title: t("No MFA code entered"),
    sentence: t(
      "Profile “{0}” needs the code of the MFA device {1}, and nobody entered the code. Retry to be asked again.",
      profile,
      serial,
    ),
  }),
  mfaRefused: ({ profile, serial, message }, t) => ({
    title: t("MFA code not accepted"),
    sentence: t(
      "AWS did not accept the code of the MFA device {1} for profile “{0}”. AWS says: {2}. Retry and enter the code that the device shows then; each works once.",
      profile,
      serial,
      withoutFullStop(message),
    ),
  }),
} satisfies Partial<FailureTexts>;

function emptySourceSentence({ profile, source }: FailureOf<"emptySource">, t: Translate): string {
  const sentences: Record<CredentialSource, string> = {
    Environment: t(
      "Profile “{0}” assumes its role with credentials of the environment (credential_source), but AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set for the editor. Set them and restart it, or select another profile.",
      profile,
    ),
    EcsContainer: t(
      "Profile “{0}” assumes its role with credentials of a container (credential_source), but this one gives none. Use it where a container has a role, or select another profile.",
      profile,
    ),
    Ec2InstanceMetadata: t(
      "Profile “{0}” assumes its role with credentials of an EC2 instance (credential_source), but this machine gives none. Use it where an instance has a role, or select another profile.",
      profile,
    ),
  };
  return sentences[source];
}

function processReasonText({ reason }: FailureOf<"processFailed">, t: Translate): string {
  const texts: Record<typeof reason, string> = {
    notFound: t("wasn’t found"),
    failed: t("ended with an error"),
    unreadable: t("printed something that is not JSON"),
    incomplete: t("printed JSON without the version 1, an AccessKeyId or a SecretAccessKey"),
    expired: t("printed credentials that have expired"),
  };
  return texts[reason];
}
