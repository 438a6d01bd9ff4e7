import { spawn } from "node:child_process";

/** One line about what is going on, so that a long set-up does not look stuck. */
export function say(/** @type {string} */ line) {
  process.stdout.write(`${line}\n`);
}

/** What went wrong and why, without stacks: for people, not for developers of this script. */
export function errorText(/** @type {unknown} */ error) {
  /** @type {string[]} */
  const lines = [];
  for (let current = error; current !== undefined; ) {
    lines.push(current instanceof Error ? current.message : String(current));
    current = current instanceof Error ? current.cause : undefined;
  }
  return lines.join("\n");
}

/**
 * Runs a command to its end and gives its output; when it fails, the error holds all it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {Promise<string>}
 */
export function runCommand(command, args, options = {}) {
  const { cwd = process.cwd(), env = process.env, timeoutMs = 900_000 } = options;
  const asTyped = [command, ...args].join(" ");
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, timeout: timeoutMs, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", (cause) => reject(new Error(`Cannot start: ${asTyped}`, { cause })));
    child.once("close", (code, signal) => {
      if (code === 0) {
        resolve(output);
      } else {
        reject(new Error(`Failed (${signal ?? `exit code ${code}`}) in ${cwd}: ${asTyped}\n${output}`));
      }
    });
  });
}

/** npm as a script of the running Node where that is known: Windows does not start npm.cmd without a shell. */
export function runNpm(/** @type {readonly string[]} */ args, /** @type {string} */ cwd) {
  const { npm_execpath: npmScript } = process.env;
  return npmScript?.endsWith(".js")
    ? runCommand(process.execPath, [npmScript, ...args], { cwd })
    : runCommand("npm", args, { cwd });
}
