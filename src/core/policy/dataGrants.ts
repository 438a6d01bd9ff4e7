import type { JsonObject } from "../base/json";
import type { Translate } from "../base/translate";
import { arnsIn } from "../job/detailsParts";
import type { DetailsOf } from "../job/jobDetails";
import { allow, type PolicyDocument, policy } from "./policyStatement";

/** Documents for the role of a tag policy, with which AWS Data Exchange can grant the data. */
export function lakeFormationGrants(
  details: DetailsOf<"IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY">,
  t: Translate,
): readonly PolicyDocument[] {
  const role = details.role ?? "<role-arn>";
  return [
    { title: t("statement for the trust policy of the role {0}", role), json: trust },
    { title: t("policy of the IAM role {0}", role), json: policy([granting]) },
    ...grant(
      details,
      "databases",
      t("input for “aws lakeformation grant-permissions --cli-input-json”: databases"),
    ),
    ...grant(
      details,
      "tables",
      t("input for “aws lakeformation grant-permissions --cli-input-json”: tables"),
    ),
  ];
}

/** Service model, RoleArn: "allows AWS Data Exchange to assume the role". A trust policy names no resource. */
const trust: JsonObject = {
  Effect: "Allow",
  Principal: { Service: "dataexchange.amazonaws.com" },
  Action: "sts:AssumeRole",
};

/** Lake Formation Developer Guide, required-permissions-for-grant; these actions know no resources. */
const granting = allow({
  Action: [
    "lakeformation:GrantPermissions",
    "lakeformation:BatchGrantPermissions",
    "lakeformation:RevokePermissions",
    "lakeformation:BatchRevokePermissions",
  ],
  Resource: "*",
});

const RESOURCE_TYPES = { databases: "DATABASE", tables: "TABLE" } as const;

/** Lake Formation API Reference, GrantPermissions: only with the grant option can the role grant on. */
function grant(
  details: DetailsOf<"IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY">,
  what: "databases" | "tables",
  title: string,
): readonly PolicyDocument[] {
  const tagged = details[what];
  if (!tagged) {
    return [];
  }
  const { expression: Expression, permissions: Permissions } = tagged.sent;
  const CatalogId = details.catalogId ?? "<catalog-id>";
  const json = {
    CatalogId,
    Principal: { DataLakePrincipalIdentifier: details.role ?? "<role-arn>" },
    Resource: { LFTagPolicy: { CatalogId, ResourceType: RESOURCE_TYPES[what], Expression } },
    Permissions,
    PermissionsWithGrantOption: Permissions,
  };
  return [{ title, json }];
}

/** Amazon Redshift API Reference, AuthorizeDataShare: ConsumerIdentifier is an account or "a keyword, such as ADX". */
export function dataShareAuthorisations(
  { dataShares }: DetailsOf<"IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES">,
  t: Translate,
): readonly PolicyDocument[] {
  return arnsIn(dataShares).map((arn) => ({
    title: t("input for “aws redshift authorize-data-share --cli-input-json”: {0}", arn),
    json: { DataShareArn: arn, ConsumerIdentifier: "ADX" },
  }));
}
