import "tsx";
import Module from "node:module";
import { fileURLToPath } from "node:url";

/** The module `vscode` of the tests that run without an editor. */
const standIn = fileURLToPath(new URL("unit/world/vscode.ts", import.meta.url));

/** Node's own way from the name of a module to its file; tsx compiles every file to one that asks it. */
const loader = /** @type {{ _resolveFilename(name: string, ...rest: unknown[]): string }} */ (
  /** @type {unknown} */ (Module)
);
const resolve = loader._resolveFilename;

loader._resolveFilename = (name, ...rest) =>
  name === "vscode" ? standIn : resolve.call(Module, name, ...rest);
