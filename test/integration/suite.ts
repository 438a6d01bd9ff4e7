import { writeFile } from "node:fs/promises";
import Mocha from "mocha";
import { activationTests } from "./activation.test";
import { commandTests } from "./commands.test";
import { connectionTests } from "./connection.test";
import { LocalAws } from "./localAws";

/**
 * VS Code calls this in its extension host. All tests share one window, so their order counts: the extension is
 * activated once, and nothing may have asked for jobs before.
 */
export async function run(): Promise<void> {
  const aws = await LocalAws.start();
  try {
    const mocha = new Mocha({ timeout: 30_000, color: false, forbidPending: true });
    mocha.suite.emit("pre-require", globalThis, "", mocha);
    activationTests(aws);
    commandTests(aws);
    connectionTests(aws);
    await runToEnd(mocha);
  } finally {
    await aws.stop();
  }
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
