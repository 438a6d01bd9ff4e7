import { existsSync } from "node:fs";
import { join } from "node:path";
import { runNpm, say } from "./command.mjs";
import { projectRoot, readJson } from "./project.mjs";

/** `npm ci`, unless what is installed is already what package-lock.json asks for. */
export async function installDependencies() {
  if (await isInstalled()) {
    return;
  }
  say("Installing the dependencies (npm ci) …");
  await runNpm(["ci", "--no-audit", "--no-fund"], projectRoot);
}

/** npm writes down what it put into node_modules when it is done, so a broken-off install does not pass. */
async function isInstalled() {
  const installedLock = join(projectRoot, "node_modules", ".package-lock.json");
  if (!existsSync(installedLock)) {
    return false;
  }
  const wanted = await readJson(join(projectRoot, "package-lock.json"));
  const installed = await readJson(installedLock);
  return Object.entries(wanted.packages).every(([path, entry]) => {
    const there = installed.packages[path];
    const isForAnotherPlatform = there === undefined && entry.optional === true;
    return path === "" || isForAnotherPlatform || there?.version === entry.version;
  });
}
