// Builds dist/. --production minifies and writes ThirdPartyNotices.txt, --watch builds again on every change.
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { build, context } from "esbuild";
import { bundledPackages } from "./build/bundledPackages.mjs";
import { bundles, COPIED, root } from "./build/bundles.mjs";
import { thirdPartyNotices } from "./build/thirdPartyNotices.mjs";

const flags = process.argv.slice(2);
const isProduction = flags.includes("--production");
const targets = bundles(isProduction).map((target) => ({
  ...target,
  logLevel: /** @type {const} */ ("info"),
}));

await mkdir(join(root, "dist"), { recursive: true });
const { resolve } = createRequire(import.meta.url);
for (const file of COPIED.files) {
  await copyFile(resolve(`${COPIED.package}/${file}`), join(root, "dist", basename(file)));
}

if (flags.includes("--watch")) {
  for (const target of targets) {
    const watching = await context(target);
    await watching.watch();
  }
} else {
  const built = await Promise.all(targets.map((target) => build(target)));
  if (isProduction) {
    const packages = await bundledPackages(built.map(({ metafile }) => metafile));
    await writeFile(join(root, "ThirdPartyNotices.txt"), thirdPartyNotices(packages));
  }
}
