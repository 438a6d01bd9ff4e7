import { assertNever } from "../base/assertNever";
import type { Translate } from "../base/translate";
import { credentialsText } from "./connectionFailureText";
import { credentialSourceText } from "./credentialsFailureText";
import type { FailureOf, FailureText } from "./failureSentence";
import { mfaText } from "./mfaFailureText";
import { brokenProfileText } from "./profileFaultText";

type SignInFailure = FailureOf<
  | ("signedOut" | "credentialsExpired" | "credentialsInvalid" | "credentialsUnavailable" | "otherAccount")
  | ("brokenProfile" | "noCredentials" | "emptySource" | "noTokenFile" | "foreignEndpoint")
  | ("processFailed" | "processHangs" | "mfaCancelled" | "mfaRefused")
>;

/** Why there is nobody for AWS to know. */
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
