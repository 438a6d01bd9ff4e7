import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../host/project.mjs";
import { type Import, readImports } from "./imports";

interface Room {
  /** The other rooms it knows. */
  readonly knows: readonly string[];
  /** What it may import from outside. */
  readonly outside: readonly RegExp[];
}

const extension = "extension.ts";
const rooms: Readonly<Record<string, Room>> = {
  core: { knows: [], outside: [] },
  protocol: { knows: ["core"], outside: [] },
  aws: { knows: ["core"], outside: [/^@aws-sdk\//, /^@smithy\//, /^node:/, /^(hpagent|http-proxy-agent)$/] },
  ui: {
    knows: ["core", "protocol"],
    outside: [/^vscode$/, /^node:(crypto|fs\/promises|os)$/, /^csv-stringify\/sync$/],
  },
  webview: { knows: ["core", "protocol"], outside: [/^lit$/, /^lit\//, /^@vscode-elements\/elements\//] },
  [extension]: { knows: ["core", "protocol", "ui", "aws"], outside: [/^vscode$/] },
};

/** Modules of core without a state: values and texts that the page may use when it runs. */
const forThePage = [
  ...["assertNever", "clock", "detailsMembers", "errorReport", "isoTime", "job", "jobText", "json", "mask"],
  ...["s3Uri", "timeText", "translate", "visibleText"],
  ...["errorAdvice", "accessDeniedAdvice", "notFoundAdvice", "notValidAdvice", "quotaAdvice"],
  ...["quotas", "quotaText", "errorPolicies", "policyStatement", "callerPolicy", "bucketStatements"],
  ...["keyStatements", "lakeFormationGrants", "s3Targets", "detailsParts", "jobOrigin"],
  ...["arn", "consoleAddress", "resource", "resourceLead"],
].map((name) => `core/${name}.ts`);

const reading = readImports(join(projectRoot, "src"));

function roomOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function isOurFile(path: string): boolean {
  return path.endsWith(".ts");
}

function told(found: readonly Import[]): readonly string[] {
  return found.map(({ from, to, kind }) => `${from} → ${to} (${kind})`);
}

test("the house has these rooms and no others", async () => {
  const imports = await reading;
  const found = new Set(imports.flatMap(({ from, to }) => [from, to].filter(isOurFile).map(roomOf)));
  assert.deepEqual([...found].sort(), Object.keys(rooms).sort());
});

for (const [name, { knows, outside }] of Object.entries(rooms)) {
  test(`${name} imports from ${knows.length === 0 ? "no other room" : knows.join(", ")}`, async () => {
    const imports = await reading;
    const forbidden = imports.filter(
      ({ from, to }) => roomOf(from) === name && isOurFile(to) && ![name, ...knows].includes(roomOf(to)),
    );
    assert.deepEqual(told(forbidden), []);
  });

  test(`${name} imports from outside ${outside.length === 0 ? "nothing" : `only ${outside.join(", ")}`}`, async () => {
    const imports = await reading;
    const forbidden = imports.filter(
      ({ from, to }) =>
        roomOf(from) === name && !isOurFile(to) && !outside.some((allowed) => allowed.test(to)),
    );
    assert.deepEqual(told(forbidden), []);
  });
}

test("nothing imports the entry", async () => {
  const imports = await reading;
  assert.deepEqual(told(imports.filter(({ to }) => to === extension)), []);
});

test("the entry loads aws later, never with itself", async () => {
  const imports = await reading;
  const atOnce = imports.filter(
    ({ from, to, kind }) => from === extension && roomOf(to) === "aws" && kind === "static",
  );
  assert.deepEqual(told(atOnce), []);
});

test("only the entry loads anything later, so every other arrow is there from the beginning", async () => {
  const imports = await reading;
  const later = imports.filter(({ from, kind }) => kind === "dynamic" && from !== extension);
  assert.deepEqual(told(later), []);
});

test("the page runs nothing of core but values and texts, whatever they import included", async () => {
  const imports = await reading;
  const reached = new Set<string>();
  const reach = (isFrom: (from: string) => boolean): void => {
    for (const { from, to, kind } of imports) {
      if (isFrom(from) && kind !== "type" && roomOf(to) === "core" && !reached.has(to)) {
        reached.add(to);
        reach((file) => file === to);
      }
    }
  };
  reach((from) => ["webview", "protocol"].includes(roomOf(from)));
  assert.deepEqual(
    [...reached].filter((path) => !forThePage.includes(path)),
    [],
  );
});
