import type { Translate } from "../base/translate";
import type { FailureOf, FailureText } from "./failureSentence";

/** Why a panel that came back after a reload of the window has no job. */
export function restoredPanelText(
  failure: FailureOf<"jobNotKept" | "connectionMoved">,
  t: Translate,
): FailureText {
  if (failure.kind === "jobNotKept") {
    return {
      title: t("Which job this was is not known"),
      sentence: t(
        "The editor did not keep which job this panel showed. Close it and select the job in the view.",
      ),
    };
  }
  const { profile, region } = failure;
  return {
    title: t("The connection has changed"),
    sentence: t(
      "This job was read over {0} in {1}. That profile or its endpoint has been changed since, so the job was not asked for. Select it in the view again.",
      profile === undefined ? t("the credentials of the environment") : t("profile “{0}”", profile),
      region,
    ),
  };
}
