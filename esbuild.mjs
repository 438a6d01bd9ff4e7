// Builds dist/: the extension, its AWS part, which it reads late, and the page of the panel.
// --production minifies, --watch builds again on every change.
import { copyFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build, context } from "esbuild";

const flags = process.argv.slice(2);
const production = flags.includes("--production");

/** esbuild does not split CommonJS, so the entry asks for the AWS part by the name of its file. */
const awsInItsOwnFile = {
  name: "aws-in-its-own-file",
  /** @param {import("esbuild").PluginBuild} plugin */
  setup(plugin) {
    plugin.onResolve({ filter: /^\.\/aws\/awsAccess$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./aws.js", external: true } : undefined,
    );
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
    plugins: [awsInItsOwnFile],
  },
  { ...host, entryPoints: ["src/aws/awsAccess.ts"], outfile: "dist/aws.js" },
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
