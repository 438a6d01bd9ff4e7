import assert from "node:assert/strict";
import { test } from "node:test";
import { toJob } from "../../../../src/aws/wire/toJob";
import { DETAILS_MEMBERS } from "../../../../src/core/job/detailsMembers";
import { JOB_STATES, JOB_TYPES, type JobProblem, MASK } from "../../../../src/core/job/job";
import { jobWire } from "../../world/jobWire";

function problemsOf(change: Record<string, unknown>): readonly JobProblem[] {
  return toJob({ ...jobWire(), ...change }).problems;
}

test("a whole job is read", () => {
  const wire = jobWire();
  assert.deepEqual(toJob(wire), {
    id: wire.Id,
    arn: wire.Arn,
    type: "EXPORT_ASSETS_TO_S3",
    state: "COMPLETED",
    createdAt: Date.UTC(2026, 10, 1, 10, 0, 0, 123),
    updatedAt: Date.UTC(2026, 10, 1, 10, 1),
    dataSetId: "d1",
    revisionIds: ["r1"],
    errors: [],
    problems: [],
    json: wire,
  });
});

for (const type of JOB_TYPES.filter((each) => each !== "EXPORT_REVISIONS_TO_S3")) {
  const member = DETAILS_MEMBERS[type];
  test(`${type} has its data set and revision in ${member}`, () => {
    const job = toJob({
      ...jobWire(),
      Type: type,
      Details: { [member]: { DataSetId: "d9", RevisionId: "r9" } },
    });
    assert.deepEqual([job.type, job.dataSetId, job.revisionIds, job.problems], [type, "d9", ["r9"], []]);
  });
}

test("the revisions of an export of revisions are its destinations', each once and in order", () => {
  const destinations = ["r2", "r1", "r2"].map((RevisionId) => ({ RevisionId, Bucket: "b" }));
  const Details = { ExportRevisionsToS3: { DataSetId: "d", RevisionDestinations: destinations } };
  const job = toJob({ ...jobWire(), Type: "EXPORT_REVISIONS_TO_S3", Details });
  assert.deepEqual([job.revisionIds, job.problems], [["r2", "r1"], []]);
});

for (const state of JOB_STATES) {
  test(`the state ${state} is known`, () => {
    assert.equal(toJob({ ...jobWire(), State: state }).state, state);
  });
}

test("an unknown state and type are kept as they came", () => {
  const job = toJob({ ...jobWire(), State: "PAUSED", Type: "SHIP_BY_MAIL" });
  assert.deepEqual([job.state, job.type], [{ unrecognised: "PAUSED" }, { unrecognised: "SHIP_BY_MAIL" }]);
});

test("the details of an unknown type are the first that are an object", () => {
  const Details = {
    Version: 2,
    ShipByMail: { DataSetId: "d7", RevisionDestinations: [{ RevisionId: "r7" }] },
  };
  const job = toJob({ ...jobWire(), Type: "SHIP_BY_MAIL", Details });
  assert.deepEqual([job.dataSetId, job.revisionIds, job.problems], ["d7", ["r7"], []]);
});

test("details of another type are read, and are a problem", () => {
  const job = toJob({ ...jobWire(), Type: "IMPORT_ASSETS_FROM_S3" });
  assert.equal(job.dataSetId, "d1");
  assert.deepEqual(job.problems, [
    { field: "Details.ImportAssetsFromS3", expected: "object", found: "nothing" },
  ]);
});

test("a time with an offset is the same moment", () => {
  const job = toJob({ ...jobWire(), CreatedAt: "2026-11-01T12:00:00+02:00" });
  assert.equal(job.createdAt, Date.UTC(2026, 10, 1, 10));
});

for (const [value, found] of [
  ["yesterday", '"yesterday"'],
  ["2026-13-45T00:00:00Z", '"2026-13-45T00:00:00Z"'],
  ["2026", '"2026"'],
  [1_700_000_000, "1700000000"],
  [null, "null"],
  [undefined, "nothing"],
] as const) {
  test(`CreatedAt ${found} is a problem of that field alone`, () => {
    const job = toJob({ ...jobWire(), CreatedAt: value });
    assert.deepEqual(job.problems, [{ field: "CreatedAt", expected: "time", found }]);
    assert.equal("createdAt" in job, false);
    assert.equal(job.updatedAt, Date.UTC(2026, 10, 1, 10, 1));
  });
}

for (const [field, value, problem] of [
  ["State", 5, { field: "State", expected: "text", found: "5" }],
  ["Type", null, { field: "Type", expected: "text", found: "null" }],
  ["Arn", {}, { field: "Arn", expected: "text", found: "{}" }],
  ["Details", undefined, { field: "Details", expected: "object", found: "nothing" }],
  ["Details", [], { field: "Details", expected: "object", found: "[]" }],
  ["Errors", "none", { field: "Errors", expected: "list", found: '"none"' }],
  ["Errors", [null], { field: "Errors[0]", expected: "object", found: "null" }],
] as const) {
  test(`${field} ${problem.found} is a problem`, () => {
    assert.deepEqual(problemsOf({ [field]: value }), [problem]);
  });
}

