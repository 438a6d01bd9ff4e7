#!/usr/bin/env node
// Plays the executable of the desktop's VS Code for @vscode/test-electron: it takes the same arguments, runs the
// tests in the VS Code of .vscode-host with Chromium, prints what they print and ends with their exit code.
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { format, parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "./chromium.mjs";
import { errorText, say } from "./command.mjs";
import { interruption } from "./interruption.mjs";
import { projectRoot } from "./project.mjs";
import { VsCode } from "./vsCode.mjs";

/** A suite that hangs must not hold up the whole run for ever. */
const limitMs = 10 * 60_000;
/** Asked for from the start, and heeded when all is there that must be cleared away. */
const interrupted = interruption().then(() => 130);

/** @typedef {{ developed: readonly string[], tests: string, isTrusted: boolean }} Request */

/** Other flags of the desktop's VS Code are about what this one has not got: GPU, updates, profiles. */
/** @returns {Request} */
function readArguments() {
  const { values } = parseArgs({
    options: {
      extensionDevelopmentPath: { type: "string", multiple: true },
      extensionTestsPath: { type: "string" },
      "disable-workspace-trust": { type: "boolean", default: false },
    },
    strict: false,
  });
  const { extensionDevelopmentPath, extensionTestsPath } = values;
  if (!Array.isArray(extensionDevelopmentPath) || typeof extensionTestsPath !== "string") {
    throw new Error("--extensionDevelopmentPath=FOLDER and --extensionTestsPath=FILE are needed.");
  }
  return {
    developed: extensionDevelopmentPath.map(String),
    tests: extensionTestsPath,
    isTrusted: values["disable-workspace-trust"] === true,
  };
}

/** @returns {Promise<number>} the exit code of the tests */
async function runInVsCode(/** @type {Request} */ request) {
  const code = await VsCode.start({ isDevelopment: true, isTrusted: request.isTrusted });
  try {
    const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
    try {
      const exitCode = await runInBrowser(code, browser, request);
      if (exitCode !== 0) {
        await keepLogs(code);
      }
      return exitCode;
    } finally {
      await browser.close();
    }
  } finally {
    await code.stop();
  }
}

/**
 * @param {VsCode} code
 * @param {import("playwright-core").Browser} browser
 * @param {Request} request
 * @returns {Promise<number>}
 */
async function runInBrowser(code, browser, { developed, tests }) {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  /** @type {string[]} */
  const warnings = [];
  await page.exposeFunction("codeAutomationLog", printer(warnings));
  /** @type {Promise<number>} */
  const exit = new Promise((resolve, reject) => {
    page.exposeFunction("codeAutomationExit", resolve).catch(reject);
  });
  const remote = `vscode-remote://${new URL(code.origin).host}`;
  /** @type {[string, string][]} */
  const payload = [
    ...developed.map(
      (folder) => /** @type {[string, string]} */ (["extensionDevelopmentPath", remote + folder]),
    ),
    ["extensionTestsPath", remote + tests],
    ["skipWelcome", "true"],
  ];
  await page.goto(code.address(await code.createFolder("tests"), payload), { timeout: 60_000 });
  const exitCode = await Promise.race([exit, interrupted, serverEnd(code), timeout()]);
  if (exitCode !== 0) {
    say(warnings.join("\n"));
  }
  return exitCode;
}

/**
 * What the tests print comes the same way as what the workbench has to say. Its warnings and errors are many
 * and mean nothing, unless the tests fail.
 * @param {string[]} warnings
 */
function printer(warnings) {
  return (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    if (type === "info" || type === "log") {
      say(format(...args));
    } else {
      warnings.push(format(...args));
    }
  };
}

/** @returns {Promise<never>} */
async function serverEnd(/** @type {VsCode} */ code) {
  await code.ended;
  throw new Error(`VS Code ended before the tests did.\n${code.output()}`);
}

/** @returns {Promise<never>} */
async function timeout() {
  await sleep(limitMs, undefined, { ref: false });
  throw new Error(`The tests did not end within ${limitMs / 60_000} minutes.`);
}

async function keepLogs(/** @type {VsCode} */ code) {
  const folder = join(projectRoot, "test-results", "editor");
  await code.saveLogs(folder);
  say(`Logs: ${folder}`);
}

try {
  process.exitCode = await runInVsCode(readArguments());
} catch (error) {
  say(errorText(error));
  process.exitCode = 1;
}
