import { entriesIn, type Sent } from "../../core/base/members";
import type { Translate } from "../../core/base/translate";
import type { RevisionPlace } from "../../core/job/detailsParts";
import { type DetailsOf, isAutoExport } from "../../core/job/jobDetails";
import type { PageView } from "../parts/pageView";
import { describeEncryption } from "./describeEncryption";
import { type Column, objectTable } from "./describeTable";
import {
  type Block,
  type Field,
  fieldsBlock,
  phrase,
  resourceValue,
  textValue,
  type WordsValue,
} from "./description";
import { defaultKeyPattern, keyPatternWords } from "./keyPattern";

export function describeRevisionExport(
  details: DetailsOf<"EXPORT_REVISIONS_TO_S3">,
  { t }: PageView,
): readonly Block[] {
  const { destinations, encryption, eventAction } = details;
  const columns: readonly Column<RevisionPlace>[] = [
    {
      name: t("Revision ID"),
      text: ({ revisionId }) => revisionId,
      value: (id) => resourceValue({ kind: "revision", id }, t("revision ID")),
    },
    {
      name: t("Bucket"),
      text: ({ bucket }) => bucket,
      value: (id) => resourceValue({ kind: "bucket", id }, t("bucket")),
    },
    keyPatternColumn(entriesIn(destinations), defaultKeyPattern(isAutoExport(details)), t),
  ];
  return [
    fieldsBlock(eventActionField(eventAction, t), describeEncryption(encryption, t)),
    ...objectTable({ name: t("Destinations"), list: destinations, columns }, t),
  ];
}

function eventActionField(arn: Sent<string>, t: Translate): Field | undefined {
  return typeof arn !== "string"
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
function keyPatternColumn(
  rows: readonly RevisionPlace[],
  ifNone: string,
  t: Translate,
): Column<RevisionPlace> {
  const firstRows = new Map<string, number>();
  for (const [index, { keyPattern }] of rows.entries()) {
    const pattern = keyPattern ?? ifNone;
    firstRows.set(pattern, firstRows.get(pattern) ?? index);
  }
  const explained = (value: WordsValue, pattern: string, index: number): WordsValue =>
    firstRows.get(pattern) === index ? { ...value, note: keyPatternWords(pattern, t) } : value;
  return {
    name: t("Key pattern"),
    text: ({ keyPattern }) => keyPattern,
    value: (pattern, _, index) => explained(textValue(pattern, t("key pattern")), pattern, index),
    absent: (_, index) =>
      explained(
        { kind: "words", words: phrase(t("{0}, the default"), [{ foreign: ifNone }]) },
        ifNone,
        index,
      ),
  };
}