test("what was found is shortened", () => {
  const [problem] = problemsOf({ CreatedAt: "x".repeat(1000) });
  assert.ok(problem !== undefined && problem.found.length < 70);
});

test("bad destinations are problems, and the good ones count", () => {
  const RevisionDestinations = [{ RevisionId: "r1" }, null, { RevisionId: 2 }];
  const Details = { ExportRevisionsToS3: { DataSetId: "d", RevisionDestinations } };
  const job = toJob({ ...jobWire(), Type: "EXPORT_REVISIONS_TO_S3", Details });
  assert.deepEqual(job.revisionIds, ["r1"]);
  assert.deepEqual(
    job.problems.map(({ field }) => field),
    [1, 2].map(
      (i) => `Details.ExportRevisionsToS3.RevisionDestinations[${i}]${i === 2 ? ".RevisionId" : ""}`,
    ),
  );
});

test("a job without an id gets the same stand-in each time, and another job another", () => {
  const { Id: _, ...wire } = jobWire();
  const { id } = toJob(wire);
  assert.match(id, /^unreadable-\w+$/);
  assert.equal(toJob(structuredClone(wire)).id, id);
  assert.notEqual(toJob({ ...wire, State: "ERROR" }).id, id);
});

for (const wire of [null, undefined, 5, "job", [], [1], true]) {
  test(`${JSON.stringify(wire)} becomes a job whose problem is the whole`, () => {
    const job = toJob(wire);
    assert.equal(job.problems[0]?.field, "");
    assert.deepEqual(job.json, {});
  });
}

test("an empty object becomes a job with a problem for each field that every job has", () => {
  assert.deepEqual(
    toJob({})
      .problems.map(({ field }) => field)
      .sort(),
    ["Arn", "CreatedAt", "Details", "Id", "State", "Type", "UpdatedAt"],
  );
});

test("optional members that are null are absent", () => {
  assert.deepEqual(problemsOf({ Errors: null, AssetConfiguration: null }), []);
});

test("a job with a pre-signed URL says so and when it dies, and does not hold it", () => {
  const member = { DataSetId: "d", RevisionId: "r", SignedUrl: "https://h/k?X-Amz-Signature=sesame" };
  const ExportAssetToSignedUrl = { ...member, SignedUrlExpiresAt: "2026-11-01T10:00:00Z" };
  const job = toJob({
    ...jobWire(),
    Type: "EXPORT_ASSET_TO_SIGNED_URL",
    Details: { ExportAssetToSignedUrl },
  });
  assert.deepEqual(job.signedUrl, { expiresAt: Date.UTC(2026, 10, 1, 10) });
  assert.deepEqual(job.json["Details"], {
    ExportAssetToSignedUrl: { ...ExportAssetToSignedUrl, SignedUrl: MASK },
  });
});

test("the upload URL of an API specification counts as a pre-signed URL", () => {
  const ImportAssetFromApiGatewayApi = {
    DataSetId: "d",
    RevisionId: "r",
    ApiSpecificationUploadUrl: "https://h",
  };
  const Type = "IMPORT_ASSET_FROM_API_GATEWAY_API";
  assert.deepEqual(toJob({ ...jobWire(), Type, Details: { ImportAssetFromApiGatewayApi } }).signedUrl, {});
});

for (const SignedUrl of [null, ""]) {
  test(`a pre-signed URL that is ${JSON.stringify(SignedUrl)} is none`, () => {
    const ImportAssetFromSignedUrl = { DataSetId: "d", RevisionId: "r", SignedUrl };
    const Type = "IMPORT_ASSET_FROM_SIGNED_URL";
    assert.equal(toJob({ ...jobWire(), Type, Details: { ImportAssetFromSignedUrl } }).signedUrl, undefined);
  });
}

test("a bad expiry leaves the notice, and is a problem", () => {
  const Details = {
    ExportAssetToSignedUrl: { DataSetId: "d", RevisionId: "r", SignedUrl: "u", SignedUrlExpiresAt: "soon" },
  };
  const job = toJob({ ...jobWire(), Type: "EXPORT_ASSET_TO_SIGNED_URL", Details });
  assert.deepEqual(job.signedUrl, {});
  assert.equal(job.problems[0]?.field, "Details.ExportAssetToSignedUrl.SignedUrlExpiresAt");
});

test("nothing of a job holds a secret, wherever the service put it", () => {
  const url = "https://h/k?X-Amz-Credential=c&X-Amz-Signature=sesame";
  const member = {
    SignedUrl: url,
    SignedUrlExpiresAt: url,
    ApiKey: "sesame",
    DataSetId: url,
    RevisionId: [url],
  };
  const error = {
    Code: url,
    Message: `no ${url}`,
    LimitValue: url,
    ResourceId: url,
    Details: { Other: url },
  };
  const secrets = { Id: url, Arn: url, State: url, Type: url, CreatedAt: url, UpdatedAt: [url], [url]: url };
  const job = toJob({
    ...secrets,
    Details: { [url]: member },
    Errors: [error, url],
    New: { ApiKey: "sesame" },
  });
  assert.doesNotMatch(JSON.stringify(job), /sesame/);
});
