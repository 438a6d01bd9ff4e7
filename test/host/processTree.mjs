import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { runCommand, say } from "./command.mjs";

/**
 * A program that keeps running. Its children die with it when `stop` is called.
 * @typedef {object} RunningProcess
 * @property {() => string} output                all it has printed
 * @property {Promise<void>} ended                settles when it has ended, for whatever reason
 * @property {(pattern: RegExp, timeoutMs?: number) => Promise<RegExpMatchArray>} waitFor  the first match in its output
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} name for messages
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {RunningProcess}
 */
export function startProcess(name, command, args, options = {}) {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const state = { output: "", hasEnded: false };
  const keep = (/** @type {Buffer | string} */ chunk) => {
    state.output += chunk.toString();
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    const end = (/** @type {string} */ reason) => {
      keep(`\n${name} ended: ${reason}\n`);
      state.hasEnded = true;
      resolve();
    };
    child.once("error", (error) => end(error.message));
    child.once("exit", (code, signal) => end(signal ?? `exit code ${code}`));
  });
  return {
    output: () => state.output,
    ended,
    waitFor: async (pattern, timeoutMs = 60_000) => {
      const deadline = Date.now() + timeoutMs;
      while (true) {
        const match = state.output.match(pattern);
        if (match) {
          return match;
        }
        if (state.hasEnded || Date.now() > deadline) {
          throw new Error(`${name} did not print ${pattern} in time. It printed:\n${state.output}`);
        }
        await sleep(25);
      }
    },
    stop: async () => {
      await stopTree(child.pid);
      await ended;
    },
  };
}

/**
 * Runs a command that prints for itself and tells whether it succeeded. Past its time it is ended with all
 * that it has started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {Promise<boolean>}
 */
export function runVisibly(command, args, { timeoutMs = 600_000, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "inherit", "inherit"] });
    const timer = setTimeout(() => {
      say(`Not done after ${timeoutMs / 60_000} minutes: ended.`);
      stopTree(child.pid).catch(reject);
    }, timeoutMs);
    child.once("error", reject);
    child.once("exit", (code) => resolve(code === 0));
    child.once("close", () => clearTimeout(timer));
  });
}

/** Ends a process and all its descendants. */
async function stopTree(/** @type {number | undefined} */ root) {
  if (root === undefined) {
    return;
  }
  if (process.platform === "win32") {
    await runCommand("taskkill", ["/pid", String(root), "/t", "/f"]).catch((error) => {
      if (isAlive(root)) {
        throw error;
      }
    });
    return;
  }
  await stopAll([root, ...(await descendants(root))]);
}

/** Ends what a process has started, and what those have started, but not the process. */
export async function stopDescendants(/** @type {number} */ root) {
  if (process.platform !== "win32") {
    await stopAll(await descendants(root));
  }
}

/** Politely at first, by force after three seconds. */
async function stopAll(/** @type {readonly number[]} */ pids) {
  signal(pids, "SIGTERM");
  const deadline = Date.now() + 3_000;
  while (pids.some(isAlive) && Date.now() < deadline) {
    await sleep(50);
  }
  signal(pids.filter(isAlive), "SIGKILL");
}

function signal(/** @type {readonly number[]} */ pids, /** @type {NodeJS.Signals} */ name) {
  for (const pid of pids) {
    reaches(pid, name);
  }
}

function isAlive(/** @type {number} */ pid) {
  return reaches(pid, 0);
}

/** Sends a signal and tells whether there was a process to get it. */
function reaches(/** @type {number} */ pid, /** @type {NodeJS.Signals | 0} */ signalOrProbe) {
  try {
    return process.kill(pid, signalOrProbe);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") {
      return false;
    }
    throw error;
  }
}

async function descendants(/** @type {number} */ root) {
  const parents = process.platform === "linux" ? await parentsFromProc() : await parentsFromPs();
  const found = new Set([root]);
  // A child may stand before its parent in the list, so look until nothing is added.
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const [pid, parent] of parents) {
      if (found.has(parent)) {
        found.add(pid);
      }
    }
  }
  found.delete(root);
  return [...found];
}

/** Small Debian images have no `ps`. */
async function parentsFromProc() {
  const pids = (await readdir("/proc")).filter((entry) => /^\d+$/.test(entry)).map(Number);
  const pairs = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
      // The program's name stands in parentheses and may contain anything; the parent follows the state.
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      return /** @type {[number, number]} */ ([pid, parent]);
    }),
  );
  return new Map(pairs);
}

async function parentsFromPs() {
  const lines = (await runCommand("ps", ["-A", "-o", "pid=,ppid="])).trim().split("\n");
  return new Map(
    lines.map((line) => {
      const [pid, parent] = line.trim().split(/\s+/).map(Number);
      return /** @type {[number, number]} */ ([pid, parent]);
    }),
  );
}
