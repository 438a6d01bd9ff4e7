import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../host/project.mjs";
import { readTexts } from "./manifest";

async function usedKeys(): Promise<ReadonlySet<string>> {
  const manifest = await readFile(join(projectRoot, "package.json"), "utf8");
  return new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key = ""]) => key));
}

test("every key of a text in the manifest has its text", async () => {
  const texts = await readTexts();
  assert.deepEqual(
    [...(await usedKeys())].filter((key) => !(key in texts)),
    [],
  );
});

test("every text is used in the manifest", async () => {
  const used = await usedKeys();
  assert.deepEqual(
    Object.keys(await readTexts()).filter((key) => !used.has(key)),
    [],
  );
});

test("no text is empty or has space around it", async () => {
  for (const [key, text] of Object.entries(await readTexts())) {
    assert.ok(text !== "" && text === text.trim(), key);
  }
});

test("what a user reads in the manifest comes from the texts", async () => {
  const manifest = await readFile(join(projectRoot, "package.json"), "utf8");
  const shown =
    /"(displayName|title|label|category|contextualTitle|contents|markdownDescription|patternErrorMessage)": "(.*)"/g;
  const fixed = [...manifest.matchAll(shown)].filter(([, , text = ""]) => !/^%[^%]+%$/.test(text));
  assert.deepEqual(
    fixed.map(([line]) => line),
    [],
  );
});
