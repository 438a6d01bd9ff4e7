import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join, posix } from "node:path";
import { promisify } from "node:util";
import { build, type Plugin } from "esbuild";
import { projectRoot, readJson } from "../host/project.mjs";

export interface Import {
  /** The importing file, below the folder that was read. */
  readonly from: string;
  /** A file below the folder that was read, or else what the import names. */
  readonly to: string;
  /** Types are gone when the code runs; what is asked for by `import()` is loaded later. */
  readonly kind: "type" | "static" | "dynamic";
}

/**
 * Every import of the TypeScript files below a folder. Two real parsers tell: TypeScript's own sees every
 * import, types included; esbuild's sees what is left of them when the code runs, and `require` too.
 */
export async function readImports(folder: string): Promise<readonly Import[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts")).sort();
  const files = names.map((name) => join(folder, name));
  const [all, running] = await Promise.all([importsOfTypeScript(files), importsWhenRunning(files)]);
  const kinds = new Map([...all].map((key): [string, Import["kind"]] => [key, "type"]));
  for (const [key, kind] of running) {
    kinds.set(key, kind);
  }
  const root = `${slashes(folder)}/`;
  return [...kinds].map(([key, kind]) => {
    const [file = "", named = ""] = key.split(SEPARATOR);
    const from = file.replace(root, "");
    return { from, to: fileOf(from, named, names.map(slashes)), kind };
  });
}

/** Stands in no path. */
const SEPARATOR = "\n";

async function importsOfTypeScript(files: readonly string[]): Promise<ReadonlySet<string>> {
  const folder = join(projectRoot, "node_modules/typescript");
  const { bin } = await readJson(join(folder, "package.json"));
  const options = "--ignoreConfig --noEmit --noCheck --traceResolution --locale en --lib ES2023 --types";
  const modules = "--module preserve --moduleResolution bundler";
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(folder, bin.tsc), ...options.split(" "), "", ...modules.split(" "), ...files],
    // The trace tells of the packages' own imports too.
    { maxBuffer: 256 * 1024 * 1024 },
  );
  const ours = new Set(files.map(slashes));
  const lines = stdout.matchAll(/^=+ Resolving module '(.+)' from '(.+)'\. =+$/gm);
  return new Set(
    [...lines].flatMap(([, named, from = ""]) => (ours.has(from) ? [`${from}${SEPARATOR}${named}`] : [])),
  );
}

async function importsWhenRunning(files: readonly string[]): Promise<ReadonlyMap<string, Import["kind"]>> {
  const found = new Map<string, Import["kind"]>();
  const recorder: Plugin = {
    name: "recorder",
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ kind, importer, path }) => {
        if (kind === "entry-point") {
          return undefined;
        }
        const key = `${slashes(importer)}${SEPARATOR}${path}`;
        const isLater = kind === "dynamic-import" && found.get(key) !== "static";
        found.set(key, isLater ? "dynamic" : "static");
        return { path, external: true };
      });
    },
  };
  await build({
    entryPoints: files.filter((file) => !file.endsWith(".d.ts")),
    bundle: true,
    write: false,
    outdir: "unwritten",
    format: "esm",
    logLevel: "silent",
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, experimentalDecorators: true } },
    plugins: [recorder],
  });
  return found;
}

function fileOf(from: string, named: string, files: readonly string[]): string {
  if (!named.startsWith(".")) {
    return named;
  }
  const path = posix.join(posix.dirname(from), named);
  return [`${path}.ts`, `${path}.d.ts`, `${path}/index.ts`].find((file) => files.includes(file)) ?? path;
}

function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}
