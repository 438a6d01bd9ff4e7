import { isScalar, parseDocument, type ScalarTag, type Tags } from "yaml";
import type { Json } from "../../core/base/json";

/** How often aliases may repeat what they stand for: few lines could grow to billions otherwise. */
const MOST_REPEATED = 100;

const NUMBERS = /^tag:yaml\.org,2002:(?:int|float)$/;

/** The value of a text of YAML, in an object; undefined for any other text. */
export function parsedYaml(text: string): { readonly value: Json } | undefined {
  try {
    const document = parseDocument(text, { customTags, logLevel: "silent" });
    if (document.errors.length > 0) {
      return undefined;
    }
    // What an alias repeats is one object in several places, or within itself: JSON has neither.
    return { value: JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: MOST_REPEATED }))) };
  } catch {
    // Nested too deep for the parser, repeated too often, or a value that holds itself.
    return undefined;
  }
}

function customTags(tags: Tags): Tags {
  return tags.map((tag) => (typeof tag === "object" && isNumberTag(tag) ? asSpelled(tag) : tag));
}

function isNumberTag(tag: Exclude<Tags[number], string>): tag is ScalarTag {
  return !("collection" in tag && tag.collection !== undefined) && NUMBERS.test(tag.tag);
}

/** YAML takes an ID such as 5e0001 for a number: one that is not spelled as JSON spells it stays a text. */
function asSpelled(tag: ScalarTag): ScalarTag {
  return {
    ...tag,
    resolve: (source, onError, options) => {
      const resolved = tag.resolve(source, onError, options);
      const value: unknown = isScalar(resolved) ? resolved.value : resolved;
      return typeof value === "number" && String(value) === source ? value : source;
    },
  };
}
