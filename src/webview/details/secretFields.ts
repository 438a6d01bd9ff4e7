import { assertNever } from "../../core/base/assertNever";
import type { Sent } from "../../core/base/members";
import type { PreSignedUrl, Secret } from "../../core/job/detailsParts";
import { isEnded } from "../../core/job/job";
import type { PageView } from "../parts/pageView";
import { signedUrlText } from "../parts/summaryText";
import { type Field, wordsField } from "./description";

/** Only that there is one, never what it is. */
export function secretField(name: string, secret: Sent<Secret>, { job, t }: PageView): Field | undefined {
  switch (secret) {
    case undefined:
      return wordsField(name, isEnded(job.state) ? t("none") : t("none yet"));
    case "empty":
      return wordsField(name, t("none"));
    case "hidden":
      return wordsField(name, t("hidden: a secret"));
    case null:
      return undefined;
    default:
      return assertNever(secret);
  }
}

/** A pre-signed URL, and until when it can be used. */
export function signedUrlFields(
  { url, expiresAt }: PreSignedUrl,
  names: { readonly url: string; readonly expiry: string },
  view: PageView,
): readonly (Field | undefined)[] {
  return [
    secretField(names.url, url, view),
    typeof expiresAt === "number"
      ? {
          name: names.expiry,
          value: { kind: "time", time: expiresAt, words: signedUrlText(expiresAt, view) },
        }
      : undefined,
  ];
}
