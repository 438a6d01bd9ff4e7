import { isEnded } from "../../core/job/job";
import type { PageView } from "../parts/pageView";
import { signedUrlText } from "../parts/summaryText";
import { type Field, wordsField } from "./description";
import type { Members } from "./members";

export interface SecretNames {
  readonly name: string;
  readonly member: string;
}

/** Only that there is one, never what it is. */
export function secretField(
  details: Members,
  { name, member }: SecretNames,
  view: PageView,
): Field | undefined {
  const { job, t } = view;
  if (details.lacks(member)) {
    return wordsField(name, isEnded(job.state) ? t("none") : t("none yet"));
  }
  const secret = details.text(member);
  return secret === undefined
    ? undefined
    : wordsField(name, secret === "" ? t("none") : t("hidden: a secret"));
}

/** Until when a pre-signed URL can be used. */
export function expiryField(
  details: Members,
  { name, member }: SecretNames,
  view: PageView,
): Field | undefined {
  const time = details.time(member);
  return time === undefined
    ? undefined
    : { name, value: { kind: "time", time, words: signedUrlText(time, view) } };
}
