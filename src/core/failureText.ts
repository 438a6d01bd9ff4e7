import { assertNever } from "./assertNever";
import { credentialsText, deniedText, profileText, settingText } from "./connectionFailureText";
import type { Failure } from "./failure";
import type { FailureText } from "./failureSentence";
import { answerText, networkText, serviceText } from "./requestFailureText";
import type { Translate } from "./translate";

/** What a failure says to people. */
export function failureText(failure: Failure, t: Translate): FailureText {
  switch (failure.kind) {
    case "noProfiles":
    case "noProfileChosen":
    case "unknownProfile":
    case "noRegion":
      return profileText(failure, t);
    case "badConfigFile":
    case "badEndpoint":
      return settingText(failure, t);
    case "credentialsExpired":
    case "credentialsInvalid":
    case "credentialsUnavailable":
      return credentialsText(failure, t);
    case "accessDenied":
      return deniedText(failure, t);
    case "noSuchHost":
    case "network":
    case "timedOut":
      return networkText(failure, t);
    case "throttled":
    case "notFound":
    case "badRequest":
    case "serviceFault":
      return serviceText(failure, t);
    case "unreadableAnswer":
    case "repeatedToken":
      return answerText(failure, t);
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
