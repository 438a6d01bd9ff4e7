import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { lstatSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { projectRoot } from "../host/project.mjs";

interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Every text file that is committed or about to be. */
async function committedTexts(): Promise<readonly TextFile[]> {
  // The checkout may belong to another user than the one who tests.
  const args = "-c safe.directory=* ls-files --cached --others --exclude-standard -z".split(" ");
  const { stdout } = await promisify(execFile)("git", args, { cwd: projectRoot });
  const paths = stdout.split("\0").filter(isFile);
  assert.ok(paths.includes("package.json"));
  const files = paths.map(async (path) => ({ path, text: await readFile(join(projectRoot, path), "utf8") }));
  return (await Promise.all(files)).filter(({ text }) => !text.includes("\0"));
}

/** Not what is deleted and still in the index, nor a link. */
function isFile(path: string): boolean {
  return lstatSync(join(projectRoot, path), { throwIfNoEntry: false })?.isFile() === true;
}

function matches(files: readonly TextFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([found]) => `${path}: ${found}`));
}

test("the lock file names no host, so that everybody's own registry is asked", async () => {
  const lock = await readFile(join(projectRoot, "package-lock.json"), "utf8");
  assert.deepEqual(lock.match(/"resolved": "[a-z+]+:\/\/.*"/g) ?? [], []);
});

test("no committed file names a package registry", async () => {
  const registry =
    /\b(registry\.[\w-]+\.\w+|[\w.-]*(artifactory|nexus|verdaccio)[\w.-]*\.\w+\/|registry ?= ?\S+:\/\/)/gi;
  assert.deepEqual(matches(await committedTexts(), registry), []);
});

test("no committed file names a place on somebody's machine", async () => {
  const place = /(?<![\w.~}-])\/(root|home|work|Users)\/[\w.]+|\b[A-Z]:\\+Users\\+\w+/g;
  assert.deepEqual(matches(await committedTexts(), place), []);
});

test("no committed file has what looks like a real access key", async () => {
  // Keys of AWS's own documents, and made-up ones, say that they are EXAMPLE or end so.
  const key = /\b(AKIA|ASIA)(?!\w*EXAMPLE)[A-Z2-7]{16}\b/g;
  assert.deepEqual(matches(await committedTexts(), key), []);
});

test("no build result is committed", async () => {
  const built = (await committedTexts()).filter(({ path }) =>
    /^(dist|node_modules|\.vscode-host)\/|\.vsix$|^ThirdPartyNotices/.test(path),
  );
  assert.deepEqual(
    built.map(({ path }) => path),
    [],
  );
});
