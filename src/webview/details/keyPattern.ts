import type { Translate } from "../../core/base/translate";
import type { Words } from "./description";

/** Default key pattern of a revision export, from the user guide on key patterns. */
export function defaultKeyPattern(isAutoExport: boolean): string {
  const assetName = variable("Asset.Name");
  return isAutoExport ? `${variable("Revision.CreatedAt")}/${assetName}` : assetName;
}

/** Parts of the keys in words: "data set's name / revision's ID / asset's name". */
export function keyPatternWords(pattern: string, t: Translate): Words {
  const pieces = pattern.split(/(\$\{[^{}]*\})/).filter((piece) => piece !== "");
  return pieces.flatMap((piece, at) => {
    const name = /^\$\{(.*)\}$/.exec(piece)?.[1] ?? "";
    const words: Words = [VARIABLES.get(name)?.(t) ?? { foreign: piece }];
    return at === 0 ? words : [" ", ...words];
  });
}

function variable(name: string): string {
  return `\${${name}}`;
}

/** The dynamic references of the user guide. */
const VARIABLES = new Map<string, (t: Translate) => string>([
  ["Asset.Id", (t) => t("asset's ID")],
  ["Asset.Name", (t) => t("asset's name")],
  ["DataSet.Id", (t) => t("data set's ID")],
  ["DataSet.Name", (t) => t("data set's name")],
  ["Revision.Id", (t) => t("revision's ID")],
  ["Revision.CreatedAt", (t) => t("time the revision was created")],
  ["Revision.CreatedAt.Day", (t) => t("day the revision was created")],
  ["Revision.CreatedAt.Month", (t) => t("month the revision was created")],
  ["Revision.CreatedAt.Year", (t) => t("year the revision was created")],
]);
