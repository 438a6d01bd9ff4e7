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
    const word = variableText(piece.slice(2, -1), t);
    const words: Words = [
      word !== undefined && piece === variable(piece.slice(2, -1)) ? word : { foreign: piece },
    ];
    return at === 0 ? words : [" ", ...words];
  });
}

function variable(name: string): string {
  return `\${${name}}`;
}

/** The dynamic references of the user guide. */
function variableText(name: string, t: Translate): string | undefined {
  switch (name) {
    case "Asset.Id":
      return t("asset's ID");
    case "Asset.Name":
      return t("asset's name");
    case "DataSet.Id":
      return t("data set's ID");
    case "DataSet.Name":
      return t("data set's name");
    case "Revision.Id":
      return t("revision's ID");
    case "Revision.CreatedAt":
      return t("time the revision was created");
    case "Revision.CreatedAt.Day":
      return t("day the revision was created");
    case "Revision.CreatedAt.Month":
      return t("month the revision was created");
    case "Revision.CreatedAt.Year":
      return t("year the revision was created");
    default:
      return undefined;
  }
}
