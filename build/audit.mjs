// Asks the registry's advisories for what ships: the packages in the bundles. What only builds or tests is left out.
// Ends with 0 where nothing is known of them, with 1 where something is, and with 2 where the registry did not say.
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { build } from "esbuild";
import { bundledPackages } from "./bundledPackages.mjs";
import { bundles, root } from "./bundles.mjs";
import { outdated } from "./mendedVersions.mjs";

/**
 * @typedef {object} Advisory
 * @property {string} title
 * @property {string} severity
 * @property {string} url
 */
/**
 * What npm reports: `via` names the packages that a hole comes from too, as texts.
 * @typedef {{ name: string, via: (string | Advisory)[], nodes: string[] }} Vulnerability
 */

/** The report of `npm audit`; nothing where it has none. */
async function npmReport() {
  const { npm_execpath: npm } = process.env;
  const [command, ...args] = npm === undefined ? ["npm"] : [process.execPath, npm];
  const child = spawn(command ?? "", [...args, "audit", "--json"], {
    cwd: root,
    stdio: ["ignore", "pipe", "ignore"],
  });
  /** @type {{ vulnerabilities?: Record<string, Vulnerability>, message?: string }} */
  const report = JSON.parse((await text(child.stdout)) || "{}");
  return report;
}

function lines(/** @type {Vulnerability} */ { name, via }) {
  return via.flatMap((cause) =>
    typeof cause === "string" ? [] : [`${name}: ${cause.title} (${cause.severity}), ${cause.url}`],
  );
}

const built = await Promise.all(bundles(true).map((target) => build({ ...target, write: false })));
const packages = await bundledPackages(built.map(({ metafile }) => metafile));
const folders = new Set(packages.map(({ folder }) => folder));

const { vulnerabilities, message = "it gave no report" } = await npmReport();
const shipped = Object.values(vulnerabilities ?? {}).filter(({ nodes }) =>
  nodes.some((node) => folders.has(node)),
);
const found = [...outdated(packages), ...shipped.flatMap(lines)];

for (const line of found) {
  console.log(line);
}
console.log(`${packages.length} bundled packages, ${found.length} known holes`);
if (vulnerabilities === undefined) {
  console.log(
    `npm audit did not answer (${message}): only what build/mendedVersions.mjs knows was looked for.`,
  );
}
process.exitCode = found.length > 0 ? 1 : vulnerabilities === undefined ? 2 : 0;
