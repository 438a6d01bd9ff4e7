import type { Translate } from "../base/translate";
import { shortened, visibleText } from "../base/visibleText";
import { sourceText, thenRetry } from "./configSource";
import { type FailureOf, type FailureText, type FailureTexts, withoutFullStop } from "./failureSentence";
import { type ProfileFault, profileFaultText } from "./profileFault";

/** Texts for a connection without a profile, Region, endpoint, accepted credentials or permission. */
export const CONNECTION_TEXTS = {
  noProfiles: (_, t) => ({
    title: t("No AWS profile found"),
    sentence: t(
      "There is no profile in the AWS config and credentials files and no credentials in the environment. Create one with “aws configure” or “aws configure sso”, then refresh.",
    ),
  }),
  noProfileChosen: (_, t) => ({
    title: t("No AWS profile chosen"),
    sentence: t("There is no profile named “default” and AWS_PROFILE is not set. Select a profile."),
  }),
  noEnvironmentCredentials: (_, t) => ({
    title: t("No credentials in the environment"),
    sentence: t(
      "The credentials of the environment were selected, but AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set, nor is a token file or a container’s credentials. Select a profile, or set them where the editor is started.",
    ),
  }),
  environmentIncomplete: (_, t) => ({
    title: t("Half an access key in the environment"),
    sentence: t(
      "AWS_ACCESS_KEY_ID is set, but AWS_SECRET_ACCESS_KEY isn’t. Set both where the editor is started, or select a profile.",
    ),
  }),
  unknownProfile: (failure, t) => ({
    title: t("Profile “{0}” not found", failure.profile),
    sentence:
      failure.variable === undefined
        ? t(
            "The AWS config and credentials files have no profile “{0}”. Select another one, or add it and refresh.",
            failure.profile,
          )
        : t(
            "The variable {1} names the profile “{0}”, which isn’t in the AWS config and credentials files. Select a profile, add that one and refresh, or start VS Code with another value.",
            failure.profile,
            failure.variable,
          ),
  }),
  badRegion: ({ region, source }, t) => ({
    title: t("Not a Region: {0}", shortened(visibleText(region), LONGEST_REGION)),
    sentence: t(
      "“{0}” can’t be an AWS Region{1}. Correct {2}, then {3}; or select a Region.",
      shortened(visibleText(region), LONGEST_REGION),
      regionFaultText(region, t),
      sourceText(source, t),
      thenRetry(source, t),
    ),
  }),
  brokenProfile: ({ profile, fault }, t) => ({
    title: t("Profile “{0}” cannot be used", profile),
    sentence: t(
      "Profile “{0}” cannot be used: {1}. {2}",
      profile,
      profileFaultText(fault, t),
      faultRemedyText(fault, t),
    ),
  }),
  noRegion: (failure, t) => ({
    title: t("No Region"),
    sentence:
      failure.profile === undefined
        ? t("AWS_REGION is not set, so it is not known which Region to ask. Select a Region.")
        : t("Profile “{0}” sets no Region and AWS_REGION is not set. Select a Region.", failure.profile),
  }),
  badEndpoint: (failure, t) => ({
    title: t("Endpoint is not a URL"),
    sentence: t(
      "The endpoint “{0}” is not an http or https address. Correct {1}, where it comes from, then {2}.",
      failure.endpoint,
      sourceText(failure.source, t),
      thenRetry(failure.source, t),
    ),
  }),
  twoEndpoints: (failure, t) => ({
    title:
      failure.variant === "fips"
        ? t("Endpoint does not go with FIPS")
        : t("Endpoint does not go with dual stack"),
    sentence: t(
      "The endpoint “{0}” is configured, and {1} asks for one of AWS’s own; AWS’s tools refuse both at once. Remove one of the two, then {2}.",
      failure.endpoint,
      sourceText(failure.source, t),
      thenRetry(failure.source, t),
    ),
  }),
  signedOut: (failure, t) => ({
    title: t("Not signed in"),
    sentence: t(
      "Nobody has signed in with profile “{0}” yet, or its session was removed. Sign in (“aws sso login --profile {0}”), then retry.",
      failure.profile,
    ),
  }),
  credentialsExpired: expiredText,
  credentialsInvalid: (failure, t) => ({
    title: t("Credentials are not valid"),
    sentence: t(
      "AWS does not accept the credentials of {0}: the key is unknown or its secret is wrong. Correct them or select another profile, then retry.",
      whose(failure, t),
    ),
  }),
  credentialsUnavailable: (failure, t) => ({
    title: t("No credentials"),
    sentence: t(
      "There are no credentials for {0}: {1}. Fix the profile or select another one, then retry.",
      whose(failure, t),
      withoutFullStop(failure.message),
    ),
  }),
  otherAccount: (failure, t) => ({
    title: t("Another AWS account answers"),
    sentence: t(
      "The credentials of {0} belong to another AWS account than the jobs that are shown. Nothing of it was added; retry to show that account’s jobs instead.",
      whose(failure, t),
    ),
  }),
  accessDenied: ({ action, message }, t) => ({
    title: t("Denied: {0}", action),
    sentence: t(
      "The IAM identity may not do this: it lacks the permission {0}. AWS says: {1}. Ask your administrator to allow it, then retry.",
      action,
      withoutFullStop(message),
    ),
  }),
} satisfies Partial<FailureTexts>;

/** In characters, of what is repeated from a file. */
const LONGEST_REGION = 60;

/** What is wrong with it, where that is easily overlooked. */
function regionFaultText(region: string, t: Translate): string {
  if (/["'“”‘’]/.test(region)) {
    return t(", because of its quotation marks: leave them out");
  }
  return visibleText(region) === region ? "" : t(", because of invisible characters in it");
}

function faultRemedyText(fault: ProfileFault, t: Translate): string {
  return fault.kind === "loginSession"
    ? t(
        "Make a second profile with the line “credential_process = aws configure export-credentials --profile {0} --format process” and select that one.",
        fault.profile,
      )
    : t("Correct it in the AWS config file or select another profile, then retry.");
}

function expiredText(failure: FailureOf<"credentialsExpired">, t: Translate): FailureText {
  if (failure.sso && failure.profile !== undefined) {
    return {
      title: t("Session has ended"),
      sentence: t(
        "The session of profile “{0}” has ended: IAM Identity Center limits how long one lasts. Sign in again (“aws sso login --profile {0}”), then retry.",
        failure.profile,
      ),
    };
  }
  return {
    title: t("Credentials have expired"),
    sentence: t(
      "AWS says that the credentials of {0} have expired. Renew them, then retry.",
      whose(failure, t),
    ),
  };
}

function whose(failure: { readonly profile?: string }, t: Translate): string {
  return failure.profile === undefined ? t("the environment") : t("profile “{0}”", failure.profile);
}
