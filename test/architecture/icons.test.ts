import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../host/project.mjs";
import { readManifest } from "./manifest";
import { findAll, readSources } from "./sourceFiles";

/** The names of all codicons, aliases included. */
async function codicons(): Promise<ReadonlySet<string>> {
  const path = createRequire(join(projectRoot, "package.json")).resolve("@vscode/codicons/dist/codicon.css");
  const css = await readFile(path, "utf8");
  return new Set([...css.matchAll(/\.codicon-([a-z0-9-]+):before/g)].map(([, name = ""]) => name));
}

async function assertAreCodicons(names: readonly string[]): Promise<void> {
  assert.notEqual(names.length, 0);
  const known = await codicons();
  const unknown = names.filter((name) => !known.has(name.replace(/~spin$/, "")));
  assert.deepEqual(unknown, []);
}

test("every icon of the manifest exists", async () => {
  const manifest = await readFile(join(projectRoot, "package.json"), "utf8");
  await assertAreCodicons([...manifest.matchAll(/\$\(([^)]+)\)/g)].map(([, name = ""]) => name));
});

test("every icon that the code gives a row or a choice exists", async () => {
  await assertAreCodicons(findAll(await readSources("src/ui"), /ThemeIcon\(\s*"([^"]*)"/g));
  await assertAreCodicons(findAll(await readSources("src/core"), /\bicon\(\s*"([^"]*)"/g));
});

test("every icon that stands in front of a text exists", async () => {
  const given = findAll(await readSources("src/ui"), /\b(?:icon|labelIcon|detailIcon): ([^\n]*)/g);
  await assertAreCodicons(
    given.flatMap((value) => [...value.matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name)),
  );
});

test("every icon of the page exists", async () => {
  const page = await readSources("src/webview");
  await assertAreCodicons(findAll(page, /<vscode-icon\s[^>]*name="([^"$]*)"/g));
});

test("every colour of its own that the code names is in the manifest", async () => {
  const { colors } = (await readManifest()).contributes;
  const named = findAll(await readSources("src/ui"), /ThemeColor\("(dataExchangeJobs\.[^"]+)"\)/g);
  assert.deepEqual(
    named,
    colors.map(({ id }) => id),
  );
});

test("icons are named where they are made, so that they can be checked", async () => {
  const sources = await readSources("src");
  const unnamed = findAll(sources, /((?:ThemeIcon|\bicon)\(\s*[^"\s][^)]*\))/g);
  assert.deepEqual(unnamed, [
    // The function of core that names one, and the one place where that becomes the editor's.
    "ThemeIcon(name, tone && COLOURS[tone])",
    "icon(id: string, tone?: Tone)",
  ]);
});
