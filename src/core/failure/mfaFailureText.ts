import { assertNever } from "../base/assertNever";
import type { Translate } from "../base/translate";
import { type FailureOf, type FailureText, withoutFullStop } from "./failureSentence";

/** Why a role that wants the code of a device could not be assumed. */
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
