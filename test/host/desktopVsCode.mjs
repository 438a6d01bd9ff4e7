import { existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { say } from "./command.mjs";
import { projectRoot } from "./project.mjs";

const wayOut =
  "Install VS Code, or set VSCODE_PATH to its executable. `npm run test:editor` runs the same tests without it.";

/** The executable of a desktop VS Code: the one that VSCODE_PATH names, an installed one, or else a downloaded one. */
export async function findDesktopVsCode() {
  const { VSCODE_PATH: named } = process.env;
  if (named) {
    if (!existsSync(named)) {
      throw new Error(`VSCODE_PATH names ${named}, which does not exist.`);
    }
    return named;
  }
  checkDisplay();
  return usualPlaces().find((place) => existsSync(place)) ?? (await download());
}

/** VS Code would end at once, with a message that few understand. */
function checkDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY) {
    throw new Error(
      "A desktop VS Code needs a display, and neither DISPLAY nor WAYLAND_DISPLAY is set. Put `xvfb-run -a` before the command, or use `npm run test:editor`, which runs the same tests in a browser.",
    );
  }
}

function usualPlaces() {
  const { PATH = "", HOME = "", ProgramFiles = "", LOCALAPPDATA = "" } = process.env;
  switch (process.platform) {
    case "darwin":
      return ["/Applications", join(HOME, "Applications")].flatMap((folder) =>
        ["Electron", "Code"].map((name) => join(folder, "Visual Studio Code.app", "Contents", "MacOS", name)),
      );
    case "win32":
      return [join(LOCALAPPDATA, "Programs"), ProgramFiles].map((folder) =>
        join(folder, "Microsoft VS Code", "Code.exe"),
      );
    default:
      return [...PATH.split(delimiter).flatMap(besideCommand), "/snap/code/current/usr/share/code/code"];
  }
}

/** The `code` of the path is a script in a folder `bin`, beside which the program stands. */
function besideCommand(/** @type {string} */ folder) {
  const command = join(folder, "code");
  return existsSync(command) ? [join(dirname(dirname(realpathSync(command))), "code")] : [];
}

async function download() {
  const { downloadAndUnzipVSCode } = await import("@vscode/test-electron");
  say("Downloading VS Code into .vscode-test …");
  try {
    return await downloadAndUnzipVSCode({ cachePath: join(projectRoot, ".vscode-test") });
  } catch (cause) {
    throw new Error(`No desktop VS Code was found, and none could be downloaded. ${wayOut}`, { cause });
  }
}
