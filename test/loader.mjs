import "tsx";
import Module from "node:module";
import { fileURLToPath } from "node:url";
import { keepLocal } from "./host/keepLocal.mjs";

// Fails the test that did it, whatever that makes of the answer.
keepLocal((host) => {
  setImmediate(() => {
    throw new Error(`This asked for ${host}, which isn't on this machine.`);
  });
});

/** The module `vscode` of the tests that run without an editor. */
const standIn = fileURLToPath(new URL("unit/world/vscode.ts", import.meta.url));

/** Node's own way from the name of a module to its file; tsx compiles every file to one that asks it. */
const loader = /** @type {{ _resolveFilename(name: string, ...rest: unknown[]): string }} */ (
  /** @type {unknown} */ (Module)
);
const resolve = loader._resolveFilename;

loader._resolveFilename = (name, ...rest) =>
  name === "vscode" ? standIn : resolve.call(Module, name, ...rest);
