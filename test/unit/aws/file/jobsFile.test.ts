import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { setTimeout as elapsed } from "node:timers/promises";
import { JobsFile } from "../../../../src/aws/file/jobsFile";
import { failureOf, type JobsFileFault } from "../../../../src/core/failure/failure";
import { jobWire } from "../../world/jobWire";

const place = { folder: "", path: "" };

beforeEach(async () => {
  place.folder = await mkdtemp(join(tmpdir(), "jobs-"));
  place.path = join(place.folder, "jobs.json");
});
afterEach(() => rm(place.folder, { recursive: true }));

const wire = (Id: string, minute: number, changes: object = {}) => ({
  ...jobWire(),
  ...{ Id, CreatedAt: `2026-11-01T10:0${minute}:00Z` },
  ...changes,
});

const noVirtual = async () => assert.fail("The file is on this machine.");
const jobsFile = (path = place.path) => new JobsFile(path, noVirtual);

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
  const page = await jobsFile().listJobs({ maxResults: 1 });
  assert.deepEqual(
    page.items.map(({ id }) => id),
    ["new", "middle", "old"],
  );
  assert.equal(page.nextToken, undefined);
});

test("a list of a data set or revision has its jobs alone", async () => {
  const Details = { ExportAssetsToS3: { DataSetId: "d2", RevisionId: "r2" } };
  await write(wire("one", 2), wire("two", 1, { Details }));
  const file = jobsFile();
  assert.deepEqual(await idsIn(file, { dataSetId: "d2" }), ["two"]);
  assert.deepEqual(await idsIn(file, { dataSetId: "d1", revisionId: "r1" }), ["one"]);
  assert.deepEqual(await idsIn(file, { dataSetId: "d1", revisionId: "r2" }), []);
});

test("asked again, it tells what is in the file by then", async () => {
  await write(wire("one", 1));
  const file = jobsFile();
  await file.listJobs({});
  await write(wire("one", 1, { State: "ERROR" }), wire("two", 2));
  assert.deepEqual(await idsIn(file), ["two", "one"]);
  assert.equal((await file.getJob("one")).state, "ERROR");
});

test("a job is found before any list was asked for", async () => {
  await write(wire("one", 1));
  assert.equal((await jobsFile().getJob("one")).id, "one");
});

test("a job that is not in the file is refused", async () => {
  await write(wire("one", 1));
  await isRefused(jobsFile().getJob("two"), { kind: "jobNotThere" });
});

test("there is no signed URL to be had", async () => {
  await write(wire("one", 1));
  await isRefused(jobsFile().getSignedUrl(), { kind: "signedUrl" });
});

test("no job of it is started or cancelled", async () => {
  await write(wire("one", 1, { State: "WAITING" }));
  await isRefused(jobsFile().startJob(), { kind: "change" });
  await isRefused(jobsFile().cancelJob(), { kind: "change" });
});

test("a file that is not there is refused, and read once it is there", async () => {
  const file = jobsFile();
  await isRefused(file.listJobs({}), { kind: "unreadable", code: "ENOENT" });
  await write(wire("one", 1));
  assert.deepEqual(await idsIn(file), ["one"]);
});

test("nothing is told to one who does not wait any more", async () => {
  await write(wire("one", 1));
  const controller = new AbortController();
  const asking = jobsFile().listJobs({}, controller.signal);
  controller.abort();
  await assert.rejects(asking, (error) => failureOf(error).kind === "cancelled");
});

test("a reading that nobody waits for any more leaves no half of the jobs behind", async () => {
  // As long as it takes that what is read at once ends with a line.
  const lines = Array.from({ length: 200 }, (_, index) =>
    JSON.stringify(wire(`job${index}`, 1)).padEnd(1023),
  );
  const controller = new AbortController();
  const file = new JobsFile("vscode-vfs://github/acme/jobs.jsonl", async () => {
    controller.abort();
    return new TextEncoder().encode(`${lines.join("\n")}\n`);
  });
  await assert.rejects(
    file.listJobs({}, controller.signal),
    (error) => failureOf(error).kind === "cancelled",
  );
  await elapsed(20);
  assert.equal((await file.getJob("job199")).id, "job199");
});

test("a folder is refused", async () => {
  place.path = place.folder;
  await isRefused(jobsFile().listJobs({}), { kind: "unreadable", code: "EISDIR" });
});

test("a file above 1 GB is refused before it is read", async () => {
  await write();
  await truncate(place.path, 1_100_000_000);
  await isRefused(jobsFile().listJobs({}), { kind: "tooLarge", most: 1_073_741_824 });
});

test("a pipe that nobody writes into is refused, and not waited for", async () => {
  execFileSync("mkfifo", [place.path]);
  await isRefused(jobsFile().listJobs({}), { kind: "noFile" });
});

test("a device that never ends is refused", async () => {
  await symlink("/dev/zero", place.path);
  await isRefused(jobsFile().listJobs({}), { kind: "noFile" });
});

test("a file without jobs in it is refused with its reason", async () => {
  await writeFile(place.path, '{"DataSets": []}');
  await isRefused(jobsFile().listJobs({}), { kind: "otherOutput", found: "DataSets" });
});

for (const [order, versions] of Object.entries({
  first: ["older", "newer"],
  last: ["newer", "older"],
})) {
  test(`of a job that is in the file twice, the older ${order}, the newer version alone counts`, async () => {
    const wires = {
      older: wire("one", 1, { State: "IN_PROGRESS", UpdatedAt: "2026-11-01T10:02:00Z" }),
      newer: wire("one", 1, { State: "COMPLETED", UpdatedAt: "2026-11-01T10:03:00Z" }),
    };
    await write(...versions.map((version) => Reflect.get(wires, version)));
    const file = jobsFile();
    const { items } = await file.listJobs({});
    assert.deepEqual(
      items.map(({ state }) => state),
      ["COMPLETED"],
    );
    assert.equal((await file.getJob("one")).state, "COMPLETED");
  });
}

test("of a job that is in the file twice without a time, the last version counts", async () => {
  await write(wire("one", 1, { UpdatedAt: null, State: "WAITING" }), wire("one", 1, { UpdatedAt: null }));
  assert.equal((await jobsFile().getJob("one")).state, "COMPLETED");
});

test("it says with which token the list goes on in AWS, until a whole list is in the file", async () => {
  await writeFile(place.path, JSON.stringify({ Jobs: [wire("one", 1)], NextToken: "t1" }));
  const file = jobsFile();
  await file.listJobs({});
  assert.equal(file.nextToken, "t1");
  await write(wire("one", 1));
  await file.listJobs({});
  assert.equal(file.nextToken, undefined);
});

test("a file that is not on this machine is read by the editor", async () => {
  const uri = "vscode-vfs://github/acme/jobs/jobs.json";
  const file = new JobsFile(uri, async (asked) => {
    assert.equal(asked, uri);
    return new TextEncoder().encode(JSON.stringify({ Jobs: [wire("one", 1)] }));
  });
  assert.deepEqual(await idsIn(file), ["one"]);
});

for (const [what, read, fault] of [
  ["that is too large", async () => "tooLarge" as const, { kind: "tooLarge", most: 134_217_728 }],
  [
    "that is gone",
    async () => Promise.reject(Object.assign(new Error("gone"), { code: "FileNotFound" })),
    { kind: "unreadable", code: "FileNotFound" },
  ],
] as const) {
  test(`a file of the editor ${what} is refused`, async () => {
    place.path = "vscode-vfs://github/acme/jobs.json";
    await isRefused(new JobsFile(place.path, read).listJobs({}), fault);
  });
}
