import { isJsonObject, type Json, type JsonObject } from "../../core/base/json";
import type { Translate } from "../../core/base/translate";
import { isKnown, type JobType } from "../../core/job/job";
import { DETAILS_MEMBERS } from "../../core/job/jobDetails";
import type { PageView } from "../parts/pageView";
import { describeApiImport } from "./describeApiImport";
import { describeDataShareImport } from "./describeDataShareImport";
import { describeRevisionExport } from "./describeRevisionExport";
import { describeS3DataAccess } from "./describeS3DataAccess";
import { describeS3Export } from "./describeS3Export";
import { describeS3Import } from "./describeS3Import";
import { describeSignedUrlExport, describeSignedUrlImport } from "./describeSignedUrlJobs";
import { objectTable } from "./describeTable";
import { describeTagPolicyImport } from "./describeTagPolicyImport";
import { type Block, type Describe, type TableBlock, textValue } from "./description";
import { Members } from "./members";

const DESCRIBERS: Readonly<Record<JobType, Describe>> = {
  IMPORT_ASSETS_FROM_S3: describeS3Import,
  IMPORT_ASSET_FROM_SIGNED_URL: describeSignedUrlImport,
  EXPORT_ASSETS_TO_S3: describeS3Export,
  EXPORT_ASSET_TO_SIGNED_URL: describeSignedUrlExport,
  EXPORT_REVISIONS_TO_S3: describeRevisionExport,
  IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES: describeDataShareImport,
  IMPORT_ASSET_FROM_API_GATEWAY_API: describeApiImport,
  CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET: describeS3DataAccess,
  IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY: describeTagPolicyImport,
};

/** What other sections of the page show. */
const SHOWN_ELSEWHERE = ["Arn", "CreatedAt", "Id", "State", "Type", "UpdatedAt"];

export interface JobDescription {
  readonly blocks: readonly Block[];
  /** What no block says, by its path: fields that are not known, and those of an unexpected form. */
  readonly others: JsonObject;
}

/** Undefined for a job of a type that is not known, or without the Details of its type. */
export function describeJob(view: PageView): JobDescription | undefined {
  const { job, t } = view;
  if (!isKnown(job.type)) {
    return undefined;
  }
  const members = new Members(job.json);
  const details = members.object("Details")?.object(DETAILS_MEMBERS[job.type]);
  if (details === undefined) {
    return undefined;
  }
  for (const member of SHOWN_ELSEWHERE) {
    members.text(member);
  }
  members.list("Errors", isJsonObject);
  // The summary has the ids.
  details.take("DataSetId", (value): value is Json => value === job.dataSetId);
  details.take("RevisionId", (value): value is Json => job.revisionIds.some((id) => id === value));
  const blocks = [...DESCRIBERS[job.type](details, view), ...assetTags(members, t)];
  return { blocks, others: members.leftovers() };
}

function assetTags(members: Members, t: Translate): readonly TableBlock[] {
  const rows = members.object("AssetConfiguration")?.list("Tags", isJsonObject);
  const columns = [
    { name: t("Key"), member: "Key", value: (key: string) => textValue(key, t("tag key")) },
    { name: t("Value"), member: "Value", value: (value: string) => textValue(value, t("tag value")) },
  ];
  return rows === undefined ? [] : [objectTable({ name: t("Tags of the assets"), rows, columns }, t)];
}
