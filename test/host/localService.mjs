import { join } from "node:path";
import { cleanEnvironment } from "./cleanEnvironment.mjs";
import { startProcess } from "./processTree.mjs";
import { projectRoot } from "./project.mjs";

/**
 * Starts the local Data Exchange service in a process of its own and waits until it answers.
 * @param {readonly string[]} [args] as for `npm run service`
 */
export async function startLocalService(args = ["--port", "0"]) {
  const main = join(projectRoot, "test", "service", "main.ts");
  const running = startProcess(
    "The local Data Exchange service",
    process.execPath,
    ["--import", "tsx", main, ...args],
    {
      cwd: projectRoot,
      env: cleanEnvironment(),
    },
  );
  const printed = async (/** @type {RegExp} */ pattern) => (await running.waitFor(pattern))[1] ?? "";
  try {
    return {
      endpoint: await printed(/^Data Exchange service ready: (\S+)$/m),
      accessKeyId: await printed(/^AWS_ACCESS_KEY_ID=(\S+)$/m),
      secretAccessKey: await printed(/^AWS_SECRET_ACCESS_KEY=(\S+)$/m),
      output: running.output,
      ended: running.ended,
      stop: running.stop,
    };
  } catch (error) {
    await running.stop();
    throw error;
  }
}
