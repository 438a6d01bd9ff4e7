import { assertNever } from "./assertNever";
import type { Failure } from "./failure";
import type { Translate } from "./translate";

export interface FailureText {
  /** The cause in a few words, for a row's label. */
  readonly title: string;
  /** What happened, why, and what to do next. */
  readonly sentence: string;
}

/** What a failure says to people. */
export function failureText(failure: Failure, t: Translate): FailureText {
  switch (failure.kind) {
    case "noProfiles":
    case "noProfileChosen":
    case "unknownProfile":
    case "noRegion":
    case "badConfigFile":
    case "badEndpoint":
      return configurationText(failure, t);
    case "credentialsExpired":
    case "credentialsInvalid":
    case "credentialsUnavailable":
    case "accessDenied":
      return permissionText(failure, t);
    case "noSuchHost":
    case "network":
    case "timedOut":
    case "unreadableAnswer":
      return networkText(failure, t);
    case "throttled":
    case "notFound":
    case "badRequest":
    case "serviceFault":
    case "repeatedToken":
      return serviceText(failure, t);
    case "cancelled":
      return { title: t("Cancelled"), sentence: t("The request was cancelled.") };
    case "unexpected":
      return {
        title: t("Something unexpected happened"),
        sentence: t("Something unexpected happened: {0}. The log says more; try again.", failure.message),
      };
    default:
      return assertNever(failure);
  }
}

type Of<Kind extends Failure["kind"]> = Extract<Failure, { kind: Kind }>;

function configurationText(
  failure: Of<
    "noProfiles" | "noProfileChosen" | "unknownProfile" | "noRegion" | "badConfigFile" | "badEndpoint"
  >,
  t: Translate,
): FailureText {
  switch (failure.kind) {
    case "noProfiles":
      return {
        title: t("No AWS profile found"),
        sentence: t(
          "There is no profile in the AWS config and credentials files and no credentials in the environment. Create one with “aws configure” or “aws configure sso”, then refresh.",
        ),
      };
    case "noProfileChosen":
      return {
        title: t("No AWS profile chosen"),
        sentence: t("There is no profile named “default” and AWS_PROFILE is not set. Select a profile."),
      };
    case "unknownProfile":
      return {
        title: t("Profile “{0}” not found", failure.profile),
        sentence: t(
          "The AWS config and credentials files have no profile “{0}”. Select another one, or add it and refresh.",
          failure.profile,
        ),
      };
    case "noRegion":
      return {
        title: t("No Region"),
        sentence:
          failure.profile === undefined
            ? t("AWS_REGION is not set, so it is not known which Region to ask. Select a Region.")
            : t("Profile “{0}” sets no Region and AWS_REGION is not set. Select a Region.", failure.profile),
      };
    case "badConfigFile":
      return {
        title: t("AWS config file cannot be read"),
        sentence: t(
          "The AWS config or credentials file cannot be read: {0}. Mend it, then refresh.",
          failure.message,
        ),
      };
    case "badEndpoint":
      return {
        title: t("Endpoint is not a URL"),
        sentence: t(
          "The endpoint “{0}” is not an http or https address. Correct the setting, variable or profile it comes from, then refresh.",
          failure.endpoint,
        ),
      };
    default:
      return assertNever(failure);
  }
}

function permissionText(
  failure: Of<"credentialsExpired" | "credentialsInvalid" | "credentialsUnavailable" | "accessDenied">,
  t: Translate,
): FailureText {
  switch (failure.kind) {
    case "credentialsExpired":
      return {
        title: t("Credentials have expired"),
        sentence:
          failure.sso && failure.profile !== undefined
            ? t(
                "The session of profile “{0}” has ended. Run “aws sso login --profile {0}”, then retry.",
                failure.profile,
              )
            : t(
                "AWS says that the credentials of {0} have expired. Renew them, then retry.",
                whose(failure, t),
              ),
      };
    case "credentialsInvalid":
      return {
        title: t("Credentials are not valid"),
        sentence: t(
          "AWS does not accept the credentials of {0}: the key is unknown or its secret is wrong. Correct them or select another profile, then retry.",
          whose(failure, t),
        ),
      };
    case "credentialsUnavailable":
      return {
        title: t("No credentials"),
        sentence: t(
          "There are no credentials for {0}: {1}. Mend the profile or select another one, then retry.",
          whose(failure, t),
          withoutFullStop(failure.message),
        ),
      };
    case "accessDenied":
      return {
        title: t("Access denied: {0} is missing", failure.action),
        sentence: t(
          "The IAM identity may not do this: it lacks the permission {0}. Ask your administrator to allow it, then retry. AWS says: {1}",
          failure.action,
          failure.message,
        ),
      };
    default:
      return assertNever(failure);
  }
}

function networkText(
  failure: Of<"noSuchHost" | "network" | "timedOut" | "unreadableAnswer">,
  t: Translate,
): FailureText {
  switch (failure.kind) {
    case "noSuchHost":
      return {
        title: t("{0} not found", failure.host),
        sentence: t(
          "The address {0} does not exist. Either this machine is offline, or AWS Data Exchange is not available in Region {1}. Check the network or select another Region, then retry.",
          failure.host,
          failure.region,
        ),
      };
    case "network":
      return {
        title: t("AWS could not be reached"),
        sentence: t(
          "The connection to AWS failed ({0}). Check the network or proxy, then retry.",
          failure.code,
        ),
      };
    case "timedOut":
      return {
        title: t("No answer within {0} seconds", failure.seconds),
        sentence: t(
          "AWS gave no answer within {0} seconds. Check the network or proxy, then retry.",
          failure.seconds,
        ),
      };
    case "unreadableAnswer":
      return {
        title: t("The answer could not be read"),
        sentence: t(
          "The answer was not what AWS Data Exchange sends ({0}). A proxy or the sign-in page of a network may have answered instead. Check the network, then retry.",
          failure.found,
        ),
      };
    default:
      return assertNever(failure);
  }
}

function serviceText(
  failure: Of<"throttled" | "notFound" | "badRequest" | "serviceFault" | "repeatedToken">,
  t: Translate,
): FailureText {
  switch (failure.kind) {
    case "throttled":
      return {
        title: t("Too many requests"),
        sentence: t("AWS asks for fewer requests per second. Wait a moment, then retry."),
      };
    case "notFound":
      return {
        title: t("Not found"),
        sentence: t(
          "AWS does not find it: {0}. It may have been deleted (jobs are, 90 days after their creation) or belong to another account or Region. Refresh.",
          withoutFullStop(failure.message),
        ),
      };
    case "badRequest":
      return {
        title: t("AWS refused the request"),
        sentence: t(
          "AWS refused the request: {0}. Refresh to start again.",
          withoutFullStop(failure.message),
        ),
      };
    case "serviceFault":
      return {
        title: t("AWS had an internal error"),
        sentence: t("AWS answered with an internal error (HTTP {0}). Retry in a moment.", failure.status),
      };
    case "repeatedToken":
      return {
        title: t("The list does not end"),
        sentence: t(
          "AWS gave the page token “{0}” a second time, so going on would never end. Refresh to start again.",
          shortened(failure.token),
        ),
      };
    default:
      return assertNever(failure);
  }
}

function whose(failure: { readonly profile?: string }, t: Translate): string {
  return failure.profile === undefined ? t("the environment") : t("profile “{0}”", failure.profile);
}

/** The service ends its messages with or without a full stop; ours goes on behind it. */
function withoutFullStop(message: string): string {
  return message.replace(/\.\s*$/, "");
}

function shortened(token: string): string {
  return token.length > 40 ? `${token.slice(0, 40)}…` : token;
}
