import { createRequire } from "node:module";
import { join } from "node:path";

type Activate = (context: object) => unknown;

/** Loads and starts the entry as it is in the VSIX; whoever calls has installed an editor. */
export async function activateProduct(extension: string): Promise<void> {
  const require = createRequire(join(extension, "package.json"));
  const memento = { get: () => undefined, update: async () => undefined, keys: () => [] };
  const context = { subscriptions: [], workspaceState: memento, globalState: memento, extensionUri: {} };
  const { activate }: { activate: Activate } = require("./dist/extension.js");
  await activate(context);
}
