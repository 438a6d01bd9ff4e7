import type { Translate } from "../base/translate";
import type { FailureOf, FailureText } from "./failureSentence";

/** That the answer to a change was lost. `cause` is how, in a few words. */
export function changeUnknownText(
  { change, seen }: FailureOf<"changeUnknown">,
  cause: string,
  t: Translate,
): FailureText {
  return {
    title:
      change === "start"
        ? t("Not known whether the job was started")
        : t("Not known whether the job was cancelled"),
    sentence: [happened(change, cause, t), next(seen, t)].join(" "),
  };
}

function happened(change: FailureOf<"changeUnknown">["change"], cause: string, t: Translate): string {
  return change === "start"
    ? t(
        "The request to start the job had no answer of AWS ({0}), so it is not known whether AWS took it.",
        cause,
      )
    : t(
        "The request to cancel the job had no answer of AWS ({0}), so it is not known whether AWS took it.",
        cause,
      );
}

function next(seen: FailureOf<"changeUnknown">["seen"], t: Translate): string {
  return seen === "waiting"
    ? t("Asked again, AWS says that the job is still waiting. Refresh in a moment, before you try again.")
    : t("The job could not be asked for again either. Refresh, and look at its state before you try again.");
}
