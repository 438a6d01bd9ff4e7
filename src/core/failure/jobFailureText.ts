import type { Translate } from "../base/translate";
import type { FailureOf, FailureText, FailureTexts } from "./failureSentence";

/** Text for a change whose answer was lost. `cause` says how, in a few words. */
export function changeUnknownText(
  { change, seen }: FailureOf<"changeUnknown">,
  cause: string,
  t: Translate,
): FailureText {
  const next =
    seen === "waiting"
      ? t("Asked again, AWS says that the job is still waiting. Refresh in a moment, before you try again.")
      : t(
          "The job could not be asked for again either. Refresh, and look at its state before you try again.",
        );
  if (change === "start") {
    const happened = t(
      "The request to start the job had no answer of AWS ({0}), so it is not known whether AWS took it.",
      cause,
    );
    return { title: t("Not known whether the job was started"), sentence: `${happened} ${next}` };
  }
  const happened = t(
    "The request to cancel the job had no answer of AWS ({0}), so it is not known whether AWS took it.",
    cause,
  );
  return { title: t("Not known whether the job was cancelled"), sentence: `${happened} ${next}` };
}

/** Texts for a panel that came back after a reload of the window and has no job. */
export const RESTORED_PANEL_TEXTS = {
  jobNotKept: (_, t) => ({
    title: t("Which job this was is not known"),
    sentence: t(
      "The editor did not keep which job this panel showed. Close it and select the job in the view.",
    ),
  }),
  connectionMoved: ({ profile, region }, t) => ({
    title: t("The connection has changed"),
    sentence: t(
      "This job was read over {0} in {1}. That profile or its endpoint has been changed since, so the job was not asked for. Select it in the view again.",
      profile === undefined ? t("the credentials of the environment") : t("profile “{0}”", profile),
      region,
    ),
  }),
} satisfies Partial<FailureTexts>;
