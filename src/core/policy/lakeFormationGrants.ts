import { type JsonObject, objectIn, objectsIn, textIn } from "../base/json";
import type { Translate } from "../base/translate";
import { detailsNamed } from "../job/detailsParts";
import type { Job } from "../job/job";
import { allow, type PolicyDocument, policy } from "./policyStatement";

/** What the role of a tag policy must have so that AWS Data Exchange can grant the data with it. */
export function lakeFormationGrants(job: Job, t: Translate): readonly PolicyDocument[] {
  const details = detailsNamed(job, "ImportAssetsFromLakeFormationTagPolicy");
  const role = textIn(details, "RoleArn") ?? "<role-arn>";
  return [
    { title: t("statement for the trust policy of the role {0}", role), json: trust },
    { title: t("policy of the IAM role {0}", role), json: policy([granting]) },
    ...grant(
      details,
      "Database",
      role,
      t("input for “aws lakeformation grant-permissions --cli-input-json”: databases"),
    ),
    ...grant(
      details,
      "Table",
      role,
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

/** Lake Formation API Reference, GrantPermissions: only with the grant option can the role grant on. */
function grant(
  details: JsonObject | undefined,
  member: "Database" | "Table",
  role: string,
  title: string,
): readonly PolicyDocument[] {
  const tagged = objectIn(details, member);
  if (tagged === undefined) {
    return [];
  }
  const CatalogId = textIn(details, "CatalogId") ?? "<catalog-id>";
  const Permissions = tagged["Permissions"] ?? [];
  const Expression = objectsIn(tagged, "Expression");
  const json = {
    CatalogId,
    Principal: { DataLakePrincipalIdentifier: role },
    Resource: { LFTagPolicy: { CatalogId, ResourceType: member.toUpperCase(), Expression } },
    Permissions,
    PermissionsWithGrantOption: Permissions,
  };
  return [{ title, json }];
}
