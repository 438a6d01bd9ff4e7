import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cleanEnvironment } from "./cleanEnvironment.mjs";
import { runCommand } from "./command.mjs";
import { installHost } from "./hostInstall.mjs";
import { startProcess } from "./processTree.mjs";

/**
 * @typedef {object} VsCodeOptions
 * @property {readonly string[]} [vsix]  extensions to install, as a user would from a file
 * @property {NodeJS.ProcessEnv} [env]   what the extension host sees besides the cleaned environment
 * @property {Record<string, unknown>} [settings]  user settings beside the ones for a quiet window
 * @property {Record<string, unknown>} [machineSettings]  those of the scope "machine" are read there alone
 * @property {boolean} [isTrusted]       false: folders open in Restricted Mode
 * @property {string} [logLevel]         of everything that writes logs, such as "trace"
 * @property {number} [port]             0: any free one
 * @property {boolean} [isLocal]         nothing that it sends leaves this machine: see `askedElsewhere`
 * @property {boolean} [isDevelopment]   obey extensionDevelopmentPath and extensionTestsPath in the address
 */

/** User settings for a window that shows nothing but what is looked at. */
const quietSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "remote.autoForwardPorts": false,
  "security.workspace.trust.banner": "never",
  "telemetry.telemetryLevel": "off",
  "update.showReleaseNotes": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
};

/** The same VS Code as on the desktop, served to a browser; everything it writes is in a folder that `stop` removes. */
export class VsCode {
  #folder;
  #process;

  /**
   * @param {string} folder
   * @param {import('./processTree.mjs').RunningProcess} runningServer
   * @param {string} origin
   */
  constructor(folder, runningServer, origin) {
    this.#folder = folder;
    this.#process = runningServer;
    /** Such as `http://127.0.0.1:4321`. */
    this.origin = origin;
    /** Settles when the server has ended, for whatever reason. */
    this.ended = runningServer.ended;
  }

  /** @param {VsCodeOptions} [options] */
  static async start(options = {}) {
    const { vsix = [], settings = {}, isTrusted = true, port = 0, isDevelopment = false } = options;
    const { machineSettings = {}, logLevel, isLocal = false } = options;
    const host = await installHost();
    const folder = await mkdtemp(join(shortTemporaryFolder(), "vscode-"));
    const env = await separateHome(folder, {
      ...(isLocal ? keptLocal(join(folder, askedElsewhereFile)) : {}),
      ...options.env,
    });
    const common = [
      "--server-data-dir",
      join(folder, "server"),
      "--accept-server-license-terms",
      "--disable-telemetry",
    ];
    await writeSettings(folder, settings);
    await writeSettingsFile(folder, "Machine", machineSettings);
    for (const file of vsix) {
      await runCommand(host.node, [host.server, ...common, "--install-extension", file], { env });
    }
    const flags = [
      ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token"],
      ...(isTrusted ? ["--disable-workspace-trust"] : []),
      ...(logLevel === undefined ? [] : ["--log", logLevel]),
      ...(isDevelopment ? ["--enable-smoke-test-driver"] : []),
    ];
    const server = startProcess("VS Code", host.node, [host.server, ...common, ...flags], { env });
    try {
      const [, boundPort] = await server.waitFor(/Extension host agent listening on (\d+)/);
      return new VsCode(folder, server, `http://127.0.0.1:${boundPort}`);
    } catch (error) {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Makes an empty folder to open; it is removed by `stop`. */
  async createFolder(/** @type {string} */ name) {
    const path = join(this.#folder, "folders", name);
    await mkdir(path, { recursive: true });
    return path;
  }

  /**
   * The address that opens a folder.
   * @param {string} folder
   * @param {readonly (readonly [string, string])[]} [payload] see `isDevelopment`
   */
  address(folder, payload = []) {
    const url = new URL(this.origin);
    url.searchParams.set("folder", pathToFileURL(folder).pathname);
    if (payload.length > 0) {
      url.searchParams.set("payload", JSON.stringify(payload));
    }
    return url.href.replaceAll("%2F", "/");
  }

  /** Replaces the user settings; a window that is opened afterwards has them from the start. */
  async useSettings(/** @type {Record<string, unknown>} */ settings) {
    await writeSettings(this.#folder, settings);
  }

  /** Copies the server's output and the logs of VS Code and its extensions. */
  async saveLogs(/** @type {string} */ target) {
    await mkdir(target, { recursive: true });
    await writeFile(join(target, "server.log"), this.output());
    await cp(join(this.#folder, "server", "data", "logs"), join(target, "logs"), {
      recursive: true,
      force: true,
    });
  }

  /** Hosts that it asked for though they are not on this machine, oldest first. */
  async askedElsewhere() {
    const file = join(this.#folder, askedElsewhereFile);
    return existsSync(file) ? (await readFile(file, "utf8")).split("\n").slice(0, -1) : [];
  }

  /** All that the server has printed. */
  output() {
    return this.#process.output();
  }

  async stop() {
    await this.#process.stop();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const askedElsewhereFile = "asked-elsewhere";

/** For all processes of VS Code's that Node runs. @returns {NodeJS.ProcessEnv} */
function keptLocal(/** @type {string} */ file) {
  const loaded = new URL("keepLocalNoting.mjs", import.meta.url);
  return { NODE_OPTIONS: `--import=${loaded}`, DATA_EXCHANGE_JOBS_ASKED_ELSEWHERE: file };
}

/** VS Code puts sockets below it, whose paths may have about a hundred characters; macOS's own is half that long. */
function shortTemporaryFolder() {
  return process.platform === "win32" ? tmpdir() : "/tmp";
}

/** A home of its own keeps the user's `~/.aws` and editor settings out of sight. */
async function separateHome(/** @type {string} */ folder, /** @type {NodeJS.ProcessEnv} */ extra = {}) {
  const home = join(folder, "home");
  const temporary = join(folder, "tmp");
  await mkdir(home);
  await mkdir(temporary);
  return cleanEnvironment({
    ...{ HOME: home, USERPROFILE: home },
    ...{ TMPDIR: temporary, TEMP: temporary, TMP: temporary, XDG_RUNTIME_DIR: temporary },
    // An empty gallery: nothing is looked up on the network.
    EXTENSIONS_GALLERY: "{}",
    ...extra,
  });
}

async function writeSettings(/** @type {string} */ folder, /** @type {Record<string, unknown>} */ settings) {
  await writeSettingsFile(folder, "User", { ...quietSettings, ...settings });
}

async function writeSettingsFile(
  /** @type {string} */ folder,
  /** @type {"User" | "Machine"} */ whose,
  /** @type {Record<string, unknown>} */ settings,
) {
  const settingsFolder = join(folder, "server", "data", whose);
  await mkdir(settingsFolder, { recursive: true });
  await writeFile(join(settingsFolder, "settings.json"), JSON.stringify(settings, null, 2));
}
