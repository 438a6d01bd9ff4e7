import type { PageView } from "../parts/pageView";
import { type Describe, type Field, fieldsBlock, resourceField, textField, wordsField } from "./description";
import { isText, type Members } from "./members";
import { isTagCondition, tagExpressionWords } from "./tagExpression";

/** IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY */
export const describeTagPolicyImport: Describe = (details, view) => {
  const { t } = view;
  return [
    fieldsBlock(
      textField(t("Data Catalog ID"), details.text("CatalogId"), t("Data Catalog ID")),
      resourceField(t("Role"), "role", details.text("RoleArn"), t("role ARN")),
    ),
    fieldsBlock(
      ...policyFields(
        details.object("Database"),
        { condition: t("Databases where"), permissions: t("Permissions on databases") },
        view,
      ),
    ),
    fieldsBlock(
      ...policyFields(
        details.object("Table"),
        { condition: t("Tables where"), permissions: t("Permissions on tables") },
        view,
      ),
    ),
  ];
};

function policyFields(
  policy: Members | undefined,
  names: { readonly condition: string; readonly permissions: string },
  { t }: PageView,
): readonly (Field | undefined)[] {
  const conditions = policy?.list("Expression", isTagCondition);
  const permissions = policy?.list("Permissions", isText);
  return [
    conditions && wordsField(names.condition, ...tagExpressionWords(conditions, t)),
    permissions &&
      wordsField(
        names.permissions,
        permissions.length === 0 ? t("none") : { foreign: permissions.join(", ") },
      ),
  ];
}
