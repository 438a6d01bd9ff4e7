import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { COPIED, root } from "./bundles.mjs";

/**
 * @typedef {object} BundledPackage
 * @property {string} folder   relative to the root, with slashes
 * @property {string} name
 * @property {string} version
 * @property {string} license  as the package declares it, in the words of SPDX
 * @property {string} author   empty where it names none
 * @property {string} address  of its source; empty where it names none
 * @property {readonly string[]} licenseTexts  its license and notice files
 */

/**
 * The packages with code in a bundle or files beside it, by name; those that esbuild read and left out aren't among
 * them.
 * @param {readonly Pick<import("esbuild").Metafile, "outputs">[]} metafiles
 * @returns {Promise<BundledPackage[]>}
 */
export async function bundledPackages(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).map((output) => output.inputs));
  const folders = inputs.flatMap((files) => Object.keys(files)).flatMap(packageFolder);
  const all = [...new Set([...folders, `node_modules/${COPIED.package}`])];
  const packages = await Promise.all(all.map(readPackage));
  return packages.sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** None for a file of our own. A package may stand in the folder of another one. */
function packageFolder(/** @type {string} */ path) {
  const [, folder] = /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return folder === undefined ? [] : [folder];
}

/** @returns {Promise<BundledPackage>} */
async function readPackage(/** @type {string} */ folder) {
  const { name, version, license, author, repository } = JSON.parse(await readText(folder, "package.json"));
  const files = (await readdir(join(root, folder))).filter((file) => LICENSE_FILE.test(file)).sort();
  return {
    folder,
    name,
    version,
    license: license?.type ?? license ?? "",
    author: author?.name ?? author ?? "",
    address: (repository?.url ?? repository ?? "").replace(/^git\+|\.git$/g, ""),
    licenseTexts: await Promise.all(files.map((file) => readText(folder, file))),
  };
}

const LICENSE_FILE = /^(licen[cs]e|copying|notice|copyright)([.-]|$)/i;

async function readText(/** @type {string} */ folder, /** @type {string} */ file) {
  return (await readFile(join(root, folder, file), "utf8")).replace(/^\ufeff/, "");
}
