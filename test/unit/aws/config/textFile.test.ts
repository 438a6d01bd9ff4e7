import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { readTextFile } from "../../../../src/aws/config/textFile";
import { failureOf } from "../../../../src/core/failure/failure";

async function aPath(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "text-file-"));
  t.after(() => rm(folder, { recursive: true }));
  return join(folder, "config");
}

async function failureIn(path: string) {
  return readTextFile(path).then(() => assert.fail("it was read"), failureOf);
}

const TEXT = "[default]\nregion = us-east-1\n";

for (const [what, bytes] of [
  ["with its mark", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
  ["without a mark", Buffer.from(TEXT, "utf16le")],
  ["with the high bytes first", Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16()],
  ["with the high bytes first and no mark", Buffer.from(TEXT, "utf16le").swap16()],
] as const) {
  test(`a file in UTF-16 ${what} is refused as that`, async (t) => {
    const path = await aPath(t);
    await writeFile(path, bytes);
    assert.deepEqual(await failureIn(path), { kind: "encodedConfigFile", path, encoding: "UTF-16" });
  });
}

test("signs that are not UTF-8 are replaced, and that is said", async (t) => {
  const path = await aPath(t);
  await writeFile(path, Buffer.from("[größe]", "latin1"));
  assert.deepEqual(await readTextFile(path), { path, text: "[gr\ufffd\ufffde]", isUtf8: false });
});

test("a byte order mark is no part of the text", async (t) => {
  const path = await aPath(t);
  await writeFile(path, `\ufeff${TEXT}`);
  assert.equal((await readTextFile(path)).text, TEXT);
});

test("a pipe is refused, and not waited for", async (t) => {
  const path = await aPath(t);
  spawnSync("mkfifo", [path]);
  assert.deepEqual(await failureIn(path), {
    kind: "badConfigFile",
    message: `${path} is a pipe or a device, not a file`,
  });
});

test("a device without an end is refused", async () => {
  assert.deepEqual(await failureIn("/dev/zero"), {
    kind: "badConfigFile",
    message: "/dev/zero is a pipe or a device, not a file",
  });
});

test("a file that is larger than anybody's is refused", async (t) => {
  const path = await aPath(t);
  await writeFile(path, "");
  await truncate(path, 20_000_000_000);
  assert.deepEqual(await failureIn(path), {
    kind: "badConfigFile",
    message: `${path} is larger than 16 MB`,
  });
});

test("the system's null device is an empty file, as people say that there is none", async () => {
  assert.equal((await readTextFile(devNull)).text, "");
});
