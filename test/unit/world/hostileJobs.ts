import * as fc from "fast-check";
import { toJob } from "../../../src/aws/wire/toJob";
import type { DataSet, Revision } from "../../../src/core/job/dataSet";
import { JOB_STATES, JOB_TYPES, type Job } from "../../../src/core/job/job";

const BAD_TEXTS = [
  ...["", " ", "\n", "\r\n", "\t", "\u0000", "\u0085", "\u2028", "\u200b", "\ufeff"],
  ...["\ud83d", "\udcc8", "a\ud83d", "\udcc8a", "\ud83da", "%uD83D", "%ud83d", "%F0%9F"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "length", "prototype"],
  ...["report-\u202efdp.exe", "\u2066a\u2069", "two\nlines", "two\r\nlines\u2029three\u000bfour"],
  ...["a/b", "/", "..", "../../x", "\\\\host\\share", ":first", ":more", ":broken", "/:job:x", "a@b@c"],
  ...["x arn changeable signedUrl", "job failure signedOut", "<b>x</b>", "$(trash) [a](command:b)"],
  ...["x".repeat(70_000), "📈".repeat(40_000), "\u202e".repeat(9000), "\n".repeat(9000)],
];

/** Any text that JSON can hold: units of UTF-16, paired or not. */
const anyText = fc
  .array(fc.oneof(fc.nat(0xff), fc.integer({ min: 0xd7f0, max: 0xe00f }), fc.nat(0xffff)), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));

export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...BAD_TEXTS) },
  { weight: 1, arbitrary: anyText },
);

/** A text, most often one that the service could send. */
function oftenGood(...good: readonly string[]) {
  return fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: hostileText });
}

const aValue = fc.oneof(hostileText, fc.constantFrom(null, 0, true, [], {}, [[]], { Id: {} }));

/** Details of a job; its members are named as nobody would name them too. */
const someDetails = fc
  .record({
    member: oftenGood("ExportAssetsToS3", "ImportAssetsFromS3", "ExportRevisionsToS3"),
    dataSet: oftenGood("0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"),
    revision: oftenGood("00000000000000000000000000004e71", "00000000000000000000000000004e72"),
    bucket: oftenGood("acme-landing"),
    key: oftenGood("in/part-1.csv"),
    other: fc.tuple(hostileText, aValue),
  })
  .map(({ member, dataSet, revision, bucket, key, other }) =>
    Object.fromEntries([
      [
        member,
        Object.fromEntries([
          ...[other, ["DataSetId", dataSet], ["RevisionId", revision]],
          ["RevisionDestinations", [{ RevisionId: revision, Bucket: bucket, KeyPattern: key }]],
          ["AssetSources", [{ Bucket: bucket, Key: key }, Object.fromEntries([other])]],
          ["AssetDestinations", [{ AssetId: key, Bucket: bucket, Key: key }]],
        ]),
      ],
    ]),
  );

const anError = fc.record({
  Code: oftenGood("ACCESS_DENIED_EXCEPTION"),
  Message: hostileText,
  LimitName: oftenGood("Assets per revision"),
  LimitValue: fc.constantFrom(1, 1e308, -0),
  ResourceId: hostileText,
  ResourceType: oftenGood("ASSET"),
});

const aTime = oftenGood("2026-11-21T10:00:00Z", "0000-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59");

/** A job as a service sends it that nobody should trust. */
const aHostileJob = fc.record(
  {
    Id: oftenGood("000000000000000000000000005e0001", "000000000000000000000000005e0002"),
    Arn: oftenGood("arn:aws:dataexchange:us-east-1:111122223333:jobs/000000000000000000000000005e0001"),
    State: oftenGood(...JOB_STATES),
    Type: oftenGood(...JOB_TYPES),
    CreatedAt: aTime,
    UpdatedAt: aTime,
    Details: someDetails,
    Errors: fc.array(anError, { maxLength: 5 }),
  },
  { requiredKeys: [] },
);

function asSent(wire: unknown): Job {
  return toJob(JSON.parse(JSON.stringify(wire)));
}

export const hostileJobs: fc.Arbitrary<readonly Job[]> = fc.array(
  fc.oneof({ weight: 9, arbitrary: aHostileJob }, { weight: 1, arbitrary: aValue }).map(asSent),
  { minLength: 1, maxLength: 12 },
);

/** What the service says of a data set, or of a revision, whatever its id. */
export const aHostileName = fc.record({ name: hostileText, arn: hostileText });
type HostileName = typeof aHostileName extends fc.Arbitrary<infer Value> ? Value : never;

export function dataSetCalled(id: string, { name, arn }: HostileName): DataSet {
  return { id, name, arn, origin: "OWNED" };
}

export function revisionCalled(id: string, dataSetId: string, { name, arn }: HostileName): Revision {
  return { id, dataSetId, arn, comment: name, createdAt: 0, finalized: true, revoked: true };
}
