// Loaded into VS Code's server by `--import`: what that and its Node processes ask for elsewhere stands in a file, a host
// in each line.
import childProcess from "node:child_process";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { keepLocal } from "./keepLocal.mjs";

const { DATA_EXCHANGE_JOBS_ASKED_ELSEWHERE: file } = process.env;
if (file !== undefined) {
  keepLocal((host) => appendFileSync(file, `${host}\n`));
  keepForksLocal();
}

/** VS Code keeps NODE_OPTIONS from its extension host. */
function keepForksLocal() {
  const { fork } = childProcess;
  /** @param {string} path @param {unknown[]} rest */
  const forkHere = (path, ...rest) => {
    const args = Array.isArray(rest[0]) ? rest[0] : [];
    const options = /** @type {import("node:child_process").ForkOptions} */ (
      (Array.isArray(rest[0]) ? rest[1] : rest[0]) ?? {}
    );
    const execArgv = [`--import=${import.meta.url}`, ...(options.execArgv ?? process.execArgv)];
    return fork(path, args, { ...options, execArgv });
  };
  childProcess.fork = /** @type {typeof fork} */ (forkHere);
  syncBuiltinESMExports();
}
