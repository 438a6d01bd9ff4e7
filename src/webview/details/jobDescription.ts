import { assertNever } from "../../core/base/assertNever";
import { isJsonObject, type JsonObject } from "../../core/base/json";
import { Members } from "../../core/base/members";
import type { Translate } from "../../core/base/translate";
import { type JobDetails, readAssetTags, readDetails } from "../../core/job/jobDetails";
import type { PageView } from "../parts/pageView";
import { describeDataShareImport, describeTagPolicyImport } from "./describeGrants";
import { describeRevisionExport } from "./describeRevisionExport";
import { describeS3DataAccess, describeS3Export, describeS3Import } from "./describeS3Jobs";
import { objectTable } from "./describeTable";
import { describeApiImport, describeSignedUrlExport, describeSignedUrlImport } from "./describeUrlJobs";
import { type Block, textValue } from "./description";

/** Members that other sections of the page show. */
const SHOWN_ELSEWHERE = ["Arn", "CreatedAt", "Id", "State", "Type", "UpdatedAt"];

export interface JobDescription {
  readonly blocks: readonly Block[];
  /** Fields that no block shows, by their path: unknown ones, and those of an unexpected form. */
  readonly others: JsonObject;
}

/** Undefined for a job of a type that is not known, or without the Details of its type. */
export function describeJob(view: PageView): JobDescription | undefined {
  const { job, t } = view;
  const sent = new Members(job.json);
  const details = readDetails(job, sent);
  if (details === undefined) {
    return undefined;
  }
  for (const member of SHOWN_ELSEWHERE) {
    sent.text(member);
  }
  sent.list("Errors", isJsonObject);
  const blocks = [...describeDetails(details, view), ...assetTags(sent, t)];
  return { blocks, others: sent.leftovers() };
}

function describeDetails(details: JobDetails, view: PageView): readonly Block[] {
  switch (details.type) {
    case "IMPORT_ASSETS_FROM_S3":
      return describeS3Import(details, view);
    case "IMPORT_ASSET_FROM_SIGNED_URL":
      return describeSignedUrlImport(details, view);
    case "EXPORT_ASSETS_TO_S3":
      return describeS3Export(details, view);
    case "EXPORT_ASSET_TO_SIGNED_URL":
      return describeSignedUrlExport(details, view);
    case "EXPORT_REVISIONS_TO_S3":
      return describeRevisionExport(details, view);
    case "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES":
      return describeDataShareImport(details, view);
    case "IMPORT_ASSET_FROM_API_GATEWAY_API":
      return describeApiImport(details, view);
    case "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET":
      return describeS3DataAccess(details, view);
    case "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY":
      return describeTagPolicyImport(details, view);
    default:
      return assertNever(details);
  }
}

function assetTags(sent: Members, t: Translate): readonly Block[] {
  return objectTable(
    {
      name: t("Tags of the assets"),
      list: readAssetTags(sent),
      columns: [
        { name: t("Key"), text: ({ key }) => key, value: (key) => textValue(key, t("tag key")) },
        { name: t("Value"), text: ({ value }) => value, value: (value) => textValue(value, t("tag value")) },
      ],
    },
    t,
  );
}
