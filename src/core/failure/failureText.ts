import { assertNever } from "../base/assertNever";
import type { Translate } from "../base/translate";
import { configFileText } from "./configFileText";
import { credentialsText, deniedText, endpointText, profileText } from "./connectionFailureText";
import { credentialSourceText, mfaText } from "./credentialsFailureText";
import type { Failure } from "./failure";
import type { FailureOf, FailureText } from "./failureSentence";
import { fileNotWrittenText, jobsFileText } from "./fileFailureText";
import { changeUnknownText, restoredPanelText } from "./jobFailureText";
import { certificateText, networkText, proxyText } from "./networkFailureText";
import { brokenProfileText } from "./profileFaultText";
import { answerText, clockText, serviceText, unexpectedText } from "./requestFailureText";

/** Title and sentence of a failure, for people. */
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

type SignInFailure = FailureOf<
  | ("signedOut" | "credentialsExpired" | "credentialsInvalid" | "credentialsUnavailable" | "otherAccount")
  | ("brokenProfile" | "noCredentials" | "emptySource" | "noTokenFile" | "foreignEndpoint")
  | ("processFailed" | "processHangs" | "mfaCancelled" | "mfaRefused")
>;

/** Text for a failure to get credentials at all. */
export function signInText(failure: SignInFailure, t: Translate): FailureText {
  switch (failure.kind) {
    case "signedOut":
    case "credentialsExpired":
    case "credentialsInvalid":
    case "credentialsUnavailable":
    case "otherAccount":
      return credentialsText(failure, t);
    case "brokenProfile":
      return brokenProfileText(failure, t);
    case "noCredentials":
    case "emptySource":
    case "noTokenFile":
    case "foreignEndpoint":
    case "processFailed":
    case "processHangs":
      return credentialSourceText(failure, t);
    case "mfaCancelled":
    case "mfaRefused":
      return mfaText(failure, t);
    default:
      return assertNever(failure);
  }
}
