import type { Translate } from "../base/translate";
import { type ConnectionChoice, fileName } from "./connection";

/** "demo · us-east-1", or "jobs.json", and "· 111122223333" when the account is known. */
export function connectionLabel(
  { profile, region, file }: Pick<ConnectionChoice, "profile" | "region" | "file">,
  t: Translate,
  account?: string,
): string {
  const source = file === undefined ? [profile ?? t("environment"), region] : [fileName(file)];
  return [...source, account].filter((part) => part !== undefined).join(" · ");
}
