import { assertNever } from "./assertNever";
import { configFileText } from "./configFileText";
import { credentialsText, deniedText, endpointText, profileText } from "./connectionFailureText";
import type { Failure } from "./failure";
import { type FailureText, withoutFullStop } from "./failureSentence";
import { answerText, clockText, networkText, serviceText } from "./requestFailureText";
import { restoredPanelText } from "./restoredPanelText";
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
    case "malformedConfigFile":
      return configFileText(failure, t);
    case "badEndpoint":
      return endpointText(failure, t);
    case "signedOut":
    case "credentialsExpired":
    case "credentialsInvalid":
    case "credentialsUnavailable":
    case "otherAccount":
      return credentialsText(failure, t);
    case "accessDenied":
      return deniedText(failure, t);
    case "noSuchHost":
    case "network":
    case "timedOut":
      return networkText(failure, t);
    case "clockSkew":
      return clockText(failure, t);
    case "throttled":
    case "notFound":
    case "badRequest":
    case "serviceFault":
      return serviceText(failure, t);
    case "unreadableAnswer":
    case "repeatedToken":
      return answerText(failure, t);
    case "jobNotKept":
    case "connectionMoved":
      return restoredPanelText(failure, t);
    case "cancelled":
      return { title: t("Cancelled"), sentence: t("The request was cancelled. Retry to ask again.") };
    case "unexpected":
      return {
        title: t("Something unexpected happened"),
        sentence: t(
          "Something unexpected happened: {0}. The log says more; try again.",
          withoutFullStop(failure.message),
        ),
      };
    default:
      return assertNever(failure);
  }
}
