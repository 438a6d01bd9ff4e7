import { inEnglish } from "../../../src/core/base/translate";
import type { Words } from "../../../src/core/base/words";

/** English at that moment, with how long ago something was. */
export function wordsAt(now: number, changes: Partial<Words> = {}): Words {
  return { t: inEnglish, language: "en", now, timestamps: "relative", ...changes };
}
