import assert from "node:assert/strict";
import { test } from "node:test";
import { toJob } from "../../../../src/aws/wire/toJob";
import { exportPieces, type JobsFormat, LIST_JOBS_FORMAT } from "../../../../src/core/copies/jobsExport";
import { inServiceOrder, MASK } from "../../../../src/core/job/job";
import { aJob, aTimelessJob } from "../../world/jobBuilder";
import { jobWire } from "../../world/jobWire";

const many = Array.from({ length: 1201 }, (_, index) => aJob(index));

function textOf(jobs: Parameters<typeof exportPieces>[0], format: JobsFormat = LIST_JOBS_FORMAT): string {
  return Array.from(exportPieces(jobs, format), ({ text }) => text).join("");
}

test("an export has the form of list-jobs and each job as the service sent it", () => {
  const wire = jobWire();
  assert.deepEqual(JSON.parse(textOf([toJob(wire)])), { Jobs: [wire] });
});

test("an export of no jobs is a list without any", () => {
  assert.deepEqual(JSON.parse(textOf([])), { Jobs: [] });
});

test("many jobs are written in pieces, each once and in their order", () => {
  const ids = JSON.parse(textOf(many)).Jobs.map(({ Id }: { Id: string }) => Id);
  assert.deepEqual(
    ids,
    many.map(({ id }) => id),
  );
});

test("each piece says how many jobs are written with it", () => {
  assert.deepEqual(
    Array.from(exportPieces(many, LIST_JOBS_FORMAT), ({ written }) => written),
    [0, 500, 1000, 1201, 1201],
  );
});

test("a piece is made when it is asked for, so that there is never more than one", () => {
  const made: number[] = [];
  const format = {
    ...LIST_JOBS_FORMAT,
    textOf: (jobs: { length: number }) => {
      made.push(jobs.length);
      return "";
    },
  };
  const pieces = exportPieces(many, format);
  pieces.next();
  pieces.next();
  assert.deepEqual(made, [500]);
});

test("a signed URL is masked in an export", () => {
  const wire = {
    ...jobWire(),
    Type: "EXPORT_ASSET_TO_SIGNED_URL",
    Details: { ExportAssetToSignedUrl: { SignedUrl: "https://h/k?X-Amz-Signature=c0ffee" } },
  };
  const text = textOf([toJob(wire)]);
  assert.doesNotMatch(text, /c0ffee/);
  assert.ok(text.includes(`"SignedUrl":"${MASK}"`));
});

test("the newest job comes first, and those without a time last", () => {
  const jobs = inServiceOrder([aTimelessJob(9), aJob(1), aJob(3), aJob(2)]);
  assert.deepEqual(
    jobs.map(({ id }) => id),
    ["job3", "job2", "job1", "job9"],
  );
});
