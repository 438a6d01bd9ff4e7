import { availableParallelism } from "node:os";
import { join } from "node:path";
import { runInEditor } from "./editorRing.mjs";
import { findChromium } from "./host/chromium.mjs";
import { errorText, say } from "./host/command.mjs";
import { installDependencies } from "./host/dependencies.mjs";
import { findDesktopVsCode } from "./host/desktopVsCode.mjs";
import { installHost } from "./host/hostInstall.mjs";
import { interruption } from "./host/interruption.mjs";
import { runVisibly, stopDescendants } from "./host/processTree.mjs";
import { projectRoot, readJson } from "./host/project.mjs";
import { packageExtension } from "./host/vsix.mjs";
import { runNodeTests } from "./nodeTestRing.mjs";

/** @typedef {import("./testCounts.mjs").Counts} Counts */
/**
 * @typedef {object} Ring
 * @property {readonly (() => Promise<unknown>)[]} needs
 * @property {() => Promise<Counts>} run
 * @property {boolean} [runsOnlyWhenNamed]  needs what not every machine has
 */

const vsix = once(packageExtension);
const editorNeeds = [vsix, once(installHost), once(findChromium)];

/** So many files run side by side; of two cores, Node by itself would leave one idle. */
const besideEachOther = [`--test-concurrency=${Math.max(2, availableParallelism() - 1)}`];
/** Each has an editor and a browser of its own. */
const twoAtOnce = ["--test-concurrency=2"];

/** In the order of a whole run: what is quick and what others build on comes first. */
/** @type {Record<string, Ring>} */
const rings = {
  lint: { needs: [], run: () => runTools([["@biomejs/biome", "check", "--error-on-warnings"]]) },
  types: {
    needs: [],
    run: () =>
      runTools(["src/core", ".", "src/webview", "test"].map((project) => ["typescript", "-p", project])),
  },
  unit: { needs: [], run: () => runNodeTests("unit", besideEachOther) },
  contract: { needs: [], run: () => runNodeTests("contract", besideEachOther) },
  architecture: { needs: [vsix], run: () => runNodeTests("architecture", besideEachOther) },
  editor: { needs: editorNeeds, run: () => runInEditor() },
  e2e: { needs: editorNeeds, run: () => runNodeTests("e2e", twoAtOnce) },
  desktop: {
    needs: [vsix],
    run: async () => runInEditor(await findDesktopVsCode()),
    runsOnlyWhenNamed: true,
  },
};

/** Runs development tools one after the other; each counts as one test. @returns {Promise<Counts>} */
async function runTools(/** @type {readonly (readonly string[])[]} */ tools) {
  const counts = { passed: 0, failed: 0 };
  for (const [name = "", ...args] of tools) {
    const folder = join(projectRoot, "node_modules", name);
    const { bin } = await readJson(join(folder, "package.json"));
    const script = join(folder, String(Object.values(bin)[0]));
    say(`${name} ${args.join(" ")}`);
    counts[
      (await runVisibly(process.execPath, [script, ...args], { cwd: projectRoot })) ? "passed" : "failed"
    ] += 1;
  }
  return counts;
}

/** @template T @param {() => Promise<T>} step @returns {() => Promise<T>} */
function once(step) {
  /** @type {Promise<T> | undefined} */
  let result;
  return () => {
    result ??= step();
    return result;
  };
}

/** @returns {Promise<Counts>} */
async function runRing(/** @type {string} */ name, /** @type {Ring} */ ring) {
  const start = performance.now();
  say(`\n── ${name} ──`);
  const counts = await prepareAndRun(ring);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(
    `${counts.failed === 0 ? "✔" : "✖"} ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`,
  );
  return counts;
}

/** What a ring needs and cannot get is its failure, and the other rings still run. */
async function prepareAndRun(/** @type {Ring} */ ring) {
  try {
    for (const need of ring.needs) {
      await need();
    }
    return await ring.run();
  } catch (error) {
    return failed(error);
  }
}

function chosenRings(/** @type {readonly string[]} */ names) {
  const unknown = names.filter((name) => !(name in rings));
  if (unknown.length > 0) {
    throw new Error(`No such ring: ${unknown.join(", ")}. There are: ${Object.keys(rings).join(", ")}.`);
  }
  return Object.entries(rings).filter(([name, { runsOnlyWhenNamed = false }]) =>
    names.length === 0 ? !runsOnlyWhenNamed : names.includes(name),
  );
}

/** @returns {Promise<never>} */
async function endWhenInterrupted() {
  await interruption();
  await stopDescendants(process.pid);
  return process.exit(130);
}

/** @returns {Promise<Counts>} */
async function runRings(/** @type {readonly string[]} */ names) {
  const chosen = chosenRings(names);
  await installDependencies();
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const red = [];
  for (const [name, ring] of chosen) {
    const counts = await runRing(name, ring);
    total.passed += counts.passed;
    total.failed += counts.failed;
    red.push(...(counts.failed > 0 ? [name] : []));
  }
  say(red.length > 0 ? `\nFailed: ${red.join(", ")}` : "");
  return total;
}

/** What could not run at all counts as one failure. @returns {Counts} */
function failed(/** @type {unknown} */ error) {
  say(errorText(error));
  return { passed: 0, failed: 1 };
}

const total = await Promise.race([runRings(process.argv.slice(2)).catch(failed), endWhenInterrupted()]);
say(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
