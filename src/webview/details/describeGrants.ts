import { type Sent, wholeList } from "../../core/base/members";
import type { Translate } from "../../core/base/translate";
import { arnOf, type TagCondition, type TagPolicy } from "../../core/job/detailsParts";
import type { DetailsOf } from "../../core/job/jobDetails";
import type { PageView } from "../parts/pageView";
import { objectTable } from "./describeTable";
import {
  type Block,
  type Field,
  fieldsBlock,
  phrase,
  resourceField,
  textField,
  textValue,
  type Words,
  wordsField,
} from "./description";

export function describeTagPolicyImport(
  details: DetailsOf<"IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY">,
  view: PageView,
): readonly Block[] {
  const { t } = view;
  const ofDatabases = { condition: t("Databases where"), permissions: t("Permissions on databases") };
  const ofTables = { condition: t("Tables where"), permissions: t("Permissions on tables") };
  return [
    fieldsBlock(
      textField(t("Data Catalog ID"), details.catalogId, t("Data Catalog ID")),
      resourceField(t("Role"), "role", details.role, t("role ARN")),
    ),
    fieldsBlock(...policyFields(details.databases, ofDatabases, view)),
    fieldsBlock(...policyFields(details.tables, ofTables, view)),
  ];
}

function policyFields(
  policy: Sent<TagPolicy>,
  names: { readonly condition: string; readonly permissions: string },
  { t }: PageView,
): readonly (Field | undefined)[] {
  const conditions = wholeList(policy?.conditions);
  const permissions = wholeList(policy?.permissions);
  return [
    conditions && wordsField(names.condition, ...tagExpressionWords(conditions, t)),
    permissions &&
      wordsField(
        names.permissions,
        permissions.length === 0 ? t("none") : { foreign: permissions.join(", ") },
      ),
  ];
}

/** "department is one of finance, risk and level is gold" */
function tagExpressionWords(conditions: readonly TagCondition[], t: Translate): Words {
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

export function describeDataShareImport(
  { dataShares }: DetailsOf<"IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES">,
  { t }: PageView,
): readonly Block[] {
  const arn = {
    name: t("Datashare ARN"),
    text: arnOf,
    value: (text: string) => textValue(text, t("datashare ARN")),
  };
  const copyAll = { what: t("all datashare ARNs"), line: arnOf };
  return objectTable({ name: t("Datashares"), list: dataShares, columns: [arn], copyAll }, t);
}
