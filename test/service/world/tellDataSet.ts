import type { JsonObject } from "../json";
import { dataSetArn, revisionArn } from "./arns";
import type { DataSetPlan, RevisionPlan } from "./plan";

export function tellDataSet(dataSet: DataSetPlan, region: string): JsonObject {
  const { source } = dataSet;
  const newest = dataSet.revisions[0]?.updatedAt ?? dataSet.createdAt;
  return {
    Arn: dataSetArn(region, dataSet),
    AssetType: dataSet.assetType,
    CreatedAt: new Date(dataSet.createdAt).toISOString(),
    Description: dataSet.description,
    Id: dataSet.id,
    Name: dataSet.name,
    Origin: dataSet.origin,
    ...(source && { OriginDetails: { ProductId: source.productId }, SourceId: source.id }),
    UpdatedAt: new Date(newest).toISOString(),
  };
}

export function tellRevision(dataSet: DataSetPlan, revision: RevisionPlan, region: string): JsonObject {
  const { comment, revocation } = revision;
  return {
    Arn: revisionArn(region, dataSet, revision),
    ...(comment !== undefined && { Comment: comment }),
    CreatedAt: new Date(revision.createdAt).toISOString(),
    DataSetId: dataSet.id,
    Finalized: revision.finalized,
    Id: revision.id,
    Revoked: revocation !== undefined,
    ...(revocation && {
      RevocationComment: revocation.comment,
      RevokedAt: new Date(revocation.at).toISOString(),
    }),
    UpdatedAt: new Date(revision.updatedAt).toISOString(),
  };
}
