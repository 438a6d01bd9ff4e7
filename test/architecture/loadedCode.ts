import assert from "node:assert/strict";
import { createRequire, isBuiltin } from "node:module";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { projectRoot } from "../host/project.mjs";

export interface LoadedCode {
  readonly exports: Readonly<Record<string, unknown>>;
  /** What it asked `require` and `import()` for, in order. */
  readonly required: readonly string[];
  /** The timers it set and the requests it made, by the name of the function. */
  readonly reachedOut: readonly string[];
}

const requireReally = createRequire(join(projectRoot, "package.json"));

/** By which code gets to do something later, or on the network, without `require`. */
const WAYS_OUT = ["setTimeout", "setInterval", "setImmediate", "fetch", "WebSocket"];

/**
 * Runs CommonJS code. It gets the editor's stand-in and the modules of Node, all other modules are refused;
 * what it wants of timers, the network and `import()` is noted, and never comes.
 */
export function loadCode(code: string, vscode: object): LoadedCode {
  const module = { exports: {} };
  const required: string[] = [];
  const reachedOut: string[] = [];
  const requireNoted = (id: string): unknown => {
    required.push(id);
    if (id === "vscode") {
      return vscode;
    }
    assert.ok(isBuiltin(id), `${id} was asked for`);
    return requireReally(id);
  };
  const importNoted = (id: string): Promise<never> => {
    required.push(id);
    return new Promise(() => undefined);
  };
  const notedWaysOut = WAYS_OUT.map((name) => () => {
    reachedOut.push(name);
  });
  const run = compileFunction(code.replaceAll(/\bimport\(/g, "importNoted("), [
    ...["module", "exports", "require", "importNoted"],
    ...WAYS_OUT,
  ]);
  run(module, module.exports, requireNoted, importNoted, ...notedWaysOut);
  return { exports: module.exports, required, reachedOut };
}
