import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as fc from "fast-check";
import { runs } from "../unit/world/runs";
import { type Identity, identitiesByBotocore, identityHere, layOut } from "./identities";
import { IDENTITY_CASES } from "./identityCases";
import { type Client, clients } from "./installedClients";

/** The first version of botocore whose answers are those that are recorded. */
const RECORDED_SINCE = [1, 40];
const RECORDED: Readonly<Record<string, Identity>> = JSON.parse(
  readFileSync(new URL("recordedIdentities.json", import.meta.url), "utf8"),
);
const BY_NAME = new Map(Object.entries(RECORDED));

test(`${IDENTITY_CASES.length} sets of files and variables lead to the identity that botocore finds`, async (t) => {
  const { aws, laid } = await layOut(t, IDENTITY_CASES);
  const differing: unknown[] = [];
  for (const [index, { name }] of IDENTITY_CASES.entries()) {
    const expected = BY_NAME.get(name);
    const found = await identityHere(aws, laid[index] ?? assert.fail());
    if (!isSame(found, expected)) {
      differing.push({ name, found, expected });
    }
  }
  assert.deepEqual(differing, []);
});

test("each set of files and variables has a recorded answer, and each answer a set", () => {
  assert.deepEqual(IDENTITY_CASES.map(({ name }) => name).sort(), [...BY_NAME.keys()].sort());
});

function isSame(found: Identity, expected: Identity | undefined): boolean {
  return JSON.stringify(found) === JSON.stringify(expected);
}

function isNewEnough({ version }: Client): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [since = 0, sinceMinor = 0] = RECORDED_SINCE;
  return major > since || (major === since && minor >= sinceMinor);
}

const pythons = clients("python3", "-c", "import botocore; print(botocore.__version__)");
if (!pythons.some(isNewEnough)) {
  console.log(`No botocore of ${RECORDED_SINCE.join(".")} or newer: identities are those that it once found`);
}
for (const python of pythons.filter(isNewEnough)) {
  test(`the recorded identities are those that botocore ${python.version} finds`, async (t) => {
    const cases = fc.sample(fc.constantFrom(...IDENTITY_CASES), runs(60));
    const { aws, laid } = await layOut(t, cases);
    const found = await identitiesByBotocore(python.program, aws, laid);
    const differing = found.filter(
      (identity, index) => !isSame(identity, BY_NAME.get(cases[index]?.name ?? "")),
    );
    assert.deepEqual(differing, []);
  });
}
