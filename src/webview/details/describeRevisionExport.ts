import { isJsonObject, type JsonObject, textIn } from "../../core/base/json";
import type { Translate } from "../../core/base/translate";
import { describeEncryption } from "./describeEncryption";
import { type Column, objectTable } from "./describeTable";
import {
  type Describe,
  type Field,
  fieldsBlock,
  phrase,
  resourceValue,
  textValue,
  type WordsValue,
} from "./description";
import { defaultKeyPattern, keyPatternWords } from "./keyPattern";

/** EXPORT_REVISIONS_TO_S3 */
export const describeRevisionExport: Describe = (details, { t }) => {
  const eventAction = details.text("EventActionArn");
  const fields = fieldsBlock(eventActionField(eventAction, t), describeEncryption(details, t));
  const rows = details.list("RevisionDestinations", isJsonObject);
  if (rows === undefined) {
    return [fields];
  }
  const columns: readonly Column[] = [
    {
      name: t("Revision ID"),
      member: "RevisionId",
      value: (id) => resourceValue({ kind: "revision", id }, t("revision ID")),
    },
    {
      name: t("Bucket"),
      member: "Bucket",
      value: (id) => resourceValue({ kind: "bucket", id }, t("bucket")),
    },
    keyPatternColumn(rows, defaultKeyPattern(eventAction !== undefined), t),
  ];
  return [fields, objectTable({ name: t("Destinations"), rows, columns }, t)];
};

function eventActionField(arn: string | undefined, t: Translate): Field | undefined {
  return arn === undefined
    ? undefined
    : {
        name: t("Made by"),
        value: {
          kind: "words",
          words: phrase(t("an auto-export, event action {0}"), [{ foreign: arn }]),
          copy: { text: arn, what: t("event action ARN") },
        },
      };
}

/** A pattern is explained where it stands first: mostly all revisions have the same. */
function keyPatternColumn(rows: readonly JsonObject[], ifNone: string, t: Translate): Column {
  const firstRows = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const pattern = textIn(row, "KeyPattern") ?? ifNone;
    firstRows.set(pattern, firstRows.get(pattern) ?? index);
  }
  const explained = (value: WordsValue, pattern: string, index: number): WordsValue =>
    firstRows.get(pattern) === index ? { ...value, note: keyPatternWords(pattern, t) } : value;
  return {
    name: t("Key pattern"),
    member: "KeyPattern",
    value: (pattern, _, index) => explained(textValue(pattern, t("key pattern")), pattern, index),
    absent: (_, index) =>
      explained(
        { kind: "words", words: phrase(t("{0}, the default"), [{ foreign: ifNone }]) },
        ifNone,
        index,
      ),
  };
}
