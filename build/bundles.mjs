import { fileURLToPath } from "node:url";

/** Root of the checkout; all paths of a build are relative to it. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Files that are copied into `dist` as their package has them. */
export const COPIED = { package: "@vscode/codicons", files: ["dist/codicon.css", "dist/codicon.ttf"] };

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

/**
 * What is built, as esbuild's options: the extension, its AWS part, which it reads late, and the page of the panel.
 * @returns {(import("esbuild").BuildOptions & { readonly outfile: string, readonly metafile: true })[]}
 */
export function bundles(/** @type {boolean} */ isProduction) {
  const shared = {
    absWorkingDir: root,
    bundle: true,
    minify: isProduction,
    sourcemap: !isProduction,
    metafile: /** @type {const} */ (true),
    // The licences are in ThirdPartyNotices.txt.
    legalComments: /** @type {const} */ ("none"),
  };
  /** @satisfies {import("esbuild").BuildOptions} */
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
  return [
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
}
