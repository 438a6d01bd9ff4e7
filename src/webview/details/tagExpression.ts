import type { Translate } from "../../core/base/translate";
import type { TagCondition } from "../../core/job/detailsParts";
import { phrase, type Words } from "./description";

/** "department is one of finance, risk and level is gold" */
export function tagExpressionWords(conditions: readonly TagCondition[], t: Translate): Words {
  const [first, ...rest] = conditions.map((condition) => conditionWords(condition, t));
  return first === undefined
    ? [t("no condition")]
    : rest.reduce((before, condition) => phrase(t("{0} and {1}"), before, condition), first);
}

function conditionWords({ key, values }: TagCondition, t: Translate): Words {
  const words = values.flatMap((value, at): Words => [...(at === 0 ? [] : [", "]), { foreign: value }]);
  return values.length === 1
    ? phrase(t("{0} is {1}"), [{ foreign: key }], words)
    : phrase(t("{0} is one of {1}"), [{ foreign: key }], words);
}
