import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { toJob } from "../../../../src/aws/wire/toJob";
import { filterOf } from "../../../../src/core/filter/jobFilter";
import { JobMatcher } from "../../../../src/core/filter/jobMatcher";
import type { JobSource } from "../../../../src/core/filter/jobSource";
import type { Job } from "../../../../src/core/job/job";
import { aJob, aTimelessJob } from "../../world/jobBuilder";

const unnamed: JobSource["names"] = {
  dataSets: { get: () => undefined, isGone: () => false },
  revisions: { get: () => undefined },
};

function passes(
  job: Job,
  parts: Parameters<typeof filterOf>[0],
  names: Partial<JobSource["names"]> = {},
): boolean {
  const filter = filterOf(parts);
  assert.ok(filter);
  return new JobMatcher(filter).matches(job, { ...unnamed, ...names });
}

/** A failed job as the service sends it, with a text of its own in each place. */
const wire = {
  Id: "the-id",
  Arn: "arn:aws:dataexchange:us-east-1:111122223333:jobs/the-id",
  State: "ERROR",
  Type: "EXPORT_ASSET_TO_SIGNED_URL",
  CreatedAt: "2026-11-01T10:00:00Z",
  UpdatedAt: "2026-11-01T10:01:00Z",
  Details: {
    ExportAssetToSignedUrl: {
      ...{ AssetId: "the-asset", DataSetId: "the-data-set", RevisionId: "the-revision" },
      ...{
        SignedUrl: "https://example.com/?X-Amz-Signature=secret",
        SignedUrlExpiresAt: "2026-11-01T11:00:00Z",
      },
      AssetSources: [{ Bucket: "the-bucket", Key: "some folder/The Key.csv" }],
    },
  },
  Errors: [{ Code: "MALWARE_DETECTED", Message: "Nobody may touch it." }],
};
const job = toJob(wire);

describe("a text is found in", () => {
  const places = {
    "the id": "the-id",
    "the ARN": "dataexchange:us-east-1:111122223333",
    "the data set": "the-data-set",
    "the revision": "the-revision",
    "the asset": "the-asset",
    "the bucket": "the-bucket",
    "the key, in any case": "FOLDER/the key",
    "the error's code": "malware_",
    "the error's message": "may touch",
  };
  for (const [place, text] of Object.entries(places)) {
    test(place, () => assert.ok(passes(job, { text })));
  }

  test("the name of the data set, once that is known", () => {
    assert.ok(!passes(job, { text: "equities" }));
    const dataSets = { get: (id: string) => ({ id, name: "US Equities" }), isGone: () => false };
    assert.ok(passes(job, { text: "equities" }, { dataSets }));
  });

  test("the comment of a revision, once that is known", () => {
    const get = (dataSetId: string, id: string) => ({
      ...{ id, dataSetId, finalized: true, revoked: false, comment: "Weekly drop" },
    });
    assert.ok(passes(job, { text: "weekly" }, { revisions: { get } }));
  });
});

describe("a text is not found in", () => {
  for (const [place, text] of [
    ["a signed URL, which nobody keeps", "secret"],
    ["a time", "2026-11-01"],
    ["the name of a field", "SignedUrl"],
  ] as const) {
    test(place, () => assert.ok(!passes(job, { text })));
  }
});

describe("a job passes", () => {
  test("by one of the states", () => {
    assert.ok(passes(job, { states: ["WAITING", "ERROR"] }));
    assert.ok(!passes(job, { states: ["WAITING"] }));
  });

  test("by one of the types", () => {
    assert.ok(passes(aJob(1), { types: ["EXPORT_ASSETS_TO_S3"] }));
    assert.ok(!passes(job, { types: ["EXPORT_ASSETS_TO_S3"] }));
  });

  test("by a state that this version does not know", () => {
    assert.ok(passes(aJob(1, { state: { unrecognised: "PAUSED" } }), { states: ["PAUSED"] }));
  });

  test("when it was created at the time or later; without a time, it does not", () => {
    assert.ok(passes(aJob(2), { since: 2000 }));
    assert.ok(!passes(aJob(1), { since: 2000 }));
    assert.ok(!passes(aTimelessJob(2), { since: 2000 }));
  });

  test("only when all parts of the filter let it", () => {
    assert.ok(passes(job, { states: ["ERROR"], text: "the-bucket" }));
    assert.ok(!passes(job, { states: ["ERROR"], text: "elsewhere" }));
    assert.ok(!passes(job, { states: ["COMPLETED"], text: "the-bucket" }));
  });
});
