import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { cleanEnvironment } from "../host/cleanEnvironment.mjs";
import { projectRoot, readJson } from "../host/project.mjs";
import { readVsix } from "./vsix";

/** As `npm run bench -- …`. */
async function bench(...words: string[]): Promise<string> {
  const { scripts } = await readJson(join(projectRoot, "package.json"));
  const [, script = ""] = String(scripts.bench).split(" ");
  const options = { cwd: projectRoot, env: cleanEnvironment() };
  return (await promisify(execFile)(process.execPath, [script, ...words], options)).stdout;
}

test("the bench prints a table of the rows that were asked for, and writes their figures as JSON", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, "figures.json");
  const printed = await bench("--quick", "--only", "size.entry", "--json", file);
  const { files } = await readVsix();
  const value = files.get("dist/extension.js")?.length;
  assert.deepEqual(JSON.parse(await readFile(file, "utf8")), [
    { row: "size.entry", value, budget: 230_000, unit: "bytes" },
  ]);
  assert.match(printed, /^size\.entry +[\d,]+ +230,000 /m);
  assert.doesNotMatch(printed, /size\.vsix/);
});

test("a wrong word for the bench is refused with a sentence", async () => {
  await assert.rejects(bench("--only", "size.all"), (error: Error & { stdout?: string }) => {
    assert.match(error.stdout ?? "", /^No such row: size\.all\..* Usage: /m);
    assert.doesNotMatch(error.stdout ?? "", /\n +at /);
    return true;
  });
});
