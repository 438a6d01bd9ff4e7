import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cleanEnvironment } from "./host/cleanEnvironment.mjs";
import { runVisibly } from "./host/processTree.mjs";
import { projectRoot } from "./host/project.mjs";
import { readCounts } from "./testCounts.mjs";

/** @typedef {import("./testCounts.mjs").Counts} Counts */

const reporter = fileURLToPath(new URL("countReporter.mjs", import.meta.url));
const loader = new URL("loader.mjs", import.meta.url).href;
/** A ring that hangs must not hold up the others for ever. */
const limitMs = 20 * 60_000;

/**
 * Runs every `*.test.ts` below a folder of `test`.
 * @param {string} ring     the folder's name
 * @param {readonly string[]} flags  for Node's test runner
 * @returns {Promise<Counts>}
 */
export async function runNodeTests(ring, flags = []) {
  const files = await findTests(join(projectRoot, "test", ring));
  if (files.length === 0) {
    throw new Error(`No test/${ring}/**/*.test.ts was found.`);
  }
  const folder = await mkdtemp(join(tmpdir(), "test-counts-"));
  const countsFile = join(folder, "counts.json");
  try {
    const isGreen = await runVisibly(process.execPath, [...runnerFlags(countsFile), ...flags, ...files], {
      cwd: projectRoot,
      env: cleanEnvironment({ TZ: "UTC", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" }),
      timeoutMs: limitMs,
    });
    return await readCounts(countsFile, isGreen);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function runnerFlags(/** @type {string} */ countsFile) {
  return [
    ...["--import", loader, "--test"],
    ...["--test-reporter=spec", "--test-reporter-destination=stdout"],
    ...[`--test-reporter=${reporter}`, `--test-reporter-destination=${countsFile}`],
  ];
}

async function findTests(/** @type {string} */ folder) {
  if (!existsSync(folder)) {
    return [];
  }
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith(".test.ts"))
    .sort()
    .map((name) => join(folder, name));
}
