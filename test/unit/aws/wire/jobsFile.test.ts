import assert from "node:assert/strict";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { JobsFile } from "../../../../src/aws/wire/jobsFile";
import { failureOf, type JobsFileFault } from "../../../../src/core/failure/failure";
import { jobWire } from "../../world/jobWire";

const place = { path: "" };

beforeEach(async () => {
  place.path = join(await mkdtemp(join(tmpdir(), "jobs-")), "jobs.json");
});
afterEach(() => rm(join(place.path, ".."), { recursive: true }));

const wire = (Id: string, minute: number, changes: object = {}) => ({
  ...jobWire(),
  ...{ Id, CreatedAt: `2026-11-01T10:0${minute}:00Z` },
  ...changes,
});

function write(...Jobs: readonly object[]): Promise<void> {
  return writeFile(place.path, JSON.stringify({ Jobs }));
}

async function idsIn(file: JobsFile, scope: { dataSetId?: string; revisionId?: string } = {}) {
  return (await file.listJobs({ maxResults: 1, ...scope })).items.map(({ id }) => id);
}

async function isRefused(work: Promise<unknown>, fault: JobsFileFault): Promise<void> {
  await assert.rejects(work, (error) => {
    assert.deepEqual(failureOf(error), { kind: "jobsFile", path: place.path, fault });
    return true;
  });
}

test("all jobs of the file are one page, newest first, whatever its order", async () => {
  await write(wire("old", 1), wire("new", 3), wire("middle", 2));
  const page = await new JobsFile(place.path).listJobs({ maxResults: 1 });
  assert.deepEqual(
    page.items.map(({ id }) => id),
    ["new", "middle", "old"],
  );
  assert.equal(page.nextToken, undefined);
});

test("a list of a data set or revision has its jobs alone", async () => {
  const Details = { ExportAssetsToS3: { DataSetId: "d2", RevisionId: "r2" } };
  await write(wire("one", 2), wire("two", 1, { Details }));
  const file = new JobsFile(place.path);
  assert.deepEqual(await idsIn(file, { dataSetId: "d2" }), ["two"]);
  assert.deepEqual(await idsIn(file, { dataSetId: "d1", revisionId: "r1" }), ["one"]);
  assert.deepEqual(await idsIn(file, { dataSetId: "d1", revisionId: "r2" }), []);
});

test("asked again, it tells what is in the file by then", async () => {
  await write(wire("one", 1));
  const file = new JobsFile(place.path);
  await file.listJobs({});
  await write(wire("one", 1, { State: "ERROR" }), wire("two", 2));
  assert.deepEqual(await idsIn(file), ["two", "one"]);
  assert.equal((await file.getJob("one")).state, "ERROR");
});

test("a job is found before any list was asked for", async () => {
  await write(wire("one", 1));
  assert.equal((await new JobsFile(place.path).getJob("one")).id, "one");
});

test("a job that is not in the file is refused", async () => {
  await write(wire("one", 1));
  await isRefused(new JobsFile(place.path).getJob("two"), { kind: "jobNotThere" });
});

test("there is no signed URL to be had", async () => {
  await write(wire("one", 1));
  await isRefused(new JobsFile(place.path).getSignedUrl(), { kind: "signedUrl" });
});

test("no job of it is started or cancelled", async () => {
  await write(wire("one", 1, { State: "WAITING" }));
  await isRefused(new JobsFile(place.path).startJob(), { kind: "change" });
  await isRefused(new JobsFile(place.path).cancelJob(), { kind: "change" });
});

test("a file that is not there is refused, and read once it is there", async () => {
  const file = new JobsFile(place.path);
  await isRefused(file.listJobs({}), { kind: "unreadable", code: "ENOENT" });
  await write(wire("one", 1));
  assert.deepEqual(await idsIn(file), ["one"]);
});

test("nothing is told to one who does not wait any more", async () => {
  await write(wire("one", 1));
  const controller = new AbortController();
  const asking = new JobsFile(place.path).listJobs({}, controller.signal);
  controller.abort();
  await assert.rejects(asking, (error) => failureOf(error).kind === "cancelled");
});

test("a folder is refused", async () => {
  const folder = join(place.path, "..");
  await assert.rejects(new JobsFile(folder).listJobs({}), (error) => {
    assert.deepEqual(failureOf(error), {
      kind: "jobsFile",
      path: folder,
      fault: { kind: "unreadable", code: "EISDIR" },
    });
    return true;
  });
});

test("a file of 200 MB is refused before it is read", async () => {
  await write();
  await truncate(place.path, 200_000_000);
  await isRefused(new JobsFile(place.path).listJobs({}), { kind: "tooLarge", most: 134_217_728 });
});

test("a file without jobs in it is refused with its reason", async () => {
  await writeFile(place.path, '{"DataSets": []}');
  await isRefused(new JobsFile(place.path).listJobs({}), { kind: "otherOutput", found: "DataSets" });
});
