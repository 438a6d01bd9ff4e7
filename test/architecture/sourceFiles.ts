import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../host/project.mjs";

export interface SourceFile {
  /** Below the root of the checkout, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file below a folder of the checkout, tests' folders and all. */
export async function readSources(folder: string): Promise<readonly SourceFile[]> {
  const names = await readdir(join(projectRoot, folder), { recursive: true });
  const paths = names
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .sort();
  return Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(projectRoot, path), "utf8") })),
  );
}

/** What a pattern's first group finds in the files, each once, in order. */
export function findAll(sources: readonly SourceFile[], pattern: RegExp): readonly string[] {
  const found = sources.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? ""));
  return [...new Set(found)].sort();
}
