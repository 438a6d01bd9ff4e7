import type { JsonObject } from "../json";
import { account } from "./arns";
import { kmsKeyArn } from "./assetNames";
import type { DataSetPlan, RevisionPlan } from "./plan";
import { Random } from "./random";

// What assets that are no files are made of: the job that imports one and the asset itself tell the same.

export function dataShareName({ files }: DataSetPlan, number: number): string {
  return `${files.stem}_${number}`;
}

export function dataShareArn(region: string, dataSet: DataSetPlan, number: number): string {
  const namespace = new Random("namespace", dataSet.id).hex(8);
  return `arn:aws:redshift:${region}:${account}:datashare:${namespace}/${dataShareName(dataSet, number)}`;
}

export const apiName = "forecast";

export function apiOf(revision: RevisionPlan): JsonObject {
  const random = new Random("api", revision.id);
  return {
    ApiDescription: "Hourly forecasts, third generation.",
    ApiId: random.hex(10),
    ApiName: apiName,
    ProtocolType: "REST",
    Stage: random.pick(["v1", "v2", "prod"]),
  };
}

export function sharedPrefixes({ files }: DataSetPlan): string[] {
  return [`${files.folder}/2025/`, `${files.folder}/2026/`];
}

/** The key of the objects that the data set shares in place. */
export function keysToGrant(region: string, dataSet: DataSetPlan): JsonObject[] {
  return [{ KmsKeyArn: kmsKeyArn(region, new Random("key", dataSet.id)) }];
}

export const grantsRoleArn = `arn:aws:iam::${account}:role/data-exchange-grants`;

interface TagPolicy extends JsonObject {
  readonly Expression: JsonObject[];
  readonly Permissions: string[];
}

export function tagPolicies({ files }: DataSetPlan): Readonly<Record<"database" | "table", TagPolicy>> {
  const sensitivity = { TagKey: "sensitivity", TagValues: ["public", "licensed"] };
  const product = { TagKey: "product", TagValues: [files.folder] };
  return {
    database: { Expression: [sensitivity], Permissions: ["DESCRIBE"] },
    table: { Expression: [sensitivity, product], Permissions: ["DESCRIBE", "SELECT"] },
  };
}
