import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { runCommand, say } from "./command.mjs";
import { projectRoot } from "./project.mjs";

/** Quiet and without a sandbox where it cannot have one (root). */
export const chromiumArguments = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Some of its own services are asked nevertheless. What isn't on this machine has no address.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** The path of a Chrome, Chromium or Edge; one is installed where none is found. */
export async function findChromium() {
  const { CHROME_PATH: named } = process.env;
  if (named) {
    if (!existsSync(named)) {
      throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    }
    return named;
  }
  return (await findInstalled()) ?? (await installFromDebian()) ?? (await installFromPlaywright());
}

async function findInstalled() {
  for (const candidate of usualPlaces()) {
    if (existsSync(candidate) && (await starts(candidate))) {
      return candidate;
    }
  }
  return undefined;
}

/** Some Linux distributions have a chromium command that only tells how to install one. */
async function starts(/** @type {string} */ candidate) {
  if (process.platform !== "linux") {
    return true;
  }
  return runCommand(candidate, ["--version"], { timeoutMs: 20_000 }).then(
    () => true,
    () => false,
  );
}

function usualPlaces() {
  const { PATH = "", HOME = "", ProgramFiles = "", LOCALAPPDATA = "", ...rest } = process.env;
  const programFiles = [ProgramFiles, rest["ProgramFiles(x86)"] ?? "", LOCALAPPDATA];
  switch (process.platform) {
    case "darwin":
      return ["/Applications", join(HOME, "Applications")].flatMap((folder) => [
        join(folder, "Google Chrome.app/Contents/MacOS/Google Chrome"),
        join(folder, "Chromium.app/Contents/MacOS/Chromium"),
        join(folder, "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
      ]);
    case "win32":
      return programFiles.flatMap((folder) => [
        join(folder, "Google", "Chrome", "Application", "chrome.exe"),
        join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
      ]);
    default:
      return PATH.split(delimiter).flatMap((folder) =>
        ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"].map(
          (name) => join(folder, name),
        ),
      );
  }
}

async function installFromDebian() {
  const isDebian =
    existsSync("/etc/os-release") && /^ID=debian$/m.test(await readFile("/etc/os-release", "utf8"));
  if (!isDebian || process.getuid?.() !== 0) {
    return undefined;
  }
  say("Installing Chromium (apt-get install chromium) …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runCommand("apt-get", ["update"], { env });
  await runCommand("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
  return findInstalled();
}

async function installFromPlaywright() {
  const { chromium } = await import("playwright-core");
  const downloaded = chromium.executablePath();
  if (!existsSync(downloaded)) {
    say("Downloading Chromium with Playwright …");
    const cli = join(projectRoot, "node_modules", "playwright-core", "cli.js");
    await runCommand(process.execPath, [cli, "install", "chromium", "--no-shell"]).catch((cause) => {
      throw new Error("No Chromium found: install Chrome or Chromium, or set CHROME_PATH to one.", { cause });
    });
  }
  return downloaded;
}
