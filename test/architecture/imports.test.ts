import assert from "node:assert/strict";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { type Import, readImports } from "./imports";

/** What is read from the file `a/a.ts` with this text, in a folder that has `b.ts` and `a/c.ts` too. */
async function importsIn(text: string): Promise<readonly Omit<Import, "from">[]> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "imports-")));
  try {
    const other = "export type T = 1;\nexport const v = 1;\nexport default v;\n";
    const files = Object.entries({ "a/a.ts": text, "b.ts": other, "a/c.ts": other });
    for (const [name, content] of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const imports = await readImports(folder);
    assert.ok(imports.every(({ from }) => from === "a/a.ts"));
    return imports.map(({ to, kind }) => ({ to, kind }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const samples: readonly [form: string, text: string, kind: Import["kind"]][] = [
  ["import of a name", 'import { v } from "../b";\nv;', "static"],
  ["import of the default", 'import v from "../b";\nv;', "static"],
  ["import of everything", 'import * as b from "../b";\nb;', "static"],
  ["import for its effect", 'import "../b";', "static"],
  [
    "import over several lines",
    'import {\n  v,\n  type T,\n}\n  from "../b";\nexport const w: T = v;',
    "static",
  ],
  ["import of a type", 'import type { T } from "../b";\nexport type U = T;', "type"],
  ["import of a type's name only", 'import { type T } from "../b";\nexport type U = T;', "static"],
  ["export of a name", 'export { v } from "../b";', "static"],
  ["export of everything", 'export * from "../b";', "static"],
  ["export of a type", 'export type { T } from "../b";', "type"],
  ["import by a call", 'export const b = import("../b");', "dynamic"],
  ["import inside a type", 'export type T = import("../b").T;', "type"],
  ["call of require", 'export const b = require("../b");', "static"],
  ["import by require", 'import b = require("../b");\nb;', "static"],
];

for (const [form, text, kind] of samples) {
  test(`the reader of imports sees the ${form}`, async () => {
    assert.deepEqual(await importsIn(text), [{ to: "b.ts", kind }]);
  });
}

test("the reader of imports sees a file beside, a package and a module of Node", async () => {
  const text =
    'import "./c";\nimport "no-such-package";\nimport type { F } from "node:fs";\nexport type G = F;';
  assert.deepEqual(await importsIn(text), [
    { to: "a/c.ts", kind: "static" },
    { to: "no-such-package", kind: "static" },
    { to: "node:fs", kind: "type" },
  ]);
});

test("the reader of imports takes the strictest of several imports of one file", async () => {
  const text = 'import type { T } from "../b";\nexport const u: Promise<T> = import("../b");\nimport "../b";';
  assert.deepEqual(await importsIn(text), [{ to: "b.ts", kind: "static" }]);
});

test("the reader of imports is not deceived by comments and texts", async () => {
  assert.deepEqual(
    await importsIn('// import "../b";\n/* import "../b"; */\nexport const t = `import "../b"`;'),
    [],
  );
});
