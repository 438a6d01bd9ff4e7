import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the checkout, without a slash at its end. */
export const projectRoot = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** @returns {Promise<any>} */
export async function readJson(/** @type {string} */ path) {
  return JSON.parse(await readFile(path, "utf8"));
}

/** Where `npm run package` puts the extension. */
export async function vsixPath() {
  const { name, version } = await readJson(join(projectRoot, "package.json"));
  return join(projectRoot, `${name}-${version}.vsix`);
}
