import { type Sent, wholeList } from "../../core/base/members";
import type { TagPolicy } from "../../core/job/detailsParts";
import type { DetailsOf } from "../../core/job/jobDetails";
import type { PageView } from "../parts/pageView";
import { type Block, type Field, fieldsBlock, resourceField, textField, wordsField } from "./description";
import { tagExpressionWords } from "./tagExpression";

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
