// Builds dist/: the extension, what it reads late as files of their own, and the page of the panel.
// --production minifies, --watch builds again on every change.
import { copyFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { build, context } from "esbuild";

const flags = process.argv.slice(2);
const production = flags.includes("--production");

/** What the entry imports late, and the file that it is. */
const lateParts = new Map([
  ["src/aws/awsAccess", "aws.js"],
  ["src/core/failure/failureText", "failures.js"],
  ["src/core/catalog/jobCatalog", "catalog.js"],
  ["src/ui/actions", "actions.js"],
]);

/** esbuild does not split CommonJS, so the entry asks for these parts by the names of their files. */
const lateInFilesOfTheirOwn = {
  name: "late-in-files-of-their-own",
  /** @param {import("esbuild").PluginBuild} plugin */
  setup(plugin) {
    plugin.onResolve({ filter: /^\.\// }, ({ path, kind, resolveDir }) => {
      const module = relative(process.cwd(), join(resolveDir, path)).replaceAll("\\", "/");
      const file = kind === "dynamic-import" ? lateParts.get(module) : undefined;
      return file === undefined ? undefined : { path: `./${file}`, external: true };
    });
  },
};

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  logLevel: "info",
  legalComments: "none",
};

/** @type {import("esbuild").BuildOptions} */
const host = {
  ...shared,
  platform: "node",
  target: "node20",
  format: "cjs",
  external: ["vscode"],
  // Of three bytes each, not of six, are the quotes and dots in texts then.
  charset: "utf8",
  // The packages' ES modules bundle to half the size of their CommonJS.
  mainFields: ["module", "main"],
  // A require, though a late one: VS Code's proxy and certificate support is in what it gives to require.
  supported: { "dynamic-import": false },
};

/** @type {import("esbuild").BuildOptions[]} */
const targets = [
  {
    ...host,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    plugins: [lateInFilesOfTheirOwn],
  },
  { ...host, entryPoints: ["src/aws/awsAccess.ts"], outfile: "dist/aws.js" },
  { ...host, entryPoints: ["src/core/failure/failureText.ts"], outfile: "dist/failures.js" },
  { ...host, entryPoints: ["src/core/catalog/jobCatalog.ts"], outfile: "dist/catalog.js" },
  { ...host, entryPoints: ["src/ui/actions.ts"], outfile: "dist/actions.js" },
  {
    ...shared,
    entryPoints: ["src/webview/main.ts"],
    outfile: "dist/panel.js",
    platform: "browser",
    target: "es2022",
    format: "iife",
  },
];

await mkdir("dist", { recursive: true });
const codicons = dirname(createRequire(import.meta.url).resolve("@vscode/codicons/dist/codicon.css"));
for (const file of ["codicon.css", "codicon.ttf"]) {
  await copyFile(join(codicons, file), join("dist", file));
}

if (flags.includes("--watch")) {
  for (const target of targets) {
    const watching = await context(target);
    await watching.watch();
  }
} else {
  await Promise.all(targets.map((target) => build(target)));
}
