import { assertNever } from "./assertNever";
import { configurationText, permissionText } from "./connectionFailureText";
import type { Failure } from "./failure";
import type { FailureText } from "./failureSentence";
import { networkText, serviceText } from "./requestFailureText";
import type { Translate } from "./translate";

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
