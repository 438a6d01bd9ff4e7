import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Mocha from "mocha";
import { PATIENCE } from "../e2e/waitUntil";
import { keepLocal } from "../host/keepLocal.mjs";
import { ExtensionLife } from "./extensionLife";
import { extensionUnderTest } from "./extensionUnderTest";
import { LocalAws } from "./localAws";
import type { SharedWindow } from "./sharedWindow";

/** VS Code calls this in its extension host. */
export async function run(): Promise<void> {
  const running = { test: "the start" };
  const askedElsewhere: string[] = [];
  keepLocal((host) => askedElsewhere.push(`${host} in “${running.test}”`));
  const aws = await LocalAws.start();
  const life = ExtensionLife.watch();
  try {
    await extensionUnderTest().activate();
    const mocha = new Mocha({ timeout: 2 * PATIENCE, color: false, forbidPending: true });
    mocha.suite.emit("pre-require", globalThis, "", mocha);
    mocha.suite.beforeEach(function () {
      running.test = this.currentTest?.fullTitle() ?? "";
    });
    for (const name of await testFiles()) {
      const { tests }: TestFile = require(join(__dirname, name));
      if (tests === undefined) {
        throw new Error(`${name} exports no function “tests”.`);
      }
      tests({ aws, life });
    }
    await runToEnd(mocha);
    if (askedElsewhere.length > 0) {
      throw new Error(`This asked for what isn't on this machine: ${askedElsewhere.join(", ")}`);
    }
  } finally {
    await aws.stop();
  }
}

interface TestFile {
  readonly tests?: (window: SharedWindow) => void;
}

/** Every `*.test.ts` of this folder is bundled beside this file; by name, so that each run has the same order. */
async function testFiles(): Promise<readonly string[]> {
  return (await readdir(__dirname)).filter((name) => name.endsWith(".test.js")).sort();
}

async function runToEnd(mocha: Mocha): Promise<void> {
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  const { passes = 0, failures = 1, pending = 0 } = stats ?? {};
  // A test that did not run has not passed.
  const counts = { passed: passes, failed: failures + pending };
  const { DATA_EXCHANGE_JOBS_TEST_COUNTS: countsFile } = process.env;
  if (countsFile !== undefined) {
    await writeFile(countsFile, JSON.stringify(counts));
  }
  if (counts.failed > 0) {
    throw new Error(`${counts.failed} failed.`);
  }
}
