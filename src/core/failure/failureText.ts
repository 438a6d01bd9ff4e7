import type { Translate } from "../base/translate";
import { configFileText } from "./configFileText";
import { deniedText, endpointText, profileText } from "./connectionFailureText";
import type { Failure } from "./failure";
import type { FailureText } from "./failureSentence";
import { fileNotWrittenText, jobsFileText } from "./fileFailureText";
import { changeUnknownText } from "./jobFailureText";
import { certificateText, networkText, proxyText } from "./networkFailureText";
import { answerText, clockText, serviceText, unexpectedText } from "./requestFailureText";
import { restoredPanelText } from "./restoredPanelText";
import { signInText } from "./signInText";

/** What a failure says to people. */
export function failureText(failure: Failure, t: Translate): FailureText {
  switch (failure.kind) {
    case "noProfiles":
    case "noProfileChosen":
    case "noEnvironmentCredentials":
    case "unknownProfile":
    case "noRegion":
      return profileText(failure, t);
    case "badConfigFile":
    case "malformedConfigFile":
      return configFileText(failure, t);
    case "badEndpoint":
    case "twoEndpoints":
      return endpointText(failure, t);
    case "accessDenied":
      return deniedText(failure, t);
    case "noSuchHost":
    case "network":
    case "timedOut":
      return networkText(failure, t);
    case "badProxy":
    case "proxyNotReached":
    case "proxySignIn":
    case "proxyRefused":
      return proxyText(failure, t);
    case "badCaBundle":
    case "certificate":
      return certificateText(failure, t);
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
    case "changeUnknown":
      return changeUnknownText(failure, failureText(failure.cause, t).title, t);
    case "jobNotKept":
    case "connectionMoved":
      return restoredPanelText(failure, t);
    case "fileNotWritten":
      return fileNotWrittenText(failure, t);
    case "jobsFile":
      return jobsFileText(failure, t);
    case "cancelled":
      return { title: t("Cancelled"), sentence: t("The request was cancelled. Retry to ask again.") };
    case "unexpected":
      return unexpectedText(failure, t);
    default:
      return signInText(failure, t);
  }
}
