import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../host/project.mjs";
import { type Import, readImports } from "./imports";

interface Folder {
  /** The other folders it knows. */
  readonly knows: readonly string[];
  /** What it may import from outside. */
  readonly outside: readonly RegExp[];
}

const extension = "extension.ts";
const folders: Readonly<Record<string, Folder>> = {
  core: { knows: [], outside: [] },
  protocol: { knows: ["core"], outside: [] },
  aws: {
    knows: ["core"],
    outside: [/^@aws-sdk\//, /^@smithy\//, /^node:/, /^(hpagent|http-proxy-agent|yaml)$/],
  },
  ui: {
    knows: ["core", "protocol"],
    outside: [/^vscode$/, /^node:(crypto|fs\/promises|os)$/, /^csv-stringify\/sync$/],
  },
  webview: { knows: ["core", "protocol"], outside: [/^lit$/, /^lit\//, /^@vscode-elements\/elements\//] },
  [extension]: { knows: ["core", "protocol", "ui", "aws"], outside: [/^vscode$/] },
};

const reading = readImports(join(projectRoot, "src"));

function folderOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function isOurFile(path: string): boolean {
  return path.endsWith(".ts");
}

function lines(found: readonly Import[]): readonly string[] {
  return found.map(({ from, to, kind }) => `${from} → ${to} (${kind})`);
}

test("the house has these folders and no others", async () => {
  const imports = await reading;
  const found = new Set(imports.flatMap(({ from, to }) => [from, to].filter(isOurFile).map(folderOf)));
  assert.deepEqual([...found].sort(), Object.keys(folders).sort());
});

for (const [name, { knows, outside }] of Object.entries(folders)) {
  test(`${name} imports from ${knows.length === 0 ? "no other folder" : knows.join(", ")}`, async () => {
    const imports = await reading;
    const forbidden = imports.filter(
      ({ from, to }) => folderOf(from) === name && isOurFile(to) && ![name, ...knows].includes(folderOf(to)),
    );
    assert.deepEqual(lines(forbidden), []);
  });

  test(`${name} imports from outside ${outside.length === 0 ? "nothing" : `only ${outside.join(", ")}`}`, async () => {
    const imports = await reading;
    const forbidden = imports.filter(
      ({ from, to }) =>
        folderOf(from) === name && !isOurFile(to) && !outside.some((allowed) => allowed.test(to)),
    );
    assert.deepEqual(lines(forbidden), []);
  });
}

test("nothing imports the entry", async () => {
  const imports = await reading;
  assert.deepEqual(lines(imports.filter(({ to }) => to === extension)), []);
});

test("the entry loads aws later, never with itself", async () => {
  const imports = await reading;
  const atOnce = imports.filter(
    ({ from, to, kind }) => from === extension && folderOf(to) === "aws" && kind === "static",
  );
  assert.deepEqual(lines(atOnce), []);
});

test("only the entry and the reader of files load anything later: the AWS part, and what reads YAML", async () => {
  const imports = await reading;
  const later = imports.filter(({ from, kind }) => kind === "dynamic" && from !== extension);
  assert.deepEqual(
    later.map(({ from, to }) => [from, to]),
    [["aws/file/jobsContent.ts", "aws/file/yamlScanner.ts"]],
  );
});
