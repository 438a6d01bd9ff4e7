import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { failureOf } from "../../../../src/core/failure/failure";
import { writePieces } from "../../../../src/ui/copy/filePieces";

const place = { folder: "" };

beforeEach(async () => {
  place.folder = await mkdtemp(join(tmpdir(), "pieces-"));
});
afterEach(() => rm(place.folder, { recursive: true }));

const never = new AbortController().signal;

test("the pieces are in the file one behind the other, and nothing is beside it", async () => {
  const path = join(place.folder, "jobs.json");
  await writePieces(path, ["a", "ü", "", "c"], never);
  assert.equal(await readFile(path, "utf8"), "aüc");
  assert.deepEqual(await readdir(place.folder), ["jobs.json"]);
});

test("the editor has its turn between two pieces", async () => {
  const turns: string[] = [];
  function* pieces() {
    setImmediate(() => turns.push("editor"));
    yield "a";
    turns.push("second");
    yield "b";
  }
  await writePieces(join(place.folder, "jobs.json"), pieces(), never);
  assert.deepEqual(turns, ["editor", "second"]);
});

test("a file that was there stays until the new one is whole, and when writing is cancelled", async () => {
  const path = join(place.folder, "jobs.json");
  await writeFile(path, "old");
  const controller = new AbortController();
  function* pieces() {
    yield "new";
    controller.abort();
    yield "never";
  }
  const end = writePieces(path, pieces(), controller.signal);
  await assert.rejects(end, (error) => failureOf(error).kind === "cancelled");
  assert.equal(await readFile(path, "utf8"), "old");
  assert.deepEqual(await readdir(place.folder), ["jobs.json"]);
});

test("a folder that is not there is named with the system's reason", async () => {
  const path = join(place.folder, "nowhere", "jobs.json");
  await assert.rejects(writePieces(path, ["a"], never), (error) => {
    assert.deepEqual(failureOf(error), { kind: "fileNotWritten", path, code: "ENOENT" });
    return true;
  });
});

test("where a folder stands in the place of the file, nothing is left beside it", async () => {
  const path = join(place.folder, "jobs.json");
  await mkdir(join(path, "full"), { recursive: true });
  await assert.rejects(
    writePieces(path, ["a"], never),
    (error) => failureOf(error).kind === "fileNotWritten",
  );
  assert.deepEqual(await readdir(place.folder), ["jobs.json"]);
});
