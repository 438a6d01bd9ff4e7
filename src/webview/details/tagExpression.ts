import { isJsonObject, type Json, type JsonObject } from "../../core/base/json";
import type { Translate } from "../../core/base/translate";
import { phrase, type Words } from "./description";
import { isText } from "./members";

/** A condition of a Lake Formation tag expression. */
export interface TagCondition extends JsonObject {
  readonly TagKey: string;
  readonly TagValues: readonly string[];
}

/** One with more than that is none: what is not known of it would be lost in the words. */
export function isTagCondition(value: Json): value is TagCondition {
  if (!isJsonObject(value) || Object.keys(value).length !== 2) {
    return false;
  }
  const { TagKey: key, TagValues: values } = value;
  return typeof key === "string" && Array.isArray(values) && values.length > 0 && values.every(isText);
}

/** "department is one of finance, risk and level is gold" */
export function tagExpressionWords(conditions: readonly TagCondition[], t: Translate): Words {
  const [first, ...rest] = conditions.map((condition) => conditionWords(condition, t));
  return first === undefined
    ? [t("no condition")]
    : rest.reduce((before, condition) => phrase(t("{0} and {1}"), before, condition), first);
}

function conditionWords({ TagKey: key, TagValues: values }: TagCondition, t: Translate): Words {
  const words = values.flatMap((value, at): Words => [...(at === 0 ? [] : [", "]), { foreign: value }]);
  return values.length === 1
    ? phrase(t("{0} is {1}"), [{ foreign: key }], words)
    : phrase(t("{0} is one of {1}"), [{ foreign: key }], words);
}
