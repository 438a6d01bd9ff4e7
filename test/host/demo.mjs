import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeAwsFiles } from "./awsFiles.mjs";
import { errorText, say } from "./command.mjs";
import { installDependencies } from "./dependencies.mjs";
import { interruption } from "./interruption.mjs";
import { startLocalService } from "./localService.mjs";
import { openInBrowser } from "./openInBrowser.mjs";
import { stopDescendants } from "./processTree.mjs";
import { VsCode } from "./vsCode.mjs";
import { packageExtension } from "./vsix.mjs";

/** What undoes a step, last step first. */
/** @typedef {(() => Promise<unknown>)[]} Undo */

async function startDemo(/** @type {number} */ port, /** @type {Undo} */ undo) {
  await installDependencies();
  const vsix = await packageExtension();
  const service = await startLocalService();
  undo.unshift(service.stop);
  const folder = await mkdtemp(join(tmpdir(), "data-exchange-demo-"));
  undo.unshift(() => rm(folder, { recursive: true, force: true }));
  const env = {
    ...(await writeAwsFiles(folder, demoProfiles(service), service.endpoint)),
    AWS_PROFILE: "demo",
  };
  const code = await VsCode.start({ vsix: [vsix], env, port });
  undo.unshift(() => code.stop());
  const failed = Promise.race([service.ended, code.ended]).then(() => {
    throw new Error(`A part of the demo ended by itself.\n${service.output()}\n${code.output()}`);
  });
  return { address: code.address(await code.createFolder("demo")), failed };
}

/** Two that work, in two Regions, and one to see what the service's refusal looks like. */
function demoProfiles(/** @type {{ accessKeyId: string, secretAccessKey: string }} */ keys) {
  const { accessKeyId, secretAccessKey } = keys;
  return [
    { name: "demo", region: "us-east-1", accessKeyId, secretAccessKey },
    { name: "demo-eu", region: "eu-west-1", accessKeyId, secretAccessKey },
    { name: "demo-wrong-key", region: "us-east-1", accessKeyId, secretAccessKey: "not-the-secret" },
  ];
}

function readArguments() {
  const { values } = parseArgs({
    options: { "no-open": { type: "boolean", default: false }, port: { type: "string", default: "0" } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port ${values.port} is not a port. Usage: npm run demo [-- --no-open --port N]`);
  }
  return { port, opensBrowser: !values["no-open"] };
}

async function runDemo(/** @type {Undo} */ undo) {
  const { port, opensBrowser } = readArguments();
  const { address, failed } = await startDemo(port, undo);
  say(`Demo ready: ${address}`);
  say('Choose "Data Exchange Jobs" in the bar at the left. Ctrl+C ends the demo.');
  if (opensBrowser) {
    openInBrowser(address);
  }
  await failed;
}

/** @type {Undo} */
const undo = [];
try {
  await Promise.race([runDemo(undo), interruption()]);
} catch (error) {
  say(errorText(error));
  process.exitCode = 1;
} finally {
  for (const step of undo) {
    await step();
  }
  // An interrupted set-up may still have commands running.
  await stopDescendants(process.pid);
  process.exit();
}
