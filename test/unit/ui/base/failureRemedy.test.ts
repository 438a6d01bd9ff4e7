import assert from "node:assert/strict";
import { test } from "node:test";
import { inEnglish } from "../../../../src/core/base/translate";
import type { remedyFor } from "../../../../src/ui/base/failureRemedy";
import { loadSource } from "../../../architecture/loadedCode";
import { FAILURES } from "../../world/failures";

async function titleFor(kind: keyof typeof FAILURES): Promise<string | undefined> {
  const { exports } = await loadSource("src/ui/base/failureRemedy.ts", { l10n: { t: inEnglish } });
  return (exports as { remedyFor: typeof remedyFor }).remedyFor(FAILURES[kind][0])?.title;
}

for (const kind of ["noProfiles", "badConfigFile", "malformedConfigFile", "unknownProfile"] as const) {
  test(`against ${kind} the config file is opened`, async () => {
    assert.equal(await titleFor(kind), "Open AWS Config File");
  });
}

for (const kind of ["noProfileChosen", "noEnvironmentCredentials"] as const) {
  test(`against ${kind} a profile is selected`, async () => {
    assert.equal(await titleFor(kind), "Select AWS Profile…");
  });
}
