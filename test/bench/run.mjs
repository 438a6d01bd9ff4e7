// `npm run bench`: plain JavaScript without a dependency, since nothing may be installed yet.
import { fileURLToPath } from "node:url";
import { errorText, say } from "../host/command.mjs";
import { installDependencies } from "../host/dependencies.mjs";
import { interruption } from "../host/interruption.mjs";
import { runVisibly, stopDescendants } from "../host/processTree.mjs";
import { projectRoot } from "../host/project.mjs";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const limitMs = 60 * 60_000;

async function runBench() {
  await installDependencies();
  const words = process.argv.slice(2);
  const isMeasured = await runVisibly(process.execPath, ["--import", "tsx", main, ...words], {
    cwd: projectRoot,
    timeoutMs: limitMs,
  });
  return isMeasured ? 0 : 1;
}

async function endWhenInterrupted() {
  await interruption();
  await stopDescendants(process.pid);
  return 130;
}

process.exit(
  await Promise.race([runBench(), endWhenInterrupted()]).catch((error) => {
    say(errorText(error));
    return 1;
  }),
);
