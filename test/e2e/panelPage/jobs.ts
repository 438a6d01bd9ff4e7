import { DAY, HOUR, MINUTE, SECOND } from "../../../src/core/base/clock";
import type { JsonObject } from "../../../src/core/base/json";
import type { Job } from "../../../src/core/job/job";
import type { ShowJob } from "../../../src/protocol/jobPanel";

const dataSetId = "aae4c2cd145a48454f9369d4a4db5c66";
const revisionId = "3546b3d18d8a4c9f8f5e6a3b2c1d0e9f";

export function showing(job: Job): ShowJob {
  const source = "provider-prod · us-east-1";
  return { type: "show", job, source, language: "en", translations: {}, utc: true };
}

/** An import of files, of which AWS could not read any. */
export function failedImport(now = Date.now(), files = 30): Job {
  const objects = Array.from({ length: files }, (_, at) => ({
    bucket: "equities-drop-prod",
    key: `daily/2026-11-21/trades-part-${String(at).padStart(4, "0")}.parquet`,
  }));
  const message =
    "Access denied to one or more S3 objects. Check that the bucket policy allows s3:GetObject and that the KMS key grants kms:Decrypt to the caller.";
  return job(now, "IMPORT_ASSETS_FROM_S3", "ERROR", {
    details: {
      ImportAssetsFromS3: {
        AssetSources: objects.map(({ bucket, key }) => ({ Bucket: bucket, Key: key })),
        DataSetId: dataSetId,
        RevisionId: revisionId,
      },
    },
    errors: [
      {
        code: "ACCESS_DENIED_EXCEPTION",
        message,
        limitName: "Assets per revision",
        limitValue: 10_000,
        resourceId: revisionId,
        resourceType: "REVISION",
        objects,
        json: { Code: "ACCESS_DENIED_EXCEPTION", Message: message },
      },
      {
        code: "VALIDATION_EXCEPTION",
        message: "The file is empty.",
        assetName: "notes.txt",
        objects: [],
        json: {},
      },
    ],
    json: { Errors: [{ Code: "ACCESS_DENIED_EXCEPTION", Message: message }] },
  });
}

/** A finished export whose signed URL lives for another 43 seconds. */
export function signedUrlExport(now = Date.now(), expiresIn = 43 * SECOND): Job {
  return job(now, "EXPORT_ASSET_TO_SIGNED_URL", "COMPLETED", {
    signedUrl: { expiresAt: now + expiresIn },
    details: {
      ExportAssetToSignedUrl: {
        AssetId: "4c9a8e0d1b2f4f6c8a7b6d5e4f3a2b1c",
        DataSetId: dataSetId,
        RevisionId: revisionId,
        SignedUrl: "••••",
        SignedUrlExpiresAt: new Date(now + expiresIn).toISOString(),
      },
    },
  });
}

/** From a service newer than the extension, with a provider's awkward names and fields that make no sense. */
export function unknownJob(now = Date.now()): Job {
  return job(
    now,
    { unrecognised: "IMPORT_ASSETS_FROM_ICEBERG" },
    { unrecognised: "PAUSED" },
    {
      details: {
        ImportAssetsFromIceberg: {
          "Name\u202ereversed": "report-\u202efdp.exe",
          Long: "a-very-long-name-".repeat(60),
          Arabic: "أسعار الأسهم اليومية",
          Lines: "first line\nsecond line\u0000\u0007",
          Markup: `<img src=x onerror="alert('markup')"></script>`,
          Empty: "",
          Nothing: null,
          Enabled: true,
          Rows: 12_345_678.5,
          NoTags: [],
          NoOptions: {},
          Prefixes: ["raw/", "curated/", "published/"],
          Nested: { One: { Two: { Three: { Four: [{ Five: { Six: "deep" } }, [1, 2, [3]]] } } } },
        },
      },
      problems: [
        { field: "Errors[0].LimitValue", expected: "number", found: "“ten”" },
        { field: "UpdatedAt", expected: "time", found: "“yesterday”" },
      ],
      errors: [
        { code: { unrecognised: "NEW_EXCEPTION" }, message: "Something new\u202e.", objects: [], json: {} },
      ],
    },
  );
}

/** An export of many assets of several revisions. */
export function largeExport(now = Date.now(), assets = 1000): Job {
  const revisionIds = Array.from(
    { length: 12 },
    (_, at) => `${at.toString(16).repeat(4)}${revisionId.slice(4)}`,
  );
  return {
    ...job(now, "EXPORT_ASSETS_TO_S3", "IN_PROGRESS", {
      details: {
        ExportAssetsToS3: {
          AssetDestinations: Array.from({ length: assets }, (_, at) => ({
            AssetId: at.toString(16).padStart(32, "4c9a8e0d1b2f4f6c8a7b6d5e4f3a2b1c").slice(0, 32),
            Bucket: "subscriber-landing-zone",
            Key: `data-exchange/equities/2026/11/21/asset-${String(at).padStart(4, "0")}.parquet`,
          })),
          DataSetId: dataSetId,
          Encryption: { Type: "aws:kms", KmsKeyArn: "arn:aws:kms:us-east-1:111122223333:key/1f2e3d4c" },
        },
      },
    }),
    revisionIds,
  };
}

/** An import of one file that nobody has started. */
export function waitingImport(now = Date.now()): Job {
  return job(now, "IMPORT_ASSET_FROM_SIGNED_URL", "WAITING", {
    details: {
      ImportAssetFromSignedUrl: { AssetName: "a.csv", DataSetId: dataSetId, RevisionId: revisionId },
    },
  });
}

type Parts = Partial<Pick<Job, "errors" | "problems" | "signedUrl">> & {
  details: JsonObject;
  json?: JsonObject;
};

function job(now: number, type: Job["type"], state: Job["state"], { details, json, ...parts }: Parts): Job {
  const id = "6cb7f0b9a4f14b6e8d0c7a5b3e2f1d09";
  const arn = `arn:aws:dataexchange:us-east-1:111122223333:jobs/${id}`;
  const createdAt = now - 2 * DAY - 3 * HOUR - 12 * MINUTE;
  const updatedAt = createdAt + 4 * MINUTE + 12 * SECOND;
  return {
    ...{ id, arn, type, state, createdAt, updatedAt, dataSetId, revisionIds: [revisionId] },
    ...{ errors: [], problems: [], ...parts },
    json: {
      Arn: arn,
      CreatedAt: new Date(createdAt).toISOString(),
      Details: details,
      ...json,
      Id: id,
      State: typeof state === "string" ? state : state.unrecognised,
      Type: typeof type === "string" ? type : type.unrecognised,
      UpdatedAt: new Date(updatedAt).toISOString(),
    },
  };
}
