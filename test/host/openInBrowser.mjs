import { spawn } from "node:child_process";
import { say } from "./command.mjs";

/** Opens an address in the user's browser, where there is a display to show it on. */
export function openInBrowser(/** @type {string} */ address) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const [command, ...args] = opener(address);
  if (command === "xdg-open" && !DISPLAY && !WAYLAND_DISPLAY) {
    return;
  }
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.once("error", () => say("No browser could be started: open the address yourself."));
  child.unref();
}

/** @returns {[string, ...string[]]} */
function opener(/** @type {string} */ address) {
  switch (process.platform) {
    case "darwin":
      return ["open", address];
    case "win32":
      return ["rundll32", "url.dll,FileProtocolHandler", address];
    default:
      return ["xdg-open", address];
  }
}
