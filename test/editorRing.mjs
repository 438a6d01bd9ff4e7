import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { errorText, say } from "./host/command.mjs";
import { projectRoot } from "./host/project.mjs";

/** @typedef {import("./nodeTestRing.mjs").Counts} Counts */

const npmDelivered = fileURLToPath(new URL("host/vsCodeExecutable.mjs", import.meta.url));
const countsVariable = "DATA_EXCHANGE_JOBS_TEST_COUNTS";

/** Runs test/integration inside VS Code, on the extension as it was built last. @returns {Promise<Counts>} */
export async function runInEditor() {
  const { runTests } = await import("@vscode/test-electron");
  const folder = await mkdtemp(join(tmpdir(), "editor-tests-"));
  const countsFile = join(folder, "counts.json");
  try {
    const isGreen = await runTests({
      vscodeExecutablePath: npmDelivered,
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: await bundleSuite(),
      extensionTestsEnv: { [countsVariable]: countsFile },
    }).then(
      (code) => code === 0,
      (error) => {
        say(errorText(error));
        return false;
      },
    );
    const written = existsSync(countsFile) ? await readFile(countsFile, "utf8") : "";
    /** @type {Counts} */
    const counts = written === "" ? { passed: 0, failed: 0 } : JSON.parse(written);
    const hidesFailure = counts.failed === 0 && (!isGreen || counts.passed === 0);
    return hidesFailure ? { ...counts, failed: 1 } : counts;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Below the extension's folder, so that VS Code gives the suite the extension's own `vscode`. */
async function bundleSuite() {
  const { build } = await import("esbuild");
  const outfile = join(projectRoot, "dist", "test", "suite.js");
  await build({
    entryPoints: [join(projectRoot, "test", "integration", "suite.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    packages: "external",
    logLevel: "warning",
  });
  return outfile;
}
