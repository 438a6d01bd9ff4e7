import assert from "node:assert/strict";
import { test } from "node:test";
import { toJob } from "../../../../src/aws/wire/toJob";
import { connectionOf, fileConnection } from "../../../../src/core/connection/connection";
import { exportPieces } from "../../../../src/core/copies/jobsExport";
import type { Job } from "../../../../src/core/job/job";
import { csvFormat } from "../../../../src/ui/copy/exportCommands";
import { aHomelessJob, aJob, aTimelessJob } from "../../world/jobBuilder";
import { jobWire } from "../../world/jobWire";

const HEAD =
  "id,type,state,created,updated,duration seconds,data set id,data set name,revision ids,asset count," +
  "error codes,error messages,arn,profile,region,account";

const source = {
  connection: connectionOf({ profile: "prod", region: "us-east-1" }),
  account: "444455556666",
  nameOf: (id: string) => (id === "ds" ? "Equities" : undefined),
};

function csvOf(...jobs: readonly Job[]): string {
  return Array.from(exportPieces(jobs, csvFormat(source)), ({ text }) => text).join("");
}

/** The text of the rows below the head. */
function rowsOf(...jobs: readonly Job[]): string {
  const text = csvOf(...jobs);
  assert.ok(text.startsWith(`${HEAD}\r\n`));
  return text.slice(HEAD.length + 2);
}

function failedWith(message: string): Job {
  return aJob(1, { errors: [{ code: "VALIDATION_EXCEPTION", message, objects: [], json: {} }] });
}

test("a job is a row with what is known of it, and lines end as RFC 4180 says", () => {
  const arn = "arn:aws:dataexchange:us-east-1:111122223333:jobs/job1";
  assert.equal(
    rowsOf(aJob(1)),
    "job1,EXPORT_ASSETS_TO_S3,COMPLETED,1970-01-01T00:00:01.000Z,1970-01-01T00:00:01.500Z,0.5," +
      `ds,Equities,rev,,,,${arn},prod,us-east-1,111122223333\r\n`,
  );
});

test("a table without jobs has its head", () => {
  assert.equal(csvOf(), `${HEAD}\r\n`);
});

test("what is not known of a job is an empty cell, and an account that its ARN does not tell is the connection's", () => {
  const { arn: _arn, ...job } = aHomelessJob(1, { state: "WAITING" });
  assert.match(
    rowsOf(job),
    /^job1,EXPORT_ASSETS_TO_S3,WAITING,[^,]+,[^,]+,,,,,,,,,prod,us-east-1,444455556666\r\n$/,
  );
  assert.match(rowsOf(aTimelessJob(2)), /^job2,EXPORT_ASSETS_TO_S3,COMPLETED,,,,ds,/);
});

test("a job that was read from a file has the Region and account of its ARN, and no profile", () => {
  const ofFile = { ...source, connection: fileConnection("/jobs.json"), account: undefined };
  const job = aJob(1, { arn: `arn:aws:dataexchange:eu-west-1:111122223333:jobs/${"a".repeat(32)}` });
  const text = Array.from(exportPieces([job], csvFormat(ofFile)), (piece) => piece.text).join("");
  assert.match(text, /,,eu-west-1,111122223333\r\n$/);
});

test("a type that this version does not know is there as the service spells it", () => {
  assert.match(rowsOf(aJob(1, { type: { unrecognised: "EXPORT_TO_MOON" } })), /^job1,EXPORT_TO_MOON,/);
});

test("several revisions, codes and messages stand in one cell each", () => {
  const error = { code: "ACCESS_DENIED_EXCEPTION", message: "no", objects: [], json: {} } as const;
  const row = rowsOf(aJob(1, { revisionIds: ["r1", "r2"], errors: [error, { ...error, message: "never" }] }));
  assert.match(row, /,r1; r2,,ACCESS_DENIED_EXCEPTION; ACCESS_DENIED_EXCEPTION,no; never,/);
});

test("assets are counted as far as the job's Details list them", () => {
  const [asset, one] = [
    { AssetId: "a", Bucket: "b" },
    { AssetId: "a", DataSetId: "ds", RevisionId: "rev" },
  ];
  const [s3, url] = ["EXPORT_ASSETS_TO_S3", "EXPORT_ASSET_TO_SIGNED_URL"] as const;
  const several = toJob({
    ...jobWire(),
    Details: { ExportAssetsToS3: { AssetDestinations: [asset, asset] } },
  });
  const single = toJob({ ...jobWire(), Type: url, Details: { ExportAssetToSignedUrl: one } });
  assert.equal(several.type, s3);
  assert.match(rowsOf(several), /,2,,,arn:/);
  assert.match(rowsOf(single), /,1,,,arn:/);
});

test("quotes, commas and line breaks stay in their cell", () => {
  const row = rowsOf(failedWith('say "no",\nthen\r\ngo'));
  assert.ok(row.includes('VALIDATION_EXCEPTION,"say ""no"",\nthen\r\ngo",arn:'), row);
});

for (const start of ["=", "+", "-", "@", "\t", "\r"]) {
  test(`a text that begins with ${JSON.stringify(start)} is no formula in a spreadsheet`, () => {
    const row = rowsOf(failedWith(`${start}cmd|'/C calc'!A0`));
    assert.match(row, new RegExp(`VALIDATION_EXCEPTION,"?'\\${start}cmd`));
  });
}

test("a duration below zero stays a number", () => {
  assert.match(rowsOf(aJob(2, { updatedAt: 1000 })), /Z,-1,ds,/);
});
