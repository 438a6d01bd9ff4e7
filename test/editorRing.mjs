import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cleanEnvironment } from "./host/cleanEnvironment.mjs";
import { errorText, say } from "./host/command.mjs";
import { projectRoot } from "./host/project.mjs";
import { readCounts } from "./testCounts.mjs";

/** @typedef {import("./testCounts.mjs").Counts} Counts */

const npmDelivered = fileURLToPath(new URL("host/vsCodeExecutable.mjs", import.meta.url));
const countsVariable = "DATA_EXCHANGE_JOBS_TEST_COUNTS";

/**
 * Runs test/integration inside VS Code, on the extension as it was built last.
 * @param {string} [executable] of a desktop VS Code; without one, the VS Code from npm packages
 * @returns {Promise<Counts>}
 */
export async function runInEditor(executable = npmDelivered) {
  const { runTests } = await import("@vscode/test-electron");
  const folder = await mkdtemp(join(tmpdir(), "editor-tests-"));
  const countsFile = join(folder, "counts.json");
  try {
    const isGreen = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: await bundleSuite(),
      extensionTestsEnv: { ...withoutSurroundings(), [countsVariable]: countsFile },
    }).then(
      (code) => code === 0,
      (error) => {
        say(errorText(error));
        return false;
      },
    );
    return await readCounts(countsFile, isGreen);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Takes out of the environment what a surrounding VS Code or npm put there for its own children. */
function withoutSurroundings() {
  const kept = cleanEnvironment();
  const names = Object.keys(process.env).filter((name) => !(name in kept));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

/** Below the extension's folder, so that VS Code gives the tests the extension's own `vscode`. */
async function bundleSuite() {
  const { build } = await import("esbuild");
  const source = join(projectRoot, "test", "integration");
  const outdir = join(projectRoot, "dist", "test");
  // A test that is gone is not run any more.
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: ["suite.ts", "*.test.ts"].map((name) => join(source, name)),
    outdir,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    packages: "external",
    logLevel: "warning",
  });
  return join(outdir, "suite.js");
}
